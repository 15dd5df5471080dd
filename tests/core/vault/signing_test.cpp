// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/signing.h"

#include <QTest>

using namespace yichuang;

namespace {

// GB/T 32918.5 annex A.2: signature over the recommended curve, id 1234567812345678
const char *const standardSecret = "113945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
const char *const standardPublic = "110409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                                   "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
const char *const standardSignature = "11F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                                      "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class SigningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardsSignatureVerifies();
    void theStandardsSecretGivesItsPublicKey();
    void whatADeviceSignsItsPublicKeyVerifies();
    void everyChangedByteOfASignatureIsFound();
    void anotherMessageDoesNotVerify();
    void anotherDevicesSignatureDoesNotVerify();
    void signaturesOfAnotherFormAreFalse_data();
    void signaturesOfAnotherFormAreFalse();
    void aKeySurvivesBeingStored();
    void badPublicKeysAreRefused_data();
    void badPublicKeysAreRefused();
    void badSecretsAreRefused_data();
    void badSecretsAreRefused();
};

void SigningTest::theStandardsSignatureVerifies()
{
    const VerifyKey key = VerifyKey::fromEncoded(hex(standardPublic)).value();
    QVERIFY(key.verifies("message digest", hex(standardSignature)));
    QVERIFY(!key.verifies("message digesT", hex(standardSignature)));
    QCOMPARE(key.encoded(), hex(standardPublic));
}

void SigningTest::theStandardsSecretGivesItsPublicKey()
{
    const DeviceKey key = DeviceKey::fromSecret(SecureBytes::copyOf(hex(standardSecret))).value();
    QCOMPARE(key.publicKey(), hex(standardPublic));
    QCOMPARE(key.secret().view().toByteArray(), hex(standardSecret));
}

void SigningTest::whatADeviceSignsItsPublicKeyVerifies()
{
    const DeviceKey device = DeviceKey::generate().value();
    const VerifyKey key = VerifyKey::fromEncoded(device.publicKey()).value();
    for (int i = 0; i < 20; ++i) {
        const QByteArray message(i * 7, char('a' + i));
        const QByteArray signature = device.sign(message).value();
        QCOMPARE(signature.size(), signatureSize);
        QVERIFY(key.verifies(message, signature));
    }
}

void SigningTest::everyChangedByteOfASignatureIsFound()
{
    const DeviceKey device = DeviceKey::generate().value();
    const VerifyKey key = VerifyKey::fromEncoded(device.publicKey()).value();
    const QByteArray signature = device.sign("head").value();
    for (qsizetype i = 0; i < signature.size(); ++i) {
        QByteArray changed = signature;
        changed[i] = char(changed.at(i) ^ 0x40);
        QVERIFY2(!key.verifies("head", changed), qPrintable(QString::number(i)));
    }
    QVERIFY(key.verifies("head", signature));
}

void SigningTest::anotherMessageDoesNotVerify()
{
    const DeviceKey device = DeviceKey::generate().value();
    const VerifyKey key = VerifyKey::fromEncoded(device.publicKey()).value();
    QVERIFY(!key.verifies("head2", device.sign("head").value()));
}

void SigningTest::anotherDevicesSignatureDoesNotVerify()
{
    const VerifyKey key = VerifyKey::fromEncoded(DeviceKey::generate().value().publicKey()).value();
    QVERIFY(!key.verifies("head", DeviceKey::generate().value().sign("head").value()));
}

void SigningTest::signaturesOfAnotherFormAreFalse_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("without the tag") << hex(standardSignature).sliced(1);
    QTest::newRow("short") << hex(standardSignature).chopped(1);
    QTest::newRow("long") << hex(standardSignature) + '\0';
    QTest::newRow("zeros") << QByteArray(1, '\x11') + QByteArray(64, '\0');
    QTest::newRow("ones") << QByteArray(1, '\x11') + QByteArray(64, '\xff');
}

void SigningTest::signaturesOfAnotherFormAreFalse()
{
    QFETCH(QByteArray, signature);
    const VerifyKey key = VerifyKey::fromEncoded(hex(standardPublic)).value();
    QVERIFY(!key.verifies("message digest", signature));
    QVERIFY(key.verifies("message digest", hex(standardSignature)));
}

void SigningTest::aKeySurvivesBeingStored()
{
    const DeviceKey device = DeviceKey::generate().value();
    const DeviceKey again = DeviceKey::fromSecret(device.secret()).value();
    QCOMPARE(again.publicKey(), device.publicKey());
    const VerifyKey key = VerifyKey::fromEncoded(device.publicKey()).value();
    QVERIFY(key.verifies("x", again.sign("x").value()));
}

void SigningTest::badPublicKeysAreRefused_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QByteArray offTheCurve = hex(standardPublic);
    offTheCurve.back() = char(offTheCurve.back() ^ 1);
    QByteArray compressed = hex(standardPublic);
    compressed[1] = 0x02;
    QByteArray otherTag = hex(standardPublic);
    otherTag[0] = 0x12;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("off the curve") << offTheCurve;
    QTest::newRow("point form") << compressed;
    QTest::newRow("tag") << otherTag;
    QTest::newRow("short") << hex(standardPublic).chopped(1);
    QTest::newRow("zeros") << hex("1104") + QByteArray(64, '\0');
    QTest::newRow("coordinates past the field") << hex("1104") + QByteArray(64, '\xff');
}

void SigningTest::badPublicKeysAreRefused()
{
    QFETCH(QByteArray, encoded);
    const Result<VerifyKey> key = VerifyKey::fromEncoded(encoded);
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::InvalidInput);
}

void SigningTest::badSecretsAreRefused_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zero") << hex("11") + QByteArray(32, '\0');
    // n - 1, for which 1 + d has no inverse
    QTest::newRow("order less one") << hex("11FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54122");
    QTest::newRow("past the order") << hex("11") + QByteArray(32, '\xff');
    QTest::newRow("tag") << hex("12") + QByteArray(32, '\1');
}

void SigningTest::badSecretsAreRefused()
{
    QFETCH(QByteArray, secret);
    const Result<DeviceKey> key = DeviceKey::fromSecret(SecureBytes::copyOf(secret));
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(SigningTest)
#include "signing_test.moc"
