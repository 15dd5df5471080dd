// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/fault.h"

#include <array>

namespace yichuang {

namespace {

struct Meaning
{
    QStringView code;
    const char *sentence;
};

// The codes of the catalogue schema; docs and screens take their sentences from here.
constexpr std::array meanings{
    Meaning{u"E000", QT_TRANSLATE_NOOP("Fault", "The file is empty.")},
    Meaning{u"E001", QT_TRANSLATE_NOOP("Fault", "The file is not UTF-8.")},
    Meaning{u"E002", QT_TRANSLATE_NOOP("Fault", "The file starts with a byte order mark.")},
    Meaning{
        u"E003",
        QT_TRANSLATE_NOOP("Fault", "The file is not strict JSON, or a key is reserved or stands twice in one object.")},
    Meaning{u"E004", QT_TRANSLATE_NOOP("Fault", "The file is too large, nested too deeply or has too many entries.")},
    Meaning{u"E005",
            QT_TRANSLATE_NOOP("Fault",
                              "A text is too long or holds control, zero-width, bidi-control or broken characters.")},
    Meaning{u"E006", QT_TRANSLATE_NOOP("Fault", "A required member is missing.")},
    Meaning{u"E007", QT_TRANSLATE_NOOP("Fault", "A member is not known here.")},
    Meaning{u"E008", QT_TRANSLATE_NOOP("Fault", "A name is empty or longer than 500 characters.")},
    Meaning{u"E009", QT_TRANSLATE_NOOP("Fault", "The legal basis is missing or incomplete.")},
    Meaning{u"E010", QT_TRANSLATE_NOOP("Fault", "An id is used twice or has a wrong form.")},
    Meaning{u"E011", QT_TRANSLATE_NOOP("Fault", "A basic or implementation code is used twice.")},
    Meaning{u"E012", QT_TRANSLATE_NOOP("Fault", "The basic code is not right.")},
    Meaning{u"E013", QT_TRANSLATE_NOOP("Fault", "The credit code or the implementation code is not right.")},
    Meaning{u"E014", QT_TRANSLATE_NOOP("Fault", "The department does not exist.")},
    Meaning{u"E015", QT_TRANSLATE_NOOP("Fault", "The service group does not exist.")},
    Meaning{u"E020", QT_TRANSLATE_NOOP("Fault", "A value is not one of those allowed or out of range.")},
    Meaning{u"E021", QT_TRANSLATE_NOOP("Fault", "A value has the wrong type.")},
    Meaning{u"E022", QT_TRANSLATE_NOOP("Fault", "The promised days exceed the legal days.")},
    Meaning{u"E023", QT_TRANSLATE_NOOP("Fault", "A number of days is negative or over 365.")},
    Meaning{u"E024", QT_TRANSLATE_NOOP("Fault", "The case type does not fit the promised days.")},
    Meaning{u"E025",
            QT_TRANSLATE_NOOP("Fault",
                              "The steps are not numbered 1 to n or their days do not add up to the promised days.")},
    Meaning{u"E030", QT_TRANSLATE_NOOP("Fault", "A material id is used twice in the item.")},
    Meaning{u"E031", QT_TRANSLATE_NOOP("Fault", "An option names a material that the item does not have.")},
    Meaning{u"E032", QT_TRANSLATE_NOOP("Fault", "A catch-all material is not allowed; every material must be named.")},
    Meaning{u"E033", QT_TRANSLATE_NOOP("Fault", "The standard material does not exist.")},
    Meaning{u"E034", QT_TRANSLATE_NOOP("Fault", "A conditional material is never asked for by any option.")},
    Meaning{u"E035", QT_TRANSLATE_NOOP("Fault", "The days to supply a material later do not fit its necessity.")},
    Meaning{u"E036", QT_TRANSLATE_NOOP("Fault", "An attachment's file name is not a plain file name.")},
    Meaning{u"E040", QT_TRANSLATE_NOOP("Fault", "The situations lead back to themselves.")},
    Meaning{u"E041", QT_TRANSLATE_NOOP("Fault", "An option leads to a situation that the item does not have.")},
    Meaning{u"E042", QT_TRANSLATE_NOOP("Fault", "A situation needs two options or more, and every id once.")},
    Meaning{u"E050",
            QT_TRANSLATE_NOOP("Fault",
                              "A form field's key is wrong, used twice, or means something else in another item.")},
    Meaning{u"E051", QT_TRANSLATE_NOOP("Fault", "Options belong to choice fields, and every choice field needs them.")},
    Meaning{u"E052",
            QT_TRANSLATE_NOOP("Fault",
                              "A form field's pattern does not compile, is not anchored or repeats a repetition.")},
    Meaning{u"E060", QT_TRANSLATE_NOOP("Fault", "A name holds HTML tags.")},
    Meaning{u"E070",
            QT_TRANSLATE_NOOP("Fault", "The bundle names an item that the catalogue or the bundle does not have.")},
    Meaning{u"E071", QT_TRANSLATE_NOOP("Fault", "The bundle's order leads back to itself.")},
    Meaning{
        u"E072",
        QT_TRANSLATE_NOOP("Fault", "The bundle's shared materials do not cover every member material exactly once.")},
    Meaning{u"E073", QT_TRANSLATE_NOOP("Fault", "The bundle's form does not cover every field of its members.")},
};

} // namespace

QString faultMeaning(QStringView code)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.code == code)
            return QString::fromUtf8(meaning.sentence);
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
