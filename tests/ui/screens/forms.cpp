// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/forms.h"

#include "tests/ui/screens/clicks.h"
#include "tests/ui/screens/longpast.h"
#include "tests/ui/screens/stage.h"
#include "ui/shell/workview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QTabWidget>

namespace yichuang {

namespace {

/** Opens each form of the case in front that was not drawn yet. */
class FormDrawer
{
public:
    FormDrawer(MainWindow &window, Camera &camera)
        : m_window(window)
        , m_camera(camera)
    {
    }

    void drawAll()
    {
        for (const QString &step : steps()) {
            m_drawn.insert(step);
            pressStep(m_window, step);
            m_camera.take(m_window, QStringLiteral("form-") + step.mid(4).toLower());
            find<QPushButton>(m_window, QStringLiteral("stepBack")).click();
            Stage::settle(200);
        }
    }

private:
    [[nodiscard]] QStringList steps() const
    {
        QStringList names;
        const QWidget &list = find<QWidget>(*m_window.work()->currentPage(), QStringLiteral("stepList"));
        for (const QPushButton *step : list.findChildren<QPushButton *>()) {
            const QString name = step->objectName();
            const bool citizens = name.startsWith(QStringLiteral("stepRate"));
            if (step->isVisible() && step->isEnabled() && !citizens && !m_drawn.contains(name))
                names.append(name);
        }
        return names;
    }

    MainWindow &m_window;
    Camera &m_camera;
    QSet<QString> m_drawn;
};

void openCase(MainWindow &window, const QString &page, const QString &table, const QString &text)
{
    window.work()->showPage(page);
    Stage::settle(900);
    openRow(window, table, text);
}

/** The hand-over as each receiver and each manner has it. */
void drawHandOver(MainWindow &window, Camera &camera)
{
    openCase(window, QStringLiteral("issuing"), QStringLiteral("workList"), longPersonListed);
    camera.take(window, QStringLiteral("case-long"));
    pressStep(window, QStringLiteral("stepHandOver"));
    camera.take(window, QStringLiteral("hand-over"));
    auto &receiver = find<QComboBox>(window, QStringLiteral("receiver"));
    receiver.setCurrentIndex(receiver.count() - 2);
    find<QLineEdit>(window, QStringLiteral("receiverName"))
        .setText(QStringLiteral("阿卜杜热西提·麦麦提敏·买买提·吐尔逊"));
    Stage::settle(200);
    camera.take(window, QStringLiteral("hand-over-other"));
    for (const auto &[manner, name] :
         {std::pair("直接送达", "hand-over-served"), std::pair("留置送达", "hand-over-left")}) {
        find<QComboBox>(window, QStringLiteral("manner")).setCurrentText(QString::fromUtf8(manner));
        Stage::settle(200);
        camera.take(window, QString::fromLatin1(name));
    }
    find<QPushButton>(window, QStringLiteral("stepBack")).click();
}

/** What can be made of the papers of a case on demand, the result among it. */
void drawPapers(MainWindow &window, Camera &camera)
{
    auto &tabs = find<QTabWidget>(*window.work()->currentPage(), QStringLiteral("caseTabs"));
    tabs.setCurrentIndex(1);
    Stage::settle(300);
    camera.take(window, QStringLiteral("case-papers"));
    auto &make = find<QPushButton>(window, QStringLiteral("makePaper"));
    if (make.isVisible())
        camera.takePopup(QStringLiteral("case-papers-menu"), [&make] { make.showMenu(); });
    tabs.setCurrentIndex(2);
    Stage::settle(300);
    camera.take(window, QStringLiteral("case-timeline"));
    tabs.setCurrentIndex(0);
}

} // namespace

void drawForms(MainWindow &window, Camera &camera)
{
    const QString cases = QStringLiteral("cases");
    const QString caseList = QStringLiteral("caseList");
    FormDrawer forms(window, camera);
    for (const QString &name : {longPersonListed, longFirmListed}) {
        openCase(window, cases, caseList, name);
        forms.drawAll();
    }
    openCase(window, cases, caseList, {}); // received a moment ago
    forms.drawAll();
    workAs(window, Role::Handler);
    openCase(window, QStringLiteral("handling"), QStringLiteral("workList"), longPersonListed);
    forms.drawAll();
    workAs(window, Role::IssuingClerk);
    drawHandOver(window, camera);
    drawPapers(window, camera);
    forms.drawAll();
    workAs(window, Role::Supervisor);
    openCase(window, cases, caseList, longFirmListed);
    forms.drawAll();
    workAs(window, Role::Clerk);
}

void drawLongLists(MainWindow &window, Camera &camera)
{
    window.work()->showPage(QStringLiteral("cases"));
    Stage::settle(900);
    auto &list = find<QTableView>(*window.work()->currentPage(), QStringLiteral("caseList"));
    camera.takePopup(QStringLiteral("cases-columns"),
                     [&list] { Q_EMIT list.horizontalHeader()->customContextMenuRequested(QPoint(20, 20)); });
    workAs(window, Role::Supervisor);
    window.work()->showPage(QStringLiteral("issuing"));
    Stage::settle(900);
    auto &shown = find<QComboBox>(*window.work()->currentPage(), QStringLiteral("issueList"));
    for (int index = 0; index < shown.count(); ++index) {
        shown.setCurrentIndex(index);
        Q_EMIT shown.activated(index);
        Stage::settle(900);
        camera.take(window, QStringLiteral("issuing-supervisor-%1").arg(index + 1));
    }
    workAs(window, Role::Clerk);
}

} // namespace yichuang
