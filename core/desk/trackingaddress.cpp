// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/trackingaddress.h"

#include "core/cases/casenumber.h"
#include "core/store/syncbook.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

/** A longer one would need modules too small for a slip printer of 203 dots per inch and an old telephone. */
constexpr qsizetype longestAddress = 150;

/** Names that no public server answers to: RFC 6761, 6762, 8375, ICANN's .internal, and what routers call their own. */
constexpr std::array<QStringView, 8> houseEndings{u".local",    u".localhost", u".localdomain", u".lan",
                                                  u".internal", u".home.arpa", u".invalid",     u".test"};

/** By its form: whether the name resolves outside is the district's business. */
bool isPublicName(const QString &host)
{
    const bool number =
        host.contains(u':') || std::ranges::all_of(host, [](QChar c) { return c.isDigit() || c == u'.'; });
    // A name without a point is one of the house's own network; a number has no certificate that telephones trust.
    return !number && host.contains(u'.')
        && std::ranges::none_of(houseEndings, [&host](QStringView ending) { return host.endsWith(ending); });
}

} // namespace

QString trackingAddress(const DistrictLink &link, const QString &caseNumber, const QString &code)
{
    const QUrl server(link.server, QUrl::StrictMode);
    // A certificate of the district's own authority makes a telephone warn of the page.
    if (!link.isEnrolled() || !link.caFile.isEmpty() || server.scheme() != u"https"
        || !isPublicName(server.host().toLower()))
        return {};
    const QString address = QStringLiteral("%1/t/%2?k=%3").arg(link.server, caseNumber, code);
    return address.size() > longestAddress ? QString() : address;
}

QString trackedCaseNumber(const QString &scanned)
{
    const QUrl url(scanned.trimmed().left(longestAddress), QUrl::StrictMode);
    const qsizetype at = url.path().lastIndexOf(u"/t/");
    if (url.scheme() != u"https" || at < 0)
        return {};
    const QString number = url.path().mid(at + 3).toUpper();
    return parseCaseNumber(number) ? number : QString();
}

} // namespace yichuang
