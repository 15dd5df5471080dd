// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/stage.h"

#include "core/store/profile.h"
#include "ui/session/windowsetup.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/workview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKept = 33'000; ///< a line edit of Qt holds 32,767 characters
constexpr int longestPause = 3'000; ///< milliseconds for ten megabytes, on a machine that is busy with other things

struct Text
{
    const char *name;
    QString text;
};

std::vector<Text> hostileTexts()
{
    return {
        {"ten megabytes", QString(10 * 1024 * 1024, u'字')},
        {"ten megabytes of lines", u"行\n"_s.repeated(5 * 1024 * 1024)},
        {"a NUL, an escape and a bell", u"张"_s + QChar(u'\0') + QChar(u'\x1b') + QChar(u'\a') + u"三"_s},
        {"lone surrogates", QString(QChar(0xD842)) + u"张"_s + QChar(0xDFB7) + QChar(0xD842)},
        {"marks that turn the reading round", u"\u202e张三\u2066\u200f"_s},
        {"a page", u"<img src=x onerror=alert(1)><b>张三</b>&amp;"_s},
        {"a path", u"../../../../etc/passwd"_s},
        {"the end of time and less than nothing", u"9999-12-31 -1 -2147483648 1e400"_s},
    };
}

qsizetype lengthOf(const QLineEdit &edit)
{
    return edit.text().size();
}

qsizetype lengthOf(const QPlainTextEdit &edit)
{
    return edit.document()->characterCount();
}

template <typename Edit> void pasteInto(Edit &edit, const QString &where, const Text &hostile)
{
    edit.clear();
    QElapsedTimer timer;
    timer.start();
    edit.paste();
    QCoreApplication::processEvents();
    const QString what = u"%1 into %2/%3"_s.arg(QString::fromLatin1(hostile.name), where, edit.objectName());
    QVERIFY2(timer.elapsed() < longestPause, qPrintable(u"%1: %2 ms"_s.arg(what).arg(timer.elapsed())));
    QVERIFY2(lengthOf(edit) < longestKept, qPrintable(what));
    edit.clear();
    QCoreApplication::processEvents();
}

} // namespace

/** Whatever is pasted into whatever field of whatever page: the window neither falls over nor stands still. */
class HostilePasteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }

    void theFirstRunBearsIt()
    {
        Stage stage;
        const auto window = stage.window(false);
        window->show();
        Stage::settle(200);
        window->findChild<QPushButton *>(u"setUpWindow"_s)->click();
        Stage::settle(200);
        pasteEverywhere(*window, u"first run"_s, 4);
    }

    void everyPageBearsIt()
    {
        Stage stage;
        const auto window = stage.window(true);
        window->resize(1366, 768);
        window->show();
        const auto password = [&window] { return window->findChild<QLineEdit *>(u"loginPassword"_s); };
        QTRY_VERIFY(password() && password()->isVisible());
        pasteEverywhere(*window, u"log-in"_s, 2);
        password()->setText(demonstrationLogin().password);
        window->findChild<QPushButton *>(u"loginEnter"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(window->work() && window->work()->isVisible(), 30'000);

        for (const QString &page : {u"intake"_s, u"cases"_s, u"catalogue"_s}) {
            window->work()->showPage(page);
            Stage::settle(500);
            pasteEverywhere(*window->work()->currentPage(), page, 1);
        }
        window->work()->showPage(u"settings"_s);
        auto *settings = qobject_cast<SettingsPage *>(window->work()->currentPage());
        QVERIFY(settings);
        for (const QString &section : {u"account"_s, u"accounts"_s, u"place"_s}) {
            settings->showSection(section);
            Stage::settle(200);
            pasteEverywhere(*settings, u"settings "_s + section, 2);
        }
        QVERIFY(window->work()->isVisible());
    }

private:
    /** @p least: how many fields there must be, so that a page that has lost its fields is noticed. */
    static void pasteEverywhere(QWidget &page, const QString &where, int least)
    {
        const QList<QLineEdit *> lines = page.findChildren<QLineEdit *>();
        const QList<QPlainTextEdit *> boxes = page.findChildren<QPlainTextEdit *>();
        QVERIFY2(lines.size() + boxes.size() >= least, qPrintable(where));
        for (const QTextEdit *rich : page.findChildren<QTextEdit *>())
            QVERIFY2(rich->isReadOnly(), "a rich text field would interpret what is pasted");
        for (const Text &hostile : hostileTexts()) {
            QGuiApplication::clipboard()->setText(hostile.text);
            for (QLineEdit *edit : lines) {
                if (edit->isReadOnly() || !edit->isEnabled())
                    continue;
                const QString before = edit->text();
                pasteInto(*edit, where, hostile);
                edit->setText(before);
            }
            for (QPlainTextEdit *edit : boxes) {
                if (!edit->isReadOnly() && edit->isEnabled())
                    pasteInto(*edit, where, hostile);
            }
        }
    }
};

QTEST_MAIN(HostilePasteTest)
#include "hostilepaste_test.moc"
