// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/formrow.h"

#include "style/glyph.h"
#include "style/look.h"

#include <QAbstractSpinBox>
#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

// In characters of the desktop's font, so that large type keeps the proportions.
constexpr int LabelChars = 25;
constexpr int ShortChars = 50;
constexpr int LongChars = 70;
constexpr double NoteScale = 0.92;
constexpr int NarrowChars = LabelChars + 48;
constexpr int LabelGap = 12; ///< pixels between a label and its field
constexpr int LinePadding = 17; ///< around the text of a field of one line

/// Lies over the trailing end of a field that cannot be changed.
class LockMark final : public QWidget
{
public:
    explicit LockMark(QWidget *field)
        : QWidget(field)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        field->installEventFilter(this);
        place();
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange)
            place();
        return false;
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(palette());
        paintGlyph(painter, rect(), Glyph::Lock, theme.muted, theme.raised);
    }

private:
    void place()
    {
        const QWidget *field = parentWidget();
        const int side = field->fontMetrics().height();
        const QRect place(field->width() - side - 9, (field->height() - side) / 2, side, side);
        const QRect visual = QStyle::visualRect(field->layoutDirection(), field->rect(), place);
        setGeometry(visual);
        if (auto *line = qobject_cast<QLineEdit *>(parentWidget())) { // the text ends before it
            const bool isLeft = visual.center().x() < field->width() / 2;
            line->setTextMargins(isLeft ? side + 4 : 0, 0, isLeft ? 0 : side + 4, 0);
        }
    }
};

} // namespace

FormRow::FormRow(const QString &label, QWidget *field, const QString &note, Width width, QWidget *parent)
    : QWidget(parent)
    , m_label(plainLabel({}, this))
    , m_field(field)
    , m_note(plainLabel(u"hint"_s, this))
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_text(note)
{
    const int character = fontMetrics().averageCharWidth();
    m_label->setWordWrap(true);
    m_label->setBuddy(input());
    m_note->setWordWrap(true);
    QFont small = m_note->font();
    small.setPointSizeF(small.pointSizeF() * NoteScale);
    m_note->setFont(small);
    m_field->setMaximumWidth(character * (width == Width::Short ? ShortChars : LongChars));
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    auto *fieldLine = new QHBoxLayout;
    fieldLine->addWidget(m_field, 1000);
    fieldLine->addStretch(1);
    column->addLayout(fieldLine);
    column->addWidget(m_note);
    m_line->setContentsMargins(0, 0, 0, 9);
    m_line->setSpacing(0);
    m_line->addWidget(m_label, 0, Qt::AlignTop);
    m_line->addLayout(column, 1);
    setLabel(label);
    showNote();
    arrange();
    input()->setFocusPolicy(Qt::StrongFocus);
    input()->installEventFilter(this);
    for (auto *number : m_field->findChildren<QAbstractSpinBox *>())
        number->installEventFilter(this);
}

// The wheel scrolls the page; it does not change what happens to lie under the pointer.
bool FormRow::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && field && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QWidget *FormRow::input() const
{
    return m_field->focusProxy() ? m_field->focusProxy() : m_field;
}

void FormRow::setLabel(const QString &text)
{
    m_label->setText(text);
    if (!text.isEmpty())
        input()->setAccessibleName(text);
}

void FormRow::setNote(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    showNote();
}

void FormRow::showNote()
{
    const QString text = m_isManaged ? tr("Set by your administrator.") : m_text;
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    setLook(m_note, m_tone == Tone::Alert && !m_isManaged ? u"hintAlert"_s : u"hint"_s);
    input()->setAccessibleDescription(text);
}

void FormRow::setManaged(bool isManaged)
{
    if (m_isManaged == isManaged)
        return;
    m_isManaged = isManaged;
    QWidget *const edited = input();
    if (auto *line = qobject_cast<QLineEdit *>(edited))
        line->setReadOnly(isManaged);
    else
        edited->setEnabled(!isManaged);
    if (auto *line = qobject_cast<QLineEdit *>(edited))
        line->setTextMargins({});
    for (auto *button : m_field->findChildren<QPushButton *>())
        button->setEnabled(!isManaged);
    edited->setProperty("managed", isManaged);
    edited->style()->unpolish(edited);
    edited->style()->polish(edited);
    delete m_lock;
    // Behind whatever follows a choice, and never over its words.
    m_lock = isManaged ? new LockMark(qobject_cast<QCheckBox *>(edited) ? m_field : edited) : nullptr;
    if (m_lock)
        m_lock->setVisible(true);
    showNote();
}

// The row may get as narrow as its field: the label moves out of the way then.
QSize FormRow::minimumSizeHint() const
{
    const QSize asArranged = QWidget::minimumSizeHint();
    const int narrow = std::max(m_field->minimumSizeHint().width(), m_note->minimumSizeHint().width());
    return {std::min(asArranged.width(), narrow), asArranged.height()};
}

void FormRow::arrange()
{
    const int character = fontMetrics().averageCharWidth();
    const bool isNarrow = width() < NarrowChars * character;
    m_line->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_line->setSpacing(isNarrow ? 2 : LabelGap);
    m_label->setVisible(!isNarrow || !m_label->text().isEmpty());
    if (isNarrow) {
        m_label->setMinimumSize(0, 0);
        m_label->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        // As high as the field, so that the two share a baseline; beside a list, as high as its first line.
        m_label->setMinimumHeight(
            std::min(m_field->sizeHint().height(), fontMetrics().height() + LinePadding));
        m_label->setFixedWidth(LabelChars * character - LabelGap);
    }
}

void FormRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace Rollcall
