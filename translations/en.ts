<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%n working day(s) overdue</source>
        <translation>
            <numerusform>%n working day overdue</numerusform>
            <numerusform>%n working days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>%n material(s) on the checklist</source>
        <translation>
            <numerusform>%n material on the checklist</numerusform>
            <numerusform>%n materials on the checklist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %2, about %n working day(s)</source>
        <translation>
            <numerusform>%1 from %2, about %n working day</numerusform>
            <numerusform>%1 from %2, about %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n working day(s)</source>
        <translation>
            <numerusform>by %n working day</numerusform>
            <numerusform>by %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n copy(ies)</source>
        <translation>
            <numerusform>%1, %n copy</numerusform>
            <numerusform>%1, %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n impression(s)</source>
        <translation>
            <numerusform>%n impression</numerusform>
            <numerusform>%n impressions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideText</name>
    <message numerus="yes">
        <source>%1, within %n working day(s)</source>
        <translation>
            <numerusform>%1, within %n working day</numerusform>
            <numerusform>%1, within %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>promised %n working day(s)</source>
        <translation>
            <numerusform>promised %n working day</numerusform>
            <numerusform>promised %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, legal limit %n</source>
        <translation>
            <numerusform>%1, legal limit %n</numerusform>
            <numerusform>%1, legal limit %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>valid %n year(s)</source>
        <translation>
            <numerusform>valid %n year</numerusform>
            <numerusform>valid %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n record(s) wait</source>
        <translation>
            <numerusform>%n record waits</numerusform>
            <numerusform>%n records wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) wait</source>
        <translation>
            <numerusform>%n scan waits</numerusform>
            <numerusform>%n scans wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ To settle: %n record(s) of this case have no effect at the district</source>
        <translation>
            <numerusform>▲ To settle: %n record of this case has no effect at the district</numerusform>
            <numerusform>▲ To settle: %n records of this case have no effect at the district</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On this computer: %n record(s) not sent yet</source>
        <translation>
            <numerusform>On this computer: %n record not sent yet</numerusform>
            <numerusform>On this computer: %n records not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) from sticks wait</source>
        <translation>
            <numerusform>%n record from sticks waits</numerusform>
            <numerusform>%n records from sticks wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AcceptForm</name>
    <message numerus="yes">
        <source>Promised decision within %n working day(s): by %1.</source>
        <translation>
            <numerusform>Promised decision within %n working day: by %1.</numerusform>
            <numerusform>Promised decision within %n working days: by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promised decision within %n working day(s); the day is provisional because the working calendar does not reach that far.</source>
        <translation>
            <numerusform>Promised decision within %n working day; the day is provisional because the working calendar does not reach that far.</numerusform>
            <numerusform>Promised decision within %n working days; the day is provisional because the working calendar does not reach that far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::BackupSection</name>
    <message numerus="yes">
        <source>%n fault(s) were found. Stop working and tell the administrator.</source>
        <translation>
            <numerusform>%n fault was found. Stop working and tell the administrator.</numerusform>
            <numerusform>%n faults were found. Stop working and tell the administrator.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::BundleGuide</name>
    <message numerus="yes">
        <source>%n of %1 members</source>
        <translation>
            <numerusform>%n of %1 members</numerusform>
            <numerusform>%n of %1 members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::BundleMadeDialog</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n scan</numerusform>
            <numerusform>%n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n scan(s) could not be read on this computer and are not in it. Check the data in the settings.</source>
        <translation>
            <numerusform>▲ %n scan could not be read on this computer and is not in it. Check the data in the settings.</numerusform>
            <numerusform>▲ %n scans could not be read on this computer and are not in it. Check the data in the settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::BundlePanel</name>
    <message numerus="yes">
        <source>%n chosen by the answers below</source>
        <translation>
            <numerusform>%n chosen by the answers below</numerusform>
            <numerusform>%n chosen by the answers below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::BundleSection</name>
    <message numerus="yes">
        <source>%n record(s) are new</source>
        <translation>
            <numerusform>%n record is new</numerusform>
            <numerusform>%n records are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are new</source>
        <translation>
            <numerusform>%n scan is new</numerusform>
            <numerusform>%n scans are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were here</source>
        <translation>
            <numerusform>%n record was here</numerusform>
            <numerusform>%n records were here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) were here</source>
        <translation>
            <numerusform>%n scan was here</numerusform>
            <numerusform>%n scans were here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the computer %1 at %2, %n case(s): %3.</source>
        <translation>
            <numerusform>From the computer %1 at %2, %n case: %3.</numerusform>
            <numerusform>From the computer %1 at %2, %n cases: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) differ from what is here and were left out. Tell the administrator.</source>
        <translation>
            <numerusform>%n record differs from what is here and was left out. Tell the administrator.</numerusform>
            <numerusform>%n records differ from what is here and were left out. Tell the administrator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are not in the file or are damaged. Export it there once more.</source>
        <translation>
            <numerusform>%n scan is not in the file or is damaged. Export it there once more.</numerusform>
            <numerusform>%n scans are not in the file or are damaged. Export it there once more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CaseDetailPage</name>
    <message numerus="yes">
        <source>%n event(s) of this case have no effect here.</source>
        <translation>
            <numerusform>%n event of this case has no effect here.</numerusform>
            <numerusform>%n events of this case have no effect here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n copy(ies)</source>
        <translation>
            <numerusform>%1, %n copy</numerusform>
            <numerusform>%1, %n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CaseMaterialsModel</name>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CasePapersModel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CasesPage</name>
    <message numerus="yes">
        <source>%n case(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>%n case listed; more come as you scroll</numerusform>
            <numerusform>%n cases listed; more come as you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>%n line saved</numerusform>
            <numerusform>%n lines saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CataloguePage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ChecklistDelegate</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ChecklistPanel</name>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>%n still missing</numerusform>
            <numerusform>%n still missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CollectionModel</name>
    <message numerus="yes">
        <source>%n time(s), last %1</source>
        <translation>
            <numerusform>once, on %1</numerusform>
            <numerusform>%n times, last on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CollectionView</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be reminded of today</source>
        <translation>
            <numerusform>%n to be reminded of today</numerusform>
            <numerusform>%n to be reminded of today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>%n result listed; more come as you scroll</numerusform>
            <numerusform>%n results listed; more come as you scroll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ConsultationView</name>
    <message numerus="yes">
        <source>%n consultation(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>%n consultation listed; more come as you scroll</numerusform>
            <numerusform>%n consultations listed; more come as you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consultation(s)</source>
        <translation>
            <numerusform>%n consultation</numerusform>
            <numerusform>%n consultations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>%n line saved</numerusform>
            <numerusform>%n lines saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::DayCheckDialog</name>
    <message numerus="yes">
        <source>%n record(s) do not agree.</source>
        <translation>
            <numerusform>%n record does not agree.</numerusform>
            <numerusform>%n records do not agree.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::FirstRunPage</name>
    <message numerus="yes">
        <source>A file has %n fault(s); nothing was set up.</source>
        <translation>
            <numerusform>A file has %n fault; nothing was set up.</numerusform>
            <numerusform>A file has %n faults; nothing was set up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::GuidePanel</name>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::HistoryPanel</name>
    <message numerus="yes">
        <source>%n earlier cases</source>
        <translation>
            <numerusform>%n earlier case</numerusform>
            <numerusform>%n earlier cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n materials on file that count</source>
        <translation>
            <numerusform>%n material on file that counts</numerusform>
            <numerusform>%n materials on file that count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::IdentityFields</name>
    <message numerus="yes">
        <source>%n years old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ImportReport</name>
    <message numerus="yes">
        <source>%1 was imported with %n entry(ies).</source>
        <translation>
            <numerusform>%1 was imported with %n entryy.</numerusform>
            <numerusform>%1 was imported with %n entry(ies).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: the file has %n fault(s).</source>
        <translation>
            <numerusform>Nothing was changed: the file has %n fault.</numerusform>
            <numerusform>Nothing was changed: the file has %n faults.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due day(s) are others now. Tell whoever handles them.</source>
        <translation>
            <numerusform>%n due day is another now. Tell whoever handles it.</numerusform>
            <numerusform>%n due days are others now. Tell whoever handles them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::IntakePage</name>
    <message numerus="yes">
        <source>Promised papers of %n case(s) fall due within two working days.</source>
        <translation>
            <numerusform>Promised papers of %n case fall due within two working days.</numerusform>
            <numerusform>Promised papers of %n cases fall due within two working days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::IntakeWords</name>
    <message numerus="yes">
        <source>at least %n characters</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n characters</source>
        <translation>
            <numerusform>at most %n character</numerusform>
            <numerusform>at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n materials missing</source>
        <translation>
            <numerusform>%n material missing</numerusform>
            <numerusform>%n materials missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ItemCard</name>
    <message numerus="yes">
        <source>by law %n working days</source>
        <translation>
            <numerusform>by law %n working day</numerusform>
            <numerusform>by law %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ItemGuide</name>
    <message numerus="yes">
        <source>%n question(s) not answered yet: further materials may be needed.</source>
        <translation>
            <numerusform>%n question not answered yet: further materials may be needed.</numerusform>
            <numerusform>%n questions not answered yet: further materials may be needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ItemPanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ItemResults</name>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n members</source>
        <translation>
            <numerusform>%1, %n member</numerusform>
            <numerusform>%1, %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::LedgerView</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>%n case listed; more come as you scroll</numerusform>
            <numerusform>%n cases listed; more come as you scroll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ListPage</name>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>%n line saved</numerusform>
            <numerusform>%n lines saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::LoginPage</name>
    <message numerus="yes">
        <source>Too many wrong passwords: try again in %n second(s)</source>
        <translation>
            <numerusform>Too many wrong passwords: try again in %n second</numerusform>
            <numerusform>Too many wrong passwords: try again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::OutcomeBar</name>
    <message numerus="yes">
        <source>%n fields of the applicant</source>
        <translation>
            <numerusform>%n field of the applicant</numerusform>
            <numerusform>%n fields of the applicant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields of the form</source>
        <translation>
            <numerusform>%n field of the form</numerusform>
            <numerusform>%n fields of the form</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n materials</source>
        <translation>
            <numerusform>%n material</numerusform>
            <numerusform>%n materials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::PaperList</name>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ProxyPage</name>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>%n line saved</numerusform>
            <numerusform>%n lines saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::RatingView</name>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>%n rating listed; more come as you scroll</numerusform>
            <numerusform>%n ratings listed; more come as you scroll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReferenceSection</name>
    <message numerus="yes">
        <source>The file has %n fault(s); nothing was changed.</source>
        <translation>
            <numerusform>The file has %n fault; nothing was changed.</numerusform>
            <numerusform>The file has %n faults; nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1, %n entries</source>
        <translation>
            <numerusform>Version %1, %n entry</numerusform>
            <numerusform>Version %1, %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::RekeyPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>%n case listed; more come as you scroll</numerusform>
            <numerusform>%n cases listed; more come as you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>%n line saved</numerusform>
            <numerusform>%n lines saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SafeText</name>
    <message numerus="yes">
        <source>At most %n characters fit here; the text was not taken over.</source>
        <translation>
            <numerusform>At most %n character fits here; the text was not taken over.</numerusform>
            <numerusform>At most %n characters fit here; the text was not taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SealRegister</name>
    <message numerus="yes">
        <source>%n entry(ies) listed; more come as you scroll</source>
        <translation>
            <numerusform>%n entry listed; more come as you scroll</numerusform>
            <numerusform>%n entries listed; more come as you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SignCommissionForm</name>
    <message numerus="yes">
        <source>%n page(s) attached</source>
        <translation>
            <numerusform>%n page attached</numerusform>
            <numerusform>%n pages attached</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::StatusLine</name>
    <message numerus="yes">
        <source>%n citizen(s) waiting</source>
        <translation>
            <numerusform>%n citizen waiting</numerusform>
            <numerusform>%n citizens waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n case(s) need a newer program</source>
        <translation>
            <numerusform>▲ %n case needs a newer program</numerusform>
            <numerusform>▲ %n cases need a newer program</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::StepForm</name>
    <message numerus="yes">
        <source>The text is too long: at most %n character(s).</source>
        <translation>
            <numerusform>The text is too long: at most %n character.</numerusform>
            <numerusform>The text is too long: at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SyncFacts</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n scan</numerusform>
            <numerusform>%n scans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the computer %1 at %2, from a stick, since %3</source>
        <translation>
            <numerusform>%n record of the computer %1 at %2, from a stick, since %3</numerusform>
            <numerusform>%n records of the computer %1 at %2, from a stick, since %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SyncPage</name>
    <message numerus="yes">
        <source>%n matter(s)</source>
        <translation>
            <numerusform>%n matter</numerusform>
            <numerusform>%n matters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My cases, the last %n day(s)</source>
        <translation>
            <numerusform>My cases, the last %n day</numerusform>
            <numerusform>My cases, the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both sides hold the same %n record(s).</source>
        <translation>
            <numerusform>Both sides hold the same record.</numerusform>
            <numerusform>Both sides hold the same %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::WorkList</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>%n case listed; more come as you scroll</numerusform>
            <numerusform>%n cases listed; more come as you scroll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::WorkView</name>
    <message numerus="yes">
        <source>%n paper(s) sent to the printer</source>
        <translation>
            <numerusform>%n paper sent to the printer</numerusform>
            <numerusform>%n papers sent to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) moved on because their time was up</source>
        <translation>
            <numerusform>%n case moved on because its time was up</numerusform>
            <numerusform>%n cases moved on because their time was up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came from the district</source>
        <translation>
            <numerusform>%n record came from the district</numerusform>
            <numerusform>%n records came from the district</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more of your cases; they are listed on the page “District”.</source>
        <translation>
            <numerusform>And %n more of your cases; it is listed on the page “District”.</numerusform>
            <numerusform>And %n more of your cases; they are listed on the page “District”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time has moved %n case(s) on; papers wait to be printed.</source>
        <translation>
            <numerusform>Time has moved %n case on; papers wait to be printed.</numerusform>
            <numerusform>Time has moved %n cases on; papers wait to be printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New working days or rules have moved %n due day(s).</source>
        <translation>
            <numerusform>New working days or rules have moved %n due day.</numerusform>
            <numerusform>New working days or rules have moved %n due days.</numerusform>
        </translation>
    </message>
</context>
</TS>
