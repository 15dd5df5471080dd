// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/contract.h"

#include "core/base/json.h"
#include "core/sync/problem.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace yichuang {

namespace {

/** Keywords that say nothing about a value. */
const QSet<QString> descriptions{QStringLiteral("description"), QStringLiteral("format"),
                                 QStringLiteral("contentEncoding")};

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == QStringLiteral("integer"))
        return value.isDouble() && value.toDouble() == double(value.toInteger());
    if (type == QStringLiteral("number"))
        return value.isDouble();
    if (type == QStringLiteral("string"))
        return value.isString();
    if (type == QStringLiteral("boolean"))
        return value.isBool();
    if (type == QStringLiteral("array"))
        return value.isArray();
    return type == QStringLiteral("object") && value.isObject();
}

bool isProblem(const QJsonObject &response)
{
    return response.value(u"content").toObject().contains(u"application/problem+json");
}

int statusOf(const QString &problemCode)
{
    const std::optional<ProblemCode> code = problemCodeFromName(problemCode);
    return code ? problemKind(*code).status : 0;
}

} // namespace

const Contract &Contract::own()
{
    static const Contract contract = [] {
        QFile file(QStringLiteral(YICHUANG_CONTRACT));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the contract cannot be opened");
        return Contract(QJsonDocument::fromJson(file.readAll()).object());
    }();
    return contract;
}

Contract::Contract(const QJsonObject &document)
    : m_document(document)
{
}

QJsonObject Contract::resolved(const QJsonObject &object) const
{
    const QString reference = object.value(u"$ref").toString();
    if (reference.isEmpty())
        return object;
    QJsonValue at = m_document;
    for (const QString &step : reference.mid(2).split(u'/'))
        at = at.toObject().value(step);
    return at.toObject();
}

QString Contract::templateOf(const QByteArray &path) const
{
    const QJsonObject paths = m_document.value(u"paths").toObject();
    const QString text = QString::fromLatin1(path);
    if (paths.contains(text))
        return text;
    for (const QString &candidate : paths.keys()) {
        static const QRegularExpression parameter(QStringLiteral("\\{[A-Za-z]+\\}"));
        QString pattern = candidate;
        pattern.replace(parameter, QStringLiteral("[^/]+"));
        if (candidate.contains(u'{')
            && QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch())
            return candidate;
    }
    return {};
}

QMap<QString, QString> Contract::operations() const
{
    QMap<QString, QString> operations;
    const QJsonObject paths = m_document.value(u"paths").toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            if (method.key() != QStringLiteral("parameters"))
                operations.insert(method.key().toUpper() + u' ' + path.key(),
                                  method.value().toObject().value(u"operationId").toString());
        }
    }
    return operations;
}

QString Contract::operationOf(const QByteArray &method, const QByteArray &path) const
{
    return operations().value(QString::fromLatin1(method) + u' ' + templateOf(path));
}

QJsonObject Contract::operation(const QByteArray &method, const QByteArray &path) const
{
    const QJsonObject methods = m_document.value(u"paths").toObject().value(templateOf(path)).toObject();
    return methods.value(QString::fromLatin1(method).toLower()).toObject();
}

QStringList Contract::problemsOf(const QJsonObject &operation) const
{
    return stringListFrom(operation.value(u"x-problems"));
}

QStringList Contract::problemsAnywhere() const
{
    return stringListFrom(m_document.value(u"x-problems-anywhere"));
}

QSet<QString> Contract::promises() const
{
    QSet<QString> promises;
    const QMap<QString, QString> all = operations();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject described =
            operation(it.key().section(u' ', 0, 0).toLatin1(), it.key().section(u' ', 1).toLatin1());
        for (const QString &status : described.value(u"responses").toObject().keys())
            promises.insert(it.value() + u' ' + status);
        for (const QString &code : problemsOf(described))
            promises.insert(it.value() + u' ' + code);
    }
    return promises;
}

QStringList Contract::ownFaults() const
{
    QStringList faults;
    QStringList known;
    for (const ProblemKind &kind : problemTable())
        known.append(QString::fromLatin1(kind.name));
    const QJsonObject schemas = m_document.value(u"components").toObject().value(u"schemas").toObject();
    const QJsonObject code =
        schemas.value(u"Problem").toObject().value(u"properties").toObject().value(u"code").toObject();
    if (stringListFrom(code.value(u"enum")) != known)
        faults.append(QStringLiteral("the codes are not those of the table"));
    const QMap<QString, QString> all = operations();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject described =
            operation(it.key().section(u' ', 0, 0).toLatin1(), it.key().section(u' ', 1).toLatin1());
        const QJsonObject responses = described.value(u"responses").toObject();
        QSet<int> statuses;
        for (const QString &problem : problemsOf(described)) {
            statuses.insert(statusOf(problem));
            if (!responses.contains(QString::number(statusOf(problem))))
                faults.append(it.value() + QStringLiteral(": no status for ") + problem);
        }
        for (const QString &problem : problemsAnywhere())
            statuses.insert(statusOf(problem));
        for (auto response = responses.begin(); response != responses.end(); ++response) {
            if (isProblem(resolved(response.value().toObject())) && !statuses.contains(response.key().toInt()))
                faults.append(it.value() + QStringLiteral(": no problem for status ") + response.key());
        }
    }
    return faults;
}

QStringList Contract::faultsOf(const ContractAnswer &answer) const
{
    const QString where =
        QString::fromLatin1(answer.method + ' ' + answer.path) + u' ' + QString::number(answer.status);
    const QJsonObject described = operation(answer.method, answer.path);
    QJsonObject response =
        resolved(described.value(u"responses").toObject().value(QString::number(answer.status)).toObject());
    if (response.isEmpty() && answer.status >= 400) // one of those that any request may get
        response =
            m_document.value(u"components").toObject().value(u"responses").toObject().value(u"Problem").toObject();
    if (response.isEmpty())
        return {where + QStringLiteral(": the contract knows no such answer")};
    QStringList faults;
    checkHeaders(answer, response, faults);
    checkBody(answer, response, faults);
    if (isProblem(response) && answer.method != "HEAD")
        checkProblem(answer, described, faults);
    for (QString &fault : faults)
        fault.prepend(where + QStringLiteral(": "));
    return faults;
}

void Contract::checkProblem(const ContractAnswer &answer, const QJsonObject &operation, QStringList &faults) const
{
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    const QString code = problem.value(u"code").toString();
    if (problem.value(u"status").toInt() != answer.status || statusOf(code) != answer.status)
        faults.append(QStringLiteral("the problem %1 says another status").arg(code));
    const bool passes = code == QStringLiteral("busy") || code == QStringLiteral("rate-limited");
    if (passes && answer.headers.value("retry-after").toInt() <= 0)
        faults.append(QStringLiteral("the problem %1 does not say when to try again").arg(code));
    QStringList possible = problemsAnywhere() + problemsOf(operation);
    if (operation.isEmpty())
        possible << QStringLiteral("not-found") << QStringLiteral("method-not-allowed");
    if (!possible.contains(code))
        faults.append(QStringLiteral("the contract does not list the problem ") + code);
}

void Contract::checkHeaders(const ContractAnswer &answer, const QJsonObject &response, QStringList &faults) const
{
    const QJsonObject headers = response.value(u"headers").toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        const QJsonObject header = resolved(it.value().toObject());
        const QByteArray name = it.key().toLatin1().toLower();
        if (!answer.headers.contains(name)) {
            if (header.value(u"required").toBool())
                faults.append(QStringLiteral("header %1 is missing").arg(it.key()));
            continue;
        }
        const QJsonObject schema = resolved(header.value(u"schema").toObject());
        const QString text = QString::fromLatin1(answer.headers.value(name));
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        const bool wantsNumber = schema.value(u"type").toString() == QStringLiteral("integer");
        checkValue(wantsNumber && isNumber ? QJsonValue(number) : QJsonValue(text), schema, it.key(), faults);
    }
}

void Contract::checkBody(const ContractAnswer &answer, const QJsonObject &response, QStringList &faults) const
{
    const QJsonObject content = response.value(u"content").toObject();
    if (answer.method == "HEAD" || content.isEmpty()) {
        if (!answer.body.isEmpty())
            faults.append(QStringLiteral("a body where none is promised"));
        return;
    }
    const QString type = QString::fromLatin1(answer.headers.value("content-type")).section(u';', 0, 0);
    const QString key = content.contains(type) ? type : QStringLiteral("*/*");
    if (!content.contains(key)) {
        faults.append(QStringLiteral("Content-Type %1 is not promised").arg(type));
        return;
    }
    if (!type.endsWith(QStringLiteral("json")) || key == QStringLiteral("*/*"))
        return;
    QJsonParseError fault;
    const QJsonDocument body = QJsonDocument::fromJson(answer.body, &fault);
    if (fault.error != QJsonParseError::NoError) {
        faults.append(QStringLiteral("the body is no JSON"));
        return;
    }
    checkValue(body.isArray() ? QJsonValue(body.array()) : QJsonValue(body.object()),
               content.value(key).toObject().value(u"schema").toObject(), QStringLiteral("$"), faults);
}

void Contract::checkValue(const QJsonValue &value, const QJsonObject &given, const QString &where,
                          QStringList &faults) const
{
    const QJsonObject schema = resolved(given);
    const auto fault = [&](const QString &what) { faults.append(where + QStringLiteral(": ") + what); };
    const QString text = value.toString();
    const QJsonObject object = value.toObject();
    const QJsonArray array = value.toArray();
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const QString &keyword = it.key();
        const QJsonValue &wanted = it.value();
        if (keyword == QStringLiteral("type")) {
            if (!hasType(value, wanted.toString()))
                fault(QStringLiteral("is not of type ") + wanted.toString());
        } else if (keyword == QStringLiteral("const")) {
            if (value != wanted)
                fault(QStringLiteral("is not the constant"));
        } else if (keyword == QStringLiteral("enum")) {
            if (!wanted.toArray().contains(value))
                fault(QStringLiteral("is none of the values: ") + text);
        } else if (keyword == QStringLiteral("pattern")) {
            if (!QRegularExpression(wanted.toString()).match(text).hasMatch())
                fault(QStringLiteral("does not have the form: ") + text);
        } else if (keyword == QStringLiteral("minLength")) {
            if (text.size() < wanted.toInt())
                fault(QStringLiteral("is too short"));
        } else if (keyword == QStringLiteral("maxLength")) {
            if (text.size() > wanted.toInt())
                fault(QStringLiteral("is too long"));
        } else if (keyword == QStringLiteral("minimum")) {
            if (value.toDouble() < wanted.toDouble())
                fault(QStringLiteral("is too small"));
        } else if (keyword == QStringLiteral("maximum")) {
            if (value.toDouble() > wanted.toDouble())
                fault(QStringLiteral("is too large"));
        } else if (keyword == QStringLiteral("minItems")) {
            if (array.size() < wanted.toInt())
                fault(QStringLiteral("has too few elements"));
        } else if (keyword == QStringLiteral("maxItems")) {
            if (array.size() > wanted.toInt())
                fault(QStringLiteral("has too many elements"));
        } else if (keyword == QStringLiteral("items")) {
            for (qsizetype i = 0; i < array.size(); ++i)
                checkValue(array.at(i), wanted.toObject(), QStringLiteral("%1[%2]").arg(where).arg(i), faults);
        } else if (keyword == QStringLiteral("required")) {
            for (const QJsonValue &name : wanted.toArray()) {
                if (!object.contains(name.toString()))
                    fault(QStringLiteral("lacks ") + name.toString());
            }
        } else if (keyword == QStringLiteral("properties")) {
            const QJsonObject properties = wanted.toObject();
            for (auto member = object.begin(); member != object.end(); ++member) {
                if (properties.contains(member.key()))
                    checkValue(member.value(), properties.value(member.key()).toObject(), where + u'.' + member.key(),
                               faults);
            }
        } else if (keyword == QStringLiteral("additionalProperties")) {
            for (auto member = object.begin(); member != object.end(); ++member) {
                if (!wanted.toBool(true) && !schema.value(u"properties").toObject().contains(member.key()))
                    fault(QStringLiteral("has ") + member.key());
            }
        } else if (!descriptions.contains(keyword)) {
            fault(QStringLiteral("the contract uses a keyword this check does not know: ") + keyword);
        }
    }
}

} // namespace yichuang
