// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/ratinglist.h"
#include "ui/session/partfeed.h"
#include "ui/supervision/ratingmodel.h"

#include <QWidget>

namespace yichuang {

class DeskRunner;
class ListFrame;
class UiState;

/** A list of ratings, more as it is scrolled; Enter opens the case, where what has to follow is done. */
class RatingView final : public QWidget
{
    Q_OBJECT

public:
    RatingView(DeskRunner &runner, UiState &state, QWidget *parent = nullptr);

    /** Asks for the rows; @p empty is what an empty list says. */
    void load(const RatingQuery &query, const QString &empty);
    [[nodiscard]] const RatingModel &model() const { return *m_model; }
    /** What is listed. */
    [[nodiscard]] const RatingQuery &query() const { return m_query; }
    void focusList();

Q_SIGNALS:
    void opened(const QUuid &caseId);
    void listed(); ///< the rows asked for last are here
    void failed(const yichuang::Error &error);

private:
    void show(const std::vector<RatedVisit> &rows);
    void tellCount();

    DeskRunner &m_runner;
    RatingModel *m_model;
    ListFrame *m_list;
    RatingQuery m_query;
    PartFeed<RatedVisit> m_feed;
};

} // namespace yichuang
