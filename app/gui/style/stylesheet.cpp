// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/stylesheet.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

// A widget opts in by its "look" property: chip, quiet (text only), loud (the one action), alert, choice.
// Fields have no colour of their own: with one, their placeholders would be painted half transparent.
constexpr auto sheet = R"(
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateTimeEdit, QPlainTextEdit {
    border: 1px solid @edge; border-radius: 5px; padding: 4px 9px; min-height: 22px;
    background: @ground;
    selection-background-color: @accent; selection-color: @onAccent;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateTimeEdit:focus,
QPlainTextEdit:focus {
    border: 2px solid @accent; padding: 3px 8px;
}
QLineEdit:disabled, QLineEdit:read-only, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { background: @raised; color: @muted; }
QComboBox { padding-right: 24px; }
QComboBox:!editable { padding-left: 11px; }
QComboBox:!editable:focus { padding-left: 10px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(@arrow); width: 10px; height: 10px; }
QComboBox[managed="true"]::down-arrow { image: none; }
QComboBox QAbstractItemView {
    border: 1px solid @edge; background: @ground; color: @text; outline: none; padding: 3px;
    selection-background-color: @selection; selection-color: @text;
}
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; }
QDateTimeEdit:disabled { background: @raised; color: @muted; }
QDateTimeEdit::drop-down { border: none; width: 22px; }
QDateTimeEdit::down-arrow { image: url(@arrow); width: 10px; height: 10px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 18px; border: none; }
QCheckBox { spacing: 7px; }
QCheckBox::indicator, QListView[look="entries"]::indicator { width: 14px; height: 14px; border: 1px solid @edge; border-radius: 3px; background: @ground; }
QCheckBox::indicator:checked, QListView[look="entries"]::indicator:checked { background: @accent; border-color: @accent; image: url(@check); }
QCheckBox::indicator:focus { width: 12px; height: 12px; border: 2px solid @accent; }
QCheckBox::indicator:checked:focus { border-color: @text; }
QCheckBox::indicator:disabled { background: @raised; border-color: @line; }
QCheckBox::indicator:checked:disabled { background: @muted; border-color: @muted; }
QCheckBox:disabled { color: @muted; }
QPushButton {
    border: 1px solid @edge; border-radius: 5px; padding: 4px 14px; min-height: 22px;
    background: @ground; color: @text;
}
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 3px 13px; }
QPushButton:disabled { color: @muted; border-color: @line; }
QPushButton:default { border-color: @accent; }
QPushButton[look="loud"] { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton[look="loud"]:hover { background: @accentHover; }
QPushButton[look="loud"]:focus { border: 2px solid @text; }
QPushButton[look="loud"]:disabled { background: @raised; border-color: @line; color: @muted; }
QPushButton[look="alert"] { background: @alert; border-color: @alert; color: @onAlert; font-weight: 600; }
QPushButton[look="alert"]:focus { border: 2px solid @text; }
QPushButton[look="quiet"] { border: 1px solid transparent; background: transparent; color: @muted; padding: 4px 6px; }
QPushButton[look="quiet"]:hover { color: @text; text-decoration: underline; }
QPushButton[look="quiet"]:focus { border: 2px solid @accent; padding: 3px 5px; }
QPushButton[look="link"] { border: 1px solid transparent; background: transparent; color: @accent; font-weight: 600;
    padding: 4px 2px; text-align: left; }
QPushButton[look="link"]:focus { border: 2px solid @accent; padding: 3px 1px; }
QPushButton[look="small"] { padding: 0 10px; border-color: @accent; color: @chipText; }
QPushButton[look="small"]:focus { border: 2px solid @accent; padding: 0 9px; }
QPushButton[look="choice"]:checked { border: 2px solid @text; padding: 3px 13px; background: @chip; }
QPushButton[look="choice"]:focus { border: 2px solid @accent; padding: 3px 13px; }
QPushButton[look="chip"], QPushButton[look="chipOn"] { border-radius: 16px; padding: 4px 13px; }
QPushButton[look="chipOn"] { background: @chip; border-color: @accent; color: @chipText; font-weight: 600; }
QPushButton[look="chip"]:focus, QPushButton[look="chipOn"]:focus { border: 2px solid @accent; padding: 3px 12px; }
QPushButton[look="segment"] { padding: 0 9px; border-color: transparent; background: transparent; }
QPushButton[look="segment"]:checked { background: @chip; border-color: @accent; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[look="day"] { padding: 4px 4px; min-width: 20px; color: @muted; }
QPushButton[look="day"]:checked { background: @chip; border: 2px solid @accent; padding: 3px 3px; color: @chipText;
    font-weight: 600; }
QPushButton[look="day"]:focus { border: 2px solid @text; padding: 3px 3px; }
QMenu { background: @ground; color: @text; border: 1px solid @edge; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenuBar { background: @raised; color: @text; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected { background: @selection; }
QToolTip { background: @raised; color: @text; border: 1px solid @edge; padding: 4px; }
QHeaderView { background: @raised; }
QHeaderView::section {
    background: @raised; color: @heading; border: none; border-bottom: 1px solid @line;
    padding: 0 8px; font-weight: 600; min-height: 28px;
}
QHeaderView::section:hover { background: @line; color: @text; }
QHeaderView::section:first, QHeaderView[look="mirrored"]::section:last { padding-left: 17px; padding-right: 17px; }
QHeaderView[look="mirrored"]::section:first { padding: 0 8px; }
QTableView { border: none; background: @ground; gridline-color: @line; outline: none;
    selection-background-color: transparent; selection-color: @text; }
QTableView[look="entries"], QListView[look="entries"] { border: 1px solid @edge; border-radius: 5px;
    background: @ground; outline: none; }
QListView[look="entries"] { padding: 2px; }
QListView[look="picks"] { border: 1px solid @edge; background: @ground; color: @text; outline: none; padding: 3px;
    selection-background-color: @selection; selection-color: @text; }
QListView[look="picks"]::item { min-height: 26px; padding: 0 6px; }
QCalendarWidget QWidget { alternate-background-color: @raised; }
QCalendarWidget QTableView { selection-background-color: @accent; selection-color: @onAccent; }
QTableView[look="entries"]:focus, QListView[look="entries"]:focus { border: 2px solid @accent; }
QTableView[look="entries"]::item:selected, QListView[look="entries"]::item:selected {
    background: @chip; color: @chipText; }
QListView[look="entries"]::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QTableView[look="entries"]::item { padding: 0 5px; border: none; }
QTableView[look="entries"] QSpinBox { margin: 3px 4px; }
QTableView[look="entries"] QHeaderView::section:first { padding: 0 8px; }
QTableView[look="entries"] QHeaderView::section:hover { background: @raised; color: @heading; }
QTableView[look="result"]::item { padding: 4px 8px; border-bottom: 1px solid @line; }
QTableView[look="result"]::item:selected { background: @selection; color: @text; }
QCheckBox:focus { color: @accent; }
QScrollArea { border: none; }
QFrame[look="bar"] { background: @raised; border: none; border-top: 1px solid @line; }
QFrame[look="action"] { background: @raised; border: none; border-top: 2px solid @accent; }
QFrame[look="top"] { background: @ground; border: none; border-bottom: 1px solid @line; }
QFrame[look="note"] { background: @raised; border: 1px solid @line; border-radius: 5px; }
QFrame[look="banner"] { background: @raised; border: none; border-top: 1px solid @line; }
QFrame[look="rail"] { background: @raised; border: none; border-right: 1px solid @line; }
QListWidget[look="rail"] { background: transparent; border: none; outline: none; padding: 4px; }
QListWidget[look="rail"]::item { min-height: 34px; padding-left: 10px; border-radius: 5px; color: @text; }
QListWidget[look="rail"]::item:selected { background: @chip; color: @chipText; font-weight: 600; }
QWidget[look="steps"] { background: @raised; }
QScrollArea[look="steps"] { border: none; border-top: 1px solid @line; }
QLabel[look="hint"] { color: @muted; }
QLabel[look="hintAlert"] { color: @alert; }
QLabel[look="muted"] { color: @muted; }
QLabel[look="alert"] { color: @alert; font-weight: 600; }
QLabel[look="title"] { font-weight: 600; }
QLabel[look="good"] { color: @chipText; font-weight: 600; }
)";

QString mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return int(x * (1 - share) + y * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())).name();
}

} // namespace

QString styleSheetOf(const Theme &theme)
{
    // Longer names first, so that @onAccent is not taken for @on…
    const std::array<std::pair<QString, QString>, 17> values{{
        {u"@accentHover"_s, mixed(theme.accent, theme.text, 0.15)},
        {u"@chipText"_s,
            theme.isDark ? theme.accent.lighter(125).name() : mixed(theme.accent, theme.text, 0.4)},
        {u"@chip"_s, mixed(theme.ground, theme.accent, 0.12)},
        {u"@onAccent"_s, theme.onAccent.name()},
        {u"@onAlert"_s, theme.onAccent.name()},
        {u"@accent"_s, theme.accent.name()},
        {u"@alert"_s, theme.alert.name()},
        {u"@selection"_s, theme.selection.name()},
        {u"@heading"_s, mixed(theme.text, theme.muted, 0.5)},
        {u"@muted"_s, theme.muted.name()},
        {u"@ground"_s, theme.ground.name()},
        {u"@raised"_s, theme.raised.name()},
        // Edges of controls must reach 3:1 on the ground; lines between rows need not.
        {u"@edge"_s, mixed(theme.muted, theme.ground, theme.isDark ? 0.35 : 0.25)},
        {u"@arrow"_s, theme.isDark ? u":/style/arrow-dark.svg"_s : u":/style/arrow-light.svg"_s},
        {u"@check"_s, theme.isDark ? u":/style/check-dark.svg"_s : u":/style/check-light.svg"_s},
        {u"@line"_s, theme.line.name()},
        {u"@text"_s, theme.text.name()},
    }};
    QString result = QString::fromLatin1(sheet);
    for (const auto &[name, value] : values)
        result.replace(name, value);
    return result;
}

} // namespace Rollcall
