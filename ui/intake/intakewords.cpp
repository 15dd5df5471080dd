// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intakewords.h"

#include <QCoreApplication>

namespace yichuang {
namespace {

class IntakeWords
{
    Q_DECLARE_TR_FUNCTIONS(yichuang::IntakeWords)
};

struct Sentence
{
    const char *reason;
    const char *text;
};

constexpr Sentence fieldSentences[] = {
    {"field.missing", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "still to be filled in")},
    {"field.not-for-kind", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not a document of this kind of applicant")},
    {"phone.empty", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "still to be filled in")},
    {"phone.characters", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "only digits, e.g. 13800000000")},
    {"phone.form", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not a telephone number")},
    {"name.empty", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "still to be filled in")},
    {"name.blank-at-end", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "begins or ends with a blank")},
    {"name.dot-at-end", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "begins or ends with a dot")},
    {"identity.empty", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "still to be filled in")},
    {"identity.sex-differs", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "differs from the number")},
    {"identity.birth-differs", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "differs from the number")},
    {"identity.future", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "lies in the future")},
    {"identity.nation", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not an ethnic group of the list")},
    {"text.too-long", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "too long")},
};

constexpr Sentence formSentences[] = {
    {"missing", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "still to be filled in")},
    {"characters", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "holds characters that cannot be printed")},
    {"too-long", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "too long")},
    {"number", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not a number")},
    {"type", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not a value of this kind")},
    {"pattern", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not in the form expected")},
    {"date", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not a date, e.g. 20260302")},
    {"date-range", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "outside 1900 to 2100")},
    {"option", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "choose from the list")},
    {"id-number", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not a valid ID number")},
    {"credit-code", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not a valid credit code")},
    {"phone", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not a telephone number")},
    {"money", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not an amount in yuan, e.g. 1200.50")},
};

struct Obstacle
{
    const char *id;
    const char *words;
    const char *sentence;
};

constexpr Obstacle obstacles[] = {
    {"open.item-missing", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "choose an item"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "No item is chosen yet.")},
    {"open.applicant-missing", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "applicant missing"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "The applicant's name and number are still to be filled in.")},
    {"applicant.faulty", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "see applicant"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "The applicant's fields are not in order yet.")},
    {"accept.applicant-kind", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not for this applicant"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "The item is not for this kind of applicant.")},
    {"accept.answers-incomplete", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "situation open"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "Questions about the situation are not answered yet.")},
    {"accept.form-incomplete", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "form incomplete"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "Fields of the form are still to be filled in.")},
    {"accept.required-missing", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "materials missing"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "Materials are missing or not in order.")},
    {"tolerant.nothing-missing", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "nothing missing"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "Nothing is missing that could follow.")},
    {"tolerant.material-not-deferrable", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "may not follow"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "Materials are missing that may not follow later.")},
    {"tolerant.not-in-profile", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not in this province"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "The province's rules do not provide for it.")},
    {"tolerant.barred", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "earlier promise broken"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "The applicant has not kept an earlier promise.")},
    {"accept.promise-unsigned", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "promise not signed"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "The promise is not signed.")},
    {"commitment.not-allowed", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not for this item"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "The item is not open to commitment.")},
    {"commitment.nothing-missing", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "nothing missing"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "Nothing is missing that a commitment could replace.")},
    {"commitment.material-not-replaceable", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "not replaceable"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "Materials are missing that no commitment can replace.")},
    {"commitment.barred", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "earlier promise broken"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "The applicant has not kept an earlier promise.")},
    {"correction.answers-incomplete", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "situation open"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords",
                       "All must be told at once: answer the questions about the situation first.")},
    {"correction.empty", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "nothing missing"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "There is nothing to be corrected.")},
    {"receive.nothing-handed-in", QT_TRANSLATE_NOOP("yichuang::IntakeWords", "nothing handed in"),
     QT_TRANSLATE_NOOP("yichuang::IntakeWords", "Nothing was handed in that a receipt could be for.")},
};

const Obstacle *findObstacle(const QString &id)
{
    for (const Obstacle &obstacle : obstacles) {
        if (id == QLatin1String(obstacle.id))
            return &obstacle;
    }
    return nullptr;
}

} // namespace

QString applicantKindWord(ApplicantKind kind)
{
    switch (kind) {
    case ApplicantKind::NaturalPerson:
        return IntakeWords::tr("Person");
    case ApplicantKind::IndividualBusiness:
        return IntakeWords::tr("Individual business");
    case ApplicantKind::LegalPerson:
        return IntakeWords::tr("Legal person");
    case ApplicantKind::OtherOrganisation:
        return IntakeWords::tr("Other organisation");
    }
    Q_UNREACHABLE();
}

QString documentKindWord(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::ResidentId:
        return IntakeWords::tr("Resident ID card");
    case DocumentKind::HkMacaoTaiwanResidence:
        return IntakeWords::tr("Residence permit for HK, Macao, Taiwan residents");
    case DocumentKind::ForeignerResidence:
        return IntakeWords::tr("Foreigner permanent residence card");
    case DocumentKind::ForeignerResidenceOld:
        return IntakeWords::tr("Foreigner permanent residence card (old)");
    case DocumentKind::Passport:
        return IntakeWords::tr("Chinese passport");
    case DocumentKind::HkMacaoPermit:
        return IntakeWords::tr("Travel permit for HK and Macao residents");
    case DocumentKind::TaiwanPermit:
        return IntakeWords::tr("Travel permit for Taiwan residents");
    case DocumentKind::ForeignPassport:
        return IntakeWords::tr("Foreign passport");
    case DocumentKind::CreditCode:
        return IntakeWords::tr("Unified social credit code");
    case DocumentKind::Other:
        return IntakeWords::tr("Other document");
    }
    Q_UNREACHABLE();
}

QString sexWord(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return IntakeWords::tr("Not known");
    case Sex::Male:
        return IntakeWords::tr("Male");
    case Sex::Female:
        return IntakeWords::tr("Female");
    case Sex::Unstated:
        return IntakeWords::tr("Not stated");
    }
    Q_UNREACHABLE();
}

QString identityFaultSentence(const IdentityCheck &check)
{
    if (!check.fault)
        return {};
    const bool resident = check.kind == DocumentKind::ResidentId;
    switch (*check.fault) {
    case IdentityFault::Empty:
        return IntakeWords::tr("still to be filled in");
    case IdentityFault::Length:
        if (resident || check.kind == DocumentKind::CreditCode)
            return IntakeWords::tr("18 characters expected, %1 typed").arg(check.normalised.size());
        return IntakeWords::tr("wrong number of characters");
    case IdentityFault::Characters:
        return check.faultPosition >= 0 ? IntakeWords::tr("character %1 cannot occur here").arg(check.faultPosition + 1)
                                        : IntakeWords::tr("holds characters that cannot occur");
    case IdentityFault::Form:
        return check.faultPosition >= 0
            ? IntakeWords::tr("character %1 is not of this document's form").arg(check.faultPosition + 1)
            : IntakeWords::tr("not of this document's form");
    case IdentityFault::OldForm:
        return IntakeWords::tr("15-digit number, out of use since 2013; ask for the present card");
    case IdentityFault::Date:
        return IntakeWords::tr("the birth date in it does not exist");
    case IdentityFault::Future:
        return IntakeWords::tr("the birth date in it lies in the future");
    case IdentityFault::Checksum:
        return IntakeWords::tr("check character wrong: a digit is mistyped or two are swapped");
    }
    Q_UNREACHABLE();
}

QString identityWarningSentence(IdentityWarning warning)
{
    switch (warning) {
    case IdentityWarning::RegionUnknown:
        return IntakeWords::tr("Region of the number unknown: compare it with the card");
    case IdentityWarning::RegionAbolished:
        return IntakeWords::tr("Region since renamed or abolished; still valid");
    case IdentityWarning::OtherDocument:
        return IntakeWords::tr("Looks like the number of another document: check the document kind");
    case IdentityWarning::Age:
        return IntakeWords::tr("More than 130 years old: compare it with the card");
    case IdentityWarning::InnerCode:
        return IntakeWords::tr("The organisation code inside has a wrong check character: compare it with the licence");
    case IdentityWarning::UnusualForm:
        return IntakeWords::tr("Unusual form: compare it with the document");
    case IdentityWarning::UpgradeNeedsConfirmation:
        return IntakeWords::tr("Century assumed: confirm it with the card");
    }
    Q_UNREACHABLE();
}

QString fieldFaultSentence(const QString &reason)
{
    for (const Sentence &sentence : fieldSentences) {
        if (reason == QLatin1String(sentence.reason))
            return IntakeWords::tr(sentence.text);
    }
    return reason.startsWith(QStringLiteral("text.")) ? IntakeWords::tr("holds characters that cannot be printed")
                                                      : IntakeWords::tr("cannot be right");
}

QString formFaultSentence(const FormField &field, const QString &code)
{
    // Money is bounded in fen and typed in yuan.
    const auto bound = [&field](const std::optional<qint64> &value) {
        const qint64 number = value.value_or(0);
        return field.type == FieldType::Money ? QString::number(double(number) / 100, 'f', 2) : QString::number(number);
    };
    if (code == QStringLiteral("below-minimum"))
        return IntakeWords::tr("at least %1").arg(bound(field.minimum));
    if (code == QStringLiteral("above-maximum"))
        return IntakeWords::tr("at most %1").arg(bound(field.maximum));
    if (code == QStringLiteral("too-short"))
        return IntakeWords::tr("at least %n characters", nullptr, int(field.minimum.value_or(0)));
    if (code == QStringLiteral("too-long") && field.maximum)
        return IntakeWords::tr("at most %n characters", nullptr, int(*field.maximum));
    for (const Sentence &sentence : formSentences) {
        if (code == QLatin1String(sentence.reason))
            return IntakeWords::tr(sentence.text);
    }
    return IntakeWords::tr("cannot be right");
}

QString outcomeTitle(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accept:
        return IntakeWords::tr("Accept");
    case Outcome::AcceptTolerant:
        return IntakeWords::tr("Papers to follow");
    case Outcome::AcceptCommitment:
        return IntakeWords::tr("On commitment");
    case Outcome::RequestCorrection:
        return IntakeWords::tr("One-time notice");
    case Outcome::Decline:
        return IntakeWords::tr("Decline");
    case Outcome::ReceiveOnly:
        return IntakeWords::tr("Receive only");
    }
    Q_UNREACHABLE();
}

QString obstacleWords(const QString &obstacle, qsizetype materials)
{
    if (obstacle == QStringLiteral("accept.required-missing") && materials > 0)
        return IntakeWords::tr("%n materials missing", nullptr, int(materials));
    const Obstacle *found = findObstacle(obstacle);
    return found ? IntakeWords::tr(found->words) : IntakeWords::tr("not possible now");
}

QString obstacleSentence(const QString &obstacle, const QStringList &materials)
{
    const Obstacle *found = findObstacle(obstacle);
    const QString sentence =
        found ? IntakeWords::tr(found->sentence) : IntakeWords::tr("A rule does not allow it now.");
    const bool ofMaterials =
        obstacle.endsWith(QStringLiteral("-missing")) || obstacle.contains(QStringLiteral("material"));
    if (materials.isEmpty() || !ofMaterials || obstacle.startsWith(QStringLiteral("open.")))
        return sentence;
    return sentence + u' ' + materials.join(IntakeWords::tr(", "));
}

QString materialStateWord(MaterialState state)
{
    switch (state) {
    case MaterialState::Missing:
        return IntakeWords::tr("Missing");
    case MaterialState::Received:
        return IntakeWords::tr("Received");
    case MaterialState::Deficient:
        return IntakeWords::tr("Not in order");
    case MaterialState::Promised:
        return IntakeWords::tr("To follow");
    case MaterialState::Committed:
        return IntakeWords::tr("By commitment");
    case MaterialState::Shared:
        return IntakeWords::tr("Shared");
    case MaterialState::Reused:
        return IntakeWords::tr("Taken over");
    }
    Q_UNREACHABLE();
}

QString necessityWord(Necessity necessity)
{
    switch (necessity) {
    case Necessity::Required:
        return IntakeWords::tr("Required");
    case Necessity::Deferrable:
        return IntakeWords::tr("May follow");
    case Necessity::Shareable:
        return IntakeWords::tr("Not needed");
    case Necessity::Conditional:
        return IntakeWords::tr("By situation");
    }
    Q_UNREACHABLE();
}

QString askedText(const CaseMaterial &material)
{
    switch (material.kind) {
    case MaterialKind::Original:
        return IntakeWords::tr("Original × %1").arg(material.copiesAsked);
    case MaterialKind::Copy:
        return IntakeWords::tr("Copy × %1").arg(material.copiesAsked);
    case MaterialKind::Electronic:
        return IntakeWords::tr("Electronic × %1").arg(material.copiesAsked);
    case MaterialKind::Form:
        return IntakeWords::tr("Form × %1").arg(material.copiesAsked);
    }
    Q_UNREACHABLE();
}

QString receiptWayWord(ReceiptWay way)
{
    switch (way) {
    case ReceiptWay::Paper:
        return IntakeWords::tr("Paper");
    case ReceiptWay::Scan:
        return IntakeWords::tr("Scan");
    case ReceiptWay::Upload:
        return IntakeWords::tr("File");
    case ReceiptWay::ELicence:
        return IntakeWords::tr("E-licence");
    case ReceiptWay::SharedData:
        return IntakeWords::tr("Shared data");
    }
    Q_UNREACHABLE();
}

QString agoText(QDate then, QDate today)
{
    const qint64 days = then.daysTo(today);
    if (days <= 0)
        return IntakeWords::tr("today");
    if (days == 1)
        return IntakeWords::tr("yesterday");
    if (days < 60)
        return IntakeWords::tr("%n days ago", nullptr, int(days));
    if (days < 730)
        return IntakeWords::tr("%n months ago", nullptr, int(days / 30));
    return IntakeWords::tr("%n years ago", nullptr, int(days / 365));
}

} // namespace yichuang
