// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intakepage.h"

#include "ui/intake/applicantpanel.h"
#include "ui/intake/attacher.h"
#include "ui/intake/casetaker.h"
#include "ui/intake/checklistpanel.h"
#include "ui/intake/checklistview.h"
#include "ui/intake/draftshelf.h"
#include "ui/intake/formpanel.h"
#include "ui/intake/guidepanel.h"
#include "ui/intake/historypanel.h"
#include "ui/intake/itempanel.h"
#include "ui/intake/outcomebar.h"
#include "ui/intake/outcomesheet.h"
#include "ui/intake/resultpanel.h"
#include "ui/intake/situationpanel.h"
#include "ui/intake/taborder.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEventLoop>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

constexpr int applicantWidth = 304;
constexpr int guideWidth = 480;
constexpr int sheetWidth = 720;
constexpr int recentCases = 200; ///< looked at to know the items often used here
constexpr int longestWait = 5000; ///< ms for the last save when the page is left

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    QPalette ground = line->palette();
    ground.setColor(QPalette::Window, colour(Colour::Line));
    line->setPalette(ground);
    return line;
}

} // namespace

IntakePage::IntakePage(PageContext context, QWidget *parent)
    : Page(std::move(context), parent)
    , m_model(new IntakeModel(this->context().clock, this))
    , m_keeper(new DraftKeeper(*m_model, this->context().runner, this))
    , m_shelf(new DraftShelf(*m_model, *m_keeper, this->context().runner, this))
    , m_taker(new CaseTaker(*m_model, *m_keeper, this->context().runner, this->context().papers, this, this))
    , m_attacher(new Attacher(*m_model, this->context().runner, this))
    , m_stack(new QStackedWidget(this))
    , m_banner(new Banner(this))
    , m_form(new QWidget)
    , m_columns(new QWidget(m_form))
    , m_applicant(new ApplicantPanel(*m_model, readIntakeTables()))
    , m_history(new HistoryPanel(*m_model))
    , m_item(new ItemPanel(*m_model, m_columns))
    , m_checklist(new ChecklistPanel(*m_model, m_columns))
    , m_bar(new OutcomeBar(*m_model, m_form))
    , m_sheet(new OutcomeSheet(*m_model, m_form))
    , m_guide(new GuidePanel(*m_model, m_form))
    , m_result(new ResultPanel)
{
    setObjectName(QStringLiteral("intakePage"));
    m_banner->setObjectName(QStringLiteral("intakeBanner"));
    build();
    connectPanels();
    connectDrafts();
    connectCases();
    addKeys();
    m_model->setReference(this->context().reference);
    m_item->setCatalogue(this->context().reference.catalogue);
    arrangeTabs();
}

IntakePage::~IntakePage() = default;

void IntakePage::activate()
{
    m_shelf->refresh();
    readUsage();
    if (m_stack->currentWidget() == m_result)
        m_result->focusNext();
    else if (!m_sheet->isVisible())
        m_applicant->focusNumber();
}

void IntakePage::referenceChanged(const ReferenceSet &reference)
{
    Page::referenceChanged(reference);
    m_model->setReference(reference);
    m_item->setCatalogue(reference.catalogue);
}

bool IntakePage::settle()
{
    m_shelf->forgetDiscarded();
    m_keeper->flush();
    if (!m_keeper->isIdle()) {
        QEventLoop wait;
        QTimer::singleShot(longestWait, &wait, &QEventLoop::quit);
        const auto look = [this, &wait] {
            if (m_keeper->isIdle())
                wait.quit();
        };
        connect(m_keeper, &DraftKeeper::saved, &wait, look);
        connect(m_keeper, &DraftKeeper::saveFailed, &wait, &QEventLoop::quit);
        wait.exec(QEventLoop::ExcludeUserInputEvents);
    }
    return m_keeper->isIdle();
}

void IntakePage::startItem(const QString &itemId)
{
    if (m_model->item())
        m_shelf->park();
    m_stack->setCurrentWidget(m_form);
    m_model->chooseItem(itemId);
    m_applicant->focusNumber();
}

bool IntakePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->modifiers() == Qt::ControlModifier
            && (key->key() == Qt::Key_K || key->key() == Qt::Key_U || key->key() == Qt::Key_N);
        if (ours && qobject_cast<QLineEdit *>(watched) && isAncestorOf(static_cast<QWidget *>(watched))) {
            event->ignore();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void IntakePage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QWidget *at = QApplication::focusWidget();
    if (!enter || !at || m_sheet->isAncestorOf(at))
        return Page::keyPressEvent(event);
    if (m_applicant->numberHasFocus() && m_model->known())
        return takeOver();
    if (qobject_cast<QLineEdit *>(at) || qobject_cast<QComboBox *>(at) || qobject_cast<QAbstractSpinBox *>(at)
        || qobject_cast<QCheckBox *>(at)) {
        focusNextChild();
        return;
    }
    Page::keyPressEvent(event);
}

void IntakePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeOverlays();
}

void IntakePage::build()
{
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, space(2), space(4));
    leftColumn->setSpacing(sectionSpacing);
    leftColumn->addWidget(m_applicant);
    leftColumn->addWidget(m_history);
    leftColumn->addStretch(1);
    auto *leftArea = new QScrollArea(m_columns);
    leftArea->setWidget(left);
    leftArea->setWidgetResizable(true);
    leftArea->setFrameShape(QFrame::NoFrame);
    leftArea->setFocusPolicy(Qt::NoFocus);
    leftArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    leftArea->setFixedWidth(applicantWidth);

    auto *columns = new QHBoxLayout(m_columns);
    columns->setContentsMargins(space(5), space(4), space(5), 0);
    columns->setSpacing(space(4));
    columns->addWidget(leftArea);
    columns->addWidget(rule(m_columns));
    columns->addWidget(m_item, 4);
    columns->addWidget(rule(m_columns));
    columns->addWidget(m_checklist, 5);

    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(0);
    form->addWidget(m_columns, 1);
    form->addWidget(m_bar);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_result);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
}

void IntakePage::connectPanels()
{
    connect(m_applicant, &ApplicantPanel::numberAccepted, this, &IntakePage::lookUp);
    connect(m_applicant, &ApplicantPanel::numberUnsettled, this, [this] { m_model->setKnown(std::nullopt); });
    connect(m_history, &HistoryPanel::takeOverRequested, this, &IntakePage::takeOver);
    connect(m_item, &ItemPanel::itemChosen, this, &IntakePage::goOn);
    connect(m_item, &ItemPanel::finished, m_checklist, &ChecklistPanel::focusTable);
    connect(m_item, &ItemPanel::guideRequested, this, &IntakePage::toggleGuide);
    connect(m_item->situations(), &SituationPanel::rearranged, this, &IntakePage::arrangeTabs);
    connect(m_item->form(), &FormPanel::rearranged, this, &IntakePage::arrangeTabs);
    connect(m_checklist, &ChecklistPanel::attachRequested, this,
            [this](const QString &materialId) { m_attacher->ask(materialId, this); });
    connect(m_checklist, &ChecklistPanel::filesDropped, m_attacher, &Attacher::attach);
    connect(m_attacher, &Attacher::failed, this, &IntakePage::showError);
    connect(m_guide, &GuidePanel::closed, this, &IntakePage::goOn);
    connect(m_guide, &GuidePanel::paperRequested, m_taker, &CaseTaker::printConsultation);
    connect(m_applicant, &ApplicantPanel::textRefused, this, &IntakePage::showRefusedText);
    connect(m_item, &ItemPanel::textRefused, this, &IntakePage::showRefusedText);
    connect(m_checklist, &ChecklistPanel::textRefused, this, &IntakePage::showRefusedText);
    connect(m_sheet, &OutcomeSheet::textRefused, this, &IntakePage::showRefusedText);
    connect(qApp, &QApplication::focusChanged, m_keeper, &DraftKeeper::flush);
}

void IntakePage::connectDrafts()
{
    connect(m_keeper, &DraftKeeper::saveFailed, this, &IntakePage::showError);
    connect(m_shelf, &DraftShelf::failed, this, &IntakePage::showError);
    connect(m_shelf, &DraftShelf::listed, m_history, &HistoryPanel::setParked);
    connect(m_shelf, &DraftShelf::takenUp, this, &IntakePage::goOn);
    connect(m_shelf, &DraftShelf::restored, this, [this](const QDateTime &savedAt) {
        m_banner->showMessage(BannerKind::Info, tr("The form you were filling in is here again."),
                              tr("Saved at %1.").arg(savedAt.toLocalTime().toString(QStringLiteral("HH:mm"))));
    });
    connect(m_shelf, &DraftShelf::discarded, this, [this] {
        m_undoOffered = true;
        m_banner->showMessage(BannerKind::Info, tr("The form was discarded."),
                              tr("It is gone for good in some seconds."), tr("Undo (Ctrl+U)"));
        m_applicant->focusNumber();
    });
    connect(m_shelf, &DraftShelf::undoEnded, this, [this] {
        if (m_undoOffered)
            m_banner->clear();
        m_undoOffered = false;
    });
    connect(m_banner, &Banner::actionTriggered, m_shelf, &DraftShelf::undoDiscard);
    connect(m_history, &HistoryPanel::draftRequested, m_shelf, &DraftShelf::takeUp);
    connect(m_applicant, &ApplicantPanel::parkRequested, this, [this] {
        m_shelf->park();
        m_applicant->focusNumber();
    });
    connect(m_applicant, &ApplicantPanel::discardRequested, m_shelf, &DraftShelf::discard);
}

void IntakePage::connectCases()
{
    connect(m_bar, &OutcomeBar::chosen, this, &IntakePage::chooseOutcome);
    connect(m_sheet, &OutcomeSheet::resized, this, &IntakePage::placeOverlays);
    connect(m_sheet, &OutcomeSheet::closed, this, &IntakePage::goOn);
    connect(m_sheet, &OutcomeSheet::previewRequested, m_taker, &CaseTaker::preview);
    connect(m_sheet, &OutcomeSheet::confirmed, this, [this](const OutcomeChoice &choice) {
        m_sheet->setBusy(true);
        m_taker->takeIn(choice);
    });
    connect(m_taker, &CaseTaker::taken, this, &IntakePage::showTaken);
    connect(m_taker, &CaseTaker::refused, this, &IntakePage::refused);
    connect(m_taker, &CaseTaker::failed, this, &IntakePage::showError);
    connect(m_taker, &CaseTaker::printFailed, m_result, &ResultPanel::showPrintFailure);
    connect(m_result, &ResultPanel::printAgainRequested, m_taker, &CaseTaker::printAgain);
    connect(m_result, &ResultPanel::viewRequested, m_taker, &CaseTaker::view);
    connect(m_result, &ResultPanel::reprintRequested, this,
            [this](const MadePaper &paper) { m_taker->reprint(m_result->taken()->state.caseId, paper); });
    connect(m_result, &ResultPanel::nextRequested, this, &IntakePage::nextCitizen);
    connect(m_result, &ResultPanel::caseRequested, this, &Page::caseRequested);
    connect(&context().papers, &PaperDesk::charactersMissing, this, [this](const QStringList &characters) {
        m_banner->showMessage(BannerKind::Warning, tr("No font here has: %1").arg(characters.join(u' ')),
                              tr("The papers show 〓 in their place: write the characters in by hand."));
    });
}

void IntakePage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, const QString &what, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setWhatsThis(what);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::Key_F2, tr("Guide to the item"), [this] { toggleGuide(); });
    key(Qt::Key_F3, tr("Search an item"), [this] { m_item->focusSearch(); });
    key(Qt::Key_F4, tr("To the materials: Space received, D not in order, R take over, A attach"),
        [this] { m_checklist->focusTable(); });
    key(Qt::Key_F6, tr("All materials received"), [this] { m_model->receiveAll(); });
    key(Qt::Key_F7, tr("Preview the papers"), [this] { previewNow(); });
    key(Qt::Key_F8, tr("Take over what is known of the applicant"), [this] { takeOver(); });
    key(Qt::Key_F9, tr("The outcome in blue; again to confirm"), [this] { primary(); });
    key(Qt::CTRL | Qt::Key_N, tr("Next citizen"), [this] { nextCitizen(); });
    key(Qt::CTRL | Qt::Key_U, tr("Bring a discarded form back"), [this] { m_shelf->undoDiscard(); });
    qApp->installEventFilter(this);
}

void IntakePage::arrangeTabs()
{
    setTabOrderByLayout({m_banner, m_applicant, m_history, m_item, m_checklist, m_bar, m_sheet, m_result});
}

void IntakePage::placeOverlays()
{
    const int room = m_columns->height();
    const int width = std::min(sheetWidth, m_form->width() - applicantWidth - space(12));
    m_sheet->resize(width, m_sheet->height());
    const int height = std::min(m_sheet->wantedHeight(), room - space(6));
    m_sheet->setGeometry(m_form->width() - width - space(5), room - height - space(2), width, height);
    const int guide = std::min(guideWidth, m_form->width() / 2);
    m_guide->setGeometry(m_form->width() - guide, 0, guide, room);
}

void IntakePage::lookUp(DocumentKind kind, const QString &number)
{
    m_model->setKnown(std::nullopt);
    context()
        .runner.onDesk([kind, number](Desk &desk) { return desk.knownApplicant(kind, number); })
        .then(this, [this, kind, number](const Result<std::optional<KnownApplicant>> &known) {
            const Applicant &present = m_model->draft().applicant;
            if (present.documentNumber != number || present.documentKind != kind)
                return; // another number was typed meanwhile
            if (known)
                m_model->setKnown(*known);
            else
                showError(known.error());
        });
}

void IntakePage::takeOver()
{
    if (!m_model->known())
        return;
    m_model->takeOverKnown();
    goOn();
}

void IntakePage::chooseOutcome(Outcome outcome)
{
    m_guide->hide();
    m_sheet->open(outcome);
}

void IntakePage::primary()
{
    if (m_stack->currentWidget() == m_result)
        return;
    if (m_sheet->isVisible())
        return m_sheet->confirm();
    if (m_bar->takePrimary())
        return;
    m_applicant->showAllFaults();
    m_item->form()->showAllFaults();
    goOn();
}

void IntakePage::previewNow()
{
    if (!m_sheet->isVisible() && !m_bar->takePrimary())
        return;
    m_sheet->preview();
}

void IntakePage::goOn()
{
    const bool person = !m_model->draft().applicant.name.isEmpty() && m_model->applicantFaults().empty();
    if (!person && !m_model->item())
        m_applicant->focusNumber();
    else if (!m_model->item())
        m_item->focusSearch();
    else if (!m_item->focusOpen())
        m_checklist->focusTable();
}

void IntakePage::toggleGuide()
{
    if (m_guide->isVisible())
        m_guide->hide();
    else
        m_guide->open();
}

void IntakePage::nextCitizen()
{
    if (m_stack->currentWidget() == m_form && !m_model->draft().isEmpty())
        m_shelf->park();
    m_banner->clear();
    m_stack->setCurrentWidget(m_form);
    m_applicant->focusNumber();
    readUsage();
}

void IntakePage::showTaken(const TakenIn &taken)
{
    m_sheet->setBusy(false);
    m_sheet->hide();
    m_banner->clear();
    m_result->show(taken);
    m_stack->setCurrentWidget(m_result);
    m_result->focusNext();
    Q_EMIT statusMessage(tr("Case %1 is recorded.").arg(taken.state.number()));
}

void IntakePage::refused(const Error &error)
{
    m_sheet->setBusy(false);
    showError(error);
    if (error.code == ErrorCode::InvalidInput) {
        m_sheet->close();
        m_applicant->showAllFaults();
        m_item->form()->showAllFaults();
    }
}

void IntakePage::readUsage()
{
    CaseQuery query;
    query.limit = recentCases;
    context()
        .runner.onDesk([query](Desk &desk) { return desk.cases(query); })
        .then(this, [this](const Result<CasePage> &page) {
            if (!page)
                return; // a convenience: without it nothing is "often used" yet
            ItemUsage usage;
            for (const CaseRow &row : page->rows)
                ++usage[row.itemId];
            m_item->setUsage(usage);
        });
}

void IntakePage::showError(const Error &error)
{
    m_undoOffered = false;
    m_banner->showError(error);
}

void IntakePage::showRefusedText(const QString &sentence)
{
    m_undoOffered = false;
    m_banner->showMessage(BannerKind::Warning, sentence);
}

} // namespace yichuang
