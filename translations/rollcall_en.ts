<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Rollcall</name>
    <message numerus="yes">
        <source>%1 with %n present, minimum %2</source>
        <extracomment>Part of &quot;Leaves %1.&quot;: %1 is a team, %n people, %2 a number</extracomment>
        <translation>
            <numerusform>%1 with %n present, minimum %2</numerusform>
            <numerusform>%1 with %n present, minimum %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more team(s) short of people</source>
        <extracomment>Last part of &quot;Leaves %1.&quot;: further teams</extracomment>
        <translation>
            <numerusform>%n more team short of people</numerusform>
            <numerusform>%n more teams short of people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This server lacks %n group(s) of these teams: %1.</source>
        <extracomment>%n groups, %1 are their names</extracomment>
        <translation>
            <numerusform>This server lacks %n group of these teams: %1.</numerusform>
            <numerusform>This server lacks %n groups of these teams: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::ActionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %n not shown</source>
        <translation>
            <numerusform>Include %n not shown</numerusform>
            <numerusform>Include %n not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n people</source>
        <translation>
            <numerusform>Set %n person</numerusform>
            <numerusform>Set %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n message(s)</source>
        <translation>
            <numerusform>Replace %n message</numerusform>
            <numerusform>Replace %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::AvailabilityPage</name>
    <message numerus="yes">
        <source>%n characters too many.</source>
        <translation>
            <numerusform>%n character too many.</numerusform>
            <numerusform>%n characters too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left.</source>
        <translation>
            <numerusform>%n character left.</numerusform>
            <numerusform>%n characters left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::BackNotices</name>
    <message numerus="yes">
        <source>%n people are not back yet</source>
        <translation>
            <numerusform>%n person is not back yet</numerusform>
            <numerusform>%n people are not back yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::ChangeReport</name>
    <message numerus="yes">
        <source>%n left as somebody else set them</source>
        <translation>
            <numerusform>%n left as somebody else set them</numerusform>
            <numerusform>%n left as somebody else set them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people as before</source>
        <translation>
            <numerusform>%n person as before</numerusform>
            <numerusform>%n people as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people set to %1</source>
        <translation>
            <numerusform>%n person set to %1</numerusform>
            <numerusform>%n people set to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n set to %2</source>
        <translation>
            <numerusform>%1 of %n set to %2</numerusform>
            <numerusform>%1 of %n set to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::ConflictDialog</name>
    <message numerus="yes">
        <source>%n people were changed a moment ago.</source>
        <translation>
            <numerusform>%n person was changed a moment ago.</numerusform>
            <numerusform>%n people were changed a moment ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep all %n</source>
        <translation>
            <numerusform>Keep %n</numerusform>
            <numerusform>Keep all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set all %n anyway</source>
        <translation>
            <numerusform>Set %n anyway</numerusform>
            <numerusform>Set all %n anyway</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n anyway, keep the others</source>
        <translation>
            <numerusform>Set %n anyway, keep the others</numerusform>
            <numerusform>Set %n anyway, keep the others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::Foresight</name>
    <message numerus="yes">
        <source>%n people will be %1.</source>
        <translation>
            <numerusform>%n person will be %1.</numerusform>
            <numerusform>%n people will be %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are already and keep their message.</source>
        <translation>
            <numerusform>%n is already and keeps the message.</numerusform>
            <numerusform>%n are already and keep their message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be %1;</source>
        <translation>
            <numerusform>%n person will be %1;</numerusform>
            <numerusform>%n people will be %1;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are already and get this message.</source>
        <translation>
            <numerusform>%n is already and gets this message.</numerusform>
            <numerusform>%n are already and get this message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <extracomment>%n people are selected who cannot be changed</extracomment>
        <translation>
            <numerusform>%n left out.</numerusform>
            <numerusform>%n left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::HolidayField</name>
    <message numerus="yes">
        <source>%n day(s) taken over from %1.</source>
        <translation>
            <numerusform>%n day taken over from %1.</numerusform>
            <numerusform>%n days taken over from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) ignored: only whole days count.</source>
        <translation>
            <numerusform>%n entry ignored: only whole days count.</numerusform>
            <numerusform>%n entries ignored: only whole days count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::MessageField</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::NoticeMerger</name>
    <message numerus="yes">
        <source>%n people became present</source>
        <translation>
            <numerusform>%n person became present</numerusform>
            <numerusform>%n people became present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people became not present</source>
        <translation>
            <numerusform>%n person became not present</numerusform>
            <numerusform>%n people became not present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::ResultDialog</name>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <translation>
            <numerusform>Retry %n failed</numerusform>
            <numerusform>Retry %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::RosterPage</name>
    <message numerus="yes">
        <source>You are told when %n people are back.</source>
        <translation>
            <numerusform>You are told when %n person is back.</numerusform>
            <numerusform>You are told when %n people are back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::ShowButton</name>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::StatusLine</name>
    <message numerus="yes">
        <source>Retry %n</source>
        <translation>
            <numerusform>Retry %n</numerusform>
            <numerusform>Retry %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due back · Set present…</source>
        <translation>
            <numerusform>%n due back · Set present…</numerusform>
            <numerusform>%n due back · Set present…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::StatusMenu</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::TeamsPage</name>
    <message numerus="yes">
        <source>%n team(s) read from %1; they count once you save.</source>
        <translation>
            <numerusform>%n team read from %1; it counts once you save.</numerusform>
            <numerusform>%n teams read from %1; they count once you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::WallBoard</name>
    <message numerus="yes">
        <source>%1 needs %n more</source>
        <extracomment>%1 is a team that has fewer people present than its minimum</extracomment>
        <translation>
            <numerusform>%1 needs %n more</numerusform>
            <numerusform>%1 needs %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) below minimum</source>
        <translation>
            <numerusform>%n team below minimum</numerusform>
            <numerusform>%n teams below minimum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n longer away</source>
        <extracomment>People who have been away for days, without their names</extracomment>
        <translation>
            <numerusform>%n longer away</numerusform>
            <numerusform>%n longer away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::WallSettingsPage</name>
    <message numerus="yes">
        <source>There is room for about %n name(s) below each other.</source>
        <translation>
            <numerusform>There is room for about %n name.</numerusform>
            <numerusform>There is room for about %n names below each other.</numerusform>
        </translation>
    </message>
</context>
</TS>
