// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/partfeed.h"

#include <QPromise>
#include <QTest>

#include <deque>
#include <numeric>

using namespace yichuang;

namespace {

class NumberModel final : public TableModelBase<int>
{
public:
    [[nodiscard]] int columns() const override { return 1; }
    [[nodiscard]] QString headerText(int) const override { return {}; }
    [[nodiscard]] QVariant cell(const int &row, int, int) const override { return row; }
};

/** A part that names the next, as the register of consultations has them. */
struct NamedPart
{
    std::vector<int> rows;
    std::optional<qint64> behind;
};

std::vector<int> numbers(int from, int count)
{
    std::vector<int> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), from);
    return rows;
}

/** A feed with its list, and whoever answers its questions in any order. */
template <typename Part> class Shelf final
{
public:
    struct Question
    {
        int limit;
        int offset;
        QPromise<Result<Part>> promise;
    };

    void load()
    {
        feed.load([this](int limit, int offset) {
            Question &asked = questions.emplace_back(Question{limit, offset, {}});
            asked.promise.start();
            return Answer<Result<Part>>(asked.promise.future());
        });
    }
    void answer(std::size_t question, Result<Part> part)
    {
        questions[question].promise.addResult(std::move(part));
        questions[question].promise.finish();
        QCoreApplication::processEvents();
    }
    void scroll()
    {
        if (model.canFetchMore({}))
            model.fetchMore({});
    }

    QObject owner;
    NumberModel model;
    std::deque<Question> questions;
    int shown = 0;
    int counted = 0;
    int failed = 0;
    std::vector<Part> taken;
    PartFeed<int, Part> feed{&owner,
                             &model,
                             {[this](const std::vector<int> &rows) {
                                  ++shown;
                                  model.setRows(rows);
                              },
                              [this] { ++counted; }, [this](const Error &) { ++failed; },
                              [this](const Part &part) { taken.push_back(part); }}};
};

} // namespace

/** Lists that are read as they are scrolled: to their ends, without a line twice, whatever comes in between. */
class PartFeedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsReadToItsEndAsItIsScrolled()
    {
        Shelf<ListPart<int>> shelf;
        shelf.load();
        QCOMPARE(shelf.questions.back().limit, rowsOfAPart);
        QCOMPARE(shelf.questions.back().offset, 0);
        shelf.scroll(); // nothing is known yet
        QCOMPARE(shelf.questions.size(), 1u);
        shelf.answer(0, ListPart<int>{numbers(0, rowsOfAPart), true});
        QCOMPARE(shelf.model.rowCount(), rowsOfAPart);
        shelf.scroll();
        shelf.scroll(); // it is on its way
        QCOMPARE(shelf.questions.size(), 2u);
        QCOMPARE(shelf.questions.back().offset, rowsOfAPart);
        shelf.answer(1, ListPart<int>{numbers(rowsOfAPart, 50), false});
        shelf.scroll();
        QCOMPARE(shelf.questions.size(), 2u);
        QCOMPARE(shelf.model.rows(), numbers(0, rowsOfAPart + 50));
        QCOMPARE(shelf.shown, 1);
        QCOMPARE(shelf.counted, 2);
    }

    void asMuchIsReadAgainAsWasShown()
    {
        Shelf<ListPart<int>> shelf;
        shelf.load();
        shelf.answer(0, ListPart<int>{numbers(0, 250), false});
        shelf.load();
        QCOMPARE(shelf.questions.back().limit, 250);
        shelf.answer(1, ListPart<int>{numbers(0, mostAtOnce + 1), false});
        shelf.load();
        QCOMPARE(shelf.questions.back().limit, mostAtOnce);
    }

    void anAnswerToAnOlderQuestionIsDropped()
    {
        Shelf<ListPart<int>> shelf;
        shelf.load();
        shelf.load();
        shelf.answer(1, ListPart<int>{numbers(500, 3), false});
        shelf.answer(0, ListPart<int>{numbers(0, 7), true});
        QCOMPARE(shelf.model.rows(), numbers(500, 3));
        QCOMPARE(shelf.taken.size(), 1u);
        QVERIFY(!shelf.model.canFetchMore({}));
    }

    void whatFailedIsAskedAgainByScrolling()
    {
        Shelf<ListPart<int>> shelf;
        shelf.load();
        shelf.answer(0, ListPart<int>{numbers(0, 5), true});
        shelf.scroll();
        shelf.answer(1, failure(ErrorCode::IoFailed, QStringLiteral("disk")));
        QCOMPARE(shelf.failed, 1);
        QCOMPARE(shelf.model.rows(), numbers(0, 5));
        shelf.scroll();
        shelf.answer(2, ListPart<int>{numbers(5, 5), false});
        QCOMPARE(shelf.model.rows(), numbers(0, 10));
    }

    void whatIsAskedAnewDoesNotGoOnWhereTheOldListStood()
    {
        Shelf<ListPart<int>> shelf;
        shelf.load();
        shelf.answer(0, ListPart<int>{numbers(0, 5), true});
        shelf.load();
        QVERIFY(!shelf.model.canFetchMore({}));
        shelf.answer(1, failure(ErrorCode::IoFailed, QStringLiteral("disk")));
        QVERIFY(!shelf.model.canFetchMore({}));
        QCOMPARE(shelf.model.rows(), numbers(0, 5)); // stays to be read
    }

    void shortPartsAreReadOnUntilThereIsSomethingToScroll()
    {
        Shelf<NamedPart> shelf;
        shelf.load();
        shelf.answer(0, NamedPart{{}, 900});
        QCOMPARE(shelf.questions.size(), 2u); // nothing was shown that could be scrolled
        shelf.answer(1, NamedPart{numbers(0, 150), 700});
        QCOMPARE(shelf.questions.size(), 3u);
        QCOMPARE(shelf.questions.back().limit, rowsOfAPart - 150);
        QVERIFY(!shelf.model.canFetchMore({})); // it comes without being asked for
        shelf.answer(2, NamedPart{numbers(150, 50), 600});
        QCOMPARE(shelf.questions.size(), 3u);
        QVERIFY(shelf.model.canFetchMore({}));
        QCOMPARE(shelf.taken.back().behind, 600);
        shelf.scroll();
        QCOMPARE(shelf.questions.back().limit, rowsOfAPart);
        shelf.answer(3, NamedPart{numbers(200, 1), {}});
        QCOMPARE(shelf.questions.size(), 4u);
        QVERIFY(!shelf.model.canFetchMore({}));
        QCOMPARE(shelf.model.rows(), numbers(0, 201));
        QCOMPARE(shelf.shown, 1);
    }

    void aListThatFailsWhileItReadsOnIsNotAtItsEnd()
    {
        Shelf<NamedPart> shelf;
        shelf.load();
        shelf.answer(0, NamedPart{numbers(0, 1), 900});
        shelf.answer(1, failure(ErrorCode::IoFailed, QStringLiteral("disk")));
        QVERIFY(shelf.model.canFetchMore({}));
    }
};

QTEST_GUILESS_MAIN(PartFeedTest)
#include "partfeed_test.moc"
