// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;

// Every case is a file in tests/data/codec; results are compared as text, so that a difference can be read.
namespace {

QSet<QString> &usedFiles()
{
    static QSet<QString> names;
    return names;
}

QByteArray bytes(const QString &name)
{
    QFile file(QDir(QStringLiteral(TEST_DATA)).filePath(u"codec/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    usedFiles().insert(name);
    return file.readAll();
}

// With ' for ": escapes hide the JSON, and moc loses its way in raw strings with unbalanced braces.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QString text(const ApiError &error)
{
    const char *cause = "";
    if (error.cause == ApiError::Cause::Html)
        cause = " html";
    else if (error.cause == ApiError::Cause::NotJson)
        cause = " not JSON";
    else if (error.cause == ApiError::Cause::Unexpected)
        cause = " unexpected";
    else if (error.cause != ApiError::Cause::None)
        cause = " other cause";
    const QString detail = error.detail.isEmpty() ? QString() : u": "_s + error.detail;
    return u'!' + word(error.kind) + QLatin1StringView(cause) + detail;
}

QString text(const std::optional<Status> &status)
{
    if (!status)
        return u"-"_s;
    return status->code == EjUserStatus::Other ? u"other:"_s + status->unknown : wireName(*status);
}

QString text(const Presence &presence)
{
    return text(std::optional(presence.status)) + u" | "_s + presence.message;
}

QString text(const UserRow &row)
{
    const Agent &a = row.agent;
    const QStringList columns{QString::number(a.associateId), QString::number(a.personId),
        QString::number(a.ejUserId), QString::number(a.groupId), a.name, a.initials, a.group, a.role, a.email,
        a.isActive ? u"active"_s : u"retired"_s, text(row.status)};
    return columns.join(u'|');
}

QString text(const UserPage &page)
{
    QStringList lines;
    for (const UserRow &row : page.rows)
        lines += text(row);
    lines += u"next:%1 unreadable:%2"_s.arg(page.next.toString(), QString::number(page.unreadable));
    return lines.join(u'\n');
}

QString text(const Principal &who)
{
    const QStringList columns{QString::number(who.associateId), QString::number(who.ejUserId),
        QString::number(who.personId), QString::number(who.groupId), who.fullName, who.initials, who.userName,
        who.roleName, who.email, who.database, text(who.status)};
    return columns.join(u'|');
}

QString text(const ApiVersion &version)
{
    return version.netServer + (version.hasPresence() ? u" has presence"_s : u" too old"_s);
}

QString text(const QList<UserGroup> &groups)
{
    QStringList lines;
    for (const UserGroup &group : groups)
        lines += QString::number(group.id) + u' ' + group.name;
    return lines.join(u'\n');
}

QString text(const QList<Choice> &choices)
{
    QStringList lines;
    for (const Choice &choice : choices)
        lines += choice.code + u" = "_s + choice.text;
    return lines.join(u'\n');
}

template <typename T> QString text(const Result<T> &result)
{
    return result ? text(*result) : text(result.error());
}

void columns()
{
    QTest::addColumn<QString>("expected");
}

void row(const char *file, const QString &expected)
{
    QTest::newRow(file) << expected;
}

// The row's name is the file.
template <typename T> void compare(Result<T> (*decode)(const QByteArray &))
{
    QFETCH(const QString, expected);
    QCOMPARE(text(decode(bytes(QString::fromLatin1(QTest::currentDataTag())))), expected);
}

// What no decoder may take for an answer.
void nonAnswers()
{
    row("null.json", u"!notFound"_s);
    row("login.html", u"!notThisApi html"_s);
    row("unauthorized.html", u"!notThisApi html"_s);
    row("proxy.html", u"!notThisApi html"_s);
    row("bom.html", u"!notThisApi html"_s);
    row("presence.xml", u"!notThisApi not JSON"_s);
    row("presence-truncated.json", u"!notThisApi not JSON"_s);
    row("presence-latin1.json", u"!notThisApi not JSON"_s);
    row("text.json", u"!notThisApi unexpected"_s);
    row("empty-object.json", u"!notThisApi unexpected"_s);
    row("error-rest.json", u"!rejected: Associate 4711 was not found."_s);
    row("error-rest-message.json", u"!rejected: Value does not fall within the expected range."_s);
    row("error-aspnet.json",
        u"!rejected: An error has occurred. No action was found that matches the request."_s);
    row("error-message-only.json", u"!rejected: Authorization has been denied for this request."_s);
    row("error-http-error.json", u"!rejected: No image."_s);
    row("error-camel-case.json", u"!rejected: lower case too"_s);
    row("error-says-nothing.json", u"!rejected"_s);
    row("error-as-text.json", u"!rejected: Not allowed today"_s);
    row("error-with-status.json", u"!rejected: It failed."_s);
    row("error-problem.json", u"!rejected: Bad Request Message is too long."_s);
}

} // namespace

class TestCodec final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void presence_data()
    {
        columns();
        nonAnswers();
        row("presence.json", u"StatusNotAvailable | Lunch, back 2026-11-23 13:00"_s);
        row("presence-camel-case.json", u"StatusNormal | på plass"_s);
        row("presence-null-message.json", u"StatusNormal | "_s);
        row("presence-no-message.json", u"StatusReadOnly | "_s);
        row("presence-number.json", u"StatusNotAvailable | x"_s);
        row("presence-numeric-text.json", u"StatusSystem | "_s);
        row("presence-encoded-number.json", u"StatusDeleted | "_s);
        row("presence-unknown-name.json", u"other:StatusOnTheMoon | m"_s);
        row("presence-other-word.json", u"other:Til stede | m"_s);
        row("presence-unknown-number.json", u"other:42 | m"_s);
        row("presence-extra.json", u"StatusSpm | m"_s);
        row("presence-bom.json", u"StatusNormal | BOM"_s);
        // Verbatim: what is compared before a write must be what the server stores.
        row("presence-bidi-and-markup.json",
            u"StatusNotAvailable | <b>غداً</b> \u202e&amp;\r\nline 2 \u0007"_s);
        row("presence-both-cases.json", u"StatusNotAvailable | exact wins"_s);
        row("presence-number-message.json", u"!notThisApi unexpected"_s);
        row("presence-null-status.json", u"!notThisApi unexpected"_s);
        row("presence-empty-status.json", u"!notThisApi unexpected"_s);
        row("presence-half-status.json", u"!notThisApi unexpected"_s);
        row("presence-array.json", u"!notThisApi unexpected"_s);
        row("health-ok.json", u"!notThisApi unexpected"_s);
        row("users-slim.json", u"!notThisApi unexpected"_s);
        row("empty.json", u"!notFound"_s); // 204: nothing there
    }
    void presence() { compare(&Codec::presence); }

    void everyStatusByNameAndNumber()
    {
        const QList<QPair<int, QString>> statuses{{0, u"StatusNone"_s}, {1, u"StatusNormal"_s},
            {2, u"StatusNotAvailable"_s}, {3, u"StatusDeleted"_s}, {4, u"StatusReadOnly"_s},
            {5, u"StatusSpm"_s}, {127, u"StatusSystem"_s}};
        for (const auto &[number, name] : statuses) {
            for (const QByteArray &value : {'"' + name.toLatin1() + '"', QByteArray::number(number),
                     '"' + QByteArray::number(number) + '"'}) {
                const auto read = Codec::presence(json("{'Status':" + value + ",'Message':''}"));
                QVERIFY2(read, value.constData());
                QCOMPARE(wireName(read->status), name);
                QVERIFY(read->status.unknown.isEmpty());
            }
        }
    }

    void messagesAreBounded()
    {
        const QString most(4000, u'x');
        const auto read = [](const QString &message) {
            return Codec::presence(Codec::putPresence({NotPresent, message})).value().message;
        };
        QCOMPARE(read(most), most);
        QCOMPARE(read(most + u'y'), most.chopped(1) + u'…');
        QCOMPARE(read(most.chopped(2) + u"😀z"_s), most.chopped(2) + u'…'); // no half character
        QCOMPARE(read(most.chopped(2) + u"😀"_s), most.chopped(2) + u"😀"_s);
        const QByteArray status = json("{'Status':'" + QByteArray(100'000, 'S') + "','Message':null}");
        QCOMPARE(Codec::presence(status).value().status.unknown.size(), 255);
    }

    void userPage_data()
    {
        columns();
        nonAnswers();
        row("empty.json", u"!notThisApi not JSON"_s);
        row("presence.json", u"!notThisApi unexpected"_s);
        row("users-slim.json",
            u"5|15|25|3|Kari Aas|KRA|US:\"Support\";NO:\"Brukerstøtte\"|User level 0|kari@example.com"
            "|active|StatusNotAvailable\n"
            "6|16|0|0|Ola N|OLN||||retired|StatusNone\n"
            "next: unreadable:0"_s);
        row("users-full.json",
            u"5|15|25|3|Kari Aas|KRA|Support|Boss|kari@example.com|active|StatusNormal\n"
            "7|0|0|0|Per|||||retired|StatusNotAvailable\n"
            "next:https://crm.example.com/api/v1/User?$skip=1000 unreadable:0"_s);
        row("users-status-only.json",
            u"5|0|0|0||||||active|StatusNormal\n6|0|0|0||||||active|StatusNotAvailable\n"
            "next:https://crm.example.com/api/v1/User?$skip=2 unreadable:0"_s);
        row("users-twice.json",
            u"5|0|0|0|First|||||active|-\n6|0|0|0|Other|||||active|-\nnext: unreadable:0"_s);
        row("users-odd-names.json", u"5|0|0|0|A B C|42|||e@x|active|-\nnext: unreadable:0"_s);
        row("users-other-case.json", u"5|0|0|0|Kari|||||active|StatusNormal\nnext: unreadable:0"_s);
        row("users-empty.json", u"next: unreadable:0"_s);
        row("users-odata-4.json", u"next:https://crm.example.com/next unreadable:0"_s);
        row("users-no-value.json", u"!notThisApi unexpected"_s);
        row("users-null-value.json", u"!notThisApi unexpected"_s);
        row("users-object-value.json", u"!notThisApi unexpected"_s);
        row("users-bad-link.json", u"!notThisApi unexpected"_s);
        row("users-number-link.json", u"!notThisApi unexpected"_s);
        row("users-array.json", u"!notThisApi unexpected"_s);
    }
    void userPage() { compare(&Codec::userPage); }

    void idsInEveryForm()
    {
        const UserPage page = Codec::userPage(bytes(u"users-ids.json"_s)).value();
        QList<int> ids;
        for (const UserRow &user : page.rows)
            ids += user.agent.associateId;
        QCOMPARE(ids, (QList<int>{5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 2147483647}));
        QCOMPARE(page.unreadable, 14);
    }

    void statusesInEveryForm()
    {
        const UserPage page = Codec::userPage(bytes(u"users-statuses.json"_s)).value();
        QStringList statuses;
        for (const UserRow &user : page.rows)
            statuses += text(user.status);
        const QString away = u"StatusNotAvailable"_s;
        const QString none = u"-"_s;
        const QStringList expected{u"StatusNone"_s, away, away, u"StatusNormal"_s, away, u"StatusSystem"_s,
            away, u"other:StatusOnTheMoon"_s, u"other:42"_s, u"other:42"_s, u"StatusNormal"_s, none, none,
            none, none, none, none, none, none, none, none, none, none, none, away, none};
        QCOMPARE(statuses, expected);
    }

    void activeInEveryForm()
    {
        const UserPage page = Codec::userPage(bytes(u"users-active.json"_s)).value();
        QString flags;
        for (const UserRow &user : page.rows)
            flags += user.agent.isActive ? u'1' : u'0';
        QCOMPARE(flags, u"111111100000001111"_s); // what cannot be read, or is not there, counts as active
    }

    void groupIdsInEveryForm()
    {
        const UserPage page = Codec::userPage(bytes(u"users-groups.json"_s)).value();
        QList<int> ids;
        for (const UserRow &user : page.rows)
            ids += user.agent.groupId;
        QCOMPARE(ids, (QList<int>{3, 3, 3, 0, 0, 0, 0, 0, 0, 0}));
    }

    void otherGroups_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << QByteArray("''") << QStringList();
        QTest::newRow("one") << QByteArray("'Second line'") << QStringList{u"Second line"_s};
        QTest::newRow("commas") << QByteArray("'A, Bé ,,A,C'") << QStringList{u"A"_s, u"Bé"_s, u"C"_s};
        QTest::newRow("lines") << QByteArray(R"('A\nB\r\nC\n')") << QStringList{u"A"_s, u"B"_s, u"C"_s};
        QTest::newRow("odd characters") << QByteArray(R"('\u202eA\tB\u0000')") << QStringList{u"A B"_s};
        QTest::newRow("full") << QByteArray("{'RawValue':'[I:3]','DisplayValue':'A, B'}")
                              << QStringList{u"A"_s, u"B"_s};
        QTest::newRow("full and empty")
            << QByteArray("{'RawValue':'[I:0]','DisplayValue':''}") << QStringList();
        QTest::newRow("null") << QByteArray("null") << QStringList();
        QTest::newRow("a number") << QByteArray("7") << QStringList();
    }

    void otherGroups()
    {
        QFETCH(const QByteArray, cell);
        const UserPage page =
            Codec::userPage(json("{'value':[{'PrimaryKey':'5','otherGroups':" + cell + "}]}")).value();
        QTEST(page.rows.first().agent.otherGroups, "names");
    }

    void otherGroupsAreBounded()
    {
        QByteArray many;
        for (int n = 0; n < 1000; ++n)
            many += QByteArray::number(n) + ',';
        const auto names = [](const QByteArray &cell) {
            return Codec::userPage(json("{'value':[{'PrimaryKey':'5','otherGroups':'" + cell + "'}]}"))
                .value()
                .rows.first()
                .agent.otherGroups;
        };
        QCOMPARE(names(many).size(), 100);
        QCOMPARE(names(QByteArray(100'000, 'x')), QStringList{QString(254, u'x') + u'…'});
    }

    void namesAreBounded()
    {
        const QByteArray name = QString(QString(254, u'x') + u"😀"_s + QString(100'000, u'y')).toUtf8();
        const UserPage page =
            Codec::userPage(json("{'value':[{'PrimaryKey':'5','fullName':'" + name + "'}]}")).value();
        QCOMPARE(page.rows.first().agent.name, QString(254, u'x') + u'…');
    }

    void principal_data()
    {
        columns();
        nonAnswers();
        row("empty.json", u"!notThisApi not JSON"_s);
        row("principal.json",
            u"5|25|15|3|Kari Aas|KRA|kari@example.com|User level 0|kari@example.com|Cust12345"
            "|StatusNotAvailable"_s);
        row("principal-other-case.json", u"6|0|0|0|Ola||||||StatusNormal"_s);
        row("principal-no-status.json", u"7|0|0|0|||||||-"_s);
        row("principal-anonymous.json", u"!notThisApi unexpected"_s);
    }
    void principal() { compare(&Codec::principal); }

    void version_data()
    {
        columns();
        nonAnswers();
        row("version.json", u"10.3.8.512 has presence"_s);
        row("version-old.json", u"8.1.6431.038 too old"_s);
        row("version-no-number.json", u" has presence"_s);
        row("version-other-service.json", u"!notThisApi unexpected"_s);
    }
    void version() { compare(&Codec::version); }

    void presenceCameWith102_data()
    {
        QTest::addColumn<bool>("has");
        for (const char *version :
            {"10.2", "10.2.0.0", "10.10.1", "11.0.1", "v10.3", "100.1", "", "unknown", "11"})
            QTest::newRow(version) << true;
        for (const char *version : {"10.1.9.999", "10.0", "9.2 R05", "8.5.7.1", "1.10.2", " 10.1"})
            QTest::newRow(version) << false;
    }
    void presenceCameWith102()
    {
        QFETCH(const bool, has);
        QCOMPARE(ApiVersion{QString::fromLatin1(QTest::currentDataTag())}.hasPresence(), has);
    }

    void userGroups_data()
    {
        columns();
        nonAnswers();
        row("groups.json", u"3 Support\n4 US:\"Sales\";NO:\"Salg\"\n6 By name"_s);
        row("users-slim.json", u"!notThisApi unexpected"_s);
    }
    void userGroups() { compare(&Codec::userGroups); }

    void timeZones_data()
    {
        columns();
        nonAnswers();
        row("zones-archive.json",
            u"NO = Norway, Oslo, Bergen (+01:00)\n"
            "CA-QC = Canada, Quebec, Montreal\n"
            "UTC = (+00:00)\n"
            "425 = (UTC-08:00) Pacific Time, USA, California"_s);
        row("zones-carriers.json", u"NO = Norway, Oslo\nUTC = UTC\n7 = Nowhere"_s);
    }
    void timeZones() { compare(&Codec::timeZones); }

    void languages_data()
    {
        columns();
        row("null.json", u"!notFound"_s);
        row("login.html", u"!notThisApi html"_s);
        row("text.json", u"!notThisApi unexpected"_s);
        row("error-rest.json", u"!rejected: Associate 4711 was not found."_s);
        row("languages-strings.json",
            u"en-US = American English (en-US)\nnb-NO = Norsk bokmål (nb-NO)\nde = Deutsch (de)\nSW = SW\nxx-YY = xx-YY"_s);
        row("languages-vendor.json",
            u"no = Norsk (no)\nen = English (en)\ncs = Čeština (cs)\nbr = Português (Brasil) (br)\n"
            "ch = Deutsch (Schweiz) (ch)\nja = 日本語 (ja)\nen-us = American English (en-us)\n"
            "zh-cn = 简体中文 (zh-cn)\nBR = BR"_s);
        row("languages-objects.json", u"en = English\nnb-NO = Norsk\nsv-SE = Svenska (sv-SE)"_s);
        row("languages-dictionary.json", u"en = English\nnb-NO = Norsk bokmål"_s);
        row("languages-other.json", u"!notThisApi unexpected"_s);
        row("empty-object.json", QString());
    }
    void languages() { compare(&Codec::languages); }

    void errorText_data()
    {
        columns();
        row("error-rest.json", u"Associate 4711 was not found."_s);
        row("error-rest-message.json", u"Value does not fall within the expected range."_s);
        row("error-aspnet.json", u"An error has occurred. No action was found that matches the request."_s);
        row("error-message-only.json", u"Authorization has been denied for this request."_s);
        row("error-http-error.json", u"No image."_s);
        row("error-camel-case.json", u"lower case too"_s);
        row("error-type-only.json", u"SoSessionException"_s);
        row("error-says-nothing.json", {});
        row("error-with-status.json", u"It failed."_s);
        row("error-model-state.json", u"The request is invalid. Too long."_s);
        row("error-problem.json", u"Bad Request Message is too long."_s);
        row("error-oauth.json", u"The token has expired."_s);
        row("error-control-characters.json", u"One two [31m three"_s);
        row("error-html-inside.json", {});
        row("text.json", u"just text"_s);
        row("null.json", {});
        row("empty.json", {});
        row("login.html", {});
        row("unauthorized.html", {});
        row("proxy.html", {});
        row("bom.html", {});
        row("presence.xml", {});
        row("presence-truncated.json", {});
        row("users-array.json", {});
        row("empty-object.json", {});
    }
    void errorText()
    {
        QFETCH(const QString, expected);
        QCOMPARE(Codec::errorText(bytes(QString::fromLatin1(QTest::currentDataTag()))), expected);
    }

    void errorTextIsBounded()
    {
        const QByteArray body = json("{'ErrorMessage':'" + QByteArray(1'000'000, 'x') + "'}");
        QVERIFY(Codec::errorText(body).size() <= 300);
    }

    void hostileBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("1 MiB of [") << QByteArray(1024 * 1024, '[');
        QTest::newRow("1 MiB of {") << QByteArray(1024 * 1024, '{');
        QTest::newRow("nested objects") << json("{'a':").repeated(200'000);
        QTest::newRow("closed nesting") << QByteArray(2000, '[') + QByteArray(2000, ']');
        QTest::newRow("allowed nesting") << QByteArray(900, '[') + QByteArray(900, ']');
        QTest::newRow("zeros") << QByteArray(1024 * 1024, '\0');
        QTest::newRow("spaces") << QByteArray(1024 * 1024, ' ') + '5';
        QTest::newRow("a string without end") << '"' + QByteArray(1024 * 1024, 'a');
        QTest::newRow("a number without end") << QByteArray(1024 * 1024, '9');
        QTest::newRow("two values") << QByteArray("{},{}");
        QTest::newRow("two lines") << QByteArray("{\"Status\":1}\n{\"Status\":1}");
        QTest::newRow("trailing comma") << QByteArray(R"({"Status":"StatusNormal","Message":""},)");
        QTest::newRow("brackets turned round") << QByteArray("],[");
        QTest::newRow("comment") << QByteArray("/* */ {}");
        QTest::newRow("half a character") << QByteArray("\"\xC3");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE{\0}\0", 6);
        QTest::newRow("only a BOM") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("NaN") << QByteArray("NaN");
    }

    void hostileBodies()
    {
        QFETCH(const QByteArray, body);
        QVERIFY(!Codec::presence(body));
        QVERIFY(!Codec::userPage(body));
        QVERIFY(!Codec::principal(body));
        QVERIFY(!Codec::version(body));
        QVERIFY(Codec::errorText(body).isEmpty());
        const auto lists = {
            text(Codec::userGroups(body)), text(Codec::timeZones(body)), text(Codec::languages(body))};
        for (const QString &list : lists)
            QVERIFY(list.isEmpty() || list.startsWith(u'!'));
    }

    void bigPage()
    {
        QByteArray body = "{'value':[";
        for (int i = 1; i <= 5000; ++i)
            body += "{'PrimaryKey':'" + QByteArray::number(i) + "','ejStatus':" + QByteArray::number(i % 6)
                + ",'fullName':'Name'},";
        body.chop(1);
        QCOMPARE(Codec::userPage(json(body) + "]}").value().rows.size(), 5000);
    }

    void whatIsWritten()
    {
        const QString message = u"Møte \"A\" <b>\\ 😀\r\n\u202e"_s;
        const QJsonObject pair{{u"Status"_s, u"StatusNotAvailable"_s}, {u"Message"_s, message}};
        const auto parsed = [](const QByteArray &body) { return QJsonDocument::fromJson(body).object(); };
        QCOMPARE(parsed(Codec::putPresence({NotPresent, message})), pair);
        QCOMPARE(parsed(Codec::agentsSet(2147483647, {NotPresent, message})),
            (QJsonObject{{u"AssociateId"_s, 2147483647}, {u"UserPresenceStatus"_s, pair}}));
        QCOMPARE(Codec::putPresence({Present, {}}), R"({"Message":"","Status":"StatusNormal"})");
        QCOMPARE(Codec::agentsGet(5), R"({"AssociateId":5})");
        QCOMPARE(Codec::agentsSet(5, {Present, {}}),
            R"({"AssociateId":5,"UserPresenceStatus":{"Message":"","Status":"StatusNormal"}})");
        QCOMPARE(Codec::presence(Codec::putPresence({NotPresent, message})).value(),
            (Presence{NotPresent, message}));
    }

    void everyFileIsTested()
    {
        const QStringList arguments = QCoreApplication::arguments();
        if (std::ranges::any_of(arguments.mid(1), [](const QString &a) { return !a.startsWith(u'-'); }))
            return; // only some functions were asked for
        const QStringList files = QDir(QStringLiteral(TEST_DATA) + u"/codec"_s).entryList(QDir::Files);
        for (const QString &file : files)
            QVERIFY2(usedFiles().contains(file), qPrintable(file));
    }
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
