// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressdialog.h"

#include "ui/theme/metrics.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace yichuang {

ProgressDialog::ProgressDialog(const QString &what, QWidget *parent)
    : QDialog(parent)
    , m_what(new QLabel(what, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Stop"), this))
{
    using namespace std::chrono_literals;
    setWindowTitle(what);
    setWindowModality(Qt::WindowModal);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(what);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space(6), space(5), space(6), space(5));
    layout->setSpacing(space(3));
    layout->addWidget(m_what);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel, 0, Qt::AlignRight);
    setMinimumWidth(space(100));
    connect(m_cancel, &QPushButton::clicked, this, &ProgressDialog::reject);
    auto *refresher = new QTimer(this);
    connect(refresher, &QTimer::timeout, this, &ProgressDialog::refresh);
    refresher->start(100ms);
    QTimer::singleShot(300ms, this, &QWidget::show);
}

ProgressDialog::~ProgressDialog()
{
    m_shared->cancelled = true;
}

std::function<bool(qint64, qint64)> ProgressDialog::reporter()
{
    return [shared = m_shared](qint64 done, qint64 total) {
        shared->total = total;
        shared->done = done;
        return !shared->cancelled;
    };
}

void ProgressDialog::refresh()
{
    const qint64 total = m_shared->total;
    if (total <= 0)
        return;
    m_bar->setRange(0, 1000);
    m_bar->setValue(int(qBound(qint64(0), m_shared->done * 1000 / total, qint64(1000))));
}

void ProgressDialog::reject()
{
    m_shared->cancelled = true;
    m_cancel->setEnabled(false);
    m_what->setText(tr("Stopping…"));
}

void ProgressDialog::finish()
{
    hide();
    deleteLater();
}

} // namespace yichuang
