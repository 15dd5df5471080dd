// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "app/ctl/help.h"
#include "core/cases/ratingbodies.h"
#include "tests/ctl/ctlrunner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

/** Absolute also where a path needs a drive: the program runs in another folder than the test. */
QString resource(const char *name)
{
    return QFileInfo(QStringLiteral(YICHUANG_RESOURCES "/reference/") + QString::fromLatin1(name)).absoluteFilePath();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/** Every command, once as it is meant, and what the command line refuses. */
class CommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m = std::make_unique<CtlRunner>(); }
    void cleanupTestCase() { m.reset(); }

    void theManualIsTheOneTheProgramPrints()
    {
        QFile file(QStringLiteral(YICHUANG_MANUAL));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == manualPage().toUtf8(), "remake it: yichuangctl manual > docs/man/yichuangctl.1");
    }

    void everyCommandHasHelp()
    {
        for (const CommandSpec &command : commandTable()) {
            const QStringList words = QString::fromLatin1(command.name).split(u' ');
            const CtlRun run = m->plain(words + QStringList{u"--help"_s});
            QVERIFY2(run.exitCode == 0, command.name);
            QVERIFY2(run.out.contains(command.name) && run.out.contains(command.summary), command.name);
            QVERIFY(run.err.isEmpty());
            for (const OptionSpec &option : command.options)
                QVERIFY2(run.out.contains(QByteArray("--") + option.name), option.name);
            QVERIFY(manualPage().contains(QLatin1StringView(command.summary).toString().replace(u'-', u"\\-"_s)));
        }
    }

    /** Words are taken apart before the command is known. */
    void anOptionTakesAValueEverywhereOrNowhere()
    {
        QMap<QString, bool> takesValue;
        const auto check = [&takesValue](const auto &options) {
            for (const OptionSpec &option : options) {
                const QString name = QString::fromLatin1(option.name);
                QVERIFY2(takesValue.value(name, option.value != nullptr) == (option.value != nullptr), option.name);
                takesValue.insert(name, option.value != nullptr);
            }
        };
        check(programOptions());
        for (const CommandSpec &command : commandTable())
            check(command.options);
        QVERIFY(takesValue.size() > 20);
    }

    void aWrongCommandLineEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such command") << QStringList{u"frobnicate"_s};
        QTest::newRow("half a command") << QStringList{u"case"_s};
        QTest::newRow("no such option") << QStringList{u"verify"_s, u"--fast"_s};
        QTest::newRow("option of another") << QStringList{u"verify"_s, u"--pdf"_s, u"x"_s};
        QTest::newRow("argument missing") << QStringList{u"import"_s};
        QTest::newRow("argument too many") << QStringList{u"verify"_s, u"x"_s};
        QTest::newRow("value missing") << QStringList{u"case"_s, u"list"_s, u"--limit"_s};
        QTest::newRow("value for a flag") << QStringList{u"--json=yes"_s, u"rules"_s};
        QTest::newRow("no number") << QStringList{u"case"_s, u"list"_s, u"--limit"_s, u"many"_s};
        QTest::newRow("negative number") << QStringList{u"simulate"_s, u"--cases"_s, u"-3"_s};
        QTest::newRow("no day") << QStringList{u"case"_s, u"list"_s, u"--from"_s, u"9999-99-99"_s};
        QTest::newRow("no stage") << QStringList{u"case"_s, u"list"_s, u"--stage"_s, u"lost"_s};
        QTest::newRow("no event") << QStringList{u"case"_s, u"event"_s, u"1"_s, u"case-opened"_s};
        QTest::newRow("no kind of document") << QStringList{u"check-id"_s, u"1"_s, u"--kind"_s, u"ticket"_s};
        QTest::newRow("nothing to print to") << QStringList{u"print"_s, u"1"_s, u"D1"_s};
        QTest::newRow("file and example") << QStringList{u"intake"_s, u"a.json"_s, u"--example"_s, u"X"_s};
    }

    void aWrongCommandLineEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        const CtlRun run = m->plain(m->front() + arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY(run.err.startsWith("yichuangctl: "));
        QCOMPARE(m->run(arguments).refusal(), u"invalid-input/usage"_s);
    }

    void helpOfACommandIsTheSameEitherWay()
    {
        QCOMPARE(m->plain({u"help"_s, u"case"_s, u"show"_s}).out, m->plain({u"case"_s, u"show"_s, u"--help"_s}).out);
        QCOMPARE(m->plain({u"help"_s, u"verify"_s}).out, m->plain({u"verify"_s, u"--help"_s}).out);
        QCOMPARE(m->plain({u"case"_s, u"--help"_s}).out, m->plain({u"help"_s}).out);
        QCOMPARE(m->plain({u"help"_s, u"frobnicate"_s}).exitCode, 2);
    }

    void outputThatIsLostIsARefusal()
    {
        const QString full = u"/dev/full"_s;
        if (!QFile::exists(full))
            QSKIP("this system has no device that is always full");
        for (const QStringList &arguments : {QStringList{u"rules"_s}, QStringList{u"--version"_s},
                                             QStringList{u"verify"_s, u"--help"_s}, QStringList{u"manual"_s}}) {
            const CtlRun run = m->plain(arguments, {}, full);
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(run.err.contains("could not be written"), run.err.constData());
        }
        QCOMPARE(m->plain({u"rules"_s, u"--json"_s}, {}, full).refusal(), u"io-failed/output"_s);
    }

    void aBackupThatIsNotThereIsNamed()
    {
        const QString missing = m->scratch() + u"/no-backup"_s;
        const CtlRun run = m->plain({u"--profile"_s, m->scratch() + u"/restored"_s, u"restore"_s, missing});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(missing.toUtf8()), run.err.constData());
    }

    void withoutACommandThereIsHelp()
    {
        const CtlRun run = m->plain({});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("Usage"));
    }

    void aNewProfileIsMadeAndUsed()
    {
        const QString folder = m->scratch() + u"/new"_s;
        const QStringList front{u"--json"_s, u"--profile"_s, folder, u"--password-file"_s, m->passwordFile()};
        const CtlRun made = m->plain(front
                                     + QStringList{u"init"_s, u"--organisation"_s, resource("org-yinzhou.json"),
                                                   u"--town"_s, u"姜山镇"_s, u"--login"_s, u"admin"_s});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY(made.json().value(u"recoveryCode").toString().size() > 20);
        QCOMPARE(m->plain(front + QStringList{u"init"_s, u"--centre"_s, u"330212110"_s, u"--centre-name"_s, u"x"_s})
                     .refusal(),
                 u"already-exists/profile.exists"_s);
        const CtlRun imported =
            m->plain(front
                     + QStringList{u"import"_s, resource("province-profiles.json"), resource("calendar.json"),
                                   resource("catalogue-yinzhou-sample.json"), resource("nations.json"),
                                   resource("divisions.json")});
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        QCOMPARE(imported.json().value(u"imported").toArray().size(), 5);
        QCOMPARE(m->plain(front + QStringList{u"simulate"_s}).refusal(), u"refused-by-rule/simulate.real-profile"_s);
        QCOMPARE(m->plain(front + QStringList{u"verify"_s}).exitCode, 0);
    }

    void accountsComeAndGo()
    {
        const QString secret = m->file(u"second"_s, "another-secret-2\n");
        const QStringList second{u"--profile"_s, m->profile(),         u"--json"_s, u"--login"_s,
                                 u"second"_s,    u"--password-file"_s, secret};
        const QStringList first{u"--login"_s, u"clerk"_s};
        const CtlRun added = m->run({u"account"_s, u"add"_s, u"second"_s, u"--roles"_s, u"clerk,handler"_s,
                                     u"--display-name"_s, u"测试乙"_s, u"--new-password-file"_s, secret});
        QVERIFY2(added.exitCode == 0, added.err.constData());
        QCOMPARE(m->run({u"account"_s, u"list"_s}).json().value(u"accounts").toArray().size(), 2);
        QCOMPARE(m->run({u"verify"_s}).refusal(), u"invalid-input/account.which"_s);
        QCOMPARE(m->plain(second + QStringList{u"account"_s, u"disable"_s, u"clerk"_s}).refusal(),
                 u"not-permitted/account.role"_s);
        const QString third = m->file(u"third"_s, "third-secret-3\n");
        QCOMPARE(m->plain(second + QStringList{u"account"_s, u"passwd"_s, u"--new-password-file"_s, third}).exitCode,
                 0);
        QCOMPARE(m->plain(second + QStringList{u"verify"_s}).refusal(), u"wrong-password/"_s);
        QCOMPARE(m->run(first + QStringList{u"account"_s, u"disable"_s, u"second"_s}).exitCode, 0);
        QCOMPARE(m->plain(second + QStringList{u"verify"_s}).refusal(), u"account-disabled/"_s);
        QCOMPARE(m->run({u"account"_s, u"disable"_s, u"clerk"_s}).refusal(),
                 u"refused-by-rule/account.last-administrator"_s);
    }

    /** On Windows the file gives nothing away: DPAPI opens it for the account that made it. */
    void aPasswordIsKeptForScripts()
    {
        const QString kept = m->scratch() + u"/口令 kept"_s;
        const QString wrong = m->file(u"wrong"_s, "not-the-password-9\n");
        const QStringList profile{u"--json"_s, u"--profile"_s, m->profile(), u"--password-file"_s};
        QCOMPARE(m->plain(profile + QStringList{wrong, u"account"_s, u"keep-password"_s, kept}).refusal(),
                 u"wrong-password/"_s);
        QVERIFY(!QFileInfo::exists(kept));
        const CtlRun made = m->run({u"account"_s, u"keep-password"_s, kept});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QFile file(kept);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const bool isWindows = QSysInfo::kernelType() == u"winnt"_s;
        const QByteArray content = file.readAll();
        QCOMPARE(content.contains(QString::fromUtf16(DeskFixture::password).toUtf8()), !isWindows);
        if (!isWindows)
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        file.close();
        QCOMPARE(m->plain(profile + QStringList{kept, u"verify"_s}).exitCode, 0);
        QCOMPARE(m->run({u"account"_s, u"keep-password"_s, kept}).refusal(), u"already-exists/password-file.exists"_s);
        for (const QByteArray &spoilt : {QByteArray("yichuang-dpapi-1 \n"), QByteArray("yichuang-dpapi-1 AAAAAAAA\n"),
                                         QByteArray("yichuang-dpapi-1 ***\n")}) {
            const QString spoiltFile = m->file(u"spoilt"_s, spoilt);
            QCOMPARE(m->plain(profile + QStringList{spoiltFile, u"verify"_s}).refusal(),
                     u"tampered/password-file.protected"_s);
        }
    }

    void itemsAreFoundAndShown()
    {
        const CtlRun found = m->run({u"item"_s, u"search"_s, u"户外广告"_s});
        QCOMPARE(found.exitCode, 0);
        QCOMPARE(found.json().value(u"items").toArray().first().toObject().value(u"id").toString(), u"YZ-ZF01"_s);
        QCOMPARE(m->run({u"item"_s, u"show"_s, u"YZ-ZF01"_s}).json().value(u"id").toString(), u"YZ-ZF01"_s);
        QCOMPARE(m->run({u"item"_s, u"show"_s, u"NONE"_s}).refusal(), u"not-found/item"_s);
    }

    void anExampleIsTakenInPrintedAndChecked()
    {
        const CtlRun taken = m->run({u"intake"_s, u"-"_s, u"--papers"_s, m->scratch() + u"/新 文书"_s, u"--pictures"_s},
                                    m->example(u"YZ-ZF01"_s));
        QVERIFY2(taken.exitCode == 0, taken.err.constData());
        const QString number = taken.json().value(u"number").toString();
        QCOMPARE(taken.json().value(u"stage").toString(), u"accepted"_s);
        for (const QJsonValue &file : taken.json().value(u"files").toArray())
            QVERIFY2(QFile(file.toString()).size() > 500, qPrintable(file.toString()));

        const CtlRun shown = m->run({u"case"_s, u"show"_s, number});
        QCOMPARE(shown.json().value(u"papers").toArray().size(), 3);
        QVERIFY(!shown.json().contains(u"form"));
        QVERIFY(m->run({u"case"_s, u"show"_s, number, u"--unmask"_s, u"核对"_s}).json().contains(u"form"));
        QCOMPARE(m->run({u"case"_s, u"list"_s, number}).json().value(u"cases").toArray().size(), 1);

        const QString pdf = m->scratch() + u"/again.pdf"_s;
        const QString png = m->scratch() + u"/again.png"_s;
        const CtlRun printed = m->run({u"print"_s, number, u"D2"_s, u"--pdf"_s, pdf, u"--png"_s, png});
        QVERIFY2(printed.exitCode == 0, printed.err.constData());
        QVERIFY(printed.json().value(u"paper").toObject().value(u"reprint").toBool());
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
        QCOMPARE(m->run({u"print"_s, number, u"D4"_s, u"--pdf"_s, pdf}).refusal(), u"not-found/paper.none"_s);
        QCOMPARE(m->run({u"print"_s, number, u"D99"_s, u"--pdf"_s, pdf}).refusal(), u"invalid-input/paper.kind"_s);
        const CtlRun checked = m->run({u"verify-paper"_s, png});
        if (checked.refusal() != u"newer-program-needed/picture.no-decoder"_s) {
            QVERIFY2(checked.exitCode == 0, checked.err.constData());
            QCOMPARE(checked.json().value(u"number").toString(), number);
            QVERIFY(checked.json().value(u"current").toBool());
        }
        const QJsonArray papers = m->run({u"papers"_s, number}).json().value(u"papers").toArray();
        QCOMPARE(papers.last().toObject().value(u"reprints").toInt()
                     + papers.at(1).toObject().value(u"reprints").toInt()
                     + papers.first().toObject().value(u"reprints").toInt(),
                 1);
    }

    void aStepIsRecordedFromAFile()
    {
        const QString number =
            m->run({u"intake"_s, u"-"_s}, m->example(u"YZ-ZF01"_s)).json().value(u"number").toString();
        const CtlRun noted = m->run({u"case"_s, u"event"_s, number, u"note-added"_s, u"-"_s}, R"({"text":"电话联系"})");
        QVERIFY2(noted.exitCode == 0, noted.err.constData());
        const CtlRun withdrawn =
            m->run({u"case"_s, u"event"_s, number, u"withdrawn"_s, u"-"_s}, R"({"reason":"申请人撤回"})");
        QCOMPARE(withdrawn.json().value(u"stage").toString(), u"withdrawn"_s);
        QCOMPARE(m->run({u"case"_s, u"event"_s, number, u"accepted"_s, u"-"_s}, "{}").exitCode, 1);
        QCOMPARE(m->run({u"case"_s, u"event"_s, number, u"decided"_s, u"-"_s}, "{}").exitCode, 1);
        QCOMPARE(m->run({u"case"_s, u"show"_s, u"330212110-20260302-AA-AAAA-0001-0"_s}).exitCode, 1);
    }

    void theAgentsLedgerIsListedAndWrittenToFiles()
    {
        const QString number =
            m->run({u"intake"_s, u"-"_s}, m->example(u"YZ-MZ12"_s)).json().value(u"number").toString();
        const QByteArray commission =
            R"({"agent":"clerk","agentName":"测试员","station":"测试村便民服务站","matters":"申请","rights":["submit","collect"]})";
        const CtlRun drawn = m->run({u"case"_s, u"event"_s, number, u"commissioned"_s, u"-"_s}, commission);
        QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
        const CtlRun listed = m->run({u"ledger"_s, u"list"_s, u"--agent"_s, u"clerk"_s});
        QVERIFY2(listed.exitCode == 0, listed.err.constData());
        const QJsonArray lines = listed.json().value(u"lines").toArray();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().toObject().value(u"number").toString(), number);
        QCOMPARE(lines.first().toObject().value(u"step").toString(), u"unsigned"_s);
        QVERIFY(!listed.out.contains("330212190203120014")); // masked
        QCOMPARE(m->run({u"ledger"_s, u"list"_s, u"--step"_s, u"closed"_s}).json().value(u"lines").toArray().size(), 0);
        QCOMPARE(m->run({u"ledger"_s, u"list"_s, u"--agent"_s, u"nobody"_s}).json().value(u"total").toInt(), 0);
        QCOMPARE(m->run({u"ledger"_s, u"list"_s, u"--until"_s, u"2020-01-01"_s}).json().value(u"total").toInt(), 0);
        QCOMPARE(m->run({u"ledger"_s, u"list"_s, u"--step"_s, u"lost"_s}).exitCode, 2);

        const QList<QPair<QString, QByteArray>> files{
            {u"台账.csv"_s, "\xef\xbb\xbf"}, {u"台账.xlsx"_s, "PK"}, {u"台账.pdf"_s, "%PDF-"}};
        for (const auto &[name, beginning] : files) {
            const QString path = m->scratch() + u'/' + name;
            const CtlRun written = m->run({u"ledger"_s, u"export"_s, path});
            QVERIFY2(written.exitCode == 0, written.err.constData());
            QCOMPARE(written.json().value(u"lines").toInt(), 1);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(content.startsWith(beginning), qPrintable(name));
            QVERIFY(name.endsWith(u".pdf"_s) || content.contains(number.toUtf8()));
        }
        QCOMPARE(m->run({u"ledger"_s, u"export"_s, m->scratch() + u"/ledger.doc"_s}).exitCode, 2);
        QCOMPARE(m->run({u"ledger"_s, u"export"_s, m->scratch() + u"/no/ledger.csv"_s}).refusal(),
                 u"io-failed/file.write"_s);
    }

    void consultationsAreRecordedListedAndClosed()
    {
        const CtlRun recorded = m->run({u"consultation"_s, u"record"_s, u"低保需要什么材料"_s, u"--asker"_s,
                                        u"测试丙丁"_s, u"--item"_s, u"YZ-MZ12"_s});
        QVERIFY2(recorded.exitCode == 0, recorded.err.constData());
        const QString id = recorded.json().value(u"id").toString();
        QCOMPARE(recorded.json().value(u"state").toString(), u"open"_s);
        QVERIFY(!recorded.out.contains("测试丙丁"));
        QVERIFY(!recorded.json().value(u"itemName").toString().isEmpty());
        const auto open = [this] {
            return m->run({u"consultation"_s, u"list"_s, u"--open"_s}).json().value(u"consultations").toArray().size();
        };
        const qsizetype before = open();
        QVERIFY(before >= 1);
        QCOMPARE(m->run({u"consultation"_s, u"close"_s, id}).refusal(),
                 u"refused-by-rule/consultation.answer-missing"_s);
        QCOMPARE(m->run({u"consultation"_s, u"close"_s, id, u"--handed-to"_s, u"镇民政办"_s}).exitCode, 0);
        QCOMPARE(open(), before - 1);
        QCOMPARE(m->run({u"consultation"_s, u"close"_s, id, u"--answer"_s, u"已答复"_s}).refusal(),
                 u"refused-by-rule/consultation.not-open"_s);
        QCOMPARE(m->run({u"consultation"_s, u"close"_s, u"7"_s, u"--answer"_s, u"x"_s}).exitCode, 2);
        QCOMPARE(m->run({u"consultation"_s, u"record"_s, u"x"_s, u"--item"_s, u"NONE"_s}).refusal(),
                 u"not-found/item"_s);
    }

    void whatIsOwedToAnotherSystemIsListedUntilItIsDone()
    {
        const QString number =
            m->run({u"intake"_s, u"-"_s}, m->example(u"YZ-ZF01"_s)).json().value(u"number").toString();
        const CtlRun owed = m->run({u"case"_s, u"event"_s, number, u"rekey-owed"_s, u"-"_s},
                                   R"({"system":"省民政系统","reason":"系统故障"})");
        QVERIFY2(owed.exitCode == 0, owed.err.constData());
        const auto listed = [this](const QString &system) {
            return m->run({u"rekey"_s, u"list"_s, system}).json().value(u"owed").toArray();
        };
        QCOMPARE(listed(u"省民政系统"_s).size(), 1);
        QCOMPARE(listed(u"省民政系统"_s).first().toObject().value(u"number").toString(), number);
        QCOMPARE(listed(u"市系统"_s).size(), 0);
        QCOMPARE(m->run({u"rekey"_s, u"done"_s, number, u"省民政系统"_s, u"--foreign-number"_s, u"2026-1"_s}).exitCode,
                 0);
        QCOMPARE(listed(u"省民政系统"_s).size(), 0);
        QCOMPARE(m->run({u"rekey"_s, u"done"_s, number, u"省民政系统"_s}).refusal(),
                 u"refused-by-rule/rekey.done-already"_s);
    }

    void ratingsAreListedCountedAndExported()
    {
        const CtlRun taken = m->run({u"intake"_s, u"-"_s}, m->example(u"YZ-ZF01"_s));
        const QString number = taken.json().value(u"number").toString();
        const QJsonObject shown = m->run({u"case"_s, u"show"_s, number}).json();
        const auto figures = [this] { return m->run({u"rating"_s, u"figures"_s}).json().value(u"all").toObject(); };
        const int before = figures().value(u"rated").toInt();
        const QJsonObject visit = shown.value(u"visits").toArray().first().toObject();
        QJsonObject rating =
            RatedBody{{}, Satisfaction::Dissatisfied, {u"214"_s}, u"等了一上午"_s, u"13800005678"_s, {}}.toJson();
        rating.insert(u"visit"_s, visit);
        const QByteArray body = QJsonDocument(rating).toJson();
        const CtlRun rated = m->run({u"case"_s, u"event"_s, number, u"rated"_s, u"-"_s}, body);
        QVERIFY2(rated.exitCode == 0, rated.err.constData());
        QCOMPARE(m->run({u"case"_s, u"event"_s, number, u"rated"_s, u"-"_s}, body).refusal(),
                 u"refused-by-rule/rating.twice"_s);

        const QJsonArray open = m->run({u"rating"_s, u"list"_s, u"--open"_s}).json().value(u"ratings").toArray();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().toObject().value(u"level").toString(), u"dissatisfied"_s);
        QCOMPARE(open.first().toObject().value(u"ratingStep").toString(), u"to-call-back"_s);
        QCOMPARE(figures().value(u"rated").toInt(), before + 1);
        QCOMPARE(m->run({u"rating"_s, u"list"_s, u"--step"_s, u"soon"_s}).exitCode, 2);

        const QString file = m->scratch() + u"/ratings.json"_s;
        QCOMPARE(m->run({u"rating"_s, u"export"_s, file, u"--open"_s}).exitCode, 0);
        const QByteArray masked = contentOf(file);
        const QJsonObject one = QJsonDocument::fromJson(masked).object().value(u"ratings").toArray().first().toObject();
        QCOMPARE(one.value(u"satisfaction").toInt(), 2); // the exchange: 5 is best
        QCOMPARE(one.value(u"satisfactionGbt39046").toInt(), 4); // the standard: 1 is best
        QCOMPARE(one.value(u"serviceNumber").toInt(), 1);
        QVERIFY(!masked.contains("13800005678"));
        QVERIFY(!masked.contains("等了一上午"));
        QCOMPARE(m->run({u"rating"_s, u"export"_s, file, u"--open"_s, u"--unmask"_s, u"上报"_s}).exitCode, 0);
        QVERIFY(contentOf(file).contains("13800005678"));
        const QString table = m->scratch() + u"/ratings.csv"_s;
        QCOMPARE(m->run({u"rating"_s, u"export"_s, table, u"--unmask"_s, u"上报"_s}).exitCode, 2);
        QCOMPARE(m->run({u"rating"_s, u"export"_s, table}).exitCode, 0);
        QVERIFY(contentOf(table).contains("服务态度生硬"));
    }

    void aPreviewRecordsNothing()
    {
        const qint64 before = m->run({u"verify"_s}).json().value(u"events").toInteger();
        const CtlRun preview = m->run({u"intake"_s, u"-"_s, u"--preview"_s}, m->example(u"YZ-RS11"_s));
        QVERIFY2(preview.exitCode == 0, preview.err.constData());
        QCOMPARE(m->run({u"verify"_s}).json().value(u"events").toInteger(), before);
    }

    void simulatedNumbersAreAnnouncedOneALine()
    {
        CtlRunner other;
        const CtlRun run = other.plain(other.front()
                                       + QStringList{u"simulate"_s, u"--cases"_s, u"6"_s, u"--seed"_s, u"5"_s,
                                                     u"--from"_s, u"2026-03-02"_s, u"--announce"_s});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.out.count("330212110-2026"), 6);
        QCOMPARE(other.run({u"case"_s, u"list"_s}).json().value(u"cases").toArray().size(), 6);
        QCOMPARE(other.run({u"rebuild"_s}).json().value(u"cases").toInt(), 6);
        QCOMPARE(other.run({u"verify"_s}).exitCode, 0);
    }

    void numbersOfDocumentsAreChecked()
    {
        const QString number = u"330212190203120014"_s;
        QCOMPARE(m->run({u"check-id"_s, number}).json().value(u"number").toString(), u"330212********0014"_s);
        QCOMPARE(m->run({u"check-id"_s, number, u"--full"_s}).json().value(u"number").toString(), number);
        QCOMPARE(m->run({u"check-id"_s, u"--full"_s, number}).json().value(u"birth").toString(), u"1902-03-12"_s);
        QCOMPARE(m->run({u"check-id"_s, u"330212190203120041"_s}).refusal(), u"invalid-input/identity.checksum"_s);
        QCOMPARE(m->run({u"check-id"_s, u"11330212002999997F"_s, u"--kind"_s, u"credit-code"_s}).exitCode, 0);
    }

    void theRulesArePrinted()
    {
        const QJsonArray rules = m->run({u"rules"_s}).json().value(u"rules").toArray();
        QVERIFY(rules.size() > 20);
        const bool chinese = std::ranges::any_of(rules, [](const QJsonValue &rule) {
            return rule.toObject().value(u"law").toString().contains(u"一证制"_s);
        });
        QVERIFY(chinese); // a law's Chinese name is text, not its bytes
    }

    void completionKnowsEveryCommand()
    {
        const CtlRun run = m->plain({u"completion"_s});
        QCOMPARE(run.exitCode, 0);
        for (const CommandSpec &command : commandTable())
            QVERIFY2(run.out.contains(QByteArray(command.name).split(' ').last()), command.name);
    }

    void completionKnowsWhatIsTyped_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("offered");
        const QString folder = u"结 果"_s;
        QTest::newRow("first word") << QStringList{u"veri"_s} << u"verify,verify-paper"_s;
        QTest::newRow("second word") << QStringList{u"case"_s, u"s"_s} << u"show"_s;
        QTest::newRow("option") << QStringList{u"case"_s, u"list"_s, u"--st"_s} << u"--stage"_s;
        QTest::newRow("after a value") << QStringList{u"--profile"_s, u"x"_s, u"case"_s, u"s"_s} << u"show"_s;
        QTest::newRow("after a joined value")
            << QStringList{u"--profile"_s, u"="_s, u"x"_s, u"case"_s, u"s"_s} << u"show"_s;
        QTest::newRow("file as value") << QStringList{u"--profile"_s, u"结"_s} << folder;
        QTest::newRow("file as joined value") << QStringList{u"--profile"_s, u"="_s, u"结"_s} << folder;
        QTest::newRow("file as argument") << QStringList{u"intake"_s, u"结"_s} << folder;
    }

    void completionKnowsWhatIsTyped()
    {
        const QString bash = QStandardPaths::findExecutable(u"bash"_s);
        if (bash.isEmpty())
            QSKIP("this system has no bash");
        QFETCH(QStringList, typed);
        m->file(u"completion"_s, m->plain({u"completion"_s}).out);
        QVERIFY(QDir(m->scratch()).mkpath(u"结 果"_s));
        QProcess shell;
        shell.setWorkingDirectory(m->scratch());
        shell.start(bash,
                    QStringList{u"-c"_s,
                                u"source ./completion; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _yichuangctl; "
                                u"IFS=,; echo \"${COMPREPLY[*]}\""_s,
                                u"bash"_s, u"yichuangctl"_s}
                        + typed);
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardError()), QString());
        QTEST(QString::fromUtf8(shell.readAllStandardOutput()).trimmed(), "offered");
    }

private:
    std::unique_ptr<CtlRunner> m;
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
