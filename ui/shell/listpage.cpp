// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/listpage.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/tablefile.h"

#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace yichuang {

namespace {

constexpr QKeyCombination refreshKey{Qt::Key_F5};

} // namespace

ListPage::ListPage(PageContext context, const QString &title, const QString &banner, QWidget *parent)
    : Page(std::move(context), parent)
    , m_rows(new QVBoxLayout(this))
    , m_head(new SectionHeader(title, SectionHeader::Level::Page))
    , m_banner(new Banner)
{
    m_rows->setContentsMargins(pageMargin, space(4), pageMargin, space(2));
    m_rows->setSpacing(space(3));
    m_banner->setObjectName(banner);
    m_rows->addWidget(m_head);
    m_rows->addWidget(m_banner);
    addKey(QKeySequence(refreshKey), tr("Read the list again"), [this] { reload(); });
}

void ListPage::addTool(QWidget *tool)
{
    m_head->addTool(tool);
}

QComboBox *ListPage::addChoice(const QString &name, const QString &accessible, const QStringList &texts)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->addItems(texts);
    addTool(box);
    return box;
}

QPushButton *ListPage::addButton(const QString &name, const QString &text, const QString &tip, const QKeySequence &key)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setToolTip(key.isEmpty() ? tip : withKey(tip, key));
    addTool(button);
    return button;
}

void ListPage::addRefresh(const QString &name)
{
    QPushButton *refresh = addButton(name, QString(), tr("Refresh"), QKeySequence(refreshKey));
    refresh->setIcon(icon(IconName::Refresh));
    refresh->setAccessibleName(tr("Refresh"));
    setButtonKind(refresh, ButtonKind::Quiet);
    connect(refresh, &QPushButton::clicked, this, [this] { reload(); });
}

void ListPage::addContent(QWidget *content, int stretch)
{
    m_rows->addWidget(content, stretch);
}

void ListPage::addKey(const QKeySequence &keys, const QString &what, std::function<void()> act)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setWhatsThis(what);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, std::move(act));
}

void ListPage::showError(const Error &error)
{
    m_banner->showError(error);
}

void ListPage::saveList(const QString &what, const QList<QStringList> &table)
{
    const QString name =
        QStringLiteral("%1-%2").arg(what, context().clock.today().toString(QStringLiteral("yyyyMMdd")));
    const std::optional<Result<>> saved = saveTable(this, tr("Save what is listed"), name, what, table);
    if (!saved)
        return;
    if (!*saved) {
        banner().showMessage(BannerKind::Error, tr("The list could not be saved."), saved->error().detail);
        return;
    }
    Q_EMIT statusMessage(tr("%n line(s) saved", nullptr, int(table.size()) - 1));
}

} // namespace yichuang
