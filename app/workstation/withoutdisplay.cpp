// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/withoutdisplay.h"

#include "core/cases/materialsets.h"
#include "core/cases/usualapproval.h"
#include "core/desk/exampledraft.h"
#include "core/documents/filesprinter.h"
#include "core/documents/paperimage.h"
#include "core/documents/paperpdf.h"
#include "core/store/filesystem.h"
#include "ui/intake/intakepage.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/shell/paperjobs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <QTimer>
#include <QEventLoop>

#include <array>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

const QString halfFilledDraft = u"0192f000-0000-7000-8000-000000000001"_s;
constexpr int paperDpi = 150;
constexpr QSize pageSize(1366, 768);
constexpr int settleMs = 2500; ///< the page looks the applicant up and takes the draft up on another thread

/** One of the ten: an item, an outcome, and an applicant whose name is worth printing. */
struct DemonstrationCase
{
    const char16_t *itemId;
    Outcome outcome;
    const char16_t *name; ///< null: the example's own
};

constexpr std::array demonstrationCases{
    DemonstrationCase{u"YZ-MZ01", Outcome::Accept, nullptr},
    DemonstrationCase{u"YZ-RS02", Outcome::Accept, u"阿卜杜热西提·麦麦提敏"},
    DemonstrationCase{u"YZ-SJ07", Outcome::Accept, nullptr},
    DemonstrationCase{u"YZ-MZ04", Outcome::AcceptTolerant, u"张𬱖"},
    DemonstrationCase{u"YZ-YC01", Outcome::AcceptTolerant, nullptr},
    DemonstrationCase{u"YZ-SJ08", Outcome::AcceptCommitment, nullptr},
    DemonstrationCase{u"YZ-RS18", Outcome::RequestCorrection, u"欧阳小敏"},
    DemonstrationCase{u"YZ-ZF04", Outcome::Decline, nullptr},
    DemonstrationCase{u"YZ-MZ06", Outcome::ReceiveOnly, u"㛃䶮"},
    DemonstrationCase{u"YZ-MZ14", Outcome::Accept, nullptr},
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

void takeAway(std::vector<CaseMaterial> &materials, Outcome outcome)
{
    for (CaseMaterial &material : materials) {
        if (material.state != MaterialState::Received)
            continue;
        const bool goes = outcome == Outcome::AcceptTolerant ? isDeferrable(material)
            : outcome == Outcome::AcceptCommitment           ? isReplaceable(material)
                                                             : true;
        if (!goes)
            continue;
        material.state = MaterialState::Missing;
        material.originals = 0;
        material.copies = 0;
        if (outcome == Outcome::RequestCorrection || outcome == Outcome::ReceiveOnly)
            return; // one missing paper tells the story
    }
}

OutcomeChoice choiceFor(const ServiceItem &item, const IntakeDraft &draft, Outcome outcome)
{
    OutcomeChoice choice;
    choice.outcome = outcome;
    choice.promiseSigned = true;
    if (outcome == Outcome::Decline) {
        choice.decline.ground = DeclineGround::NotCompetent;
        choice.decline.facts = u"申请挖掘的路段属于市级管理道路"_s;
        choice.decline.competentOrgan = u"宁波市综合行政执法局"_s;
        choice.decline.reviewOrgan = u"宁波市鄞州区人民政府"_s;
        choice.decline.court = u"宁波市鄞州区人民法院"_s;
    }
    if (outcome == Outcome::Accept && item.isInstant()) {
        choice.instantDecision = usualApproval(item, {}); // today
        ResultIssuedBody delivery;
        delivery.receiverName = draft.applicant.name;
        delivery.receiverDocumentNumber = draft.applicant.documentNumber;
        delivery.relation = u"本人"_s;
        delivery.manner = u"窗口领取"_s;
        choice.instantDelivery = delivery;
    }
    return choice;
}

Result<IntakeDraft> draftFor(const Desk &desk, const DemonstrationCase &demonstration, QDate today)
{
    const ServiceItem *item = desk.reference().catalogue->find(QString::fromUtf16(demonstration.itemId));
    if (!item)
        return failure(ErrorCode::NotFound, u"item"_s, QString::fromUtf16(demonstration.itemId));
    Applicant applicant = exampleApplicant(item->applicantKinds.first());
    if (demonstration.name && applicant.kind == ApplicantKind::NaturalPerson)
        applicant.name = QString::fromUtf16(demonstration.name);
    IntakeDraft draft = exampleDraft(*item, applicant, today);
    if (demonstration.outcome != Outcome::Accept && demonstration.outcome != Outcome::Decline)
        takeAway(draft.materials, demonstration.outcome);
    return draft;
}

Result<> writePaper(const MadePaper &paper, const QString &outputDir)
{
    const Result<LaidOutPaper> laidOut = layOutPaper(paper);
    if (!laidOut)
        return failure(laidOut.error());
    const Result<QByteArray> pdf = paperPdf(paper, *laidOut);
    if (!pdf)
        return failure(pdf.error());
    const QString name = outputDir + u'/' + proposedFileName(paper).section(u'.', 0, -2);
    QFile file(name + u".pdf"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        return failure(ErrorCode::IoFailed, u"paper.file"_s, file.errorString());
    for (int page = 0; page < laidOut->pageCount(); ++page) {
        const QString picture = laidOut->pageCount() == 1 ? name + u".png"_s : u"%1-%2.png"_s.arg(name).arg(page + 1);
        const Result<QImage> image = paperImage(*laidOut, page, paperDpi);
        if (!image)
            return failure(image.error());
        if (!image->save(picture))
            return failure(ErrorCode::IoFailed, u"paper.picture"_s);
    }
    out() << "    " << name << ".pdf" << Qt::endl;
    return {};
}

Result<> takeTen(Desk &desk, const QString &outputDir, QDate today)
{
    int at = 0;
    for (const DemonstrationCase &demonstration : demonstrationCases) {
        const Result<IntakeDraft> draft = draftFor(desk, demonstration, today);
        if (!draft)
            return failure(draft.error());
        const ServiceItem *item = desk.reference().catalogue->find(draft->itemId);
        const Result<TakenIn> taken = desk.takeIn(*draft, choiceFor(*item, *draft, demonstration.outcome));
        if (!taken)
            return failure(taken.error());
        out() << ++at << '/' << demonstrationCases.size() << "  " << taken->state.number() << "  " << item->name << "  "
              << caseStageChinese(taken->state.stage) << Qt::endl;
        for (const MadePaper &paper : taken->papers) {
            if (const Result<> written = writePaper(paper, outputDir); !written)
                return written;
        }
    }
    return {};
}

void spin(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/** The intake page with an eleventh case half filled in. */
Result<> pictureIntake(DeskRunner &runner, const Seat &seat, const ReferenceSet &reference, const SetupTools &tools,
                       const QString &outputDir)
{
    FilesPrinter printer(outputDir);
    PaperDesk papers(printer, tools.clock);
    IntakePage page(PageContext{runner, papers, tools.clock, seat, reference});
    page.resize(pageSize);
    page.show();
    page.activate();
    spin(settleMs);
    const QString picture = outputDir + u"/intake.png"_s;
    if (!page.grab().save(picture))
        return failure(ErrorCode::IoFailed, u"page.picture"_s);
    out() << "    " << picture << Qt::endl;
    return {};
}

Result<std::unique_ptr<Profile>> demonstrationProfile(const QString &dir, const SetupTools &tools)
{
    if (Profile::exists(dir))
        return Profile::open(dir, tools.files, tools.clock, tools.random);
    Result<WindowReady> ready = setUpWindow(dir, demonstrationSetup(), tools);
    if (!ready)
        return failure(ready.error());
    if (!ready->profile)
        return failure(ErrorCode::Internal, u"demonstration.faults"_s);
    return std::move(ready->profile);
}

} // namespace

Result<> runWithoutDisplay(const QString &profileDir, const QString &outputDir, const SetupTools &tools)
{
    if (!QDir().mkpath(outputDir))
        return failure(ErrorCode::ReadOnly, u"output.folder"_s, outputDir);
    Result<std::unique_ptr<Profile>> profile = demonstrationProfile(profileDir, tools);
    if (!profile)
        return failure(profile.error());

    DeskRunner runner(std::move(*profile), tools.templates, tools.clock, tools.random);
    const DemonstrationLogin login = demonstrationLogin();
    const Result<Seat> seat = runner.logIn(login.login, login.password).result();
    if (!seat)
        return failure(seat.error());
    struct Done
    {
        ReferenceSet reference;
    };
    const Result<Done> done = runner
                                  .onDesk([&tools, outputDir](Desk &desk) -> Result<Done> {
                                      const QDate today = tools.clock.today();
                                      if (const Result<> taken = takeTen(desk, outputDir, today); !taken)
                                          return failure(taken.error());
                                      Result<IntakeDraft> half = draftFor(
                                          desk, {u"YZ-MZ01", Outcome::RequestCorrection, u"买买提·吐尔逊"}, today);
                                      if (!half)
                                          return failure(half.error());
                                      half->id = halfFilledDraft; // one, however often this is run
                                      if (const Result<QString> saved = desk.saveDraft(*half); !saved)
                                          return failure(saved.error());
                                      return Done{desk.reference()};
                                  })
                                  .result();
    if (!done)
        return failure(done.error());
    const Result<> pictured = pictureIntake(runner, *seat, done->reference, tools, outputDir);
    if (!pictured)
        return pictured;
    out() << "Papers and pictures: " << outputDir << Qt::endl;
    return {};
}

} // namespace yichuang
