// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace Rollcall {

/// A label, its field and a note below the field, in words for everybody: the label names the field for
/// assistive tools, the note describes it. Where the row is narrow the label goes above the field.
class FormRow final : public QWidget
{
    Q_OBJECT
public:
    enum class Width { Short, Long };
    enum class Tone { Plain, Alert };

    /// `field` may be a container; its focus proxy is then what people edit.
    FormRow(const QString &label, QWidget *field, const QString &note, Width width, QWidget *parent);

    void setLabel(const QString &text);
    /// Takes the place of the note until it is set again; a managed row keeps its own words.
    void setNote(const QString &text, Tone tone = Tone::Plain);
    /// Read-only, with a lock and the reason.
    void setManaged(bool isManaged);
    [[nodiscard]] bool isManaged() const { return m_isManaged; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *input() const;
    void showNote();
    void arrange();

    QLabel *m_label;
    QWidget *m_field;
    QLabel *m_note;
    QBoxLayout *m_line;
    QString m_text;
    Tone m_tone = Tone::Plain;
    QWidget *m_lock = nullptr;
    bool m_isManaged = false;
};

} // namespace Rollcall
