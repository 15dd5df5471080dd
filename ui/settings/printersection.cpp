// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/printersection.h"

#include "core/store/settings.h"
#include "core/store/settingskeys.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace yichuang {

PrinterSection::PrinterSection(const PageContext &context, QWidget *parent)
    : SettingsSection(parent)
    , m_runner(context.runner)
    , m_papers(context.papers)
    , m_seat(context.seat)
    , m_banner(new Banner(this))
    , m_a4(new QComboBox(this))
    , m_slip(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_test(new QPushButton(icon(IconName::Print), tr("Look at a test page and print it"), this))
    , m_refresh(new QPushButton(icon(IconName::Refresh), tr("Look for printers again"), this))
{
    m_test->setObjectName(QStringLiteral("printTestPage"));
    m_state->setWordWrap(true);
    setTextRole(m_state, TextRole::Body, Colour::TextQuiet);
    auto *a4Field = new Field(tr("For A4 papers"), m_a4, false, this);
    auto *slipField = new Field(tr("For 80 mm slips"), m_slip, false, this);
    slipField->setHint(tr("Without a slip printer the slips go to the A4 printer"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_banner);
    for (Field *field : {a4Field, slipField}) {
        field->setMaximumWidth(space(110));
        layout->addWidget(field);
    }
    layout->addWidget(m_state);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_refresh);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_a4, &QComboBox::activated, this, [this] { choose(m_a4, settingskeys::printer); });
    connect(m_slip, &QComboBox::activated, this, [this] { choose(m_slip, settingskeys::slipPrinter); });
    connect(m_test, &QPushButton::clicked, this, &PrinterSection::printTestPage);
    connect(m_refresh, &QPushButton::clicked, this, &PrinterSection::refresh);
}

void PrinterSection::refresh()
{
    m_papers.printers().then(this,
                             [this](const Result<std::vector<PrinterInfo>> &printers) { showPrinters(printers); });
}

void PrinterSection::showPrinters(const Result<std::vector<PrinterInfo>> &printers)
{
    if (!printers) {
        m_banner->showError(printers.error());
        return;
    }
    m_printers = *printers;
    const std::pair<QComboBox *, QString> boxes[] = {{m_a4, m_papers.printerName()},
                                                     {m_slip, m_papers.slipPrinterName()}};
    for (const auto &[box, chosen] : boxes) {
        box->clear();
        box->addItem(box == m_a4 ? tr("The system's default printer") : tr("The same as for A4"), QString());
        for (const PrinterInfo &printer : m_printers)
            box->addItem(printer.description.isEmpty() ? printer.name : printer.description, printer.name);
        int at = box->findData(chosen);
        if (at < 0) {
            box->addItem(tr("%1 (not found)").arg(chosen), chosen);
            at = box->count() - 1;
        }
        box->setCurrentIndex(at);
    }
    if (m_printers.empty())
        m_banner->showMessage(BannerKind::Warning, tr("No printer is set up on this computer."),
                              tr("Set one up in the system; until then papers can be saved as PDF."));
    else
        m_banner->clear();
    showStates();
}

void PrinterSection::showStates()
{
    QStringList lines;
    for (const PrinterInfo &printer : m_printers) {
        QString state;
        switch (printer.state) {
        case PrinterState::Ready:
            state = tr("ready");
            break;
        case PrinterState::Busy:
            state = tr("printing");
            break;
        case PrinterState::Stopped:
            state = tr("switched off or stopped");
            break;
        }
        lines << tr("%1: %2").arg(printer.name, state);
    }
    m_state->setText(lines.join(QLatin1Char('\n')));
}

void PrinterSection::choose(QComboBox *box, const QString &key)
{
    const QString name = box->currentData().toString();
    if (key == settingskeys::printer)
        m_papers.setPrinterName(name);
    else
        m_papers.setSlipPrinterName(name);
    m_runner.onProfile([key, name](Profile &profile) { return profile.settings().setValue(key, name); })
        .then(this, [this](const Result<> &saved) {
            if (!saved)
                m_banner->showError(saved.error());
            else
                Q_EMIT statusMessage(tr("The printer was chosen."));
        });
}

void PrinterSection::printTestPage()
{
    // Papers are Chinese whatever the interface's language, so is their test.
    m_papers.previewSheet(
        tr("Test page"),
        QStringLiteral("<h1>打印测试页</h1><p>%1</p><p>常用字：政务服务一窗受理，一次办成。</p>"
                       "<p>生僻字：𬍛 𠮷 䶮 㭎 𫖯 𬱖</p><p>数字：0123456789 X</p>"
                       "<p>本页四周应留有空白，字迹应清晰、不断线。</p>")
            .arg(QStringList{m_seat.centreName, m_seat.windowName}.join(QStringLiteral(" ")).toHtmlEscaped()),
        window());
}

} // namespace yichuang
