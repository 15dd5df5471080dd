// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "core/desk/exampledraft.h"
#include "core/reference/catalogueimport.h"
#include "core/reference/itemsearch.h"
#include "core/store/casetable.h"

namespace yichuang {

namespace {

constexpr double frame = 16; // milliseconds
constexpr int manyItems = 5000;

/** What a clerk types on the way to a name, an initial, a number. */
QStringList typing()
{
    QStringList typed;
    for (const QString &word :
         {QStringLiteral("养老保险"), QStringLiteral("残疾人"), QStringLiteral("ylbx"), QStringLiteral("jmylbxcb"),
          QStringLiteral("个体工商户注册"), QStringLiteral("sb bt"), QStringLiteral("没有这个事项")}) {
        for (qsizetype length = 1; length <= word.size(); ++length)
            typed.append(word.left(length));
    }
    return typed;
}

CataloguePtr manyItemsCatalogue()
{
    auto read = readCatalogue(benchResource("catalogue-yinzhou-sample.json"));
    if (!read)
        qFatal("the sample catalogue is refused");
    const QList<ServiceItem> sample = read->items;
    for (int i = 0; read->items.size() < manyItems; ++i) {
        ServiceItem copy = sample.at(i % sample.size());
        copy.id += QStringLiteral("-%1").arg(i);
        copy.name += QStringLiteral("（%1）").arg(i);
        read->items.append(copy);
    }
    return std::make_shared<const Catalogue>(std::move(*read));
}

/** Searches as they are typed for cases that exist: names, pieces, initials, tails of numbers, and two words. */
QStringList caseTyping(RandomSource &random)
{
    QStringList typed{QStringLiteral("王"), QStringLiteral("李"), QStringLiteral("zs"), QStringLiteral("wxl"),
                      QStringLiteral("欧阳")};
    for (int i = 0; i < 40; ++i) {
        const Applicant person = exampleApplicant(ApplicantKind::NaturalPerson, random);
        typed << person.name << person.name.left(2) << person.documentNumber << person.documentNumber.right(4)
              << person.phone.right(4) << person.name.left(1) + u' ' + person.documentNumber.right(4);
    }
    return typed;
}

} // namespace

void measureItemSearch(BenchTable &table)
{
    const ItemSearch search(manyItemsCatalogue());
    const QStringList typed = typing();
    Times times;
    std::size_t found = 0;
    for (int round = 0; round < 20; ++round) {
        for (const QString &text : typed)
            times.add(millisecondsOf([&] { found += search.search(text, 50).size(); }));
    }
    if (found == 0)
        qFatal("the item search finds nothing");
    table.add({QStringLiteral("item search, 5,000 items, key to results, p99"),
               times.percentile(0.99),
               QStringLiteral("ms"),
               {},
               {},
               frame,
               QStringLiteral("p50 %1 ms").arg(times.median(), 0, 'f', 2)});
}

double measureCaseSearch(BenchTable &table, BenchProfile &profile, const std::vector<int> &sizes, double fewest)
{
    for (const int size : sizes) {
        profile.growTo(size);
        SeededRandom random(7);
        const QStringList typed = caseTyping(random);
        Times times;
        std::size_t found = 0;
        for (int round = 0; round < 3; ++round) {
            for (const QString &text : typed) {
                CaseQuery query;
                query.text = text;
                times.add(millisecondsOf([&] { found += needed(profile.desk->cases(query), "search").rows.size(); }));
            }
        }
        if (found == 0)
            qFatal("the case search finds nothing");
        const double p99 = times.percentile(0.99);
        const QString note = QStringLiteral("p50 %1 ms").arg(times.median(), 0, 'f', 2);
        const QString what = QStringLiteral("case search, %L1 cases, key to results, p99").arg(size);
        table.add({what, p99, QStringLiteral("ms"), {}, {}, frame, note});
        if (fewest <= 0)
            fewest = p99;
        else
            table.add({QStringLiteral("case search, %L1 against the fewest, p99").arg(size),
                       p99,
                       QStringLiteral("ms"),
                       QStringLiteral("the same with the fewest cases"),
                       fewest,
                       2.0,
                       {}});
    }
    return fewest;
}

} // namespace yichuang
