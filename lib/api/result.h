// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apierror.h"

#include <utility>
#include <variant>

namespace Rollcall {

/// A value or an ApiError, never both: an empty value is an answer, not a failure.
template <typename T> class [[nodiscard]] Result final
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): returning a value is the point
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Result(ApiError error) // NOLINT(google-explicit-constructor)
        : m_data(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool hasValue() const { return m_data.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    [[nodiscard]] const T &value() const { return std::get<0>(m_data); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }
    [[nodiscard]] const ApiError &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, ApiError> m_data;
};

} // namespace Rollcall
