// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <atomic>
#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace yichuang {

/** Progress of long work on another thread, with a way to stop it. */
class ProgressDialog final : public QDialog
{
    Q_OBJECT

public:
    /** Shows itself only when the work takes longer than 300 ms. */
    ProgressDialog(const QString &what, QWidget *parent);
    ~ProgressDialog() override;

    /** For the worker: call it from any thread with done of total; false means stop. Outlives the dialog safely. */
    [[nodiscard]] std::function<bool(qint64 done, qint64 total)> reporter();
    /** The work has ended: closes and deletes the dialog. */
    void finish();
    [[nodiscard]] bool wasCancelled() const { return m_shared->cancelled; }

    void reject() override; ///< stops the work; the dialog stays until it has stopped

private:
    struct Shared
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic<bool> cancelled = false;
    };
    void refresh();

    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace yichuang
