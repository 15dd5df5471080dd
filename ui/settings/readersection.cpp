// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/readersection.h"

#include "ui/devices/cardstrip.h"
#include "ui/devices/cardwords.h"
#include "ui/devices/keptreader.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/safetext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

constexpr qsizetype longestPort = 200; ///< characters of a path

} // namespace

ReaderSection::ReaderSection(const PageContext &context, QWidget *parent)
    : SettingsSection(parent)
    , m_runner(context.runner)
    , m_clock(context.clock)
    , m_reader(context.reader)
    , m_banner(new Banner(this))
    , m_on(new QCheckBox(tr("Read identity cards with a reader at this window"), this))
    , m_port(new QComboBox(this))
    , m_speed(new QComboBox(this))
    , m_continuous(new QCheckBox(tr("Read each card that is put down while the intake page is open"), this))
    , m_again(new QPushButton(icon(IconName::Refresh), tr("Look for readers again"), this))
    , m_try(new QPushButton(icon(IconName::Card), tr("Try it now"), this))
    , m_strip(new CardStrip(context.reader, this))
{
    m_on->setObjectName(QStringLiteral("readerOn"));
    m_port->setObjectName(QStringLiteral("readerPort"));
    m_port->setEditable(true);
    m_port->setInsertPolicy(QComboBox::NoInsert);
    makeSafe(m_port->lineEdit(), longestPort);
    m_speed->setObjectName(QStringLiteral("readerSpeed"));
    for (const int speed : serialSpeeds)
        m_speed->addItem(QString::number(speed), speed);
    m_continuous->setObjectName(QStringLiteral("readerContinuous"));
    m_again->setObjectName(QStringLiteral("readerPlaces"));
    m_try->setObjectName(QStringLiteral("readerTry"));
    m_try->setToolTip(withKey(tr("Asks for a card and says whether it could be read"), QKeySequence(readCardKey)));
    build();
    connect(m_on, &QCheckBox::toggled, this, &ReaderSection::save);
    connect(m_continuous, &QCheckBox::toggled, this, &ReaderSection::save);
    connect(m_speed, &QComboBox::currentIndexChanged, this, &ReaderSection::save);
    connect(m_port, &QComboBox::activated, this, &ReaderSection::save);
    connect(m_port->lineEdit(), &QLineEdit::editingFinished, this, &ReaderSection::save);
    connect(m_again, &QPushButton::clicked, this, &ReaderSection::listPlaces);
    connect(m_try, &QPushButton::clicked, m_strip, &CardStrip::tryOut);
    connect(m_strip, &CardStrip::cardRead, this, &ReaderSection::showCard);
    auto *key = new QShortcut(QKeySequence(readCardKey), this);
    key->setWhatsThis(m_try->text());
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_try, &QPushButton::click);
}

void ReaderSection::build()
{
    auto *portField = new Field(tr("Where it is plugged in"), m_port, false, this);
    portField->setHint(tr("Choose it, or type the port's name or path"));
    auto *speedField = new Field(tr("Speed, bits a second"), m_speed, false, this);
    speedField->setHint(tr("As the reader's leaflet says; mostly 115200"));
    auto *others =
        new QLabel(tr("Reads resident ID cards, residence permits for HK, Macao and Taiwan residents, and "
                      "foreigner permanent residence cards, with readers on a serial line or a USB plug that "
                      "shows as one. The photograph stays on the card.\nReaders and scanners that type by "
                      "themselves need no setting: put the cursor into the number and let them read."),
                   this);
    others->setWordWrap(true);
    setTextRole(others, TextRole::Body, Colour::TextQuiet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_banner);
    layout->addWidget(m_strip);
    layout->addWidget(m_on);
    for (Field *field : {portField, speedField}) {
        field->setMaximumWidth(space(110));
        layout->addWidget(field);
    }
    layout->addWidget(m_continuous);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_try);
    buttons->addWidget(m_again);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(others);
    layout->addStretch();
}

void ReaderSection::refresh()
{
    const ReaderSettings settings = m_reader ? m_reader->settings() : ReaderSettings();
    const QSignalBlocker quiet[] = {QSignalBlocker(m_on), QSignalBlocker(m_speed), QSignalBlocker(m_continuous)};
    m_on->setChecked(settings.isOn);
    m_continuous->setChecked(settings.isContinuous);
    m_speed->setCurrentIndex(std::max(0, m_speed->findData(settings.speed)));
    m_strip->clear();
    listPlaces();
    enable();
}

/** What is plugged in, and what is set though it is not. */
void ReaderSection::listPlaces()
{
    const QSignalBlocker quiet(m_port);
    const QString chosen = m_reader ? m_reader->settings().port : QString();
    m_port->clear();
    for (const SerialPlace &place : serialPlaces())
        m_port->addItem(place.description.isEmpty() ? place.port
                                                    : tr("%1 (%2)", "port, device").arg(place.port, place.description),
                        place.port);
    const int at = m_port->findData(chosen);
    m_port->setCurrentIndex(at);
    if (at < 0)
        m_port->setEditText(chosen);
}

void ReaderSection::save()
{
    if (!m_reader)
        return;
    const int at = m_port->findText(m_port->currentText());
    ReaderSettings settings;
    settings.isOn = m_on->isChecked();
    settings.port = at < 0 ? m_port->currentText().trimmed() : m_port->itemData(at).toString();
    settings.speed = m_speed->currentData().toInt();
    settings.isContinuous = m_continuous->isChecked();
    enable();
    if (settings == m_reader->settings())
        return;
    m_strip->clear();
    m_reader->configure(settings);
    m_runner.onProfile([settings](Profile &profile) { return keepReaderSettings(profile.settings(), settings); })
        .then(this, [this](const Result<> &saved) {
            if (!saved)
                m_banner->showError(saved.error());
            else
                Q_EMIT statusMessage(tr("The card reader's settings were kept."));
        });
}

void ReaderSection::enable()
{
    const bool possible = m_reader != nullptr;
    m_on->setEnabled(possible);
    for (QWidget *control : std::initializer_list<QWidget *>{m_port, m_speed, m_continuous, m_try, m_again})
        control->setEnabled(possible && m_on->isChecked());
}

void ReaderSection::showCard(const IdentityCard &card)
{
    const std::vector<CardDoubt> doubts = doubtsOf(card, m_clock.today());
    m_strip->showResult(doubts.empty() ? BannerKind::Success : BannerKind::Warning,
                        tr("The reader works: a card was read, %1.").arg(cardValidity(card)),
                        doubts.empty() ? tr("Nothing of it is kept.") : cardDoubtSentences(doubts));
}

} // namespace yichuang
