// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QTableView;

namespace yichuang {

class CaseListModel;
class DeskRunner;
class SyncRunner;

/**
 * Keeps the column "District" of a case list true: on this computer, with the district, with the department. Read
 * beside the list itself, which never waits for it, and again whenever sync has got on. Hidden where there is no
 * district.
 */
class DeliveryColumn final : public QObject
{
    Q_OBJECT

public:
    /** All parts outlive it. */
    DeliveryColumn(DeskRunner &desk, SyncRunner &sync, CaseListModel &model, QTableView &table, QObject *parent);

private:
    void begin();
    void readFrom(std::size_t first);

    DeskRunner &m_desk;
    SyncRunner &m_sync;
    CaseListModel &m_model;
    QTableView &m_table;
    quint64 m_asked = 0;
    bool m_shown = false;
};

} // namespace yichuang
