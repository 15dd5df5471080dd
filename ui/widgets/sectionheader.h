// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace yichuang {

/** Head of a section or (with TextRole::Title) of a page: title, a quiet note beside it, and tools at the right. */
class SectionHeader final : public QWidget
{
    Q_OBJECT

public:
    enum class Level { Page, Section };
    explicit SectionHeader(const QString &title, Level level = Level::Section, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    /** Puts @p tool at the right end; takes it over. */
    void addTool(QWidget *tool);

private:
    QHBoxLayout *m_layout;
    QLabel *m_title;
    QLabel *m_note;
};

} // namespace yichuang
