// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/credential.h"

#include <QStringList>

namespace Rollcall {

/// The secrets of an identity in the forms in which servers repeat them: as they are, percent-encoded, and in
/// base64 as they were sent. What is shorter than four characters is in half the words there are and left
/// out.
[[nodiscard]] QStringList secretForms(const Credential &credential, const QString &appToken);

/// `text`, which may be cut ("…"), with every form replaced by "…"; the beginning of one at the cut, too.
[[nodiscard]] QString redacted(QString text, const QStringList &forms);

} // namespace Rollcall
