// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/filedialogs.h"
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "tests/ui/proxy/pageopening.h"
#include "ui/proxy/consultationmodel.h"
#include "ui/proxy/proxypage.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/listframe.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>

using namespace yichuang;

namespace {

/** The first @p signedOnes of @p all lines of the ledger are signed, the others only drawn up. */
void fillLedger(DeskFixture &fixture, int all, int signedOnes)
{
    int line = 0;
    fillLists(fixture, all, [&fixture, &line, signedOnes](CaseState &state) {
        ProxyCare care;
        care.commission.agent = QStringLiteral("clerk");
        care.drawnUpAt = fixture.clock.now();
        if (line++ < signedOnes)
            care.signature = CommissionSignedBody{fixture.clock.today(), {}, {}, {}};
        state.proxy = std::move(care);
    });
}

} // namespace

/** The village station's long lists: they grow to their ends, are saved whole and can be read in large type. */
class ProxyListsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); } // they are nobody's to type in

    void aLongLedgerGrowsToItsEndAndIsSavedWhole()
    {
        constexpr int lines = 1'250; // more than is read at once
        constexpr int signedOnes = 420; // more than a part
        PageStage stage;
        fillLedger(stage.fixture, lines, signedOnes);
        stage.raise(Role::ProxyAgent);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        auto *table = find<QTableView>(page, "proxyLedger");
        QTRY_COMPARE(table->model()->rowCount(), rowsOfAPart);
        auto *steps = find<QTabBar>(page, "ledgerSteps");
        QVERIFY(
            steps->tabText(0).contains(QString::number(lines))); // the totals are those of all, not of what is shown
        const auto words = [&page] { return find<QLabel>(page, "ledgerCount")->text(); };
        QVERIFY(words().contains(QStringLiteral("more")));
        const auto scrollToTheEnd = [table](int all) {
            for (int shown = -1; shown < table->model()->rowCount();) {
                shown = table->model()->rowCount();
                table->scrollToBottom();
                (void)QTest::qWaitFor([=] { return table->model()->rowCount() > shown || shown == all; });
            }
            return table->model()->rowCount();
        };
        QCOMPARE(scrollToTheEnd(lines), lines);
        QTRY_VERIFY(!words().contains(QStringLiteral("more")));
        QSet<QString> numbers;
        for (int row = 0; row < lines; ++row)
            numbers.insert(table->model()->index(row, 1).data().toString());
        QCOMPARE(numbers.size(), lines); // none twice
        steps->setCurrentIndex(int(ProxyStep::Entrusted) + 1);
        QTRY_COMPARE(table->model()->rowCount(), signedOnes); // as many were shown before: read at once
        steps->setCurrentIndex(0);
        QTRY_VERIFY(table->model()->rowCount() > signedOnes || words().contains(QStringLiteral("more")));
        const QString path = stage.folder.filePath(QStringLiteral("ledger.csv"));
        answerFileDialog(page, path);
        find<QPushButton>(page, "proxyExport")->click();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().trimmed().count('\n'), lines); // and the head
    }

    void theRegisterGrowsToItsEndAndFindsWhatIsStillOpen()
    {
        constexpr int asked = 250; // more than one part
        PageStage stage;
        stage.raise(Role::ProxyAgent);
        const auto recorded = stage.atDesk([](Desk &desk) -> Result<> {
            for (int i = 0; i < asked; ++i) {
                ConsultationRecordedBody body;
                body.matter = QString::number(i);
                body.answer = i == 0 ? QString() : QStringLiteral("已答复");
                if (const auto one = desk.recordConsultation(body); !one)
                    return failure(one.error());
            }
            return {};
        });
        QVERIFY(recorded);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.activate();
        QTest::keyClick(&page, Qt::Key_N, Qt::ControlModifier);
        auto *table = find<QTableView>(page, "consultations");
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QVERIFY(table->model()->rowCount() < asked);
        const auto words = [&page] { return find<QLabel>(page, "consultationCount")->text(); };
        QVERIFY(words().contains(QStringLiteral("more")));
        const auto matterOf = [table](int row) { return table->model()->index(row, 4).data().toString(); };
        QCOMPARE(matterOf(0), QString::number(asked - 1));
        table->scrollToBottom();
        QTRY_COMPARE(table->model()->rowCount(), asked);
        QCOMPARE(matterOf(asked - 1), QStringLiteral("0"));
        QTRY_VERIFY(!words().contains(QStringLiteral("more")));
        // The oldest one still waits for an answer: behind all the others it is found, and can be answered.
        auto *openOnly = find<QCheckBox>(page, "openOnly");
        QTest::keyClick(openOnly, Qt::Key_Space);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(matterOf(0), QStringLiteral("0"));
        QTRY_VERIFY(find<QPushButton>(page, "proxyAnswer")->isEnabled());
        QTest::keyClick(openOnly, Qt::Key_Space);
        QTRY_VERIFY(table->model()->rowCount() > 1);
    }

    void inLargeTypeWhatWasAskedIsStillRead()
    {
        applyTypeSize(*qApp, TypeSize::Large);
        const auto normal = qScopeGuard([] { applyTypeSize(*qApp, TypeSize::Normal); });
        PageStage stage;
        stage.raise(Role::ProxyAgent);
        const QString asked = QStringLiteral("怎么申请困难残疾补贴");
        const auto recorded = stage.atDesk([asked](Desk &desk) {
            ConsultationRecordedBody body;
            body.matter = asked;
            body.asker = QStringLiteral("测试丙");
            body.phone = QStringLiteral("13800005678");
            body.answer = QStringLiteral("持身份证和残疾人证到镇便民服务中心办理");
            return desk.recordConsultation(body);
        });
        QVERIFY(recorded);
        ProxyPage page(stage.context(), stage.state);
        open(page);
        page.resize(1286, 700); // of 1366, beside the navigation
        page.activate();
        QTest::keyClick(&page, Qt::Key_N, Qt::ControlModifier);
        auto *table = find<QTableView>(page, "consultations");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        constexpr int matter = int(ConsultationModel::Column::Matter);
        constexpr int phone = int(ConsultationModel::Column::Phone);
        QVERIFY(table->columnWidth(matter) > table->fontMetrics().horizontalAdvance(asked));
        QVERIFY(!table->horizontalScrollBar()->isVisible());
        QVERIFY(table->isColumnHidden(phone)); // the telephone gives way; the panel has it when it is called
        page.resize(2000, 700);
        QTRY_VERIFY(!table->isColumnHidden(phone));
    }
};

QTEST_MAIN(ProxyListsTest)
#include "proxylists_test.moc"
