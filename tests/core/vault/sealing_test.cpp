// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/digest.h"
#include "core/vault/keyring.h"
#include "core/vault/sealer.h"
#include "core/vault/tokens.h"

#include <botan/aead.h>

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace yichuang;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

SecureBytes countingKey(int size)
{
    SecureBytes key(size);
    for (int i = 0; i < size; ++i)
        key.data()[i] = std::uint8_t(i);
    return key;
}

/** SM4/GCM straight from the library, to hold the Sealer's form against. */
Botan::secure_vector<std::uint8_t> plainGcm(Botan::Cipher_Dir direction, const QByteArray &key, const QByteArray &nonce,
                                            const QByteArray &associatedData, const QByteArray &body)
{
    const auto mode = Botan::AEAD_Mode::create_or_throw("SM4/GCM", direction);
    mode->set_key(reinterpret_cast<const std::uint8_t *>(key.data()), std::size_t(key.size()));
    mode->set_associated_data(reinterpret_cast<const std::uint8_t *>(associatedData.data()),
                              std::size_t(associatedData.size()));
    mode->start(reinterpret_cast<const std::uint8_t *>(nonce.data()), std::size_t(nonce.size()));
    Botan::secure_vector<std::uint8_t> buffer(body.begin(), body.end());
    mode->finish(buffer);
    return buffer;
}

QByteArray bytesOf(const Botan::secure_vector<std::uint8_t> &vector)
{
    return QByteArray(reinterpret_cast<const char *>(vector.data()), qsizetype(vector.size()));
}

} // namespace

class SealingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsFollowTheStandard_data();
    void digestsFollowTheStandard();
    void aDigestInPartsEqualsTheDigestOfTheWhole();
    void keyedCodesEqualThoseOfAnotherLibrary();
    void theCipherFollowsRfc8998();
    void theSealHasItsDocumentedForm();
    void whatIsSealedOpensAgain_data();
    void whatIsSealedOpensAgain();
    void sealingTwiceGivesDifferentBytes();
    void changingAnyByteIsFound_data();
    void changingAnyByteIsFound();
    void cuttingOrExtendingIsFound();
    void otherAssociatedDataIsRefused();
    void anotherKeyIsRefused();
    void aForeignDeflatedBodyIsRefused();
    void aKeyOfAnotherSizeFailsEveryCall();
    void secretsOpenIntoWipedMemory();
    void subKeysDiffer();
    void theSameMasterKeyGivesTheSameSubKeys();
    void tokensAreTheFirst64BitsOfTheCode();
    void tokensKeepKindAndTextApart();
    void sealingAKilobyteIsFast();
};

void SealingTest::digestsFollowTheStandard_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    // GB/T 32905 A.1 and A.2
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    QTest::newRow("64 bytes") << QByteArray("abcd").repeated(16)
                              << QByteArray("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

void SealingTest::digestsFollowTheStandard()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, digest);
    QCOMPARE(hexText(sm3(message)).toLatin1(), digest);
}

void SealingTest::aDigestInPartsEqualsTheDigestOfTheWhole()
{
    Sm3 digest;
    digest.add("a");
    digest.add({});
    digest.add("bc");
    QCOMPARE(digest.result(), sm3("abc"));
    QCOMPARE(digest.result(), sm3({})); // starts over
}

void SealingTest::keyedCodesEqualThoseOfAnotherLibrary()
{
    // openssl dgst -sm3 -mac HMAC -macopt hexkey:000102...1f
    QCOMPARE(hexText(hmacSm3(countingKey(32), "yichuang/1/tokens")),
             QStringLiteral("6674f843329796df62ae004355a67b904edc8f746bacdc8e693bd413bc35d135"));
    QVERIFY(Keyring(countingKey(32)).key(KeyUse::Tokens).view() == hmacSm3(countingKey(32), "yichuang/1/tokens"));
}

void SealingTest::theCipherFollowsRfc8998()
{
    const QByteArray plain = hex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                                 "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
    const QByteArray expected = hex("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                                    "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                                    "83DE3541E4C2B58177E065A9BF7B62EC");
    QCOMPARE(bytesOf(plainGcm(Botan::ENCRYPTION, hex("0123456789ABCDEFFEDCBA9876543210"),
                              hex("00001234567800000000ABCD"), hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"), plain)),
             expected);
}

void SealingTest::theSealHasItsDocumentedForm()
{
    const QByteArray key = hex("0123456789ABCDEFFEDCBA9876543210");
    const Sealer sealer(SecureBytes::copyOf(key));
    const QByteArray sealed = sealer.seal("body", "case-1").value();
    QCOMPARE(sealed.size(), 4 + Sealer::overhead);
    QCOMPARE(sealed.first(2), hex("0100"));
    QCOMPARE(bytesOf(plainGcm(Botan::DECRYPTION, key, sealed.sliced(2, 12), hex("0100") + "case-1", sealed.sliced(14))),
             QByteArray("body"));
}

void SealingTest::whatIsSealedOpensAgain_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<bool>("deflate");
    QTest::addColumn<bool>("shrinks");
    QByteArray noise = bytesOf(Botan::secure_vector<std::uint8_t>(4096));
    std::uint32_t state = 1;
    for (char &byte : noise)
        byte = char((state = state * 1664525 + 1013904223) >> 24);
    QTest::newRow("nothing") << QByteArray() << false << false;
    QTest::newRow("nothing, deflate") << QByteArray() << true << false;
    QTest::newRow("one byte") << QByteArray("x") << true << false;
    QTest::newRow("text") << QByteArray("{\"a\":1}").repeated(500) << false << false;
    QTest::newRow("text, deflate") << QByteArray("{\"a\":1}").repeated(500) << true << true;
    QTest::newRow("noise, deflate") << noise << true << false;
    QTest::newRow("2 MiB") << QByteArray(2 * 1024 * 1024, 'z') << false << false;
}

void SealingTest::whatIsSealedOpensAgain()
{
    QFETCH(QByteArray, plain);
    QFETCH(bool, deflate);
    QFETCH(bool, shrinks);
    const Sealer sealer = Keyring::generate().sealer(KeyUse::Events);
    const QByteArray sealed = sealer.seal(plain, "ad", deflate ? Compression::WhenSmaller : Compression::None).value();
    QCOMPARE(sealed.size() < plain.size() + Sealer::overhead, shrinks);
    QCOMPARE(sealer.open(sealed, "ad").value(), plain);
}

void SealingTest::sealingTwiceGivesDifferentBytes()
{
    const Sealer sealer = Keyring::generate().sealer(KeyUse::Events);
    QSet<QByteArray> nonces;
    for (int i = 0; i < 1000; ++i)
        nonces.insert(sealer.seal("same", {}).value().sliced(2, 12));
    QCOMPARE(nonces.size(), 1000);
}

void SealingTest::changingAnyByteIsFound_data()
{
    QTest::addColumn<bool>("deflate");
    QTest::newRow("plain") << false;
    QTest::newRow("deflated") << true;
}

void SealingTest::changingAnyByteIsFound()
{
    QFETCH(bool, deflate);
    const Sealer sealer = Keyring::generate().sealer(KeyUse::Events);
    const QByteArray sealed =
        sealer.seal(QByteArray("{\"a\":1}").repeated(9), "ad", deflate ? Compression::WhenSmaller : Compression::None)
            .value();
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = sealed;
            changed[i] = char(changed.at(i) ^ (1 << bit));
            const Result<QByteArray> opened = sealer.open(changed, "ad");
            QVERIFY2(!opened, qPrintable(QStringLiteral("byte %1 bit %2").arg(i).arg(bit)));
            QCOMPARE(opened.error().code, ErrorCode::Tampered);
        }
    }
    QVERIFY(sealer.open(sealed, "ad")); // and a failed open leaves the object usable
}

void SealingTest::cuttingOrExtendingIsFound()
{
    const Sealer sealer = Keyring::generate().sealer(KeyUse::Events);
    const QByteArray sealed = sealer.seal("body", {}).value();
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QCOMPARE(sealer.open(sealed.first(size), {}).error().code, ErrorCode::Tampered);
    QCOMPARE(sealer.open(sealed + '\0', {}).error().code, ErrorCode::Tampered);
}

void SealingTest::otherAssociatedDataIsRefused()
{
    const Sealer sealer = Keyring::generate().sealer(KeyUse::Events);
    const QByteArray sealed = sealer.seal("body", "case-1").value();
    QCOMPARE(sealer.open(sealed, "case-2").error().code, ErrorCode::Tampered);
    QCOMPARE(sealer.open(sealed, {}).error().code, ErrorCode::Tampered);
}

void SealingTest::anotherKeyIsRefused()
{
    const Keyring keyring = Keyring::generate();
    const QByteArray sealed = keyring.sealer(KeyUse::Events).seal("body", {}).value();
    QCOMPARE(keyring.sealer(KeyUse::Drafts).open(sealed, {}).error().code, ErrorCode::Tampered);
}

void SealingTest::aForeignDeflatedBodyIsRefused()
{
    // sealed with the right key but by other means: claims 4 GB of plain bytes, or holds no zlib stream
    const QByteArray key(16, 'k');
    const Sealer sealer(SecureBytes::copyOf(key));
    for (const QByteArray &body : {hex("ffffffff789c0300"), hex("00000010ffff"), hex("00"), QByteArray()}) {
        const QByteArray nonce(12, 'n');
        const QByteArray sealed =
            hex("0101") + nonce + bytesOf(plainGcm(Botan::ENCRYPTION, key, nonce, hex("0101"), body));
        QCOMPARE(sealer.open(sealed, {}).error().code, ErrorCode::Tampered);
    }
}

void SealingTest::aKeyOfAnotherSizeFailsEveryCall()
{
    const Sealer sealer(SecureBytes(32));
    QCOMPARE(sealer.seal("x", {}).error().code, ErrorCode::Internal);
    QCOMPARE(sealer.open(QByteArray(40, '\1'), {}).error().code, ErrorCode::Internal);
    QCOMPARE(sealer.openSecret(QByteArray(40, '\1'), {}).error().code, ErrorCode::Internal);
}

void SealingTest::secretsOpenIntoWipedMemory()
{
    const Sealer sealer = Keyring::generate().sealer(KeyUse::Device);
    const SecureBytes secret = SecureBytes::random(33);
    const QByteArray sealed = sealer.seal(secret.view(), "device").value();
    QVERIFY(sealer.openSecret(sealed, "device").value() == secret);
    QCOMPARE(sealer.openSecret(sealed, "other").error().code, ErrorCode::Tampered);
}

void SealingTest::subKeysDiffer()
{
    const Keyring keyring = Keyring::generate();
    QSet<QByteArray> keys;
    const QList<KeyUse> uses{KeyUse::Events, KeyUse::Summaries, KeyUse::Drafts,   KeyUse::Blobs,   KeyUse::BlobNames,
                             KeyUse::Tokens, KeyUse::Device,    KeyUse::Accounts, KeyUse::Settings};
    for (const KeyUse use : uses)
        keys.insert(keyring.key(use).view().toByteArray());
    QCOMPARE(keys.size(), uses.size());
}

void SealingTest::theSameMasterKeyGivesTheSameSubKeys()
{
    const Keyring keyring = Keyring::generate();
    const QByteArray sealed = keyring.sealer(KeyUse::Blobs).seal("scan", {}).value();
    QCOMPARE(keyring.clone().sealer(KeyUse::Blobs).open(sealed, {}).value(), QByteArray("scan"));
}

void SealingTest::tokensAreTheFirst64BitsOfTheCode()
{
    // printf 'name\0张三' | openssl dgst -sm3 -mac HMAC -macopt hexkey:000102...1f
    TokenHasher hasher(countingKey(32));
    QCOMPARE(QByteArray::number(quint64(hasher.token(u"name", u"张三")), 16), QByteArray("dd1840dc484385"));
    QCOMPARE(hasher.token(u"name", u"张三"), hasher.token(u"name", u"张三"));
}

void SealingTest::tokensKeepKindAndTextApart()
{
    TokenHasher hasher(countingKey(32));
    QVERIFY(hasher.token(u"tail", u"0011") != hasher.token(u"phone", u"0011"));
    QVERIFY(hasher.token(u"a", u"bc") != hasher.token(u"ab", u"c"));
}

void SealingTest::sealingAKilobyteIsFast()
{
    // The bound is ten times what a busy machine shows; it catches a cipher that is keyed anew for every call.
    const Sealer sealer = Keyring::generate().sealer(KeyUse::Events);
    const QByteArray body(1024, 'b');
    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 2000;
    for (int i = 0; i < rounds; ++i)
        QVERIFY(sealer.seal(body, "associated"));
    const double microseconds = double(timer.nsecsElapsed()) / 1000 / rounds;
    qInfo("sealing 1 KB: %.1f us", microseconds);
    QVERIFY(microseconds < 200);
}

QTEST_GUILESS_MAIN(SealingTest)
#include "sealing_test.moc"
