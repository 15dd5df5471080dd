// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banner.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>

namespace yichuang {

/** What waits for an answer, or for its cross. */
struct Question
{
    BannerKind kind = BannerKind::Info;
    QString what;
    QString next;
    QString action; ///< what the button says that does act
    std::function<void()> act;
    QString topic; ///< a later one of the same takes its place; empty: each stands for itself
};

/** The questions that wait, one after the other in a band of their own: what is only said does not sweep them away. */
class Questions final : public QObject
{
    Q_OBJECT

public:
    /** @p band is theirs alone and lives as long. */
    explicit Questions(Banner *band, QObject *parent = nullptr);

    void ask(Question question);

private:
    void show();
    void goOn();

    Banner *m_band;
    std::deque<Question> m_waiting; ///< the first is shown
};

} // namespace yichuang
