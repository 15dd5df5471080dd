// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxy/consultationpanel.h"

#include "ui/cases/itempicker.h"
#include "ui/cases/proxyforms.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/field.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/textbox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

const QKeySequence &sendKey()
{
    static const QKeySequence key(Qt::CTRL | Qt::Key_Return);
    return key;
}

QPlainTextEdit *textField(QVBoxLayout *layout, const QString &label, const QString &name, bool required, int lines)
{
    auto *text = new TextBox(longestText);
    text->setObjectName(name);
    text->setTabChangesFocus(true);
    text->setFixedHeight(space(6 * lines + 3));
    auto *field = new Field(label, text, required);
    field->setCompact(true);
    layout->addWidget(field);
    return text;
}

QLineEdit *lineField(QVBoxLayout *layout, const QString &label, const QString &name, int longest)
{
    auto *line = new QLineEdit;
    line->setObjectName(name);
    line->setMaxLength(longest);
    auto *field = new Field(label, line);
    field->setCompact(true);
    layout->addWidget(field);
    return line;
}

QVBoxLayout *columnOf(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    return layout;
}

} // namespace

ConsultationPanel::ConsultationPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
{
    m_newPage = buildNew();
    m_answerPage = buildAnswer();
    m_stack->addWidget(m_newPage);
    m_stack->addWidget(m_answerPage);
    auto *layout = columnOf(this);
    layout->addWidget(m_stack);
    for (const QKeySequence &keys : {sendKey(), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ConsultationPanel::send);
        if (keys == sendKey())
            shortcut->setWhatsThis(tr("Record the consultation"));
    }
    auto *escape = new QShortcut(Qt::Key_Escape, m_answerPage, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ConsultationPanel::begin);
    check();
}

QWidget *ConsultationPanel::buildNew()
{
    auto *page = new QWidget;
    auto *outer = columnOf(page);
    auto *content = new QWidget;
    auto *layout = columnOf(content);
    layout->setContentsMargins(0, 0, space(2), 0);
    layout->addWidget(new SectionHeader(tr("New consultation")));
    m_matter = textField(layout, tr("What is asked"), QStringLiteral("askedMatter"), true, 2);
    m_item = new ItemPicker;
    m_item->setObjectName(QStringLiteral("askedItem"));
    auto *itemField = new Field(tr("Service item, when it is about one"), m_item);
    itemField->setCompact(true);
    layout->addWidget(itemField);
    m_answer = textField(layout, tr("Answered; empty: still open"), QStringLiteral("askedAnswer"), false, 2);
    m_asker = lineField(layout, tr("Who asked"), QStringLiteral("asker"), 100);
    m_phone = lineField(layout, tr("Telephone for the answer"), QStringLiteral("askerPhone"), 40);
    m_marks = new ServiceMarkTicks;
    auto *marks = new Field(tr("Service beyond the counter"), m_marks);
    marks->setCompact(true);
    layout->addWidget(marks);
    layout->addStretch();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    outer->addWidget(area, 1);
    m_notice = new QPushButton(icon(IconName::Print), tr("One-time notice"));
    m_notice->setObjectName(QStringLiteral("askedNotice"));
    m_intake = new QPushButton(tr("Take in now"));
    m_intake->setObjectName(QStringLiteral("askedIntake"));
    m_intake->setToolTip(tr("What is asked is recorded; the case and its commission name the consultation"));
    m_record = new QPushButton(tr("Record"));
    m_record->setObjectName(QStringLiteral("recordConsultation"));
    m_record->setToolTip(withKey(tr("Record the consultation"), sendKey()));
    setButtonKind(m_record, ButtonKind::Primary);
    auto *about = new QHBoxLayout;
    about->addWidget(m_notice);
    about->addWidget(m_intake);
    about->addStretch();
    outer->addLayout(about);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, space(2), 0); // they end where the fields do
    buttons->addStretch();
    buttons->addWidget(m_record);
    outer->addLayout(buttons);
    connect(m_matter, &QPlainTextEdit::textChanged, this, &ConsultationPanel::check);
    connect(m_item, &ItemPicker::itemPicked, this, [this](const QString &itemId) {
        const ServiceItem *item = m_catalogue && !itemId.isEmpty() ? m_catalogue->find(itemId) : nullptr;
        m_itemName = item ? item->name : QString();
        check();
    });
    connect(m_notice, &QPushButton::clicked, this, [this] { Q_EMIT noticeRequested(m_item->itemId()); });
    connect(m_intake, &QPushButton::clicked, this, &ConsultationPanel::takeIn);
    connect(m_record, &QPushButton::clicked, this, &ConsultationPanel::send);
    return page;
}

QWidget *ConsultationPanel::buildAnswer()
{
    auto *page = new QWidget;
    auto *layout = columnOf(page);
    layout->addWidget(new SectionHeader(tr("Answer, or hand on")));
    m_asked = new QLabel;
    m_asked->setObjectName(QStringLiteral("openQuestion"));
    m_asked->setWordWrap(true);
    m_asked->setTextFormat(Qt::PlainText);
    setTextRole(m_asked, TextRole::Body);
    layout->addWidget(m_asked);
    m_askedBy = new QLabel;
    m_askedBy->setObjectName(QStringLiteral("openAsker"));
    m_askedBy->setWordWrap(true);
    m_askedBy->setTextFormat(Qt::PlainText);
    m_askedBy->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_askedBy->setAccessibleName(tr("Who asked"));
    setTextRole(m_askedBy, TextRole::Strong);
    layout->addWidget(m_askedBy);
    m_laterAnswer = textField(layout, tr("What was answered"), QStringLiteral("laterAnswer"), false, 4);
    m_handedTo =
        lineField(layout, tr("Handed to: office and name of who takes it on"), QStringLiteral("handedTo"), 200);
    auto *hint = new QLabel(tr("Whoever was asked first stays responsible until it is answered or taken on."));
    hint->setWordWrap(true);
    setTextRole(hint, TextRole::Small, Colour::TextQuiet);
    layout->addWidget(hint);
    auto *back = new QPushButton(tr("Back"));
    back->setObjectName(QStringLiteral("consultationBack"));
    m_laterIntake = new QPushButton(tr("Take in now"));
    m_laterIntake->setObjectName(QStringLiteral("openIntake"));
    m_laterIntake->setToolTip(tr("Begins an intake that names this consultation; it stays open until it is answered"));
    m_close = new QPushButton(tr("Close the consultation"));
    m_close->setObjectName(QStringLiteral("closeConsultation"));
    m_close->setToolTip(withKey(tr("Close the consultation"), sendKey()));
    setButtonKind(m_close, ButtonKind::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    layout->addWidget(m_laterIntake, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_laterIntake, &QPushButton::clicked, this, [this] { Q_EMIT intakeRequested(m_answeredItem, m_answered); });
    connect(m_laterAnswer, &QPlainTextEdit::textChanged, this, &ConsultationPanel::check);
    connect(m_handedTo, &QLineEdit::textChanged, this, &ConsultationPanel::check);
    connect(back, &QPushButton::clicked, this, &ConsultationPanel::begin);
    connect(m_close, &QPushButton::clicked, this, &ConsultationPanel::send);
    return page;
}

void ConsultationPanel::setCatalogue(const CataloguePtr &catalogue)
{
    m_catalogue = catalogue;
    m_item->setCatalogue(catalogue);
}

void ConsultationPanel::answer(const Consultation &consultation)
{
    m_answered = consultation.id;
    m_answeredItem = consultation.asked.itemId;
    m_asked->setText(QStringLiteral("%1\n%2").arg(tableDateTime(consultation.askedAt), consultation.asked.matter));
    const ConsultationRecordedBody &asked = consultation.asked;
    const QString who = QStringLiteral("%1 %2").arg(asked.asker, asked.phone).trimmed();
    m_askedBy->setText(who.isEmpty() ? tr("Neither name nor telephone was left.") : who);
    m_laterAnswer->clear();
    m_handedTo->clear();
    m_stack->setCurrentWidget(m_answerPage);
    m_laterAnswer->setFocus(Qt::OtherFocusReason);
    check();
}

void ConsultationPanel::begin()
{
    if (m_stack->currentWidget() == m_newPage) {
        for (QPlainTextEdit *text : {m_matter, m_answer})
            text->clear();
        for (QLineEdit *line : {m_asker, m_phone})
            line->clear();
        m_item->reset();
        m_itemName.clear();
        m_marks->clear();
    }
    m_answered = QUuid();
    m_askedBy->clear(); // a telephone in full stands there only while it is needed
    m_stack->setCurrentWidget(m_newPage); // a half-written question waits there
    check();
}

void ConsultationPanel::focusMatter()
{
    if (m_stack->currentWidget() == m_newPage)
        m_matter->setFocus(Qt::OtherFocusReason);
}

bool ConsultationPanel::isEmpty() const
{
    return typedText(m_matter).isEmpty() && typedText(m_answer).isEmpty() && m_asker->text().trimmed().isEmpty();
}

void ConsultationPanel::setBusy(bool busy)
{
    m_busy = busy;
    check();
}

void ConsultationPanel::check()
{
    const bool item = !m_item->itemId().isEmpty();
    m_notice->setEnabled(item);
    m_intake->setEnabled(item && !m_busy);
    m_laterIntake->setEnabled(!m_answeredItem.isEmpty() && !m_busy);
    m_record->setEnabled(!m_busy && !typedText(m_matter).isEmpty());
    m_close->setEnabled(!m_busy && (!typedText(m_laterAnswer).isEmpty() || !m_handedTo->text().trimmed().isEmpty()));
}

void ConsultationPanel::send()
{
    if (m_stack->currentWidget() == m_answerPage) {
        if (m_close->isEnabled())
            Q_EMIT closeRequested(m_answered, {typedText(m_laterAnswer), m_handedTo->text().trimmed()});
        return;
    }
    if (m_record->isEnabled())
        Q_EMIT recordRequested(typed());
}

void ConsultationPanel::takeIn()
{
    if (typedText(m_matter).isEmpty())
        Q_EMIT intakeRequested(m_item->itemId(), {}); // nothing was asked: nothing to remember
    else
        Q_EMIT recordAndTakeInRequested(typed());
}

ConsultationRecordedBody ConsultationPanel::typed() const
{
    ConsultationRecordedBody body;
    body.asker = m_asker->text().trimmed();
    body.phone = m_phone->text().trimmed();
    body.matter = typedText(m_matter);
    body.itemId = m_item->itemId();
    body.itemName = m_itemName;
    body.answer = typedText(m_answer);
    body.marks = m_marks->marks();
    return body;
}

} // namespace yichuang
