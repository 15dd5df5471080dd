// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/listpart.h"
#include "ui/session/answer.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/tablemodel.h"

#include <QtGlobal>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace yichuang {

/**
 * A part that names the place behind which the next one begins. It may come short of what was asked for although there
 * are more: others were looked at and do not belong to the list.
 */
template <typename Part>
concept NamesNext = requires(const Part &part)
{
    part.behind.has_value();
};

/**
 * Feeds a model with a list that is read as it is scrolled: as much as was shown before when it is loaded, then a part
 * more whenever the view needs it, and further ones until it is as long as was asked for. Answers to older questions
 * are dropped. Belongs to the widget that shows the list. @p Part has the rows and says whether there are more, by
 * `more` or by the place where the next begins.
 */
template <typename Row, typename Part = ListPart<Row>> class PartFeed final
{
public:
    using Ask = std::function<Answer<Result<Part>>(int limit, int offset)>;
    /** What the owner does with what came. */
    struct Telling
    {
        std::function<void(const std::vector<Row> &rows)> show; ///< read anew: sets the model's rows
        std::function<void()> count; ///< after rows were set or appended, when it is known whether there are more
        std::function<void(const Error &error)> fail; ///< what is shown stays
        std::function<void(const Part &part)> take = {}; ///< what else a part brings, before its rows are shown
    };

    /** @p owner has @p model and this feed and outlives both. */
    PartFeed(QObject *owner, TableModelBase<Row> *model, Telling telling)
        : m_owner(owner)
        , m_model(model)
        , m_telling(std::move(telling))
    {
        m_model->setFetcher([this] { read(rowsOfAPart, m_model->rowCount()); });
    }
    Q_DISABLE_COPY_MOVE(PartFeed)

    void load(Ask ask)
    {
        m_more = false; // what is shown now does not go on
        m_model->setMore(false);
        m_ask = std::move(ask);
        read(std::clamp(m_model->rowCount(), rowsOfAPart, mostAtOnce), 0, true);
    }

private:
    [[nodiscard]] static bool isMoreBehind(const Part &part)
    {
        if constexpr (NamesNext<Part>)
            return part.behind.has_value();
        else
            return part.more;
    }

    /** Asks for @p limit rows; for the first ones, or for those behind what is shown and was taken. */
    void read(int limit, int offset, bool first = false)
    {
        m_ask(limit, offset).then(m_owner, [this, limit, first, asked = ++m_asked](const Result<Part> &part) {
            if (asked != m_asked)
                return;
            if (!part) {
                m_model->setMore(m_more); // scrolling on asks again
                m_telling.fail(part.error());
                return;
            }
            if (m_telling.take)
                m_telling.take(*part);
            if (first)
                m_telling.show(part->rows);
            else
                m_model->appendRows(part->rows);
            goOn(*part, limit - int(part->rows.size()));
        });
    }

    void goOn(const Part &part, int missing)
    {
        m_more = isMoreBehind(part);
        const bool readsOn = NamesNext<Part> && m_more && missing > 0;
        m_model->setMore(m_more && !readsOn); // what reads on by itself is not asked for by scrolling
        if (readsOn)
            read(missing, m_model->rowCount());
        m_telling.count();
    }

    QObject *m_owner;
    TableModelBase<Row> *m_model;
    Telling m_telling;
    Ask m_ask;
    quint64 m_asked = 0; ///< the newest question
    bool m_more = false; ///< behind what is shown
};

} // namespace yichuang
