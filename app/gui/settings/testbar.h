// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Rollcall {

/// The lower edge of the dialog: test and its result, Cancel and Save.
class TestBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Tone { Plain, Good, Alert };

    explicit TestBar(QWidget *parent);

    void say(const QString &text, Tone tone);
    void setTesting(bool isTesting);
    void setBusy(bool isBusy); ///< while it is being saved
    void setTestOffered(bool isOffered);

Q_SIGNALS:
    void testWanted();
    void cancelWanted();
    void saveWanted();

private:
    QPushButton *m_test;
    QLabel *m_shape;
    QLabel *m_words;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace Rollcall
