// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/steppanel.h"

#include "ui/cases/stepform.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/sectionheader.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

/** Whether more happened than papers, notes and looks at personal data, none of which touch a form. */
bool hasMoved(const CaseFile &before, const CaseFile &after)
{
    CaseState one = before.state;
    CaseState other = after.state;
    for (CaseState *state : {&one, &other}) {
        state->papers.clear();
        state->events = 0;
        state->changedAt = {};
    }
    return one != other;
}

QLabel *wrapped(const QString &text, TextRole role, Colour textColour)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role, textColour);
    return label;
}

QScrollArea *quietScroll(const QString &name)
{
    auto *area = new QScrollArea;
    area->setObjectName(name);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QString stepObjectName(CaseStep step)
{
    static constexpr std::array names{u"stepDeemed",        u"stepClaim",      u"stepCommission", u"stepSignCommission",
                                      u"stepForward",       u"stepReport",     u"stepSupplement", u"stepAccept",
                                      u"stepTolerant",      u"stepCommitment", u"stepCorrection", u"stepCallTurn",
                                      u"stepProcess",       u"stepDecide",     u"stepStopClock",  u"stepResume",
                                      u"stepExtend",        u"stepArrive",     u"stepHandOver",   u"stepRemind",
                                      u"stepSeal",          u"stepVerify",     u"stepRoute",      u"stepForwardReturn",
                                      u"stepProgress",      u"stepRelease",    u"stepRevoke",     u"stepDecline",
                                      u"stepWithdraw",      u"stepRectify",    u"stepRekey",      u"stepOweRekey",
                                      u"stepEndCommission", u"stepNote"};
    static_assert(names.size() == allCaseSteps.size());
    return QString::fromUtf16(names[static_cast<std::size_t>(step)]);
}

} // namespace

StepPanel::StepPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_stepsPage(quietScroll(QStringLiteral("stepList")))
    , m_formPage(new QWidget)
    , m_donePage(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    buildFormPage();
    buildDonePage();
    m_stepsPage->setAccessibleName(tr("What can be done now"));
    m_stack->addWidget(m_stepsPage);
    m_stack->addWidget(m_formPage);
    m_stack->addWidget(m_donePage);
}

void StepPanel::buildFormPage()
{
    auto *layout = new QVBoxLayout(m_formPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    m_title = new QLabel;
    setTextRole(m_title, TextRole::Section);
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("stepBanner"));
    m_formArea = quietScroll(QStringLiteral("stepFormArea"));
    m_why = wrapped({}, TextRole::Small, Colour::TextQuiet);
    m_why->setObjectName(QStringLiteral("stepWhy"));
    m_record = new QPushButton;
    m_record->setObjectName(QStringLiteral("recordStep"));
    setButtonKind(m_record, ButtonKind::Primary);
    m_back = new QPushButton(tr("Back"));
    m_back->setObjectName(QStringLiteral("stepBack"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_record);
    layout->addWidget(m_title);
    layout->addWidget(m_banner);
    layout->addWidget(m_formArea, 1);
    layout->addWidget(m_why);
    layout->addLayout(buttons);

    const QKeySequence sendKey(Qt::CTRL | Qt::Key_Return);
    m_record->setToolTip(withKey(tr("Record"), sendKey));
    for (const QKeySequence &key : {sendKey, QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *shortcut = new QShortcut(key, m_formPage, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &StepPanel::send);
        if (key == sendKey)
            shortcut->setWhatsThis(tr("Record the step"));
    }
    auto *escape = new QShortcut(Qt::Key_Escape, m_formPage, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    escape->setWhatsThis(tr("Back to the steps"));
    connect(escape, &QShortcut::activated, this, &StepPanel::showSteps);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (!openForm(m_step))
            showSteps();
    });
    connect(m_back, &QPushButton::clicked, this, &StepPanel::showSteps);
    connect(m_record, &QPushButton::clicked, this, &StepPanel::send);
}

void StepPanel::buildDonePage()
{
    auto *layout = new QVBoxLayout(m_donePage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    m_doneWhat = wrapped({}, TextRole::Section, Colour::Green);
    m_doneWhat->setObjectName(QStringLiteral("stepDone"));
    m_donePapers = wrapped({}, TextRole::Body, Colour::Text);
    m_donePapers->setObjectName(QStringLiteral("stepDonePapers"));
    m_view = new QPushButton(tr("View papers"));
    m_view->setObjectName(QStringLiteral("viewMadePapers"));
    m_next = new QPushButton(tr("Further steps"));
    m_next->setObjectName(QStringLiteral("furtherSteps"));
    setButtonKind(m_next, ButtonKind::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_view);
    buttons->addStretch();
    buttons->addWidget(m_next);
    layout->addWidget(m_doneWhat);
    layout->addWidget(m_donePapers);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_view, &QPushButton::clicked, this, &StepPanel::viewPapersRequested);
    connect(m_next, &QPushButton::clicked, this, &StepPanel::showSteps);
}

void StepPanel::setContext(StepContext context)
{
    const bool otherCase = !m_hasCase || context.file.state.caseId != m_context.file.state.caseId;
    const bool changed = otherCase || context.file.state != m_context.file.state || context.today != m_context.today
        || context.file.barredFromPromises != m_context.file.barredFromPromises;
    const bool moved = !otherCase && (context.today != m_context.today || hasMoved(m_context.file, context.file));
    m_context = std::move(context);
    m_hasCase = true;
    if (!changed)
        return;
    const bool formOpen = m_form && m_stack->currentWidget() == m_formPage;
    const QWidget *at = QApplication::focusWidget();
    const QString chosen = at && m_stepsPage->isAncestorOf(at) ? at->objectName() : QString();
    rebuildSteps();
    if (otherCase)
        showSteps();
    else if (formOpen)
        followChange(moved);
    else if (!chosen.isEmpty())
        focusStep(chosen);
}

void StepPanel::followChange(bool moved)
{
    m_form->setContext(m_context);
    check();
    if (!moved || m_busy)
        return;
    if (m_form->body() == m_begunWith) { // nothing was typed that could be lost
        if (!openForm(m_step))
            showSteps();
        return;
    }
    m_banner->showMessage(BannerKind::Warning, tr("The case has changed meanwhile."),
                          tr("What you entered is kept. Check it before recording."), tr("Start the form anew"));
}

QWidget *StepPanel::stepRow(const StepOption &option)
{
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, space(2));
    layout->setSpacing(space(1));
    auto *button = new QPushButton(stepTitle(option.step));
    button->setObjectName(stepObjectName(option.step));
    button->setAccessibleDescription(stepHint(option.step));
    // A note is always possible, and what ends a case is never what comes next.
    const bool next = !m_goesOn && option.step != CaseStep::AddNote && option.step != CaseStep::Withdraw
        && option.step != CaseStep::Decline;
    setButtonKind(button, next ? ButtonKind::Primary : ButtonKind::Normal);
    if (next)
        m_goesOn = button;
    layout->addWidget(button);
    layout->addWidget(wrapped(stepHint(option.step), TextRole::Small, Colour::TextQuiet));
    connect(button, &QPushButton::clicked, this, [this, step = option.step] { openForm(step); });
    return row;
}

QWidget *StepPanel::refusedRows()
{
    auto *box = new QWidget;
    box->setObjectName(QStringLiteral("refusedSteps"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, space(2), 0, 0);
    layout->setSpacing(space(1));
    layout->addWidget(new SectionHeader(tr("Not possible now")));
    QStringList byStage;
    for (const StepOption &option : m_options) {
        if (option.allowed)
            continue;
        if (option.allowed.error().reason == QStringLiteral("stage")) {
            byStage.append(stepTitle(option.step));
            continue;
        }
        layout->addWidget(wrapped(stepTitle(option.step), TextRole::Strong, Colour::TextQuiet));
        layout->addWidget(wrapped(refusalText(option.allowed.error()), TextRole::Small, Colour::TextQuiet));
        layout->addSpacing(space(1));
    }
    if (!byStage.isEmpty()) {
        layout->addWidget(wrapped(byStage.join(tr(", ")), TextRole::Strong, Colour::TextQuiet));
        layout->addWidget(wrapped(tr("Not at this stage of the case."), TextRole::Small, Colour::TextQuiet));
    }
    return box;
}

void StepPanel::rebuildSteps()
{
    m_options = stepOptions(m_context);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space(2), 0);
    layout->setSpacing(0);
    layout->addWidget(new SectionHeader(tr("What can be done now")));
    layout->addSpacing(space(2));
    m_goesOn = nullptr;
    bool anyRefused = false;
    for (const StepOption &option : m_options) {
        anyRefused = anyRefused || !option.allowed;
        if (option.allowed)
            layout->addWidget(stepRow(option));
    }
    if (anyRefused)
        layout->addWidget(refusedRows());
    layout->addStretch();
    m_stepsPage->setWidget(content);
}

bool StepPanel::openForm(CaseStep step)
{
    const auto option = std::find_if(m_options.begin(), m_options.end(),
                                     [step](const StepOption &candidate) { return candidate.step == step; });
    if (option == m_options.end() || !option->allowed)
        return false;
    m_step = step;
    m_form = makeStepForm(step, m_context);
    m_form->setObjectName(QStringLiteral("stepForm"));
    m_form->layout()->setContentsMargins(0, 0, space(2), 0);
    static_cast<QVBoxLayout *>(m_form->layout())->addStretch();
    m_formArea->setWidget(m_form);
    m_title->setText(stepTitle(step));
    m_record->setText(stepTitle(step));
    m_banner->clear();
    m_begunWith = m_form->body();
    connect(m_form, &StepForm::changed, this, &StepPanel::check);
    connect(m_form, &StepForm::promiseRequested, this, &StepPanel::promiseRequested);
    connect(m_form, &StepForm::approvalRequested, this, [this] { Q_EMIT approvalRequested(stepTitle(m_step)); });
    connect(m_form, &StepForm::attachRequested, this, &StepPanel::attachRequested);
    connect(m_form, &StepForm::rekeyProgressed, this, &StepPanel::rekeyProgressed);
    m_stack->setCurrentWidget(m_formPage);
    check();
    QWidget *field = m_form->firstField();
    (field == m_form ? static_cast<QWidget *>(m_record) : field)->setFocus(Qt::OtherFocusReason);
    return true;
}

void StepPanel::check()
{
    QString why = m_form->missing();
    if (why.isEmpty()) {
        const Result<> allowed = permits(m_context.rules(), eventOf(m_step), m_form->body());
        if (!allowed)
            why = refusalText(allowed.error());
    }
    m_why->setText(why);
    m_record->setEnabled(why.isEmpty() && !m_busy);
}

void StepPanel::send()
{
    if (m_record->isEnabled() && m_form)
        Q_EMIT actRequested(m_step, m_form->body());
}

void StepPanel::showSteps()
{
    if (m_busy)
        return;
    m_stack->setCurrentWidget(m_stepsPage);
    focusFirst();
}

void StepPanel::setApproval(const AccountInfo &supervisor)
{
    if (m_form)
        m_form->setApproval(supervisor);
}

void StepPanel::addScan(const QString &address)
{
    if (m_form)
        m_form->addScan(address);
}

void StepPanel::settle()
{
    if (m_form)
        m_form->settle();
}

void StepPanel::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_before = QApplication::focusWidget();
    m_formArea->setEnabled(!busy);
    m_back->setEnabled(!busy);
    // What is switched off loses the keys; whoever was refused goes on typing where she was.
    if (!busy && m_before && m_formPage->isAncestorOf(m_before) && m_stack->currentWidget() == m_formPage)
        m_before->setFocus(Qt::OtherFocusReason);
    if (m_form && m_stack->currentWidget() == m_formPage)
        check();
}

void StepPanel::showError(const Error &error)
{
    m_banner->showError(error);
}

void StepPanel::showDone(const QString &what, const QStringList &papers)
{
    m_doneWhat->setText(what);
    m_donePapers->setText(papers.isEmpty() ? QString() : tr("Papers made:\n%1").arg(papers.join(QLatin1Char('\n'))));
    m_donePapers->setVisible(!papers.isEmpty());
    m_view->setVisible(!papers.isEmpty());
    m_stack->setCurrentWidget(m_donePage);
    m_next->setFocus(Qt::OtherFocusReason);
}

/** The list was built anew under somebody's hands: she stays where she was, or where one would begin. */
void StepPanel::focusStep(const QString &name)
{
    if (auto *button = m_stepsPage->findChild<QPushButton *>(name))
        button->setFocus(Qt::OtherFocusReason);
    else
        focusFirst();
}

void StepPanel::focusFirst()
{
    QWidget *page = m_stack->currentWidget();
    if (page == m_stepsPage) {
        // What ends a case must not lie under the next press of Enter; without a way on nothing is offered.
        QWidget *next = m_goesOn ? static_cast<QWidget *>(m_goesOn) : m_stepsPage;
        next->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isEnabled() && !button->isHidden()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace yichuang
