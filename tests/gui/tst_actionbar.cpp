// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actionbar.h"
#include "window/messagefield.h"
#include "window/returnfield.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

/// The bar in a window, at noon, in English.
struct Scene {
    QWidget window;
    ActionBar bar{[] { return noon; }, QTimeZone::utc(), ReturnLanguage::English, &window};
    MessageField *message = bar.findChild<MessageField *>();
    ReturnField *back = bar.findChild<ReturnField *>();
    QSignalSpy wished{&bar, &ActionBar::wished};
    Foresight foresight{.people = 2};

    Scene()
    {
        QObject::connect(&bar, &ActionBar::considered, &bar, [this] { bar.setForesight(foresight); });
        bar.resize(1000, 160);
        bar.setSelection(2, 0);
        window.resize(1000, 200);
        window.show();
    }
    void foresee(const Foresight &now)
    {
        foresight = now;
        bar.setForesight(now);
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *button : bar.findChildren<QPushButton *>()) {
            if (button->text().trimmed() == text && button->isVisibleTo(&bar))
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString shownText() const
    {
        QStringList texts;
        for (const auto *label : bar.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&bar))
                texts += label->text();
        }
        return texts.join(u'\n');
    }
    [[nodiscard]] BarWish wish() { return wished.takeFirst().front().value<BarWish>(); }
};

} // namespace

Q_DECLARE_METATYPE(Rollcall::BarWish)

class TestActionBar final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // What is cut off, and that the time stays, stands there before anything is sent.
    void aTooLongMessageIsSeenToBe()
    {
        Scene scene;
        scene.bar.begin(NotPresent);
        scene.back->setTyped(u"2030-01-15 13:00"_s);
        const QString text = QString(300, u'x');
        scene.message->setText(text);
        QString shown = scene.shownText();
        QVERIFY2(shown.contains(u"Too long"_s), qUtf8Printable(shown));
        QVERIFY(shown.contains(u"…, back 2030-01-15 13:00”"_s));
        QVERIFY(shown.contains(u"too many"_s));
        QTest::keyClick(scene.message, Qt::Key_Return);
        const BarWish wish = scene.wish();
        const FinalMessage final =
            finalMessage(wish.text, wish.back, ReturnLanguage::English, QTimeZone::utc());
        QCOMPARE(final.message.size(), MaxMessageLength);
        QVERIFY(final.message.endsWith(u"…, back 2030-01-15 13:00"_s));

        scene.message->setText(u"Lunch"_s);
        shown = scene.shownText();
        QVERIFY(!shown.contains(u"Too long"_s));
        QVERIFY(shown.contains(u"“Lunch, back 2030-01-15 13:00”"_s));
    }

    void aWarningTurnsSetIntoSetAnyway()
    {
        Scene scene;
        scene.bar.begin(NotPresent);
        QVERIFY(scene.button(u"Set 2 people"_s));
        scene.foresee({.people = 2, .warning = u"Leaves Support Oslo with 0 present, minimum 2."_s});
        QVERIFY(scene.bar.isWarning());
        QVERIFY(scene.shownText().contains(u"Leaves Support Oslo with 0 present, minimum 2."_s));
        QVERIFY(!scene.button(u"Set 2 people"_s));
        scene.button(u"Set anyway"_s)->click();
        QCOMPARE(scene.wish().status, NotPresent);
    }

    void nobodyCanBeChanged()
    {
        Scene scene;
        QSignalSpy again(&scene.bar, &ActionBar::checkAgainWanted);
        scene.foresee({.objection = u"Not permitted."_s, .canCheckAgain = true});
        QVERIFY(scene.shownText().contains(u"Not permitted."_s));
        QVERIFY(!scene.button(u"Present"_s)->isEnabled());
        scene.button(u"Check again"_s)->click();
        QCOMPARE(again.size(), 1);
        scene.foresee({.people = 2});
        QVERIFY(scene.button(u"Present"_s)->isEnabled());
        QVERIFY(!scene.button(u"Check again"_s));
    }

    void messagesAreReplacedOnRequest()
    {
        Scene scene;
        scene.bar.begin(NotPresent);
        const auto boxes = scene.bar.findChildren<QCheckBox *>();
        QVERIFY(std::ranges::none_of(boxes, [&](auto *box) { return box->isVisibleTo(&scene.bar); }));
        scene.foresee({.people = 2, .already = 1});
        const auto box = std::ranges::find_if(boxes, [&](auto *one) { return one->isVisibleTo(&scene.bar); });
        QVERIFY(box != boxes.end());
        (*box)->click();
        scene.button(u"Set 2 people"_s)->click();
        QVERIFY(scene.wish().replacesMessages);
        scene.bar.reset();
        QVERIFY(!(*box)->isChecked());
    }

    void theHiddenAreIncludedWhenTheyWereNamed()
    {
        Scene scene;
        scene.bar.setSelection(2, 1);
        scene.bar.includeHidden();
        scene.bar.begin(Present);
        scene.button(u"Set 2 people"_s)->click();
        QVERIFY(scene.wish().includesHidden);
        scene.bar.setSelection(2, 0);
        scene.bar.begin(Present);
        scene.button(u"Set 2 people"_s)->click();
        QVERIFY(!scene.wish().includesHidden);
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        Scene scene;
        scene.bar.begin(Present);
        QTest::keyClick(scene.button(u"Set 2 people"_s), Qt::Key_Return);
        QCOMPARE(scene.wish().status, Present);
    }

    void anAbsenceFromTheMenuIsFilledIn()
    {
        Scene scene;
        scene.bar.begin(AbsenceChoice{u"Lunch"_s, u"+30m"_s});
        QCOMPARE(scene.back->currentText(), u"in 30 minutes"_s);
        scene.bar.submit();
        const BarWish wish = scene.wish();
        QCOMPARE(wish.text, u"Lunch"_s);
        QCOMPARE(wish.back, noon.addSecs(30 * 60));
        scene.bar.begin(AbsenceChoice{u"Gone for today"_s, {}});
        scene.bar.submit();
        QVERIFY(!scene.wish().back);
    }

    void aQuestionAndItsEnd()
    {
        Scene scene;
        QSignalSpy answered(&scene.bar, &ActionBar::answered);
        scene.bar.ask(u"Anna was set to Present a moment ago."_s, u"Keep that"_s, u"Set anyway"_s);
        QVERIFY(scene.shownText().contains(u"Anna was set to Present a moment ago."_s));
        QVERIFY(scene.button(u"Keep that"_s)->hasFocus() || !scene.window.isActiveWindow());
        QTest::keyClick(&scene.bar, Qt::Key_Escape);
        QCOMPARE(answered.takeFirst().front().toBool(), false);
        scene.button(u"Set anyway"_s)->click();
        QCOMPARE(answered.takeFirst().front().toBool(), true);
        scene.bar.hold(u"Changed by others"_s);
        QVERIFY(!scene.button(u"Cancel"_s) && !scene.button(u"Set anyway"_s));
    }
};

QTEST_MAIN(TestActionBar)
#include "tst_actionbar.moc"
