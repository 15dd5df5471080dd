// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/materialdetail.h"

#include "ui/intake/fieldframe.h"
#include "ui/intake/intakewords.h"
#include "ui/widgets/safetext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/keyhint.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>

namespace yichuang {
namespace {

constexpr qsizetype longestDeficiency = 200;
constexpr int mostHandedIn = 999;
constexpr int mostPages = 9'999;

QSpinBox *countBox(const QString &objectName, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(objectName);
    box->setRange(0, mostHandedIn);
    return box;
}

} // namespace

MaterialDetail::MaterialDetail(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_name(new QLabel(this))
    , m_attach(new QPushButton(icon(IconName::Attach, Colour::Accent), tr("Attach"), this))
    , m_state(new QComboBox(this))
    , m_originals(countBox(QStringLiteral("materialOriginals"), this))
    , m_copies(countBox(QStringLiteral("materialCopies"), this))
    , m_pages(countBox(QStringLiteral("materialPages"), this))
    , m_way(new QComboBox(this))
    , m_deficiency(new QLineEdit(this))
    , m_remark(new QLineEdit(this))
    , m_validUntil(new DateField(model.today(), this))
    , m_validFrame(new FieldFrame(tr("Valid until"), m_validUntil, false, this))
    , m_files(new QWidget(this))
    , m_fileRow(new QHBoxLayout(m_files))
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTextRole(m_name, TextRole::Strong);
    m_attach->setObjectName(QStringLiteral("materialAttach"));
    m_attach->setToolTip(withKey(tr("Attach a scan or file: picture or PDF"), QKeySequence(Qt::Key_A)));
    setButtonKind(m_attach, ButtonKind::Quiet);
    m_state->setObjectName(QStringLiteral("materialState"));
    m_pages->setRange(0, mostPages);
    m_pages->setSpecialValueText(QStringLiteral("—"));
    m_pages->setToolTip(tr("Of all sheets together, for the receipt; may be left to be written in by hand"));
    m_way->setObjectName(QStringLiteral("materialWay"));
    for (const ReceiptWay way :
         {ReceiptWay::Paper, ReceiptWay::Scan, ReceiptWay::Upload, ReceiptWay::ELicence, ReceiptWay::SharedData})
        m_way->addItem(receiptWayWord(way), int(way));
    m_deficiency->setObjectName(QStringLiteral("materialDeficiency"));
    m_remark->setObjectName(QStringLiteral("materialRemark"));
    m_validUntil->setObjectName(QStringLiteral("materialValidUntil"));
    m_validUntil->setPlaceholderText(QStringLiteral("20301231"));
    m_validUntil->setToolTip(tr("The last day the paper names itself. Until then it need not be brought again; left "
                                "empty, an original counts for a year."));

    m_fileRow->setContentsMargins(0, 0, 0, 0);
    m_fileRow->setSpacing(space(1));
    auto *head = new QHBoxLayout;
    head->setSpacing(space(2));
    head->addWidget(m_name, 1);
    head->addWidget(m_files);
    head->addWidget(m_attach);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space(2), 0, 0);
    grid->setHorizontalSpacing(space(3));
    grid->setVerticalSpacing(space(2));
    grid->addLayout(head, 0, 0, 1, 12);
    grid->addWidget(new FieldFrame(tr("State"), m_state, false, this), 1, 0, 1, 3);
    grid->addWidget(new FieldFrame(tr("Originals"), m_originals, false, this), 1, 3, 1, 3);
    grid->addWidget(new FieldFrame(tr("Copies"), m_copies, false, this), 1, 6, 1, 3);
    grid->addWidget(new FieldFrame(tr("Handed in as"), m_way, false, this), 1, 9, 1, 3);
    grid->addWidget(new FieldFrame(tr("What is not in order"), m_deficiency, false, this), 2, 0, 1, 4);
    grid->addWidget(new FieldFrame(tr("Remark"), m_remark, false, this), 2, 4, 1, 3);
    grid->addWidget(m_validFrame, 2, 7, 1, 3);
    grid->addWidget(new FieldFrame(tr("Pages"), m_pages, false, this), 2, 10, 1, 2);

    const auto storeCounts = [this] {
        if (!m_reading)
            m_model.setCounts(m_id, m_originals->value(), m_copies->value());
    };
    connect(m_originals, &QSpinBox::valueChanged, this, storeCounts);
    connect(m_copies, &QSpinBox::valueChanged, this, storeCounts);
    connect(m_state, &QComboBox::activated, this,
            [this] { m_model.setState(m_id, MaterialState(m_state->currentData().toInt())); });
    connect(m_way, &QComboBox::activated, this, &MaterialDetail::storeTexts);
    connect(m_pages, &QSpinBox::valueChanged, this, &MaterialDetail::storeTexts);
    for (QLineEdit *edit : {m_deficiency, m_remark}) {
        connect(makeSafe(edit, longestDeficiency), &SafeText::refused, this, &MaterialDetail::textRefused);
        connect(edit, &QLineEdit::textEdited, this, &MaterialDetail::storeTexts);
        connect(edit, &QLineEdit::returnPressed, this, &MaterialDetail::finished);
    }
    connect(m_validUntil, &QLineEdit::textChanged, this, &MaterialDetail::storeTexts);
    connect(m_validUntil, &QLineEdit::returnPressed, this, &MaterialDetail::finished);
    connect(m_attach, &QPushButton::clicked, this, [this] { Q_EMIT attachRequested(m_id); });
    connect(&model, &IntakeModel::materialChanged, this, &MaterialDetail::read);
    connect(&model, &IntakeModel::materialsReset, this, &MaterialDetail::read);
    connect(&model, &IntakeModel::replaced, this, &MaterialDetail::read);
    read();
}

void MaterialDetail::setMaterial(const QString &materialId)
{
    m_id = materialId;
    read();
}

void MaterialDetail::askDeficiency()
{
    m_model.setState(m_id, MaterialState::Deficient);
    m_deficiency->setFocus(Qt::ShortcutFocusReason);
    m_deficiency->selectAll();
}

const CaseMaterial *MaterialDetail::material() const
{
    const auto &materials = m_model.materials();
    const auto found = std::ranges::find(materials, m_id, &CaseMaterial::id);
    return found == materials.end() ? nullptr : &*found;
}

void MaterialDetail::fillStates(const CaseMaterial &material)
{
    m_state->clear();
    for (const MaterialState state : {MaterialState::Missing, MaterialState::Received, MaterialState::Deficient})
        m_state->addItem(materialStateWord(state), int(state));
    if (material.necessity == Necessity::Shareable)
        m_state->addItem(materialStateWord(MaterialState::Shared), int(MaterialState::Shared));
    const KnownMaterial *before = m_model.earlier(material);
    if (material.state == MaterialState::Reused || (before && counts(before->grade)))
        m_state->addItem(materialStateWord(MaterialState::Reused), int(MaterialState::Reused));
    m_state->setCurrentIndex(m_state->findData(int(material.state)));
}

void MaterialDetail::read()
{
    const QScopedValueRollback reading(m_reading, true);
    const CaseMaterial *material = this->material();
    setVisible(material != nullptr);
    if (!material)
        return;
    m_name->setText(m_name->fontMetrics().elidedText(material->name, Qt::ElideRight, std::max(m_name->width(), 120)));
    m_name->setToolTip(material->name);
    fillStates(*material);
    m_originals->setValue(material->originals);
    m_copies->setValue(material->copies);
    m_pages->setValue(material->pages);
    m_way->setCurrentIndex(m_way->findData(int(material->way)));
    if (m_deficiency->text() != material->deficiency)
        m_deficiency->setText(material->deficiency);
    if (m_remark->text() != material->remark)
        m_remark->setText(material->remark);
    if (m_validUntil->date() != material->validUntil)
        m_validUntil->setDate(material->validUntil);
    showValidity(*material);
    readFiles(*material);
}

/** A day that has passed, or is none, is said at once: it decides whether the paper proves anything. */
void MaterialDetail::showValidity(const CaseMaterial &material)
{
    const bool unread = !m_validUntil->text().isEmpty() && !m_validUntil->date().isValid();
    m_validFrame->setFault(unread                                                 ? tr("No date")
                               : hasExpired(material.validUntil, m_model.today()) ? tr("Has expired")
                                                                                  : QString());
}

void MaterialDetail::storeTexts()
{
    const CaseMaterial *before = material();
    if (m_reading || !before)
        return;
    CaseMaterial changed = *before;
    changed.pages = m_pages->value();
    changed.way = ReceiptWay(m_way->currentData().toInt());
    changed.remark = m_remark->text();
    changed.deficiency = m_deficiency->text();
    changed.validUntil = m_validUntil->date();
    if (!changed.deficiency.isEmpty())
        changed.state = MaterialState::Deficient;
    m_model.setMaterial(changed);
}

void MaterialDetail::readFiles(const CaseMaterial &material)
{
    while (QLayoutItem *item = m_fileRow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int number = 0;
    for (const QString &hash : material.blobs) {
        auto *file = new QPushButton(icon(IconName::Cross, Colour::TextQuiet), tr("File %1").arg(++number), m_files);
        file->setObjectName(QStringLiteral("materialFile%1").arg(number));
        file->setToolTip(tr("Take the file off this material"));
        setButtonKind(file, ButtonKind::Quiet);
        connect(file, &QPushButton::clicked, this, [this, hash] { removeFile(hash); });
        m_fileRow->addWidget(file);
    }
    m_files->setVisible(number > 0);
}

void MaterialDetail::removeFile(const QString &hash)
{
    if (const CaseMaterial *before = material()) {
        CaseMaterial changed = *before;
        changed.blobs.removeAll(hash);
        m_model.setMaterial(changed);
    }
}

} // namespace yichuang
