// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/applicantpanel.h"

#include "core/identity/name.h"
#include "core/identity/phone.h"
#include "ui/intake/agentfields.h"
#include "ui/widgets/datefield.h"
#include "ui/intake/fieldframe.h"
#include "ui/intake/identityfields.h"
#include "ui/intake/intakewords.h"
#include "ui/widgets/safetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/sectionheader.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace yichuang {
namespace {

/** Whether its holder belongs to an ethnic group of China: foreigners and residents of HK, Macao, Taiwan name none. */
bool hasNation(DocumentKind document)
{
    return document == DocumentKind::ResidentId || document == DocumentKind::Passport
        || document == DocumentKind::Other;
}

} // namespace

ApplicantPanel::ApplicantPanel(IntakeModel &model, const IntakeTables &tables, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_park(new QPushButton(icon(IconName::Park, Colour::Accent), tr("Park"), this))
    , m_discard(new QPushButton(icon(IconName::Delete, Colour::TextQuiet), {}, this))
    , m_kind(new QComboBox(this))
    , m_identity(new IdentityFields(QStringLiteral("applicant"), model.today(), tables.regions, this))
    , m_name(new QLineEdit(this))
    , m_legalRepresentative(new QLineEdit(this))
    , m_sex(new QComboBox(this))
    , m_birth(new DateField(model.today(), this))
    , m_nation(new QComboBox(this))
    , m_phone(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_hasAgent(new QCheckBox(tr("Somebody else acts for the applicant"), this))
    , m_agent(new AgentFields(model, tables.regions, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    buildHead(layout);
    m_kind->setObjectName(QStringLiteral("applicantKind"));
    for (const ApplicantKind kind : allApplicantKinds)
        m_kind->addItem(applicantKindWord(kind), int(kind));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(5);
    m_identity->putBeforeDocument(new FieldFrame(tr("Kind"), m_kind, false, this));
    layout->addWidget(m_identity);
    buildPerson(layout, tables);
    buildContact(layout);
    m_hasAgent->setObjectName(QStringLiteral("applicantHasAgent"));
    layout->addWidget(m_hasAgent);
    layout->addWidget(m_agent);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &ApplicantPanel::kindChanged);
    connect(m_identity, &IdentityFields::changed, this, &ApplicantPanel::storeNumber);
    connect(m_identity, &IdentityFields::cardRequested, this, &ApplicantPanel::cardRequested);
    connect(m_agent, &AgentFields::cardRequested, this, &ApplicantPanel::agentCardRequested);
    connect(m_identity, &IdentityFields::textRefused, this, &ApplicantPanel::textRefused);
    connect(m_agent, &AgentFields::textRefused, this, &ApplicantPanel::textRefused);
    connect(m_hasAgent, &QCheckBox::toggled, this, [this](bool on) {
        m_agent->setVisible(on);
        if (!m_reading)
            m_agent->setPresent(on);
    });
    connect(&model, &IntakeModel::replaced, this, &ApplicantPanel::read);
    connect(&model, &IntakeModel::knownTakenOver, this, &ApplicantPanel::read);
    connect(&model, &IntakeModel::peopleReplaced, this, &ApplicantPanel::read);
    read();
}

void ApplicantPanel::buildHead(QVBoxLayout *layout)
{
    const QKeySequence parkKey(Qt::CTRL | Qt::Key_K);
    const QKeySequence discardKey(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    auto *header = new SectionHeader(tr("Applicant"), SectionHeader::Level::Section, this);
    m_park->setObjectName(QStringLiteral("parkDraft"));
    m_park->setToolTip(withKey(tr("Put the form aside for another citizen"), parkKey));
    m_park->setShortcut(parkKey);
    m_discard->setObjectName(QStringLiteral("discardDraft"));
    m_discard->setAccessibleName(tr("Discard the form"));
    m_discard->setToolTip(withKey(tr("Discard the form"), discardKey));
    m_discard->setShortcut(discardKey);
    for (QPushButton *button : {m_park, m_discard}) {
        setButtonKind(button, ButtonKind::Quiet);
        button->setFocusPolicy(Qt::ClickFocus); // Tab goes through the form; these have keys
        header->addTool(button);
    }
    layout->addWidget(header);
    const auto show = [this] {
        const bool anything = !m_model.draft().isEmpty();
        m_park->setEnabled(anything);
        m_discard->setEnabled(anything);
    };
    connect(m_park, &QPushButton::clicked, this, &ApplicantPanel::parkRequested);
    connect(m_discard, &QPushButton::clicked, this, &ApplicantPanel::discardRequested);
    connect(&m_model, &IntakeModel::outcomesChanged, this, show);
    show();
}

void ApplicantPanel::focusNumber()
{
    m_identity->numberEdit()->setFocus(Qt::OtherFocusReason);
    m_identity->numberEdit()->selectAll();
}

bool ApplicantPanel::numberHasFocus() const
{
    return m_identity->numberEdit()->hasFocus();
}

bool ApplicantPanel::agentHasFocus() const
{
    return m_agent->isVisible() && m_agent->isAncestorOf(QApplication::focusWidget());
}

void ApplicantPanel::showAllFaults()
{
    for (const auto &[member, frame] : m_frames)
        showFaults(member);
    m_agent->showAllFaults();
}

void ApplicantPanel::buildPerson(QVBoxLayout *layout, const IntakeTables &tables)
{
    m_nameFrame = lineField(layout, m_name, QStringLiteral("applicantName"), tr("Name"), maxOrganisationName, true,
                            QStringLiteral("name"));
    m_legalFrame = lineField(layout, m_legalRepresentative, QStringLiteral("applicantLegalRepresentative"),
                             tr("Legal representative"), maxPersonName, true, QStringLiteral("legalRepresentative"));
    m_sex->setObjectName(QStringLiteral("applicantSex"));
    for (const Sex sex : allSexes)
        m_sex->addItem(sexWord(sex), int(sex));
    m_nation->setObjectName(QStringLiteral("applicantNation"));
    m_nation->addItem(tr("Not stated"), QString());
    for (const Nation &nation : tables.nations.all())
        m_nation->addItem(nation.name, nation.code);
    m_nation->setMinimumContentsLength(4);
    m_nation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    m_personRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_personRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(3));
    auto *sexFrame = new FieldFrame(tr("Sex"), m_sex, false, m_personRow);
    row->addWidget(sexFrame, 1);
    m_nationFrame = new FieldFrame(tr("Ethnic group"), m_nation, false, m_personRow);
    row->addWidget(m_nationFrame, 1);
    layout->addWidget(m_personRow);
    m_frames.emplace_back(QStringLiteral("sex"), sexFrame);

    m_birth->setObjectName(QStringLiteral("applicantBirth"));
    m_birthFrame = new FieldFrame(tr("Date of birth"), m_birth, false, this);
    layout->addWidget(m_birthFrame);
    m_frames.emplace_back(QStringLiteral("birth"), m_birthFrame);

    connect(m_sex, &QComboBox::currentIndexChanged, this, &ApplicantPanel::store);
    connect(m_nation, &QComboBox::currentIndexChanged, this, &ApplicantPanel::store);
    connect(m_birth, &QLineEdit::textEdited, this, &ApplicantPanel::store);
    connect(m_birth, &QLineEdit::editingFinished, this, [this] { showFaults(QStringLiteral("birth")); });
}

void ApplicantPanel::buildContact(QVBoxLayout *layout)
{
    lineField(layout, m_phone, QStringLiteral("applicantPhone"), tr("Telephone"), 32, false, QStringLiteral("phone"));
    lineField(layout, m_address, QStringLiteral("applicantAddress"), tr("Address"), 200, false,
              QStringLiteral("address"));
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly | Qt::ImhSensitiveData);
    connect(m_phone, &QLineEdit::editingFinished, this, [this] {
        if (const Result<Phone> phone = checkPhone(m_phone->text()))
            m_phone->setText(phone->number);
        store();
    });
}

FieldFrame *ApplicantPanel::lineField(QVBoxLayout *layout, QLineEdit *edit, const QString &objectName,
                                      const QString &label, qsizetype maximum, bool required, const QString &member)
{
    edit->setObjectName(objectName);
    auto *frame = new FieldFrame(label, edit, required, this);
    layout->addWidget(frame);
    m_frames.emplace_back(member, frame);
    connect(makeSafe(edit, maximum), &SafeText::refused, this, &ApplicantPanel::textRefused);
    connect(edit, &QLineEdit::textEdited, this, [this, frame] {
        frame->setFault({});
        store();
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, member] { showFaults(member); });
    return frame;
}

void ApplicantPanel::read()
{
    const QScopedValueRollback reading(m_reading, true);
    const IntakeDraft &draft = m_model.draft();
    const Applicant &applicant = draft.applicant;
    m_kind->setCurrentIndex(m_kind->findData(int(applicant.kind)));
    m_identity->setApplicantKind(applicant.kind);
    m_identity->setValue(applicant.documentKind, applicant.documentNumber);
    m_name->setText(applicant.name);
    m_legalRepresentative->setText(applicant.legalRepresentative);
    m_sex->setCurrentIndex(m_sex->findData(int(applicant.sex)));
    m_birth->setDate(applicant.birth);
    m_nation->setCurrentIndex(std::max(0, m_nation->findData(applicant.nation)));
    m_phone->setText(applicant.phone);
    m_address->setText(applicant.address);
    for (QLineEdit *edit : {m_name, m_legalRepresentative, m_address})
        edit->setCursorPosition(0); // a long text is read from its beginning
    m_hasAgent->setChecked(draft.agent.has_value());
    m_agent->setVisible(draft.agent.has_value());
    m_agent->read();
    for (const auto &[member, frame] : m_frames)
        frame->setFault({});
    arrange();
    if (m_lookedUp != m_identity->number())
        m_lookedUp.clear();
    if (m_identity->check().accepted() && m_lookedUp.isEmpty()) {
        m_lookedUp = m_identity->number();
        Q_EMIT numberAccepted(m_identity->documentKind(), m_lookedUp);
    }
}

void ApplicantPanel::store()
{
    if (m_reading)
        return;
    Applicant applicant = m_model.draft().applicant;
    const bool person = ApplicantKind(m_kind->currentData().toInt()) == ApplicantKind::NaturalPerson;
    applicant.kind = ApplicantKind(m_kind->currentData().toInt());
    applicant.documentKind = m_identity->documentKind();
    applicant.documentNumber = m_identity->number();
    applicant.name = m_name->text();
    applicant.legalRepresentative = person ? QString() : m_legalRepresentative->text();
    applicant.sex = person ? Sex(m_sex->currentData().toInt()) : Sex::Unknown;
    applicant.birth = person ? m_birth->date() : QDate();
    applicant.nation = person && hasNation(applicant.documentKind) ? m_nation->currentData().toString() : QString();
    applicant.phone = m_phone->text();
    applicant.address = m_address->text();
    m_model.setApplicant(applicant);
}

void ApplicantPanel::storeNumber()
{
    if (m_reading)
        return;
    const IdentityCheck &check = m_identity->check();
    if (check.accepted()) {
        const QScopedValueRollback reading(m_reading, true);
        if (check.sex)
            m_sex->setCurrentIndex(m_sex->findData(int(*check.sex)));
        if (check.birth.isValid())
            m_birth->setDate(check.birth);
    }
    arrange();
    store();
    if (check.accepted() && m_lookedUp != m_identity->number()) {
        m_lookedUp = m_identity->number();
        Q_EMIT numberAccepted(m_identity->documentKind(), m_lookedUp);
    } else if (!check.accepted() && !m_lookedUp.isEmpty()) {
        m_lookedUp.clear();
        Q_EMIT numberUnsettled();
    }
}

void ApplicantPanel::kindChanged()
{
    if (m_reading)
        return;
    m_identity->setApplicantKind(ApplicantKind(m_kind->currentData().toInt()));
    arrange();
    storeNumber();
}

void ApplicantPanel::showFaults(const QString &member)
{
    const std::vector<FieldFault> faults = m_model.applicantFaults();
    const auto fault = std::ranges::find(faults, member, &FieldFault::field);
    for (const auto &[name, frame] : m_frames) {
        if (name == member)
            frame->setFault(fault == faults.end() ? QString() : fieldFaultSentence(fault->reason));
    }
    if (member == QStringLiteral("name")) {
        const bool look = !nameWarnings(m_model.draft().applicant.name).empty();
        m_nameFrame->setRemark(look ? tr("⚠ compare the characters with the card") : QString());
    }
}

void ApplicantPanel::arrange()
{
    const ApplicantKind kind = ApplicantKind(m_kind->currentData().toInt());
    const bool person = kind == ApplicantKind::NaturalPerson;
    m_personRow->setVisible(person);
    const DocumentKind document = m_identity->documentKind();
    m_nationFrame->setVisible(hasNation(document));
    const bool tellsBirth = document == DocumentKind::ResidentId || document == DocumentKind::HkMacaoTaiwanResidence
        || document == DocumentKind::ForeignerResidence;
    const QDate told = m_identity->check().birth; // a card may name another day than its number: that must be seen
    const bool differs = told.isValid() && m_birth->date().isValid() && m_birth->date() != told;
    m_birthFrame->setVisible(person && (!tellsBirth || differs));
    m_legalFrame->setVisible(!person);
    m_nameFrame->setLabel(person ? tr("Name") : tr("Name on the licence"));
    m_legalFrame->setLabel(kind == ApplicantKind::IndividualBusiness ? tr("Operator") : tr("Legal representative"));
}

} // namespace yichuang
