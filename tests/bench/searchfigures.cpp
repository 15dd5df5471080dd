// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "core/desk/exampledraft.h"
#include "core/reference/catalogueimport.h"
#include "core/reference/itemsearch.h"
#include "core/store/casetable.h"
#include "tests/bench/casestock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace yichuang {

namespace {

constexpr double frame = 16; // milliseconds

/** Every text on the way to each of @p words. */
QStringList typing(const QStringList &words)
{
    QStringList typed;
    for (const QString &word : words) {
        for (qsizetype length = 1; length <= word.size(); ++length)
            typed.append(word.left(length));
    }
    return typed;
}

/** As many items as a catalogue may have, of the smaller ones of the sample, so that the file is within its bound. */
QByteArray manyItemsFile()
{
    QJsonObject catalogue = QJsonDocument::fromJson(benchResource("catalogue-yinzhou-sample.json")).object();
    const QJsonArray sample = catalogue.value(u"items").toArray();
    constexpr qsizetype bytesOfAnItem = 4000;
    std::vector<QJsonObject> small;
    for (const QJsonValue &value : sample) {
        if (QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).size() < bytesOfAnItem)
            small.push_back(value.toObject());
    }
    QJsonArray items = sample;
    for (int i = 0; items.size() < maximumCatalogueItems; ++i) {
        QJsonObject copy = small.at(std::size_t(i) % small.size());
        // Province and type of item stay, the rest counts.
        const QString basicCode = copy[u"basic_code"].toString().left(4) + QStringLiteral("%1").arg(90'000'000 + i, 8);
        copy[u"id"] = copy[u"id"].toString() + QStringLiteral("-%1").arg(i);
        copy[u"name"] = copy[u"name"].toString() + QStringLiteral("（%1）").arg(i);
        copy[u"impl_code"] = copy[u"impl_code"].toString().chopped(basicCode.size()) + basicCode;
        copy[u"basic_code"] = basicCode;
        items.append(copy);
    }
    catalogue[u"items"] = items;
    return QJsonDocument(catalogue).toJson(QJsonDocument::Compact);
}

/** Questions of one sort, asked together. */
struct Questions
{
    QString name;
    std::vector<CaseQuery> queries;
};

CaseQuery typed(const QString &text, std::vector<CaseStage> stages = {})
{
    CaseQuery query;
    query.text = text;
    query.stages = std::move(stages);
    return query;
}

/** What is typed on the way to persons who have cases: names, initials, tails of numbers, two words. */
Questions asTyped(const Catalogue &catalogue)
{
    Questions asked{QStringLiteral("typed letter by letter"), {}};
    for (int i = 0; i < 24; ++i) {
        const CaseState state = madeUpCase(i * 397, catalogue);
        const Applicant &person = state.intake.applicant;
        const QString tail = person.documentNumber.right(4);
        for (const QString &text : typing({person.name, tail, person.phone.right(4), state.number().right(6)}))
            asked.queries.push_back(typed(text));
        asked.queries.push_back(typed(person.documentNumber));
        asked.queries.push_back(typed(person.phone));
        asked.queries.push_back(typed(person.name.left(1) + u' ' + tail));
    }
    for (const QString &text : typing({QStringLiteral("wxl"), QStringLiteral("zzq"), QStringLiteral("lgy")}))
        asked.queries.push_back(typed(text));
    return asked;
}

/** Where much matches one half of the question and little matches both. */
Questions hard()
{
    using enum CaseStage;
    Questions asked{QStringLiteral("frequent and rare together"), {}};
    for (const QString &name : {QStringLiteral("王"), QStringLiteral("李"), QStringLiteral("志强")}) {
        for (const CaseStage stage : {AwaitingCorrection, Revoked, Refused, Withdrawn, Accepted, Done})
            asked.queries.push_back(typed(name, {stage}));
        asked.queries.push_back(typed(name, {Declined, Withdrawn, Revoked}));
        asked.queries.push_back(typed(name, {Approved, Refused, AwaitingCollection}));
        asked.queries.push_back(typed(name + QStringLiteral(" zq")));
        asked.queries.push_back(typed(name + QStringLiteral(" 0007")));
        CaseQuery mine = typed(name);
        mine.account = QStringLiteral("clerk-new");
        asked.queries.push_back(mine);
        CaseQuery week = typed(name);
        week.openedFrom = QDate(2019, 1, 7);
        week.openedUntil = QDate(2019, 1, 13);
        asked.queries.push_back(week);
        CaseQuery due = typed(name);
        due.sort = CaseSort::DueFirst;
        asked.queries.push_back(due);
        CaseQuery number = typed(name);
        number.sort = CaseSort::Number;
        asked.queries.push_back(number);
    }
    return asked;
}

/** The list without a word typed: chips, filters and column heads. */
Questions lists()
{
    using enum CaseStage;
    Questions asked{QStringLiteral("lists by filter and order"), {}};
    for (const CaseSort sort : {CaseSort::NewestFirst, CaseSort::OldestFirst, CaseSort::DueFirst, CaseSort::Number}) {
        const auto sorted = [sort](CaseQuery query) {
            query.sort = sort;
            return query;
        };
        asked.queries.push_back(sorted({}));
        for (const CaseStage stage : {AwaitingCorrection, Revoked, Accepted, Done})
            asked.queries.push_back(sorted(typed({}, {stage})));
        asked.queries.push_back(sorted(typed({}, {Declined, Withdrawn, Revoked})));
        asked.queries.push_back(sorted(typed({}, {Done, Declined, Withdrawn, Revoked})));
        CaseQuery mine;
        mine.account = QStringLiteral("clerk-new");
        asked.queries.push_back(sorted(mine));
        mine.account = QStringLiteral("clerk-2");
        asked.queries.push_back(sorted(mine));
        CaseQuery overdue;
        overdue.dueUntil = QDate(2019, 2, 20);
        asked.queries.push_back(sorted(overdue));
    }
    return asked;
}

using TimesBySize = std::map<int, Times>;

/** Every question at every size in turn, so that what else the machine does meets all sizes alike. */
TimesBySize ask(const std::vector<CaseQuery> &queries, std::map<int, std::unique_ptr<BenchProfile>> &profiles)
{
    constexpr int rounds = 5; // the first one, with nothing in memory, does not count
    TimesBySize times;
    for (int round = 0; round < rounds; ++round) {
        for (const CaseQuery &query : queries) {
            for (auto &[size, profile] : profiles) {
                Desk &desk = *profile->desk;
                const double ms = processorMillisecondsOf([&] { (void)needed(desk.cases(query), "search"); });
                if (round == 0)
                    continue;
                times[size].add(ms);
            }
        }
    }
    return times;
}

void addFigures(BenchTable &table, const QString &name, const TimesBySize &times)
{
    const auto &[fewest, before] = *times.begin();
    for (const auto &[size, taken] : times) {
        table.add({QStringLiteral("case search, %1, %L2 cases, p99").arg(name).arg(size),
                   taken.percentile(0.99),
                   QStringLiteral("ms"),
                   {},
                   {},
                   frame,
                   QStringLiteral("p50 %1 ms, longest %2 ms")
                       .arg(taken.median(), 0, 'f', 2)
                       .arg(taken.percentile(1), 0, 'f', 1)});
    }
    const auto &[most, last] = *times.rbegin();
    table.add({QStringLiteral("case search, %1, %L2 against %L3, p99").arg(name).arg(most).arg(fewest),
               last.percentile(0.99),
               QStringLiteral("ms"),
               QStringLiteral("the same questions at %L1").arg(fewest),
               before.percentile(0.99),
               2.0,
               {}});
}

} // namespace

void measureItems(BenchTable &table, BenchProfile &profile)
{
    progress(QStringLiteral("importing items"));
    const QByteArray file = manyItemsFile();
    profile.sit(Role::Administrator);
    ImportOutcome outcome;
    const double importing =
        millisecondsOf([&] { outcome = needed(profile.desk->importReference(file), "import of many items"); });
    if (!outcome.faults.empty())
        qFatal("the large catalogue is refused: %s", qPrintable(outcome.faults.front().wrong));
    table.add({QStringLiteral("import of %L1 items").arg(maximumCatalogueItems),
               importing / 1000,
               QStringLiteral("s"),
               {},
               {},
               {},
               QStringLiteral("a file of %1 MB").arg(double(file.size()) / 1e6, 0, 'f', 1)});
    const ItemSearch search(profile.desk->reference().catalogue);
    const QStringList texts = typing({QStringLiteral("养老保险"), QStringLiteral("残疾人"), QStringLiteral("ylbx"),
                                      QStringLiteral("jmylbxcb"), QStringLiteral("个体工商户注册"),
                                      QStringLiteral("sb bt"), QStringLiteral("没有这个事项")});
    Times times;
    std::size_t found = 0;
    for (int round = 0; round < 20; ++round) {
        for (const QString &text : texts)
            times.add(processorMillisecondsOf([&] { found += search.search(text, 50).size(); }));
    }
    if (found == 0)
        qFatal("the item search finds nothing");
    table.add({QStringLiteral("item search, %L1 items, p99").arg(maximumCatalogueItems),
               times.percentile(0.99),
               QStringLiteral("ms"),
               {},
               {},
               frame,
               QStringLiteral("p50 %1 ms").arg(times.median(), 0, 'f', 2)});
}

void measureCaseSearch(BenchTable &table, CaseStock &stock, const std::vector<int> &sizes)
{
    std::map<int, QString> dirs; // all made before one is opened
    for (const int size : sizes)
        dirs.emplace(size, stock.profileDir(size));
    std::map<int, std::unique_ptr<BenchProfile>> profiles;
    for (const auto &[size, dir] : dirs)
        profiles.emplace(size, std::make_unique<BenchProfile>(dir));
    progress(QStringLiteral("searching"));
    const Catalogue &catalogue = *profiles.begin()->second->desk->reference().catalogue;
    for (const Questions &questions : {asTyped(catalogue), hard(), lists()})
        addFigures(table, questions.name, ask(questions.queries, profiles));
}

} // namespace yichuang
