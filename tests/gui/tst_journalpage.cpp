// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dateswitcher.h"
#include "journal/daymodel.h"
#include "journal/dayscale.h"
#include "journal/daystrips.h"
#include "journal/daywords.h"
#include "journal/journalpage.h"
#include "journal/place.h"
#include "style/theme.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QTest>

#include <QToolTip>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

const QDate day(2026, 11, 23);
const QTimeZone utc = QTimeZone::utc();

/// Two days with two people, the second one after noon.
struct Recorded {
    Recorded()
    {
        const Moment eight = place.now();
        const auto seen = [](int id, Moment at, const Status &status, const QString &message = {}) {
            return Transition{
                .associateId = id, .at = at, .after = status, .isExact = true, .message = message};
        };
        bool isWritten =
            open.journal.write({seen(1, eight, Present), seen(1, eight + 4h, NotPresent, u"Lunch <b>"_s),
                                   seen(1, eight + 5h, Present), seen(2, eight, NotPresent)},
                {eight, eight + 9h});
        place.pass(24h);
        isWritten &= open.journal.write({seen(2, eight + 24h, Present)}, {eight + 24h, eight + 28h});
        place.pass(4h);
        if (!isWritten)
            qFatal("nothing recorded");
    }
    Place place;
    OpenJournal open{place};
    QHash<int, QString> names{{1, u"Berg, Anna"_s}, {2, u"Aas, Ola"_s}};
};

QPushButton *button(const QWidget &page, const QString &text)
{
    for (auto *each : page.findChildren<QPushButton *>())
        if (each->text().startsWith(text) || each->accessibleName().startsWith(text))
            return each;
    return nullptr;
}

bool says(const QWidget &page, const QString &text)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

// How high the ink of a sample stands in its middle column or the one with most of it.
int inkHeight(Standing standing, const Theme &theme)
{
    QImage image(60, 28, QImage::Format_RGB32);
    image.fill(theme.ground);
    QPainter painter(&image);
    paintSpan(painter, QRectF(0, 0, 60, 28), standing, theme);
    painter.end();
    const int ground = qGray(theme.ground.rgb());
    int most = 0;
    for (int x = 0; x < image.width(); ++x) {
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            ink += std::abs(qGray(image.pixel(x, y)) - ground) > 40 ? 1 : 0;
        most = std::max(most, ink);
    }
    return most;
}

} // namespace

class TestJournalPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, lightTheme()); }

    void durations_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0 << u"–"_s;
        QTest::newRow("a moment") << 20 << u"< 1 min"_s;
        QTest::newRow("a minute") << 40 << u"1 min"_s;
        QTest::newRow("minutes") << 35 * 60 << u"35 min"_s;
        QTest::newRow("an hour") << 3600 << u"1 h"_s;
        QTest::newRow("rounded up") << 3599 << u"1 h"_s;
        QTest::newRow("both") << 6 * 3600 + 600 << u"6 h 10 min"_s;
        QTest::newRow("the longest day") << 25 * 3600 << u"25 h"_s;
    }
    void durations()
    {
        QFETCH(int, seconds);
        QTEST(durationText(std::chrono::seconds(seconds)), "text");
    }

    void spansInWords()
    {
        const DayFrame frame = dayFrame(day, utc, Moment::max());
        Span span{.from = frame.from + 12h,
            .to = frame.from + 13h,
            .standing = Standing::NotPresent,
            .fromIsExact = true,
            .message = u"Lunch"_s};
        QCOMPARE(spanText(span, frame, utc), u"Not present 12:00–13:00 (1 h), Lunch"_s);
        span = {.from = frame.from + 23h, .to = frame.to, .standing = Standing::Present};
        QCOMPARE(spanText(span, frame, utc), u"Present 23:00–24:00 (1 h), began before 23:00"_s);
        QCOMPARE(totalsText({.present = 6h + 10min, .notSeen = 80min}),
            u"6 h 10 min present · 1 h 20 min not seen"_s);
    }

    void hoursFollowTheClocks_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("labels");
        QTest::addColumn<int>("noonAt"); // hours after midnight
        QTest::newRow("ordinary") << day << 25 << 12;
        QTest::newRow("spring") << QDate(2026, 3, 29) << 24 << 11;
        QTest::newRow("autumn") << QDate(2026, 10, 25) << 25 << 13;
    }
    void hoursFollowTheClocks()
    {
        QFETCH(QDate, date);
        QFETCH(int, noonAt);
        const QTimeZone oslo("Europe/Oslo");
        const DayFrame frame = dayFrame(date, oslo, Moment::max());
        const QList<Hour> hours = hoursOf(frame, oslo);
        QTEST(int(hours.size()), "labels");
        const auto noon = std::ranges::find(hours, 12, &Hour::number);
        QCOMPARE((noon->at - frame.from) / 1h, noonAt);
        const DayScale scale(frame, QRectF(100, 0, 240, 20), Qt::LeftToRight);
        const DayScale mirrored(frame, QRectF(100, 0, 240, 20), Qt::RightToLeft);
        QCOMPARE(scale.x(frame.from), 100.0);
        QCOMPARE(scale.x(frame.to), 340.0);
        QCOMPARE(mirrored.x(frame.from), 340.0);
        QCOMPARE(mirrored.moment(mirrored.x(noon->at)), noon->at);
        QCOMPARE(scale.part(frame.from, noon->at).width(), mirrored.part(frame.from, noon->at).width());
    }

    // Nobody needs colour to tell them apart.
    void shapesSurviveGreyscale_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void shapesSurviveGreyscale()
    {
        QFETCH(bool, isDark);
        const Theme &theme = isDark ? darkTheme() : lightTheme();
        const int present = inkHeight(Standing::Present, theme);
        const int notPresent = inkHeight(Standing::NotPresent, theme);
        const int notSeen = inkHeight(Standing::Unknown, theme);
        QVERIFY(present >= 2 * notPresent);
        QVERIFY(notPresent >= 2 * notSeen);
        QVERIFY(notSeen >= 1);
    }

    void rowsAreReadAloud()
    {
        Recorded recorded;
        DayModel model(recorded.names, utc);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPage(*recorded.open.journal.readDay(day, utc));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.nameAt(0), u"Aas, Ola"_s); // by name
        QCOMPARE(model.index(1, int(DayModel::Column::Present)).data().toString(), u"8 h"_s);
        QCOMPARE(model.index(1, int(DayModel::Column::NotPresent)).data().toString(), u"1 h"_s);
        QCOMPARE(model.index(1, int(DayModel::Column::NotSeen)).data().toString(), u"15 h"_s);
        DayStrips strips(model);
        auto *table = QAccessible::queryAccessibleInterface(&strips);
        QCOMPARE(table->text(QAccessible::Name), u"Presence over the day"_s);
        QVERIFY(table->tableInterface());
        const auto spoken = [&](DayModel::Column column) {
            return table->tableInterface()->cellAt(1, int(column))->text(QAccessible::Name);
        };
        QCOMPARE(
            spoken(DayModel::Column::Name), u"Berg, Anna, 8 h present · 1 h not present · 15 h not seen"_s);
        QCOMPARE(spoken(DayModel::Column::Day),
            u"Present 08:00–12:00 (4 h) · Not present 12:00–13:00 (1 h), Lunch <b> · Present 13:00–17:00 (4 h)"_s);
        QCOMPARE(spoken(DayModel::Column::NotSeen), u"15 h not seen"_s);
    }

    void whoHasNoNameHasANumber()
    {
        Recorded recorded;
        DayModel model({}, utc);
        model.setPage(*recorded.open.journal.readDay(day, utc));
        QCOMPARE(model.nameAt(0), u"Agent 1"_s);
    }

    void opensOnTodayAndGoesBack()
    {
        Recorded recorded;
        JournalPage page(recorded.open.journal, recorded.names, utc);
        page.show();
        auto *date = page.findChild<DateSwitcher *>();
        auto *strips = page.findChild<DayStrips *>();
        QCOMPARE(date->date(), day.addDays(1));
        QCOMPARE(strips->model()->rowCount(), 1);
        QVERIFY(!button(page, u"Later day"_s)->isEnabled());
        QVERIFY(says(page, u"Nobody was seen 00:00–08:00: "_s)); // the day is not over
        button(page, u"Earlier day"_s)->click();
        QCOMPARE(date->date(), day);
        QCOMPARE(strips->model()->rowCount(), 2);
        QVERIFY(says(page, u"00:00–08:00, 17:00–24:00"_s));
        QVERIFY(!button(page, u"Earlier day"_s)->isEnabled());
        QVERIFY(button(page, u"Later day"_s)->isEnabled());
    }

    void keysMoveAndTell()
    {
        Recorded recorded;
        JournalPage page(recorded.open.journal, recorded.names, utc);
        page.showDay(day);
        page.show();
        page.activateWindow();
        auto *strips = page.findChild<DayStrips *>();
        QTRY_VERIFY(strips->hasFocus());
        QTest::keyClick(strips, Qt::Key_Down);
        QTest::keyClick(strips, Qt::Key_Down);
        QCOMPARE(strips->currentId(), 1);
        QVERIFY(says(page, u"Berg, Anna: Present 08:00–12:00 (4 h) · Not present 12:00"_s));
        page.showDay(day); // read again
        QCOMPARE(strips->currentId(), 1);
        page.showDay(day.addDays(1)); // she is not there
        QCOMPARE(strips->currentId(), 0);
        QVERIFY(!says(page, u"Berg, Anna"_s));
    }

    void tooltipsTellTheSpan()
    {
        Recorded recorded;
        DayModel model(recorded.names, utc);
        model.setPage(*recorded.open.journal.readDay(day, utc));
        DayStrips strips(model);
        strips.resize(1000, 300);
        strips.show();
        const QModelIndex index = model.index(1, int(DayModel::Column::Day));
        const QRect cell = strips.visualRect(index);
        const DayScale scale(model.page().frame, stripIn(cell), Qt::LeftToRight);
        const QPoint at(int(scale.x(model.page().frame.from + 12h + 30min)), cell.center().y());
        QHelpEvent event(QEvent::ToolTip, at, strips.viewport()->mapToGlobal(at));
        QApplication::sendEvent(strips.viewport(), &event);
        QCOMPARE(QToolTip::text(), u"<qt>Berg, Anna: Not present 12:00–13:00 (1 h), Lunch &lt;b&gt;</qt>"_s);
        QToolTip::hideText();
    }

    void exports()
    {
        Recorded recorded;
        JournalPage page(recorded.open.journal, recorded.names, utc);
        page.show();
        const QString file = recorded.place.dir.filePath(u"out.csv"_s);
        page.exportTo(file, day, day.addDays(1));
        QVERIFY(says(page, u"Exported to "_s + file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains(
            "\"Berg, Anna\",2026-11-23T12:00:00Z,2026-11-23T13:00:00Z,3600,notPresent,true,Lunch <b>,"));
        QVERIFY(text.contains("2026-11-24,2,\"Aas, Ola\""));
        page.exportTo(u"/proc/out.csv"_s, day, day);
        QVERIFY(says(page, u"/proc/out.csv could not be written"_s));
        page.setExportAllowed(false);
        QVERIFY(!button(page, u"Export"_s)->isVisible());
    }

    void deletesAfterAsking()
    {
        Recorded recorded;
        JournalPage page(recorded.open.journal, recorded.names, utc);
        page.show();
        const auto answer = [&page](const QString &text) {
            button(page, u"Delete all…"_s)->click();
            auto *box = page.findChild<QMessageBox *>();
            QVERIFY(box);
            const auto buttons = box->findChildren<QPushButton *>();
            const auto chosen = std::ranges::find(buttons, text, &QPushButton::text);
            QVERIFY(chosen != buttons.end());
            (*chosen)->click();
            QTRY_VERIFY(!page.findChild<QMessageBox *>());
        };
        answer(u"Keep it"_s);
        QVERIFY(!recorded.open.journal.days(utc).isEmpty());
        answer(u"Delete all"_s);
        QVERIFY(recorded.open.journal.days(utc).isEmpty());
        QVERIFY(says(page, u"Everything was deleted."_s));
        QVERIFY(says(page, u"Nobody was seen on this day."_s));
    }

    void whatCannotBeReadIsSaid()
    {
        Recorded recorded;
        JournalPage page(recorded.open.journal, recorded.names, utc);
        page.show();
        recorded.open.journal.stop();
        page.showDay(day);
        QVERIFY(says(page, u"The journal could not be read."_s));
    }
};

QTEST_MAIN(TestJournalPage)
#include "tst_journalpage.moc"
