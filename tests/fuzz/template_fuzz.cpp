// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/template.h"
#include "tests/fuzz/expect.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace yichuang;

/** A template a district wrote: refused with its line, or filled with everything escaped. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const FactNames names{u"name", u"rows", u"rows.text"};
    static const QJsonObject facts{
        {QStringLiteral("name"), QStringLiteral("<b>\u202e&\"'</b>")},
        {QStringLiteral("rows"), QJsonArray{QJsonObject{{QStringLiteral("text"), QStringLiteral("<i>")}}}},
    };
    TemplateSet set;
    const QString name = QStringLiteral("paper");
    if (!set.set(name, QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))))
        return 0;
    const Result<> checked = set.check(name, names);
    if (!checked)
        expect(!checked.error().reason.isEmpty(), "a refusal says why");
    const Result<QString> filled = set.fill(name, facts, names);
    expect(checked || !filled, "what the check refuses is never filled");
    return 0;
}
