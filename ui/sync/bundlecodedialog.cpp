// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/bundlecodedialog.h"

#include "core/vault/recoverycode.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/field.h"
#include "ui/widgets/sectionheader.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QLabel *wrapped(const QString &text, TextRole role, Colour tone)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextRole(label, role, tone);
    return label;
}

QVBoxLayout *dialogLayout(QDialog *dialog)
{
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, space(4));
    layout->setSpacing(space(3));
    dialog->setMinimumWidth(space(130));
    return layout;
}

} // namespace

BundleCodeDialog::BundleCodeDialog(const QString &fileName, QWidget *parent)
    : QDialog(parent)
    , m_code(new QLineEdit)
    , m_field(new Field(tr("Code of the bundle"), m_code, true))
{
    setObjectName(QStringLiteral("bundleCodeDialog"));
    setWindowTitle(tr("Import from a stick"));
    m_code->setObjectName(QStringLiteral("bundleCode"));
    m_code->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_code->setMaxLength(80);
    m_field->setHint(tr("Five groups of five; whoever made the bundle tells it by telephone."));
    auto *take = new QPushButton(tr("Import"));
    take->setObjectName(QStringLiteral("bundleTake"));
    take->setDefault(true);
    setButtonKind(take, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(take);
    auto *layout = dialogLayout(this);
    layout->addWidget(wrapped(QFileInfo(fileName).fileName(), TextRole::Strong, Colour::Text));
    layout->addWidget(m_field);
    layout->addLayout(buttons);
    connect(take, &QPushButton::clicked, this, &BundleCodeDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_code->setFocus();
}

void BundleCodeDialog::accept()
{
    const Result<QString> code = normalisedRecoveryCode(m_code->text());
    if (!code) { // a slip of the pen is seen before half a minute of key derivation and reading
        m_field->setFault(errorSentence({ErrorCode::InvalidInput, QStringLiteral("bundle.code"), {}}));
        m_code->setFocus();
        return;
    }
    Q_EMIT codeGiven(m_code->text());
    QDialog::accept();
}

BundleMadeDialog::BundleMadeDialog(const QString &fileName, const MadeBundle &made, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("bundleMade"));
    setWindowTitle(tr("Bundle written"));
    auto *code = wrapped(made.code, TextRole::Title, Colour::Accent);
    code->setObjectName(QStringLiteral("bundleMadeCode"));
    code->setAccessibleName(tr("Code of the bundle"));
    auto *copy = new QPushButton(tr("Copy the code"));
    copy->setObjectName(QStringLiteral("bundleCopyCode"));
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("bundleMadeClose"));
    close->setDefault(true);
    setButtonKind(close, ButtonKind::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    const QString holds = tr("%1: %2, %3")
                              .arg(QFileInfo(fileName).fileName(), tr("%n record(s)", nullptr, made.events),
                                   tr("%n scan(s)", nullptr, made.scans));
    auto *layout = dialogLayout(this);
    layout->addWidget(wrapped(holds, TextRole::Strong, Colour::Text));
    layout->addWidget(wrapped(tr("Whoever imports it needs this code:"), TextRole::Body, Colour::Text));
    layout->addWidget(code);
    layout->addWidget(wrapped(tr("Write it down or tell it by telephone; it must not lie on the stick. It is not shown "
                                 "again. What is in the bundle stays here and counts as waiting until the district "
                                 "has it."),
                              TextRole::Body, Colour::TextQuiet));
    if (made.scansLost > 0)
        layout->addWidget(
            wrapped(tr("▲ %n scan(s) could not be read on this computer and are not in it. Check the data "
                       "in the settings.",
                       nullptr, made.scansLost),
                    TextRole::Body, Colour::Red));
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [text = made.code] { QGuiApplication::clipboard()->setText(text); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace yichuang
