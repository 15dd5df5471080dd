// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a bundle is written down (bundle.h); both directions read and write it here and nowhere else.

#include "core/base/result.h"
#include "core/cases/event.h"
#include "core/vault/password.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace yichuang {

inline constexpr qsizetype longestBundleHeader = 4096; ///< bytes, with the line's end
inline constexpr int scanLengthBytes = 4; ///< before each sealed scan

/** A device whose events are in a bundle. */
struct BundleAuthor
{
    QString device;
    QByteArray publicKey;
};

/** A scan that follows the content. */
struct BundleScan
{
    QString address; ///< SM3 of what it holds
    QString mediaType;
    QUuid caseId; ///< the first case that names it
    qint64 size = 0; ///< bytes, plain; 0: lost before the bundle was made, nothing of it follows
};

/** The sealed JSON of a bundle. */
struct BundleContent
{
    QString unit; ///< code of the centre or station it was made at
    std::vector<BundleAuthor> authors;
    std::vector<BundleScan> scans; ///< in the order in which they follow
    std::vector<Event> events; ///< each author's in chain order

    [[nodiscard]] QByteArray bytes() const;
    /** InvalidInput "bundle.form". */
    [[nodiscard]] static Result<BundleContent> fromBytes(const QByteArray &bytes);
    /**
     * Each author's events must follow each other and end signed, so that the signature vouches for all of them:
     * Tampered "bundle.chain".
     */
    [[nodiscard]] Result<> checkChains() const;
    [[nodiscard]] const BundleAuthor *author(const QString &device) const;
};

/** The line in clear before it. */
struct BundleHeader
{
    QString device; ///< who made it
    WrappedKey key;
    qint64 contentSize = 0; ///< bytes of the sealed JSON
    QByteArray signature;

    [[nodiscard]] QByteArray line() const; ///< with its end
    /** InvalidInput "bundle.form". @p line without its end. */
    [[nodiscard]] static Result<BundleHeader> fromLine(const QByteArray &line);
};

[[nodiscard]] QByteArray bundleContext(const QString &device); ///< what key and content are bound to
[[nodiscard]] QByteArray bundleScanContext(const QString &device, const QString &address);
[[nodiscard]] QByteArray bundleStatement(const QByteArray &sealedContent); ///< what the device signs

} // namespace yichuang
