// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casejson.h"
#include "app/ctl/inputfile.h"
#include "app/ctl/paperfiles.h"
#include "app/ctl/session.h"
#include "core/desk/exampledraft.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

QString mediaTypeOf(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (suffix == u"pdf")
        return u"application/pdf"_s;
    return suffix == u"jpg" || suffix == u"jpeg" ? u"image/jpeg"_s : suffix == u"bmp" ? u"image/bmp"_s : u"image/png"_s;
}

/** A name and nothing else: an application must not reach files outside its folder. */
bool isPlainName(const QString &name)
{
    const bool hasPath = name.contains(u'/') || name.contains(u'\\') || name.contains(u':') || name.contains(QChar(0));
    return !name.isEmpty() && name.size() <= 255 && !hasPath && name != u"." && name != u"..";
}

Result<QString> attachFile(Desk &desk, const QString &folder, const QString &name)
{
    if (!isPlainName(name))
        return failure(ErrorCode::InvalidInput, u"file.name"_s);
    const Result<QByteArray> content = readInput(QDir(folder).filePath(name), Desk::largestAttachment);
    return content ? desk.attach(*content, mediaTypeOf(name)) : Result<QString>(failure(content.error()));
}

/** Seals the files that materials name into the profile and puts their hashes in their place. */
Result<> attachFiles(Desk &desk, QJsonObject &application, const QString &folder)
{
    QJsonArray materials = application.value(u"materials").toArray();
    for (qsizetype i = 0; i < materials.size(); ++i) {
        QJsonObject material = materials.at(i).toObject();
        const QJsonArray files = material.take(u"files"_s).toArray();
        if (files.isEmpty())
            continue;
        QJsonArray blobs = material.value(u"blobs").toArray();
        for (const QJsonValue &name : files) {
            const Result<QString> hash = attachFile(desk, folder, name.toString());
            if (!hash)
                return failure(hash.error());
            blobs.append(*hash);
        }
        material.insert(u"blobs"_s, blobs);
        materials.replace(i, material);
    }
    if (application.contains(u"materials"))
        application.insert(u"materials"_s, materials);
    return {};
}

Result<> printExample(Session &session, const Invocation &call)
{
    const auto &catalogue = session.desk().reference().catalogue;
    const QString id = call.option("example");
    const ServiceItem *item = catalogue ? catalogue->find(id) : nullptr;
    const Bundle *bundle = catalogue ? catalogue->bundle(id) : nullptr;
    if (!item && !bundle)
        return failure(ErrorCode::NotFound, u"item"_s);
    const QDate today = session.clock().today();
    const Applicant applicant = exampleApplicant(item ? item->applicantKinds.first() : bundle->applicantKinds.first());
    const IntakeDraft draft =
        item ? exampleDraft(*item, applicant, today) : exampleBundle(*bundle, *catalogue, {}, applicant, today);
    call.report->plain(QString::fromUtf8(QJsonDocument(draft.toJson()).toJson(QJsonDocument::Indented)));
    return {};
}

Result<> previewOnly(Session &session, const Invocation &call, const IntakeDraft &draft)
{
    const Result<std::vector<MadePaper>> papers = session.desk().preview(draft, draft.choice);
    if (!papers)
        return failure(papers.error());
    QJsonArray list;
    for (const MadePaper &paper : *papers) {
        list.append(paperJson(paper));
        call.report->line(u"paper   %1 %2"_s.arg(paperKindCode(paper.kind), paperKindTitle(paper.kind)));
    }
    call.report->set("papers", list);
    call.report->set("recorded", false);
    call.report->line(u"This application can be taken in. Nothing was recorded."_s);
    return {};
}

} // namespace

Result<> writePapersAsAsked(Session &session, const Invocation &call, const std::vector<MadePaper> &papers)
{
    if (!call.has("papers"))
        return {};
    const Result<QStringList> files = writePapers(papers, call.option("papers"), call.has("pictures"));
    if (!files)
        return failure(files.error());
    call.report->set("files", QJsonArray::fromStringList(*files));
    for (const QString &file : *files)
        call.report->line(u"file    %1"_s.arg(file));
    return session.notePrinted(papers);
}

Result<> makePapersFolder(const Invocation &call)
{
    if (!call.has("papers"))
        return {};
    const QDir folder(call.option("papers"));
    (void)folder.mkpath(u"."_s); // where it cannot be made, the next line says so
    return checkWritable(folder.filePath(u"paper.pdf"_s));
}

Result<> runIntake(Invocation &call)
{
    if (call.has("example") == !call.arguments.isEmpty())
        return usageFailure(u"'intake' needs either a FILE or --example ITEM"_s);
    if (const Result<> folder = makePapersFolder(call); !folder)
        return folder;
    QJsonObject application;
    const QString file = call.arguments.value(0);
    if (!call.has("example")) {
        Result<QJsonObject> read = readJsonInput(file);
        if (!read)
            return failure(read.error());
        application = std::move(*read);
    }
    Session session;
    if (const Result<> in = session.sit(call, {Role::Clerk, Role::ProxyAgent}); !in)
        return in;
    if (call.has("example"))
        return printExample(session, call);
    if (!session.desk().reference().catalogue)
        return failure(ErrorCode::NotFound, u"catalogue"_s);
    const QString folder = call.option("files", file == u"-" ? u"."_s : QFileInfo(file).absolutePath());
    if (const Result<> attached = attachFiles(session.desk(), application, folder); !attached)
        return attached;
    const Result<IntakeDraft> draft = IntakeDraft::fromJson(application);
    if (!draft)
        return failure(draft.error());
    if (call.has("preview"))
        return previewOnly(session, call, *draft);
    const Result<TakenIn> taken = session.desk().takeIn(*draft, draft->choice);
    if (!taken)
        return failure(taken.error());
    reportTaken(*call.report, *taken);
    return writePapersAsAsked(session, call, taken->papers);
}

} // namespace yichuang
