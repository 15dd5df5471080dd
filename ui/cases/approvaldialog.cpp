// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/approvaldialog.h"

#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

ApprovalDialog::ApprovalDialog(DeskRunner &runner, const QString &what, QWidget *parent)
    : QDialog(parent)
    , m_runner(runner)
    , m_banner(new Banner)
    , m_login(new QLineEdit)
    , m_password(new PasswordField)
    , m_approve(new QPushButton(tr("Approve")))
{
    setObjectName(QStringLiteral("approvalDialog"));
    setWindowTitle(tr("Approval of a supervisor"));
    setMinimumWidth(space(105));
    auto *text = wrappedLabel(
        tr("%1 needs a supervisor's approval. The supervisor logs in here; nobody is logged out.").arg(what),
        TextRole::Body);
    m_login->setObjectName(QStringLiteral("approvalLogin"));
    m_password->setObjectName(QStringLiteral("approvalPassword"));
    m_approve->setObjectName(QStringLiteral("approvalGive"));
    m_approve->setDefault(true);
    setButtonKind(m_approve, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_approve);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, space(4));
    layout->setSpacing(space(3));
    layout->addWidget(text);
    layout->addWidget(m_banner);
    layout->addWidget(new Field(tr("Supervisor's login name"), m_login, true));
    layout->addWidget(new Field(tr("Password"), m_password, true));
    layout->addLayout(buttons);
    connect(m_approve, &QPushButton::clicked, this, &ApprovalDialog::send);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_login->setFocus();
}

void ApprovalDialog::send()
{
    m_approve->setEnabled(false);
    m_banner->clear();
    m_runner
        .onProfile([login = m_login->text().trimmed(), password = m_password->text()](Profile &profile) {
            return profile.vouch(login, password, Role::Supervisor);
        })
        .then(this, [this](const Result<AccountInfo> &supervisor) {
            m_approve->setEnabled(true);
            m_password->wipe();
            if (!supervisor) {
                m_banner->showError(supervisor.error());
                m_password->setFocus();
                return;
            }
            Q_EMIT approved(*supervisor);
            accept();
        });
}

} // namespace yichuang
