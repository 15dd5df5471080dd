// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casejson.h"
#include "app/ctl/paperfiles.h"
#include "app/ctl/qrpicture.h"
#include "app/ctl/session.h"

#include <QFileInfo>

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

Result<CaseFile> fileFor(Session &session, const Invocation &call)
{
    const Result<QUuid> id = session.desk().caseByNumber(call.arguments.first());
    return id ? session.desk().caseFile(*id) : Result<CaseFile>(failure(id.error()));
}

/** The event of the latest paper of @p kind. */
Result<QUuid> latestPaper(const CaseState &state, const QString &kind)
{
    const auto it = std::find_if(state.papers.rbegin(), state.papers.rend(),
                                 [&kind](const IssuedPaper &paper) { return paper.kind == kind; });
    if (it != state.papers.rend())
        return it->eventId;
    QStringList kinds;
    for (const IssuedPaper &paper : state.papers)
        kinds.append(paper.kind);
    return failure(ErrorCode::NotFound, u"paper.none"_s, kinds.join(u", "_s));
}

Result<> checkKind(const QString &kind)
{
    if (paperKindFromCode(kind))
        return {};
    QStringList codes;
    for (const PaperKindInfo &info : paperTable())
        codes.append(QString::fromUtf16(info.code));
    return failure(ErrorCode::InvalidInput, u"paper.kind"_s, codes.join(u", "_s));
}

bool isPictureFile(const QString &argument)
{
    static const QStringList suffixes{u"png"_s, u"jpg"_s, u"jpeg"_s, u"bmp"_s};
    return suffixes.contains(QFileInfo(argument).suffix().toLower());
}

} // namespace

Result<> runPapers(Invocation &call)
{
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<CaseFile> file = fileFor(session, call);
    if (!file)
        return failure(file.error());
    call.report->set("number", file->state.number());
    call.report->set("papers", issuedPapersJson(file->state));
    for (const IssuedPaper &paper : file->state.papers) {
        const auto kind = paperKindFromCode(paper.kind);
        call.report->line(u"%1  %2  %3  %4  reprints %5"_s
                              .arg(paper.kind, kind ? paperKindTitle(*kind) : QString(), paper.paperNumber,
                                   paper.at.toString(Qt::ISODate))
                              .arg(paper.reprints));
    }
    return {};
}

Result<> runPrint(Invocation &call)
{
    if (!call.has("pdf") && !call.has("png"))
        return usageFailure(u"'print' needs --pdf FILE or --png FILE"_s);
    if (const Result<> kind = checkKind(call.arguments.at(1)); !kind)
        return kind;
    for (const char *option : {"pdf", "png"}) {
        if (!call.has(option))
            continue;
        if (const Result<> writable = checkWritable(call.option(option)); !writable)
            return writable;
    }
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<CaseFile> file = fileFor(session, call);
    if (!file)
        return failure(file.error());
    const Result<QUuid> event = latestPaper(file->state, call.arguments.at(1));
    if (!event)
        return failure(event.error());
    const Result<MadePaper> paper = session.desk().reprint(file->state.caseId, *event);
    if (!paper)
        return failure(paper.error());
    QStringList files;
    if (call.has("pdf")) {
        const Result<QStringList> written = writePaperPdf(*paper, call.option("pdf"));
        if (!written)
            return failure(written.error());
        files.append(*written);
    }
    if (call.has("png")) {
        const Result<QStringList> written = writePaperPng(*paper, call.option("png"));
        if (!written)
            return failure(written.error());
        files.append(*written);
    }
    call.report->set("paper", paperJson(*paper));
    call.report->set("files", QJsonArray::fromStringList(files));
    for (const QString &name : files)
        call.report->line(u"file    %1"_s.arg(name));
    return session.notePrinted({*paper});
}

Result<> runVerifyPaper(Invocation &call)
{
    QString text = call.arguments.first();
    if (isPictureFile(text)) {
        const Result<QString> read = codeInPicture(text);
        if (!read)
            return failure(read.error());
        text = *read;
    }
    Session session;
    if (const Result<> in = session.sit(call); !in)
        return in;
    const Result<Desk::PaperCheck> check = session.desk().verifyPaper(text);
    if (!check)
        return failure(check.error());
    const Result<QUuid> id = session.desk().caseByNumber(check->caseNumber);
    call.report->set("genuine", check->genuine);
    call.report->set("knownWorkstation", check->known);
    call.report->set("current", check->current);
    call.report->set("number", check->caseNumber);
    call.report->set("kind", paperKindCode(check->kind));
    call.report->set("paperNumber", check->paperNumber);
    if (!check->known)
        return failure(ErrorCode::NotFound, u"paper.unknown-workstation"_s);
    if (!check->genuine)
        return failure(ErrorCode::Tampered, u"paper.forged"_s);
    if (!id)
        return failure(ErrorCode::NotFound, u"paper.unknown-case"_s);
    if (!check->current)
        return failure(ErrorCode::RefusedByRule, u"paper.replaced"_s);
    call.report->line(
        u"Genuine and current: %1 %2 %3"_s.arg(check->caseNumber, paperKindTitle(check->kind), check->paperNumber));
    return {};
}

} // namespace yichuang
