// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/password.h"

#include "core/vault/algorithmtag.h"
#include "core/vault/botanguard.h"
#include "core/vault/sealer.h"

#include <botan/mem_ops.h>
#include <botan/pwdhash.h>
#include <botan/system_rng.h>

#include <QList>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int saltSize = 16;
constexpr int minPasswordLength = 8;
constexpr int maxPasswordLength = 256;

bool inRange(const PasswordCost &cost)
{
    return cost.lanes >= 1 && cost.lanes <= 4 && cost.iterations >= 1 && cost.iterations <= 16
        && cost.memoryKiB >= 8 * cost.lanes && cost.memoryKiB <= 1024 * 1024;
}

Result<Sealer> sealerFor(QStringView password, const QByteArray &salt, const PasswordCost &cost)
{
    return guarded([&]() -> Result<Sealer> {
        const SecureBytes secret = passwordBytes(password);
        const auto family = Botan::PasswordHashFamily::create_or_throw("Argon2id");
        const auto hash = family->from_params(cost.memoryKiB, cost.iterations, cost.lanes);
        SecureBytes key(Sealer::keySize);
        hash->derive_key(key.data(), std::size_t(key.size()), reinterpret_cast<const char *>(secret.data()),
                         std::size_t(secret.size()), octets(salt), std::size_t(salt.size()));
        return Sealer(key);
    });
}

Error policyFault(const QString &what)
{
    return Error{ErrorCode::InvalidInput, QStringLiteral("password.") + what, {}};
}

bool isLoginRepeated(const QString &password, const QString &login)
{
    return !login.isEmpty() && password.size() % login.size() == 0
        && password == login.repeated(password.size() / login.size());
}

} // namespace

SecureBytes passwordBytes(QStringView password)
{
    QString normal = password.toString().normalized(QString::NormalizationForm_KC);
    QByteArray utf8 = normal.toUtf8();
    SecureBytes bytes = SecureBytes::copyOf(utf8);
    Botan::secure_scrub_memory(normal.data(), std::size_t(normal.size()) * sizeof(QChar));
    Botan::secure_scrub_memory(utf8.data(), std::size_t(utf8.size()));
    return bytes;
}

Result<WrappedKey> wrapKey(const SecureBytes &key, QStringView password, QByteArrayView associatedData,
                           const PasswordCost &cost)
{
    if (!inRange(cost))
        return failure(ErrorCode::InvalidInput, QStringLiteral("password.cost"));
    WrappedKey wrapped{cost, QByteArray(saltSize, Qt::Uninitialized), {}};
    Botan::system_rng().randomize(reinterpret_cast<std::uint8_t *>(wrapped.salt.data()), saltSize);
    const Result<Sealer> sealer = sealerFor(password, wrapped.salt, cost);
    if (!sealer)
        return failure(sealer.error());
    const Result<QByteArray> sealed = sealer->seal(key.view(), associatedData);
    if (!sealed)
        return failure(sealed.error());
    wrapped.sealed = QByteArray(1, char(AlgorithmTag::Argon2idSm4)) + *sealed;
    return wrapped;
}

Result<SecureBytes> unwrapKey(const WrappedKey &wrapped, QStringView password, QByteArrayView associatedData)
{
    if (!inRange(wrapped.cost) || wrapped.salt.size() != saltSize || wrapped.sealed.size() <= 1 + Sealer::overhead
        || wrapped.sealed.at(0) != char(AlgorithmTag::Argon2idSm4))
        return failure(ErrorCode::ProfileDamaged, QStringLiteral("account.key-form"));
    const Result<Sealer> sealer = sealerFor(password, wrapped.salt, wrapped.cost);
    if (!sealer)
        return failure(sealer.error());
    Result<SecureBytes> key = sealer->openSecret(QByteArrayView(wrapped.sealed).sliced(1), associatedData);
    if (!key && key.error().code == ErrorCode::Tampered)
        return failure(ErrorCode::WrongPassword);
    return key;
}

Result<> checkPasswordPolicy(QStringView password, QStringView login)
{
    const QString normal = password.toString().normalized(QString::NormalizationForm_KC);
    const QList<uint> characters = normal.toUcs4();
    if (characters.size() < minPasswordLength)
        return failure(policyFault(QStringLiteral("too-short")));
    if (characters.size() > maxPasswordLength)
        return failure(policyFault(QStringLiteral("too-long")));
    if (std::any_of(characters.begin(), characters.end(),
                    [](uint character) { return QChar::category(character) == QChar::Other_Control; }))
        return failure(policyFault(QStringLiteral("control-character")));
    if (isLoginRepeated(normal.toCaseFolded(), login.toString().toCaseFolded()))
        return failure(policyFault(QStringLiteral("login-name")));
    if (std::all_of(characters.begin(), characters.end(),
                    [&](uint character) { return character == characters.first(); }))
        return failure(policyFault(QStringLiteral("one-character")));
    return {};
}

std::chrono::seconds attemptDelay(int failures)
{
    using std::chrono::seconds;
    constexpr seconds longest{15 * 60};
    if (failures < 3)
        return seconds{0};
    const int doublings = std::min(failures - 3, 10);
    return std::min(seconds{5 * (1 << doublings)}, longest);
}

} // namespace yichuang
