// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QDialog>

class QNetworkAccessManager;

namespace Rollcall {

class ProfileStore;
class SecretStore;
class Settings;
class SignInLedger;

/// What the dialog works on; all of it belongs to the caller and outlives the dialog.
struct SettingsServices {
    Settings &settings;
    ProfileStore &profiles;
    SecretStore &secrets;
    SignInLedger &ledger;
    QNetworkAccessManager &network;
    Clock clock;
};

/// Connection profiles, appearance, messages. Nothing is written before Save; Test writes nothing at all.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `profileId`: shown first; empty: a new connection (first start).
    SettingsDialog(const SettingsServices &services, const QString &profileId, QWidget *parent = nullptr);
    ~SettingsDialog() override;

Q_SIGNALS:
    void profileSaved(const QString &profileId);
    void profileRemoved(const QString &profileId);
    void appearanceChanged();

private:
    SettingsServices m_services;
};

} // namespace Rollcall
