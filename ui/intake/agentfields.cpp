// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/agentfields.h"

#include "core/identity/name.h"
#include "ui/intake/fieldframe.h"
#include "ui/intake/identityfields.h"
#include "ui/intake/intakewords.h"
#include "ui/widgets/safetext.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

AgentFields::AgentFields(IntakeModel &model, const std::optional<RegionTable> &regions, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_name(new QLineEdit(this))
    , m_identity(new IdentityFields(QStringLiteral("agent"), model.today(), regions, this))
    , m_phone(new QLineEdit(this))
    , m_relation(new QLineEdit(this))
    , m_authority(new QCheckBox(tr("Power of attorney shown"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_identity);
    layout->addWidget(lineField(m_name, QStringLiteral("agentName"), tr("Agent's name"), maxPersonName, true,
                                QStringLiteral("name")));
    layout->addWidget(
        lineField(m_phone, QStringLiteral("agentPhone"), tr("Agent's telephone"), 32, false, QStringLiteral("phone")));
    layout->addWidget(lineField(m_relation, QStringLiteral("agentRelation"), tr("Relation to the applicant"), 50, false,
                                QStringLiteral("relation")));
    m_authority->setObjectName(QStringLiteral("agentAuthority"));
    layout->addWidget(m_authority);

    m_identity->setApplicantKind(ApplicantKind::NaturalPerson);
    connect(m_identity, &IdentityFields::changed, this, &AgentFields::store);
    connect(m_identity, &IdentityFields::cardRequested, this, &AgentFields::cardRequested);
    connect(m_identity, &IdentityFields::textRefused, this, &AgentFields::textRefused);
    connect(m_authority, &QCheckBox::toggled, this, &AgentFields::store);
}

void AgentFields::read()
{
    const QScopedValueRollback reading(m_reading, true);
    m_present = m_model.draft().agent.has_value();
    const Agent agent = m_model.draft().agent.value_or(Agent());
    m_name->setText(agent.name);
    m_identity->setValue(agent.documentKind, agent.documentNumber);
    m_phone->setText(agent.phone);
    m_relation->setText(agent.relation);
    m_authority->setChecked(agent.hasAuthority);
    for (const auto &[member, frame] : m_frames)
        frame->setFault({});
}

void AgentFields::setPresent(bool present)
{
    m_present = present;
    if (present)
        store();
    else
        m_model.setAgent(std::nullopt);
}

void AgentFields::showAllFaults()
{
    for (const auto &[member, frame] : m_frames)
        showFaults(member);
}

FieldFrame *AgentFields::lineField(QLineEdit *edit, const QString &objectName, const QString &label, qsizetype maximum,
                                   bool required, const QString &member)
{
    edit->setObjectName(objectName);
    auto *frame = new FieldFrame(label, edit, required, this);
    m_frames.emplace_back(member, frame);
    connect(makeSafe(edit, maximum), &SafeText::refused, this, &AgentFields::textRefused);
    connect(edit, &QLineEdit::textEdited, this, [this, frame] {
        frame->setFault({});
        store();
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, member] { showFaults(member); });
    return frame;
}

void AgentFields::store()
{
    if (m_reading || !m_present)
        return;
    Agent agent;
    agent.name = m_name->text();
    agent.documentKind = m_identity->documentKind();
    agent.documentNumber = m_identity->number();
    agent.phone = m_phone->text();
    agent.relation = m_relation->text();
    agent.hasAuthority = m_authority->isChecked();
    m_model.setAgent(agent);
}

void AgentFields::showFaults(const QString &member)
{
    const std::vector<FieldFault> faults = m_model.agentFaults();
    const auto fault = std::ranges::find(faults, member, &FieldFault::field);
    for (const auto &[name, frame] : m_frames) {
        if (name == member)
            frame->setFault(fault == faults.end() ? QString() : fieldFaultSentence(fault->reason));
    }
}

} // namespace yichuang
