// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/checklist.h"
#include "core/reference/formcheck.h"
#include "core/reference/itemsearch.h"
#include "core/reference/referencedocument.h"
#include "tests/fuzz/expect.h"

using namespace yichuang;

namespace {

/** What a window does with a catalogue it has accepted. */
void use(const CatalogueData &data)
{
    const auto catalogue = std::make_shared<const Catalogue>(data);
    const ItemSearch search(catalogue);
    for (const ServiceItem &item : catalogue->items()) {
        expect(catalogue->find(item.id) != nullptr, "an item of the catalogue is found by its id");
        expect(!search.search(item.name, 5).empty(), "an item is found by its name");
        Answers answers;
        for (const Situation &situation : item.situations) {
            if (!situation.options.isEmpty())
                answers.insert(situation.id, {situation.options.constFirst().id});
        }
        (void)resolveChecklist(item, answers);
        (void)checkForm(item.formFields, {}, QDate(2026, 3, 2));
    }
}

} // namespace

/** A reference document somebody else wrote: refused with its faults, or right and usable. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = readReference(bytes);
    if (!document) {
        expect(!document.error().faults.empty(), "a refusal says why");
        return 0;
    }
    expect(document->bytes == bytes, "the document is kept as it was published");
    if (document->kind == ReferenceKind::Catalogue) {
        const auto catalogue = readCatalogue(bytes);
        expect(catalogue.has_value(), "what was accepted once is accepted again");
        use(*catalogue);
    }
    return 0;
}
