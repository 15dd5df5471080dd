// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace yichuang {

/** An answer as the contract looks at it. */
struct ContractAnswer
{
    QByteArray method;
    QByteArray path; ///< without the query
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body; ///< inflated
};

/**
 * resources/district-api.yaml, held against answers. Knows the parts of JSON Schema that the file uses and calls every
 * other keyword a fault, so that nothing in the contract goes unchecked.
 */
class Contract final
{
public:
    /** The contract of this source tree. */
    [[nodiscard]] static const Contract &own();
    explicit Contract(const QJsonObject &document);

    /** What about @p answer is not as promised; empty when all is. */
    [[nodiscard]] QStringList faultsOf(const ContractAnswer &answer) const;
    /** "METHOD /path" of every operation. */
    [[nodiscard]] QMap<QString, QString> operations() const; ///< to its operationId
    /** The operation an answer belongs to, or empty. */
    [[nodiscard]] QString operationOf(const QByteArray &method, const QByteArray &path) const;
    /**
     * What each operation promises to answer: "operationId status" for each of its answers, "operationId code" for
     * each problem it lists.
     */
    [[nodiscard]] QSet<QString> promises() const;
    /** What about the contract itself does not fit together, or not with core/sync/problem.h. */
    [[nodiscard]] QStringList ownFaults() const;

private:
    [[nodiscard]] QJsonObject resolved(const QJsonObject &object) const;
    [[nodiscard]] QString templateOf(const QByteArray &path) const;
    [[nodiscard]] QJsonObject operation(const QByteArray &method, const QByteArray &path) const;
    [[nodiscard]] QStringList problemsOf(const QJsonObject &operation) const;
    [[nodiscard]] QStringList problemsAnywhere() const;
    void checkProblem(const ContractAnswer &answer, const QJsonObject &operation, QStringList &faults) const;
    void checkValue(const QJsonValue &value, const QJsonObject &schema, const QString &where,
                    QStringList &faults) const;
    void checkHeaders(const ContractAnswer &answer, const QJsonObject &response, QStringList &faults) const;
    void checkBody(const ContractAnswer &answer, const QJsonObject &response, QStringList &faults) const;

    QJsonObject m_document;
};

} // namespace yichuang
