// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/name.h"

#include "core/base/text.h"

namespace yichuang {
namespace {

constexpr QChar middleDot(0x00B7);

bool isHan(QStringView text, qsizetype position)
{
    return position < text.size() && QChar::script(nextCodePoint(text, position)) == QChar::Script_Han;
}

/** Whether the character that ends before @p position is Han. */
bool isHanBefore(QStringView text, qsizetype position)
{
    return QChar::script(rightCodePoints(text.first(position), 1).toUcs4().value(0)) == QChar::Script_Han;
}

bool isMiddleDot(QStringView text, qsizetype position)
{
    switch (text.at(position).unicode()) {
    case 0x00B7:
    case 0x2022:
    case 0x2027:
    case 0x30FB:
    case 0xFF65:
        return true;
    // A full-width full stop is a dot between syllables only where both sides are Chinese.
    case 0xFF0E:
        return isHanBefore(text, position) && isHan(text, position + 1);
    default:
        return false;
    }
}

} // namespace

QString nameWarningName(NameWarning warning)
{
    switch (warning) {
    case NameWarning::PrivateUse:
        return QStringLiteral("private-use");
    case NameWarning::Replacement:
        return QStringLiteral("replacement");
    }
    Q_UNREACHABLE();
}

Result<QString> checkName(QStringView typed, ApplicantKind kind)
{
    if (typed.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("name.empty"));
    const qsizetype longest = kind == ApplicantKind::NaturalPerson ? maxPersonName : maxOrganisationName;
    if (const Result<> safe = checkText(typed, longest); !safe)
        return failure(safe.error());
    if (typed.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("name.empty"));
    if (typed.front().isSpace() || typed.back().isSpace())
        return failure(ErrorCode::InvalidInput, QStringLiteral("name.blank-at-end"));
    QString name = typed.toString();
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (isMiddleDot(typed, i))
            name[i] = middleDot;
    }
    if (name.startsWith(middleDot) || name.endsWith(middleDot))
        return failure(ErrorCode::InvalidInput, QStringLiteral("name.dot-at-end"));
    return name;
}

std::vector<NameWarning> nameWarnings(QStringView name)
{
    std::vector<NameWarning> warnings;
    if (hasPrivateUse(name))
        warnings.push_back(NameWarning::PrivateUse);
    if (name.contains(QChar::ReplacementCharacter))
        warnings.push_back(NameWarning::Replacement);
    return warnings;
}

} // namespace yichuang
