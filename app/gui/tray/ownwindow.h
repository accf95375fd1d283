// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"
#include "presence/ownavailability.h"
#include "presence/ownface.h"

#include <QDialog>

class QLabel;

namespace Rollcall {

class MessageField;
class ReturnField;

/// "My availability": the own state, and what it is to be. For the keyboard, and for desktops without a tray.
class OwnWindow final : public QDialog
{
    Q_OBJECT
public:
    struct Place {
        std::function<QDateTime()> now; ///< on the team's clocks
        QTimeZone team;
        ReturnLanguage language = ReturnLanguage::English;
    };
    OwnWindow(const Place &place, QWidget *parent = nullptr);

    void setPresets(const QList<MessagePreset> &presets, const QStringList &recent);
    void show(const OwnFace &face);
    /// What came of what was wished.
    void take(const InstanceReply &reply);
    using QDialog::show;

Q_SIGNALS:
    void wished(const Rollcall::InstanceOrder &order);

private:
    void layOut();
    void refresh();
    void setAbsent();
    void wish(const InstanceOrder &order);

    Place m_place;
    QLabel *m_glyph;
    QLabel *m_state;
    QLabel *m_consequence;
    QLabel *m_stored;
    MessageField *m_message;
    ReturnField *m_return;
    QLabel *m_hint;
    QLabel *m_result;
    QPushButton *m_present;
    QPushButton *m_absent;
    QString m_objection;
    bool m_isBusy = false;
};

} // namespace Rollcall
