// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"

#include <QObject>

#include <optional>
#include <utility>

namespace Rollcall {

/// One request under way. Finishes exactly once, through the event loop, also when it fails at once. Deleting
/// it (or its parent) cancels it and reports nothing. After finished() it deletes itself.
class AbstractReply : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void finished();

protected:
    void finishLater();
};

/// The typed half: the result is there when finished() is emitted.
template <typename T> class Reply final : public AbstractReply
{
public:
    using AbstractReply::AbstractReply;

    /// Calls f(const Result<T> &) once, unless the context or this reply is deleted before.
    template <typename F> Reply *then(QObject *context, F f)
    {
        connect(this, &AbstractReply::finished, context, [this, f = std::move(f)]() mutable {
            const Result<T> result = *m_result; // f may delete this reply
            f(result);
        });
        return this;
    }

    /// For the producer; only the first call counts.
    void finish(Result<T> result)
    {
        if (m_result)
            return;
        m_result.emplace(std::move(result));
        finishLater();
    }

private:
    std::optional<Result<T>> m_result;
};

} // namespace Rollcall
