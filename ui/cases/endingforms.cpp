// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/endingforms.h"

#include "core/base/text.h"
#include "ui/cases/casewords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace yichuang {

namespace {

constexpr std::array grounds{DeclineGround::NoLicenceNeeded, DeclineGround::NotCompetent, DeclineGround::StillUnfit,
                             DeclineGround::OtherBasis};

/** What is wrong with a text that must be there: empty, too long, or with characters nobody can see. */
QString faultOf(const QPlainTextEdit *edit, const QString &whenEmpty)
{
    const QString text = typedText(edit);
    if (text.isEmpty())
        return whenEmpty;
    if (isSafeText(text, longestText, true))
        return {};
    return codePointCount(text) > longestText
        ? StepForm::tr("The text is too long: at most %n character(s).", nullptr, int(longestText))
        : StepForm::tr("The text holds invisible or control characters. Type it anew.");
}

} // namespace

DeclineForm::DeclineForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_ground(new QComboBox)
{
    m_ground->setObjectName(QStringLiteral("declineGround"));
    // A long ground must not widen the side panel; the list below shows it whole.
    m_ground->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ground->setMinimumContentsLength(12);
    for (const DeclineGround ground : grounds) {
        if (ground != DeclineGround::StillUnfit || context.reference.profile->declineWhenStillUnfit)
            m_ground->addItem(CaseWords::declineGround(ground), static_cast<int>(ground));
    }
    add(tr("Ground"), m_ground, true);
    m_facts = addText(tr("Facts and reasons; printed"), QStringLiteral("declineFacts"), true);
    m_basis = addLine(tr("Legal basis besides article 32"), QStringLiteral("declineBasis"));
    m_competent = addLine(tr("Organ to apply to"), QStringLiteral("competentOrgan"));
    const Remedies &remedies = context.file.remedies;
    m_review = addLine(tr("Review organ (60 days)"), QStringLiteral("reviewOrgan"), true, remedies.reviewOrgan);
    m_court = addLine(tr("Court (6 months)"), QStringLiteral("court"), true, remedies.court);
    connect(m_ground, &QComboBox::currentIndexChanged, this, &StepForm::changed);
}

DeclineGround DeclineForm::ground() const
{
    return static_cast<DeclineGround>(m_ground->currentData().toInt());
}

QJsonObject DeclineForm::body() const
{
    DeclinedBody body;
    body.ground = ground();
    body.facts = typedText(m_facts);
    body.basis = m_basis->text().trimmed();
    body.competentOrgan = m_competent->text().trimmed();
    body.reviewOrgan = m_review->text().trimmed();
    body.court = m_court->text().trimmed();
    return body.toJson();
}

QString DeclineForm::missing() const
{
    const QString facts = faultOf(m_facts, tr("Give the facts and reasons."));
    if (!facts.isEmpty())
        return facts;
    if (ground() == DeclineGround::NotCompetent && m_competent->text().trimmed().isEmpty())
        return tr("Name the organ the applicant has to apply to.");
    if (ground() == DeclineGround::OtherBasis && m_basis->text().trimmed().isEmpty())
        return tr("Name the legal basis.");
    if (m_review->text().trimmed().isEmpty() || m_court->text().trimmed().isEmpty())
        return tr("Name the review organ and the court: the paper must say the remedies.");
    return {};
}

QWidget *DeclineForm::firstField()
{
    return m_ground;
}

WithdrawForm::WithdrawForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    const CaseState &state = context.file.state;
    if (state.isBundle())
        explainMatter(state);
    else
        addNote(tr("The applicant withdraws in writing; keep the paper with the file. This ends the case."));
    m_reason = addText(tr("Reason given"), QStringLiteral("withdrawReason"), true);
}

/** Which members go with the matter, and which keep the decision they have. */
void WithdrawForm::explainMatter(const CaseState &state)
{
    QStringList open;
    QStringList decided;
    for (const MemberState &member : state.members)
        (member.stage ? decided : open).append(member.line.itemName);
    addNote(tr("The applicant withdraws the whole matter in writing; keep the paper with the file. This ends: %1.")
                .arg(open.join(tr(", "))));
    if (!decided.isEmpty())
        addNote(tr("Decided or ended already, and left as it is: %1.").arg(decided.join(tr(", "))));
}

QJsonObject WithdrawForm::body() const
{
    return EndedBody{typedText(m_reason), false}.toJson();
}

QString WithdrawForm::missing() const
{
    return faultOf(m_reason, tr("Give the reason."));
}

QWidget *WithdrawForm::firstField()
{
    return m_reason;
}

CallTurnForm::CallTurnForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_today(context.today)
{
    QStringList names;
    for (const AwaitedMember &member : context.file.state.intake.part->waitsFor)
        names.append(member.itemName);
    addNote(tr("It waits for: %1. When that is approved it goes on by itself.").arg(names.join(tr(", "))));
    addNote(tr("Let go on by hand, its receipt counts from today, and what the earlier member would have brought must "
               "be handed in."));
    m_reason = addText(tr("Reason"), QStringLiteral("turnReason"), true);
}

QJsonObject CallTurnForm::body() const
{
    return TurnCameBody{m_today, {}, typedText(m_reason)}.toJson();
}

QString CallTurnForm::missing() const
{
    return faultOf(m_reason, tr("Give the reason."));
}

QWidget *CallTurnForm::firstField()
{
    return m_reason;
}

RevokeForm::RevokeForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    addNote(tr("The acceptance is revoked in writing with its reasons. This ends the case."));
    m_reason = addText(tr("Reasons; printed"), QStringLiteral("revokeReason"), true);
    QStringList names;
    for (const CaseMaterial &material : context.file.state.owed())
        names.append(material.name);
    if (!names.isEmpty())
        m_reason->setPlainText(
            QStringLiteral("承诺容缺后补的材料逾期未补齐：%1。").arg(names.join(QStringLiteral("、"))));
    const Remedies &remedies = context.file.remedies;
    m_review = addLine(tr("Review organ (60 days)"), QStringLiteral("revokeReviewOrgan"), true, remedies.reviewOrgan);
    m_court = addLine(tr("Court (6 months)"), QStringLiteral("revokeCourt"), true, remedies.court);
}

QJsonObject RevokeForm::body() const
{
    return EndedBody{typedText(m_reason), false, m_review->text().trimmed(), m_court->text().trimmed()}.toJson();
}

QString RevokeForm::missing() const
{
    if (const QString fault = faultOf(m_reason, tr("Give the reasons.")); !fault.isEmpty())
        return fault;
    if (m_review->text().trimmed().isEmpty() || m_court->text().trimmed().isEmpty())
        return tr("Name the review organ and the court: the paper must say the remedies.");
    return {};
}

QWidget *RevokeForm::firstField()
{
    return m_reason;
}

NoteForm::NoteForm(QWidget *parent)
    : StepForm(parent)
    , m_text(addText(tr("Note"), QStringLiteral("noteText"), true))
{
}

QJsonObject NoteForm::body() const
{
    return NoteBody{typedText(m_text)}.toJson();
}

QString NoteForm::missing() const
{
    return faultOf(m_text, tr("Type the note."));
}

QWidget *NoteForm::firstField()
{
    return m_text;
}

} // namespace yichuang
