// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: draws every paper, with little and with much on it, for people to look at. papergallery FOLDER
#include "tests/core/documents/paperfixture.h"

#include "core/documents/paperimage.h"
#include "core/documents/paperkind.h"

#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

using namespace yichuang;

namespace {

constexpr double dpi = 80;

struct Variant
{
    const char *name;
    PaperFixture fixture;
};

std::vector<Variant> variants()
{
    PaperFixture few;
    few.rows = 1;
    few.agent = false;
    PaperFixture twenty;
    twenty.rows = 20;
    twenty.licence = false;
    PaperFixture forty;
    forty.rows = 40;
    forty.multiLine = true;
    PaperFixture rare;
    rare.name = QStringLiteral("张𬱖㛃䶮𰀡");
    rare.deemed = true;
    PaperFixture longName;
    longName.name = QStringLiteral("阿卜杜热西提·麦麦提敏").repeated(8).left(80);
    return {{"few", few}, {"twenty", twenty}, {"forty", forty}, {"rare", rare}, {"long", longName}};
}

bool draw(PaperKind kind, const Variant &variant, const QString &folder)
{
    const Result<QString> html = paperFixtureHtml(kind, variant.fixture);
    if (!html)
        return false;
    PaperMarks marks = paperFixtureMarks(kind);
    marks.notice = QStringLiteral("【演示】不具法律效力");
    marks.copyMark = paperCopyName(kind, 1, paperKindInfo(kind).copies);
    const Result<LaidOutPaper> paper = LaidOutPaper::layOut(*html, paperKindInfo(kind).format, marks);
    if (!paper)
        return false;
    for (int page = 0; page < paper->pageCount(); ++page) {
        const Result<QImage> image = paperImage(*paper, page, dpi);
        const QString name = QStringLiteral("%1/%2-%3-%4.png")
                                 .arg(folder, paperKindCode(kind), QLatin1StringView(variant.name))
                                 .arg(page + 1);
        if (!image || !image->save(name))
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QString folder = QGuiApplication::arguments().value(1);
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        QTextStream(stderr) << "papergallery FOLDER" << Qt::endl;
        return 2;
    }
    for (const PaperKindInfo &info : paperTable()) {
        for (const Variant &variant : variants()) {
            if (!draw(info.kind, variant, folder)) {
                QTextStream(stderr) << "cannot draw " << QString::fromUtf16(info.code) << ' ' << variant.name
                                    << Qt::endl;
                return 1;
            }
        }
    }
    return 0;
}
