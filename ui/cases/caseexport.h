// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/caselist.h"

#include <QList>
#include <QObject>
#include <QStringList>

class QWidget;

namespace yichuang {

class CaseListModel;
class DeskRunner;
class SyncRunner;

/** @p rows under a head as @p model words them: masked as the list is. */
[[nodiscard]] QList<QStringList> caseTable(const CaseListModel &model, const std::vector<CaseRow> &rows);

/**
 * Saves every case of a list into a file, however far it was scrolled: reads it whole, with progress and a way to stop,
 * then asks for the file.
 */
class CaseExport final : public QObject
{
    Q_OBJECT

public:
    /** @p sync is null without a district. All outlive the export; @p page is what dialogs stand over. */
    CaseExport(DeskRunner &runner, const SyncRunner *sync, CaseListModel &model, QWidget &page);

    /** @p day names the file that is proposed. */
    void begin(const CaseQuery &query, QDate day);

Q_SIGNALS:
    void saved(int lines);
    void failed(const yichuang::Error &error);

private:
    void addDistrict(std::vector<CaseRow> rows, QDate day);
    void save(const std::vector<CaseRow> &rows, QDate day);

    DeskRunner &m_runner;
    const SyncRunner *m_sync;
    CaseListModel &m_model;
    QWidget &m_page;
};

} // namespace yichuang
