// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace yichuang {

/**
 * One situation question: radio buttons, or check boxes where several answers are possible. Digits choose while the
 * focus is in it; a single answer moves on to the next question.
 */
class SituationQuestion final : public QWidget
{
    Q_OBJECT

public:
    explicit SituationQuestion(const Situation &situation, QWidget *parent = nullptr);

    [[nodiscard]] const QString &situationId() const { return m_situation.id; }
    [[nodiscard]] const Situation &situation() const { return m_situation; }
    void setChosen(const QStringList &options);
    void focusFirst();

Q_SIGNALS:
    void chosen(const QString &situation, const QStringList &options);
    /** A digit answered a single question: go on. */
    void settled(const QString &situation);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QStringList chosenOptions() const;
    void showNote();

    Situation m_situation;
    QLabel *m_note;
    std::vector<QAbstractButton *> m_options;
    bool m_setting = false;
};

/** The questions of the item, asked as far as the answers make them needed. */
class SituationPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SituationPanel(IntakeModel &model, QWidget *parent = nullptr);

    /** Puts the focus on the first question that waits for an answer; false when there is none. */
    bool focusNext();
    [[nodiscard]] std::vector<SituationQuestion *> questions() const { return m_questions; }

Q_SIGNALS:
    /** The last question was answered by key. */
    void finished();

private:
    void rebuild();
    void goOnAfter(const QString &situation);
    [[nodiscard]] bool waits(const SituationQuestion &question) const;

    IntakeModel &m_model;
    QVBoxLayout *m_layout;
    QString m_itemId;
    std::vector<SituationQuestion *> m_questions;
};

} // namespace yichuang
