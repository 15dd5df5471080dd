// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/cupsprinter.h"
#include "core/documents/filesprinter.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cups/cups.h>

#include <memory>

#include <pwd.h>
#include <unistd.h>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

const QByteArray pdf = "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

/** A print server of our own: all its state in one folder, reached through a socket in it. */
class PrivateCups
{
public:
    ~PrivateCups() { stop(); }

    bool start()
    {
        const QStringList folders{u"spool"_s, u"spool/tmp"_s, u"cache"_s, u"run"_s, u"out"_s, u"bin/backend"_s};
        for (const QString &folder : folders) {
            if (!QDir(m_folder.path()).mkpath(folder))
                return false;
        }
        const QStringList programs{u"filter"_s, u"daemon"_s, u"cgi-bin"_s, u"monitor"_s, u"notifier"_s, u"driver"_s};
        for (const QString &program : programs)
            QFile::link(u"/usr/lib/cups/"_s + program, path(u"bin/"_s + program));
        writeConfiguration();
        for (const QString &folder : {u"."_s, u"spool"_s, u"spool/tmp"_s, u"cache"_s, u"run"_s, u"out"_s}) {
            if (!giveToServer(path(folder)))
                return false;
        }
        qputenv("CUPS_SERVER", socket().toUtf8());
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(u"/usr/sbin/cupsd"_s, {u"-f"_s, u"-c"_s, path(u"cupsd.conf"_s), u"-s"_s, path(u"files.conf"_s)});
        return m_server.waitForStarted();
    }

    void stop()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        m_server.terminate();
        if (!m_server.waitForFinished(10'000))
            m_server.kill();
        m_server.waitForFinished();
    }

    [[nodiscard]] bool isUp() const { return QFile::exists(socket()); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString socket() const { return path(u"run/s"_s); }

    static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(30'000) && process.exitCode() == 0;
    }

private:
    void writeConfiguration()
    {
        const QString d = m_folder.path();
        write(u"cupsd.conf"_s,
              u"Listen %1\nBrowsing Off\nDefaultAuthType None\nWebInterface No\nLogLevel warn\n"
              "PreserveJobHistory Yes\n"
              "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
              "<Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n"
              "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"_s.arg(socket()));
        write(u"files.conf"_s,
              u"ServerRoot %1\nRequestRoot %1/spool\nTempDir %1/spool/tmp\nCacheDir %1/cache\nStateDir %1/run\n"
              "ErrorLog %1/error_log\nAccessLog %1/access_log\nPageLog %1/page_log\nDataDir /usr/share/cups\n"
              "ServerBin %1/bin\nUser lp\nGroup lp\nSystemGroup root lpadmin\nPrintcap\n"_s.arg(d));
        // Called by the server with: job user title copies options [file].
        write(u"bin/backend/tofile"_s,
              u"#!/bin/sh\n[ $# -eq 0 ] && { echo 'file tofile \"x\" \"y\"'; exit 0; }\n"
              "echo \"$3\" > '%1/out/title-'$1\nif [ -n \"$6\" ]; then cat \"$6\"; else cat; fi > '%1/out/part-'$1\n"
              "mv '%1/out/part-'$1 '%1/out/job-'$1\n"_s.arg(d));
        QFile::setPermissions(path(u"bin/backend/tofile"_s),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                                  | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    }

    void write(const QString &name, const QString &text)
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }

    static bool giveToServer(const QString &path)
    {
        const passwd *lp = getpwnam("lp");
        return lp && chown(path.toUtf8().constData(), lp->pw_uid, lp->pw_gid) == 0;
    }

    QTemporaryDir m_folder{u"/tmp/ycupsXXXXXX"_s}; // a socket's path may have 107 bytes at most
    QProcess m_server;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PrintSettings onto(const QString &printer, int copies = 1)
{
    PrintSettings settings;
    settings.printer = printer;
    settings.copies = copies;
    return settings;
}

} // namespace

class PrinterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesArriveUnderNumbersOfTheirOwn();
    void aFolderThatCannotBeMadeIsUnavailable();
    void whatIsNotAPaperIsRefused_data();
    void whatIsNotAPaperIsRefused();
    void queuesAreListed();
    void aPaperArrivesByteForByteUnderANeutralTitle();
    void aSlipArrivesToo();
    void theJobIsFollowedToItsEnd();
    void aStoppedPrinterIsSaidSo();
    void aPrinterThatTakesNoJobsIsSaidSo();
    void anUnknownPrinterIsSaidSo();
    void aPrintSystemThatIsDownHasNoPrinters();

private:
    void needCups();

    std::unique_ptr<PrivateCups> m_cups;
};

void PrinterTest::initTestCase()
{
    if (!QFile::exists(u"/usr/sbin/cupsd"_s) || geteuid() != 0)
        return;
    m_cups = std::make_unique<PrivateCups>();
    QVERIFY(m_cups->start());
    QTRY_VERIFY_WITH_TIMEOUT(m_cups->isUp(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        PrivateCups::run(u"lpadmin"_s, {u"-p"_s, u"paper"_s, u"-E"_s, u"-v"_s, u"tofile:/x"_s, u"-m"_s, u"raw"_s}),
        30'000);
    QVERIFY(PrivateCups::run(u"lpadmin"_s, {u"-d"_s, u"paper"_s}));
}

void PrinterTest::needCups()
{
    if (m_cups)
        return;
    // CI has cupsd and is root: there a missing print server is a failure.
    if (qEnvironmentVariableIsSet("CI"))
        QFAIL("cupsd is not installed or the test is not run as root");
    QSKIP("needs cupsd and root");
}

void PrinterTest::filesArriveUnderNumbersOfTheirOwn()
{
    QTemporaryDir folder;
    QFile taken(folder.filePath(u"paper-0001.pdf"_s));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.close();
    FilesPrinter printer(folder.path());
    const auto job = printer.print(pdf, {});
    QVERIFY(job);
    QCOMPARE(job->state, PrintJobState::Done);
    QCOMPARE(job->file, folder.filePath(u"paper-0002.pdf"_s));
    QCOMPARE(contentOf(job->file), pdf);
    QCOMPARE(contentOf(taken.fileName()), QByteArray());
    QVERIFY(printer.follow(*job));
}

void PrinterTest::aFolderThatCannotBeMadeIsUnavailable()
{
    FilesPrinter printer(u"/proc/nowhere"_s);
    const auto job = printer.print(pdf, {});
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::PrinterUnavailable);
}

void PrinterTest::whatIsNotAPaperIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("copies");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << 1 << u"print.not-pdf"_s;
    QTest::newRow("other format") << QByteArray("%!PS-Adobe") << 1 << u"print.not-pdf"_s;
    QTest::newRow("no copy") << pdf << 0 << u"print.copies"_s;
    QTest::newRow("hundred copies") << pdf << 100 << u"print.copies"_s;
}

void PrinterTest::whatIsNotAPaperIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, copies);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    FilesPrinter files(folder.path());
    CupsPrinter cups;
    for (PaperPrinter *printer : std::initializer_list<PaperPrinter *>{&files, &cups}) {
        const auto job = printer->print(bytes, onto({}, copies));
        QVERIFY(!job);
        QCOMPARE(job.error().reason, reason);
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void PrinterTest::queuesAreListed()
{
    needCups();
    const auto printers = CupsPrinter().printers();
    QVERIFY(printers);
    QCOMPARE(printers->size(), size_t(1));
    QCOMPARE(printers->front().name, u"paper"_s);
    QCOMPARE(printers->front().state, PrinterState::Ready);
    QVERIFY(printers->front().isDefault);
}

void PrinterTest::aPaperArrivesByteForByteUnderANeutralTitle()
{
    needCups();
    const auto job = CupsPrinter().print(pdf, onto({}));
    QVERIFY2(job, job ? "" : qPrintable(job.error().reason + u' ' + job.error().detail));
    QCOMPARE(job->printer, u"paper"_s);
    const QString arrived = m_cups->path(u"out/job-%1"_s.arg(job->id));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(arrived), 30'000);
    QCOMPARE(contentOf(arrived), pdf);
    QCOMPARE(contentOf(m_cups->path(u"out/title-%1"_s.arg(job->id))), QByteArray("Yichuang paper\n"));
}

void PrinterTest::aSlipArrivesToo()
{
    needCups();
    PrintSettings settings = onto(u"paper"_s);
    settings.format = PaperFormat::Slip80;
    settings.sizeMm = QSizeF(80, 143);
    const auto job = CupsPrinter().print(pdf, settings);
    QVERIFY(job);
    const QString arrived = m_cups->path(u"out/job-%1"_s.arg(job->id));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(arrived), 30'000);
    QCOMPARE(contentOf(arrived), pdf);
}

void PrinterTest::theJobIsFollowedToItsEnd()
{
    needCups();
    CupsPrinter printer;
    const auto job = printer.print(pdf, onto(u"paper"_s));
    QVERIFY(job);
    QTRY_VERIFY_WITH_TIMEOUT(printer.follow(*job) && printer.follow(*job)->state == PrintJobState::Done, 30'000);
    PrintJob other = *job;
    other.id = 9'999;
    QCOMPARE(printer.follow(other).error().code, ErrorCode::NotFound);
}

void PrinterTest::aStoppedPrinterIsSaidSo()
{
    needCups();
    QVERIFY(PrivateCups::run(u"cupsdisable"_s, {u"paper"_s}));
    CupsPrinter printer;
    const auto job = printer.print(pdf, onto(u"paper"_s));
    const auto printers = printer.printers();
    QVERIFY(PrivateCups::run(u"cupsenable"_s, {u"paper"_s}));
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::PrinterUnavailable);
    QCOMPARE(job.error().reason, u"printer.stopped"_s);
    QCOMPARE(printers->front().state, PrinterState::Stopped);
}

void PrinterTest::aPrinterThatTakesNoJobsIsSaidSo()
{
    needCups();
    QVERIFY(PrivateCups::run(u"cupsreject"_s, {u"paper"_s}));
    const auto job = CupsPrinter().print(pdf, onto(u"paper"_s));
    QVERIFY(PrivateCups::run(u"cupsaccept"_s, {u"paper"_s}));
    QVERIFY(!job);
    QCOMPARE(job.error().reason, u"printer.rejecting"_s);
}

void PrinterTest::anUnknownPrinterIsSaidSo()
{
    needCups();
    const auto job = CupsPrinter().print(pdf, onto(u"nobody"_s));
    QVERIFY(!job);
    QCOMPARE(job.error().reason, u"printer.unknown"_s);
}

void PrinterTest::aPrintSystemThatIsDownHasNoPrinters()
{
    if (m_cups)
        m_cups->stop();
    cupsSetServer("/nowhere/cups.sock");
    const auto printers = CupsPrinter().printers();
    QVERIFY(printers);
    QVERIFY(printers->empty());
    const auto job = CupsPrinter().print(pdf, onto(u"paper"_s));
    QVERIFY(!job);
    QCOMPARE(job.error().code, ErrorCode::PrinterUnavailable);
}

QTEST_GUILESS_MAIN(PrinterTest)
#include "printer_test.moc"
