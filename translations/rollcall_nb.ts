<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb" sourcelanguage="en">
<context>
    <name>Rollcall</name>
    <message>
        <source>Enter the address of your SuperOffice server, for example https://crm.example.com/SuperOffice.</source>
        <translation>Skriv inn adressen til SuperOffice-serveren, for eksempel https://crm.example.com/SuperOffice.</translation>
    </message>
    <message>
        <source>This address is too long to be one.</source>
        <translation>Dette er for langt til å være en adresse.</translation>
    </message>
    <message>
        <source>The address contains a space. Paste the address alone.</source>
        <translation>Adressen inneholder et mellomrom. Lim inn bare adressen.</translation>
    </message>
    <message>
        <source>Leave the user name and password out of the address; they have fields of their own.</source>
        <translation>Utelat brukernavn og passord fra adressen; de har egne felt.</translation>
    </message>
    <message>
        <source>The address has to begin with https:// (or http://).</source>
        <translation>Adressen må begynne med https:// (eller http://).</translation>
    </message>
    <message>
        <source>This is a place for files. Paste the address that the web browser shows.</source>
        <translation>Dette er et sted for filer. Lim inn adressen som nettleseren viser.</translation>
    </message>
    <message>
        <source>The name of the server is missing from the address.</source>
        <translation>Servernavnet mangler i adressen.</translation>
    </message>
    <message>
        <source>The address contains no valid server name.</source>
        <translation>Adressen inneholder ikke noe gyldig servernavn.</translation>
    </message>
    <message>
        <source>The port, the number after the colon, has to be between 1 and 65535.</source>
        <translation>Porten, tallet etter kolonet, må være mellom 1 og 65535.</translation>
    </message>
    <message>
        <source>This is the sign-in page for everybody. Paste the address that the browser shows after signing in, for example https://online3.superoffice.com/Cust12345.</source>
        <translation>Dette er den felles påloggingssiden. Lim inn adressen som nettleseren viser etter pålogging, for eksempel https://online3.superoffice.com/Cust12345.</translation>
    </message>
    <message>
        <source>The customer number is missing. Paste the address that the browser shows after signing in, for example https://online3.superoffice.com/Cust12345.</source>
        <translation>Kundenummeret mangler. Lim inn adressen som nettleseren viser etter pålogging, for eksempel https://online3.superoffice.com/Cust12345.</translation>
    </message>
    <message>
        <source>The address is %1.</source>
        <translation>Adressen er %1.</translation>
    </message>
    <message>
        <source>The name %1 is known.</source>
        <translation>Navnet %1 er kjent.</translation>
    </message>
    <message>
        <source>%1 accepts connections.</source>
        <translation>%1 tar imot tilkoblinger.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the certificate of %1 is trusted.</source>
        <translation>Forbindelsen er kryptert, og sertifikatet til %1 er klarert.</translation>
    </message>
    <message>
        <source>Plain http, which stays on this machine.</source>
        <translation>Ukryptert http, som ikke forlater denne maskinen.</translation>
    </message>
    <message>
        <source>Plain http: everybody on the way can read what is sent.</source>
        <translation>Ukryptert http: alle på veien kan lese det som sendes.</translation>
    </message>
    <message>
        <source>The SuperOffice API answers without telling its version.</source>
        <translation>SuperOffice-API-et svarer uten å oppgi versjon.</translation>
    </message>
    <message>
        <source>The SuperOffice API answers, version %1.</source>
        <translation>SuperOffice-API-et svarer, versjon %1.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Pålogget som %1.</translation>
    </message>
    <message>
        <source>This older SuperOffice does not list statuses: they are read one by one.</source>
        <translation>Denne eldre SuperOffice-versjonen lister ikke opp statuser: de leses én for én.</translation>
    </message>
    <message>
        <source>You are not a Service user, and there is none to read.</source>
        <translation>Du er ikke Service-bruker, og det finnes ingen saksbehandlere å lese.</translation>
    </message>
    <message>
        <source>Availability itself is closed here: Reading only. Statuses are shown; messages and changes are not possible.</source>
        <translation>Selve tilgjengeligheten er stengt her: Bare lesing. Statuser vises; meldinger og endringer er ikke mulig.</translation>
    </message>
    <message>
        <source>Your own availability can be read.</source>
        <translation>Din egen tilgjengelighet kan leses.</translation>
    </message>
    <message>
        <source>Availability can be read. You are not a Service user, so you have none of your own.</source>
        <translation>Tilgjengelighet kan leses. Du er ikke Service-bruker og har derfor ingen egen.</translation>
    </message>
    <message>
        <source>Not tested.</source>
        <translation>Ikke testet.</translation>
    </message>
    <message>
        <source>Can read 1 agent.</source>
        <translation>Kan lese 1 saksbehandler.</translation>
    </message>
    <message>
        <source>Can read %1 agents.</source>
        <translation>Kan lese %1 saksbehandlere.</translation>
    </message>
    <message>
        <source>There is no server named %1. Check the address and the network.</source>
        <translation>Det finnes ingen server som heter %1. Kontroller adressen og nettverket.</translation>
    </message>
    <message>
        <source>%1 refused the connection. Check the port, or ask whether the server is running.</source>
        <translation>%1 avviste tilkoblingen. Kontroller porten, eller spør om serveren er i drift.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 svarte ikke i tide.</translation>
    </message>
    <message>
        <source>There is no working connection to %1, or it broke off. Check the network and, if it goes on, the address.</source>
        <translation>Forbindelsen til %1 virker ikke eller ble brutt. Kontroller nettverket og, hvis det vedvarer, adressen.</translation>
    </message>
    <message>
        <source>%1 answered with a web page, not with the SuperOffice API. Check the address; a sign-in page of the network can be the cause, too.</source>
        <translation>%1 svarte med en nettside, ikke med SuperOffice-API-et. Kontroller adressen; en påloggingsside for nettverket kan også være årsaken.</translation>
    </message>
    <message>
        <source>%1 answered with something that is not the SuperOffice API. Check the address.</source>
        <translation>%1 svarte med noe som ikke er SuperOffice-API-et. Kontroller adressen.</translation>
    </message>
    <message>
        <source>%1 gave an answer that this program does not understand. Check the address.</source>
        <translation>%1 ga et svar som dette programmet ikke forstår. Kontroller adressen.</translation>
    </message>
    <message>
        <source>%1 sent more than 8 MiB, which no answer of the SuperOffice API needs.</source>
        <translation>%1 sendte mer enn 8 MiB, og det trenger ingen svar fra SuperOffice-API-et.</translation>
    </message>
    <message>
        <source>The SuperOffice on %1 is older than 10.2 and has no service availability in its API.</source>
        <translation>SuperOffice på %1 er eldre enn 10.2 og har ikke tilgjengelighetsstatus i API-et.</translation>
    </message>
    <message>
        <source>The certificate was made for another name than %1. Check the address.</source>
        <translation>Sertifikatet er utstedt for et annet navn enn %1. Kontroller adressen.</translation>
    </message>
    <message>
        <source>%1 does not speak https on this port, or not in a way that is safe today. Check the address.</source>
        <translation>%1 bruker ikke https på denne porten, eller ikke på en måte som er trygg i dag. Kontroller adressen.</translation>
    </message>
    <message>
        <source>The file with your own certificate authority cannot be read, or holds no certificate.</source>
        <translation>Filen med deres egen sertifiseringsinstans kan ikke leses, eller den inneholder ikke noe sertifikat.</translation>
    </message>
    <message>
        <source>The server pointed to %1, which is outside the address of this connection.</source>
        <translation>Serveren viste videre til %1, som ligger utenfor adressen til denne tilkoblingen.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in, or it has expired.</source>
        <translation>%1 avviste påloggingen, eller den er utløpt.</translation>
    </message>
    <message>
        <source>SuperOffice does not permit this: a right is missing, or this part of its API is closed on %1.</source>
        <translation>SuperOffice tillater ikke dette: en rettighet mangler, eller denne delen av API-et er stengt på %1.</translation>
    </message>
    <message>
        <source>This SuperOffice is no longer at %1. Enter its new address.</source>
        <translation>SuperOffice finnes ikke lenger på %1. Skriv inn den nye adressen.</translation>
    </message>
    <message>
        <source>SuperOffice does not know this associate.</source>
        <translation>SuperOffice kjenner ikke denne medarbeideren.</translation>
    </message>
    <message>
        <source>SuperOffice did not accept the request.</source>
        <translation>SuperOffice godtok ikke forespørselen.</translation>
    </message>
    <message>
        <source>The request to %1 failed.</source>
        <translation>Forespørselen til %1 mislyktes.</translation>
    </message>
    <message>
        <source>The address of this connection cannot be used. Enter it again.</source>
        <translation>Adressen til denne tilkoblingen kan ikke brukes. Skriv den inn på nytt.</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Den sier: «%1»</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>No Service status</source>
        <translation>Ingen Service-status</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Til stede</translation>
    </message>
    <message>
        <source>Not present</source>
        <translation>Ikke til stede</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Slettet</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lesetilgang</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Søppelpost</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>may get new requests</source>
        <translation>kan få nye saker</translation>
    </message>
    <message>
        <source>gets no new requests</source>
        <translation>får ingen nye saker</translation>
    </message>
    <message>
        <source>not an agent who gets requests</source>
        <translation>ikke en saksbehandler som får saker</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, in the notation of QLocale::toString</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day of another year, in the notation of QLocale::toString</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>i morgen %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>Longer away (%1)</source>
        <translation>Borte lenge (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 present</source>
        <extracomment>%1 people out of %2 in a team</extracomment>
        <translation>%1 av %2 til stede</translation>
    </message>
    <message>
        <source>next back %1 %2</source>
        <extracomment>%1 is a time (&quot;13:00&quot;, &quot;tomorrow 08:00&quot;), %2 a first name</extracomment>
        <translation>neste tilbake %1 %2</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>skjult</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>vist</translation>
    </message>
    <message>
        <source>back %1</source>
        <translation>tilbake %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is &quot;09:05&quot;, &quot;Thu&quot;, &quot;12 Nov&quot; or &quot;before 10:00&quot;</extracomment>
        <translation>siden %1</translation>
    </message>
    <message>
        <source>Routing also depends on the settings of each category.</source>
        <translation>Fordelingen avhenger også av innstillingene for hver kategori.</translation>
    </message>
    <message>
        <source>Routing also depends on the settings of each category; a category can give open requests to somebody else when the customer replies.</source>
        <translation>Fordelingen avhenger også av innstillingene for hver kategori; en kategori kan gi åpne saker til noen andre når kunden svarer.</translation>
    </message>
    <message>
        <source>message not read</source>
        <translation>melding ikke lest</translation>
    </message>
    <message>
        <source>no message</source>
        <translation>ingen melding</translation>
    </message>
    <message>
        <source>Before %1; the start was not seen</source>
        <translation>Før %1; starten ble ikke sett</translation>
    </message>
    <message>
        <source>Unknown since %1</source>
        <translation>Ukjent siden %1</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>sender …</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Ikke sendt</translation>
    </message>
    <message>
        <source>Not sent: SuperOffice still has you %1</source>
        <extracomment>%1 is a status: &quot;Present&quot;</extracomment>
        <translation>Ikke sendt: i SuperOffice er du fortsatt %1</translation>
    </message>
    <message>
        <source>Not sent: SuperOffice still has %1</source>
        <translation>Ikke sendt: i SuperOffice står fortsatt %1</translation>
    </message>
    <message>
        <source>due back %1</source>
        <extracomment>%1 is a time that has passed: &quot;10:30&quot;, &quot;yesterday 10:30&quot;</extracomment>
        <translation>ventet %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <extracomment>The start of a state was not seen; %1 is &quot;10:00&quot;, &quot;Thu&quot; or &quot;12 Nov&quot;</extracomment>
        <translation>før %1</translation>
    </message>
    <message>
        <source>you</source>
        <translation>deg</translation>
    </message>
    <message>
        <source>no return time</source>
        <translation>ingen returtid</translation>
    </message>
    <message>
        <source>start not known</source>
        <translation>start ikke kjent</translation>
    </message>
    <message>
        <source>Not a Service user: there is no availability to set.</source>
        <translation>Ikke en Service-bruker: det finnes ingen tilgjengelighet å sette.</translation>
    </message>
    <message>
        <source>Only Present and Not present can be changed here.</source>
        <translation>Bare Til stede og Ikke til stede kan endres her.</translation>
    </message>
    <message>
        <source>Service availability</source>
        <translation>Tilgjengelighet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
    <message>
        <source>This desktop has no keychain that answers, so passwords cannot be kept. They have to be typed each time.</source>
        <translation>Ingen nøkkelring svarer på dette skrivebordet, så passord kan ikke lagres. De må skrives inn hver gang.</translation>
    </message>
    <message>
        <source>The keychain was not unlocked.</source>
        <translation>Nøkkelringen ble ikke låst opp.</translation>
    </message>
    <message>
        <source>The keychain could not be used: %1</source>
        <translation>Nøkkelringen kunne ikke brukes: %1</translation>
    </message>
    <message>
        <source>“%1” is not a possible value of the policy %2; the strictest one is used instead.</source>
        <translation>«%1» er ikke en mulig verdi for regelen %2; den strengeste brukes i stedet.</translation>
    </message>
    <message>
        <source>Enter the password of %1 to sign in to %2.</source>
        <translation>Skriv inn passordet til %1 for å logge på %2.</translation>
    </message>
    <message>
        <source>Enter a ticket to sign in to %1.</source>
        <translation>Skriv inn en billett for å logge på %1.</translation>
    </message>
    <message>
        <source>Enter a token to sign in to %1.</source>
        <translation>Skriv inn et token for å logge på %1.</translation>
    </message>
    <message>
        <source>Enter the XSRF value and the cookie of a web session to sign in to %1.</source>
        <translation>Skriv inn XSRF-verdien og informasjonskapselen fra en nettøkt for å logge på %1.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, or sign in by hand.</source>
        <translation>Nøkkelringen er låst. Lås den opp, eller logg på manuelt.</translation>
    </message>
    <message>
        <source>This very password was refused at %1. It was not sent again, so that the account does not get locked.</source>
        <translation>Nettopp dette passordet ble avvist %1. Det ble ikke sendt igjen, slik at kontoen ikke blir låst.</translation>
    </message>
    <message>
        <source>The very same was refused at %1 and was not sent again.</source>
        <translation>Nettopp dette ble avvist %1 og ble ikke sendt igjen.</translation>
    </message>
    <message>
        <source>“%1” is not a possible value of %2 in %3; the usual value is used instead.</source>
        <translation>«%1» er ikke en mulig verdi for %2 i %3; standardverdien brukes i stedet.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read; the usual values are used and changes are not kept.</source>
        <translation>Innstillingsfilen %1 kan ikke leses; standardverdiene brukes, og endringer blir ikke lagret.</translation>
    </message>
    <message>
        <source>Some lines of the settings file %1 cannot be understood and are passed over. The file is left as it is; before a change a copy is kept beside it.</source>
        <translation>Noen linjer i innstillingsfilen %1 er ikke forståelige og hoppes over. Filen blir stående som den er; før en endring lagres en kopi ved siden av.</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Lunsj</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Møte</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Gone for today</source>
        <translation>Gått for dagen</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 t</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 with nobody present</source>
        <extracomment>Part of &quot;Leaves %1.&quot;: %1 is a team</extracomment>
        <translation>%1 uten noen til stede</translation>
    </message>
    <message numerus="yes">
        <source>%1 with %n present, minimum %2</source>
        <extracomment>Part of &quot;Leaves %1.&quot;: %1 is a team, %n people, %2 a number</extracomment>
        <translation>
            <numerusform>%1 med %n til stede, minimum %2</numerusform>
            <numerusform>%1 med %n til stede, minimum %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more team(s) short of people</source>
        <extracomment>Last part of &quot;Leaves %1.&quot;: further teams</extracomment>
        <translation>
            <numerusform>%n team til med for få</numerusform>
            <numerusform>%n team til med for få</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves %1.</source>
        <extracomment>What a change would do: %1 is &quot;Support Oslo with 0 present, minimum 2&quot;, or several of these</extracomment>
        <translation>Etterlater %1.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stengt</translation>
    </message>
    <message>
        <source>closed, opens %1</source>
        <extracomment>%1 is a time: &quot;08:00&quot;, &quot;tomorrow 08:00&quot;, &quot;Mon 08:00&quot;</extracomment>
        <translation>stengt, åpner %1</translation>
    </message>
    <message>
        <source>%1: %2 present, minimum %3</source>
        <extracomment>%1 is a team; %2 people are present, %3 should be at least</extracomment>
        <translation>%1: %2 til stede, minimum %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n til</numerusform>
            <numerusform>%n til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This server lacks %n group(s) of these teams: %1.</source>
        <extracomment>%n groups, %1 are their names</extracomment>
        <translation>
            <numerusform>Denne serveren mangler %n gruppe i disse teamene: %1.</numerusform>
            <numerusform>Denne serveren mangler %n grupper i disse teamene: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Team number %1</source>
        <translation>Team nummer %1</translation>
    </message>
    <message>
        <source>Team “%1”</source>
        <translation>Teamet «%1»</translation>
    </message>
    <message>
        <source>%1: “%2” has to be a text of at most 255 characters.</source>
        <translation>%1: «%2» må være en tekst på høyst 255 tegn.</translation>
    </message>
    <message>
        <source>The team file</source>
        <translation>Teamfilen</translation>
    </message>
    <message>
        <source>The team file was written by a newer version of this program.</source>
        <translation>Teamfilen er skrevet av en nyere versjon av programmet.</translation>
    </message>
    <message>
        <source>%1: “%2” has to be 1.</source>
        <translation>%1: «%2» må være 1.</translation>
    </message>
    <message>
        <source>The team file has more than 500 teams.</source>
        <translation>Teamfilen har mer enn 500 team.</translation>
    </message>
    <message>
        <source>Two teams in the file are called “%1”.</source>
        <translation>To team i filen heter «%1».</translation>
    </message>
    <message>
        <source>The team file is larger than 1 MiB.</source>
        <translation>Teamfilen er større enn 1 MiB.</translation>
    </message>
    <message>
        <source>The team file is not valid JSON (line %1).</source>
        <translation>Teamfilen er ikke gyldig JSON (linje %1).</translation>
    </message>
    <message>
        <source>The team file does not hold a JSON object.</source>
        <translation>Teamfilen inneholder ikke et JSON-objekt.</translation>
    </message>
    <message>
        <source>%1: “%2” has to be a list.</source>
        <translation>%1: «%2» må være en liste.</translation>
    </message>
    <message>
        <source>%1: “%2” has to be a list of associate ids.</source>
        <translation>%1: «%2» må være en liste over saksbehandlernumre.</translation>
    </message>
    <message>
        <source>%1: “%2” has to be true or false.</source>
        <translation>%1: «%2» må være true eller false.</translation>
    </message>
    <message>
        <source>%1: “%2” has to be a whole number from 0 to 9999.</source>
        <translation>%1: «%2» må være et heltall fra 0 til 9999.</translation>
    </message>
    <message>
        <source>%1: “%2” has to be a list of names of at most 255 characters, or of objects with a name and an id.</source>
        <translation>%1: «%2» må være en liste over navn på høyst 255 tegn, eller over objekter med navn og id.</translation>
    </message>
    <message>
        <source>%1: “%2” has to be a list of dates such as 2026-12-25.</source>
        <translation>%1: «%2» må være en liste over datoer som 2026-12-25.</translation>
    </message>
    <message>
        <source>%1: “%2” has to be a list of mon, tue, wed, thu, fri, sat and sun.</source>
        <translation>%1: «%2» må være en liste av mon, tue, wed, thu, fri, sat og sun.</translation>
    </message>
    <message>
        <source>%1: “%2” has to be a time such as 08:00.</source>
        <translation>%1: «%2» må være et klokkeslett som 08:00.</translation>
    </message>
    <message>
        <source>The journal could not be read.</source>
        <translation>Journalen kunne ikke leses.</translation>
    </message>
    <message>
        <source>The journal could not be written to the file: %1</source>
        <translation>Journalen kunne ikke skrives til filen: %1</translation>
    </message>
    <message>
        <source>The journal cannot be written to %1. Nothing is recorded.</source>
        <translation>Journalen kan ikke skrives til %1. Ingenting registreres.</translation>
    </message>
    <message>
        <source>The journal was written by a newer Rollcall. It is left as it is, and nothing is recorded.</source>
        <translation>Journalen er skrevet av en nyere Rollcall. Den står urørt, og ingenting registreres.</translation>
    </message>
    <message>
        <source>%1 is not a journal. It is left as it is, and nothing is recorded.</source>
        <translation>%1 er ikke en journal. Den står urørt, og ingenting registreres.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the journal. Nothing is recorded until there is.</source>
        <translation>Det er ikke plass på disken til journalen. Ingenting registreres før det er det.</translation>
    </message>
    <message>
        <source>The journal cannot be used: %1. It is tried again.</source>
        <translation>Journalen kan ikke brukes: %1. Det prøves igjen.</translation>
    </message>
    <message>
        <source>The journal is damaged and cannot be put aside. Nothing is recorded.</source>
        <translation>Journalen er skadet og kan ikke legges til side. Ingenting registreres.</translation>
    </message>
    <message>
        <source>The journal was damaged. It is kept as %1, and a new one begins.</source>
        <translation>Journalen var skadet. Den er tatt vare på som %1, og en ny begynner.</translation>
    </message>
    <message>
        <source>The journal %1 could not be deleted completely.</source>
        <translation>Journalen %1 kunne ikke slettes helt.</translation>
    </message>
    <message>
        <source>In no team</source>
        <translation>Ikke i noe team</translation>
    </message>
    <message>
        <source>minimum %1</source>
        <extracomment>the least number of people who should be present in a team</extracomment>
        <translation>minimum %1</translation>
    </message>
    <message>
        <source>below minimum</source>
        <translation>under minimum</translation>
    </message>
    <message>
        <source>The calendar is larger than 1 MiB.</source>
        <translation>Kalenderen er større enn 1 MiB.</translation>
    </message>
    <message>
        <source>This is not a calendar (.ics), or a part of it is missing.</source>
        <translation>Dette er ikke en kalender (.ics), eller en del av den mangler.</translation>
    </message>
    <message>
        <source>The events of the calendar repeat too often to be holidays.</source>
        <translation>Hendelsene i kalenderen gjentas for ofte til å være fridager.</translation>
    </message>
    <message>
        <source>The calendar %1 cannot be read: %2.</source>
        <translation>Kalenderen %1 kan ikke leses: %2.</translation>
    </message>
    <message>
        <source>The team file %1 cannot be read: %2.</source>
        <translation>Teamfilen %1 kan ikke leses: %2.</translation>
    </message>
    <message>
        <source>%1 is not used. %2</source>
        <extracomment>%1 is a file, %2 a sentence</extracomment>
        <translation>%1 brukes ikke. %2</translation>
    </message>
    <message>
        <source>The teams could not be saved in %1: %2.</source>
        <translation>Teamene kunne ikke lagres i %1: %2.</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Den er tatt vare på som %1.</translation>
    </message>
    <message>
        <source>The administrator has set the teams; they cannot be changed.</source>
        <translation>Administratoren har bestemt teamene; de kan ikke endres.</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>hver dag</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldri</translation>
    </message>
    <message>
        <source>always</source>
        <translation>alltid</translation>
    </message>
    <message>
        <source>A team needs a name.</source>
        <translation>Et team må ha et navn.</translation>
    </message>
    <message>
        <source>There are two teams called “%1”.</source>
        <translation>To team heter «%1».</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <extracomment>how many people of a team of whom nothing is known</extracomment>
        <translation>%1 ukjent</translation>
    </message>
    <message>
        <source>you are told when they are back</source>
        <translation>du får beskjed når de er tilbake</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favoritt</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favoritt</translation>
    </message>
    <message>
        <source>%1, in descending order</source>
        <extracomment>%1 is the heading of a column</extracomment>
        <translation>%1, synkende</translation>
    </message>
    <message>
        <source>%1, in ascending order</source>
        <translation>%1, stigende</translation>
    </message>
    <message>
        <source>Rollcall will still start at login: %1 cannot be removed (%2).</source>
        <translation>Rollcall starter fortsatt ved innlogging: %1 kan ikke fjernes (%2).</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>mappen kan ikke opprettes</translation>
    </message>
    <message>
        <source>Starting at login could not be changed: %1 cannot be written (%2).</source>
        <translation>Start ved innlogging kunne ikke endres: %1 kan ikke skrives (%2).</translation>
    </message>
    <message>
        <source>Change between Present and Not present</source>
        <translation>Bytt mellom Til stede og Ikke til stede</translation>
    </message>
    <message>
        <source>This desktop gives programs no global shortcuts. Its own keyboard settings can bind a key to the command “rollcall --toggle”.</source>
        <translation>Dette skrivebordet gir ikke programmer globale hurtigtaster. I skrivebordets egne tastaturinnstillinger kan en tast knyttes til kommandoen «rollcall --toggle».</translation>
    </message>
    <message>
        <source>The shortcut was not allowed.</source>
        <translation>Hurtigtasten ble ikke tillatt.</translation>
    </message>
    <message>
        <source>The desktop did not set up the shortcut.</source>
        <translation>Skrivebordet satte ikke opp hurtigtasten.</translation>
    </message>
    <message>
        <source>The desktop did not set up the shortcut (%1).</source>
        <translation>Skrivebordet satte ikke opp hurtigtasten (%1).</translation>
    </message>
    <message>
        <source>The desktop has taken the shortcut back.</source>
        <translation>Skrivebordet har tatt hurtigtasten tilbake.</translation>
    </message>
    <message>
        <source>it was killed</source>
        <translation>den ble drept</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>den endte med kode %1</translation>
    </message>
    <message>
        <source>it took longer than %1 seconds</source>
        <translation>den tok mer enn %1 sekunder</translation>
    </message>
    <message>
        <source>The command for changes of your status, %1, failed: %2.</source>
        <translation>Kommandoen for endringer av statusen din, %1, mislyktes: %2.</translation>
    </message>
    <message>
        <source>That was not understood.</source>
        <translation>Det ble ikke forstått.</translation>
    </message>
    <message>
        <source>The Rollcall that is running has another version. Quit it and start it again.</source>
        <translation>Den Rollcall som kjører, har en annen versjon. Avslutt den og start den på nytt.</translation>
    </message>
    <message>
        <source>XDG_RUNTIME_DIR is not set to a folder of your own; %1 is used instead.</source>
        <translation>XDG_RUNTIME_DIR peker ikke på en mappe som er din egen; %1 brukes i stedet.</translation>
    </message>
    <message>
        <source>XDG_RUNTIME_DIR is not set to a folder of your own, and %1 cannot be used: the running copies of Rollcall do not find each other.</source>
        <translation>XDG_RUNTIME_DIR peker ikke på en mappe som er din egen, og %1 kan ikke brukes: kjørende kopier av Rollcall finner ikke hverandre.</translation>
    </message>
    <message>
        <source>Rollcall is running but does not answer. End that process, then start it again.</source>
        <translation>Rollcall kjører, men svarer ikke. Avslutt den prosessen og start programmet på nytt.</translation>
    </message>
    <message>
        <source>The running copies of Rollcall do not find each other (%1).</source>
        <translation>Kjørende kopier av Rollcall finner ikke hverandre (%1).</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>Det er for langt.</translation>
    </message>
    <message>
        <source>Rollcall took the order but did not say what became of it. Look before you try again.</source>
        <translation>Rollcall tok imot oppdraget, men sa ikke hva det ble til. Se etter før du prøver igjen.</translation>
    </message>
    <message>
        <source>Not looked up here: requests go through the proxy %1, which does that.</source>
        <translation>Ikke slått opp her: forespørsler går gjennom proxyen %1, som gjør det.</translation>
    </message>
    <message>
        <source>Can read more than %L1 agents.</source>
        <translation>Kan lese mer enn %L1 agenter.</translation>
    </message>
    <message>
        <source>The request did not get through the network&apos;s proxy to %1. Check the proxy settings and the address.</source>
        <translation>Forespørselen kom ikke gjennom nettverkets proxy til %1. Kontroller proxyinnstillingene og adressen.</translation>
    </message>
    <message>
        <source>%1 asks to slow down; a later try may succeed.</source>
        <translation>%1 ber om lavere tempo; et senere forsøk kan lykkes.</translation>
    </message>
    <message>
        <source>%1 has a problem of its own; a later try may succeed.</source>
        <translation>%1 har et eget problem; et senere forsøk kan lykkes.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted. If your own certificate authority made it, give this connection the authority&apos;s file.</source>
        <translation>Sertifikatet til %1 er ikke klarert. Hvis det er laget av deres egen sertifikatinstans, gi denne tilkoblingen instansens fil.</translation>
    </message>
    <message>
        <source>%1 would be reached by plain http, where everybody on the way can read the password. Use https; plain http works only for a saved connection whose settings allow it.</source>
        <translation>%1 ville bli nådd med ukryptert http, der alle underveis kan lese passordet. Bruk https; ukryptert http virker bare for en lagret tilkobling der innstillingene tillater det.</translation>
    </message>
    <message>
        <source>The password of %1 was refused at %2. It is not sent again until a new one is entered.</source>
        <translation>Passordet til %1 ble avvist kl. %2. Det sendes ikke igjen før et nytt er oppgitt.</translation>
    </message>
    <message>
        <source>The ticket or token was refused at %1: it is wrong or has expired.</source>
        <translation>Billetten eller tokenet ble avvist kl. %1: det er feil eller utløpt.</translation>
    </message>
    <message>
        <source>There is no connection yet: start Rollcall first.</source>
        <translation>Det finnes ingen tilkobling ennå: start Rollcall først.</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>Det finnes ingen profil «%1».</translation>
    </message>
    <message>
        <source>The message has line breaks or other control characters; it is one line of text.</source>
        <translation>Meldingen har linjeskift eller andre kontrolltegn; den er én linje tekst.</translation>
    </message>
    <message>
        <source>“%1” is not a time to come: use 13:00, +30m or &apos;2026-11-23 13:00&apos;.</source>
        <translation>«%1» er ikke et kommende tidspunkt: bruk 13:00, +30m eller &apos;2026-11-23 13:00&apos;.</translation>
    </message>
    <message>
        <source>The message is too long: %1 characters with its return time fit.</source>
        <translation>Meldingen er for lang: %1 tegn med returtid får plass.</translation>
    </message>
    <message>
        <source>The connection was closed. Look before you try again.</source>
        <translation>Forbindelsen ble lukket. Se etter før du prøver igjen.</translation>
    </message>
    <message>
        <source>The message is too long: %1 characters fit.</source>
        <translation>Meldingen er for lang: det er plass til %1 tegn.</translation>
    </message>
    <message>
        <source>“%1” is not a time to come: use 2026-11-23T13:00, 13:00 or +30m.</source>
        <translation>«%1» er ikke et tidspunkt som kommer: bruk 2026-11-23T13:00, 13:00 eller +30m.</translation>
    </message>
    <message>
        <source>%1 is not the number of an associate.</source>
        <translation>%1 er ikke nummeret til en medarbeider.</translation>
    </message>
    <message>
        <source>That is not an activation token.</source>
        <translation>Det er ikke et aktiveringstegn.</translation>
    </message>
    <message>
        <source>Too many calls wait for their answer.</source>
        <translation>For mange kall venter på svar.</translation>
    </message>
    <message>
        <source>SuperOffice did not confirm the change</source>
        <translation>SuperOffice bekreftet ikke endringen</translation>
    </message>
    <message>
        <source>The file %1, which holds the secret, is missing.</source>
        <translation>Filen %1, som inneholder hemmeligheten, finnes ikke.</translation>
    </message>
    <message>
        <source>The file %1 is not used for the secret, because it is a link.</source>
        <translation>Filen %1 brukes ikke til hemmeligheten, fordi den er en lenke.</translation>
    </message>
    <message>
        <source>The file %1, which holds the secret, cannot be read: %2.</source>
        <translation>Filen %1, som inneholder hemmeligheten, kan ikke leses: %2.</translation>
    </message>
    <message>
        <source>The file %1 is not used for the secret, because it is not an ordinary file.</source>
        <translation>Filen %1 brukes ikke til hemmeligheten, fordi den ikke er en vanlig fil.</translation>
    </message>
    <message>
        <source>The file %1 is not used for the secret, because it belongs to another user.</source>
        <translation>Filen %1 brukes ikke til hemmeligheten, fordi den tilhører en annen bruker.</translation>
    </message>
    <message>
        <source>The file %1 is not used for the secret, because others have access to it (mode %2). Its mode has to be 0600 or 0400.</source>
        <translation>Filen %1 brukes ikke til hemmeligheten, fordi andre har tilgang til den (rettigheter %2). Rettighetene må være 0600 eller 0400.</translation>
    </message>
    <message>
        <source>The file %1 is not used for the secret, because it is too large.</source>
        <translation>Filen %1 brukes ikke til hemmeligheten, fordi den er for stor.</translation>
    </message>
    <message>
        <source>The file %1, which holds the secret, is empty.</source>
        <translation>Filen %1, som skal inneholde hemmeligheten, er tom.</translation>
    </message>
    <message>
        <source>The file %1 is not used for the secret, because it is not one line of text.</source>
        <translation>Filen %1 brukes ikke til hemmeligheten, fordi den ikke er én linje med tekst.</translation>
    </message>
    <message>
        <source>There is no systemd credential %1: the program was not started by a service that has one.</source>
        <translation>Det finnes ingen systemd-legitimasjon %1: programmet ble ikke startet av en tjeneste som har en.</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>filen %1</translation>
    </message>
    <message>
        <source>the systemd credential %1</source>
        <translation>systemd-legitimasjonen %1</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>nøkkelringen</translation>
    </message>
    <message>
        <source>“%1” does not say where the secret comes from: it has to be keychain, file:/PATH or credential:NAME.</source>
        <translation>«%1» sier ikke hvor hemmeligheten kommer fra: det må være keychain, file:/STI eller credential:NAVN.</translation>
    </message>
    <message>
        <source>The password of %1 was refused at %2. It is not sent again until there is another one in %3.</source>
        <translation>Passordet til %1 ble avvist %2. Det sendes ikke på nytt før det ligger et annet i %3.</translation>
    </message>
    <message>
        <source>It comes from %1 and is not kept anywhere else.</source>
        <translation>Den kommer fra %1 og lagres ingen andre steder.</translation>
    </message>
</context>
<context>
    <name>Rollcall::ActionBar</name>
    <message>
        <source>Clear</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Fjern merkingen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Sett</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n valgt</numerusform>
            <numerusform>%n valgt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %n not shown</source>
        <translation>
            <numerusform>Ta med %n som ikke vises</numerusform>
            <numerusform>Ta med %n som ikke vises</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 not shown.</source>
        <translation>%1 av %2 vises ikke.</translation>
    </message>
    <message>
        <source>“%1” is not a time that lies ahead. Type 13:00, +30m or 2026-11-23 08:00.</source>
        <translation>«%1» er ikke et tidspunkt som ligger fram i tid. Skriv 13:00, +30m eller 2026-11-23 08:00.</translation>
    </message>
    <message>
        <source>Choose what to set.</source>
        <translation>Velg hva som skal settes.</translation>
    </message>
    <message numerus="yes">
        <source>Set %n people</source>
        <translation>
            <numerusform>Sett for %n person</numerusform>
            <numerusform>Sett for %n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done…</source>
        <translation>%1 av %2 ferdig …</translation>
    </message>
    <message>
        <source>Everyone in SuperOffice can read the message.</source>
        <translation>Alle i SuperOffice kan lese meldingen.</translation>
    </message>
    <message>
        <source>Everyone in SuperOffice reads: “%1”</source>
        <translation>Alle i SuperOffice leser: «%1»</translation>
    </message>
    <message>
        <source>Set anyway</source>
        <translation>Sett likevel</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kontroller igjen</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n message(s)</source>
        <translation>
            <numerusform>Erstatt %n melding</numerusform>
            <numerusform>Erstatt %n meldinger</numerusform>
        </translation>
    </message>
    <message>
        <source>Of those who are %1 already</source>
        <translation>Hos dem som allerede er %1</translation>
    </message>
    <message>
        <source>Too long: the end of the text is left out, the return time stays. Everyone in SuperOffice reads: “%1”</source>
        <translation>For lang: slutten av teksten utelates, returtiden blir stående. Alle i SuperOffice leser: «%1»</translation>
    </message>
    <message>
        <source>Too long: the end is left out. Everyone in SuperOffice reads: “%1”</source>
        <translation>For lang: slutten utelates. Alle i SuperOffice leser: «%1»</translation>
    </message>
</context>
<context>
    <name>Rollcall::AdvancedFields</name>
    <message>
        <source>Sent: %1</source>
        <translation>Sendes: %1</translation>
    </message>
    <message>
        <source>Advanced: language, time zone, application token, certificates</source>
        <translation>Avansert: språk, tidssone, programtoken, sertifikater</translation>
    </message>
    <message>
        <source>like Accept-Language</source>
        <translation>som Accept-Language</translation>
    </message>
    <message>
        <source>like the language</source>
        <translation>som språket</translation>
    </message>
    <message>
        <source>as the server decides</source>
        <translation>som serveren bestemmer</translation>
    </message>
    <message>
        <source>none (texts untranslated)</source>
        <translation>ingen (uoversatte tekster)</translation>
    </message>
    <message>
        <source>Application token</source>
        <translation>Programtoken</translation>
    </message>
    <message>
        <source>SO-AppToken; only where your server asks for one. Kept in the keyring.</source>
        <translation>SO-AppToken; bare der serveren krever det. Lagres i nøkkelringen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>SO-Language; overrides Accept-Language</source>
        <translation>SO-Language; overstyrer Accept-Language</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Kultur</translation>
    </message>
    <message>
        <source>Time zone of texts</source>
        <translation>Tidssone for tekster</translation>
    </message>
    <message>
        <source>SO-TimeZone; return times follow the team time zone under Messages</source>
        <translation>SO-TimeZone; returtider følger teamets tidssone under Meldinger</translation>
    </message>
    <message>
        <source>Accept-Language</source>
        <translation>Accept-Language</translation>
    </message>
    <message>
        <source>Counts where no language is chosen; filled in from the language of this program</source>
        <translation>Gjelder når ikke noe språk er valgt; fylles ut fra språket i dette programmet</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Bla gjennom …</translation>
    </message>
    <message>
        <source>Browse for a file with certificates</source>
        <translation>Bla gjennom etter en fil med sertifikater</translation>
    </message>
    <message>
        <source>Own certificates</source>
        <translation>Egne sertifikater</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisk</translation>
    </message>
    <message>
        <source>REST</source>
        <translation>REST</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Automatic: REST first, Agents where REST is not there</source>
        <translation>Automatisk: REST først, Agents der REST ikke finnes</translation>
    </message>
    <message>
        <source>the list of users</source>
        <translation>listen over brukere</translation>
    </message>
    <message>
        <source>every person by name</source>
        <translation>hver person for seg</translation>
    </message>
    <message>
        <source>Read status from</source>
        <translation>Les status fra</translation>
    </message>
    <message>
        <source>One request for everybody, or one for each person</source>
        <translation>Én forespørsel for alle, eller én for hver person</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>Gi opp etter</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Oppdateringsintervall</translation>
    </message>
    <message>
        <source>While the window is in front; less often otherwise</source>
        <translation>Når vinduet ligger fremst; ellers sjeldnere</translation>
    </message>
    <message>
        <source>Reads per second</source>
        <translation>Lesinger per sekund</translation>
    </message>
    <message>
        <source>At most, where every person is asked for by name</source>
        <translation>Høyst, når hver person leses for seg</translation>
    </message>
    <message>
        <source>SO-Culture; numbers and dates inside texts</source>
        <translation>SO-Culture; tall og datoer i tekster</translation>
    </message>
    <message>
        <source>SO-Culture; the server ignores it while no language is chosen</source>
        <translation>SO-Culture; serveren ser bort fra den så lenge ikke noe språk er valgt</translation>
    </message>
    <message>
        <source>PEM file; trusted in addition to this computer&apos;s own certificates</source>
        <translation>PEM-fil; klareres i tillegg til sertifikatene på denne datamaskinen</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Denne filen kan ikke leses.</translation>
    </message>
    <message>
        <source>%1: only plain letters, digits and signs can be sent.</source>
        <translation>%1: bare vanlige bokstaver (ikke æ, ø, å), sifre og tegn kan sendes.</translation>
    </message>
    <message>
        <source>The application token holds characters that cannot be sent; was it copied whole?</source>
        <translation>Programtokenet inneholder tegn som ikke kan sendes. Ble hele kopiert?</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Sertifikater (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>For display only</source>
        <translation>Bare for visning</translation>
    </message>
    <message>
        <source>Nobody&apos;s availability can be changed from here.</source>
        <translation>Ingens tilgjengelighet kan endres herfra.</translation>
    </message>
    <message>
        <source>Nobody sits at this computer</source>
        <translation>Ingen sitter ved denne maskinen</translation>
    </message>
    <message>
        <source>A refused password is tried again after 1 hour and then every 6 hours, as nobody can type another.</source>
        <translation>Et avvist passord prøves igjen etter 1 time og deretter hver 6. time, siden ingen kan skrive inn et nytt.</translation>
    </message>
    <message>
        <source>SO-AppToken; from %1, as the settings file says.</source>
        <translation>SO-AppToken; fra %1, slik innstillingsfilen sier.</translation>
    </message>
</context>
<context>
    <name>Rollcall::AppearancePage</name>
    <message>
        <source>like the desktop</source>
        <translation>som skrivebordet</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Takes effect when Rollcall is started again.</source>
        <translation>Trer i kraft når Rollcall startes på nytt.</translation>
    </message>
    <message>
        <source>light</source>
        <translation>lys</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>mørk</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farger</translation>
    </message>
    <message>
        <source>Applied when saved.</source>
        <translation>Tas i bruk når du lagrer.</translation>
    </message>
    <message>
        <source>Tell screen readers who became present or not present</source>
        <translation>Si til skjermlesere hvem som ble til stede eller ikke til stede</translation>
    </message>
    <message>
        <source>Several changes are told in one sentence.</source>
        <translation>Flere endringer sies i én setning.</translation>
    </message>
</context>
<context>
    <name>Rollcall::AvailabilityPage</name>
    <message>
        <source>SuperOffice does not keep a message that is so long.</source>
        <translation>SuperOffice beholder ikke en så lang melding.</translation>
    </message>
    <message>
        <source>The settings file cannot be written; My availability was not saved.</source>
        <translation>Innstillingsfilen kan ikke skrives; Min tilgjengelighet ble ikke lagret.</translation>
    </message>
    <message>
        <source>Automatic absence</source>
        <translation>Automatisk fravær</translation>
    </message>
    <message>
        <source>Set me not present when I leave</source>
        <translation>Sett meg ikke til stede når jeg går</translation>
    </message>
    <message>
        <source>While you are not present you get no new requests, and SuperOffice may reassign your open requests when a customer replies. When you are back, Rollcall undoes what it set itself, nothing else.</source>
        <translation>Mens du ikke er til stede, får du ingen nye henvendelser, og SuperOffice kan gi de åpne henvendelsene dine til andre når en kunde svarer. Når du er tilbake, tar Rollcall tilbake det den selv har satt, og ikke noe annet.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>When the computer sleeps</source>
        <translation>Når maskinen går i dvale</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Tell me when my availability does not seem to fit</source>
        <translation>Si fra når tilgjengeligheten min ikke ser ut til å stemme</translation>
    </message>
    <message>
        <source>Not present, although you have worked here for 10 minutes; present, although you log out. Rollcall asks and changes nothing by itself.</source>
        <translation>Ikke til stede, selv om du har arbeidet her i 10 minutter; til stede, selv om du logger ut. Rollcall spør og endrer ingenting av seg selv.</translation>
    </message>
    <message>
        <source>Still present then, you are asked, too.</source>
        <translation>Er du til stede da, blir du også spurt.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisk</translation>
    </message>
    <message>
        <source>light, for a dark panel</source>
        <translation>lyst, for et mørkt panel</translation>
    </message>
    <message>
        <source>dark, for a light panel</source>
        <translation>mørkt, for et lyst panel</translation>
    </message>
    <message>
        <source>in colour</source>
        <translation>i farger</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Fortsett i systemfeltet når vinduet lukkes</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Dette skrivebordet har ikke noe systemfelt.</translation>
    </message>
    <message>
        <source>This desktop has no tray; Rollcall keeps its window.</source>
        <translation>Dette skrivebordet har ikke noe systemfelt; Rollcall beholder vinduet sitt.</translation>
    </message>
    <message>
        <source>Start Rollcall in the tray at login</source>
        <translation>Start Rollcall i systemfeltet ved innlogging</translation>
    </message>
    <message>
        <source>Your administrator starts it for everybody; what you choose here is for you alone.</source>
        <translation>Administratoren din starter den for alle; det du velger her, gjelder bare deg.</translation>
    </message>
    <message>
        <source>A key changes between Present and Not present</source>
        <translation>En tast skifter mellom Til stede og Ikke til stede</translation>
    </message>
    <message>
        <source>Your desktop asks you which key.</source>
        <translation>Skrivebordet spør deg hvilken tast.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Nå: %1</translation>
    </message>
    <message>
        <source>Your administrator does not allow commands on a change.</source>
        <translation>Administratoren din tillater ikke kommandoer ved en endring.</translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <translation>Det finnes ikke noe program %1.</translation>
    </message>
    <message>
        <source>Run after each change of your own presence, which it finds in ROLLCALL_STATUS, ROLLCALL_MESSAGE and ROLLCALL_UNTIL.</source>
        <translation>Kjøres etter hver endring av din egen tilgjengelighet, som den finner i ROLLCALL_STATUS, ROLLCALL_MESSAGE og ROLLCALL_UNTIL.</translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many.</source>
        <translation>
            <numerusform>%n tegn for mye.</numerusform>
            <numerusform>%n tegn for mye.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left.</source>
        <translation>
            <numerusform>%n tegn igjen.</numerusform>
            <numerusform>%n tegn igjen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody in SuperOffice can read it.</source>
        <translation>Alle i SuperOffice kan lese den.</translation>
    </message>
    <message>
        <source>With the message</source>
        <translation>Med meldingen</translation>
    </message>
    <message>
        <source>The time is set by your administrator.</source>
        <translation>Tiden er bestemt av administratoren din.</translation>
    </message>
    <message>
        <source>When the screen is locked for</source>
        <translation>Når skjermen har vært låst i</translation>
    </message>
    <message>
        <source>Time locked</source>
        <translation>Tid låst</translation>
    </message>
    <message>
        <source>When nobody uses the computer for</source>
        <translation>Når ingen har brukt maskinen på</translation>
    </message>
    <message>
        <source>Time not used</source>
        <translation>Tid uten bruk</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Påminnelser</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Ikon i systemfeltet</translation>
    </message>
    <message>
        <source>Its shape tells your availability, whatever its colour.</source>
        <translation>Formen viser tilgjengeligheten din, uansett farge.</translation>
    </message>
    <message>
        <source>From any window</source>
        <translation>Fra alle vinduer</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Kommando</translation>
    </message>
</context>
<context>
    <name>Rollcall::BackNotices</name>
    <message>
        <source>%1 is not back yet</source>
        <translation>%1 er ikke tilbake ennå</translation>
    </message>
    <message numerus="yes">
        <source>%n people are not back yet</source>
        <translation>
            <numerusform>%n person er ikke tilbake ennå</numerusform>
            <numerusform>%n personer er ikke tilbake ennå</numerusform>
        </translation>
    </message>
    <message>
        <source>12 hours are over: nobody waits for this any more.</source>
        <translation>Det har gått 12 timer: ingen venter på dette lenger.</translation>
    </message>
</context>
<context>
    <name>Rollcall::ChangeFlow</name>
    <message>
        <source>What they had before is never written by this program.</source>
        <translation>Det de hadde før, skriver aldri dette programmet.</translation>
    </message>
</context>
<context>
    <name>Rollcall::ChangeReport</name>
    <message>
        <source>%1, “%2”</source>
        <translation>%1, «%2»</translation>
    </message>
    <message>
        <source>SuperOffice did not answer in time.</source>
        <translation>SuperOffice svarte ikke i tide.</translation>
    </message>
    <message>
        <source>SuperOffice asks to slow down.</source>
        <translation>SuperOffice ber om lavere tempo.</translation>
    </message>
    <message>
        <source>SuperOffice had a problem of its own (%1).</source>
        <translation>SuperOffice hadde et eget problem (%1).</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>Forbindelsen ble brutt.</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Den sier: «%1»</translation>
    </message>
    <message>
        <source>SuperOffice does not know this person any more.</source>
        <translation>SuperOffice kjenner ikke denne personen lenger.</translation>
    </message>
    <message>
        <source>SuperOffice does not permit it.</source>
        <translation>SuperOffice tillater det ikke.</translation>
    </message>
    <message>
        <source>SuperOffice did not accept it.</source>
        <translation>SuperOffice godtok det ikke.</translation>
    </message>
    <message>
        <source>Stopped before their turn.</source>
        <translation>Stoppet før det ble deres tur.</translation>
    </message>
    <message>
        <source>Stopped, because SuperOffice did not permit it for somebody else.</source>
        <translation>Stoppet fordi SuperOffice ikke tillot det for en annen.</translation>
    </message>
    <message>
        <source>Stopped, because the sign-in was refused.</source>
        <translation>Stoppet fordi innloggingen ble avvist.</translation>
    </message>
    <message>
        <source>Stopped, because the connection ended.</source>
        <translation>Stoppet fordi forbindelsen tok slutt.</translation>
    </message>
    <message>
        <source>Keeps the message “%1”.</source>
        <translation>Beholder meldingen «%1».</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Satt til %1</translation>
    </message>
    <message>
        <source>SuperOffice stored another text: “%1”</source>
        <translation>SuperOffice lagret en annen tekst: «%1»</translation>
    </message>
    <message>
        <source>Was already %1</source>
        <translation>Var allerede %1</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Ikke satt</translation>
    </message>
    <message>
        <source>SuperOffice stored %1 instead.</source>
        <translation>SuperOffice lagret %1 i stedet.</translation>
    </message>
    <message>
        <source>Left as somebody else set it</source>
        <translation>Står slik noen andre satte det</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Ikke sendt</translation>
    </message>
    <message numerus="yes">
        <source>%n left as somebody else set them</source>
        <translation>
            <numerusform>%n står slik noen andre satte den</numerusform>
            <numerusform>%n står slik noen andre satte dem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n mislyktes</numerusform>
            <numerusform>%n mislyktes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n ikke sendt</numerusform>
            <numerusform>%n ikke sendt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n utelatt</numerusform>
            <numerusform>%n utelatt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a name, %2 what happened: &quot;Anna Berg: Not set. SuperOffice did not answer in time.&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n people as before</source>
        <translation>
            <numerusform>%n person som før</numerusform>
            <numerusform>%n personer som før</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people set to %1</source>
        <translation>
            <numerusform>%n person satt til %1</numerusform>
            <numerusform>%n personer satt til %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n set to %2</source>
        <translation>
            <numerusform>%1 av %n satt til %2</numerusform>
            <numerusform>%1 av %n satt til %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatt</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Ikke bekreftet</translation>
    </message>
</context>
<context>
    <name>Rollcall::ConflictDialog</name>
    <message>
        <source>Changed by others meanwhile</source>
        <translation>Endret av andre i mellomtiden</translation>
    </message>
    <message numerus="yes">
        <source>%n people were changed a moment ago.</source>
        <translation>
            <numerusform>%n person ble endret for et øyeblikk siden.</numerusform>
            <numerusform>%n personer ble endret for et øyeblikk siden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what the others have set, or set yours anyway.</source>
        <translation>Behold det de andre har satt, eller sett ditt likevel.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Behold alle</translation>
    </message>
    <message>
        <source>Set all anyway</source>
        <translation>Sett alle likevel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Set by others</source>
        <translation>Satt av andre</translation>
    </message>
    <message>
        <source>You wanted</source>
        <translation>Du ville</translation>
    </message>
    <message>
        <source>Keep that</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Set anyway</source>
        <translation>Sett likevel</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <translation>%1, «%2»</translation>
    </message>
    <message>
        <source>%1: keep %2</source>
        <extracomment>%1 is a name, %2 a status with a message</extracomment>
        <translation>%1: behold %2</translation>
    </message>
    <message>
        <source>%1: set %2 anyway</source>
        <translation>%1: sett %2 likevel</translation>
    </message>
    <message numerus="yes">
        <source>Keep all %n</source>
        <translation>
            <numerusform>Behold %n</numerusform>
            <numerusform>Behold alle %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set all %n anyway</source>
        <translation>
            <numerusform>Sett %n likevel</numerusform>
            <numerusform>Sett alle %n likevel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n anyway, keep the others</source>
        <translation>
            <numerusform>Sett %n likevel, behold de andre</numerusform>
            <numerusform>Sett %n likevel, behold de andre</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>a status, a time</comment>
        <translation>%1 siden %2</translation>
    </message>
</context>
<context>
    <name>Rollcall::ConnectionPage</name>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Fjern …</translation>
    </message>
    <message>
        <source>Allow plain http to this address</source>
        <translation>Tillat ukryptert http til denne adressen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Without https, everybody on the way to the server can read the password and change what is sent. Ask for an https address first.</source>
        <translation>Uten https kan alle på veien til serveren lese passordet og endre det som sendes. Be om en https-adresse først.</translation>
    </message>
    <message>
        <source>Asking the server what it offers…</source>
        <translation>Spør serveren hva den tilbyr …</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Ny tilkobling</translation>
    </message>
    <message>
        <source>Remove this connection</source>
        <translation>Fjern denne tilkoblingen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Bestemt av administratoren.</translation>
    </message>
    <message>
        <source>from the address</source>
        <translation>fra adressen</translation>
    </message>
    <message>
        <source>No keyring answers on this desktop: you are asked for it each time.</source>
        <translation>Ingen nøkkelring svarer på dette skrivebordet: du blir spurt hver gang.</translation>
    </message>
    <message>
        <source>The keyring is locked: until you unlock it you are asked each time.</source>
        <translation>Nøkkelringen er låst: du blir spurt hver gang til du låser den opp.</translation>
    </message>
    <message>
        <source>Enter it again: what is kept in the keyring belongs to another server or account.</source>
        <translation>Skriv inn på nytt: det som ligger i nøkkelringen, hører til en annen server eller konto.</translation>
    </message>
    <message>
        <source>Kept in the keyring of this desktop, nowhere else. Leave empty to keep it.</source>
        <translation>Lagres i nøkkelringen på dette skrivebordet og ingen andre steder. La feltet stå tomt for å beholde det lagrede.</translation>
    </message>
    <message>
        <source>Kept in the keyring of this desktop, nowhere else.</source>
        <translation>Lagres i nøkkelringen på dette skrivebordet og ingen andre steder.</translation>
    </message>
    <message>
        <source>Paste the address you open SuperOffice with; any form will do.</source>
        <translation>Lim inn adressen du åpner SuperOffice med; alle former går bra.</translation>
    </message>
    <message>
        <source>Will use %1</source>
        <translation>Vil bruke %1</translation>
    </message>
    <message>
        <source>Enter the address of your SuperOffice.</source>
        <translation>Skriv inn adressen til SuperOffice.</translation>
    </message>
    <message>
        <source>This address is plain http. Use https, or allow it below the address.</source>
        <translation>Denne adressen er ukryptert http. Bruk https, eller tillat det under adressen.</translation>
    </message>
    <message>
        <source>Another connection has this name already.</source>
        <translation>En annen tilkobling har allerede dette navnet.</translation>
    </message>
</context>
<context>
    <name>Rollcall::Dashboard</name>
    <message>
        <source>There is no connection named “%1”.</source>
        <translation>Det finnes ingen tilkobling som heter «%1».</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>There is no connection yet.</source>
        <translation>Det finnes ingen tilkobling ennå.</translation>
    </message>
    <message>
        <source>Gone for today?</source>
        <translation>Gått for dagen?</translation>
    </message>
    <message>
        <source>You are still Present and may get new requests.</source>
        <translation>Du er fremdeles Til stede og kan få nye henvendelser.</translation>
    </message>
    <message>
        <source>Set Not present</source>
        <translation>Sett Ikke til stede</translation>
    </message>
    <message>
        <source>Stay Present</source>
        <translation>Bli stående som Til stede</translation>
    </message>
    <message>
        <source>No tray</source>
        <translation>Intet systemfelt</translation>
    </message>
    <message>
        <source>This desktop has no tray for icons, so Rollcall keeps its window. Your own availability is at the top of it.</source>
        <translation>Dette skrivebordet har ikke noe systemfelt for ikoner, så Rollcall beholder vinduet sitt. Din egen tilgjengelighet står øverst i det.</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Vegg</translation>
    </message>
    <message>
        <source>The wall could not be started.</source>
        <translation>Veggen kunne ikke startes.</translation>
    </message>
</context>
<context>
    <name>Rollcall::DateSwitcher</name>
    <message>
        <source>Earlier day</source>
        <translation>Tidligere dag</translation>
    </message>
    <message>
        <source>Later day</source>
        <translation>Senere dag</translation>
    </message>
    <message>
        <source>Day: %1</source>
        <translation>Dag: %1</translation>
    </message>
</context>
<context>
    <name>Rollcall::DayEndField</name>
    <message>
        <source>I usually leave at</source>
        <translation>Jeg går vanligvis klokken</translation>
    </message>
    <message>
        <source>Time at which I usually leave</source>
        <translation>Tidspunkt da jeg vanligvis går</translation>
    </message>
</context>
<context>
    <name>Rollcall::DayModel</name>
    <message>
        <source>Agent %1</source>
        <translation>Saksbehandler %1</translation>
    </message>
    <message>
        <source>%1 present</source>
        <translation>%1 til stede</translation>
    </message>
    <message>
        <source>%1 not present</source>
        <translation>%1 ikke til stede</translation>
    </message>
    <message>
        <source>%1 not seen</source>
        <translation>%1 ikke sett</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Saksbehandler</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Dagen</translation>
    </message>
</context>
<context>
    <name>Rollcall::DayStrips</name>
    <message>
        <source>Presence over the day</source>
        <translation>Tilstedeværelse gjennom dagen</translation>
    </message>
</context>
<context>
    <name>Rollcall::Demo</name>
    <message>
        <source>The demo tenant (rollcall-sim) ended before it was ready.</source>
        <translation>Demoen (rollcall-sim) avsluttet før den var klar.</translation>
    </message>
    <message>
        <source>rollcall-sim was not found beside this program, in libexec or in PATH.</source>
        <translation>rollcall-sim ble ikke funnet ved siden av dette programmet, i libexec eller i PATH.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>Rollcall::Desk</name>
    <message>
        <source>Teams</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>A demonstration keeps no journal.</source>
        <translation>En demonstrasjon fører ingen journal.</translation>
    </message>
    <message>
        <source>The journal is off. It can be switched on in the settings, under Journal and privacy.</source>
        <translation>Journalen er av. Den kan slås på i innstillingene, under Journal og personvern.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>Rollcall::EntryList</name>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Add to: %1</source>
        <translation>Legg til i: %1</translation>
    </message>
    <message>
        <source>Remove from: %1</source>
        <translation>Fjern fra: %1</translation>
    </message>
</context>
<context>
    <name>Rollcall::FilterBar</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Søk (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søk</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Rollcall::FoldButton</name>
    <message>
        <source>Open</source>
        <translation>Åpen</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Lukket</translation>
    </message>
</context>
<context>
    <name>Rollcall::Foresight</name>
    <message numerus="yes">
        <source>%n people will be %1.</source>
        <translation>
            <numerusform>%n person blir %1.</numerusform>
            <numerusform>%n personer blir %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are already and keep their message.</source>
        <translation>
            <numerusform>%n er det allerede og beholder meldingen.</numerusform>
            <numerusform>%n er det allerede og beholder meldingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are %1 already and keep their message.</source>
        <translation>Alle er allerede %1 og beholder meldingen.</translation>
    </message>
    <message numerus="yes">
        <source>%n people will be %1;</source>
        <translation>
            <numerusform>%n person blir %1;</numerusform>
            <numerusform>%n personer blir %1;</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will be %2.</source>
        <extracomment>%1 is a name, %2 a status</extracomment>
        <translation>%1 blir %2.</translation>
    </message>
    <message>
        <source>All of them are %1 already and get this message.</source>
        <translation>Alle er allerede %1 og får denne meldingen.</translation>
    </message>
    <message numerus="yes">
        <source>%n are already and get this message.</source>
        <translation>
            <numerusform>%n er det allerede og får denne meldingen.</numerusform>
            <numerusform>%n er det allerede og får denne meldingen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <extracomment>%n people are selected who cannot be changed</extracomment>
        <translation>
            <numerusform>%n utelatt.</numerusform>
            <numerusform>%n utelatt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::FormRow</name>
    <message>
        <source>Set by your administrator.</source>
        <translation>Bestemt av administratoren.</translation>
    </message>
</context>
<context>
    <name>Rollcall::FormSwitch</name>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Fliser</translation>
    </message>
    <message>
        <source>Table (Ctrl+1)</source>
        <translation>Tabell (Ctrl+1)</translation>
    </message>
    <message>
        <source>Tiles (Ctrl+2)</source>
        <translation>Fliser (Ctrl+2)</translation>
    </message>
</context>
<context>
    <name>Rollcall::HolidayField</name>
    <message>
        <source>Holidays</source>
        <translation>Fridager</translation>
    </message>
    <message>
        <source>Holiday to add</source>
        <translation>Fridag som skal legges til</translation>
    </message>
    <message>
        <source>From a calendar…</source>
        <translation>Fra en kalender…</translation>
    </message>
    <message>
        <source>Holidays from a calendar file</source>
        <translation>Fridager fra en kalenderfil</translation>
    </message>
    <message>
        <source>Takes the whole days of an .ics file.</source>
        <translation>Tar de hele dagene i en .ics-fil.</translation>
    </message>
    <message>
        <source>Holidays from a calendar</source>
        <translation>Fridager fra en kalender</translation>
    </message>
    <message>
        <source>Calendars (*.ics);;All files (*)</source>
        <translation>Kalendere (*.ics);;Alle filer (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) taken over from %1.</source>
        <translation>
            <numerusform>%n dag overtatt fra %1.</numerusform>
            <numerusform>%n dager overtatt fra %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) ignored: only whole days count.</source>
        <translation>
            <numerusform>%n oppføring oversett: bare hele dager teller.</numerusform>
            <numerusform>%n oppføringer oversett: bare hele dager teller.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::HoursForm</name>
    <message>
        <source>Open on</source>
        <translation>Åpent på</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Hele dagen</translation>
    </message>
    <message>
        <source>Opens at</source>
        <translation>Åpner</translation>
    </message>
    <message>
        <source>Closes at</source>
        <translation>Stenger</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Åpningstid</translation>
    </message>
    <message>
        <source>Give all teams these hours and holidays</source>
        <translation>Gi alle team denne åpningstiden og disse fridagene</translation>
    </message>
    <message>
        <source>On no day: nobody is alerted.</source>
        <translation>Ingen dager: ingen varsles.</translation>
    </message>
    <message>
        <source>Closes on the next day. The shift belongs to the day on which it starts.</source>
        <translation>Stenger neste dag. Vakten hører til dagen den begynner på.</translation>
    </message>
    <message>
        <source>The same time twice is all day.</source>
        <translation>Samme tid to ganger er hele dagen.</translation>
    </message>
    <message>
        <source>Nobody is alerted outside these hours.</source>
        <translation>Ingen varsles utenom disse tidene.</translation>
    </message>
</context>
<context>
    <name>Rollcall::IdleTime</name>
    <message>
        <source>This desktop does not tell programs when nobody uses the computer.</source>
        <translation>Dette skrivebordet sier ikke fra til programmer når ingen bruker datamaskinen.</translation>
    </message>
</context>
<context>
    <name>Rollcall::JournalPage</name>
    <message>
        <source>Not an agent</source>
        <translation>Ikke saksbehandler</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Ikke sett</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>&lt; 1 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 t</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 t %2 min</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <extracomment>A state, its time and how long: &quot;Not present 12:05–13:00 (55 min)&quot;</extracomment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>began before %1</source>
        <translation>begynte før %1</translation>
    </message>
    <message>
        <source>%1 present</source>
        <translation>%1 til stede</translation>
    </message>
    <message>
        <source>%1 not present</source>
        <translation>%1 ikke til stede</translation>
    </message>
    <message>
        <source>%1 not seen</source>
        <translation>%1 ikke sett</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>og %1 til</translation>
    </message>
    <message>
        <source>Nobody was seen %1: Rollcall was not running, or had no contact.</source>
        <translation>Ingen ble sett %1: Rollcall kjørte ikke, eller hadde ikke kontakt.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksporter…</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Slett alt…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>This day…</source>
        <translation>Denne dagen…</translation>
    </message>
    <message>
        <source>All days…</source>
        <translation>Alle dager…</translation>
    </message>
    <message>
        <source>Nobody was seen on this day.</source>
        <translation>Ingen ble sett denne dagen.</translation>
    </message>
    <message>
        <source>The journal could not be read.</source>
        <translation>Journalen kunne ikke leses.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Eksport</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-filer (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 kunne ikke skrives: %2</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Eksportert til %1</translation>
    </message>
    <message>
        <source>Delete the journal</source>
        <translation>Slett journalen</translation>
    </message>
    <message>
        <source>Delete everything that was recorded?</source>
        <translation>Slette alt som er registrert?</translation>
    </message>
    <message>
        <source>It cannot be brought back. While the journal is switched on, recording goes on.</source>
        <translation>Det kan ikke hentes tilbake. Så lenge journalen er slått på, fortsetter registreringen.</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Slett alt</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Everything was deleted.</source>
        <translation>Alt er slettet.</translation>
    </message>
</context>
<context>
    <name>Rollcall::Kiosk</name>
    <message>
        <source>The wall shows who is present.</source>
        <translation>Veggen viser hvem som er til stede.</translation>
    </message>
    <message>
        <source>There is no connection yet. Start rollcall without --wall once to make one.</source>
        <translation>Det finnes ingen tilkobling ennå. Start rollcall uten --wall én gang for å lage en.</translation>
    </message>
    <message>
        <source>There is no connection named “%1”.</source>
        <translation>Det finnes ingen tilkobling som heter «%1».</translation>
    </message>
    <message>
        <source>This wall is shown already.</source>
        <translation>Denne veggen vises allerede.</translation>
    </message>
</context>
<context>
    <name>Rollcall::Legend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Tegnforklaring: %1</translation>
    </message>
</context>
<context>
    <name>Rollcall::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjelp</translation>
    </message>
    <message>
        <source>&amp;About Rollcall</source>
        <translation>&amp;Om Rollcall</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Tilkobling</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Innstillinger …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>&amp;Agents</source>
        <translation>&amp;Saksbehandlere</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Søk</translation>
    </message>
    <message>
        <source>Select &amp;all shown</source>
        <translation>Merk &amp;alle viste</translation>
    </message>
    <message>
        <source>Set &amp;Present…</source>
        <translation>Sett &amp;Til stede …</translation>
    </message>
    <message>
        <source>Set &amp;Not present…</source>
        <translation>Sett &amp;Ikke til stede …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Oppdater</translation>
    </message>
    <message>
        <source>&amp;Hide messages</source>
        <translation>&amp;Skjul meldinger</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Ingen tilkobling ennå</translation>
    </message>
    <message>
        <source>Enter the address of your SuperOffice and how you sign in, and the agents appear here.</source>
        <translation>Skriv inn adressen til SuperOffice og hvordan du logger på, så vises saksbehandlerne her.</translation>
    </message>
    <message>
        <source>About Rollcall</source>
        <translation>Om Rollcall</translation>
    </message>
    <message>
        <source>Rollcall %1

Shows who is present in SuperOffice Service, and changes it.

Free software under the GNU General Public License, version 3 or later. Not a product of SuperOffice.</source>
        <translation>Rollcall %1

Viser hvem som er til stede i SuperOffice Service, og lar deg endre det.

Fri programvare under GNU General Public License, versjon 3 eller senere. Ikke et produkt fra SuperOffice.</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>&amp;Angre siste endring</translation>
    </message>
    <message>
        <source>Show &amp;photos</source>
        <translation>Vis &amp;bilder</translation>
    </message>
    <message>
        <source>Photos are switched off by your administrator</source>
        <translation>Bilder er slått av av administratoren</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>&amp;Journal…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Endre…</translation>
    </message>
    <message>
        <source>Set who is &amp;due back present…</source>
        <translation>Sett dem som skulle vært til&amp;bake, til stede…</translation>
    </message>
    <message>
        <source>&amp;Tell me when they are back</source>
        <translation>&amp;Si fra når de er tilbake</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favoritt</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabell</translation>
    </message>
    <message>
        <source>T&amp;iles</source>
        <translation>F&amp;liser</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>Waiting for a person is switched off by your administrator</source>
        <translation>Å vente på en person er slått av av administratoren</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>&amp;Vegg</translation>
    </message>
</context>
<context>
    <name>Rollcall::MessageField</name>
    <message>
        <source>Message</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Message; everyone in SuperOffice can read it</source>
        <translation>Melding; alle i SuperOffice kan lese den</translation>
    </message>
    <message>
        <source>Messages to choose from</source>
        <translation>Meldinger å velge mellom</translation>
    </message>
    <message>
        <source>Messages to choose from (Down)</source>
        <translation>Meldinger å velge mellom (pil ned)</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n igjen</numerusform>
            <numerusform>%n igjen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Sist brukt</translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n for mye</numerusform>
            <numerusform>%n for mye</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::MessagesPage</name>
    <message>
        <source>this computer&apos;s (%1)</source>
        <translation>som denne datamaskinen (%1)</translation>
    </message>
    <message>
        <source>Team time zone</source>
        <translation>Teamets tidssone</translation>
    </message>
    <message>
        <source>Return word</source>
        <translation>Returord</translation>
    </message>
    <message>
        <source>Every Rollcall reads all six words.</source>
        <translation>Alle Rollcall-programmer leser alle seks ordene.</translation>
    </message>
    <message>
        <source>like this program (%1)</source>
        <translation>som dette programmet (%1)</translation>
    </message>
    <message>
        <source>A return time stands in words at the end of the message, so that everybody can read it in SuperOffice itself. It is written like this:</source>
        <translation>Returtiden står i klartekst på slutten av meldingen, slik at alle kan lese den i selve SuperOffice. Den skrives slik:</translation>
    </message>
    <message>
        <source>Example of a message</source>
        <translation>Eksempel på en melding</translation>
    </message>
    <message>
        <source>No time zone has this name. Names look like “Europe/Oslo”.</source>
        <translation>Ingen tidssone heter dette. Navnene ser ut som «Europe/Oslo».</translation>
    </message>
    <message>
        <source>Return times are written and read in this time zone.</source>
        <translation>Returtider skrives og leses i denne tidssonen.</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Lunsj</translation>
    </message>
    <message>
        <source>Messages offered</source>
        <translation>Meldinger som tilbys</translation>
    </message>
    <message>
        <source>Keep them neutral: everyone in SuperOffice can read them.</source>
        <translation>Hold dem nøytrale: alle i SuperOffice kan lese dem.</translation>
    </message>
</context>
<context>
    <name>Rollcall::MinutesBox</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
</context>
<context>
    <name>Rollcall::MomentDialog</name>
    <message>
        <source>Back at</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klokkeslett</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Bruk</translation>
    </message>
</context>
<context>
    <name>Rollcall::NightField</name>
    <message>
        <source>Darker from</source>
        <translation>Mørkere fra</translation>
    </message>
    <message>
        <source>Darker until</source>
        <translation>Mørkere til</translation>
    </message>
    <message>
        <source>Half the light from</source>
        <translation>Halvt lys fra</translation>
    </message>
    <message>
        <source>until</source>
        <translation>til</translation>
    </message>
</context>
<context>
    <name>Rollcall::NobodyFound</name>
    <message>
        <source>No favourites yet</source>
        <translation>Ingen favoritter ennå</translation>
    </message>
    <message>
        <source>Nobody to show</source>
        <translation>Ingen å vise</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>Fant ingen for «%1»</translation>
    </message>
    <message>
        <source>Star a person with Ctrl+D, or from the menu on their status.</source>
        <translation>Merk en person med Ctrl+D eller fra menyen på statusen deres.</translation>
    </message>
    <message>
        <source>The search looks at names, initials, teams, roles, e-mail addresses, messages and states.</source>
        <translation>Søket ser på navn, initialer, team, roller, e-postadresser, meldinger og statuser.</translation>
    </message>
    <message>
        <source>Shown are only: %1.</source>
        <extracomment>%1 is a list: &quot;Not present, Favourites, Support Oslo&quot;</extracomment>
        <translation>Bare disse vises: %1.</translation>
    </message>
</context>
<context>
    <name>Rollcall::NoticeMerger</name>
    <message>
        <source>%1 became present</source>
        <translation>%1 er nå til stede</translation>
    </message>
    <message>
        <source>%1 became not present</source>
        <translation>%1 er ikke lenger til stede</translation>
    </message>
    <message numerus="yes">
        <source>%n people became present</source>
        <translation>
            <numerusform>%n person er nå til stede</numerusform>
            <numerusform>%n personer er nå til stede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people became not present</source>
        <translation>
            <numerusform>%n person er ikke lenger til stede</numerusform>
            <numerusform>%n personer er ikke lenger til stede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 og %n til</numerusform>
            <numerusform>%1 og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::Notifications</name>
    <message>
        <source>Open Rollcall</source>
        <translation>Åpne Rollcall</translation>
    </message>
</context>
<context>
    <name>Rollcall::OrderMenu</name>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Rekkefølge</translation>
    </message>
    <message>
        <source>By n&amp;eed: whom to look after first</source>
        <translation>Etter be&amp;hov: hvem man bør se etter først</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Etter &amp;navn</translation>
    </message>
    <message>
        <source>By &amp;message</source>
        <translation>Etter &amp;melding</translation>
    </message>
    <message>
        <source>By &amp;return time</source>
        <translation>Etter &amp;returtid</translation>
    </message>
    <message>
        <source>By &amp;start of the state</source>
        <translation>Etter når statusen &amp;begynte</translation>
    </message>
    <message>
        <source>Re&amp;versed</source>
        <translation>&amp;Omvendt</translation>
    </message>
</context>
<context>
    <name>Rollcall::OwnAvailability</name>
    <message>
        <source>This connection is for display only.</source>
        <translation>Denne tilkoblingen er bare for visning.</translation>
    </message>
    <message>
        <source>Reading only: availability can be changed in SuperOffice itself.</source>
        <translation>Bare lesing: tilgjengeligheten kan endres i selve SuperOffice.</translation>
    </message>
    <message>
        <source>You are not a Service user, so you have no availability of your own.</source>
        <translation>Du er ikke Service-bruker, så du har ingen egen tilgjengelighet.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>Tilkoblingen ble lukket.</translation>
    </message>
    <message>
        <source>Another change is under way.</source>
        <translation>En annen endring pågår.</translation>
    </message>
    <message>
        <source>Nothing is to be set.</source>
        <translation>Ingenting skal settes.</translation>
    </message>
    <message>
        <source>You are %1, which cannot be changed here.</source>
        <translation>Du er %1, og det kan ikke endres her.</translation>
    </message>
    <message>
        <source>You are %1.</source>
        <translation>Du er %1.</translation>
    </message>
    <message>
        <source>You are %1: “%2”.</source>
        <translation>Du er %1: «%2».</translation>
    </message>
    <message>
        <source>Somebody has changed your availability a moment ago.</source>
        <translation>Noen har endret tilgjengeligheten din for et øyeblikk siden.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Det ble ikke sendt.</translation>
    </message>
    <message>
        <source>The connection was closed; what came of the change is not known. Look before you try again.</source>
        <translation>Tilkoblingen ble lukket; hva endringen ble til, er ikke kjent. Se etter før du prøver igjen.</translation>
    </message>
</context>
<context>
    <name>Rollcall::OwnBox</name>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
    <message>
        <source>Your service availability</source>
        <translation>Din tilgjengelighetsstatus</translation>
    </message>
</context>
<context>
    <name>Rollcall::OwnFace</name>
    <message>
        <source>You: %1.</source>
        <translation>Du: %1.</translation>
    </message>
    <message>
        <source>%1 present</source>
        <translation>%1 til stede</translation>
    </message>
    <message>
        <source>%1 not</source>
        <translation>%1 ikke</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 ukjent</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>oppdatert %1</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Ikke innlogget.</translation>
    </message>
    <message>
        <source>Your change has not got through.</source>
        <translation>Endringen din kom ikke frem.</translation>
    </message>
    <message>
        <source>A team is short of people.</source>
        <translation>Et team har for få til stede.</translation>
    </message>
    <message>
        <source>Your change is on its way.</source>
        <translation>Endringen din er på vei.</translation>
    </message>
</context>
<context>
    <name>Rollcall::OwnNotices</name>
    <message>
        <source>%1: “%2”</source>
        <extracomment>%1 is a status, %2 a message</extracomment>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>Set back</source>
        <translation>Sett tilbake</translation>
    </message>
    <message>
        <source>You were set to %1</source>
        <translation>Du ble satt til %1</translation>
    </message>
    <message>
        <source>It was changed outside this program.</source>
        <translation>Det ble endret utenfor dette programmet.</translation>
    </message>
    <message>
        <source>It was changed outside this program: “%1”.</source>
        <translation>Det ble endret utenfor dette programmet: «%1».</translation>
    </message>
    <message>
        <source>Not sent yet: %1</source>
        <translation>Ikke sendt ennå: %1</translation>
    </message>
    <message>
        <source>SuperOffice has not answered for 5 seconds.</source>
        <translation>SuperOffice har ikke svart på 5 sekunder.</translation>
    </message>
    <message>
        <source>Not sent: SuperOffice still has you %1</source>
        <translation>Ikke sendt: SuperOffice har deg fremdeles som %1</translation>
    </message>
    <message>
        <source>SuperOffice did not confirm the change</source>
        <translation>SuperOffice bekreftet ikke endringen</translation>
    </message>
    <message>
        <source>You asked for %1</source>
        <translation>Du ba om %1</translation>
    </message>
    <message>
        <source>Set it now</source>
        <translation>Sett det nå</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>La det være</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>You are %1</source>
        <translation>Du er %1</translation>
    </message>
    <message>
        <source>You are Not present</source>
        <translation>Du er Ikke til stede</translation>
    </message>
    <message>
        <source>Nobody has touched this computer for a while. Open requests may be reassigned.</source>
        <translation>Ingen har rørt denne maskinen på en stund. Åpne henvendelser kan bli gitt til andre.</translation>
    </message>
    <message>
        <source>You are Present again</source>
        <translation>Du er Til stede igjen</translation>
    </message>
    <message>
        <source>You were set Not present while you were away from this computer.</source>
        <translation>Du ble satt Ikke til stede mens du var borte fra denne maskinen.</translation>
    </message>
    <message>
        <source>The return time in your message has passed.</source>
        <translation>Tiden for når du er tilbake, i meldingen din, er passert.</translation>
    </message>
    <message>
        <source>Your availability was not changed</source>
        <translation>Tilgjengeligheten din ble ikke endret</translation>
    </message>
    <message>
        <source>Are you back?</source>
        <translation>Er du tilbake?</translation>
    </message>
    <message>
        <source>Set Present</source>
        <translation>Sett Til stede</translation>
    </message>
    <message>
        <source>You are still Not present</source>
        <translation>Du er fremdeles Ikke til stede</translation>
    </message>
    <message>
        <source>You are Not present, and working here</source>
        <translation>Du er Ikke til stede, men arbeider her</translation>
    </message>
    <message>
        <source>Gone for today?</source>
        <translation>Gått for dagen?</translation>
    </message>
    <message>
        <source>You are still Present and may get new requests.</source>
        <translation>Du er fremdeles Til stede og kan få nye henvendelser.</translation>
    </message>
    <message>
        <source>Set Not present</source>
        <translation>Sett Ikke til stede</translation>
    </message>
    <message>
        <source>Rollcall cannot sign in</source>
        <translation>Rollcall får ikke logget inn</translation>
    </message>
    <message>
        <source>Below minimum: %1</source>
        <translation>Under minimum: %1</translation>
    </message>
    <message>
        <source>Too few people are present.</source>
        <translation>For få er til stede.</translation>
    </message>
    <message>
        <source>Enough people again: %1</source>
        <translation>Nok folk igjen: %1</translation>
    </message>
</context>
<context>
    <name>Rollcall::OwnWindow</name>
    <message>
        <source>Set Present</source>
        <translation>Sett Til stede</translation>
    </message>
    <message>
        <source>Set Not present</source>
        <translation>Sett Ikke til stede</translation>
    </message>
    <message>
        <source>My availability</source>
        <translation>Min tilgjengelighet</translation>
    </message>
    <message>
        <source>Everybody in SuperOffice can read the message.</source>
        <translation>Alle i SuperOffice kan lese meldingen.</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Melding</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbake</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sender…</translation>
    </message>
</context>
<context>
    <name>Rollcall::PeopleField</name>
    <message>
        <source>name or number of a person</source>
        <translation>navn eller nummer på en person</translation>
    </message>
</context>
<context>
    <name>Rollcall::PresetTable</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>no return time</source>
        <translation>ingen returtid</translation>
    </message>
    <message>
        <source>Usual length</source>
        <translation>Vanlig varighet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Messages to choose from</source>
        <translation>Meldinger å velge mellom</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Add a message</source>
        <translation>Legg til en melding</translation>
    </message>
    <message>
        <source>Remove the message</source>
        <translation>Fjern meldingen</translation>
    </message>
</context>
<context>
    <name>Rollcall::PrivacyPage</name>
    <message>
        <source>Keep a journal of who was present when</source>
        <translation>Før journal over hvem som var til stede når</translation>
    </message>
    <message>
        <source>On this computer only. Names are not stored, only their numbers.</source>
        <translation>Bare på denne maskinen. Navn lagres ikke, bare numrene deres.</translation>
    </message>
    <message>
        <source>Your administrator does not allow a journal.</source>
        <translation>Administratoren tillater ingen journal.</translation>
    </message>
    <message>
        <source>Messages, too</source>
        <translation>Meldinger også</translation>
    </message>
    <message>
        <source>Keep messages in the journal, too</source>
        <translation>Ta med meldinger i journalen også</translation>
    </message>
    <message>
        <source>They may hold what people would not want kept.</source>
        <translation>De kan inneholde ting folk ikke vil ha lagret.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dager</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Beholdes i</translation>
    </message>
    <message>
        <source>What is stored where</source>
        <translation>Hva som lagres hvor</translation>
    </message>
    <message>
        <source>Passwords and tokens in the keyring of this desktop, nowhere else. Settings in your configuration folder. Photos for a week in your cache folder. The journal, where it is on, in your data folder. Nothing is sent to anybody but your SuperOffice server.</source>
        <translation>Passord og tokener i nøkkelringen på dette skrivebordet og ingen andre steder. Innstillinger i konfigurasjonsmappen din. Bilder i en uke i hurtiglagermappen din. Journalen, der den er på, i datamappen din. Ingenting sendes til andre enn SuperOffice-serveren din.</translation>
    </message>
    <message>
        <source>What colleagues see</source>
        <translation>Hva kolleger ser</translation>
    </message>
    <message>
        <source>Whether you are present, and your message with its return time, in SuperOffice and in every Rollcall. Nobody sees whether you use Rollcall, nor whom you wait for.</source>
        <translation>Om du er til stede, og meldingen din med returtid, i SuperOffice og i alle Rollcall. Ingen ser om du bruker Rollcall, eller hvem du venter på.</translation>
    </message>
    <message>
        <source>What your administrator can decide</source>
        <translation>Hva administratoren kan bestemme</translation>
    </message>
    <message>
        <source>Preset and lock settings; forbid the journal, photos, export, waiting for a person and commands on a change; set the shortest interval. An administrator cannot switch the journal or automatic absence on for you, and cannot prevent that presence is read with other programs.</source>
        <translation>Forhåndsstille og låse innstillinger; forby journalen, bilder, eksport, å vente på en person og kommandoer ved endring; sette korteste intervall. En administrator kan ikke slå på journalen eller automatisk fravær for deg, og kan ikke hindre at tilstedeværelse leses med andre programmer.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>På denne maskinen</translation>
    </message>
    <message>
        <source>Photos are switched off by your administrator.</source>
        <translation>Bilder er slått av av administratoren.</translation>
    </message>
</context>
<context>
    <name>Rollcall::ResultDialog</name>
    <message>
        <source>Result for each person</source>
        <translation>Resultat for hver person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hva som skjedde</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grunn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <translation>
            <numerusform>Prøv %n mislykket på nytt</numerusform>
            <numerusform>Prøv %n mislykkede på nytt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done…</source>
        <translation>%1 av %2 ferdig …</translation>
    </message>
</context>
<context>
    <name>Rollcall::ReturnChoices</name>
    <message>
        <source>in 30 minutes</source>
        <translation>om 30 minutter</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>om 1 time</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>til %1</translation>
    </message>
    <message>
        <source>until tomorrow 08:00</source>
        <translation>til i morgen 08:00</translation>
    </message>
</context>
<context>
    <name>Rollcall::ReturnField</name>
    <message>
        <source>Back at</source>
        <translation>Tilbake kl.</translation>
    </message>
    <message>
        <source>no return time</source>
        <translation>ingen returtid</translation>
    </message>
    <message>
        <source>A time such as 13:00, +30m or 2026-11-23 08:00</source>
        <translation>Et tidspunkt, for eksempel 13:00, +30m eller 2026-11-23 08:00</translation>
    </message>
    <message>
        <source>date and time…</source>
        <translation>dato og klokkeslett…</translation>
    </message>
</context>
<context>
    <name>Rollcall::RosterDelegate</name>
    <message>
        <source>you</source>
        <translation>deg</translation>
    </message>
    <message>
        <source>Not sent?</source>
        <translation>Ikke sendt?</translation>
    </message>
</context>
<context>
    <name>Rollcall::RosterNames</name>
    <message>
        <source>associate %1</source>
        <translation>associate %1</translation>
    </message>
    <message>
        <source>Not connected: names are not known. Type the number of an associate.</source>
        <translation>Ikke tilkoblet: navn er ikke kjent. Skriv nummeret til en associate.</translation>
    </message>
    <message>
        <source>No one person has that name. Choose from the list, or type an associate&apos;s number.</source>
        <translation>Ikke nøyaktig én person heter det. Velg fra listen, eller skriv nummeret til en associate.</translation>
    </message>
    <message>
        <source>%1 – nobody is in it</source>
        <extracomment>%1 is a group of users</extracomment>
        <translation>%1 – ingen er i den</translation>
    </message>
</context>
<context>
    <name>Rollcall::RosterPage</name>
    <message>
        <source>SuperOffice does not let this account change other people.</source>
        <translation>SuperOffice lar ikke denne kontoen endre andre personer.</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Oppdatert %1</translation>
    </message>
    <message>
        <source>Reading only: availability can be changed in SuperOffice itself.</source>
        <translation>Bare lesing: tilgjengeligheten kan endres i selve SuperOffice.</translation>
    </message>
    <message>
        <source>This connection is for display only.</source>
        <translation>Denne tilkoblingen er bare for visning.</translation>
    </message>
    <message>
        <source>Not connected: nothing can be changed now.</source>
        <translation>Ikke tilkoblet: ingenting kan endres nå.</translation>
    </message>
    <message>
        <source>This account is not a Service user.</source>
        <translation>Denne kontoen er ikke en Service-bruker.</translation>
    </message>
    <message>
        <source>No longer among the Service users.</source>
        <translation>Ikke lenger blant Service-brukerne.</translation>
    </message>
    <message>
        <source>Another change is under way.</source>
        <translation>En annen endring pågår.</translation>
    </message>
    <message numerus="yes">
        <source>You are told when %n people are back.</source>
        <translation>
            <numerusform>Du får beskjed når %n person er tilbake.</numerusform>
            <numerusform>Du får beskjed når %n personer er tilbake.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done…</source>
        <translation>%1 av %2 ferdig …</translation>
    </message>
    <message>
        <source>%1 was set to %2 a moment ago.</source>
        <translation>%1 ble satt til %2 for et øyeblikk siden.</translation>
    </message>
    <message>
        <source>%1 was set to %2 a moment ago: “%3”.</source>
        <translation>%1 ble satt til %2 for et øyeblikk siden: «%3».</translation>
    </message>
    <message>
        <source>Keep that</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Set anyway</source>
        <translation>Sett likevel</translation>
    </message>
</context>
<context>
    <name>Rollcall::RosterPane</name>
    <message>
        <source>Agents</source>
        <translation>Agenter</translation>
    </message>
</context>
<context>
    <name>Rollcall::RosterView</name>
    <message>
        <source>before 00:00</source>
        <translation>før 00:00</translation>
    </message>
</context>
<context>
    <name>Rollcall::Seat</name>
    <message>
        <source>back %1</source>
        <translation>tilbake %1</translation>
    </message>
</context>
<context>
    <name>Rollcall::SeatOnBus</name>
    <message>
        <source>Waiting for a person is switched off by your administrator.</source>
        <translation>Å vente på en person er slått av av administratoren din.</translation>
    </message>
    <message>
        <source>Nobody with this number is in the list.</source>
        <translation>Ingen med dette nummeret er i listen.</translation>
    </message>
    <message>
        <source>There is nothing to wait for: this person is present.</source>
        <translation>Det er ingenting å vente på: denne personen er til stede.</translation>
    </message>
</context>
<context>
    <name>Rollcall::SecretField</name>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>removed when saved</source>
        <translation>fjernes når du lagrer</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>uendret</translation>
    </message>
</context>
<context>
    <name>Rollcall::SettingsDialog</name>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Tilkobling</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldinger</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Settings – %1</source>
        <translation>Innstillinger – %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Endringer som ikke er lagret</translation>
    </message>
    <message>
        <source>The changes to this connection are not saved.</source>
        <translation>Endringene i denne tilkoblingen er ikke lagret.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Forkast endringene</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsett å redigere</translation>
    </message>
    <message>
        <source>Close without saving the changes?</source>
        <translation>Vil du lukke uten å lagre endringene?</translation>
    </message>
    <message>
        <source>The settings file cannot be written; nothing was saved.</source>
        <translation>Innstillingsfilen kan ikke skrives; ingenting ble lagret.</translation>
    </message>
    <message>
        <source>Not kept in the keyring</source>
        <translation>Ikke lagret i nøkkelringen</translation>
    </message>
    <message>
        <source>The connection is saved, but the keyring did not take what you entered. %1 You will be asked for it each time.</source>
        <translation>Tilkoblingen er lagret, men nøkkelringen tok ikke imot det du skrev inn. %1 Du blir spurt om det hver gang.</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Fjern tilkobling</translation>
    </message>
    <message>
        <source>Remove the connection “%1”?</source>
        <translation>Vil du fjerne tilkoblingen «%1»?</translation>
    </message>
    <message>
        <source>Its settings and what is kept in the keyring for it go at once. Nothing changes on the server.</source>
        <translation>Innstillingene og det som ligger i nøkkelringen for den, forsvinner med en gang. Ingenting endres på serveren.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Journal and privacy</source>
        <translation>Journal og personvern</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>My availability</source>
        <translation>Min tilgjengelighet</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Vegg</translation>
    </message>
</context>
<context>
    <name>Rollcall::ShowButton</name>
    <message>
        <source>Only &amp;absent and unknown</source>
        <translation>Bare &amp;fraværende og ukjente</translation>
    </message>
    <message>
        <source>Only &amp;favourites</source>
        <translation>Bare f&amp;avoritter</translation>
    </message>
    <message>
        <source>A&amp;ll teams</source>
        <translation>A&amp;lle team</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>&amp;Fjern filter</translation>
    </message>
    <message>
        <source>&amp;My teams</source>
        <translation>&amp;Mine team</translation>
    </message>
    <message>
        <source>My teams: you follow none and are in none</source>
        <translation>Mine team: du følger ingen og er ikke i noen</translation>
    </message>
    <message>
        <source>The teams you follow: %1</source>
        <translation>Teamene du følger: %1</translation>
    </message>
    <message>
        <source>The teams you are in: %1</source>
        <translation>Teamene du er i: %1</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritter</translation>
    </message>
    <message>
        <source>My teams</source>
        <translation>Mine team</translation>
    </message>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n team</numerusform>
        </translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Alle team</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Vis: %1</translation>
    </message>
</context>
<context>
    <name>Rollcall::SignInDialog</name>
    <message>
        <source>Keep it in the keyring of this desktop</source>
        <translation>Lagre i nøkkelringen på dette skrivebordet</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Logg på %1</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukernavn</translation>
    </message>
    <message>
        <source>Otherwise it is forgotten when Rollcall ends.</source>
        <translation>Ellers glemmes det når Rollcall avsluttes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg på</translation>
    </message>
</context>
<context>
    <name>Rollcall::SignInFields</name>
    <message>
        <source>User name and password</source>
        <translation>Brukernavn og passord</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billett</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Tilgangstoken</translation>
    </message>
    <message>
        <source>Web session (XSRF value and cookie)</source>
        <translation>Nettøkt (XSRF-verdi og informasjonskapsel)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ingenting</translation>
    </message>
    <message>
        <source>user name and password</source>
        <translation>brukernavn og passord</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>billett</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>tilgangstoken</translation>
    </message>
    <message>
        <source>XSRF value</source>
        <translation>XSRF-verdi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Logg på med</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukernavn</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Informasjonskapsel</translation>
    </message>
    <message>
        <source>NAME=VALUE of the same web session.</source>
        <translation>NAVN=VERDI fra samme nettøkt.</translation>
    </message>
    <message>
        <source>The server does not say what it offers.</source>
        <translation>Serveren oppgir ikke hva den tilbyr.</translation>
    </message>
    <message>
        <source>This server offers: %1.</source>
        <translation>Denne serveren tilbyr: %1.</translation>
    </message>
    <message>
        <source>Enter your user name.</source>
        <translation>Skriv inn brukernavnet.</translation>
    </message>
    <message>
        <source>A user name with a colon cannot be sent to the server.</source>
        <translation>Et brukernavn med kolon kan ikke sendes til serveren.</translation>
    </message>
    <message>
        <source>The %1 holds characters that cannot be sent; was it copied whole?</source>
        <translation>Feltet «%1» inneholder tegn som ikke kan sendes. Ble alt kopiert?</translation>
    </message>
    <message>
        <source>The cookie has to look like NAME=VALUE.</source>
        <translation>Informasjonskapselen må se ut som NAVN=VERDI.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>Set in the settings file, and read again at each sign-in.</source>
        <translation>Bestemt i innstillingsfilen, og leses på nytt ved hver pålogging.</translation>
    </message>
</context>
<context>
    <name>Rollcall::SleepGuard</name>
    <message>
        <source>Telling SuperOffice that you are away</source>
        <translation>Sier fra til SuperOffice at du er borte</translation>
    </message>
</context>
<context>
    <name>Rollcall::StatusLine</name>
    <message>
        <source>Details…</source>
        <translation>Detaljer …</translation>
    </message>
    <message>
        <source>Result of the last change</source>
        <translation>Resultat av siste endring</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n</source>
        <translation>
            <numerusform>Prøv %n igjen</numerusform>
            <numerusform>Prøv %n igjen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo %1:%2</source>
        <translation>Angre %1:%2</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Angre siste endring</translation>
    </message>
    <message numerus="yes">
        <source>%n due back · Set present…</source>
        <translation>
            <numerusform>%n skulle vært tilbake · Sett til stede…</numerusform>
            <numerusform>%n skulle vært tilbake · Sett til stede…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollcall::StatusMenu</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Tell me when %1 is back</source>
        <translation>Si fra når %1 er tilbake</translation>
    </message>
    <message>
        <source>Set %1 (was due back %2)</source>
        <extracomment>%1 is &quot;Present&quot;, %2 a time that has passed: &quot;10:30&quot;, &quot;yesterday 10:30&quot;</extracomment>
        <translation>Sett %1 (skulle vært tilbake %2)</translation>
    </message>
    <message>
        <source>Not present with a message…</source>
        <translation>Ikke til stede med melding…</translation>
    </message>
    <message>
        <source>Not present with a return time</source>
        <translation>Ikke til stede med returtid</translation>
    </message>
    <message>
        <source>date and time…</source>
        <translation>dato og klokkeslett…</translation>
    </message>
    <message>
        <source>Messages used last</source>
        <translation>Sist brukte meldinger</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kontroller igjen</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favoritt</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritter</translation>
    </message>
</context>
<context>
    <name>Rollcall::StepList</name>
    <message>
        <source>Passed: %1</source>
        <translation>Bestått: %1</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>Merknad: %1</translation>
    </message>
    <message>
        <source>Steps of the connection test</source>
        <translation>Trinnene i tilkoblingstesten</translation>
    </message>
</context>
<context>
    <name>Rollcall::TeamChecks</name>
    <message>
        <source>%1 – no such team</source>
        <translation>%1 – finnes ikke</translation>
    </message>
</context>
<context>
    <name>Rollcall::TeamForm</name>
    <message>
        <source>Follow this team</source>
        <translation>Følg dette teamet</translation>
    </message>
    <message>
        <source>name of a group</source>
        <translation>navn på en gruppe</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Also people for whom it is a secondary group</source>
        <translation>Også personer som har den som sekundær gruppe</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Person to add</source>
        <translation>Person som skal legges til</translation>
    </message>
    <message>
        <source>They belong to it whatever their groups are.</source>
        <translation>De hører til uansett hvilke grupper de er i.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>How many should be present while the team is open.</source>
        <translation>Hvor mange som bør være til stede mens teamet har åpent.</translation>
    </message>
    <message>
        <source>Alerts cover the teams you follow; if you follow none, all of them.</source>
        <translation>Varsler gjelder teamene du følger; følger du ingen, alle.</translation>
    </message>
    <message>
        <source>no minimum</source>
        <translation>ikke noe minimum</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>Navn på teamet</translation>
    </message>
    <message>
        <source>Group to add</source>
        <translation>Gruppe som skal legges til</translation>
    </message>
</context>
<context>
    <name>Rollcall::TeamTable</name>
    <message>
        <source>Teams</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpent</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>Legg til et team</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove the team</source>
        <translation>Fjern teamet</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Opp</translation>
    </message>
    <message>
        <source>Move the team up</source>
        <translation>Flytt teamet opp</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>Move the team down</source>
        <translation>Flytt teamet ned</translation>
    </message>
    <message>
        <source>%1, followed</source>
        <translation>%1, følges</translation>
    </message>
</context>
<context>
    <name>Rollcall::TeamsNote</name>
    <message>
        <source>Teams can be set up once the connection is saved.</source>
        <translation>Team kan settes opp når tilkoblingen er lagret.</translation>
    </message>
    <message>
        <source>Your administrator has set the teams: they cannot be changed here. Which of them you follow is up to you.</source>
        <translation>Administratoren har bestemt teamene: de kan ikke endres her. Hvilke av dem du følger, velger du selv.</translation>
    </message>
    <message>
        <source>Each primary group is a team.</source>
        <translation>Hver primærgruppe er et team.</translation>
    </message>
    <message>
        <source>You have no teams of your own: each primary group is a team. Teams of your own can have a minimum and hours, and people of several groups; then only those count.</source>
        <translation>Du har ingen egne team: hver primærgruppe er et team. Egne team kan ha minimum og åpningstid, og personer fra flere grupper; da er det bare de som teller.</translation>
    </message>
    <message>
        <source>Not connected: the names of people are not known here.</source>
        <translation>Ikke tilkoblet: navnene på personene er ikke kjent her.</translation>
    </message>
    <message>
        <source>Not connected: the groups and people of the server are not known here. Names of groups and numbers of associates can be typed.</source>
        <translation>Ikke tilkoblet: gruppene og personene på serveren er ikke kjent her. Gruppenavn og numre på associates kan skrives inn.</translation>
    </message>
    <message>
        <source>Start from the groups</source>
        <translation>Begynn med gruppene</translation>
    </message>
    <message>
        <source>Start with an empty team</source>
        <translation>Begynn med et tomt team</translation>
    </message>
</context>
<context>
    <name>Rollcall::TeamsPage</name>
    <message>
        <source>Not a person</source>
        <translation>Ikke en person</translation>
    </message>
    <message>
        <source>Who is not a person</source>
        <translation>Hvem som ikke er en person</translation>
    </message>
    <message>
        <source>Robots and the account of a wall display: they never count.</source>
        <translation>Roboter og kontoen til en veggskjerm: de teller aldri.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksporter…</translation>
    </message>
    <message>
        <source>Team file</source>
        <translation>Teamfil</translation>
    </message>
    <message>
        <source>Import teams from a file</source>
        <translation>Importer team fra en fil</translation>
    </message>
    <message>
        <source>Export the teams to a file</source>
        <translation>Eksporter teamene til en fil</translation>
    </message>
    <message>
        <source>For all teams</source>
        <translation>For alle team</translation>
    </message>
    <message>
        <source>To pass the teams on, or to give everybody the same ones.</source>
        <translation>For å gi teamene videre, eller for å gi alle de samme.</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Nytt team</translation>
    </message>
    <message>
        <source>The settings file cannot be written: which teams you follow was not saved.</source>
        <translation>Innstillingsfilen kan ikke skrives: hvilke team du følger, ble ikke lagret.</translation>
    </message>
    <message>
        <source>Teams (*.json);;All files (*)</source>
        <translation>Team (*.json);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Import teams</source>
        <translation>Importer team</translation>
    </message>
    <message>
        <source>Export teams</source>
        <translation>Eksporter team</translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) read from %1; they count once you save.</source>
        <translation>
            <numerusform>%n team lest fra %1; det teller når du lagrer.</numerusform>
            <numerusform>%n team lest fra %1; de teller når du lagrer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Eksportert til %1.</translation>
    </message>
</context>
<context>
    <name>Rollcall::TestBar</name>
    <message>
        <source>Test connection</source>
        <translation>Test tilkoblingen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Tester …</translation>
    </message>
</context>
<context>
    <name>Rollcall::TrayMenu</name>
    <message>
        <source>Sign in…</source>
        <translation>Logg inn…</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Another message or time…</source>
        <translation>En annen melding eller tid…</translation>
    </message>
    <message>
        <source>Messages used last</source>
        <translation>Sist brukte meldinger</translation>
    </message>
    <message>
        <source>Automatic absence: off</source>
        <translation>Automatisk fravær: av</translation>
    </message>
    <message>
        <source>Automatic absence: on</source>
        <translation>Automatisk fravær: på</translation>
    </message>
    <message>
        <source>Automatic absence: paused</source>
        <translation>Automatisk fravær: pause</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>On: open requests may be reassigned while I am away</source>
        <translation>På: åpne henvendelser kan bli gitt til andre mens jeg er borte</translation>
    </message>
    <message>
        <source>Pause for 1 h</source>
        <translation>Pause i 1 t</translation>
    </message>
    <message>
        <source>Tell me when back</source>
        <translation>Si fra når tilbake</translation>
    </message>
    <message>
        <source>Open Rollcall</source>
        <translation>Åpne Rollcall</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Innstillinger…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Vegg</translation>
    </message>
</context>
<context>
    <name>Rollcall::ViewState</name>
    <message>
        <source>Loading the agents…</source>
        <translation>Henter saksbehandlerne …</translation>
    </message>
    <message>
        <source>No contact since %1 (%2 min)</source>
        <translation>Ingen kontakt siden %1 (%2 min)</translation>
    </message>
    <message>
        <source>What was shown before is too old to be trusted. %1</source>
        <translation>Det som ble vist før, er for gammelt til å stole på. %1</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Frakoblet siden %1</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg på</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Ikke tillatt</translation>
    </message>
    <message>
        <source>This account may not read the list of users. %1</source>
        <translation>Denne kontoen har ikke lov til å lese listen over brukere. %1</translation>
    </message>
    <message>
        <source>This connection cannot be used</source>
        <translation>Denne tilkoblingen kan ikke brukes</translation>
    </message>
    <message>
        <source>No agents</source>
        <translation>Ingen saksbehandlere</translation>
    </message>
    <message>
        <source>The server was reached and you are signed in, but it lists nobody who is a Service user.</source>
        <translation>Serveren svarte, og du er pålogget, men den har ingen Service-brukere i listen.</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Bare lesing</translation>
    </message>
    <message>
        <source>Rollcall may see who is present; messages and changes are for SuperOffice itself.</source>
        <translation>Rollcall får se hvem som er til stede; meldinger og endringer gjøres i SuperOffice selv.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logger på …</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Pålogget.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Logg på …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Innstillinger …</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kontroller igjen</translation>
    </message>
    <message>
        <source>Open SuperOffice</source>
        <translation>Åpne SuperOffice</translation>
    </message>
    <message>
        <source>Messages and changes need SuperOffice 10.2 or newer; this server is older.</source>
        <translation>Meldinger og endringer krever SuperOffice 10.2 eller nyere; denne serveren er eldre.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Fjern filter</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Innlogging avvist</translation>
    </message>
    <message>
        <source>The list may no longer be read</source>
        <translation>Listen kan ikke lenger leses</translation>
    </message>
</context>
<context>
    <name>Rollcall::WallBoard</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>opens %1</source>
        <extracomment>%1 is a time: &quot;08:00&quot;, &quot;tomorrow 08:00&quot;</extracomment>
        <translation>åpner %1</translation>
    </message>
    <message>
        <source>minimum %1</source>
        <translation>minimum %1</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 ukjent</translation>
    </message>
    <message>
        <source>next back %1</source>
        <extracomment>%1 is a time: &quot;11:30&quot;, &quot;tomorrow 08:00&quot;</extracomment>
        <translation>neste tilbake %1</translation>
    </message>
    <message>
        <source>back %1</source>
        <translation>tilbake %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>How many people a team has: &quot;5 of 7&quot;, the 5 stands before it</extracomment>
        <translation>av %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 needs %n more</source>
        <extracomment>%1 is a team that has fewer people present than its minimum</extracomment>
        <translation>
            <numerusform>%1 trenger %n til</numerusform>
            <numerusform>%1 trenger %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>No agents</source>
        <translation>Ingen saksbehandlere</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n ukjent</numerusform>
            <numerusform>%n ukjente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 present</source>
        <translation>%1 av %2 til stede</translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) below minimum</source>
        <translation>
            <numerusform>%n team under minimum</numerusform>
            <numerusform>%n team under minimum</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>siden %1</translation>
    </message>
    <message>
        <source>since before %1</source>
        <translation>siden før %1</translation>
    </message>
    <message numerus="yes">
        <source>%n longer away</source>
        <extracomment>People who have been away for days, without their names</extracomment>
        <translation>
            <numerusform>%n borte lenge</numerusform>
            <numerusform>%n borte lenge</numerusform>
        </translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>side %1 av %2</translation>
    </message>
    <message>
        <source>Cannot be legible from %1 m: come closer than %2 m or show fewer teams.</source>
        <translation>Kan ikke leses fra %1 m: kom nærmere enn %2 m eller vis færre team.</translation>
    </message>
    <message>
        <source>Cannot be legible from %1 m: come closer than %2 m.</source>
        <translation>Kan ikke leses fra %1 m: kom nærmere enn %2 m.</translation>
    </message>
</context>
<context>
    <name>Rollcall::WallSettingsPage</name>
    <message>
        <source>The settings file cannot be written; the wall was not saved.</source>
        <translation>Innstillingsfilen kan ikke skrives; veggen ble ikke lagret.</translation>
    </message>
    <message>
        <source>the desktop&apos;s first one</source>
        <translation>skrivebordets første</translation>
    </message>
    <message>
        <source>%1: %2, %3 × %4</source>
        <extracomment>A screen: its number, name, width and height in pixels</extracomment>
        <translation>%1: %2, %3 × %4</translation>
    </message>
    <message>
        <source>%1: not plugged in</source>
        <translation>%1: ikke koblet til</translation>
    </message>
    <message>
        <source>A screen across the room that shows who is present and changes nothing. A wall that is shown takes up what is chosen here within a minute.</source>
        <translation>En skjerm på andre siden av rommet som viser hvem som er til stede, og ikke endrer noe. En vegg som vises, følger det som velges her, innen et minutt.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Skjerm</translation>
    </message>
    <message>
        <source>Another one counts when the wall is started again.</source>
        <translation>En annen gjelder når veggen startes på nytt.</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>not said (%1 m)</source>
        <translation>ikke oppgitt (%1 m)</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Leses fra</translation>
    </message>
    <message>
        <source> inches</source>
        <translation> tommer</translation>
    </message>
    <message>
        <source>as it reports</source>
        <translation>slik den melder</translation>
    </message>
    <message>
        <source>Screen diagonal</source>
        <translation>Skjermdiagonal</translation>
    </message>
    <message>
        <source>By night</source>
        <translation>Om natten</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Only how many are present, no people</source>
        <translation>Bare hvor mange som er til stede, ingen personer</translation>
    </message>
    <message>
        <source>Visitors may read</source>
        <translation>Besøkende kan lese</translation>
    </message>
    <message>
        <source>Everybody who passes reads what stands there.</source>
        <translation>Alle som går forbi, leser det som står der.</translation>
    </message>
    <message>
        <source>Return times, until they have passed</source>
        <translation>Tider for retur, til de er passert</translation>
    </message>
    <message>
        <source>First names with an initial only</source>
        <translation>Bare fornavn med en forbokstav</translation>
    </message>
    <message>
        <source>Absence messages</source>
        <translation>Fraværsmeldinger</translation>
    </message>
    <message>
        <source>While this is off, not even the wall keeps them.</source>
        <translation>Så lenge dette er av, beholder ikke engang veggen dem.</translation>
    </message>
    <message>
        <source>Since when somebody is present or not</source>
        <translation>Siden når noen er til stede eller ikke</translation>
    </message>
    <message>
        <source>Those who are present on pages of their own</source>
        <translation>De som er til stede, på egne sider</translation>
    </message>
    <message>
        <source>Otherwise they are counted where not everybody fits on one page.</source>
        <translation>Ellers blir de bare talt der ikke alle får plass på én side.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Hvem man ringer</translation>
    </message>
    <message>
        <source>Stands on the wall while it has no contact or nobody can sign in.</source>
        <translation>Står på veggen så lenge den ikke har kontakt eller ingen kan logge på.</translation>
    </message>
    <message>
        <source>Capitals of names: at least %1 mm, of all other text: %2 mm.</source>
        <translation>Store bokstaver i navn: minst %1 mm, i all annen tekst: %2 mm.</translation>
    </message>
    <message>
        <source>The screen reports, or is taken for, %1 inches.</source>
        <translation>Skjermen melder, eller regnes som, %1 tommer.</translation>
    </message>
    <message>
        <source>That is too small to read names from there.</source>
        <translation>Det er for lite til å lese navn derfra.</translation>
    </message>
    <message numerus="yes">
        <source>There is room for about %n name(s) below each other.</source>
        <translation>
            <numerusform>Det er plass til omtrent %n navn.</numerusform>
            <numerusform>Det er plass til omtrent %n navn under hverandre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be chosen once the connection is saved.</source>
        <translation>Kan velges når tilkoblingen er lagret.</translation>
    </message>
    <message>
        <source>No teams are known yet.</source>
        <translation>Ingen team er kjent ennå.</translation>
    </message>
    <message>
        <source>All teams, while none is chosen.</source>
        <translation>Alle team, så lenge ingen er valgt.</translation>
    </message>
    <message>
        <source>Only these, and the people in them.</source>
        <translation>Bare disse, og personene i dem.</translation>
    </message>
</context>
<context>
    <name>Rollcall::WallTrouble</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 t</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dager</translation>
    </message>
    <message>
        <source>No contact since %1 (%2)</source>
        <extracomment>%1 is a time or a day, %2 how long ago: &quot;8 min&quot;</extracomment>
        <translation>Ingen kontakt siden %1 (%2)</translation>
    </message>
    <message>
        <source>Sign-in refused since %1</source>
        <translation>Pålogging avvist siden %1</translation>
    </message>
    <message>
        <source>Not signed in: the password is missing</source>
        <translation>Ikke pålogget: passordet mangler</translation>
    </message>
    <message>
        <source>This account may not read the list</source>
        <translation>Denne kontoen har ikke lov til å lese listen</translation>
    </message>
</context>
<context>
    <name>Rollcall::WallWatch</name>
    <message>
        <source>updated %1</source>
        <extracomment>%1 is a time with seconds</extracomment>
        <translation>oppdatert %1</translation>
    </message>
    <message>
        <source>Loading the agents…</source>
        <translation>Henter saksbehandlerne …</translation>
    </message>
</context>
<context>
    <name>Rollcall::WallWindow</name>
    <message>
        <source>Rollcall wall</source>
        <translation>Rollcall-vegg</translation>
    </message>
</context>
</TS>
