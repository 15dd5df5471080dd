// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/steppanel.h"

#include "ui/cases/stepform.h"
#include "ui/cases/steplist.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/smallscreen.h"
#include "ui/widgets/wrappedlabel.h"

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

} // namespace

StepPanel::StepPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_stepList(new StepList)
    , m_formPage(new QWidget)
    , m_donePage(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    buildFormPage();
    buildDonePage();
    connect(m_stepList, &StepList::chosen, this, &StepPanel::openForm);
    m_stack->addWidget(m_stepList);
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
    m_why = wrappedLabel({}, TextRole::Small, Colour::TextQuiet);
    m_why->setObjectName(QStringLiteral("stepWhy"));
    m_record = new QPushButton;
    m_record->setObjectName(QStringLiteral("recordStep"));
    setButtonKind(m_record, ButtonKind::Primary);
    m_back = new QPushButton(tr("Back"));
    m_back->setObjectName(QStringLiteral("stepBack"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, space(2), 0); // they end where the fields do
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
    m_doneWhat = wrappedLabel({}, TextRole::Section, Colour::Green);
    m_doneWhat->setObjectName(QStringLiteral("stepDone"));
    m_donePapers = wrappedLabel({}, TextRole::Body, Colour::Text);
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
    m_options = stepOptions(m_context);
    m_stepList->setOptions(m_options);
    if (otherCase)
        showSteps();
    else if (formOpen)
        followChange(moved);
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

bool StepPanel::openForm(CaseStep step)
{
    const auto option = std::find_if(m_options.begin(), m_options.end(),
                                     [step](const StepOption &candidate) { return candidate.step == step; });
    if (option == m_options.end() || !option->allowed)
        return false;
    if (isGivenByCitizen(step)) {
        Q_EMIT ratingRequested(step);
        return true;
    }
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
    m_stack->setCurrentWidget(m_stepList);
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

void StepPanel::focusFirst()
{
    QWidget *page = m_stack->currentWidget();
    if (page == m_stepList) {
        m_stepList->focusFirst();
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
