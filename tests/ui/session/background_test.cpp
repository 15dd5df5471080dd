// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace yichuang;

class BackgroundTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerComesOnTheThreadOfWhoAsked();
    void aPageThatIsGoneIsNotCalledBack();
    void aPageThatGoesAfterTheWorkIsDoneIsNotCalledBackEither();
    void whatCannotBeCopiedIsHandedOver();
};

void BackgroundTest::theAnswerComesOnTheThreadOfWhoAsked()
{
    QThread *worked = nullptr;
    QThread *told = nullptr;
    inBackground([] { return QThread::currentThread(); }).then(this, [&](QThread *thread) {
        worked = thread;
        told = QThread::currentThread();
    });
    QTRY_VERIFY(told);
    QCOMPARE(told, thread());
    QVERIFY(worked != told);
}

void BackgroundTest::aPageThatIsGoneIsNotCalledBack()
{
    QSemaphore gate;
    bool called = false;
    auto page = std::make_unique<QObject>();
    inBackground([&gate] {
        gate.acquire();
        return 1;
    }).then(page.get(), [&called](int) { called = true; });
    page.reset();
    gate.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void BackgroundTest::aPageThatGoesAfterTheWorkIsDoneIsNotCalledBackEither()
{
    bool called = false;
    auto page = std::make_unique<QObject>();
    inBackground([] { return 1; }).then(page.get(), [&called](int) { called = true; });
    QThreadPool::globalInstance()->waitForDone(); // done, but the page has not been told yet
    page.reset();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void BackgroundTest::whatCannotBeCopiedIsHandedOver()
{
    std::unique_ptr<int> got;
    inBackground([] { return std::make_unique<int>(7); }).then(this, [&got](std::unique_ptr<int> value) {
        got = std::move(value);
    });
    QTRY_VERIFY(got);
    QCOMPARE(*got, 7);
}

QTEST_GUILESS_MAIN(BackgroundTest)
#include "background_test.moc"
