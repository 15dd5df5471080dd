// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the pictures of two systems: comparepictures FOLDER OTHER LARGEST. Every picture must be in both folders, be
// of the same size and, when both are made an eighth as large, differ by LARGEST of 255 at most on the average: how a
// system smooths letters and which number a case got vanishes, a line elsewhere, another font or a missing part does
// not. Ends with 1 when one differs.
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QTextStream>

namespace {

constexpr int coarseness = 8; ///< pixels a side that become one

QImage coarse(const QImage &picture)
{
    return picture.convertToFormat(QImage::Format_Grayscale8)
        .scaled(picture.size() / coarseness, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/** The average difference of two pictures of one size, 0 to 255. */
double difference(const QImage &one, const QImage &other)
{
    qint64 sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        const uchar *left = one.constScanLine(y);
        const uchar *right = other.constScanLine(y);
        for (int x = 0; x < one.width(); ++x)
            sum += qAbs(int(left[x]) - int(right[x]));
    }
    return double(sum) / qMax<qint64>(1, qint64(one.width()) * one.height());
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    bool isNumber = false;
    const double largest = arguments.value(3).toDouble(&isNumber);
    QTextStream out(stdout);
    if (!isNumber) {
        QTextStream(stderr) << "comparepictures FOLDER OTHER LARGEST" << Qt::endl;
        return 2;
    }
    const QDir here(arguments.at(1));
    const QDir there(arguments.at(2));
    const QStringList names = here.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    int faults =
        names.isEmpty() || names != there.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name) ? 1 : 0;
    if (faults > 0)
        out << "not the same pictures in both folders" << Qt::endl;
    for (const QString &name : names) {
        const QImage one(here.filePath(name));
        const QImage other(there.filePath(name));
        const bool sameSize = !one.isNull() && one.size() == other.size();
        const double found = sameSize ? difference(coarse(one), coarse(other)) : 255.0;
        const bool differs = found > largest;
        faults += differs ? 1 : 0;
        out << QStringLiteral("%1 %2 %3x%4%5")
                   .arg(found, 6, 'f', 2)
                   .arg(name)
                   .arg(one.width())
                   .arg(one.height())
                   .arg(differs ? QStringLiteral("  DIFFERS") : QString())
            << Qt::endl;
    }
    return faults > 0 ? 1 : 0;
}
