// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/enrolform.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/field.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

EnrolForm::EnrolForm(QWidget *parent)
    : QWidget(parent)
    , m_server(new QLineEdit)
    , m_code(new QLineEdit)
    , m_authority(new QLineEdit)
    , m_choose(new QPushButton(icon(IconName::Folder), tr("Choose…")))
    , m_enrol(new QPushButton(tr("Enrol")))
    , m_serverField(new Field(tr("Address of the district's server"), m_server, true))
    , m_codeField(new Field(tr("One-time code"), m_code, true))
{
    m_server->setObjectName(QStringLiteral("enrolServer"));
    m_server->setPlaceholderText(QStringLiteral("https://"));
    m_code->setObjectName(QStringLiteral("enrolCode"));
    m_authority->setObjectName(QStringLiteral("enrolAuthority"));
    m_enrol->setObjectName(QStringLiteral("enrolButton"));
    setButtonKind(m_enrol, ButtonKind::Primary);
    m_codeField->setHint(tr("The district gives it out for one computer and a short time."));

    auto *authority = new QWidget;
    auto *row = new QHBoxLayout(authority);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_authority, 1);
    row->addWidget(m_choose);
    auto *authorityField = new Field(tr("Certificate file of the district"), authority);
    authorityField->setHint(tr("Only where the district has an authority of its own; otherwise leave it empty."));

    auto *fields = new QHBoxLayout;
    fields->setSpacing(space(4));
    fields->addWidget(m_serverField, 2);
    fields->addWidget(m_codeField, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(1));
    layout->addLayout(fields);
    layout->addWidget(authorityField);
    layout->addWidget(m_enrol, 0, Qt::AlignLeft);
    connect(m_choose, &QPushButton::clicked, this, &EnrolForm::chooseAuthority);
    connect(m_enrol, &QPushButton::clicked, this, &EnrolForm::submit);
    connect(m_code, &QLineEdit::returnPressed, this, &EnrolForm::submit);
}

void EnrolForm::setBusy(bool busy)
{
    m_enrol->setEnabled(!busy);
    m_enrol->setText(busy ? tr("Enrolling…") : tr("Enrol"));
}

void EnrolForm::clearCode()
{
    m_code->clear();
}

void EnrolForm::chooseAuthority()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Certificate file of the district"), {},
                                                      tr("Certificates (*.pem *.crt)"));
    if (!file.isEmpty())
        m_authority->setText(file);
}

void EnrolForm::submit()
{
    const QString server = m_server->text().trimmed();
    const QString code = m_code->text().trimmed();
    m_serverField->setFault(server.isEmpty() ? tr("Needed") : QString());
    m_codeField->setFault(code.isEmpty() ? tr("Needed") : QString());
    if (server.isEmpty() || code.isEmpty())
        return;
    Q_EMIT submitted({server, code, m_authority->text().trimmed()});
}

} // namespace yichuang
