// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/codes.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct StatusCode {
    EjUserStatus status;
    int code;
};
constexpr std::array statusCodes{StatusCode{EjUserStatus::Normal, 1},
    StatusCode{EjUserStatus::NotAvailable, 2}, StatusCode{EjUserStatus::Deleted, 3},
    StatusCode{EjUserStatus::ReadOnly, 4}, StatusCode{EjUserStatus::Spm, 5},
    StatusCode{EjUserStatus::System, 6}, StatusCode{EjUserStatus::None, 7},
    StatusCode{EjUserStatus::Other, 8}};

struct ReasonWord {
    Reason reason;
    QLatin1StringView word;
};
constexpr std::array reasonWords{ReasonWord{Reason::Elsewhere, {}}, ReasonWord{Reason::Manual, "manual"_L1},
    ReasonWord{Reason::Bulk, "bulk"_L1}, ReasonWord{Reason::Undo, "undo"_L1},
    ReasonWord{Reason::ReturnTime, "returnTime"_L1}, ReasonWord{Reason::Lock, "lock"_L1},
    ReasonWord{Reason::Idle, "idle"_L1}, ReasonWord{Reason::Suspend, "suspend"_L1},
    ReasonWord{Reason::Script, "script"_L1}};

} // namespace

int codeOf(const std::optional<Status> &status)
{
    return status ? std::ranges::find(statusCodes, status->code, &StatusCode::status)->code : 0;
}

std::optional<Status> statusOf(int code)
{
    if (code == 0)
        return std::nullopt;
    const auto row = std::ranges::find(statusCodes, code, &StatusCode::code);
    return Status{row == statusCodes.end() ? EjUserStatus::Other : row->status, {}};
}

Reason reasonOf(int code)
{
    const auto row = std::ranges::find(reasonWords, Reason(code), &ReasonWord::reason);
    return row == reasonWords.end() ? Reason::Elsewhere : row->reason;
}

QString wordOf(Reason reason)
{
    return std::ranges::find(reasonWords, reason, &ReasonWord::reason)->word;
}

QString wordOf(Standing standing)
{
    switch (standing) {
    case Standing::Present:
        return u"present"_s;
    case Standing::NotPresent:
        return u"notPresent"_s;
    case Standing::NotAnAgent:
        return u"notAnAgent"_s;
    case Standing::Unknown:
        break;
    }
    return u"notSeen"_s;
}

} // namespace Rollcall
