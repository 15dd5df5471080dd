// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/errortext.h"

#include <span>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

struct ReasonText
{
    const char *reason;
    const char *text; ///< %1 is the detail
};

// Reasons that deserve a sentence of their own; all others are named after the sentence of their code.
constexpr ReasonText reasonTexts[] = {
    {"usage", "%1."},
    {"profile", "There is no profile in this folder. Name another with --profile, or make one with 'init'."},
    {"profile.exists", "There is a profile in this folder already. Choose another folder."},
    {"account", "There is no such account, or there is one already. 'account list' shows them."},
    {"account.which", "There are several accounts. Say which one with --login."},
    {"account.role", "This account may not do that: it needs the role %1."},
    {"account.last-administrator",
     "This is the last administrator and cannot be switched off. Make another administrator first."},
    {"case", "There is no such case. 'case list' shows the cases."},
    {"item", "There is no such item in the catalogue. 'item search' finds items."},
    {"catalogue", "There is no catalogue in this profile yet. Import one first."},
    {"town", "There is no such town in the organisation file."},
    {"paper.none", "No paper of this kind was made for the case. It has: %1."},
    {"paper.no-fonts",
     "None of the papers' fonts is on this computer, so no paper can be made. Install the program anew; on Debian the "
     "packages fonts-noto-cjk, fonts-hanazono and fonts-babelstone-han."},
    {"paper.kind", "There is no such kind of paper. The kinds are: %1."},
    {"paper.forged", "This paper is not genuine: its signature does not fit what it says."},
    {"paper.unknown-workstation",
     "This paper was signed by a workstation this profile does not know, so it cannot be checked here."},
    {"paper.replaced", "This paper is genuine, but a later one of its kind has replaced it."},
    {"paper.unknown-case", "This paper is genuine, but its case is not in this profile."},
    {"picture.no-decoder", "This build cannot read codes from pictures. Scan the code and give its text."},
    {"picture.no-code", "No code was found in the picture. Scan it straighter or larger, or give the code's text."},
    {"picture.unreadable", "This file is not a picture that can be read: PNG, JPEG or BMP, whole."},
    {"picture.pixels", "The picture has too many pixels. Scan it at 300 dpi or less."},
    {"verify.fault",
     "The profile is damaged or was changed: %1. Nothing may be written to it before an administrator has looked; "
     "restore a backup."},
    {"import.faults", "%1 was not imported: it has faults, listed above. Nothing was changed."},
    {"import.role", "Only an administrator or a supervisor may import. Log in as one."},
    {"simulate.real-profile",
     "This is not a demonstration profile, so no made-up cases are mixed in. Make one with 'init --demonstration'."},
    {"rating.citizens-own",
     "A rating is the citizen's own: it is given on the window's screen, never typed for him. Only a demonstration "
     "profile takes made-up ones here."},
    {"bundle.nothing", "Nothing waits to be carried: the district has all of it, or nothing was recorded."},
    {"bundle.form", "This file is not a bundle of a workstation."},
    {"bundle.code", "This is not the bundle's code. Type it as it was printed."},
    {"bundle.signature", "The bundle was damaged or changed on the way. Nothing was taken; make it again."},
    {"bundle.chain", "The bundle is not whole. Nothing was taken; make it again."},
    {"bundle.own", "This bundle comes from a copy of this very profile. Run 'sync once' first."},
    {"day.differs", "%1 records do not agree; 'day check' names them. The day stays open."},
    {"day.empty", "Nothing was recorded on this computer that day."},
    {"compare.lacked-here",
     "The district and this workstation part at event %1: it is missing here. Run 'sync once --again', "
     "then 'sync compare'."},
    {"compare.spoilt-here",
     "The district and this workstation part at event %1: the one here is damaged or was changed. 'verify' names it; "
     "restore a backup."},
    {"compare.lacked-there",
     "The district and this workstation part at event %1: the district lost it or holds it damaged. Its operator runs "
     "'yichuang-district verify' and restores a backup."},
    {"compare.unequal",
     "The district and this workstation part at event %1: one was changed afterwards. Run 'verify' here and "
     "'yichuang-district verify' there."},
    {"server.address", "This is not the address of a server. Give it like https://sync.example.gov.cn."},
    {"server.plain", "Without encryption only a server on this computer is talked to. Give an https address."},
    {"sync.offline", "The district cannot be reached (%1). Nothing is lost; try again later."},
    {"sync.insecure",
     "The district could not prove who it is, or its certificate authority cannot be read (%1). Nothing was sent."},
    {"sync.busy", "The district has too much to do (%1). Nothing is lost; try again later."},
    {"sync.session-ended", "The district ended the session (%1). Try again."},
    {"sync.not-enrolled",
     "This workstation is not enrolled with a district. Use 'enrol' with a code from the district's operator."},
    {"sync.author-refused",
     "The district does not take what another computer wrote that came here on a stick (%1). All else was sent and "
     "fetched. If it does not know that computer, import its bundle with --enrol and a code from the district."},
    {"sync.revoked",
     "The district revoked this workstation. What was recorded stays here; ask the district's operator."},
    {"sync.fork", "A copy of this profile was used elsewhere and could not be told apart (%1). Run 'sync once' again."},
    {"sync.rewound", "The district stands elsewhere than before (%1). Run 'sync once' again."},
    {"sync.refused", "The district refused this (%1)."},
    {"sync.protocol",
     "The answer was not the district's (%1). Something in between may have answered, such as a proxy."},
    {"sync.local", "This profile could not be read or written (%1)."},
    {"sync.cancelled", "It was stopped."},
    {"password.no-terminal", "There is no terminal to ask for the password on. Give a password file."},
    {"password.not-the-same", "The two passwords were not the same. Nothing was changed."},
    {"password.empty", "No password was typed. Nothing was done."},
    {"password-file", "The password file %1 cannot be read."},
    {"password-file.exists", "%1 is there already. Name another file, or remove it first."},
    {"password-file.protect", "Windows did not protect the password. Nothing was written."},
    {"password-file.protected",
     "The password file %1 was made by another Windows account or on another computer, or it was changed. Make it anew "
     "with 'account keep-password'."},
    {"password-file.empty", "The first line of the password file %1 is empty."},
    {"password.too-short", "The password is too short: at least eight characters."},
    {"password.login-name", "The password must not be the login name."},
    {"password.one-character", "The password must not be one character repeated."},
    {"login.form", "A login name has 2 to 32 of a-z, 0-9, '.', '-' and '_' and begins with a letter."},
    {"file", "The file %1 cannot be read."},
    {"file.name", "A scan must be named by its plain file name, without a path."},
    {"file.write", "The file %1 cannot be written."},
    {"output", "It is done, but what there was to say could not be written to standard output."},
    {"json", "This is not the JSON that was expected: %1."},
    {"backup", "There is no backup in %1. Name one backup-... folder."},
    {"backup.copy-folder",
     "The folder for copies of the backup is not there. The backup itself was made unless --copy-to named the folder."},
    {"backup.copy-inside",
     "The folder for copies lies within the profile and would be lost with it. Nothing was done."},
    {"backup.copy-full", "The backup was made, but the disk for its copies is full."},
    {"backup.copy-read-only", "The backup was made, but the folder for its copies cannot be written to."},
    {"backup.copy-failed", "The backup was made, but could not be written into the folder for its copies."},
    {"restore.target", "There is a profile in this folder already. Restore into a new folder."},
    {"attachment.empty", "The scan is an empty file."},
    {"attachment.kind", "Only pictures (PNG, JPEG, BMP) and PDF files can be attached."},
    {"attachment.not-a-pdf", "The scan is not a PDF, whatever its name says."},
    {"attachment.size", "The scan is larger than 64 MB. Scan it at a lower resolution or in several files."},
    {"attachment.unknown", "The application names a scan that is not in the profile."},
};

constexpr ReasonText codeTexts[] = {
    {"invalid-input", "Something in the input is wrong"},
    {"too-large", "The input is larger than allowed"},
    {"not-found", "It does not exist"},
    {"already-exists", "It exists already"},
    {"refused-by-rule", "A rule forbids this now"},
    {"not-permitted", "The account's role does not allow this. Log in with an account that has the role"},
    {"wrong-password", "The password is wrong. Nothing was done"},
    {"account-disabled", "The account is switched off. An administrator can give it a new password"},
    {"too-many-attempts", "Too many wrong passwords. Wait before trying again; seconds to wait"},
    {"profile-locked", "Another program has the profile open. Close it first"},
    {"profile-newer", "The profile was written by a newer program and was left untouched. Install that program"},
    {"profile-damaged", "The file is not a profile, or is damaged. Restore a backup"},
    {"disk-full", "The disk is full; nothing of this was kept. Make room and try again"},
    {"read-only", "The folder cannot be written. Check its permissions"},
    {"io-failed", "A file or the database could not be read or written. Try again; if it stays, restore a backup"},
    {"clock-went-back",
     "The computer's clock is earlier than the last recorded event. Set the clock, or, if it is right, run "
     "'yichuangctl confirm-clock'; last event"},
    {"tampered",
     "A seal or signature does not hold: somebody changed the data. Run 'yichuangctl verify' and restore a backup"},
    {"template-fault", "A paper's template is wrong"},
    {"printer-unavailable", "The printer is not there or takes no jobs"},
    {"cancelled", "Stopped; nothing of this was kept"},
    {"newer-program-needed", "This needs a newer program"},
    {"internal", "The program has a defect; please report it"},
};

const char *lookUp(std::span<const ReasonText> texts, const QString &name)
{
    for (const ReasonText &entry : texts) {
        if (name == QLatin1StringView(entry.reason))
            return entry.text;
    }
    return nullptr;
}

} // namespace

QString sentenceFor(const Error &error)
{
    if (const char *text = lookUp(reasonTexts, error.reason))
        return QString::fromLatin1(text).replace(u"%1"_s, error.detail);
    QString sentence = QString::fromLatin1(lookUp(codeTexts, errorCodeName(error.code)));
    if (!error.reason.isEmpty())
        sentence += u": "_s + error.reason;
    if (!error.detail.isEmpty())
        sentence += u" ("_s + error.detail + u')';
    return sentence + u'.';
}

} // namespace yichuang
