// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/gallery.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flowactions.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/maskedlabel.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace yichuang {

namespace {

QWidget *buttons(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    const std::pair<ButtonKind, QString> kinds[] = {{ButtonKind::Primary, QStringLiteral("受理")},
                                                    {ButtonKind::Normal, QStringLiteral("打印")},
                                                    {ButtonKind::Quiet, QStringLiteral("更多")},
                                                    {ButtonKind::Danger, QStringLiteral("作废")}};
    int column = 0;
    for (const auto &[kind, text] : kinds) {
        for (const bool enabled : {true, false}) {
            auto *button = new QPushButton(
                icon(IconName::Print, kind == ButtonKind::Primary ? Colour::TextOnAccent : Colour::Text), text, box);
            setButtonKind(button, kind);
            button->setEnabled(enabled);
            grid->addWidget(button, enabled ? 0 : 1, column);
        }
        ++column;
    }
    return box;
}

QWidget *choices(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *row = new QGridLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    int at = 0;
    for (const bool enabled : {true, false}) {
        for (const bool on : {true, false}) {
            auto *check = new QCheckBox(QStringLiteral("原件已核"), box);
            check->setChecked(on);
            check->setEnabled(enabled);
            auto *radio = new QRadioButton(QStringLiteral("本人办理"), box);
            radio->setAutoExclusive(false);
            radio->setChecked(on);
            radio->setEnabled(enabled);
            row->addWidget(check, 0, at);
            row->addWidget(radio, 1, at++);
        }
    }
    return box;
}

QWidget *fields(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(4));
    auto *name = new QLineEdit(QStringLiteral("张𠮷"), box);
    auto *nameField = new Field(QStringLiteral("姓名"), name, true, box);
    nameField->setHint(QStringLiteral("与证件一致"));
    auto *number = new QLineEdit(QStringLiteral("330212199001010015"), box);
    auto *numberField = new Field(QStringLiteral("证件号码"), number, true, box);
    numberField->setFault(QStringLiteral("校验位不符，请逐位核对"));
    auto *phone = new QLineEdit(box);
    phone->setPlaceholderText(QStringLiteral("手机或座机"));
    auto *phoneField = new Field(QStringLiteral("联系电话"), phone, false, box);
    phoneField->setWarning(QStringLiteral("号段未启用"));
    auto *nation = new QComboBox(box);
    nation->addItems({QStringLiteral("汉族"), QStringLiteral("回族")});
    auto *off = new QComboBox(box);
    off->addItem(QStringLiteral("不可选"));
    off->setEnabled(false);
    auto *date = new QDateEdit(QDate(2026, 3, 2), box);
    date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    auto *copies = new QSpinBox(box);
    copies->setValue(2);
    auto *disabled = new QLineEdit(QStringLiteral("姜山镇便民服务中心"), box);
    disabled->setEnabled(false);
    grid->addWidget(nameField, 0, 0);
    grid->addWidget(numberField, 0, 1);
    grid->addWidget(phoneField, 0, 2);
    grid->addWidget(new Field(QStringLiteral("民族"), nation, false, box), 1, 0);
    grid->addWidget(new Field(QStringLiteral("窗口"), off, false, box), 1, 1);
    grid->addWidget(new Field(QStringLiteral("收件日期"), date, false, box), 1, 2);
    grid->addWidget(new Field(QStringLiteral("份数"), copies, false, box), 2, 0);
    grid->addWidget(new Field(QStringLiteral("中心"), disabled, false, box), 2, 1);
    grid->addWidget(new Field(QStringLiteral("密码"), new PasswordField(box), false, box), 2, 2);
    return box;
}

QWidget *table(QWidget *parent)
{
    static UiState state{QString()};
    auto *view = new QTableView(parent);
    auto *model = new QStandardItemModel(0, 4, view);
    model->setHorizontalHeaderLabels(
        {QStringLiteral("办件编号"), QStringLiteral("申请人"), QStringLiteral("事项"), QStringLiteral("期限")});
    const Lamp lamps[] = {Lamp::Green, Lamp::Amber, Lamp::Red, Lamp::Unknown};
    for (int row = 0; row < 4; ++row) {
        QList<QStandardItem *> cells{new QStandardItem(QStringLiteral("3302127-260302-A1-000%1").arg(row + 1)),
                                     new QStandardItem(QStringLiteral("张*")),
                                     new QStandardItem(QStringLiteral("城乡居民基本养老保险参保登记")),
                                     new QStandardItem(QStringLiteral("2026-03-0%1").arg(row + 2))};
        cells[3]->setData(int(lamps[row]), lampRole);
        model->appendRow(cells);
    }
    view->setModel(model);
    setUpTable(view, state, QStringLiteral("gallery"));
    view->setItemDelegateForColumn(3, new LampDelegate(view));
    view->setColumnWidth(0, 220);
    view->setColumnWidth(2, 260);
    view->selectRow(1);
    view->setMinimumHeight(190);
    return view;
}

} // namespace

std::unique_ptr<QWidget> makeGallery()
{
    auto sheet = std::make_unique<QWidget>();
    auto *page = sheet.get();
    auto *columns = new QGridLayout(page);
    columns->setContentsMargins(pageMargin, pageMargin, pageMargin, 0);
    columns->setHorizontalSpacing(space(8));
    columns->setVerticalSpacing(space(3));
    auto *header = new SectionHeader(QStringLiteral("控件"), SectionHeader::Level::Page, page);
    header->setNote(QStringLiteral("一页看全"));
    header->addTool(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_K), page));
    columns->addWidget(header, 0, 0, 1, 2);
    auto *search = new SearchField(QStringLiteral("事项名称、拼音首字母、编码"), page);
    columns->addWidget(search, 1, 0);
    auto *tabs = new QTabBar(page);
    for (const auto &text : {QStringLiteral("材料"), QStringLiteral("表单"), QStringLiteral("指南")})
        tabs->addTab(text);
    tabs->setDrawBase(false);
    columns->addWidget(tabs, 1, 1);
    columns->addWidget(buttons(page), 2, 0);
    columns->addWidget(choices(page), 2, 1);
    columns->addWidget(fields(page), 3, 0, 2, 1);
    columns->addWidget(table(page), 3, 1);
    auto *notes = new QPlainTextEdit(QStringLiteral("备注"), page);
    notes->setMaximumHeight(space(18));
    columns->addWidget(notes, 4, 1);
    auto *progress = new QProgressBar(page);
    progress->setValue(40);
    columns->addWidget(progress, 5, 0);
    auto *masked = new MaskedLabel(QStringLiteral("证件号码"), page);
    masked->setMasked(QStringLiteral("330212********0015"));
    columns->addWidget(masked, 5, 1);
    int row = 6;
    const std::pair<BannerKind, QString> banners[] = {{BannerKind::Info, QStringLiteral("该申请人今年办过 3 件")},
                                                      {BannerKind::Warning, QStringLiteral("日历只到 2026 年底")},
                                                      {BannerKind::Error, QStringLiteral("打印机未就绪")},
                                                      {BannerKind::Success, QStringLiteral("已受理")}};
    for (const auto &[kind, text] : banners) {
        auto *banner = new Banner(page);
        banner->showMessage(kind, text, QStringLiteral("文书已登记，可稍后补打。"), QStringLiteral("再试一次"));
        columns->addWidget(banner, row / 2 + 3, row % 2);
        ++row;
    }
    auto *actions = new FlowActions(page);
    actions->addLeading(QStringLiteral("挂起"), ButtonKind::Quiet, QKeySequence(Qt::Key_F6));
    actions->setNote(QStringLiteral("还缺 2 份必要材料"));
    auto *decline = actions->addAction(QStringLiteral("不予受理"));
    actions->setReason(decline, QString());
    actions->setReason(actions->addAction(QStringLiteral("容缺受理")), QStringLiteral("无可容缺材料"));
    actions->addAction(QStringLiteral("受理"), ButtonKind::Primary, QKeySequence(Qt::Key_F9));
    columns->addWidget(actions, 9, 0, 1, 2);
    search->setFocus();
    return sheet;
}

} // namespace yichuang
