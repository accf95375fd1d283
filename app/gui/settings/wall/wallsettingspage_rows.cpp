// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the page, and what it tells about the screen.
#include "settings/wall/wallsettingspage.h"

#include "settings/checkline.h"
#include "settings/formcolumn.h"
#include "settings/oneline.h"
#include "settings/wall/lengthbox.h"
#include "settings/wall/teamchecks.h"
#include "style/look.h"
#include "wall/wallmetrics.h"

#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int MaxHelp = 200; ///< as much as a wall shows of it
constexpr double MillimetresPerInch = 25.4;

// Counted from 1, as the wall's option counts them; one that was chosen and is not plugged in is kept.
QComboBox *screenBox(int chosen, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->addItem(WallSettingsPage::tr("the desktop's first one"), settingTo(0));
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (int i = 0; i < int(screens.size()); ++i) {
        const QSize size = screens.at(i)->size() * screens.at(i)->devicePixelRatio();
        //: A screen: its number, name, width and height in pixels
        box->addItem(WallSettingsPage::tr("%1: %2, %3 × %4")
                         .arg(QString::number(i + 1), screens.at(i)->name(), QString::number(size.width()),
                             QString::number(size.height())),
            settingTo(i + 1));
    }
    if (chosen > int(screens.size()))
        box->addItem(WallSettingsPage::tr("%1: not plugged in").arg(chosen), settingTo(chosen));
    return box;
}

QScreen *screenOf(int chosen)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    return chosen >= 1 && chosen <= int(screens.size()) ? screens.at(chosen - 1)
                                                        : QGuiApplication::primaryScreen();
}

// "17.5", "29"
QString lengthText(double millimetres)
{
    const bool isWhole = std::abs(millimetres - std::round(millimetres)) < 0.15;
    return QLocale().toString(millimetres, 'f', isWhole ? 0 : 1);
}

} // namespace

void WallSettingsPage::addPlace(QVBoxLayout *column)
{
    auto *words = plainLabel(u"muted"_s, this);
    words->setText(
        tr("A screen across the room that shows who is present and changes nothing. A wall that is "
           "shown takes up what is chosen here within a minute."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_screen = screenBox(m_saved.screen, this);
    auto *screenRow = addFormRow(column, tr("Screen"), m_screen,
        tr("Another one counts when the wall is started again."), FormRow::Width::Short);
    m_distance = new LengthBox(
        Keys::wallDistance, tr(" m"), tr("not said (%1 m)").arg(QLocale().toString(DefaultDistance)), this);
    m_distanceRow = addFormRow(column, tr("Read from"), m_distance, {}, FormRow::Width::Short);
    m_diagonal = new LengthBox(Keys::wallDiagonal, tr(" inches"), tr("as it reports"), this);
    m_diagonalRow = addFormRow(column, tr("Screen diagonal"), m_diagonal, {}, FormRow::Width::Short);
    auto *night = new NightField(this);
    auto *nightRow = addFormRow(column, tr("By night"), night);
    m_bindings.bind(Keys::wallScreen, &Choices::screen, m_screen, screenRow);
    m_bindings.bind(Keys::wallDistance, &Choices::distance, m_distance, m_distanceRow);
    m_bindings.bind(Keys::wallDiagonal, &Choices::diagonal, m_diagonal, m_diagonalRow);
    m_bindings.bind(Keys::wallNightFrom, &Choices::night, night, nightRow);
}

void WallSettingsPage::addTeams(QVBoxLayout *column)
{
    m_teams = new TeamChecks(this);
    m_teamsRow = addFormRow(column, tr("Teams"), m_teams);
    m_bindings.bind(Keys::wallTeams, &Choices::teams, m_teams, m_teamsRow);
}

void WallSettingsPage::addContent(QVBoxLayout *column)
{
    m_countsOnly = new WrappedCheck(tr("Only how many are present, no people"), this);
    auto *countsRow = addFormRow(
        column, tr("Visitors may read"), m_countsOnly, tr("Everybody who passes reads what stands there."));
    m_bindings.bind(Keys::wallCountsOnly, &Choices::countsOnly, m_countsOnly, countsRow);
    m_ofPeople = new QWidget(this);
    auto *rows = new QVBoxLayout(m_ofPeople);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const auto add = [&](const auto &setting, auto member, const QString &words, const QString &note,
                         QVBoxLayout *where) {
        auto *check = new WrappedCheck(words, this);
        m_bindings.bind(setting, member, check, addFormRow(where, {}, check, note));
    };
    add(Keys::wallReturns, &Choices::returns, tr("Return times, until they have passed"), {}, column);
    column->addWidget(m_ofPeople);
    add(Keys::wallBriefNames, &Choices::briefNames, tr("First names with an initial only"), {}, rows);
    add(Keys::wallMessages, &Choices::messages, tr("Absence messages"),
        tr("While this is off, not even the wall keeps them."), rows);
    add(Keys::wallSince, &Choices::since, tr("Since when somebody is present or not"), {}, rows);
    add(Keys::wallFullRoll, &Choices::fullRoll, tr("Those who are present on pages of their own"),
        tr("Otherwise they are counted where not everybody fits on one page."), rows);
}

void WallSettingsPage::addHelp(QVBoxLayout *column)
{
    auto *help = new QLineEdit(this);
    help->setMaxLength(MaxHelp);
    help->setPlaceholderText(tr("none"));
    keepOneLine(help);
    auto *row = addFormRow(column, tr("Whom to call"), help,
        tr("Stands on the wall while it has no contact or nobody can sign in."));
    m_bindings.bind(Keys::wallHelp, &Choices::help, help, row);
}

// What a distance and a size mean, in lengths that somebody can hold a ruler to.
void WallSettingsPage::describePlace()
{
    const QScreen *screen = screenOf(m_screen->currentData().toInt());
    WallPlace place{.pixels = screen ? screen->size() : QSize(1920, 1080),
        .millimetres = screen ? screen->physicalSize() : QSizeF(),
        .distance = m_distance->value(),
        .diagonal = m_diagonal->value()};
    const LeastCapitals least = leastCapitals(place);
    const double scale = pixelsPerMillimetre(place);
    m_distanceRow->setNote(tr("Capitals of names: at least %1 mm, of all other text: %2 mm.")
                               .arg(lengthText(least.name / scale), lengthText(least.text / scale)));
    constexpr double RowsPerCapital = 0.3; // what a name takes, of a page without its header and line below
    const int lines = int(RowsPerCapital * place.pixels.height() / least.name);
    place.diagonal = 0;
    const double inches = std::hypot(place.pixels.width(), place.pixels.height()) / pixelsPerMillimetre(place)
        / MillimetresPerInch;
    m_diagonalRow->setNote(
        tr("The screen reports, or is taken for, %1 inches.").arg(QLocale().toString(inches, 'f', 1)) + u' '
            + (lines < 4 ? tr("That is too small to read names from there.")
                         : tr("There is room for about %n name(s) below each other.", nullptr, lines)),
        lines < 4 ? FormRow::Tone::Alert : FormRow::Tone::Plain);
}

void WallSettingsPage::follow()
{
    describePlace();
    m_ofPeople->setEnabled(!m_countsOnly->isChecked());
    m_teams->setVisible(m_teams->count() > 0);
    m_teamsRow->setNote(m_profileId.isEmpty() ? tr("Can be chosen once the connection is saved.")
            : m_teams->count() == 0           ? tr("No teams are known yet.")
            : m_teams->held().isEmpty()       ? tr("All teams, while none is chosen.")
                                              : tr("Only these, and the people in them."));
    Q_EMIT edited();
}

} // namespace Rollcall
