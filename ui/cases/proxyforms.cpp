// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/proxyforms.h"

#include "core/desk/handlingunit.h"
#include "ui/cases/proxywords.h"
#include "ui/cases/stepbodies.h"
#include "ui/cases/wraptick.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

const QString &oneself()
{
    static const QString relation = QStringLiteral("本人");
    return relation;
}

/** Relations as they are written on the papers; others are typed. */
QStringList usualRelations()
{
    return {oneself(), QStringLiteral("配偶"), QStringLiteral("父母"), QStringLiteral("子女"),
            QStringLiteral("监护人")};
}

QString principalOf(const CaseState &state)
{
    const Applicant &applicant = state.intake.applicant;
    const bool person = applicant.kind == ApplicantKind::NaturalPerson;
    return person || applicant.legalRepresentative.isEmpty() ? applicant.name : applicant.legalRepresentative;
}

QDate firstDay(const StepContext &context)
{
    const std::optional<ProxyCare> &care = context.file.state.proxy;
    return care ? care->drawnUpAt.date() : context.today;
}

} // namespace

ServiceMarkTicks::ServiceMarkTicks(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(1));
    for (const ServiceMark mark : allServiceMarks) {
        auto *tick = new QCheckBox(ProxyWords::serviceMark(mark));
        tick->setObjectName(QStringLiteral("mark-") + serviceMarkName(mark));
        connect(tick, &QCheckBox::toggled, this, &ServiceMarkTicks::changed);
        layout->addWidget(tick);
        m_ticks.push_back(tick);
    }
}

std::vector<ServiceMark> ServiceMarkTicks::marks() const
{
    std::vector<ServiceMark> chosen;
    for (std::size_t i = 0; i < m_ticks.size(); ++i) {
        if (m_ticks[i]->isChecked())
            chosen.push_back(allServiceMarks.at(i));
    }
    return chosen;
}

void ServiceMarkTicks::clear()
{
    for (QCheckBox *tick : m_ticks)
        tick->setChecked(false);
}

CommissionForm::CommissionForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_agent(context.account)
{
    const CommissionedBody start = likelyCommission(context);
    m_consultation = start.consultation;
    addNote(tr("The agreement is printed in three copies. It counts once both have signed it. The service is free."));
    m_agentName = addLine(tr("Agent"), QStringLiteral("agentName"), true, start.agentName);
    m_card = addLine(tr("Number of the work card"), QStringLiteral("agentCard"));
    m_station = addLine(tr("Station"), QStringLiteral("station"), true, start.station);
    m_matters = addText(tr("What is entrusted"), QStringLiteral("matters"), true);
    m_matters->setPlainText(start.matters);
    for (const ProxyRight right : allProxyRights) {
        auto *tick = new QCheckBox(ProxyWords::proxyRight(right));
        tick->setObjectName(QStringLiteral("right-") + proxyRightName(right));
        tick->setChecked(start.lets(right));
        connect(tick, &QCheckBox::toggled, this, &StepForm::changed);
        rows()->addWidget(tick);
        m_rights.push_back(tick);
    }
    m_limited = new QCheckBox(tr("Only until a day"));
    m_limited->setObjectName(QStringLiteral("commissionLimited"));
    rows()->addWidget(m_limited);
    m_until = addDay(tr("Until"), QStringLiteral("commissionUntil"), context.today.addMonths(3), context.today,
                     context.today.addYears(5));
    showField(m_until, false);
    connect(m_limited, &QCheckBox::toggled, this, [this](bool limited) {
        showField(m_until, limited);
        Q_EMIT changed();
    });
    m_marks = new ServiceMarkTicks;
    add(tr("Service beyond the counter"), m_marks);
    connect(m_marks, &ServiceMarkTicks::changed, this, &StepForm::changed);
}

QJsonObject CommissionForm::body() const
{
    CommissionedBody body;
    body.agent = m_agent;
    body.agentName = m_agentName->text().trimmed();
    body.agentCard = m_card->text().trimmed();
    body.station = m_station->text().trimmed();
    body.matters = typedText(m_matters);
    for (std::size_t i = 0; i < m_rights.size(); ++i) {
        if (m_rights[i]->isChecked())
            body.rights.push_back(allProxyRights.at(i));
    }
    if (m_limited->isChecked())
        body.validUntil = m_until->date();
    body.marks = m_marks->marks();
    body.consultation = m_consultation;
    return body.toJson();
}

QString CommissionForm::missing() const
{
    if (m_agentName->text().trimmed().isEmpty() || m_station->text().trimmed().isEmpty())
        return tr("Name the agent and the station.");
    if (typedText(m_matters).isEmpty())
        return tr("Write what is entrusted.");
    for (const QCheckBox *right : m_rights) {
        if (right->isChecked())
            return {};
    }
    return tr("Tick what the agent may do.");
}

QWidget *CommissionForm::firstField()
{
    return m_agentName->text().isEmpty() ? m_agentName : m_card;
}

SignCommissionForm::SignCommissionForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    addNote(tr("The principal and the agent sign all copies. From then on the case is in the agent's ledger."));
    m_signedBy = addLine(tr("Signed by"), QStringLiteral("signedBy"), true, principalOf(context.file.state));
    m_relation = addChoice(tr("Relation to the applicant"), QStringLiteral("signerRelation"), usualRelations());
    m_relation->setEditable(true);
    connect(m_relation, &QComboBox::editTextChanged, this, &StepForm::changed);
    m_day = addDay(tr("Day on the signature"), QStringLiteral("signedDay"), context.today, firstDay(context),
                   context.today);
    m_attach = new QPushButton(icon(IconName::Attach), QString());
    m_attach->setObjectName(QStringLiteral("attachSigned"));
    m_attach->setToolTip(tr("A scan or photograph of the signed paper: picture or PDF"));
    connect(m_attach, &QPushButton::clicked, this, &StepForm::attachRequested);
    m_takeOff = new QPushButton(tr("Take off"));
    m_takeOff->setObjectName(QStringLiteral("takeSignedOff"));
    m_takeOff->setAccessibleName(tr("Take the signed paper off"));
    setButtonKind(m_takeOff, ButtonKind::Quiet);
    connect(m_takeOff, &QPushButton::clicked, this, [this] {
        m_scans.clear();
        showScans();
    });
    auto *scans = new QHBoxLayout;
    scans->setSpacing(space(2));
    scans->addWidget(m_attach);
    scans->addWidget(m_takeOff);
    scans->addStretch();
    rows()->addLayout(scans);
    showScans();
    m_signed = new QCheckBox(tr("Both have signed"));
    m_signed->setObjectName(QStringLiteral("bothSigned"));
    connect(m_signed, &QCheckBox::toggled, this, &StepForm::changed);
    rows()->addWidget(m_signed);
}

QJsonObject SignCommissionForm::body() const
{
    return CommissionSignedBody{m_day->date(), m_signedBy->text().trimmed(), m_relation->currentText().trimmed(),
                                m_scans}
        .toJson();
}

QString SignCommissionForm::missing() const
{
    return m_signed->isChecked() ? QString() : tr("Without the signatures this is no commission.");
}

void SignCommissionForm::addScan(const QString &address)
{
    if (!m_scans.contains(address) && m_scans.size() < mostSignedScans)
        m_scans.append(address);
    showScans();
}

void SignCommissionForm::showScans()
{
    const int scans = int(m_scans.size());
    m_attach->setText(scans == 0 ? tr("Attach the signed paper") : tr("%n page(s) attached", nullptr, scans));
    m_attach->setEnabled(scans < mostSignedScans);
    m_takeOff->setVisible(scans > 0);
    Q_EMIT changed();
}

QWidget *SignCommissionForm::firstField()
{
    return m_signed;
}

EndCommissionForm::EndCommissionForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_reason(addText(tr("Why it ends"), QStringLiteral("endReason"), true))
    , m_day(addDay(tr("Day"), QStringLiteral("endDay"), context.today, firstDay(context), context.today))
{
    addNote(tr("Give the materials back. The case itself goes on without the agent."));
}

QJsonObject EndCommissionForm::body() const
{
    return CommissionEndedBody{typedText(m_reason), m_day->date()}.toJson();
}

QString EndCommissionForm::missing() const
{
    return typedText(m_reason).isEmpty() ? tr("Write why it ends.") : QString();
}

QWidget *EndCommissionForm::firstField()
{
    return m_reason;
}

ForwardForm::ForwardForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    const ForwardedBody start = likelyForwarding(context);
    QStringList ids;
    QStringList names;
    for (const HandlingUnit &unit : handlingUnits(context.reference)) {
        const Town *town =
            context.reference.organisation ? context.reference.organisation->townByCode(unit.id) : nullptr;
        ids.append(unit.id);
        names.append(town ? town->centre : unit.name); // a town takes in at its centre
    }
    if (!start.to.isEmpty() && !ids.contains(start.to)) {
        ids.prepend(start.to);
        names.prepend(start.toName);
    }
    m_to = addChoice(tr("To the window of"), QStringLiteral("forwardTo"), names, ids);
    m_to->setCurrentIndex(int(std::max<qsizetype>(0, ids.indexOf(start.to))));
    m_day = addDay(tr("Materials checked on"), QStringLiteral("checkedOn"), context.today,
                   context.file.state.intake.receivedOn, context.today);
    m_remark = addLine(tr("Remark for the window"), QStringLiteral("forwardRemark"));
    const WrappedTick checked = makeWrappedTick(tr("Checked: complete and readable"));
    m_checked = checked.box;
    m_checked->setObjectName(QStringLiteral("materialsChecked"));
    connect(m_checked, &QCheckBox::toggled, this, &StepForm::changed);
    rows()->addWidget(checked.row);
}

QJsonObject ForwardForm::body() const
{
    return ForwardedBody{m_to->currentData().toString(), m_to->currentText(), m_day->date(), m_remark->text().trimmed()}
        .toJson();
}

QString ForwardForm::missing() const
{
    if (m_to->currentData().toString().isEmpty())
        return tr("No window is published. Import the organisation first.");
    return m_checked->isChecked() ? QString() : tr("Check the materials first.");
}

QWidget *ForwardForm::firstField()
{
    return m_checked;
}

ForwardReturnForm::ForwardReturnForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    addNote(tr("The station sees it at once, or with the next synchronisation. The day of receipt stays."));
    m_reasons = addText(tr("Why it goes back"), QStringLiteral("returnReasons"), true);
    for (const CaseMaterial &material : context.file.state.intake.materials) {
        const WrappedTick tick = makeWrappedTick(material.name);
        tick.box->setObjectName(QStringLiteral("return-") + material.id);
        connect(tick.box, &QCheckBox::toggled, this, &StepForm::changed);
        rows()->addWidget(tick.row);
        m_materials.emplace_back(material.id, tick.box);
    }
}

QJsonObject ForwardReturnForm::body() const
{
    ForwardReturnedBody body;
    body.reasons = typedText(m_reasons);
    for (const auto &[id, tick] : m_materials) {
        if (tick->isChecked())
            body.materials.append(id);
    }
    return body.toJson();
}

QString ForwardReturnForm::missing() const
{
    return typedText(m_reasons).isEmpty() ? tr("Write why; the agent must be able to mend it.") : QString();
}

QWidget *ForwardReturnForm::firstField()
{
    return m_reasons;
}

ProxyProgressForm::ProxyProgressForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_text(addText(tr("What was done"), QStringLiteral("progressText"), true))
    , m_day(addDay(tr("Day"), QStringLiteral("progressDay"), context.today, firstDay(context), context.today))
    , m_marks(new ServiceMarkTicks)
{
    add(tr("Service beyond the counter"), m_marks);
    connect(m_marks, &ServiceMarkTicks::changed, this, &StepForm::changed);
}

QJsonObject ProxyProgressForm::body() const
{
    return ProxyProgressedBody{typedText(m_text), m_day->date(), m_marks->marks()}.toJson();
}

QString ProxyProgressForm::missing() const
{
    return typedText(m_text).isEmpty() ? tr("Write what was done.") : QString();
}

QWidget *ProxyProgressForm::firstField()
{
    return m_text;
}

ProxyReportForm::ProxyReportForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    const CaseState &state = context.file.state;
    QStringList manners;
    for (const ReportManner manner : allReportManners)
        manners.append(ProxyWords::reportManner(manner));
    m_manner = addChoice(tr("Told"), QStringLiteral("reportManner"), manners);
    m_text = addText(tr("What was told"), QStringLiteral("reportText"), true);
    m_day = addDay(tr("Day"), QStringLiteral("reportDay"), context.today, firstDay(context), context.today);
    if (state.decision && state.proxy && !state.proxy->handedOn.isValid()) {
        const WrappedTick handedOver = makeWrappedTick(tr("The result lies in the principal's hand"));
        m_handedOver = handedOver.box;
        m_handedOver->setObjectName(QStringLiteral("reportHandedOver"));
        rows()->addWidget(handedOver.row);
        m_receivedBy = addLine(tr("Signed by"), QStringLiteral("reportReceivedBy"), true, principalOf(state));
        m_relation = addChoice(tr("Relation to the applicant"), QStringLiteral("reportRelation"), usualRelations());
        m_relation->setEditable(true);
        connect(m_relation, &QComboBox::editTextChanged, this, &StepForm::changed);
        m_signedOn = addDay(tr("Day on the signature"), QStringLiteral("reportSignedOn"), context.today,
                            state.decision->decidedOn, context.today);
        connect(m_handedOver, &QCheckBox::toggled, this, [this] {
            arrange();
            Q_EMIT changed();
        });
        connect(m_manner, &QComboBox::currentIndexChanged, this, &ProxyReportForm::arrange);
    }
    m_marks = new ServiceMarkTicks;
    add(tr("Service beyond the counter"), m_marks);
    connect(m_marks, &ServiceMarkTicks::changed, this, &StepForm::changed);
    arrange();
}

void ProxyReportForm::arrange()
{
    if (!m_handedOver)
        return;
    const bool inPerson = m_manner->currentIndex() == int(ReportManner::InPerson);
    m_handedOver->setEnabled(inPerson); // nobody signs over the telephone
    if (!inPerson)
        m_handedOver->setChecked(false);
    for (QWidget *field :
         {static_cast<QWidget *>(m_receivedBy), static_cast<QWidget *>(m_relation), static_cast<QWidget *>(m_signedOn)})
        showField(field, m_handedOver->isChecked());
}

QJsonObject ProxyReportForm::body() const
{
    ProxyReportedBody body;
    body.manner = static_cast<ReportManner>(m_manner->currentIndex());
    body.text = typedText(m_text);
    body.reportedOn = m_day->date();
    if (m_handedOver && m_handedOver->isChecked()) {
        body.handedOver = true;
        body.receivedBy = m_receivedBy->text().trimmed();
        body.relation = m_relation->currentText().trimmed();
        body.signedOn = m_signedOn->date();
    }
    body.marks = m_marks->marks();
    return body.toJson();
}

QString ProxyReportForm::missing() const
{
    return typedText(m_text).isEmpty() ? tr("Write what was told.") : QString();
}

QWidget *ProxyReportForm::firstField()
{
    return m_text;
}

} // namespace yichuang
