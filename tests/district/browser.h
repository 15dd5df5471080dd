// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace yichuang {

/**
 * Chromium without a window, spoken to over a pipe in its debugging protocol (Chrome DevTools Protocol 1.3). One page.
 * What does not come within two minutes, or is refused, ends the program: these are tests.
 */
class Browser final
{
public:
    Browser();
    ~Browser();
    Q_DISABLE_COPY_MOVE(Browser)

    /** Sends a command to the page and returns its result. */
    QJsonObject call(const QString &method, const QJsonObject &parameters = {});
    /** Loads @p url, with nothing in the cache, and waits until it is there. */
    void open(const QString &url);
    /** The value of a JavaScript expression in the page; the page's own policy does not concern it. */
    [[nodiscard]] QJsonValue evaluate(const QString &expression);
    /** The size of the window in CSS pixels. */
    void resize(int width, int height);

private:
    void send(const QString &method, const QJsonObject &parameters);
    [[nodiscard]] QJsonObject read();
    [[nodiscard]] QJsonObject answerTo(int id);

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_write = -1;
    int m_read = -1;
    QByteArray m_buffer;
    int m_lastId = 0;
    QString m_session;
    QStringList m_events; ///< names of those that came since open() began
};

} // namespace yichuang
