// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxy/proxypage.h"

#include "core/base/csv.h"
#include "core/base/xlsx.h"
#include "core/desk/handlingunit.h"
#include "core/desk/ledgersheet.h"
#include "core/documents/paperfacts.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "ui/cases/collectionview.h"
#include "ui/proxy/consultationview.h"
#include "ui/proxy/ledgerview.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/uistate.h"

#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>

namespace yichuang {

namespace {

constexpr int mostPrinted = 1000; ///< lines on a sheet
constexpr QKeyCombination newKey = Qt::CTRL | Qt::Key_N;
constexpr QKeyCombination answerKey = Qt::CTRL | Qt::Key_T;
constexpr QKeyCombination remindKey = Qt::CTRL | Qt::Key_R;

} // namespace

ProxyPage::ProxyPage(PageContext pageContext, UiState &state, QWidget *parent)
    : ListPage(std::move(pageContext), tr("Proxy work"), QStringLiteral("proxyBanner"), parent)
{
    buildHead();
    buildViews(state);
    buildKeys();
    connectParts();
    referenceChanged(context().reference);
    // What waits for the window comes first to the window, the ledger to the agent.
    const bool agent = context().seat.role == Role::ProxyAgent;
    m_shown->setCurrentIndex(int(agent ? Shown::Ledger : Shown::SentOn));
    m_whose->setCurrentIndex(agent ? 0 : 1);
    // A department's handler accepts or sends back; ledger and consultations are the window's and the village's.
    const bool handler = context().seat.role == Role::Handler;
    m_shown->setVisible(!handler);
    m_new->setVisible(!handler);
    m_new->setEnabled(!handler);
    arrange();
}

void ProxyPage::buildHead()
{
    m_search = new SearchField(tr("Number, name, initials, ID or phone tail"));
    m_search->setObjectName(QStringLiteral("proxySearch"));
    m_search->setMinimumWidth(space(48));
    addTool(m_search);
    m_shown =
        addChoice(QStringLiteral("proxyList"), tr("List"),
                  {tr("Agent's ledger"), tr("Consultations"), tr("Sent on to this window"), tr("Results to fetch")});
    m_whose = addChoice(QStringLiteral("proxyWhose"), tr("Whose"), {tr("Mine"), tr("Everybody's")});
    m_period = addChoice(QStringLiteral("proxyPeriod"), tr("Time"), {tr("This month"), tr("This year"), tr("Always")});
    m_period->setCurrentIndex(int(Period::Year));
    m_export = addButton(QStringLiteral("proxyExport"), tr("Export…"),
                         tr("Save every line of this choice as a workbook or CSV, masked"), {});
    m_print = addButton(QStringLiteral("proxyPrint"), QString(), tr("Print every line of this choice"), {});
    m_print->setIcon(icon(IconName::Print));
    m_print->setAccessibleName(tr("Print every line of this choice"));
    m_answer =
        addButton(QStringLiteral("proxyAnswer"), tr("Answer"), tr("Answer, or hand on"), QKeySequence(answerKey));
    m_remind = addButton(QStringLiteral("proxyRemind"), tr("Note a reminder"),
                         tr("The applicant was told that the result is here"), QKeySequence(remindKey));
    m_new = addButton(QStringLiteral("newConsultation"), tr("Consultation"), tr("Write a consultation down"),
                      QKeySequence(newKey));
    m_new->setIcon(icon(IconName::Add, Colour::TextOnAccent));
    setButtonKind(m_new, ButtonKind::Primary);
}

void ProxyPage::buildViews(UiState &state)
{
    m_ledger = new LedgerView(context().runner, state);
    m_consultations = new ConsultationView(context(), state);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_ledger);
    m_stack->addWidget(m_consultations);
    m_collections = new CollectionView(context().runner, state, QStringLiteral("proxy/collections"));
    m_stack->addWidget(m_collections);
    addContent(m_stack);
}

void ProxyPage::buildKeys()
{
    addKey(QKeySequence::Find, tr("To the search"), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addKey(QKeySequence(newKey), tr("Write a consultation down"), [this] { m_new->click(); });
    addKey(QKeySequence(answerKey), tr("Answer, or hand on"), [this] { m_answer->click(); });
    addKey(QKeySequence(remindKey), tr("Note a reminder"), [this] { m_remind->click(); });
}

void ProxyPage::connectParts()
{
    connect(m_search, &SearchField::searchChanged, this, &ProxyPage::reload);
    for (QComboBox *box : {m_shown, m_whose, m_period}) {
        connect(box, &QComboBox::activated, this, [this] {
            arrange();
            reload();
        });
    }
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (shown() == Shown::Consultations)
            m_consultations->exportRegister();
        else
            exportLedger();
    });
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (shown() == Shown::Consultations)
            m_consultations->printRegister(periodText());
        else
            printLedger();
    });
    connect(m_answer, &QPushButton::clicked, m_consultations, &ConsultationView::answerCurrent);
    connect(m_remind, &QPushButton::clicked, m_collections, &CollectionView::remind);
    connect(m_collections, &CollectionView::opened, this, &ProxyPage::caseRequested);
    connect(m_collections, &CollectionView::currentChanged, this, &ProxyPage::arrange);
    connect(m_collections, &CollectionView::failed, this, &ProxyPage::showError);
    connect(m_collections, &CollectionView::reminded, this,
            [this](const QString &number) { Q_EMIT statusMessage(tr("Reminder noted: %1").arg(number)); });
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_shown->setCurrentIndex(int(Shown::Consultations));
        arrange();
        reload();
        m_consultations->focusNew();
    });
    connect(m_ledger, &LedgerView::opened, this, &ProxyPage::caseRequested);
    connect(m_ledger, &LedgerView::listed, this, &ProxyPage::arrange);
    connect(m_ledger, &LedgerView::failed, this, &ProxyPage::showError);
    connect(m_consultations, &ConsultationView::currentChanged, this, &ProxyPage::arrange);
    connect(m_consultations, &ConsultationView::listed, this, &ProxyPage::arrange);
    connect(m_consultations, &ConsultationView::intakeRequested, this, &ProxyPage::intakeRequested);
    connect(m_consultations, &ConsultationView::statusMessage, this, &ProxyPage::statusMessage);
    connect(m_consultations, &ConsultationView::failed, this, &ProxyPage::showError);
}

void ProxyPage::activate()
{
    m_ledger->setToday(context().clock.today());
    askUnit();
    if (shown() == Shown::Collections)
        m_collections->focusList();
    else if (shown() != Shown::Consultations)
        m_ledger->focusList();
}

void ProxyPage::referenceChanged(const ReferenceSet &reference)
{
    ListPage::referenceChanged(reference);
    m_consultations->setCatalogue(reference.catalogue);
}

ProxyPage::Shown ProxyPage::shown() const
{
    return static_cast<Shown>(m_shown->currentIndex());
}

ProxyQuery ProxyPage::query() const
{
    ProxyQuery query;
    query.text = m_search->text().trimmed();
    if (shown() == Shown::SentOn) {
        query.commissionedOnly = false;
        query.waitsAt = m_unit.value_or(QString());
        return query;
    }
    if (m_whose->currentIndex() == 0)
        query.agent = context().seat.account;
    query.from = firstDay();
    return query;
}

std::optional<QDate> ProxyPage::firstDay() const
{
    const QDate today = context().clock.today();
    switch (static_cast<Period>(m_period->currentIndex())) {
    case Period::Month:
        return QDate(today.year(), today.month(), 1);
    case Period::Year:
        return QDate(today.year(), 1, 1);
    case Period::Always:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/** Enrolling may have made this another unit's workstation since. */
void ProxyPage::askUnit()
{
    context()
        .runner
        .onProfile([](Profile &profile) {
            return profile.sync().book.link().map([](const DistrictLink &link) { return enrolledUnit(link); });
        })
        .then(this, [this](const Result<QString> &unit) {
            m_unit = unit.value_or(QString());
            reload();
            if (!unit)
                showError(unit.error());
        });
}

void ProxyPage::reload()
{
    if (!m_unit)
        return askUnit();
    banner().clear();
    if (shown() == Shown::Collections) {
        loadCollections();
    } else if (shown() == Shown::Consultations) {
        m_consultations->setFirstDay(firstDay());
        m_consultations->load();
    } else {
        m_ledger->load(query());
    }
}

void ProxyPage::loadCollections()
{
    CollectionQuery query;
    if (m_whose->currentIndex() == 0)
        query.agent = context().seat.account;
    m_collections->load(query, context().clock.today());
}

void ProxyPage::arrange()
{
    const bool consultations = shown() == Shown::Consultations;
    const bool collections = shown() == Shown::Collections;
    m_stack->setCurrentWidget(consultations     ? static_cast<QWidget *>(m_consultations)
                                  : collections ? static_cast<QWidget *>(m_collections)
                                                : m_ledger);
    m_search->setVisible(!consultations && !collections);
    m_whose->setVisible(shown() == Shown::Ledger || collections);
    m_remind->setVisible(collections);
    m_remind->setEnabled(collections && m_collections->current());
    m_period->setVisible(shown() == Shown::Ledger || consultations);
    m_answer->setVisible(consultations);
    m_answer->setEnabled(consultations && m_consultations->canAnswer());
    const bool lines =
        consultations ? m_consultations->hasRows() : shown() == Shown::Ledger && m_ledger->model().rowCount() > 0;
    m_export->setVisible(shown() == Shown::Ledger || consultations);
    m_print->setVisible(shown() == Shown::Ledger || consultations);
    m_export->setEnabled(lines);
    m_print->setEnabled(lines);
}

void ProxyPage::exportLedger()
{
    const QString workbook = tr("Workbook (*.xlsx)");
    const QString plain = tr("Table (*.csv)");
    QString filter = workbook;
    const QString name =
        QStringLiteral("代办台账-%1").arg(context().clock.today().toString(QStringLiteral("yyyyMMdd")));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the ledger"), name,
                                                      QStringLiteral("%1;;%2").arg(workbook, plain), &filter);
    if (path.isEmpty())
        return;
    const bool csv = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)
        || (filter == plain && !path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive));
    const QString suffix = csv ? QStringLiteral(".csv") : QStringLiteral(".xlsx");
    const QString whole = path.endsWith(suffix, Qt::CaseInsensitive) ? path : path + suffix;
    context()
        .runner
        .onDesk([query = m_ledger->query(), csv, staff = context().runner.staff()](Desk &desk) -> Result<LedgerFile> {
            const Result<std::vector<ProxyRow>> rows = desk.wholeProxyLedger(query);
            if (!rows)
                return failure(rows.error());
            const QList<QStringList> table = ledgerTable(*rows, staff);
            return LedgerFile{csv ? csvTable(table) : xlsxWorkbook({QStringLiteral("代办台账"), table}),
                              int(rows->size())};
        })
        .then(this, [this, whole](const Result<LedgerFile> &made) {
            if (made)
                saveLedger(whole, *made);
            else
                showError(made.error());
        });
}

void ProxyPage::saveLedger(const QString &path, const LedgerFile &made)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(made.bytes) != made.bytes.size() || !file.commit()) {
        banner().showMessage(BannerKind::Error, tr("The ledger could not be saved."), file.errorString());
        return;
    }
    Q_EMIT statusMessage(tr("%n line(s) saved", nullptr, made.lines));
}

QString ProxyPage::periodText() const
{
    const std::optional<QDate> from = firstDay();
    const QString until = paperDate(context().clock.today());
    return from ? QStringLiteral("%1至%2").arg(paperDate(*from), until) : QStringLiteral("截至%1").arg(until);
}

void ProxyPage::printLedger()
{
    ProxyQuery query = m_ledger->query();
    query.limit = mostPrinted;
    context()
        .runner
        .onDesk([query](Desk &desk) -> Result<PrintedLedger> {
            const Result<ProxyLines> lines = desk.proxyLedger(query);
            const Result<ProxyTotals> totals = desk.proxyTotals(query);
            if (!lines || !totals)
                return failure(!lines ? lines.error() : totals.error());
            return PrintedLedger{*lines, *totals};
        })
        .then(this, [this](const Result<PrintedLedger> &ledger) {
            if (!ledger)
                showError(ledger.error());
            else if (ledger->lines.more) // its totals would not be those of its lines
                banner().showMessage(BannerKind::Warning, tr("The list is too long for a sheet."),
                                     tr("Choose a shorter time or one step, or export every line."));
            else
                previewLedger(*ledger);
        });
}

void ProxyPage::previewLedger(const PrintedLedger &ledger)
{
    const Seat &seat = context().seat;
    const LedgerHead head{seat.centreName, periodText(), m_whose->currentIndex() == 0 ? seat.account : QString(),
                          context().clock.today()};
    context().papers.previewSheet(QStringLiteral("代办台账"),
                                  ledgerSheet(ledger.lines.rows, ledger.totals, head, context().runner.staff()), this);
}

} // namespace yichuang
