// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"
#include "ui/cases/casesteps.h"

#include <QDate>
#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace yichuang {

/** Characters of a text of several lines in a step. */
inline constexpr qsizetype longestText = 1000;

/** The small form of one step. Builds the event's body; whether it may be recorded is asked of the rules outside. */
class StepForm : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] virtual QJsonObject body() const = 0;
    /** What the form itself still lacks, said to the clerk; empty when it can be sent. */
    [[nodiscard]] virtual QString missing() const { return {}; }
    /** Where typing starts. */
    [[nodiscard]] virtual QWidget *firstField() { return this; }

    /** The case was read again; what was typed stays. For forms that look at more than what they began with. */
    virtual void setContext(const StepContext &context) { Q_UNUSED(context) }
    /** @p supervisor approved, proved by his password. */
    virtual void setApproval(const AccountInfo &supervisor);

    /** A file asked for by attachRequested() lies sealed in the profile under @p address. */
    virtual void addScan(const QString &address) { Q_UNUSED(address) }

    /** Before the lock: takes back what lies about outside the form, e.g. on the clipboard. */
    virtual void settle() { }

Q_SIGNALS:
    void changed();
    /** Print the promise of @p acceptance for the applicant's signature. */
    void promiseRequested(const yichuang::AcceptedBody &acceptance);
    /** A supervisor is to approve by a log-in of his own; setApproval() brings the answer. */
    void approvalRequested();
    /** Files are to be chosen and attached; addScan() brings each. */
    void attachRequested();
    /** So many fields have been copied into a screen of another system; to be kept. */
    void rekeyProgressed(const QString &screenId, int fields);

protected:
    explicit StepForm(QWidget *parent = nullptr);

    /** Adds a labelled control under the others. */
    void add(const QString &label, QWidget *control, bool required = false, const QString &hint = {});
    QLabel *addNote(const QString &text);
    QLineEdit *addLine(const QString &label, const QString &name, bool required = false, const QString &text = {});
    QDateEdit *addDay(const QString &label, const QString &name, QDate day, QDate first, QDate last);
    /** A list to choose from; @p values go with the texts. */
    QComboBox *addChoice(const QString &label, const QString &name, const QStringList &texts,
                         const QStringList &values = {});
    /** Shows or hides a control together with its label. */
    static void showField(QWidget *control, bool shown);
    /** Another label for a control that was added with one. */
    static void relabel(QWidget *control, const QString &label);
    QPlainTextEdit *addText(const QString &label, const QString &name, bool required = false);
    /** Who approved: filled in by a supervisor's log-in only, or by @p own, when the one at the desk is a supervisor.
     */
    QLineEdit *addApproval(const QString &label, const QString &name, const QString &own);
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }

private:
    QVBoxLayout *m_rows;
    QLineEdit *m_approval = nullptr;
};

/** What is typed, without blanks around it. */
[[nodiscard]] QString typedText(const QPlainTextEdit *edit);

/** The names typed of up to two officers. */
[[nodiscard]] QStringList officerNames(const QLineEdit *first, const QLineEdit *second);

/** The form of @p step; the context is read once. Null for what the citizen gives himself. */
[[nodiscard]] StepForm *makeStepForm(CaseStep step, const StepContext &context, QWidget *parent = nullptr);

} // namespace yichuang
