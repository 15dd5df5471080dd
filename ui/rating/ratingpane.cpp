// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rating/ratingpane.h"

#include "core/identity/phone.h"
#include "core/reference/ratingtags.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/ratingwords.h"
#include "ui/widgets/safetext.h"
#include "ui/widgets/textbox.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int levelHeight = space(18);
constexpr int textHeight = space(16);
constexpr int columnWidth = space(240);
constexpr int tagColumns = 2;
constexpr qsizetype longestName = 100;

QLabel *line(const QString &text, TextRole role, Colour colour = Colour::Text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role, colour);
    return label;
}

} // namespace

RatingPane::RatingPane(const RatedService &service, Kind kind, QWidget *parent, std::chrono::seconds patience)
    : QDialog(parent)
    , m_patience(int(patience.count()))
    , m_left(m_patience)
    , m_column(new QVBoxLayout)
    , m_tags(new QWidget(this))
    , m_banner(new Banner)
{
    setObjectName(QStringLiteral("ratingPane"));
    setWindowTitle(tr("Rate this service"));
    setModal(true);
    setFocusPolicy(Qt::StrongFocus);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space(3));
    auto *frame = new QWidget;
    frame->setMaximumWidth(columnWidth);
    frame->setLayout(m_column);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    outer->addStretch(1);
    outer->addWidget(frame, 100);
    outer->addStretch(1);
    buildHead(service, kind);
    buildLevels();
    buildWords(kind);
    m_column->addStretch(1);
    buildFoot();
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &RatingPane::tick);
    check();
}

void RatingPane::buildHead(const RatedService &service, Kind kind)
{
    m_column->addWidget(line(kind == Kind::First ? tr("How was this service?") : tr("How is it now?"),
                             TextRole::Display, Colour::Accent));
    m_column->addWidget(
        line(QStringLiteral("%1  %2\n%3").arg(service.centre, service.window, service.item), TextRole::Section));
    m_column->addWidget(
        line(tr("Please choose for yourself. Nobody has to rate: Esc closes without a rating. What you say is used "
                "to improve the service only."),
             TextRole::Body, Colour::TextQuiet));
    m_banner->setObjectName(QStringLiteral("ratingBanner"));
    m_column->addWidget(m_banner);
}

void RatingPane::buildLevels()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space(3));
    m_levels = new QButtonGroup(this);
    for (const Satisfaction level : allSatisfactions) {
        auto *button =
            new QPushButton(QStringLiteral("%1\n%2").arg(exchangeNumber(level)).arg(RatingWords::level(level)));
        button->setObjectName(QStringLiteral("level%1").arg(exchangeNumber(level)));
        button->setAccessibleName(RatingWords::level(level));
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setFont(uiFont(TextRole::Title));
        button->setMinimumHeight(levelHeight);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // all as wide: none stands out
        m_levels->addButton(button, int(level));
        row->addWidget(button, 1);
    }
    // Nothing is chosen at first; an exclusive group keeps one chosen afterwards.
    connect(m_levels, &QButtonGroup::idClicked, this, [this](int id) { chooseLevel(Satisfaction(id)); });
    m_column->addLayout(row);
}

void RatingPane::buildWords(Kind kind)
{
    m_tags->setObjectName(QStringLiteral("ratingTags"));
    m_tags->setVisible(false);
    m_column->addWidget(m_tags);
    m_text = new TextBox(longestRatingText);
    m_text->setObjectName(QStringLiteral("ratingText"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    m_text->setFont(uiFont(TextRole::Section));
    auto *words = new Field(tr("What else you want to say (200 characters at most)"), m_text);
    words->setCompact(true);
    words->setOneLineEach();
    m_column->addWidget(words);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RatingPane::check);
    if (kind == Kind::Again)
        return;
    m_phone = new QLineEdit;
    m_phone->setObjectName(QStringLiteral("ratingPhone"));
    m_phone->setFont(uiFont(TextRole::Section));
    makeSafe(m_phone, longestName);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("ratingName"));
    m_name->setFont(uiFont(TextRole::Section));
    makeSafe(m_name, longestName);
    auto *phone = new Field(tr("Telephone, if you want to be called back"), m_phone);
    phone->setHint(tr("Without a number your rating is anonymous."));
    auto *name = new Field(tr("Name, if you like"), m_name);
    name->setHint(tr("Only beside a number."));
    for (Field *field : {phone, name})
        field->setOneLineEach();
    auto *row = new QHBoxLayout;
    row->setSpacing(space(4));
    row->addWidget(phone, 1);
    row->addWidget(name, 1);
    m_column->addLayout(row);
    for (QLineEdit *edit : {m_phone, m_name})
        connect(edit, &QLineEdit::textChanged, this, &RatingPane::check);
}

void RatingPane::buildFoot()
{
    m_why = line({}, TextRole::Body, Colour::TextQuiet);
    m_why->setObjectName(QStringLiteral("ratingWhy"));
    m_countdown = line({}, TextRole::Body, Colour::TextQuiet);
    m_countdown->setObjectName(QStringLiteral("ratingCountdown"));
    auto *none = new QPushButton(tr("Do not rate"));
    none->setObjectName(QStringLiteral("doNotRate"));
    none->setAutoDefault(false);
    m_submit = new QPushButton(tr("Submit"));
    m_submit->setObjectName(QStringLiteral("submitRating"));
    m_submit->setAutoDefault(false);
    setButtonKind(m_submit, ButtonKind::Primary);
    const QKeySequence submitKey(Qt::CTRL | Qt::Key_Return);
    m_submit->setToolTip(withKey(tr("Submit"), submitKey));
    auto *row = new QHBoxLayout;
    row->setSpacing(space(3));
    auto *said = new QVBoxLayout;
    said->setSpacing(0);
    said->addStretch(1);
    said->addWidget(m_why);
    said->addWidget(m_countdown);
    said->addStretch(1);
    row->addLayout(said, 1);
    for (QPushButton *button : {none, m_submit}) {
        button->setFont(uiFont(TextRole::Section));
        button->setMinimumSize(space(40), space(12));
        row->addWidget(button);
    }
    m_column->addLayout(row);
    connect(none, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &RatingPane::submitted);
    for (const QKeySequence &key : {submitKey, QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        connect(new QShortcut(key, this), &QShortcut::activated, m_submit, &QPushButton::click);
}

void RatingPane::chooseLevel(Satisfaction level)
{
    if (m_busy)
        return;
    m_levels->button(int(level))->setChecked(true);
    if (m_level != level && m_phone) // a further rating has no tags
        showTags(level);
    m_level = level;
    check();
}

void RatingPane::showTags(Satisfaction level)
{
    qDeleteAll(m_tags->findChildren<QCheckBox *>());
    delete m_tags->layout();
    auto *grid = new QGridLayout(m_tags);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(6));
    grid->setVerticalSpacing(space(1));
    const QList<RatingTag> tags = RatingTags::builtIn().of(level);
    QWidget *before = m_levels->button(int(allSatisfactions.back()));
    for (int i = 0; i < int(tags.size()); ++i) {
        auto *box = new QCheckBox(tags.at(i).name);
        box->setObjectName(QStringLiteral("tag%1").arg(tags.at(i).code));
        box->setProperty("code", tags.at(i).code);
        box->setFont(uiFont(TextRole::Section));
        grid->addWidget(box, i / tagColumns, i % tagColumns);
        connect(box, &QCheckBox::toggled, this, &RatingPane::check);
        box->installEventFilter(this);
        setTabOrder(before, box);
        before = box;
    }
    m_tags->show();
}

std::optional<RatedBody> RatingPane::rating() const
{
    if (!m_level)
        return std::nullopt;
    RatedBody body;
    body.level = *m_level;
    body.text = m_text->toPlainText().trimmed();
    if (!m_phone)
        return body;
    for (const QCheckBox *box : m_tags->findChildren<QCheckBox *>()) {
        if (box->isChecked())
            body.tags.append(box->property("code").toString());
    }
    const QString typed = m_phone->text().trimmed();
    const Result<Phone> phone = checkPhone(typed);
    body.phone = phone ? phone->number : typed;
    body.name = m_name->text().trimmed();
    return body;
}

void RatingPane::check()
{
    const std::optional<RatedBody> body = rating();
    QString why;
    if (!body)
        why = tr("Choose a level.");
    else if (body->text.toUcs4().size() > longestRatingText)
        why = tr("The text is too long: %1 of 200 characters.").arg(body->text.toUcs4().size());
    else if (!body->phone.isEmpty() && !checkPhone(body->phone))
        why = tr("The telephone number cannot be right.");
    else if (body->phone.isEmpty() && !body->name.isEmpty())
        why = tr("Give a number beside the name, or take the name out.");
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_submit->setEnabled(why.isEmpty() && !m_busy);
}

void RatingPane::setBusy(bool busy)
{
    m_busy = busy;
    check();
}

void RatingPane::reject()
{
    if (!m_busy)
        QDialog::reject();
}

void RatingPane::showError(const Error &error)
{
    m_banner->showError(error);
}

void RatingPane::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    for (QWidget *child : findChildren<QWidget *>())
        child->installEventFilter(this);
    setFocus(Qt::OtherFocusReason); // on no level: where the keys are first would look like what is wanted
    touched();
    m_timer.start();
}

bool RatingPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::InputMethod)
        touched();
    return QDialog::eventFilter(watched, event);
}

void RatingPane::keyPressEvent(QKeyEvent *event)
{
    for (const Satisfaction level : allSatisfactions) {
        if (event->key() == Qt::Key_0 + exchangeNumber(level) && event->modifiers() == Qt::NoModifier) {
            chooseLevel(level);
            m_levels->button(int(level))->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    QDialog::keyPressEvent(event);
}

void RatingPane::touched()
{
    m_left = m_patience;
    m_countdown->setText(tr("Closes by itself in %1 s, without a rating.").arg(m_left));
}

void RatingPane::tick()
{
    if (m_busy)
        return;
    if (--m_left <= 0)
        reject();
    else
        m_countdown->setText(tr("Closes by itself in %1 s, without a rating.").arg(m_left));
}

} // namespace yichuang
