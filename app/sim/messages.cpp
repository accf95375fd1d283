// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/messages.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

struct Phrases {
    QString back;
    std::array<QString, 4> brief; ///< reasons that end today
    std::array<QString, 3> days; ///< reasons that end another day
    QString until; ///< a bare time as people type it
};

const Phrases &phrases(Tongue tongue)
{
    static const std::array<Phrases, TongueCount> all{{
        {u"back"_s, {u"Lunch"_s, u"Meeting"_s, u"Training"_s, u"Dentist"_s},
            {u"Holiday"_s, u"Sick leave"_s, u"Parental leave"_s}, u"On site at a customer until %1"_s},
        {u"tilbake"_s, {u"Lunsj"_s, u"Møte"_s, u"Kurs"_s, u"Tannlege"_s},
            {u"Ferie"_s, u"Egenmelding"_s, u"Foreldrepermisjon"_s}, u"I møte til kl. %1"_s},
        {u"tillbaka"_s, {u"Lunch"_s, u"Möte"_s, u"Utbildning"_s, u"Läkarbesök"_s},
            {u"Semester"_s, u"Sjuk"_s, u"Föräldraledig"_s}, u"Upptagen till %1"_s},
        {u"tilbage"_s, {u"Frokost"_s, u"Møde"_s, u"Kursus"_s, u"Lægebesøg"_s},
            {u"Ferie"_s, u"Syg"_s, u"Barsel"_s}, u"Optaget til kl. %1"_s},
        {u"zurück"_s, {u"Mittagspause"_s, u"Termin"_s, u"Schulung"_s, u"Zahnarzt"_s},
            {u"Urlaub"_s, u"Krank"_s, u"Elternzeit"_s}, u"Termin bis %1 Uhr"_s},
        {u"terug"_s, {u"Lunch"_s, u"Overleg"_s, u"Training"_s, u"Tandarts"_s},
            {u"Vakantie"_s, u"Ziek"_s, u"Ouderschapsverlof"_s}, u"In overleg tot %1"_s},
    }};
    return all[std::size_t(tongue)];
}

QDateTime onFiveMinutes(const QDateTime &time)
{
    const QTime t = time.time();
    return {time.date(), QTime(t.hour(), t.minute() / 5 * 5)};
}

QString withReturn(const QString &reason, const Phrases &words, const QDateTime &back)
{
    return reason + u", "_s + words.back + u' ' + onFiveMinutes(back).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString longText()
{
    return u"Out of office for the annual audit of all framework agreements with the northern "
           u"municipalities; "
           "urgent questions about deliveries or invoices go to the second line, everything else is "
           "answered in the order in which it came in, next week at the latest."_s;
}

} // namespace

QString absenceMessage(MessageKind kind, Tongue tongue, const QDateTime &now, Dice &dice)
{
    const Phrases &words = phrases(tongue);
    const auto inMinutes = [&](int from, int span) { return now.addSecs(60 * (from + dice.below(span))); };
    switch (kind) {
    case MessageKind::Soon:
        return withReturn(dice.of(words.brief), words, inMinutes(15, 50));
    case MessageKind::Overdue:
        return withReturn(dice.of(words.brief), words, inMinutes(-45, 30));
    case MessageKind::NoReturn:
        return dice.of(words.days);
    case MessageKind::Tomorrow:
        return withReturn(
            dice.of(words.days), words, QDateTime(now.date().addDays(1), QTime(8, 30 * dice.below(3) % 60)));
    case MessageKind::Hours:
        return withReturn(dice.of(words.brief), words, inMinutes(70, 150));
    case MessageKind::BareTime:
        return words.until.arg(onFiveMinutes(inMinutes(30, 120)).toString(u"HH:mm"_s));
    case MessageKind::Markup:
        return withReturn(u"Kurs <b>C++ & Qt</b> &amp; <script>"_s, words, inMinutes(40, 90));
    case MessageKind::RightToLeft:
        return withReturn(u"בפגישה"_s, words, inMinutes(20, 90));
    case MessageKind::Long:
        return longText();
    case MessageKind::Empty:
        break;
    }
    return {};
}

} // namespace Rollcall::Sim
