// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionheader.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace yichuang {

namespace {

/** Where the window is narrow, puts the tools of a head on lines of their own below the title, as many as it takes. */
class ToolLines final : public QObject
{
public:
    ToolLines(QWidget *head, QHBoxLayout *first)
        : QObject(head)
        , m_head(*head)
        , m_lines({first})
    {
        auto *lines = new QVBoxLayout(head);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(space(2));
        lines->addLayout(first);
        for (int i = 0; i < mostLines; ++i) {
            m_lines.push_back(new QHBoxLayout);
            m_lines.back()->setSpacing(first->spacing());
            m_lines.back()->addStretch();
            lines->addLayout(m_lines.back());
        }
        head->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            arrange();
        return QObject::eventFilter(watched, event);
    }

private:
    static constexpr int mostLines = 3; ///< below the title
    static constexpr int texts = 2; ///< title and note, which stay

    /** How many of a line's items are not tools: the texts, or the stretch before the tools. */
    static int fixedItems(std::size_t line) { return line == 0 ? texts : 1; }

    static int leastWidth(const QLayoutItem &item)
    {
        const QWidget *widget = item.widget();
        if (!widget || widget->isHidden())
            return 0;
        return widget->minimumWidth() > 0 ? widget->minimumWidth() : widget->minimumSizeHint().width();
    }

    [[nodiscard]] std::vector<QLayoutItem *> tools() const
    {
        std::vector<QLayoutItem *> all;
        for (std::size_t line = 0; line < m_lines.size(); ++line) {
            for (int i = fixedItems(line); i < m_lines[line]->count(); ++i)
                all.push_back(m_lines[line]->itemAt(i));
        }
        return all;
    }

    /** The line each tool stands on: all beside the title, or none of them. */
    [[nodiscard]] std::vector<std::size_t> places(const std::vector<QLayoutItem *> &tools) const
    {
        const int gap = m_lines.front()->spacing();
        int used = leastWidth(*m_lines.front()->itemAt(0)) + leastWidth(*m_lines.front()->itemAt(1)) + gap;
        for (const QLayoutItem *tool : tools) {
            if (const int width = leastWidth(*tool))
                used += width + gap;
        }
        std::vector<std::size_t> places(tools.size(), 0);
        if (used <= m_head.width())
            return places;
        std::size_t line = 1;
        used = 0;
        for (std::size_t i = 0; i < tools.size(); ++i) {
            const int width = leastWidth(*tools[i]);
            if (used > 0 && used + gap + width > m_head.width()) {
                line = std::min(line + 1, m_lines.size() - 1);
                used = 0;
            }
            used += width > 0 ? width + gap : 0;
            places[i] = line;
        }
        return places;
    }

    void arrange()
    {
        const std::vector<QLayoutItem *> all = tools();
        const std::vector<std::size_t> wanted = places(all);
        if (wanted == m_places)
            return;
        m_places = wanted;
        for (std::size_t line = 0; line < m_lines.size(); ++line) {
            while (m_lines[line]->count() > fixedItems(line))
                (void)m_lines[line]->takeAt(fixedItems(line));
        }
        for (std::size_t i = 0; i < all.size(); ++i)
            m_lines[wanted[i]]->addItem(all[i]);
        m_head.updateGeometry();
    }

    QWidget &m_head;
    std::vector<QHBoxLayout *> m_lines;
    std::vector<std::size_t> m_places;
};

} // namespace

SectionHeader::SectionHeader(const QString &title, Level level, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout)
    , m_title(new QLabel(title, this))
    , m_note(new QLabel(this))
{
    setTextRole(m_title, level == Level::Page ? TextRole::Title : TextRole::Section);
    setTextRole(m_note, TextRole::Body, Colour::TextQuiet);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space(3));
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_note, 1);
    new ToolLines(this, m_layout);
    m_title->setMinimumHeight(level == Level::Page ? actionHeight : controlHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setNote(const QString &note)
{
    m_note->setText(note);
}

void SectionHeader::addTool(QWidget *tool)
{
    m_layout->addWidget(tool); // at once below the title where there is no room: the head is laid out again
}

} // namespace yichuang
