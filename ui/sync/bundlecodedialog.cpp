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

StationCodeDialog::StationCodeDialog(const QString &device, const QString &unit, QWidget *parent)
    : QDialog(parent)
    , m_code(new QLineEdit)
    , m_field(new Field(tr("One-time code"), m_code, true))
{
    setObjectName(QStringLiteral("stationCodeDialog"));
    setWindowTitle(tr("Enrol that computer"));
    m_code->setObjectName(QStringLiteral("stationCode"));
    m_code->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
    m_code->setMaxLength(40);
    m_field->setHint(tr("The district gives it out for that office. Keep it: if that computer gets a network later, it "
                        "enrols with the same code."));
    auto *enrol = new QPushButton(tr("Enrol"));
    enrol->setObjectName(QStringLiteral("stationEnrol"));
    enrol->setDefault(true);
    setButtonKind(enrol, ButtonKind::Primary);
    auto *later = new QPushButton(tr("Later"));
    later->setObjectName(QStringLiteral("stationLater"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(enrol);
    auto *layout = dialogLayout(this);
    layout->addWidget(wrapped(tr("The district does not know the computer %1 at %2.").arg(device, unit),
                              TextRole::Strong, Colour::Text));
    layout->addWidget(wrapped(tr("Without a network it cannot enrol by itself; that is done here for it. Until then "
                                 "its records are kept on this computer and wait."),
                              TextRole::Body, Colour::Text));
    layout->addWidget(m_field);
    layout->addLayout(buttons);
    connect(enrol, &QPushButton::clicked, this, &StationCodeDialog::accept);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    m_code->setFocus();
}

void StationCodeDialog::accept()
{
    if (m_code->text().trimmed().isEmpty()) {
        m_field->setFault(tr("Type the code, or choose “Later”."));
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
