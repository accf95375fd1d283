// SPDX-License-Identifier: GPL-3.0-or-later
// A wall on a 4K screen that is read from nearby: 400 people on one page. What it takes to paint all of it,
// to show a poll in which 1 % have changed, and from the server's first answer to the first whole picture.
// Needs a display of 3840 × 2160, which scripts/bench brings: the way of the pixels to it counts, too.
#include "bench/hungwall.h"
#include "bench/rosterscene.h"
#include "support/simprocess.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPainter>
#include <QProcess>
#include <QSignalSpy>

#include <thread>

using namespace Rollcall;
using namespace Rollcall::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int People = 400;
constexpr QSize Screen(3840, 2160);
constexpr int Runs = 30;
constexpr double Frame = 16; // ms
const WallSetting Near{.distance = 0.8, .diagonal = 55};

/// The same number of plain tiles, painted anew each time.
class PlainTiles final : public QWidget
{
public:
    PlainTiles() { setAttribute(Qt::WA_OpaquePaintEvent); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int Columns = 10;
        constexpr int Rows = People / Columns;
        QPainter painter(this);
        painter.fillRect(rect(), QColor(0x12, 0x18, 0x20));
        QFont font = this->font();
        font.setPixelSize(28);
        painter.setFont(font);
        for (int i = 0; i < People; ++i) {
            const QRect tile(i % Columns * width() / Columns, i / Columns * height() / Rows,
                width() / Columns - 4, height() / Rows - 4);
            painter.fillRect(tile, QColor(0x20, 0x28, 0x32));
            painter.setBrush(QColor(0x40, 0xc0, 0x70));
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(tile.left() + 10, tile.top() + 12, 24, 24);
            painter.setPen(Qt::white);
            painter.drawText(tile.adjusted(44, 0, -90, 0), Qt::AlignVCenter, u"Person Number %1"_s.arg(i));
            painter.drawText(tile.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, u"11:30"_s);
        }
    }
};

Samples plainRepaints()
{
    PlainTiles tiles;
    tiles.setGeometry({{}, Screen});
    tiles.show();
    QCoreApplication::processEvents();
    Samples samples;
    for (int i = 0; i <= Runs; ++i) {
        Samples one;
        one.measure([&] {
            tiles.repaint();
            static_cast<void>(tiles.screen()->grabWindow(0, 0, 0, 1, 1));
        });
        if (i > 0) // the first one makes the buffers
            samples.add(std::chrono::duration<double, std::milli>(one.median()));
    }
    return samples;
}

/// A wall that knows everybody of a tenant, without a server.
struct KnownWall : HungWall {
    KnownWall()
        : HungWall(QUrl(u"http://127.0.0.1:1"_s), Clock{systemClock().now, [this] { return tick; }}, Near,
            {.teams = {}, .privacy = {}, .help = {}, .isFullRoll = true})
    {
        Roster &roster = session.roster();
        roster.setFreshnessLimit(std::chrono::hours(100));
        const Sim::Tenant tenant({.agents = People, .groups = 4}, systemClock());
        rows = learn(roster, tenant, tick);
        canvas.installEventFilter(&paints);
        window.start();
        for (int i = 0; i < 3; ++i)
            paint();
        if (window.layout().pages.size() != 1 || canvas.page().size() < People || window.size() != Screen)
            qFatal("%d things on %d pages of %d pixels", int(canvas.page().size()),
                int(window.layout().pages.size()), window.width());
    }

    /// 1 % have changed, others in every round: how long everything is held up until it is on the screen.
    [[nodiscard]] double poll(int round)
    {
        for (int i = 0; i < People / 100; ++i) {
            UserRow &row = rows[(i * 97 + round * 13) % rows.size()];
            row.status = row.status == Present ? NotPresent : Present;
        }
        tick += std::chrono::minutes(2); // later than the archive is distrusted
        Samples merge;
        merge.measure([this] { session.roster().mergeStatuses(rows, tick); });
        std::this_thread::sleep_for(2 * WallWatch::AtOnce); // in which it waits for more
        paints.count = 0;
        Samples show;
        show.measure([this] { paint(); });
        if (paints.count == 0)
            qFatal("a poll that shows nothing");
        return merge.median() + show.median();
    }

    Tick tick = std::chrono::hours(1);
    QList<UserRow> rows;
    PaintCount paints;
};

void benchPainting()
{
    KnownWall wall;
    Samples whole;
    for (int i = 0; i < Runs; ++i)
        whole.measure([&] {
            wall.canvas.repaint();
            wall.finishFrame();
        });
    Samples polls;
    for (int i = 0; i < Runs; ++i)
        polls.add(std::chrono::duration<double, std::milli>(wall.poll(i)));
    wall.window.hide();
    const Samples plain = plainRepaints();
    const auto text = [](const Samples &samples) {
        return u"%1 ms (%2)"_s.arg(samples.median(), 0, 'f', 1).arg(samples.size());
    };
    const auto missed = [](bool isKept) { return isKept ? QString() : u" **missed**"_s; };
    printRow(u"wall: whole repaint, 400 people on one 4K page, until it is on the screen"_s, text(whole),
        u"400 plain tiles painted anew: %1"_s.arg(text(plain)),
        u"%1×"_s.arg(whole.median() / plain.median(), 0, 'f', 2),
        u"at most 16 ms"_s + missed(whole.median() <= Frame));
    report(u"wall: stall of a poll with 1 % changed, until it is on the screen"_s, polls, Frame, 2 * Frame);
}

/// One start, in this process alone: milliseconds on standard output.
int startOnce(const QUrl &server)
{
    HungWall wall(server, systemClock(), Near, {.teams = {}, .privacy = {}, .help = {}, .isFullRoll = true});
    QElapsedTimer since;
    QObject::connect(wall.network.get(), &QNetworkAccessManager::finished, &wall.window, [&] {
        if (!since.isValid())
            since.start();
    });
    QSignalSpy signedIn(&wall.session, &Session::signedIn);
    wall.window.start();
    wall.session.start();
    if (!signedIn.wait(30'000))
        qFatal("not signed in");
    QSignalSpy polled(wall.session.poller(), &Poller::polled);
    if (!polled.wait(30'000))
        qFatal("no answer");
    PaintCount paints;
    wall.canvas.installEventFilter(&paints);
    while (paints.count == 0)
        wall.paint();
    const qint64 milliseconds = since.elapsed();
    if (wall.canvas.page().size() < People)
        qFatal("only %d things in the picture", int(wall.canvas.page().size()));
    std::printf("%lld\n", static_cast<long long>(milliseconds));
    return 0;
}

void benchStart()
{
    SimProcess sim;
    if (!sim.start({u"--agents"_s, QString::number(People), u"--groups"_s, u"4"_s}))
        qFatal("no simulator");
    Samples samples;
    for (int i = 0; i < Runs; ++i) {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(), {u"--start"_s, sim.url().toString()});
        if (!program.waitForFinished(60'000) || program.exitCode() != 0)
            qFatal("a start failed");
        samples.add(std::chrono::milliseconds(program.readAllStandardOutput().trimmed().toInt()));
    }
    report(u"wall: from the server's first answer to the first whole picture, from cold, 400 people, 4K"_s,
        samples, 1500, 1500);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--start"_L1)
        return startOnce(QUrl(arguments.value(2)));
    benchPainting();
    benchStart();
    return 0;
}
