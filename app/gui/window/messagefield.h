// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"

#include <QLineEdit>

class QLabel;

namespace Rollcall {

/// The message of an absence: typed, or chosen from the presets and the messages used last (Down opens the
/// list). Shows inside itself how many characters are left.
class MessageField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit MessageField(QWidget *parent = nullptr);

    void setPresets(const QList<MessagePreset> &presets);
    void setRecent(const QStringList &messages);
    void setLeft(int characters); ///< negative: too many

Q_SIGNALS:
    /// Chosen from the list; its text stands in the field already.
    void presetChosen(const Rollcall::MessagePreset &preset);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillMenu(QMenu &menu);
    void offer();
    void place();
    void tint();

    QList<MessagePreset> m_presets;
    QStringList m_recent;
    QLabel *m_left;
    QAction *m_offer;
};

} // namespace Rollcall
