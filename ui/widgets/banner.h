// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace yichuang {

enum class BannerKind { Info, Success, Warning, Error };

/** A band across a page: what happened, what it means, what to do next; with at most one action. Hidden when empty. */
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /** @p what is the first, strong sentence; @p next the second, quieter; an empty @p action has no button. */
    void showMessage(BannerKind kind, const QString &what, const QString &next = {}, const QString &action = {});
    /** The sentences of errortext.h. */
    void showError(const Error &error, const QString &action = {});
    void clear();
    /** A cross that clears it; on by default. */
    void setClosable(bool closable);

    [[nodiscard]] BannerKind kind() const { return m_kind; }
    [[nodiscard]] QString text() const; ///< both sentences, for tests and screen readers
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    BannerKind m_kind = BannerKind::Info;
    QLabel *m_mark;
    QLabel *m_what;
    QLabel *m_next;
    QPushButton *m_action;
    QPushButton *m_close;
};

} // namespace yichuang
