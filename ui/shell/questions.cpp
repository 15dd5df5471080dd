// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/questions.h"

#include <algorithm>
#include <utility>

namespace yichuang {

Questions::Questions(Banner *band, QObject *parent)
    : QObject(parent)
    , m_band(band)
{
    connect(m_band, &Banner::actionTriggered, this, [this] {
        const std::function<void()> act = m_waiting.front().act;
        goOn();
        act();
    });
    connect(m_band, &Banner::closed, this, &Questions::goOn);
}

void Questions::ask(Question question)
{
    const auto same = std::ranges::find_if(m_waiting, [&question](const Question &one) {
        return !question.topic.isEmpty() && one.topic == question.topic;
    });
    if (same != m_waiting.end())
        *same = std::move(question);
    else
        m_waiting.push_back(std::move(question));
    show();
}

void Questions::show()
{
    const Question &question = m_waiting.front();
    m_band->showMessage(question.kind, question.what, question.next, question.action);
}

void Questions::goOn()
{
    m_waiting.pop_front();
    if (m_waiting.empty())
        m_band->clear();
    else
        show();
}

} // namespace yichuang
