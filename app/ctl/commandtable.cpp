// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include <array>

namespace yichuang {

namespace {

const OptionSpec unmaskOption{"unmask", "REASON", "show personal data in full; recorded on the case with the reason"};
const OptionSpec roleOption{"role", "ROLE", "act in this role of the account: clerk, handler, issuing-clerk, ..."};

const OptionSpec agentOption{"agent", "LOGIN", "only this account's"};
const OptionSpec stepOption{"step", "STEP", "only lines that stand at this step, e.g. to-report"};
const OptionSpec fromOption{"from", "DATE", "commissioned on or after"};
const OptionSpec ratedFromOption{"from", "DATE", "rated on or after"};
const OptionSpec ratedUntilOption{"until", "DATE", "rated on or before"};
const OptionSpec centreOption{"centre", "CODE", "only visits at this centre"};
const OptionSpec untilOption{"until", "DATE", "commissioned on or before"};

// clang-format off
std::vector<CommandSpec> makeTable()
{
    return {
        {"init", "", 0, 0, "Make a new profile with its first account",
         "The place comes from an organisation file and a town, or from options. Prints the recovery code once: write it down and lock it away; it opens the profile when every password is lost.",
         {{"organisation", "FILE", "organisation file of the district; imported as well"},
          {"town", "NAME", "town in the organisation file, by name, id or code"},
          {"centre", "CODE", "code of the centre: 9 digits of the township, 12 of a village station"},
          {"centre-name", "NAME", "full name of the centre, printed on papers"},
          {"window", "ID", "id of the window (W1)"},
          {"window-name", "NAME", "name of the window"},
          {"phone", "NUMBER", "enquiry phone printed on papers"},
          {"organ-code", "WORD", "word of the organ in paper numbers"},
          {"display-name", "NAME", "name of the first account's person, printed on papers (the login name)"},
          {"demonstration", nullptr, "made-up data: papers say so, and simulate is allowed"}},
         runInit},
        {"account add", "LOGIN", 1, 1, "Add an account", "For administrators. The new password is read like a password, from --new-password-file or a prompt.",
         {{"display-name", "NAME", "the person's name, printed on papers"},
          {"roles", "ROLE,...", "roles of the account (clerk)"},
          {"new-password-file", "FILE", "file with the new account's password"}},
         runAccountAdd},
        {"account disable", "LOGIN", 1, 1, "Switch an account off", "For administrators. Its password opens nothing from then on; what it did stays.", {}, runAccountDisable},
        {"account passwd", "[LOGIN]", 0, 1, "Change a password", "One's own, or as administrator another's; a new password switches a disabled account on again.",
         {{"new-password-file", "FILE", "file with the new password"}}, runAccountPasswd},
        {"account keep-password", "FILE", 1, 1, "Keep one's password in a file for scripts", "Asks for the password, checks it and writes it into FILE, which must not exist yet, for --password-file of tasks that run by themselves. Only its owner can read it; on Windows it opens for this account of this computer alone (DPAPI), so that the disk or a copy of the file gives nothing away.", {}, runAccountKeepPassword},
        {"account list", "", 0, 0, "List the accounts", "Needs no password.", {}, runAccountList},
        {"import", "FILE...", 1, -1, "Import reference documents", "Catalogue, organisation, calendar, divisions, nations, provincial rules: what a file is, is seen from its content. A file with a fault changes nothing; all its faults are listed.", {}, runImport},
        {"item search", "TEXT", 1, 1, "Search the catalogue", "By name, alias, pinyin initials or code.", {{"limit", "N", "at most so many (20)"}}, runItemSearch},
        {"item show", "ID", 1, 1, "Show an item of the catalogue", "", {}, runItemShow},
        {"intake", "[FILE|-]", 0, 1, "Take in one application", "Reads one JSON application (see intake-json.md) from a file or standard input, takes it in, and prints its number, state, due day and papers.",
         {{"example", "ITEM", "print an application for this item, filled in with made-up data, to start from"},
          {"preview", nullptr, "only check it and name the papers; nothing is recorded"},
          {"files", "DIR", "folder of the scans the application names (the folder of FILE)"},
          {"papers", "DIR", "write the papers as PDF into this folder, made when it is not there"},
          {"pictures", nullptr, "with --papers: also as PNG pictures"}},
         runIntake},
        {"case show", "NUMBER", 1, 1, "Show a case", "", {unmaskOption}, runCaseShow},
        {"case list", "[TEXT]", 0, 1, "List or search cases", "TEXT is a number or its tail, a name or a piece of it, pinyin initials, the tail of a document number or telephone.",
         {{"stage", "STAGE", "only cases in this stage, e.g. awaiting-correction"},
          {"item", "ID", "only cases of this item"},
          {"from", "DATE", "opened on or after"},
          {"until", "DATE", "opened on or before"},
          {"due-until", "DATE", "due on or before"},
          {"sort", "ORDER", "newest, oldest, due or number (newest)"},
          {"limit", "N", "at most so many (100)"},
          {"offset", "N", "leave out the first so many"}},
         runCaseList},
        {"case event", "NUMBER TYPE [FILE|-]", 2, 3, "Record a later step of a case", "TYPE as in the table of rules, e.g. materials-supplemented; its body is a JSON object (see intake-json.md). Prints the state after it and the papers that belong to it.",
         {roleOption,
          {"papers", "DIR", "write the papers as PDF into this folder, made when it is not there"},
          {"pictures", nullptr, "with --papers: also as PNG pictures"}},
         runCaseEvent},
        {"papers", "NUMBER", 1, 1, "List the papers of a case", "", {}, runPapers},
        {"print", "NUMBER KIND", 2, 2, "Print the latest paper of a kind again", "KIND is a code of the list of papers, e.g. D2. The paper is marked as a reprint and otherwise identical, and the reprint is recorded.",
         {{"pdf", "FILE", "write it as PDF"},
          {"png", "FILE", "write it as a picture, further pages as FILE-2, FILE-3, ..."}},
         runPrint},
        {"verify", "", 0, 0, "Verify the whole profile", "Recomputes every hash, checks every signature, folds every case and opens every scan. Refused with the first bad event named if anything was changed.", {}, runVerify},
        {"verify-paper", "TEXT|PICTURE", 1, 1, "Check the code of a paper", "TEXT as a scanner reads it, or a picture file of the paper. Done only if the paper is genuine and the latest of its kind.", {}, runVerifyPaper},
        {"rebuild", "", 0, 0, "Build the case table again from the events", "", {}, runRebuild},
        {"backup", "", 0, 0, "Make a backup", "Sealed like the profile itself. Where a folder for copies is set, here or in the program's settings, the newest backup of the profile's own is copied into it as well.",
         {{"to", "DIR", "folder of backups (the profile's own)"},
          {"copy-to", "DIR", "from now on copy every backup, the program's daily one as well, into this folder; none: no longer"}},
         runBackup},
        {"restore", "BACKUP", 1, 1, "Restore a backup into a new profile folder", "BACKUP is one backup-... folder; --profile names the folder to make, which must not hold a profile. Everything is checked first.", {}, runRestore},
        {"enrol", "URL CODE", 2, 2, "Enrol this workstation with its district", "CODE is the one-time code the district's operator gave out. For administrators. The address is https, or http to this computer only.",
         {{"ca-file", "FILE", "trust this certificate authority (PEM) instead of the system's"}},
         runEnrol},
        {"sync once", "", 0, 0, "Send and fetch everything once", "Events both ways, then scans, then the district's reference documents (for administrators). What could not go stays and goes next time.",
         {{"again", "", "read all of the unit's feed anew: what is missing here comes back"}},
         runSyncOnce},
        {"sync status", "", 0, 0, "Show what waits and how both sides compare", "", {}, runSyncStatus},
        {"sync compare", "", 0, 0, "Count again on both sides what they hold", "This workstation and the district each hash the events of the unit's feed again, from the contents. Refused when they differ, with the first place named. The workstation's program does it once a day by itself.", {}, runSyncCompare},
        {"day check", "[DATE]", 0, 1, "Compare a day's papers, records and what the district accepted", "The end-of-day check: three counts a window, and every record where they part. Refused when they do not agree. Today without DATE.",
         {{"sheet", "FILE", "write the list as PDF, to print and sign"}},
         runDayCheck},
        {"day close", "[DATE]", 0, 1, "Close a day whose counts agree", "Recorded with the account. A day to which something is added afterwards is open again.", {}, runDayClose},
        {"ledger list", "[TEXT]", 0, 1, "List the proxy agents' ledger", "What agents were commissioned with, newest first, masked, with the number of lines at each step. TEXT finds as in case list.",
         {agentOption, stepOption, fromOption, untilOption,
          {"limit", "N", "at most so many (100)"},
          {"offset", "N", "leave out the first so many"}},
         runLedgerList},
        {"ledger export", "FILE", 1, 1, "Write the proxy agents' ledger into a file", "A workbook (.xlsx), a table (.csv) or a sheet to sign (.pdf), by the ending of FILE; every line, masked.",
         {agentOption, stepOption, fromOption, untilOption}, runLedgerExport},
        {"consultation list", "", 0, 0, "List who asked what", "The register of first-asked responsibility, newest first. Names are masked.",
         {{"open", nullptr, "only what nobody has answered yet"},
          {"limit", "N", "at most so many (100)"},
          {"offset", "N", "leave out the first so many"}},
         runConsultationList},
        {"consultation record", "MATTER", 1, 1, "Record that somebody asked something", "Whoever records it is first asked and stays responsible until it is answered or taken on. Prints its id.",
         {{"asker", "NAME", "who asked"},
          {"phone", "NUMBER", "for an answer later"},
          {"item", "ID", "item of the catalogue it is about"},
          {"answer", "TEXT", "what was answered at once"}},
         runConsultationRecord},
        {"consultation close", "ID", 1, 1, "Answer a consultation, or hand it on", "",
         {{"answer", "TEXT", "what was answered"},
          {"handed-to", "WHO", "who took it on, office and name"}},
         runConsultationClose},
        {"collection list", "", 0, 0, "List the results that wait to be fetched", "By the day of the next reminder, masked. A reminder is recorded with case event NUMBER collection-reminded.",
         {agentOption,
          {"remind-until", "DATE", "to be reminded of on this day or before"},
          {"limit", "N", "at most so many (100)"},
          {"offset", "N", "leave out the first so many"}},
         runCollectionList},
        {"rating list", "", 0, 0, "List ratings", "The newest first; with --open or --step what falls due first. Masked. A rating itself is the citizen's, on the window's screen; what follows a bad one is recorded with case event NUMBER followed-up, rating-settled, rating-appealed or appeal-answered.",
         {{"open", nullptr, "only bad ones that wait for a call-back, a settlement or the answer to an appeal"},
          {"step", "STEP", "only those at this step: counted, anonymous, to-decide, to-call-back, to-settle, settled, removed"},
          ratedFromOption, ratedUntilOption, centreOption,
          {"limit", "N", "at most so many (1000)"},
          {"offset", "N", "leave out the first so many"}},
         runRatingList},
        {"rating figures", "", 0, 0, "Count visits and their ratings", "All, by window and by account, by the day of the visit; this month so far without --from. The formulas are the usual ones, no instrument's; a share of nothing is null.",
         {{"from", "DATE", "visits on or after"},
          {"until", "DATE", "visits on or before"},
          centreOption},
         runRatingFigures},
        {"rating export", "FILE", 1, 1, "Write ratings into a file", "A table (.csv), a workbook (.xlsx), or the fields of the exchange (.json) with both numbers of the level: satisfaction counts 5 for the best, satisfactionGbt39046 (GB/T 39046-2020 A.8) 1. Telephones are masked and texts left out unless --unmask.",
         {{"open", nullptr, "only bad ones that wait for a call-back, a settlement or the answer to an appeal"},
          {"step", "STEP", "only those at this step"},
          ratedFromOption, ratedUntilOption, centreOption, unmaskOption},
         runRatingExport},
        {"rekey list", "[SYSTEM]", 0, 1, "List what is still to be entered in other systems", "Cases taken in while another system was down, oldest first, masked.",
         {{"limit", "N", "at most so many (100)"},
          {"offset", "N", "leave out the first so many"}},
         runRekeyList},
        {"rekey done", "NUMBER SYSTEM", 2, 2, "Record that a case was entered in another system", "",
         {{"foreign-number", "TEXT", "number the other system gave"}}, runRekeyDone},
        {"bundle export", "FILE", 1, 1, "Write what waits into a sealed bundle for a stick", "For a workstation without a network: another one imports the bundle, events and scans, and sends it. Prints a code that opens it; tell it by another way than the stick goes.", {}, runBundleExport},
        {"bundle import", "FILE", 1, 1, "Take a bundle from a stick", "Its events and scans are sent from here at the next sync. Importing it twice is importing it once. A computer that never had a network is unknown to the district: --enrol makes it known.",
         {{"code-file", "FILE", "file with the bundle's code in its first line"},
          {"enrol", "CODE", "one-time code the district gave out for the computer the bundle comes from"}},
         runBundleImport},
        {"simulate", "", 0, 0, "Simulate busy days in a demonstration profile", "Varied cases of made-up applicants with later steps as time goes by. Only in a profile made with init --demonstration.",
         {{"cases", "N", "how many cases (10)"},
          {"life-events", "PERCENT", "how many visits of a hundred are about a life event, a case more for each member (0)"},
          {"seed", "S", "the same seed gives the same days (1)"},
          {"from", "DATE", "first day (as many days ago as --days says)"},
          {"days", "N", "over how many days (1)"},
          {"announce", nullptr, "print each case's number once it is durable"}},
         runSimulate},
        {"check-id", "TEXT", 1, 1, "Check the number of a document", "",
         {{"kind", "KIND", "resident-id, passport, credit-code, hk-macao-permit, ... (resident-id)"},
          {"full", nullptr, "show the number and the day of birth in full"}},
         runCheckId},
        {"rules", "", 0, 0, "Print the table of rules", "Which event is allowed in which stage, by which role, under which law.", {}, runRules},
        {"confirm-clock", "", 0, 0, "Confirm that the computer's clock is right", "After the clock went back, nothing is written until somebody has looked.", {}, runConfirmClock},
        {"help", "[COMMAND]", 0, 2, "Print the list of commands, or what one does", "", {}, runHelp},
        {"completion", "", 0, 0, "Print a completion script for bash", "Put 'source <(yichuangctl completion)' into ~/.bashrc.", {}, runCompletion},
        {"manual", "", 0, 0, "Print the manual page", "Read it with 'yichuangctl manual | man -l -'.", {}, runManual},
    };
}
// clang-format on

} // namespace

std::span<const CommandSpec> commandTable()
{
    static const std::vector<CommandSpec> table = makeTable();
    return table;
}

std::span<const OptionSpec> programOptions()
{
    static const std::array options{
        OptionSpec{"profile", "DIR", "the profile folder"},
        OptionSpec{"password-file", "FILE", "file with the account's password in its first line"},
        OptionSpec{"login", "NAME", "the account to log in as (the only one)"},
        OptionSpec{"json", nullptr, "print one JSON object"},
        OptionSpec{"help", nullptr, "print help"},
        OptionSpec{"version", nullptr, "print the version"},
    };
    return options;
}

} // namespace yichuang
