<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long.</source>
        <translation>
            <numerusform>%n character too long.</numerusform>
            <numerusform>%n characters too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n people</source>
        <translation>
            <numerusform>Set %n person</numerusform>
            <numerusform>Set %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::ChangeFlow</name>
    <message numerus="yes">
        <source>%n people were changed a moment ago: %1.</source>
        <translation>
            <numerusform>%n person was changed a moment ago: %1.</numerusform>
            <numerusform>%n people were changed a moment ago: %1.</numerusform>
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
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::FilterBar</name>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
</context>
</TS>
