// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/setting.h"
#include "settings/choicebox.h"
#include "settings/formrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <concepts>
#include <functional>
#include <vector>

namespace Rollcall {

// How each kind of widget shows a value, yields it and tells that it was edited. A combo box keeps the word
// that stands in the settings file as the data of its items.
namespace Field {

inline void show(QLineEdit *edit, const QString &value)
{
    if (edit->text() != value)
        edit->setText(value);
    edit->setCursorPosition(0);
}
inline void take(const QLineEdit *edit, QString &value)
{
    value = edit->text().trimmed();
}
inline void show(QCheckBox *box, bool value)
{
    box->setChecked(value);
}
inline void take(const QCheckBox *box, bool &value)
{
    value = box->isChecked();
}
inline void show(QSpinBox *box, std::chrono::seconds value)
{
    box->setValue(int(value.count()));
}
inline void take(const QSpinBox *box, std::chrono::seconds &value)
{
    value = std::chrono::seconds(box->value());
}
inline void show(QSpinBox *box, int value)
{
    box->setValue(value);
}
inline void take(const QSpinBox *box, int &value)
{
    value = box->value();
}
// A fraction that somebody wrote into the file by hand stays while the number shown for it does.
inline void show(QSpinBox *box, double value)
{
    box->setValue(qRound(value));
}
inline void take(const QSpinBox *box, double &value)
{
    if (qRound(value) != box->value())
        value = box->value();
}
/// A field of our own says itself what it holds, and gives back what it was given until it is edited.
template <typename W, typename T>
concept Holds = requires(W &field, const T &value)
{
    field.setHeld(value);
    {
        field.held()
        } -> std::same_as<T>;
};
template <typename W, typename T>
requires Holds<W, T>
void show(W *field, const T &value)
{
    field->setHeld(value);
}
template <typename W, typename T>
requires Holds<W, T>
void take(const W *field, T &value)
{
    value = field->held();
}
inline void show(ChoiceBox *box, const QString &value)
{
    box->setCode(value);
}
inline void take(const ChoiceBox *box, QString &value)
{
    value = box->code();
}
template <typename T> void show(QComboBox *box, const T &value)
{
    box->setCurrentIndex(std::max(0, box->findData(settingTo(value))));
}
// An item that was not made from the value (an empty box, a word of a later version) leaves it alone.
template <typename T> void take(const QComboBox *box, T &value)
{
    if (const auto chosen = settingFrom<T>(box->currentData()))
        value = *chosen;
}

template <typename F> void onEdited(QLineEdit *edit, QObject *context, F f)
{
    QObject::connect(edit, &QLineEdit::textChanged, context, f);
}
template <typename F> void onEdited(QCheckBox *box, QObject *context, F f)
{
    QObject::connect(box, &QCheckBox::toggled, context, f);
}
template <typename F> void onEdited(QSpinBox *box, QObject *context, F f)
{
    QObject::connect(box, &QSpinBox::valueChanged, context, f);
}
template <typename F> void onEdited(ChoiceBox *box, QObject *context, F f)
{
    QObject::connect(box, &QComboBox::editTextChanged, context, f);
}
template <typename W, typename F>
requires requires
{
    &W::edited;
}
void onEdited(W *field, QObject *context, F f)
{
    QObject::connect(field, &W::edited, context, f);
}
template <typename F> void onEdited(QComboBox *box, QObject *context, F f)
{
    QObject::connect(box, &QComboBox::currentIndexChanged, context, f);
}

/// A number field with the bounds of its setting.
template <typename T> void setBounds(QSpinBox *box, const Setting<T> &setting)
{
    if constexpr (std::is_same_v<T, std::chrono::seconds>)
        box->setRange(int(setting.minimum.count()), int(setting.maximum.count()));
    else
        box->setRange(int(setting.minimum), int(setting.maximum));
}

} // namespace Field

/// Widgets bound to the members of a value, each in one line: setting, member, widget and the row it is in.
template <typename Value> class Bindings final
{
public:
    /// `edited` is called when a person, or the program, changes any of the widgets.
    Bindings(QObject *context, std::function<void()> edited)
        : m_context(context)
        , m_edited(std::move(edited))
    {
    }

    /// `member` is a pointer to a member, or a function from the value to a reference. Without a row the
    /// caller sees to what is locked.
    template <typename T, typename Member, typename Widget>
    void bind(const Setting<T> &setting, Member member, Widget *widget, FormRow *row)
    {
        if constexpr (std::is_same_v<Widget, QSpinBox>)
            Field::setBounds(widget, setting);
        m_fields.push_back({.key = setting.key,
            .show = [=](Value &value) { Field::show(widget, std::invoke(member, value)); },
            .take = [=](Value &value) { Field::take(widget, std::invoke(member, value)); },
            .row = row});
        Field::onEdited(widget, m_context, [this] { m_edited(); });
    }

    void show(Value value) const
    {
        for (const Entry &field : m_fields)
            field.show(value);
    }
    void take(Value &value) const
    {
        for (const Entry &field : m_fields)
            field.take(value);
    }
    template <typename IsLocked> void setLocked(IsLocked isLocked) const
    {
        for (const Entry &field : m_fields)
            if (field.row)
                field.row->setManaged(isLocked(field.key));
    }

private:
    struct Entry {
        QLatin1StringView key;
        std::function<void(Value &)> show;
        std::function<void(Value &)> take;
        FormRow *row;
    };
    QObject *m_context;
    std::function<void()> m_edited;
    std::vector<Entry> m_fields;
};

} // namespace Rollcall
