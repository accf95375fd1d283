// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/advancedfields.h"

#include "settings/foldbutton.h"
#include "settings/secretfield.h"
#include "style/look.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QString sentWords(const Draft &draft, bool hasToken)
{
    QStringList parts;
    for (const Header &header : effectiveHeaders(draft.profile.locale))
        parts += QString::fromLatin1(header.name + ": " + header.value);
    if (hasToken)
        parts += u"SO-AppToken: ••••"_s;
    return AdvancedFields::tr("Sent: %1").arg(parts.join(u" · "_s));
}

} // namespace

AdvancedFields::AdvancedFields(Bindings<Profile> &bindings, QWidget *parent)
    : QWidget(parent)
    , m_fold(new FoldButton(tr("Advanced: language, time zone, application token, certificates"), this))
    , m_body(new QWidget(this))
    , m_language(new ChoiceBox(tr("like Accept-Language"), m_body))
    , m_culture(new ChoiceBox(tr("like the language"), m_body))
    , m_timeZone(new ChoiceBox(tr("as the server decides"), m_body))
    , m_acceptLanguage(new ChoiceBox(tr("none (texts untranslated)"), m_body))
    , m_appToken(new SecretField(SecretField::Removal::Offered, m_body))
    , m_sent(plainLabel(u"mono"_s, m_body))
    , m_caFile(new QLineEdit(m_body))
{
    connect(m_fold, &FoldButton::clicked, this, [this] { setOpen(!m_isOpen); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_fold, 0, Qt::AlignLeading);
    column->addWidget(m_body);
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    build(bindings);
    showFold();
}

void AdvancedFields::begin(const Profile &profile, const Profile &usual)
{
    m_appToken->clear();
    showTokenSource(secretSource(profile.appTokenFrom));
    Profile plain = usual; // what is shown elsewhere does not count
    plain.id = profile.id;
    plain.name = profile.name;
    plain.address = profile.address;
    plain.method = profile.method;
    plain.user = profile.user;
    plain.secretFrom = profile.secretFrom;
    if (profile.locale.acceptLanguage.isEmpty())
        plain.locale.acceptLanguage.clear();
    plain.plainHttpAllowed = profile.plainHttpAllowed;
    plain.teamTimeZone = profile.teamTimeZone;
    plain.returnLanguage = profile.returnLanguage;
    setOpen(profile != plain);
    showEffects(profile);
}

void AdvancedFields::showEffects(const Profile &profile)
{
    const bool isUsed = cultureApplies(profile.locale);
    if (!m_cultureRow->isManaged())
        m_culture->setEnabled(isUsed);
    m_cultureRow->setNote(isUsed ? tr("SO-Culture; numbers and dates inside texts")
                                 : tr("SO-Culture; the server ignores it while no language is chosen"));
    const auto typed = m_appToken->typed();
    m_sent->setText(sentWords({.profile = profile}, typed ? !typed->isEmpty() : m_appToken->isStored()));
    const QString file = profile.caFile;
    const bool isThere = file.isEmpty() || QFileInfo(file).isReadable();
    m_caFileRow->setNote(isThere ? tr("PEM file; trusted in addition to this computer's own certificates")
                                 : tr("This file cannot be read."),
        isThere ? FormRow::Tone::Plain : FormRow::Tone::Alert);
}

void AdvancedFields::showTokenSource(const SecretSource &source)
{
    m_appToken->setEnabled(source.isKeychain());
    m_appTokenRow->setNote(source.isKeychain()
            ? tr("SO-AppToken; only where your server asks for one. Kept in the keyring.")
            : tr("SO-AppToken; from %1, as the settings file says.").arg(sourceWords(source)));
}

void AdvancedFields::setStoredToken(bool isStored)
{
    m_appToken->setStored(isStored);
    if (isStored)
        setOpen(true);
}

void AdvancedFields::setLanguages(const QList<Choice> &choices)
{
    if (choices.isEmpty())
        return;
    for (ChoiceBox *box : {m_language, m_culture, m_acceptLanguage}) // all take the same codes
        box->setChoices(choices);
}

void AdvancedFields::setTimeZones(const QList<Choice> &choices)
{
    m_timeZone->setChoices(choices);
}

void AdvancedFields::take(Draft &draft) const
{
    draft.appToken = m_appToken->typed();
    if (draft.appToken)
        draft.appToken = draft.appToken->trimmed();
}

std::optional<Complaint> AdvancedFields::complaint() const
{
    for (ChoiceBox *box : {m_language, m_culture, m_timeZone, m_acceptLanguage})
        if (!box->isUsable())
            return Complaint{
                box, tr("%1: only plain letters, digits and signs can be sent.").arg(box->accessibleName())};
    Draft typed;
    take(typed);
    if (!isHeaderValue(typed.appToken.value_or(QString())))
        return Complaint{m_appToken,
            tr("The application token holds characters that cannot be sent; was it copied whole?")};
    return std::nullopt;
}

void AdvancedFields::setOpen(bool isOpen)
{
    const bool wasOpen = std::exchange(m_isOpen, isOpen);
    showFold();
    if (isOpen && !wasOpen)
        Q_EMIT opened();
}

void AdvancedFields::showFold()
{
    m_body->setVisible(m_isOpen);
    m_fold->setOpen(m_isOpen);
}

void AdvancedFields::browse()
{
    auto *dialog = new QFileDialog(this, tr("Own certificates"), QFileInfo(m_caFile->text()).path(),
        tr("Certificates (*.pem *.crt *.cer)") + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

} // namespace Rollcall
