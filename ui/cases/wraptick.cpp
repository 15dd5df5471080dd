// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/wraptick.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>

namespace yichuang {

namespace {

/** A label that toggles its box when it is clicked. */
class TickText final : public QLabel
{
public:
    TickText(const QString &text, QCheckBox *box)
        : QLabel(text)
        , m_box(box)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
    }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
            m_box->toggle();
    }

private:
    QCheckBox *m_box;
};

} // namespace

WrappedTick makeWrappedTick(const QString &text, const QString &note)
{
    WrappedTick tick{new QWidget, new QCheckBox};
    tick.box->setAccessibleName(text);
    tick.box->setAccessibleDescription(note);
    auto *grid = new QGridLayout(tick.row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(2));
    grid->setVerticalSpacing(0);
    grid->addWidget(tick.box, 0, 0, Qt::AlignTop);
    grid->addWidget(new TickText(text, tick.box), 0, 1);
    grid->setColumnStretch(1, 1);
    if (!note.isEmpty()) {
        auto *below = new TickText(note, tick.box);
        setTextRole(below, TextRole::Small, Colour::TextQuiet);
        grid->addWidget(below, 1, 1);
    }
    return tick;
}

} // namespace yichuang
