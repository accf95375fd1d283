// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QSet>

namespace Rollcall {

/// The teams of whoever is looking.
struct MyTeams {
    QStringList names;
    bool areFollowed = false; ///< false: they are in them and follow none
    friend bool operator==(const MyTeams &, const MyTeams &) = default;
};

/// Who of the roster is wanted, apart from search and status. Outlives the program.
struct WantedPeople {
    bool onlyFavourites = false;
    bool onlyMyTeams = false;
    QSet<QString> teams; ///< by name; empty: all
    friend bool operator==(const WantedPeople &, const WantedPeople &) = default;
};

/// The button beside the chips: its menu narrows the list to the absent, to favourites and to teams, and its
/// text says to whom. Teams that are gone narrow nothing.
class ShowButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit ShowButton(QWidget *parent = nullptr);

    void setTeams(const QStringList &names); ///< all there are, in their order
    void setMyTeams(const MyTeams &mine);
    void setOnlyAbsent(bool on); ///< what the chips say
    void setWanted(const WantedPeople &wanted);
    [[nodiscard]] const WantedPeople &wanted() const { return m_wanted; }
    [[nodiscard]] QSet<QString> groups() const; ///< the teams that pass; empty: all
    [[nodiscard]] QStringList words() const; ///< to whom the list is narrowed; empty: to nobody
    /// Everything but the single teams, for a menu of the window.
    [[nodiscard]] QList<QAction *> windowActions() const;

Q_SIGNALS:
    void wantedChanged();
    void onlyAbsentToggled(bool on);
    void clearWanted(); ///< the whole filter, search and status included

private:
    QAction *add(const QString &text, const QKeySequence &keys);
    void toggleTeam(const QString &name, bool on);
    void refresh();
    void tellMine();
    [[nodiscard]] QString mineInWords() const;
    [[nodiscard]] bool showsMine() const { return m_wanted.onlyMyTeams && !m_mine.names.isEmpty(); }
    [[nodiscard]] QSet<QString> chosenTeams() const;

    QStringList m_names;
    MyTeams m_mine;
    WantedPeople m_wanted;
    QMenu *m_menu;
    QAction *m_onlyAbsent;
    QAction *m_onlyFavourites;
    QAction *m_beforeTeams;
    QAction *m_allTeams;
    QAction *m_myTeams;
    QAction *m_behindTeams;
    QAction *m_clear;
    QList<QAction *> m_teams;
};

} // namespace Rollcall
