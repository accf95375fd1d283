// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/secretfield.h"

#include "settings/oneline.h"
#include "style/look.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

SecretField::SecretField(Removal removal, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    keepOneLine(m_edit);
    setFocusProxy(m_edit);
    setLook(m_remove, u"quiet"_s);
    m_remove->setAutoDefault(false);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_edit, 1);
    line->addWidget(m_remove);
    m_remove->setProperty("offered", removal == Removal::Offered);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_isRemoved = false;
        showState();
        Q_EMIT edited();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_edit->clear();
        m_isRemoved = true;
        m_edit->setFocus(Qt::OtherFocusReason);
        showState();
        Q_EMIT edited();
    });
    showState();
}

void SecretField::clear()
{
    m_edit->clear();
    m_isRemoved = false;
    m_isStored = false;
    showState();
}

void SecretField::setStored(bool isStored)
{
    m_isStored = isStored;
    showState();
}

std::optional<QString> SecretField::typed() const
{
    if (!m_edit->text().isEmpty())
        return m_edit->text();
    return m_isRemoved ? std::optional(QString()) : std::nullopt;
}

void SecretField::showState()
{
    m_edit->setPlaceholderText(m_isRemoved ? tr("removed when saved")
            : m_isStored                   ? tr("unchanged")
                                           : QString());
    m_remove->setVisible(m_remove->property("offered").toBool() && m_isStored && !m_isRemoved);
}

} // namespace Rollcall
