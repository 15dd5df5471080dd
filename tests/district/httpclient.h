// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/district/contractbook.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QTcpSocket>

#include <memory>

namespace yichuang {

/** Apart from the workstation's type of the same name (core/sync): programs link both. */
inline namespace askedbytests {

struct HttpAnswer
{
    int status = 0; ///< 0: the connection broke first
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body; ///< inflated

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString code() const { return json().value(u"code").toString(); } ///< of a problem
};

} // namespace askedbytests

/** A plain HTTP/1.1 client over one kept connection, for one thread. Every answer it gets goes into the ContractBook.
 */
class HttpClient final
{
public:
    explicit HttpClient(quint16 port);

    using Headers = QMap<QByteArray, QByteArray>;
    [[nodiscard]] HttpAnswer send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                                  const Headers &headers = {});
    [[nodiscard]] HttpAnswer get(const QByteArray &target, const Headers &headers = {});
    [[nodiscard]] HttpAnswer post(const QByteArray &target, const QJsonObject &json, Headers headers = {});

    /**
     * Sends bytes as they stand over a fresh connection and returns all that comes until it ends or @p ms pass; the
     * answers in it are held against the contract like all others.
     */
    [[nodiscard]] QByteArray raw(const QByteArray &bytes, int ms = 5000);

    void setPort(quint16 port);
    void setToken(const QString &token) { m_token = token; }
    /** Ask for deflated answers and send deflated bodies. */
    void setDeflate(bool deflate) { m_deflate = deflate; }

    /** Whether answers are held against the contract: not where it is time that is measured. */
    void setHeld(bool held) { m_held = held; }

private:
    [[nodiscard]] bool connected();
    [[nodiscard]] HttpAnswer readAnswer(const QByteArray &method);

    std::unique_ptr<QTcpSocket> m_socket;
    quint16 m_port;
    QString m_token;
    bool m_deflate = false;
    bool m_held = true;
};

} // namespace yichuang
