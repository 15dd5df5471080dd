// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablefile.h"

#include "core/base/csv.h"
#include "core/base/xlsx.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace yichuang {

namespace {

struct TableFile
{
    Q_DECLARE_TR_FUNCTIONS(TableFile)
};

} // namespace

std::optional<Result<>> saveTable(QWidget *parent, const QString &title, const QString &name, const QString &sheet,
                                  const QList<QStringList> &table)
{
    const QString workbook = TableFile::tr("Workbook (*.xlsx)");
    const QString plain = TableFile::tr("Table (*.csv)");
    QString filter = workbook;
    const QString path =
        QFileDialog::getSaveFileName(parent, title, name, QStringLiteral("%1;;%2").arg(workbook, plain), &filter);
    if (path.isEmpty())
        return std::nullopt;
    const bool csv = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)
        || (filter == plain && !path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive));
    const QString suffix = csv ? QStringLiteral(".csv") : QStringLiteral(".xlsx");
    QSaveFile file(path.endsWith(suffix, Qt::CaseInsensitive) ? path : path + suffix);
    const QByteArray bytes = csv ? csvTable(table) : xlsxWorkbook({sheet, table});
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::IoFailed, QStringLiteral("table.save"), file.errorString());
    return Result<>();
}

} // namespace yichuang
