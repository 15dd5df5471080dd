// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"
#include "tests/core/store/must.h"
#include "tests/ctl/ctlrunner.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"阿卜杜热西提·麦麦提敏"_s;
const QString number = u"330212190203120014"_s;
const QString phone = u"13800000123"_s;
const QString address = u"浙江省宁波市鄞州区姜山镇保密测试村77号"_s;
const QString agentName = u"欧阳𬱖测试"_s;
const QString agentNumber = u"330212190102031231"_s;
const QString account = u"62284800000000001234"_s;

/** Everything that must not be found, in every form it might have been left in. */
QList<QByteArray> needles()
{
    QList<QByteArray> all;
    for (const QString &text : {name, number, phone, address, agentName, agentNumber, account}) {
        all.append(text.toUtf8());
        for (const QStringConverter::Encoding encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
            all.append(QStringEncoder(encoding)(text));
        all.append(text.toUtf8().toBase64().left(text.toUtf8().size()));
        QByteArray escaped;
        for (const QChar unit : text)
            escaped += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        all.append(escaped);
    }
    for (const char *pinyin : {"abdrxtmmtm", "abudurexiti", "ouyang"})
        all.append(pinyin);
    return all;
}

/** "file: what" for every needle found in any file under @p folder. */
QStringList found(const QString &folder)
{
    static const QList<QByteArray> all = needles();
    QStringList hits;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        for (const QByteArray &needle : all) {
            if (content.contains(needle) || file.fileName().toUtf8().contains(needle))
                hits.append(file.fileName() + u": "_s + QString::fromUtf8(needle.toPercentEncoding().left(60)));
        }
    }
    return hits;
}

int filesUnder(const QString &folder)
{
    int count = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    for (; files.hasNext(); ++count)
        (void)files.next();
    return count;
}

} // namespace

/** Nothing of a person is readable in any file of the profile, nor in the folder for temporary files. */
class SecrecyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_temporary.isValid());
        m_runner = std::make_unique<CtlRunner>(); // its own scratch folder holds the inputs and is not looked at
        qputenv("TMPDIR", m_temporary.path().toUtf8());
    }

    void theSearchFindsWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("utf-8") << QByteArray("x" + name.toUtf8());
        QTest::newRow("utf-16") << QByteArray(QStringEncoder(QStringConverter::Utf16LE)(number));
        QTest::newRow("pinyin") << QByteArray("..abdrxtmmtm..");
    }

    void theSearchFindsWhatIsThere()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"left-over"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(found(folder.path()).size(), 1);
    }

    void theShellLeavesNothing()
    {
        m_runner->file(u"scan.pdf"_s, "%PDF-1.7\n" + name.toUtf8() + number.toUtf8());
        const CtlRun taken = m_runner->run({u"intake"_s, m_runner->file(u"application.json"_s, application())});
        QVERIFY2(taken.exitCode == 0, taken.err.constData());
        const QString caseNumber = taken.json().value(u"number").toString();
        QCOMPARE(m_runner->run({u"case"_s, u"show"_s, caseNumber, u"--unmask"_s, u"核对"_s}).exitCode, 0);
        QCOMPARE(m_runner->run({u"case"_s, u"list"_s, name}).exitCode, 0);
        QCOMPARE(
            m_runner->run({u"print"_s, caseNumber, u"D1"_s, u"--pdf"_s, m_runner->scratch() + u"/d1.pdf"_s}).exitCode,
            0);
        QCOMPARE(m_runner->run({u"backup"_s}).exitCode, 0);
        QCOMPARE(m_runner->run({u"rebuild"_s}).exitCode, 0);
        QVERIFY(filesUnder(m_runner->profile()) >= 5);
        QCOMPARE(found(m_runner->profile()), QStringList());
        QCOMPARE(found(m_temporary.path()), QStringList());
    }

    void anOpenProfileLeavesNothing()
    {
        DeskFixture &f = m_runner->fixture();
        f.clock.set(QDateTime::currentDateTime().addSecs(60));
        f.restart();
        IntakeDraft draft = secretDraft();
        draft.parked = true;
        (void)must(f.desk->saveDraft(draft));
        (void)must(f.desk->attach("%PDF-1.7\n" + address.toUtf8(), u"application/pdf"_s));
        (void)f.take(secretDraft(), Outcome::Accept);
        QVERIFY(must(f.desk->knownApplicant(DocumentKind::ResidentId, number)).has_value());
        QVERIFY(QFile::exists(f.dir() + u"/profile.db-wal"_s));
        QCOMPARE(found(f.dir()), QStringList());
        m_runner->close();
        QCOMPARE(found(f.dir()), QStringList());
        QCOMPARE(found(m_temporary.path()), QStringList());
    }

    void masksHoldInEveryOutput()
    {
        const CtlRun list = m_runner->run({u"case"_s, u"list"_s});
        const QString caseNumber = list.json().value(u"cases").toArray().first().toObject().value(u"number").toString();
        QVERIFY(!caseNumber.isEmpty());
        for (const QStringList &command :
             {QStringList{u"case"_s, u"list"_s}, QStringList{u"case"_s, u"show"_s, caseNumber},
              QStringList{u"papers"_s, caseNumber}, QStringList{u"check-id"_s, number}}) {
            for (const CtlRun &run : {m_runner->run(command), m_runner->plain(m_runner->front() + command)}) {
                QCOMPARE(run.exitCode, 0);
                for (const QString &text : {name, number, phone, address, agentName, agentNumber, account})
                    QVERIFY2(!run.out.contains(text.toUtf8()), qPrintable(command.join(u' ')));
            }
        }
    }

private:
    IntakeDraft secretDraft()
    {
        DeskFixture &f = m_runner->fixture();
        IntakeDraft draft = f.completeDraft(u"YZ-MZ12"_s);
        draft.applicant.name = name;
        draft.applicant.phone = phone;
        draft.applicant.address = address;
        draft.agent = Agent{agentName, DocumentKind::ResidentId, agentNumber, phone, true, u"亲属"_s};
        for (const FormField &field : f.item(draft.itemId).formFields) {
            if (field.pattern.startsWith(u"^[0-9]{10"))
                draft.form.insert(field.key, account);
        }
        draft.materials.front().remark = address;
        return draft;
    }

    QByteArray application()
    {
        QJsonObject json = QJsonDocument::fromJson(m_runner->example(u"YZ-MZ12"_s)).object();
        QJsonObject applicant = json.value(u"applicant").toObject();
        applicant.insert(u"name"_s, name);
        applicant.insert(u"documentNumber"_s, number);
        applicant.insert(u"birth"_s, u"1902-03-12"_s);
        applicant.insert(u"sex"_s, u"male"_s);
        applicant.insert(u"phone"_s, phone);
        applicant.insert(u"address"_s, address);
        json.insert(u"applicant"_s, applicant);
        QJsonArray materials = json.value(u"materials").toArray();
        QJsonObject first = materials.first().toObject();
        first.insert(u"files"_s, QJsonArray{u"scan.pdf"_s});
        first.insert(u"remark"_s, agentName);
        materials.replace(0, first);
        json.insert(u"materials"_s, materials);
        return QJsonDocument(json).toJson();
    }

    QTemporaryDir m_temporary;
    std::unique_ptr<CtlRunner> m_runner;
};

QTEST_GUILESS_MAIN(SecrecyTest)
#include "secrecy_test.moc"
