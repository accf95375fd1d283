// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/conflictdialog.h"
#include "window/resultdialog.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const Presence here{Present, {}};

Conflict conflict(int id, const QString &message, const QString &since = {})
{
    return {id, u"Agent %1"_s.arg(id), {NotPresent, message}, since, here};
}

QPushButton *button(const QWidget &window, const QString &accessibleName)
{
    for (auto *button : window.findChildren<QPushButton *>()) {
        const auto *described = QAccessible::queryAccessibleInterface(button);
        if (described->text(QAccessible::Name) == accessibleName)
            return button;
    }
    return nullptr;
}

QStringList labels(const QWidget &window)
{
    QStringList texts;
    for (const auto *label : window.findChildren<QLabel *>())
        texts += label->text();
    return texts;
}

/// The dialog about three people, shown.
struct Question {
    QWidget parent;
    ConflictDialog dialog{
        {conflict(1, u"Dentist"_s, u"10:42"_s), conflict(2, u"<b>Kurs</b>"_s), conflict(3, {})}, &parent};
    QSignalSpy answered{&dialog, &ConflictDialog::answered};

    Question()
    {
        parent.resize(800, 480);
        dialog.show();
    }
    [[nodiscard]] QSet<int> answer() { return answered.takeFirst().front().value<QSet<int>>(); }
};

PersonResult person(int id, PersonResult::Kind kind, bool again = false)
{
    return {id, u"Agent %1"_s.arg(id), kind, Present, u"Not set"_s, u"No answer."_s, again};
}

} // namespace

class TestChangeDialogs final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<QSet<int>>(); }

    void showsWhatTheOthersSet()
    {
        Question question;
        const QStringList texts = labels(question.dialog);
        QVERIFY(texts.contains(u"Agent 1"_s));
        QVERIFY(texts.contains(u"Not present since 10:42"_s));
        QVERIFY(texts.contains(u"“Dentist”"_s));
        QVERIFY(texts.contains(u"“<b>Kurs</b>”"_s));
        for (const auto *label : question.dialog.findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    }

    void keepingIsTheAnswerUntilAnotherIsGiven()
    {
        Question question;
        QVERIFY(button(question.dialog, u"Agent 1: keep Not present, “Dentist”"_s)->isChecked());
        button(question.dialog, u"Keep all 3"_s)->click();
        QCOMPARE(question.answered.size(), 1);
        QVERIFY(question.answer().isEmpty());
    }

    void oneByOne()
    {
        Question question;
        button(question.dialog, u"Agent 2: set Present anyway"_s)->click();
        QVERIFY(!button(question.dialog, u"Agent 2: keep Not present, “<b>Kurs</b>”"_s)->isChecked());
        button(question.dialog, u"Set 1 anyway, keep the others"_s)->click();
        QCOMPARE(question.answer(), QSet<int>{2});
    }

    void allAtOnceAndBack()
    {
        Question question;
        button(question.dialog, u"Set all anyway"_s)->click();
        QVERIFY(button(question.dialog, u"Agent 3: set Present anyway"_s)->isChecked());
        QVERIFY(button(question.dialog, u"Set all 3 anyway"_s));
        button(question.dialog, u"Keep all"_s)->click();
        QVERIFY(button(question.dialog, u"Keep all 3"_s));
        button(question.dialog, u"Set all anyway"_s)->click();
        button(question.dialog, u"Set all 3 anyway"_s)->click();
        QCOMPARE(question.answer(), (QSet<int>{1, 2, 3}));
    }

    void escapeKeeps()
    {
        Question question;
        button(question.dialog, u"Set all anyway"_s)->click();
        QTest::keyClick(&question.dialog, Qt::Key_Escape);
        QCOMPARE(question.answered.size(), 1);
        QVERIFY(question.answer().isEmpty());
    }

    void byKeyboardAlone()
    {
        Question question;
        QVERIFY(QTest::qWaitForWindowActive(&question.dialog));
        auto *keep = button(question.dialog, u"Agent 1: keep Not present, “Dentist”"_s);
        keep->setFocus(Qt::TabFocusReason);
        QTest::keyClick(keep, Qt::Key_Right);
        auto *anyway = button(question.dialog, u"Agent 1: set Present anyway"_s);
        QTRY_VERIFY(anyway->hasFocus());
        QVERIFY(anyway->isChecked());
        QTest::keyClick(anyway, Qt::Key_Return);
        QCOMPARE(question.answer(), QSet<int>{1});
    }

    void theResultFollowsARetry()
    {
        QWidget parent;
        parent.resize(800, 480);
        ResultDialog dialog(&parent);
        dialog.setReport({u"1 of 3"_s,
            {person(1, PersonResult::Kind::Failed, true), person(2, PersonResult::Kind::LeftOut),
                person(3, PersonResult::Kind::Changed)},
            true});
        dialog.show();
        const auto *table = dialog.findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(
            table->item(0, 0)->data(Qt::AccessibleTextRole).toString(), u"Agent 1, Not set, No answer."_s);
        for (int row = 0; row < 3; ++row)
            QVERIFY(!table->item(row, 0)->icon().isNull());

        auto *retry = button(dialog, u"Retry 1 failed"_s);
        QSignalSpy wanted(&dialog, &ResultDialog::retryWanted);
        retry->click();
        QCOMPARE(wanted.size(), 1);
        dialog.setProgress(0, 1);
        QVERIFY(!retry->isEnabled());
        QVERIFY(labels(dialog).contains(u"0 of 1 done…"_s));
        dialog.setProgress(0, 0);
        dialog.setReport({u"all"_s, {person(1, PersonResult::Kind::Changed)}});
        QVERIFY(!retry->isVisible());
        QCOMPARE(table->rowCount(), 1);
    }
};

QTEST_MAIN(TestChangeDialogs)
#include "tst_changedialogs.moc"
