// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/contractbook.h"

#include "core/district/deflate.h"

#include <QJsonDocument>
#include <QMutex>
#include <QRegularExpression>

#include <utility>

namespace yichuang {

namespace {

constexpr qsizetype mostBytes = 256 * 1024 * 1024;

struct Findings
{
    QMutex mutex;
    QStringList faults;
    QSet<QString> seen;
};

Findings &findings()
{
    static Findings all;
    return all;
}

struct RequestLine
{
    QByteArray method;
    QByteArray target;
};

/** The requests in @p bytes, also behind bodies and behind what is no request. */
QList<RequestLine> requestsIn(const QByteArray &bytes)
{
    static const QRegularExpression line(QStringLiteral("(?:\\G|\\n)([A-Z]+) (/\\S*) HTTP/1"));
    static const QRegularExpression length(QStringLiteral("\\ncontent-length: *(\\d+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(bytes);
    QList<RequestLine> found;
    for (qsizetype at = 0; at < text.size();) {
        const QRegularExpressionMatch match = line.match(text, at);
        if (!match.hasMatch())
            break;
        found.append({match.captured(1).toLatin1(), match.captured(2).toLatin1()});
        at = match.capturedEnd();
        const qsizetype headEnd = text.indexOf(QStringLiteral("\r\n\r\n"), at);
        if (headEnd < 0)
            continue;
        at = headEnd + 4 + length.match(text.mid(at, headEnd - at)).captured(1).toLongLong();
    }
    return found;
}

} // namespace

void ContractBook::enter(const ContractAnswer &answer)
{
    ContractAnswer given = answer;
    given.path = answer.path.split('?').first();
    const QStringList faults = Contract::own().faultsOf(given);
    const QString operation = Contract::own().operationOf(given.method, given.path);
    Findings &all = findings();
    const QMutexLocker lock(&all.mutex);
    all.faults += faults;
    all.seen.insert(operation + u' ' + QString::number(answer.status));
    if (answer.status >= 400)
        all.seen.insert(operation + u' ' + QJsonDocument::fromJson(answer.body).object().value(u"code").toString());
}

void ContractBook::enterBytes(const QByteArray &requests, QByteArray answers, bool throughProxy)
{
    QList<RequestLine> lines = requestsIn(requests);
    for (qsizetype headEnd = 0; (headEnd = answers.indexOf("\r\n\r\n")) > 0;) {
        ContractAnswer answer = headOf(answers, headEnd);
        const bool isInterim = answer.status < 200;
        const RequestLine line = isInterim || lines.isEmpty() ? RequestLine() : lines.takeFirst();
        answer.method = line.method;
        answer.path = line.target;
        const qsizetype length = bodyLength(answer);
        if (answers.size() < headEnd + 4 + length)
            return; // cut off by the test
        answer.body = answers.sliced(headEnd + 4, length);
        answers.remove(0, headEnd + 4 + length);
        answer.body = unpacked(answer);
        const bool isProxys =
            throughProxy && answer.status >= 400 && answer.headers.value("content-type").startsWith("text/html");
        if (!isInterim && !isProxys)
            enter(answer);
    }
}

QStringList ContractBook::takeFaults()
{
    Findings &all = findings();
    const QMutexLocker lock(&all.mutex);
    return std::exchange(all.faults, {});
}

QSet<QString> ContractBook::seenPromises()
{
    Findings &all = findings();
    const QMutexLocker lock(&all.mutex);
    return all.seen & Contract::own().promises();
}

ContractAnswer ContractBook::headOf(const QByteArray &bytes, qsizetype headEnd)
{
    ContractAnswer answer;
    const QList<QByteArray> lines = bytes.first(headEnd).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        answer.headers.insert(lines[i].first(qMax(colon, qsizetype(0))).toLower(), lines[i].mid(colon + 1).trimmed());
    }
    return answer;
}

qsizetype ContractBook::bodyLength(const ContractAnswer &head)
{
    const bool bodiless = head.method == "HEAD" || head.status < 200 || head.status == 204 || head.status == 304;
    return bodiless ? 0 : head.headers.value("content-length").toLongLong();
}

QByteArray ContractBook::unpacked(const ContractAnswer &answer)
{
    if (answer.headers.value("content-encoding") != "deflate")
        return answer.body;
    return inflated(answer.body, mostBytes).value_or("not deflated");
}

} // namespace yichuang
