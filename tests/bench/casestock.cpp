// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/casestock.h"

#include "core/base/identifiers.h"
#include "core/cases/casenumber.h"
#include "core/desk/exampledraft.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "core/store/database.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/logstock.h"
#include "tests/bench/realstock.h"
#include "tests/bench/workstock.h"

#include <QFile>

#include <filesystem>

namespace yichuang {

namespace {

constexpr int casesOfADay = 400;
constexpr int secondsBetweenCases = 70;
constexpr int checkedCases = 50;
const QDate firstDay(2019, 1, 2);

/** Something and how many of ten thousand have it. */
template <typename T> struct Share
{
    T value;
    std::uint32_t weight;
};

// clang-format off
/** The twenty most frequent surnames at about the shares they have. */
constexpr Share<char16_t> surnames[] = {
    {u'王', 725}, {u'李', 719}, {u'张', 683}, {u'刘', 538}, {u'陈', 453}, {u'杨', 308}, {u'黄', 223}, {u'赵', 229},
    {u'吴', 200}, {u'周', 212}, {u'徐', 166}, {u'孙', 154}, {u'马', 129}, {u'朱', 126}, {u'胡', 131}, {u'郭', 115},
    {u'何', 117}, {u'高', 100}, {u'林', 103}, {u'罗', 86}};
constexpr Share<CaseStage> stages[] = {
    {CaseStage::Done, 9400}, {CaseStage::Withdrawn, 200}, {CaseStage::Declined, 100}, {CaseStage::Accepted, 120},
    {CaseStage::AwaitingCollection, 70}, {CaseStage::Approved, 40}, {CaseStage::Received, 30},
    {CaseStage::AcceptedTolerant, 20}, {CaseStage::AwaitingCorrection, 10}, {CaseStage::Revoked, 5},
    {CaseStage::Refused, 5}};
constexpr Share<const char *> accounts[] = {{"clerk", 4998}, {"clerk-2", 4000}, {"clerk-3", 1000}, {"clerk-new", 2}};
// clang-format on

template <typename T, std::size_t N> T drawn(const Share<T> (&shares)[N], T otherwise, RandomSource &random)
{
    std::uint32_t left = random.below(10'000);
    for (const Share<T> &share : shares) {
        if (left < share.weight)
            return share.value;
        left -= share.weight;
    }
    return otherwise;
}

/** A month for what has not ended; a commitment is checked after it. */
ListedDays daysOf(const CaseState &state)
{
    const DueDay month{state.openedAt.date().addDays(28)};
    ListedDays days;
    days.verificationOwed = isVerificationOwed(state);
    if (days.verificationOwed)
        days.verification = month;
    if (!isFinal(state.stage) || days.verificationOwed)
        days.due = month;
    return days;
}

} // namespace

CaseState madeUpCase(int index, const Catalogue &catalogue)
{
    SeededRandom random(std::uint64_t(index) + 1);
    CaseState state;
    const ServiceItem &item = catalogue.items().at(int(random.below(std::uint32_t(catalogue.items().size()))));
    const QDate day = firstDay.addDays(index / casesOfADay);
    const int sequence = index % casesOfADay;
    state.openedAt = QDateTime(day, QTime(8, 30), Qt::OffsetFromUTC, 8 * 3600).addSecs(sequence * secondsBetweenCases);
    state.changedAt = state.openedAt;
    state.caseId = makeUuidV7(state.openedAt, random);
    state.stage = drawn(stages, CaseStage::Done, random);
    state.intake.number =
        caseNumberText({QStringLiteral("330212110"), day, QStringLiteral("A7"), QStringLiteral("K3QM"), sequence + 1});
    state.intake.item.id = item.id;
    state.intake.item.name = item.name;
    state.intake.applicant = exampleApplicant(ApplicantKind::NaturalPerson, random);
    state.intake.applicant.name[0] = QChar(drawn(surnames, char16_t(state.intake.applicant.name[0].unicode()), random));
    state.openedBy = {QString::fromLatin1(drawn(accounts, "clerk", random)), Role::Clerk};
    state.place = {QStringLiteral("330212110"), QStringLiteral("W1-1")};
    if (state.stage == CaseStage::AwaitingCollection)
        state.resultArrivedOn = day;
    return state;
}

QDate lastDayOf(int cases)
{
    return firstDay.addDays((cases - 1) / casesOfADay);
}

CaseStock::CaseStock(StockKind kind)
    : m_kind(kind)
    , m_root(QDir::temp().filePath(kind == StockKind::Work ? QStringLiteral("yichuang-bench-work")
                                                           : QStringLiteral("yichuang-bench-stock")))
{
    if (!m_root.mkpath(QStringLiteral(".")))
        qFatal("the temporary folder cannot be written");
}

CaseState CaseStock::caseAt(int index, const Catalogue &catalogue) const
{
    CaseState state = madeUpCase(index, catalogue);
    if (m_kind == StockKind::Work)
        addWork(state, index);
    return state;
}

QDir CaseStock::folderOf(int cases) const
{
    return QDir(m_root.filePath(QString::number(cases)));
}

QString CaseStock::profileDir(int cases)
{
    if (!isUsable(cases))
        make(cases);
    return folderOf(cases).filePath(QStringLiteral("profile"));
}

/** What a whole stock is marked with. */
QByteArray CaseStock::form() const
{
    return m_kind == StockKind::Work ? QByteArray::number(workStockForm) : QByteArray();
}

/** A stock that another version of the program made differently is found by comparing some of its cases. */
bool CaseStock::isUsable(int cases) const
{
    QFile mark(folderOf(cases).filePath(QStringLiteral("complete")));
    if (!mark.open(QIODevice::ReadOnly) || mark.readAll() != form())
        return false;
    const QString dir = folderOf(cases).filePath(QStringLiteral("profile"));
    SystemClock clock;
    SystemRandom random;
    LocalFiles files;
    if (!Profile::open(dir, files, clock, random)) // of a program whose steps were others
        return false;
    const BenchProfile kept(dir);
    if (needed(kept.profile->cases().count(), "count") < cases) // what realstock.h takes in comes on top
        return false;
    for (int i = 0; i < checkedCases; ++i) {
        const CaseState state =
            caseAt(int(qint64(i) * (cases - 1) / (checkedCases - 1)), *kept.desk->reference().catalogue);
        if (!needed(kept.profile->cases().differenceTo(state, daysOf(state)), "compare").isEmpty())
            return false;
    }
    return true;
}

void CaseStock::make(int cases)
{
    namespace fs = std::filesystem;
    const fs::path target = folderOf(cases).path().toStdString();
    fs::remove_all(target);
    int smaller = 0;
    for (const QString &name : m_root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const int there = m_kind == StockKind::Intake ? name.toInt() : 0;
        if (there > smaller && there < cases && isUsable(there))
            smaller = there;
    }
    if (smaller > 0)
        fs::copy(folderOf(smaller).path().toStdString(), target, fs::copy_options::recursive);
    fs::remove(target / "complete");
    fs::create_directories(target);

    BenchProfile grown(folderOf(cases).filePath(QStringLiteral("profile")));
    Database &database = grown.profile->writer().database;
    // Nobody minds a stock that a power cut leaves half made, and the tokens of many cases lie all over their tree.
    needed(database.execute("PRAGMA synchronous=OFF; PRAGMA cache_size=-1048576;"), "settings");
    constexpr int rowsOfOneCommit = 50'000;
    for (int next = int(needed(grown.profile->cases().count(), "count")); next < cases;) {
        Transaction transaction = needed(Transaction::begin(database), "begin");
        for (const int until = std::min(cases, next + rowsOfOneCommit); next < until; ++next) {
            const CaseState state = caseAt(next, *grown.desk->reference().catalogue);
            needed(grown.profile->cases().put(state, daysOf(state)), "put");
        }
        needed(transaction.commit(), "commit");
        progress(QStringLiteral("stock of %L1 cases: %L2").arg(cases).arg(next));
    }
    if (m_kind == StockKind::Work) {
        fillLog(
            grown, [&](int index) { return caseAt(index, *grown.desk->reference().catalogue); }, cases);
        addRealWork(grown);
    }
    QFile complete(folderOf(cases).filePath(QStringLiteral("complete")));
    if (!complete.open(QIODevice::WriteOnly) || complete.write(form()) != form().size())
        qFatal("the stock cannot be kept");
}

} // namespace yichuang
