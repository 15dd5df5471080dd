// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperkind.h"
#include "core/reference/checklist.h"
#include "ui/theme/fonts.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yichuang {

class SituationQuestion;

/** Object names of the parts of a guide, by which keyboard helpers and tests find them. */
struct GuideNames
{
    const char *name;
    const char *summary;
    const char *takeIn;
    const char *notice;
    const char *guide;
    const char *area;
};

/**
 * The frame of a guide 办事指南: name and summary, buttons that take in and print, questions whose answers change what
 * is shown at once, and sections under them. What the sections say is the leaf's.
 */
class GuideFrame : public QWidget
{
    Q_OBJECT

public:
    /** Puts the focus on the first control inside. */
    void focusFirst() { focusNextPrevChild(true); }
    [[nodiscard]] const Answers &answers() const { return m_answers; }

Q_SIGNALS:
    void intakeRequested(const QString &id);
    void paperRequested(yichuang::PaperKind kind);

protected:
    GuideFrame(const GuideNames &names, const QString &takeIn, QWidget *parent);

    /** Id of what is shown; asked for only while something is. */
    [[nodiscard]] virtual QString shownId() const = 0;
    /** The answers are other ones now. */
    virtual void answersChanged() = 0;
    void resizeEvent(QResizeEvent *event) override;

    void setTitle(const QString &title);
    void setSummary(const QString &summary);
    /** Puts @p notice under the summary. */
    void addNotice(QLabel *notice);
    /** Without something to show nothing can be taken in or printed. */
    void setUsable(bool usable);
    void forgetAnswers() { m_answers.clear(); }
    void forgetAnswer(const QString &question) { m_answers.remove(question); }

    /** Throws the sections away and begins new ones; endSections() shows them, from the top. */
    void beginSections();
    void endSections();
    void addQuestionHeader();
    void addQuestion(const Situation &situation);
    /** Shows what is answered; questions that @p asked does not hold are hidden. */
    void showAnswers(const QStringList &asked);
    void showAnswers();
    void addHeader(const QString &title);
    void addWidget(QWidget *widget);
    /** Room before the next section. */
    void addGap();
    /** A label under a header of its own, for text that answersChanged() fills in. */
    [[nodiscard]] QLabel *addSection(const QString &title, const QString &html, const char *name = nullptr);

    [[nodiscard]] static QLabel *plainLabel(const char *name, TextRole role, Colour textColour);
    [[nodiscard]] static QLabel *richLabel(const QString &html);

private:
    void buildHead(const GuideNames &names, const QString &takeIn, QVBoxLayout *into);
    void arrangeButtons();

    Answers m_answers;
    QLabel *m_name = nullptr;
    QLabel *m_summary = nullptr;
    QVBoxLayout *m_notices = nullptr;
    std::vector<QPushButton *> m_buttons;
    QGridLayout *m_buttonGrid = nullptr;
    int m_perRow = 0; ///< buttons beside each other
    QScrollArea *m_area;
    QWidget *m_content = nullptr; ///< of the sections begun and not yet shown
    QVBoxLayout *m_sections = nullptr;
    std::vector<SituationQuestion *> m_questions;
};

} // namespace yichuang
