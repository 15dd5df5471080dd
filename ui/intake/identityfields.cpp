// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/identityfields.h"

#include "ui/devices/cardstrip.h"
#include "ui/intake/fieldframe.h"
#include "ui/intake/intakewords.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/safetext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

/** Whether core accepts this document from this kind of applicant. */
bool offered(DocumentKind document, ApplicantKind applicant)
{
    Applicant probe;
    probe.kind = applicant;
    probe.documentKind = document;
    return std::ranges::none_of(faultsOf(probe, {}),
                                [](const FieldFault &fault) { return fault.field == QStringLiteral("documentKind"); });
}

} // namespace

IdentityFields::IdentityFields(const QString &name, QDate today, std::optional<RegionTable> regions, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_regions(std::move(regions))
    , m_head(new QHBoxLayout)
    , m_kind(new QComboBox(this))
    , m_number(new QLineEdit(this))
    , m_derived(new QLabel(this))
{
    m_kind->setObjectName(name + QStringLiteral("DocumentKind"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(6);
    m_number->setObjectName(name + QStringLiteral("Number"));
    m_number->setFont(uiFont(TextRole::Strong));
    m_number->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    SafeText *safe = makeSafe(m_number, 64);
    offerCard();
    m_derived->setObjectName(name + QStringLiteral("Derived"));
    m_derived->setTextFormat(Qt::PlainText);
    m_derived->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setTextRole(m_derived, TextRole::Small, Colour::TextQuiet);
    m_derived->setFixedHeight(m_derived->fontMetrics().height());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    m_head->setSpacing(space(3));
    m_head->addWidget(new FieldFrame(tr("Document"), m_kind, false, this), 3);
    layout->addLayout(m_head);
    m_numberFrame = new FieldFrame(tr("Number"), m_number, true, this);
    layout->addWidget(m_numberFrame);
    layout->addWidget(m_derived);
    fillKinds(m_applicantKind);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        recheck();
        Q_EMIT changed();
    });
    connect(m_number, &QLineEdit::textEdited, this, [this] {
        m_left = false;
        recheck();
        Q_EMIT changed();
    });
    connect(m_number, &QLineEdit::editingFinished, this, [this] {
        m_left = true;
        if (m_check.accepted() && m_number->text() != m_check.normalised)
            m_number->setText(m_check.normalised);
        show();
    });
    connect(safe, &SafeText::refused, this, &IdentityFields::textRefused);
    recheck();
}

/** In the field itself, where the number is about to be typed: the column has no room beside it. */
void IdentityFields::offerCard()
{
    const QString title = withKey(tr("Read the card"), QKeySequence(readCardKey));
    QAction *read = m_number->addAction(icon(IconName::Card, Colour::Accent), QLineEdit::TrailingPosition);
    read->setText(title);
    read->setToolTip(title);
    m_number->setPlaceholderText(tr("%1, or type", "Read the card (F12)").arg(title));
    connect(read, &QAction::triggered, this, &IdentityFields::cardRequested);
}

void IdentityFields::setApplicantKind(ApplicantKind kind)
{
    if (m_applicantKind == kind)
        return;
    m_applicantKind = kind;
    fillKinds(kind);
    recheck();
}

void IdentityFields::putBeforeDocument(QWidget *field)
{
    m_head->insertWidget(0, field, 2);
}

void IdentityFields::setValue(DocumentKind kind, const QString &number)
{
    const QSignalBlocker quiet(m_kind);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(kind))));
    m_number->setText(number);
    m_left = !number.isEmpty();
    recheck();
}

DocumentKind IdentityFields::documentKind() const
{
    return DocumentKind(m_kind->currentData().toInt());
}

QString IdentityFields::number() const
{
    return m_check.accepted() ? m_check.normalised : m_number->text();
}

void IdentityFields::fillKinds(ApplicantKind kind)
{
    const QSignalBlocker quiet(m_kind);
    const QVariant before = m_kind->currentData();
    m_kind->clear();
    const bool business = kind == ApplicantKind::IndividualBusiness;
    for (const DocumentKind document : allDocumentKinds) {
        if (offered(document, kind))
            m_kind->addItem(documentKindWord(document), int(document));
    }
    const int index = m_kind->findData(business ? QVariant(int(DocumentKind::CreditCode)) : before);
    m_kind->setCurrentIndex(std::max(0, index));
}

void IdentityFields::recheck()
{
    m_check = checkIdentity(documentKind(), m_number->text(), m_today, m_regions ? &*m_regions : nullptr);
    show();
}

void IdentityFields::show()
{
    const bool unfinished = m_check.fault == IdentityFault::Empty || m_check.fault == IdentityFault::Length;
    const bool tooLong = m_check.normalised.size() > 18;
    const bool silent =
        m_check.accepted() || m_check.fault == IdentityFault::Empty || (unfinished && !m_left && !tooLong);
    m_numberFrame->setFault(silent ? QString() : identityFaultSentence(m_check));
    m_numberFrame->setRemark(m_check.accepted() ? QStringLiteral("✓") : QString());
    const bool warned = m_check.accepted() && !m_check.warnings.empty();
    setTextRole(m_derived, TextRole::Small, warned ? Colour::Amber : Colour::TextQuiet);
    const QString text = warned ? QStringLiteral("⚠ ") + identityWarningSentence(m_check.warnings.front()) : derived();
    m_derived->setText(text);
    m_derived->setToolTip(text);
}

QString IdentityFields::derived() const
{
    if (!m_check.accepted())
        return {};
    QStringList parts;
    if (m_check.sex)
        parts << sexWord(*m_check.sex);
    if (m_check.birth.isValid()) {
        parts << m_check.birth.toString(Qt::ISODate);
        if (const std::optional<int> age = ageOn(m_check.birth, m_today))
            parts << tr("%n years old", nullptr, *age);
    }
    if (m_regions && !m_check.regionCode.isEmpty())
        parts << m_regions->textOf(m_check.regionCode);
    return parts.join(QStringLiteral(" · "));
}

} // namespace yichuang
