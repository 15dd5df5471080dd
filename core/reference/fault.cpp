// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/fault.h"

#include <array>

namespace yichuang {

namespace {

struct Meaning
{
    QStringView code;
    QStringView sentence;
};

// The codes of the catalogue schema; docs and screens take their sentences from here.
constexpr std::array meanings{
    Meaning{u"E000", u"The file is empty."},
    Meaning{u"E001", u"The file is not UTF-8."},
    Meaning{u"E002", u"The file starts with a byte order mark."},
    Meaning{u"E003", u"The file is not strict JSON, or a key is reserved or stands twice in one object."},
    Meaning{u"E004", u"The file is too large, nested too deeply or has too many entries."},
    Meaning{u"E005", u"A text is too long or holds control, zero-width, bidi-control or broken characters."},
    Meaning{u"E006", u"A required member is missing."},
    Meaning{u"E007", u"A member is not known here."},
    Meaning{u"E008", u"A name is empty or longer than 500 characters."},
    Meaning{u"E009", u"The legal basis is missing or incomplete."},
    Meaning{u"E010", u"An id is used twice or has a wrong form."},
    Meaning{u"E011", u"A basic or implementation code is used twice."},
    Meaning{u"E012", u"The basic code is not right."},
    Meaning{u"E013", u"The credit code or the implementation code is not right."},
    Meaning{u"E014", u"The department does not exist."},
    Meaning{u"E015", u"The service group does not exist."},
    Meaning{u"E020", u"A value is not one of those allowed or out of range."},
    Meaning{u"E021", u"A value has the wrong type."},
    Meaning{u"E022", u"The promised days exceed the legal days."},
    Meaning{u"E023", u"A number of days is negative or over 365."},
    Meaning{u"E024", u"The case type does not fit the promised days."},
    Meaning{u"E025", u"The steps are not numbered 1 to n or their days do not add up to the promised days."},
    Meaning{u"E030", u"A material id is used twice in the item."},
    Meaning{u"E031", u"An option names a material that the item does not have."},
    Meaning{u"E032", u"A catch-all material is not allowed; every material must be named."},
    Meaning{u"E033", u"The standard material does not exist."},
    Meaning{u"E034", u"A conditional material is never asked for by any option."},
    Meaning{u"E035", u"The days to supply a material later do not fit its necessity."},
    Meaning{u"E036", u"An attachment's file name is not a plain file name."},
    Meaning{u"E040", u"The situations lead back to themselves."},
    Meaning{u"E041", u"An option leads to a situation that the item does not have."},
    Meaning{u"E042", u"A situation needs two options or more, and every id once."},
    Meaning{u"E050", u"A form field's key is wrong, used twice, or means something else in another item."},
    Meaning{u"E051", u"Options belong to choice fields, and every choice field needs them."},
    Meaning{u"E052", u"A form field's pattern does not compile, is not anchored or repeats a repetition."},
    Meaning{u"E060", u"A name holds HTML tags."},
    Meaning{u"E070", u"The bundle names an item that the catalogue or the bundle does not have."},
    Meaning{u"E071", u"The bundle's order leads back to itself."},
    Meaning{u"E072", u"The bundle's shared materials do not cover every member material exactly once."},
    Meaning{u"E073", u"The bundle's form does not cover every field of its members."},
};

} // namespace

QString faultMeaning(QStringView code)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.code == code)
            return meaning.sentence.toString();
    }
    return {};
}

QStringList faultCodes()
{
    QStringList codes;
    for (const Meaning &meaning : meanings)
        codes.append(meaning.code.toString());
    return codes;
}

QString faultLine(const Fault &fault)
{
    QString line = fault.pointer.isEmpty() ? QStringLiteral("/") : fault.pointer;
    line += QStringLiteral(": ") + fault.code + u' ' + faultMeaning(fault.code);
    if (!fault.wrong.isEmpty())
        line += QStringLiteral(" Found: ") + fault.wrong + u'.';
    if (!fault.expected.isEmpty() && fault.expected != faultMeaning(fault.code))
        line += QStringLiteral(" Expected: ") + fault.expected + u'.';
    return line;
}

} // namespace yichuang
