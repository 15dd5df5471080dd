// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clipboardloan.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QUuid>

#include <functional>

namespace yichuang {

namespace {

const QString &markType()
{
    static const QString type = QStringLiteral("application/x-yichuang-loan");
    return type;
}

/** A text that tells when somebody fetches it. */
class LentText final : public QMimeData
{
public:
    LentText(const QString &text, const QByteArray &mark, std::function<void()> fetched)
        : m_fetched(std::move(fetched))
    {
        setText(text);
        setData(markType(), mark);
        // What password managers say: KDE's history and Windows' leave such a text out.
        setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
        setData(QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""),
                QByteArray(4, '\0'));
        setData(QStringLiteral("application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""),
                QByteArray(4, '\0'));
    }

protected:
    [[nodiscard]] QVariant retrieveData(const QString &type, QMetaType preferred) const override
    {
        if (type.startsWith(QStringLiteral("text/plain")))
            m_fetched();
        return QMimeData::retrieveData(type, preferred);
    }

private:
    std::function<void()> m_fetched;
};

} // namespace

ClipboardLoan::ClipboardLoan(QObject *parent)
    : QObject(parent)
{
    m_time.setSingleShot(true);
    m_afterUse.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &ClipboardLoan::reclaim);
    connect(&m_afterUse, &QTimer::timeout, this, &ClipboardLoan::reclaim);
}

ClipboardLoan::~ClipboardLoan()
{
    reclaim();
}

void ClipboardLoan::lend(const QString &text)
{
    m_mark = QUuid::createUuid().toRfc4122();
    m_out = true;
    m_afterUse.stop();
    const QPointer<ClipboardLoan> loan(this);
    QGuiApplication::clipboard()->setMimeData(new LentText(text, m_mark, [loan, mark = m_mark] {
        if (loan && loan->m_mark == mark && loan->m_out && !loan->m_afterUse.isActive())
            loan->m_afterUse.start(afterUseMs);
    }));
    m_time.start(longestSeconds * 1000);
}

bool ClipboardLoan::isStillOurs() const
{
    const QMimeData *data = QGuiApplication::clipboard() ? QGuiApplication::clipboard()->mimeData() : nullptr;
    return data && data->hasFormat(markType()) && data->data(markType()) == m_mark;
}

void ClipboardLoan::reclaim()
{
    m_time.stop();
    m_afterUse.stop();
    if (!m_out)
        return;
    m_out = false;
    if (isStillOurs())
        QGuiApplication::clipboard()->clear();
    m_mark.clear();
    Q_EMIT takenBack();
}

} // namespace yichuang
