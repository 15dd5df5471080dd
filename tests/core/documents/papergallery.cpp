// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: draws every paper, with little and with much on it, for people to look at. papergallery FOLDER
#include "tests/core/documents/paperfixture.h"

#include "core/desk/consultationsheet.h"
#include "core/desk/ledgersheet.h"
#include "core/documents/paperimage.h"
#include "core/documents/paperkind.h"

#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr double dpi = 80;

struct Variant
{
    const char *name;
    PaperFixture fixture;
};

std::vector<Variant> variants()
{
    PaperFixture few;
    few.rows = 1;
    few.agent = false;
    PaperFixture twenty;
    twenty.rows = 20;
    twenty.licence = false;
    PaperFixture forty;
    forty.rows = 40;
    forty.multiLine = true;
    PaperFixture rare;
    rare.name = QStringLiteral("张𬱖㛃䶮𰀡");
    rare.deemed = true;
    PaperFixture longName;
    longName.name = QStringLiteral("阿卜杜热西提·麦麦提敏").repeated(8).left(80);
    PaperFixture wordy;
    wordy.wordy = true;
    wordy.multiLine = true;
    PaperFixture posted = few;
    posted.posted = true;
    return {{"few", few},       {"twenty", twenty}, {"forty", forty},  {"rare", rare},
            {"long", longName}, {"wordy", wordy},   {"posted", posted}};
}

bool savePages(const LaidOutPaper &paper, const QString &folder, const QString &title)
{
    for (int page = 0; page < paper.pageCount(); ++page) {
        const Result<QImage> image = paperImage(paper, page, dpi);
        if (!image || !image->save(QStringLiteral("%1/%2-%3.png").arg(folder, title).arg(page + 1)))
            return false;
    }
    return true;
}

bool draw(PaperKind kind, const Variant &variant, const QString &folder)
{
    const Result<QString> html = paperFixtureHtml(kind, variant.fixture);
    if (!html)
        return false;
    PaperMarks marks = paperFixtureMarks(kind);
    marks.notice = QStringLiteral("【演示】不具法律效力");
    marks.copyMark = paperCopyName(kind, 1, paperKindInfo(kind).copies);
    const Result<LaidOutPaper> paper = LaidOutPaper::layOut(*html, paperKindInfo(kind).format, marks);
    if (!paper)
        return false;
    return savePages(*paper, folder, paperKindCode(kind) + u'-' + QLatin1StringView(variant.name));
}

bool drawSheet(const QString &html, const QString &folder, const QString &title)
{
    const Result<LaidOutPaper> paper = LaidOutPaper::layOut(html, PaperFormat::A4, {});
    return paper && savePages(*paper, folder, title);
}

/** The agents' lists, which are no papers of a case. @p count lines. */
bool drawLists(int count, const QString &folder)
{
    const QDate day(2026, 3, 31);
    const QString station = u"姜山镇测试村股份经济合作社联合社便民服务站（代办点）"_s;
    const QString name = u"阿卜杜热西提·麦麦提敏·买买提·吐尔逊"_s;
    const QString period = u"2026年3月1日至2026年3月31日"_s;
    std::vector<Consultation> asked;
    std::vector<ProxyRow> ledger;
    for (int i = 0; i < count; ++i) {
        Consultation one;
        one.asked.asker = i % 3 == 0 ? name : u"测试丙"_s;
        one.asked.phone = u"13800005678"_s;
        one.asked.matter = u"家里老人刚满八十岁，高龄津贴要带什么材料，可不可以由子女代办？"_s.repeated(1 + i % 4);
        one.asked.itemName = u"困难残疾人生活补贴和重度残疾人护理补贴申请"_s;
        one.asked.answer = i % 2 == 0 ? u"已当场告知并打印一次性告知单"_s.repeated(1 + i % 5) : QString();
        one.askedAt = QDateTime(day.addDays(-i % 30), QTime(9, 12));
        one.firstAsked.account = i % 2 == 0 ? name : u"测试庚"_s;
        asked.push_back(one);
        ProxyRow row;
        row.row.applicantMasked = u"阿***"_s;
        row.row.itemName = u"困难残疾人生活补贴和重度残疾人护理补贴申请"_s;
        row.agent = one.firstAsked.account;
        row.step = ProxyStep::Forwarded;
        row.beganOn = row.signedOn = row.forwardedOn = row.acceptedOn = row.decidedOn = day;
        ledger.push_back(row);
    }
    const QString size = QString::number(count);
    return drawSheet(consultationSheet(asked, {station, period, day}, {}), folder, u"consultations-"_s + size)
        && drawSheet(ledgerSheet(ledger, {}, {station, period, {}, day}, {}), folder, u"ledger-"_s + size);
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QString folder = QGuiApplication::arguments().value(1);
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        QTextStream(stderr) << "papergallery FOLDER" << Qt::endl;
        return 2;
    }
    for (const PaperKindInfo &info : paperTable()) {
        for (const Variant &variant : variants()) {
            if (!draw(info.kind, variant, folder)) {
                QTextStream(stderr) << "cannot draw " << QString::fromUtf16(info.code) << ' ' << variant.name
                                    << Qt::endl;
                return 1;
            }
        }
    }
    for (const int count : {0, 12, 40}) {
        if (!drawLists(count, folder))
            return 1;
    }
    return 0;
}
