// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/stationfields.h"

#include "ui/session/windowsetup.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace yichuang {

namespace {

constexpr qsizetype townshipDigits = 9;
constexpr qsizetype placeDigits = 12;

} // namespace

StationFields::StationFields(QWidget *parent)
    : QWidget(parent)
    , m_village(new QComboBox)
    , m_code(new QLineEdit)
    , m_name(new QLineEdit)
{
    m_village->setObjectName(QStringLiteral("village"));
    m_village->setEditable(true);
    m_village->setInsertPolicy(QComboBox::NoInsert);
    m_village->completer()->setFilterMode(Qt::MatchContains);
    m_village->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_village->setMinimumContentsLength(8);
    m_village->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_code->setObjectName(QStringLiteral("placeCode"));
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_code->setMaxLength(int(placeDigits));
    m_code->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{0,%1}").arg(placeDigits)), m_code));
    m_name->setObjectName(QStringLiteral("stationName"));
    m_name->setMaxLength(60);
    m_villageField = new Field(tr("Village or community"), m_village, true);
    m_codeField = new Field(tr("Place code"), m_code, true);
    m_codeField->setHint(tr("12 digits; check it after mergers"));
    m_nameField = new Field(tr("Name of the station"), m_name, true);
    m_nameField->setHint(tr("Printed at the head of every paper"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(3));
    grid->setVerticalSpacing(space(2));
    grid->addWidget(m_villageField, 0, 0);
    grid->addWidget(m_codeField, 0, 1);
    grid->addWidget(m_nameField, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_village, &QComboBox::activated, this, &StationFields::takeVillage);
    connect(m_village->lineEdit(), &QLineEdit::editingFinished, this, &StationFields::takeVillage);
}

void StationFields::setTown(const Town &town)
{
    if (m_divisions.districts().isEmpty())
        m_divisions = readDivisions(shippedDocument(QStringLiteral("divisions.json"))).value_or(Divisions());
    m_town = town;
    const Township *published = m_divisions.township(town.code.left(townshipDigits));
    m_villages = published ? published->villages : town.villages;
    m_village->clear();
    for (const Village &village : m_villages)
        m_village->addItem(village.name, village.code);
    // Nobody's village is the first of the list by itself.
    m_village->setCurrentIndex(-1);
    m_village->clearEditText();
    m_code->clear();
    m_name->clear();
}

void StationFields::takeVillage()
{
    const auto village = std::ranges::find(m_villages, m_village->currentText(), &Village::name);
    if (village == m_villages.end() || m_code->text() == village->code)
        return;
    m_code->setText(village->code);
    m_name->setText(stationNameOf(m_town, *village));
}

QWidget *StationFields::check()
{
    const bool named = !m_village->currentText().trimmed().isEmpty();
    m_villageField->setFault(named ? QString() : tr("Choose the village, or type its name"));
    const QString township = m_town.code.left(townshipDigits);
    const bool whole = m_code->text().size() == placeDigits;
    const bool within = m_code->text().startsWith(township) && !m_code->text().endsWith(QStringLiteral("000"));
    m_codeField->setFault(!whole       ? tr("12 digits are needed")
                              : within ? QString()
                                       : tr("Begins with %1, and ends with the village's three digits").arg(township));
    const bool called = !m_name->text().trimmed().isEmpty();
    m_nameField->setFault(called ? QString() : tr("Fill in the station's name"));
    if (!named)
        return m_village;
    if (!whole || !within)
        return m_code;
    return called ? nullptr : m_name;
}

QString StationFields::code() const
{
    return m_code->text();
}

QString StationFields::name() const
{
    return m_name->text().trimmed();
}

} // namespace yichuang
