// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"
#include "tests/ctl/ctlrunner.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

/** What stands between back-quotes in @p text. */
QStringList quoted(const QString &text)
{
    static const QRegularExpression pattern(u"`([^`]*)`"_s);
    QStringList words;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        words.append(it.next().captured(1));
    return words;
}

/** The names of members in @p value and in what it holds; not of forms and bodies, whose names the catalogue gives. */
void collectMembers(const QJsonValue &value, QSet<QString> &names)
{
    for (const QJsonValue &entry : value.toArray())
        collectMembers(entry, names);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        names.insert(it.key());
        if (it.key() != u"form" && it.key() != u"body")
            collectMembers(it.value(), names);
    }
}

} // namespace

/** docs/yichuangctl-json.md says what the program prints with --json: no member less, none more. */
class JsonDocumentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(YICHUANG_JSON_DOCUMENT));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_document = QString::fromUtf8(file.readAll());
        static const QRegularExpression row(u"^\\| (`.*?) \\| (.*) \\|$"_s, QRegularExpression::MultilineOption);
        for (auto it = row.globalMatch(m_document); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            for (const QString &command : quoted(match.captured(1)))
                m_rows.insert(command, m_rows.value(command, match.captured(2))); // a command's own row comes first
        }
        m = std::make_unique<CtlRunner>();
        const CtlRun taken = m->run({u"intake"_s, u"-"_s}, m->example(u"YZ-ZF01"_s));
        m_number = taken.json().value(u"number").toString();
        QVERIFY2(!m_number.isEmpty(), taken.err.constData());
    }

    void cleanupTestCase() { m.reset(); }

    void everyCommandIsDescribed()
    {
        for (const CommandSpec &command : commandTable())
            QVERIFY2(m_rows.contains(QString::fromLatin1(command.name)), command.name);
    }

    void whatIsPrintedIsWhatIsDescribed_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QStringList>("arguments");
        const auto add = [](const QString &row, const QStringList &arguments) {
            QTest::newRow(qPrintable(row)) << row << row.section(u" --"_s, 0, 0).split(u' ') + arguments;
        };
        add(u"account list"_s, {});
        add(u"item search"_s, {u"户外广告"_s});
        add(u"intake"_s, {u"-"_s, u"--papers"_s, u"papers"_s});
        add(u"intake --preview"_s, {u"-"_s, u"--preview"_s});
        add(u"case show"_s, {m_number});
        add(u"case list"_s, {});
        add(u"papers"_s, {m_number});
        add(u"print"_s, {m_number, u"D2"_s, u"--pdf"_s, u"paper.pdf"_s});
        add(u"day check"_s, {u"2020-01-01"_s, u"--sheet"_s, u"day.pdf"_s});
        add(u"ledger list"_s, {});
        add(u"ledger export"_s, {m->scratch() + u"/ledger.csv"_s});
        add(u"consultation record"_s, {u"怎么申请低保"_s});
        add(u"consultation list"_s, {});
        add(u"collection list"_s, {});
        add(u"rekey list"_s, {});
        add(u"rating list"_s, {});
        add(u"rating figures"_s, {});
        add(u"rating export"_s, {m->scratch() + u"/ratings.json"_s});
        add(u"verify"_s, {});
        add(u"rebuild"_s, {});
        add(u"backup"_s, {});
        add(u"check-id"_s, {u"330212190203120014"_s, u"--full"_s});
        add(u"rules"_s, {});
        add(u"confirm-clock"_s, {});
    }

    void whatIsPrintedIsWhatIsDescribed()
    {
        QFETCH(QString, row);
        QFETCH(QStringList, arguments);
        const CtlRun run = m->run(arguments, arguments.contains(u"-") ? m->example(u"YZ-ZF01"_s) : QByteArray());
        QVERIFY2(run.exitCode == 0, run.err.constData());

        QSet<QString> printed;
        collectMembers(run.json(), printed);
        const QStringList described = quoted(m_document);
        for (const QString &member : std::as_const(printed))
            QVERIFY2(described.contains(member), qPrintable(u"not described: "_s + member));
        const QStringList own = quoted(m_rows.value(row));
        for (const QString &member : run.json().keys())
            QVERIFY2(own.contains(member), qPrintable(u"not in its row: "_s + member));
        // What stands before "; with ..." or "(also ..." is always there.
        static const QRegularExpression condition(u"[;:(]"_s);
        for (const QString &member : quoted(m_rows.value(row).section(condition, 0, 0)))
            QVERIFY2(run.json().contains(member), qPrintable(u"described, not printed: "_s + member));
    }

private:
    std::unique_ptr<CtlRunner> m;
    QString m_document;
    QMap<QString, QString> m_rows;
    QString m_number;
};

QTEST_GUILESS_MAIN(JsonDocumentTest)
#include "jsondocument_test.moc"
