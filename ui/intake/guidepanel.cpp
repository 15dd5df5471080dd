// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/guidepanel.h"

#include "ui/intake/intakewords.h"
#include "ui/intake/itemresults.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/sectionheader.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace yichuang {
namespace {

QString list(const QStringList &lines)
{
    QString html;
    for (const QString &line : lines)
        html += QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>").arg(line);
    return html;
}

QString section(const QString &title, const QString &body)
{
    return body.isEmpty() ? QString()
                          : QStringLiteral("<p style='margin:14px 0 4px 0; color:%1'><b>%2</b></p>%3")
                                .arg(colour(Colour::Accent).name(), title.toHtmlEscaped(), body);
}

QString quiet(const QString &text)
{
    return QStringLiteral(" <span style='color:%1'>%2</span>")
        .arg(colour(Colour::TextQuiet).name(), text.toHtmlEscaped());
}

} // namespace

GuidePanel::GuidePanel(IntakeModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_text(new QTextBrowser(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(QStringLiteral("guidePanel"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    auto *header = new SectionHeader(tr("Guide"), SectionHeader::Level::Section, this);
    auto *guide = new QPushButton(icon(IconName::Print, Colour::Accent), tr("Print guide"), this);
    guide->setObjectName(QStringLiteral("printGuide"));
    auto *notice = new QPushButton(icon(IconName::Print, Colour::Accent), tr("Print one-time notice"), this);
    notice->setObjectName(QStringLiteral("printConsultation"));
    m_close->setObjectName(QStringLiteral("closeGuide"));
    for (QPushButton *button : {guide, notice, m_close})
        setButtonKind(button, ButtonKind::Quiet);
    header->addTool(m_close);
    m_text->setObjectName(QStringLiteral("guideText"));
    m_text->setAccessibleName(tr("Guide"));
    m_text->setFrameShape(NoFrame);
    m_text->setOpenLinks(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space(5), space(4), space(5), space(4));
    layout->setSpacing(space(2));
    layout->addWidget(header);
    layout->addWidget(m_text, 1);
    auto *tools = new QHBoxLayout;
    tools->addWidget(guide);
    tools->addWidget(notice);
    tools->addStretch(1);
    layout->addLayout(tools);
    connect(guide, &QPushButton::clicked, this, [this] { Q_EMIT paperRequested(PaperKind::Guide); });
    connect(notice, &QPushButton::clicked, this, [this] { Q_EMIT paperRequested(PaperKind::Consultation); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(&model, &IntakeModel::itemChanged, this, &GuidePanel::show);
    connect(&model, &IntakeModel::replaced, this, &QWidget::hide);
    hide();
}

void GuidePanel::open()
{
    show();
    setVisible(m_model.item() != nullptr);
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void GuidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        Q_EMIT closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

void GuidePanel::show()
{
    if (const ServiceItem *item = m_model.item())
        m_text->setHtml(html(*item));
    else
        hide();
}

QString GuidePanel::html(const ServiceItem &item) const
{
    QStringList kinds;
    for (const ApplicantKind kind : item.applicantKinds)
        kinds << applicantKindWord(kind);
    QStringList conditions;
    for (const QString &condition : item.conditions)
        conditions << condition.toHtmlEscaped();
    QStringList materials;
    for (const Material &material : item.materials) {
        CaseMaterial asked;
        asked.kind = material.kind;
        asked.copiesAsked = material.copies;
        QString line = material.name.toHtmlEscaped()
            + quiet(QStringLiteral("%1 · %2").arg(askedText(asked), necessityWord(material.necessity)));
        if (!material.notes.isEmpty())
            line += quiet(material.notes);
        materials << line;
    }
    QStringList steps;
    for (const ProcessStep &step : item.process)
        steps << QStringLiteral("%1. %2").arg(step.seq).arg(step.step.toHtmlEscaped())
                + quiet(QStringLiteral("%1 · %2").arg(step.actor, tr("%n working days", nullptr, step.days)));
    QStringList fees;
    for (const FeeItem &fee : item.fees)
        fees << fee.name.toHtmlEscaped() + quiet(fee.standard);
    if (fees.isEmpty())
        fees << tr("No fee").toHtmlEscaped();
    QStringList basis;
    for (const LegalBasis &law : item.legalBasis)
        basis << QStringLiteral("《%1》%2").arg(law.law, law.article).toHtmlEscaped();
    return QStringLiteral("<p style='font-size:16px'><b>%1</b></p><p>%2</p>")
               .arg(item.name.toHtmlEscaped(), quiet(itemTermText(item) + QStringLiteral(" · ") + kinds.join(tr(", "))))
        + section(tr("Conditions"), list(conditions)) + section(tr("Materials"), list(materials))
        + section(tr("Steps"), list(steps)) + section(tr("Fees"), list(fees))
        + section(tr("Result"), list({item.result.name.toHtmlEscaped()})) + section(tr("Legal basis"), list(basis))
        + section(tr("Note"), item.note.isEmpty() ? QString() : list({item.note.toHtmlEscaped()}));
}

} // namespace yichuang
