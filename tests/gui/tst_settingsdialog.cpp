// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/baseaddress.h"
#include "gui/settingsworld.h"
#include "session/keys.h"
#include "settings/choicebox.h"
#include "settings/settingsdialog.h"
#include "support/simprocess.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

qsizetype timesSaid(const QWidget &dialog, const QString &text)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::count_if(
        labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

/// The fields that a person has to fill in: shown, editable, empty.
QStringList emptyFields(const QWidget &dialog)
{
    QStringList names;
    for (const auto *line : dialog.findChildren<QLineEdit *>())
        if (line->isVisible() && !line->isReadOnly() && line->text().isEmpty())
            names += line->accessibleName();
    return names;
}

QStringList methodsOf(const QComboBox &box)
{
    QStringList words;
    for (int i = 0; i < box.count(); ++i)
        words += box.itemData(i).toString();
    return words;
}

} // namespace

class TestSettingsDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void firstStartAsksForThreeThings()
    {
        World world;
        FakeNetwork network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        QCOMPARE(emptyFields(dialog), (QStringList{u"Address"_s, u"User name"_s, u"Password"_s}));
        QCOMPARE(find<ChoiceBox>(dialog, u"Accept-Language"_s)->code(), QLocale().bcp47Name());
        QVERIFY(!find<ChoiceBox>(dialog, u"Language"_s)->isVisible());
        QTest::qWait(700);
        QVERIFY(network.seen().isEmpty());
    }

    void addressIsJudgedAtOnce_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("normalised") << u"crm.acme.no/SuperOffice/"_s
                                    << u"https://crm.acme.no/SuperOffice/api"_s;
        QTest::newRow("web client") << u"https://crm.acme.no/SuperOffice/default.aspx?x=1"_s
                                    << u"https://crm.acme.no/SuperOffice/api"_s;
    }
    void addressIsJudgedAtOnce()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        World world;
        FakeNetwork network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        edit(dialog, u"Address"_s)->setText(typed);
        QVERIFY(says(dialog, said));
    }

    void aRefusedAddressNamesItsReason()
    {
        World world;
        FakeNetwork network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        const QString typed = u"ftp://crm.acme.no"_s;
        edit(dialog, u"Address"_s)->setText(typed);
        QVERIFY(says(dialog, baseAddress(typed).problem));
        button(dialog, u"Save"_s)->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(world.profiles->all().isEmpty());
    }

    void plainHttpNeedsPermissionInWords()
    {
        World world;
        FakeNetwork network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        auto *allow = find<QCheckBox>(dialog, u"Allow plain http to this address"_s);
        QVERIFY(!allow->isVisible());
        edit(dialog, u"Address"_s)->setText(u"http://crm.acme.no/SuperOffice"_s);
        QVERIFY(allow->isVisible());
        QVERIFY(says(dialog, u"can read the password"_s));
        QTest::qWait(700);
        QVERIFY(network.seen().isEmpty()); // not even asked how to sign in
        edit(dialog, u"Address"_s)->setText(u"https://crm.acme.no/SuperOffice"_s);
        QVERIFY(!allow->isVisible());
        offerBasicAndTicket(network);
    }

    void offeredSchemesComeFirst()
    {
        World world;
        FakeNetwork network;
        offerBasicAndTicket(network);
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        edit(dialog, u"User name"_s)->setText(u"anna.berg"_s);
        edit(dialog, u"Password"_s)->setText(u"secret"_s);
        for (const QString &typed : {u"https://crm.acme.n"_s, u"https://crm.acme.no"_s})
            edit(dialog, u"Address"_s)->setText(typed);
        QTRY_VERIFY(says(dialog, u"This server offers: user name and password, ticket."_s));
        QCOMPARE(network.seen().size(), 1); // asked once, after the typing
        for (const char *header : {"Authorization", "Cookie", "X-XSRF-TOKEN", "SO-AppToken"})
            QVERIFY(network.seen().constFirst().header(header).isEmpty());
        const QStringList methods = methodsOf(*find<QComboBox>(dialog, u"Sign in with"_s));
        QCOMPARE(methods, (QStringList{u"basic"_s, u"ticket"_s, {}, u"bearer"_s, u"xsrf"_s}));
    }

    // A server that does not answer is a matter of the address, and said once.
    void anUnreachableServerIsSaidOnceAtTheAddress()
    {
        World world;
        FakeNetwork network;
        network.on(principalRoute, failing(QNetworkReply::ConnectionRefusedError));
        network.on("GET /api", failing(QNetworkReply::ConnectionRefusedError));
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        const QString refused = u"crm.acme.no refused the connection."_s;
        auto *address = edit(dialog, u"Address"_s);
        address->setText(u"https://crm.acme.no"_s);
        QTRY_VERIFY(address->accessibleDescription().startsWith(refused));
        QCOMPARE(timesSaid(dialog, refused), 1);
        edit(dialog, u"User name"_s)->setText(u"anna.berg"_s);
        edit(dialog, u"Password"_s)->setText(u"secret"_s);
        QVERIFY(address->accessibleDescription().startsWith(refused)); // until it is asked about another

        button(dialog, u"Test"_s)->click();
        QTRY_VERIFY(says(dialog, u"The name crm.acme.no is known."_s));
        QTRY_VERIFY(button(dialog, u"Test connection"_s));
        QCOMPARE(timesSaid(dialog, refused), 1);
        QVERIFY(!address->accessibleDescription().contains(refused));

        offerBasicAndTicket(network); // by now it is up
        edit(dialog, u"Password"_s)->setText(u"secreter"_s);
        QCOMPARE(timesSaid(dialog, refused), 0);
        QTRY_VERIFY(says(dialog, u"This server offers"_s));
    }

    void anUnchosenMethodFollowsTheOffer()
    {
        World world;
        FakeNetwork network;
        FakeAnswer answer = html(401);
        answer.headers.append(qMakePair(QByteArray("WWW-Authenticate"), QByteArray("SOTicket")));
        network.on(principalRoute, answer);
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        edit(dialog, u"Address"_s)->setText(u"https://crm.acme.no"_s);
        QTRY_VERIFY(edit(dialog, u"Ticket"_s));
        QVERIFY(!edit(dialog, u"User name"_s)->isVisible());
    }

    void cultureIsGreyWithoutALanguage()
    {
        World world;
        FakeNetwork network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        button(dialog, u"Advanced"_s)->click();
        auto *culture = find<ChoiceBox>(dialog, u"Culture"_s);
        auto *language = find<ChoiceBox>(dialog, u"Language"_s);
        find<ChoiceBox>(dialog, u"Accept-Language"_s)->setCode({});
        QVERIFY(!culture->isEnabled());
        QVERIFY(says(dialog, u"ignores it while no language is chosen"_s));
        QVERIFY(says(dialog, u"Sent: Accept-Language: *"_s));
        language->setCode(u"nb"_s);
        QVERIFY(culture->isEnabled());
        culture->setCode(u"nb-NO"_s);
        find<ChoiceBox>(dialog, u"Time zone of texts"_s)->setEditText(u"NO"_s); // typed, not from a list
        QVERIFY(says(
            dialog, u"Sent: SO-Language: nb · Accept-Language: * · SO-Culture: nb-NO · SO-TimeZone: NO"_s));
    }

    void theServersLanguagesAreOfferedInAllThree()
    {
        SimProcess sim;
        QVERIFY(sim.start());
        World world;
        QNetworkAccessManager network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        edit(dialog, u"Address"_s)->setText(sim.url().toString());
        edit(dialog, u"User name"_s)->setText(u"demo"_s);
        edit(dialog, u"Password"_s)->setText(u"demo"_s);
        const QList<ChoiceBox *> boxes{find<ChoiceBox>(dialog, u"Language"_s),
            find<ChoiceBox>(dialog, u"Culture"_s), find<ChoiceBox>(dialog, u"Accept-Language"_s)};
        boxes.at(0)->setCode(u"x-typed"_s);
        boxes.at(1)->setCode(u"de-CH"_s); // chosen from the list of before
        boxes.at(2)->setCode({});
        const QString culture = boxes.at(1)->currentText();
        QVERIFY(culture.contains(u"(de-CH)"_s));
        button(dialog, u"Test"_s)->click();
        for (const ChoiceBox *box : boxes) {
            QTRY_VERIFY_WITH_TIMEOUT(box->findData(u"pl"_s) > 0, 20'000);
            QCOMPARE(box->itemText(box->findData(u"pl"_s)), u"Polski (pl)"_s);
            QCOMPARE(box->itemText(box->findData(u"no"_s)), u"Norsk (no)"_s);
        }
        QCOMPARE(boxes.at(0)->code(), u"x-typed"_s);
        QCOMPARE(boxes.at(1)->code(), u"de-CH"_s);
        QCOMPARE(boxes.at(1)->currentText(), culture);
        QVERIFY(boxes.at(2)->code().isEmpty());
    }

    void whatIsSentCanBeReadAloud()
    {
        World world;
        FakeNetwork network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        button(dialog, u"Advanced"_s)->click();
        find<ChoiceBox>(dialog, u"Language"_s)->setCode(u"nb"_s);
        const auto labels = dialog.findChildren<QLabel *>();
        const auto sent = std::ranges::find_if(
            labels, [](const QLabel *label) { return label->text().startsWith("Sent: "_L1); });
        QVERIFY(sent != labels.end());
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(*sent);
        QVERIFY(read);
        QCOMPARE(read->text(QAccessible::Name), (*sent)->text());
        QVERIFY((*sent)->text().contains(u"SO-Language: nb"_s));
        QCOMPARE((*sent)->focusPolicy(), Qt::StrongFocus);
    }

    void noLineBreakGetsIn()
    {
        World world;
        FakeNetwork network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        for (auto *line : dialog.findChildren<QLineEdit *>()) {
            line->setText(u"a\r\nX-Evil: 1\n"_s);
            const bool isSpin = line->objectName() == "qt_spinbox_lineedit"_L1;
            QVERIFY2(isSpin || !line->text().contains(u'\n'), qPrintable(line->accessibleName()));
        }
    }

    void managedValuesAreShownAsSuch()
    {
        World world(R"([General]
theme=dark
[policy]
locked=profiles/acme/address, theme
[profiles]
acme\name=Acme Service
acme\address=https://crm.acme.no/SuperOffice/api
)");
        FakeNetwork network;
        offerBasicAndTicket(network);
        SettingsDialog dialog(world.services(network), u"acme"_s);
        dialog.show();
        QVERIFY(edit(dialog, u"Address"_s)->isReadOnly());
        QCOMPARE(edit(dialog, u"Address"_s)->text(), u"https://crm.acme.no/SuperOffice/api"_s);
        QVERIFY(says(dialog, u"Set by your administrator."_s));
        QCOMPARE(edit(dialog, u"Address"_s)->accessibleDescription(), u"Set by your administrator."_s);
        QVERIFY(!find<QComboBox>(dialog, u"Colours"_s)->isEnabled());
        QVERIFY(!edit(dialog, u"User name"_s)->isReadOnly());
    }

    // A machine that nobody sits at: there is nothing to type, and what is wrong with the file is said.
    void aSecretFromAFileIsShownAsSuch()
    {
        World world(acme + "acme\\secretFrom=file:/etc/rollcall/wall.secret\n");
        world.secrets.isThere = false;
        FakeNetwork network;
        offerBasicAndTicket(network);
        SettingsDialog dialog(world.services(network), u"acme"_s);
        dialog.show();
        QStringList passwords;
        for (const auto *line : dialog.findChildren<QLineEdit *>())
            if (line->isVisible() && line->accessibleName() == "Password"_L1 && line->isReadOnly())
                passwords += line->text();
        QCOMPARE(passwords, QStringList{u"from the file /etc/rollcall/wall.secret"_s});
        QVERIFY(!emptyFields(dialog).contains(u"Password"_s));
        QTRY_VERIFY(says(dialog, u"There is no keyring."_s)); // what its store says
        world.secrets.isThere = true;
        SettingsDialog again(world.services(network), u"acme"_s);
        again.show();
        QTRY_VERIFY(says(again, u"read again at each sign-in"_s));
        button(again, u"Save"_s)->click();
        QTRY_VERIFY(!again.isVisible());
        QVERIFY(world.secrets.kept.isEmpty());
        QCOMPARE(world.profiles->find(u"acme"_s)->secretFrom, u"file:/etc/rollcall/wall.secret"_s);
    }

    // It cannot be typed instead, and is not ours to remove.
    void aSecretFromAFileGoesWithItsProfile()
    {
        World world(acme + "acme\\secretFrom=file:/etc/rollcall/wall.secret\n");
        const Profile saved = *world.profiles->find(u"acme"_s);
        Draft draft{.profile = saved};
        draft.profile.user = u"wall"_s;
        QVERIFY(storedSecretCounts(SecretKind::Credential, saved, draft.profile));
        QVERIFY(!storedSecretCounts(SecretKind::Cookie, saved, draft.profile));
        QVERIFY(std::ranges::none_of(secretChanges(saved, draft),
            [](const SecretChange &change) { return change.kind == SecretKind::Credential; }));
        draft.profile.secretFrom.clear();
        QVERIFY(!storedSecretCounts(SecretKind::Credential, saved, draft.profile));
    }

    void saveKeepsSecretsOutOfTheFile()
    {
        World world;
        FakeNetwork network;
        offerBasicAndTicket(network);
        SettingsDialog dialog(world.services(network), {});
        QSignalSpy saved(&dialog, &SettingsDialog::profileSaved);
        dialog.show();
        edit(dialog, u"Address"_s)->setText(u"crm.acme.no/SuperOffice"_s);
        edit(dialog, u"User name"_s)->setText(u"anna.berg"_s);
        edit(dialog, u"Password"_s)->setText(u" pass word "_s);
        edit(dialog, u"Application token"_s)->setText(u"app-secret"_s);
        button(dialog, u"Save"_s)->click();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(!dialog.isVisible());
        const QString id = saved.constFirst().constFirst().toString();
        const auto profile = world.profiles->find(id);
        QVERIFY(profile);
        QCOMPARE(profile->name, u"crm.acme.no"_s);
        QCOMPARE(profile->user, u"anna.berg"_s);
        QCOMPARE(world.secrets.kept.value(secretKey(id, SecretKind::Credential)), u" pass word "_s);
        QCOMPARE(world.secrets.kept.value(secretKey(id, SecretKind::AppToken)), u"app-secret"_s);
        QVERIFY(!world.written().isEmpty());
        QVERIFY(!world.written().contains("pass word"));
        QVERIFY(!world.written().contains("app-secret"));
    }

    void withoutAKeyringItIsSaid()
    {
        World world;
        world.secrets.isThere = false;
        FakeNetwork network;
        offerBasicAndTicket(network);
        SettingsDialog dialog(world.services(network), {});
        QSignalSpy saved(&dialog, &SettingsDialog::profileSaved);
        dialog.show();
        QTRY_VERIFY(says(dialog, u"There is no keyring."_s));
        edit(dialog, u"Address"_s)->setText(u"crm.acme.no"_s);
        edit(dialog, u"User name"_s)->setText(u"anna.berg"_s);
        edit(dialog, u"Password"_s)->setText(u"secret"_s);
        button(dialog, u"Save"_s)->click();
        QTRY_VERIFY(dialog.findChild<QMessageBox *>());
        auto *box = dialog.findChild<QMessageBox *>();
        QVERIFY(box->text().contains(u"each time"_s));
        QVERIFY(!box->text().contains(u"secret"_s));
        box->accept();
        QTRY_COMPARE(saved.size(), 1);
    }

    void aStoredSecretIsNeitherShownNorGivenToAnotherServer()
    {
        World world({}, acme);
        const QString key = secretKey(u"acme"_s, SecretKind::Credential);
        world.secrets.write(key, u"stored"_s, this, [](const QString &) {});
        FakeNetwork network;
        offerBasicAndTicket(network);
        SettingsDialog dialog(world.services(network), u"acme"_s);
        dialog.show();
        auto *password = edit(dialog, u"Password"_s);
        QTRY_COMPARE(password->placeholderText(), u"unchanged"_s);
        QVERIFY(password->text().isEmpty());
        edit(dialog, u"Address"_s)->setText(u"https://evil.example"_s);
        QVERIFY(password->placeholderText().isEmpty());
        QVERIFY(says(dialog, u"Enter it again"_s));
        button(dialog, u"Save"_s)->click();
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(!world.secrets.kept.contains(key));
    }

    void unsavedChangesAreAskedAbout()
    {
        World world({}, acme);
        FakeNetwork network;
        offerBasicAndTicket(network);
        SettingsDialog dialog(world.services(network), u"acme"_s);
        dialog.show();
        edit(dialog, u"User name"_s)->setText(u"somebody"_s);
        dialog.close();
        auto *box = dialog.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(dialog.isVisible());
        box->reject();
        QVERIFY(dialog.isVisible());
        edit(dialog, u"User name"_s)->setText(u"anna.berg"_s);
        dialog.close();
        QVERIFY(!dialog.isVisible());
    }

    void testTellsWhoIsSignedInAndLoadsTheLists()
    {
        SimProcess sim;
        QVERIFY(sim.start());
        World world;
        QNetworkAccessManager network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        edit(dialog, u"Address"_s)->setText(sim.url().toString());
        edit(dialog, u"User name"_s)->setText(u"demo"_s);
        edit(dialog, u"Password"_s)->setText(u"demo"_s);
        button(dialog, u"Test"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, u". Can read 24 agents."_s), 20'000);
        QVERIFY(says(dialog, u"Signed in as "_s));
        auto *zone = find<ChoiceBox>(dialog, u"Time zone of texts"_s);
        QTRY_VERIFY(zone->findData(u"NO"_s) > 0);
        QVERIFY(world.written().isEmpty());
        QVERIFY(world.secrets.kept.isEmpty());
        QCOMPARE(sim.requests(u"PUT /v1/User/{associateId}/UserPresenceStatus"_s), 0);
    }

    void testSendsARefusedPasswordOnce()
    {
        SimProcess sim;
        QVERIFY(sim.start());
        World world;
        QNetworkAccessManager network;
        SettingsDialog dialog(world.services(network), {});
        dialog.show();
        edit(dialog, u"Address"_s)->setText(sim.url().toString());
        edit(dialog, u"User name"_s)->setText(u"demo"_s);
        edit(dialog, u"Password"_s)->setText(u"wrong"_s);
        const Profile account{.address = sim.url().toString(), .user = u"demo"_s};
        auto *test = button(dialog, u"Test"_s);
        test->click();
        QTRY_VERIFY_WITH_TIMEOUT(world.ledger->refusal(ledgerKey(account), u"wrong"_s), 20'000);
        QTRY_VERIFY(test->isEnabled());
        sim.resetStats();
        test->click();
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, u"was refused at"_s), 20'000);
        QCOMPARE(world.ledger->refusal(ledgerKey(account), u"wrong"_s)->tries, 1);
        edit(dialog, u"Password"_s)->setText(u"demo"_s);
        test->click();
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog, u"Signed in as "_s), 20'000);
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
