// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/teamfile.h"
#include "gui/settingsworld.h"
#include "session/teamstore.h"
#include "settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

namespace Rollcall {

[[nodiscard]] inline QList<Agent> agents()
{
    return {{.associateId = 1, .groupId = 7, .name = u"Anna Berg"_s, .group = u"Support Oslo"_s},
        {.associateId = 2,
            .groupId = 7,
            .name = u"Bo Dahl"_s,
            .group = u"Support Oslo"_s,
            .otherGroups = {u"Sales"_s}},
        {.associateId = 3, .groupId = 8, .name = u"Anna Berg"_s, .group = u"Second line"_s},
        {.associateId = 4, .groupId = 8, .name = u"Robot & Söhne <b>"_s, .group = u"Second line"_s}};
}

/// The dialog on its page of teams, for a connection that is open, or not.
struct Room {
    explicit Room(const QList<Agent> &known = agents(), const TeamSet &set = {}, const TeamSet &managed = {})
        : world({}, acme)
    {
        offerBasicAndTicket(network);
        if (managed != TeamSet())
            World::put(world.files.teams, teamsToJson(managed));
        else if (set != TeamSet())
            saved = store().save(set);
        open(known);
    }
    void open(const QList<Agent> &known)
    {
        SettingsServices services = world.services(network);
        services.roster = {u"acme"_s, known};
        dialog = std::make_unique<SettingsDialog>(services, u"acme"_s);
        changed = std::make_unique<QSignalSpy>(dialog.get(), &SettingsDialog::teamsChanged);
        dialog->show();
        find<QListWidget>(*dialog, u"Pages"_s)->setCurrentRow(1);
    }

    [[nodiscard]] TeamStore store() const { return {world.files, u"acme"_s}; }
    [[nodiscard]] TeamSet stored() const { return store().load().set; }
    [[nodiscard]] bool isWritten() const
    {
        return QFile::exists(world.folder.filePath(u"teams/acme.json"_s));
    }
    [[nodiscard]] QStringList followed() const { return world.profiles->followedTeams(u"acme"_s); }

    [[nodiscard]] QTableWidget *table() const { return find<QTableWidget>(*dialog, u"Teams"_s); }
    [[nodiscard]] QStringList shown(int column = 0) const
    {
        QStringList texts;
        for (int row = 0; row < table()->rowCount(); ++row)
            texts += table()->item(row, column)->text();
        return texts;
    }
    [[nodiscard]] QStringList lines(const QString &list) const
    {
        QStringList texts;
        const auto *widget = find<QListWidget>(*dialog, list);
        for (int row = 0; row < widget->count(); ++row)
            texts += widget->item(row)->text();
        return texts;
    }
    /// By the name that it has for assistive tools, else by its text.
    [[nodiscard]] QAbstractButton *pressable(const QString &name) const
    {
        auto *named = find<QPushButton>(*dialog, name);
        return named ? named : button(*dialog, name);
    }
    void press(const QString &name) const { pressable(name)->click(); }
    void check(const QString &name, bool on = true) const { find<QCheckBox>(*dialog, name)->setChecked(on); }
    void name(const QString &text) const { edit(*dialog, u"Name of the team"_s)->setText(text); }
    /// Types into a field with an Add beside it, and leaves it with Enter.
    void enter(const QString &field, const QString &text) const
    {
        auto *box = find<QComboBox>(*dialog, field);
        box->setFocus();
        box->setEditText(text);
        QTest::keyClick(box, Qt::Key_Return);
    }
    void save() const { button(*dialog, u"Save"_s)->click(); }
    /// What the file dialog that a button opens would answer.
    void pick(const QString &buttonName, const QString &path) const
    {
        press(buttonName);
        auto *files = dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        Q_EMIT files->fileSelected(path);
        delete files;
    }
    [[nodiscard]] bool tells(const QString &text) const { return says(*dialog, text); }

    World world;
    FakeNetwork network;
    QString saved; ///< problem
    std::unique_ptr<SettingsDialog> dialog;
    std::unique_ptr<QSignalSpy> changed;
};

[[nodiscard]] inline Team team(const QString &name, const QList<GroupRef> &groups = {})
{
    return {.name = name, .groups = groups};
}

[[nodiscard]] inline TeamSet three()
{
    return {.teams = {team(u"A"_s), team(u"B"_s), team(u"C"_s)}};
}

} // namespace Rollcall
