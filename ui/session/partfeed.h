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
 * Feeds a model with a list that is read as it is scrolled: as much as was shown before when it is loaded, then a part
 * more whenever the view needs it. Answers to older questions are dropped. Belongs to the widget that shows the list.
 */
template <typename Row> class PartFeed final
{
public:
    using Ask = std::function<Answer<Result<ListPart<Row>>>(int limit, int offset)>;
    /** What the owner does with what came. */
    struct Telling
    {
        std::function<void(const std::vector<Row> &rows)> show; ///< read anew: sets the model's rows
        std::function<void()> count; ///< after rows were set or appended, when it is known whether there are more
        std::function<void(const Error &error)> fail; ///< what is shown stays
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
        m_model->setMore(false); // what is shown now does not go on
        m_ask = std::move(ask);
        read(std::clamp(m_model->rowCount(), rowsOfAPart, mostAtOnce), 0);
    }

private:
    void read(int limit, int offset)
    {
        m_ask(limit, offset).then(m_owner, [this, offset, asked = ++m_asked](const Result<ListPart<Row>> &part) {
            if (asked != m_asked)
                return;
            if (!part) {
                m_model->setMore(m_model->hasMore()); // scrolling on asks again
                m_telling.fail(part.error());
                return;
            }
            if (offset == 0)
                m_telling.show(part->rows);
            else
                m_model->appendRows(part->rows);
            m_model->setMore(part->more);
            m_telling.count();
        });
    }

    QObject *m_owner;
    TableModelBase<Row> *m_model;
    Telling m_telling;
    Ask m_ask;
    quint64 m_asked = 0; ///< the newest question
};

} // namespace yichuang
