// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/collectionlist.h"
#include "ui/session/partfeed.h"

#include <QWidget>

namespace yichuang {

class CollectionModel;
class DeskRunner;
class ListFrame;
class UiState;

/**
 * Results that wait to be fetched, what is to be reminded of first on top, more as it is scrolled. Enter opens a case;
 * a reminder is noted for the row that is current.
 */
class CollectionView final : public QWidget
{
    Q_OBJECT

public:
    /** @p key names the widths kept in @p state. */
    CollectionView(DeskRunner &runner, UiState &state, const QString &key, QWidget *parent = nullptr);

    /** Asks for the rows; lamps show how they stand on @p today. */
    void load(const CollectionQuery &query, QDate today);
    /** The row a reminder would be noted for; null: none. */
    [[nodiscard]] const CollectionRow *current() const;
    /** Asks how the applicant of the current row was told. */
    void remind();
    void focusList();

Q_SIGNALS:
    void opened(const QUuid &caseId);
    void currentChanged();
    void reminded(const QString &number);
    void failed(const yichuang::Error &error);

private:
    void show(const std::vector<CollectionRow> &rows);
    void tellCount();

    DeskRunner &m_runner;
    CollectionModel *m_model;
    ListFrame *m_list;
    CollectionQuery m_query;
    QDate m_today;
    PartFeed<CollectionRow> m_feed;
};

} // namespace yichuang
