// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/browser.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"
#include "tests/district/trackedcase.h"

#include <QImage>
#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <memory>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");

/** Every text the page shows, with the contrast of its colour on what lies behind it (WCAG 2.2, 1.4.3). */
const QString contrastScript = QStringLiteral(R"js((() => {
  const parts = colour => colour.match(/[0-9.]+/g).map(Number);
  const linear = part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const behind = element => {
    for (let one = element; one; one = one.parentElement) {
      const ground = parts(getComputedStyle(one).backgroundColor);
      if (ground.length === 3 || ground[3] === 1) return ground;
    }
    return [255, 255, 255];
  };
  const texts = [];
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
    if (!own) continue;
    const a = light(parts(getComputedStyle(element).color)), b = light(behind(element));
    texts.push({text: own, contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)});
  }
  return texts;
})())js");

/** What sticks out of the window, sideways. */
const QString overflowScript = QStringLiteral(R"js((() => {
  const width = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('*')]
    .filter(one => one.getBoundingClientRect().right > width + 0.5 || one.scrollWidth > Math.ceil(one.clientWidth) + 1
                   && getComputedStyle(one).display !== 'inline' && one.clientWidth > 0)
    .map(one => one.tagName);
  return document.documentElement.scrollWidth > width ? ['page', ...out] : out;
})())js");

struct Spoken
{
    QString role;
    QString name;
    int level = 0; ///< of a heading
};

/** What a screen reader is told, in order. */
QList<Spoken> spokenBy(Browser &browser)
{
    QList<Spoken> spoken;
    const QJsonArray nodes = browser.call(QStringLiteral("Accessibility.getFullAXTree")).value(u"nodes").toArray();
    for (const QJsonValue &node : nodes) {
        if (node[u"ignored"].toBool())
            continue;
        Spoken one{node[u"role"][u"value"].toString(), node[u"name"][u"value"].toString()};
        for (const QJsonValue &property : node[u"properties"].toArray()) {
            if (property[u"name"].toString() == u"level")
                one.level = property[u"value"][u"value"].toInt();
        }
        spoken.append(one);
    }
    return spoken;
}

qsizetype countOf(const QList<Spoken> &spoken, QStringView role)
{
    return std::count_if(spoken.begin(), spoken.end(), [role](const Spoken &one) { return one.role == role; });
}

} // namespace

/** The citizen's page as a real browser shows it and tells it to a screen reader. */
class TrackingBrowserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_browser->resize(390, 900); }
    void cleanup();
    void cleanupTestCase() { m_browser.reset(); }

    void aScreenReaderFindsItsWay_data();
    void aScreenReaderFindsItsWay();
    void everyTextStandsOutFromItsGround_data();
    void everyTextStandsOutFromItsGround();
    void nothingRunsOffTheScreen_data();
    void nothingRunsOffTheScreen();
    void thePageIsOneAnswerAndComesAtOnce();
    void theStyleHoldsInSpiteOfThePolicy();

private:
    [[nodiscard]] QString url(const QByteArray &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(m_district->port()) + QString::fromLatin1(path);
    }

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<TestDevice> m_device;
    std::unique_ptr<Browser> m_browser;
    QByteArray m_found;
    const QByteArray m_lost = "/t/330212110-20260101-ZZ-ZZZZ-0001-Z?k=AAAAAAAAAA";
};

void TrackingBrowserTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(QStringLiteral("browser")),
        QMap<QString, QString>{{QStringLiteral("TRACKING_TRIES"), QStringLiteral("1000")}});
    m_device = std::make_unique<TestDevice>(centre, m_district->start());
    m_device->join(m_district->code(centre));
    for (const char *name : {"calendar.json", "org-yinzhou.json", "province-profiles.json"}) {
        const ProgramRun published = m_district->command(
            {QStringLiteral("publish"), QStringLiteral(YICHUANG_RESOURCES "/reference/") + QString::fromLatin1(name)});
        QVERIFY2(published.exitCode == 0, published.err.constData());
    }
    // As long as clerks write, and with a word that no line can be broken in.
    const QString requirement = QStringLiteral("请补交房屋所有权证明原件，并在复印件上签名；").repeated(6)
        + QString(120, u'W') + QString(80, u'〇');
    m_found = correctedCase(*m_device, 701, requirement).path();
    m_browser = std::make_unique<Browser>();
}

void TrackingBrowserTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
}

void TrackingBrowserTest::aScreenReaderFindsItsWay_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("lists");
    QTest::newRow("found") << m_found << QStringLiteral("办件进度：需要您补正材料") << 1;
    QTest::newRow("not found") << m_lost << QStringLiteral("没有查到") << 0;
}

void TrackingBrowserTest::aScreenReaderFindsItsWay()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, title);
    QFETCH(int, lists);
    m_browser->open(url(path));
    QCOMPARE(m_browser->evaluate(QStringLiteral("document.documentElement.lang")).toString(), QStringLiteral("zh-CN"));
    const QList<Spoken> spoken = spokenBy(*m_browser);
    QCOMPARE(spoken.value(0).role, QStringLiteral("RootWebArea"));
    QCOMPARE(spoken.value(0).name, title);
    QCOMPARE(countOf(spoken, u"main"), 1);
    QCOMPARE(countOf(spoken, u"contentinfo"), 1);
    QCOMPARE(countOf(spoken, u"status"), 1); // where the case stands, or that there is none
    QCOMPARE(countOf(spoken, u"list"), lists);
    int level = 0;
    int first = 0;
    for (const Spoken &one : spoken) {
        if (one.role != u"heading")
            continue;
        QVERIFY(!one.name.isEmpty());
        QVERIFY2(one.level <= level + 1, qPrintable(one.name)); // no level is left out on the way down
        level = one.level;
        first += level == 1;
    }
    QCOMPARE(first, 1);
    // Zooming is not forbidden.
    const QString viewport =
        m_browser->evaluate(QStringLiteral("document.querySelector('meta[name=viewport]').content")).toString();
    QVERIFY(viewport.contains(u"width=device-width"));
    QVERIFY(!viewport.contains(u"maximum-scale") && !viewport.contains(u"user-scalable"));
}

void TrackingBrowserTest::everyTextStandsOutFromItsGround_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("scheme");
    for (const char *scheme : {"light", "dark"}) {
        QTest::addRow("found, %s", scheme) << m_found << QString::fromLatin1(scheme);
        QTest::addRow("not found, %s", scheme) << m_lost << QString::fromLatin1(scheme);
    }
}

void TrackingBrowserTest::everyTextStandsOutFromItsGround()
{
    QFETCH(QByteArray, path);
    QFETCH(QString, scheme);
    m_browser->call(QStringLiteral("Emulation.setEmulatedMedia"),
                    {{QStringLiteral("features"),
                      QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("prefers-color-scheme")},
                                             {QStringLiteral("value"), scheme}}}}});
    m_browser->open(url(path));
    const QString ground =
        m_browser->evaluate(QStringLiteral("getComputedStyle(document.body).backgroundColor")).toString();
    QCOMPARE(ground, scheme == u"dark" ? QStringLiteral("rgb(18, 22, 29)") : QStringLiteral("rgb(244, 246, 249)"));
    const QJsonArray texts = m_browser->evaluate(contrastScript).toArray();
    QVERIFY(texts.size() >= 4);
    for (const QJsonValue &text : texts) {
        const double contrast = text[u"contrast"].toDouble();
        QVERIFY2(contrast >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(text[u"text"].toString()).arg(contrast)));
    }
}

void TrackingBrowserTest::nothingRunsOffTheScreen_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("letters");
    QTest::newRow("telephone") << 390 << QStringLiteral("100%");
    QTest::newRow("a window of 1280 at 400 %") << 320 << QStringLiteral("100%"); // WCAG 2.2, 1.4.10
    QTest::newRow("telephone, letters twice as large") << 390 << QStringLiteral("200%"); // 1.4.4
    QTest::newRow("desk") << 1366 << QStringLiteral("100%");
}

void TrackingBrowserTest::nothingRunsOffTheScreen()
{
    QFETCH(int, width);
    QFETCH(QString, letters);
    for (const QByteArray &path : {m_found, m_lost}) {
        m_browser->resize(width, 640);
        m_browser->open(url(path));
        (void)m_browser->evaluate(QStringLiteral("document.documentElement.style.fontSize = '%1'").arg(letters));
        QCOMPARE(m_browser->evaluate(QStringLiteral("innerWidth")).toInt(), width);
        QCOMPARE(m_browser->evaluate(overflowScript).toArray(), QJsonArray());
    }
}

void TrackingBrowserTest::thePageIsOneAnswerAndComesAtOnce()
{
    // What a sender may send before it hears from the other side again (RFC 6928): the page is there after one round
    // trip.
    constexpr int firstFlight = 10 * 1460;
    // The best of five, so that a busy machine proves nothing against the page; a page that waits for anything else, or
    // a server that reads its calendars anew for each, is over it every time.
    constexpr double answerMs = 250;
    constexpr double paintedMs = 1500;
    double bestAnswer = 1e9;
    double bestPainted = 1e9;
    for (int round = 0; round < 5; ++round) {
        m_browser->call(QStringLiteral("Network.clearBrowserCache"));
        m_browser->open(url(m_found));
        const QJsonValue times =
            m_browser->evaluate(QStringLiteral(R"js(new Promise(done => requestAnimationFrame(() => setTimeout(() => {
            const [page] = performance.getEntriesByType('navigation');
            const [paint] = performance.getEntriesByName('first-contentful-paint');
            done({answer: page.responseEnd - page.requestStart, painted: paint ? paint.startTime : 1e9,
                  bytes: page.transferSize, others: performance.getEntriesByType('resource').length});
        }, 100))))js"));
        QCOMPARE(times[u"others"].toInt(-1), 0);
        QVERIFY(times[u"bytes"].toInt() > 1000);
        QVERIFY2(times[u"bytes"].toInt() <= firstFlight, qPrintable(QString::number(times[u"bytes"].toInt())));
        bestAnswer = std::min(bestAnswer, times[u"answer"].toDouble(1e9));
        bestPainted = std::min(bestPainted, times[u"painted"].toDouble(1e9));
    }
    QVERIFY2(bestAnswer <= answerMs, qPrintable(QString::number(bestAnswer)));
    QVERIFY2(bestPainted <= paintedMs, qPrintable(QString::number(bestPainted)));
}

void TrackingBrowserTest::theStyleHoldsInSpiteOfThePolicy()
{
    m_browser->call(QStringLiteral("Emulation.setEmulatedMedia"), {{QStringLiteral("features"), QJsonArray()}});
    m_browser->open(url(m_found));
    const QByteArray png = QByteArray::fromBase64(
        m_browser->call(QStringLiteral("Page.captureScreenshot")).value(u"data").toString().toLatin1());
    const QImage image = QImage::fromData(png);
    QVERIFY(image.width() >= 390);
    // The ground is not white, the sheet is.
    QVERIFY(image.pixelColor(2, 2) != QColor(Qt::white));
    QVERIFY(image.pixelColor(30, 90) == QColor(Qt::white));
    if (const QString kept = qEnvironmentVariable("YICHUANG_TRACK_PICTURE"); !kept.isEmpty())
        QVERIFY(image.save(kept)); // for people to look at
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::TrackingBrowserTest)
#include "trackingbrowser_test.moc"
