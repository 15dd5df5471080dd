// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wireenrolment.h"
#include "core/sync/wirereference.h"
#include "core/vault/digest.h"
#include "tests/core/cases/casefixtures.h"
#include "tests/district/testdevice.h"
#include "tests/district/testpostgres.h"
#include "tests/district/testserver.h"
#include "tests/district/trackedcase.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace yichuang {

namespace {

const QString centre = QStringLiteral("330212110");

QByteArray shipped(const char *name)
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/** What the district publishes, and the page a citizen sees. */
class PagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void aPublishedDocumentArrivesSignedAndExact();
    void anUnchangedListIsNotSentAgain();
    void aFaultyDocumentLeavesNoTrace();
    void aCitizenSeesStateDeadlineAndWhatIsMissing();
    void aWrongCodeAndAnUnknownNumberLookTheSame();
    void nothingOnThePageIsTakenAsMarkup();
    void askingTooOftenIsRefused();

private:
    [[nodiscard]] QByteArray page(const QByteArray &number, const QByteArray &code, int status = 200);

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<TestDistrict> m_district;
    std::unique_ptr<TestDevice> m_device;
};

void PagesTest::initTestCase()
{
    m_postgres = std::make_unique<TestPostgres>();
    m_district = std::make_unique<TestDistrict>(
        m_postgres->database(QStringLiteral("pages")),
        QMap<QString, QString>{{QStringLiteral("ENROLMENT_TRIES"), QStringLiteral("1000")},
                               {QStringLiteral("TRACKING_TRIES"), QStringLiteral("40")}});
    m_device = std::make_unique<TestDevice>(centre, m_district->start());
    m_device->join(m_district->code(centre));
    for (const char *name : {"calendar.json", "org-yinzhou.json", "province-profiles.json"}) {
        const ProgramRun published = m_district->command(
            {QStringLiteral("publish"), QStringLiteral(YICHUANG_RESOURCES "/reference/") + QString::fromLatin1(name)});
        QVERIFY2(published.exitCode == 0, published.err.constData());
    }
}

void PagesTest::cleanup()
{
    QCOMPARE(ContractBook::takeFaults(), QStringList());
    m_district->runSql(QStringLiteral("DELETE FROM attempts"));
}

QByteArray PagesTest::page(const QByteArray &number, const QByteArray &code, int status)
{
    HttpClient citizen(m_district->port());
    const HttpAnswer answer = citizen.get("/t/" + number + "?k=" + code);
    if (answer.status != status)
        qFatal("page: %d", answer.status);
    if (!answer.headers.value("content-security-policy").startsWith("default-src 'none'"))
        qFatal("the page has no policy");
    return answer.body;
}

void PagesTest::aPublishedDocumentArrivesSignedAndExact()
{
    const HttpAnswer list = m_device->http().get("/v1/reference");
    const Result<ReferenceList> references = ReferenceList::fromJson(list.json());
    QCOMPARE(references->documents.size(), std::size_t(3));
    // The district's key is what the enrolment gave.
    TestDevice another(centre, m_district->port());
    const Result<Enrolment> enrolment = Enrolment::fromJson(another.enrol(m_district->code(centre)).json());
    const Result<VerifyKey> key = VerifyKey::fromEncoded(enrolment->districtKey);
    QCOMPARE(enrolment->unit.name, QStringLiteral("姜山镇公共事务服务中心"));
    bool calendarSeen = false;
    for (const PublishedReference &reference : references->documents) {
        const HttpAnswer document = m_device->http().get("/v1/reference/" + reference.hash.toHex());
        QCOMPARE(sm3(document.body), reference.hash);
        QCOMPARE(document.body.size(), reference.size);
        const QByteArray signature = QByteArray::fromBase64(document.headers.value("x-yichuang-signature"));
        QVERIFY(signature == reference.signature);
        QVERIFY(key->verifies(referenceStatement(reference.kind, reference.hash), signature));
        calendarSeen |= document.body == shipped("calendar.json");
        QCOMPARE(
            m_device->http()
                .get("/v1/reference/" + reference.hash.toHex(), {{"If-None-Match", document.headers.value("etag")}})
                .status,
            304);
    }
    QVERIFY(calendarSeen);
    QCOMPARE(m_device->http().get("/v1/reference/" + QByteArray(64, '0')).status, 404);
}

void PagesTest::anUnchangedListIsNotSentAgain()
{
    const HttpAnswer list = m_device->http().get("/v1/reference");
    const HttpAnswer again = m_device->http().get("/v1/reference", {{"If-None-Match", list.headers.value("etag")}});
    QCOMPARE(again.status, 304);
    QCOMPARE(again.headers.value("etag"), list.headers.value("etag"));
    QCOMPARE(m_device->http().get("/v1/reference", {{"If-None-Match", "\"other\""}}).status, 200);
}

void PagesTest::aFaultyDocumentLeavesNoTrace()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("bad.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(shipped("calendar.json").replace("2018", "x018"));
    file.close();
    const ProgramRun published = m_district->command({QStringLiteral("publish"), file.fileName()});
    QCOMPARE(published.exitCode, 1);
    QVERIFY(!published.err.isEmpty());
    QCOMPARE(m_district->runSql(QStringLiteral("SELECT count(*) FROM reference_documents")), QByteArray("3"));
}

void PagesTest::aCitizenSeesStateDeadlineAndWhatIsMissing()
{
    const auto [number, code] = correctedCase(*m_device, 501, QStringLiteral("请补交房屋所有权证明原件"));
    const QByteArray html = page(number, code);
    for (const char *wanted : {"需要您补正材料", "房屋证明", "请补交房屋所有权证明原件", "补正期限", "测试许可",
                               "测*甲", "姜山镇公共事务服务中心", "lang=\"zh-CN\""})
        QVERIFY2(html.contains(wanted), wanted);
    for (const char *personal : {"测试甲", "330212190203120014", "13800005678", "0014"})
        QVERIFY2(!html.contains(personal), personal);
    QVERIFY(!html.contains("<script") && !html.contains("src=") && !html.contains("href="));
    QVERIFY(html.size() < 8000);
    // As a person copies it from the paper.
    QByteArray spaced = code.toLower();
    spaced.insert(5, '-');
    QVERIFY(page(number.toLower(), spaced) == html);
}

void PagesTest::aWrongCodeAndAnUnknownNumberLookTheSame()
{
    const auto [number, code] = correctedCase(*m_device, 502, QStringLiteral("请补交"));
    QByteArray wrong = code;
    wrong[9] = wrong.at(9) == 'A' ? 'B' : 'A';
    const QByteArray wrongPage = page(number, wrong, 404);
    QVERIFY(page("330212110-20260101-ZZ-ZZZZ-0001-Z", code, 404) == wrongPage);
    QVERIFY(page(number, {}, 404) == wrongPage);
    QVERIFY(page("x%00y", "%FF", 404) == wrongPage);
    QVERIFY(page("%20", code, 404) == wrongPage);
}

void PagesTest::nothingOnThePageIsTakenAsMarkup()
{
    const auto [number, code] = correctedCase(*m_device, 503, QStringLiteral("<script>alert(1)</script>{{title}}"));
    const QByteArray html = page(number, code);
    QVERIFY(!html.contains("<script>"));
    QVERIFY(html.contains("&lt;script&gt;"));
}

void PagesTest::askingTooOftenIsRefused()
{
    HttpClient citizen(m_district->port());
    HttpAnswer last;
    for (int i = 0; i < 100 && last.status != 429; ++i)
        last = citizen.get("/t/330212110-20260101-ZZ-ZZZZ-0001-Z?k=AAAAAAAAAA");
    QCOMPARE(last.status, 429);
    QVERIFY(last.body.contains("请过一分钟再查"));
}

} // namespace yichuang

QTEST_GUILESS_MAIN(yichuang::PagesTest)
#include "pages_test.moc"
