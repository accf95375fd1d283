// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"
#include "platform/instanceorder.h"
#include "presence/ownface.h"

#include <QMenu>

namespace Rollcall {

/// What the tray offers: who, state and consequence first, then everything about the own presence in one
/// click. Decides nothing. Made anew only when it would show something else, since panels keep a copy.
class TrayMenu final : public QMenu
{
    Q_OBJECT
public:
    enum class Automatic { Off, On, Paused };
    struct Person {
        int id = 0;
        QString name;
        bool isWatched = false;
        friend bool operator==(const Person &, const Person &) = default;
    };
    struct Offers {
        QList<MessagePreset> presets;
        QStringList recent; ///< messages used last
        Automatic automatic = Automatic::Off;
        QList<Person> absent; ///< whom one can wait for
        friend bool operator==(const Offers &, const Offers &) = default;
    };

    explicit TrayMenu(QWidget *parent = nullptr);

    void offer(const OwnFace &face, const Offers &offers);

Q_SIGNALS:
    void ordered(const Rollcall::InstanceOrder &order);
    void customWanted(); ///< an absence with a message and a time to be typed
    void automaticChosen(Rollcall::TrayMenu::Automatic automatic);
    void watchToggled(int associateId);
    void secretWanted();
    void windowWanted();
    void wallWanted();
    void settingsWanted();
    void quitWanted();

private:
    void addFace(const OwnFace &face);
    void addChanges(const OwnFace &face, const Offers &offers);
    QAction *addOrder(QMenu &menu, const QString &text, const InstanceOrder &order);
    void addRecent(const QStringList &messages);
    void addAutomatic(Automatic automatic);
    void addWatches(const QList<Person> &absent);
    void addProgram();

    OwnFace m_face;
    Offers m_offers;
};

} // namespace Rollcall
