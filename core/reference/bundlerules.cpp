// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/bundlerules.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr qsizetype maximumMembers = 100;

QString refText(const MemberRef &ref)
{
    return shown(ref.itemId + u'/' + ref.key);
}

class BundleJudge
{
public:
    BundleJudge(FaultCollector &faults, const Bundle &bundle, const DocumentPlace &place,
                const CatalogueContext &context, const BundleItems &known)
        : m_faults(faults)
        , m_bundle(bundle)
        , m_place(place)
        , m_context(context)
        , m_known(known)
    {
        for (const BundleMember &member : bundle.members)
            m_members.insert(member.itemId);
    }

    void judge()
    {
        if (m_bundle.members.size() > maximumMembers) {
            fault(QStringLiteral("members"), u"E004", QString::number(m_bundle.members.size()),
                  QStringLiteral("at most %1").arg(maximumMembers));
            return;
        }
        if (!m_context.groups.contains(m_bundle.group))
            fault(QStringLiteral("group"), u"E015", shown(m_bundle.group), QStringLiteral("an id of groups"));
        if (!m_context.departments.contains(m_bundle.leadDepartment))
            fault(QStringLiteral("lead_department"), u"E014", shown(m_bundle.leadDepartment),
                  QStringLiteral("an id of departments"));
        judgeMembers();
        judgeQuestions();
        judgeNames(m_place.member(QStringLiteral("result")), QStringLiteral("includes"), m_bundle.resultIncludes);
        judgeMaterials();
        judgeFields();
        if (m_resolved)
            judgeFigures();
    }

private:
    void fault(const QString &member, QStringView code, const QString &wrong, const QString &expected)
    {
        m_faults.add(m_place.member(member), code, wrong, expected);
    }

    void unknownItem(const DocumentPlace &place, const QString &id)
    {
        m_resolved = false;
        m_faults.add(place, u"E070", shown(id), QStringLiteral("an item of the catalogue and member of the bundle"));
    }

    /** The item of a member; null when it is no member or not in the catalogue. */
    [[nodiscard]] const ServiceItem *memberItem(const QString &id) const
    {
        return m_members.contains(id) ? m_known.items.value(id, nullptr) : nullptr;
    }
    [[nodiscard]] bool isMember(const QString &id) const { return memberItem(id) != nullptr; }

    void judgeNames(const DocumentPlace &parent, const QString &key, const QStringList &ids)
    {
        const DocumentPlace list = parent.member(key);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (!isMember(ids[i]))
                unknownItem(list.element(i), ids[i]);
        }
    }

    void judgeMembers()
    {
        const DocumentPlace all = m_place.member(QStringLiteral("members"));
        if (m_bundle.members.isEmpty())
            m_faults.add(all, u"E070", QStringLiteral("empty"), QStringLiteral("members"));
        QSet<QString> seen;
        for (qsizetype i = 0; i < m_bundle.members.size(); ++i) {
            const BundleMember &member = m_bundle.members[i];
            const DocumentPlace place = all.element(i);
            if (!m_known.items.contains(member.itemId) || seen.contains(member.itemId))
                unknownItem(place.member(QStringLiteral("item_id")), member.itemId);
            seen.insert(member.itemId);
            judgeNames(place, QStringLiteral("after"), member.after);
        }
        if (m_resolved && !longestChain(m_bundle, m_known.items)) {
            m_resolved = false;
            m_faults.add(all, u"E071", QStringLiteral("a cycle"), QStringLiteral("an order that ends"));
        }
    }

    void judgeQuestions()
    {
        const DocumentPlace all = m_place.member(QStringLiteral("questions"));
        for (qsizetype i = 0; i < m_bundle.questions.size(); ++i) {
            const BundleQuestion &question = m_bundle.questions[i];
            const DocumentPlace place = all.element(i);
            const DocumentPlace options = place.member(QStringLiteral("options"));
            for (qsizetype j = 0; j < question.options.size(); ++j) {
                const DocumentPlace option = options.element(j);
                judgeNames(option, QStringLiteral("includes"), question.options[j].includes);
                judgeNames(option, QStringLiteral("excludes"), question.options[j].excludes);
                judgeExclusions(option.member(QStringLiteral("excludes")), question.options[j].excludes);
            }
        }
    }

    void judgeExclusions(const DocumentPlace &place, const QStringList &excluded)
    {
        for (const BundleMember &member : m_bundle.members) {
            if (member.required && excluded.contains(member.itemId))
                m_faults.add(place, u"E070", shown(member.itemId), QStringLiteral("an optional member"));
        }
    }

    /** Counts how often every member material is covered, and reports references that lead nowhere. */
    void countRefs(const DocumentPlace &place, const QList<MemberRef> &refs, QHash<QString, int> &covered)
    {
        for (qsizetype i = 0; i < refs.size(); ++i) {
            const DocumentPlace at = place.element(i);
            const MemberRef &ref = refs[i];
            const ServiceItem *item = memberItem(ref.itemId);
            if (item == nullptr) {
                unknownItem(at.member(QStringLiteral("item_id")), ref.itemId);
            } else if (item->material(ref.key) == nullptr) {
                m_faults.add(at.member(QStringLiteral("material_id")), u"E072", refText(ref),
                             QStringLiteral("a material of that item"));
            } else {
                ++covered[ref.itemId + u'\n' + ref.key];
            }
        }
    }

    void judgeMaterials()
    {
        QHash<QString, int> covered;
        const DocumentPlace all = m_place.member(QStringLiteral("shared_materials"));
        for (qsizetype i = 0; i < m_bundle.sharedMaterials.size(); ++i) {
            const SharedMaterial &material = m_bundle.sharedMaterials[i];
            const DocumentPlace place = all.element(i);
            countRefs(place.member(QStringLiteral("satisfies")), material.satisfies, covered);
            if (!material.producedBy.isEmpty() && !isMember(material.producedBy))
                unknownItem(place.member(QStringLiteral("produced_by")), material.producedBy);
            if (!material.standardId.isEmpty() && !m_context.standardMaterials.contains(material.standardId))
                m_faults.add(place.member(QStringLiteral("standard_id")), u"E033", shown(material.standardId),
                             QStringLiteral("an id of standard_materials or null"));
        }
        const DocumentPlace form = m_place.member(QStringLiteral("merged_form"));
        countRefs(form.member(QStringLiteral("replaces_forms")), m_bundle.mergedForm.replacesForms, covered);
        for (const BundleMember &member : m_bundle.members) {
            const ServiceItem *item = memberItem(member.itemId);
            if (item == nullptr)
                continue;
            for (const Material &material : item->materials) {
                const int times = covered.value(member.itemId + u'\n' + material.id);
                if (times != 1)
                    m_faults.add(all, u"E072",
                                 refText({member.itemId, material.id}) + QStringLiteral(" covered %1 times").arg(times),
                                 QStringLiteral("once"));
            }
        }
    }

    void judgeFields()
    {
        QSet<QString> covered;
        const DocumentPlace form = m_place.member(QStringLiteral("merged_form"));
        const DocumentPlace all = form.member(QStringLiteral("fields"));
        for (qsizetype i = 0; i < m_bundle.mergedForm.fields.size(); ++i) {
            const DocumentPlace place = all.element(i);
            const DocumentPlace refs = place.member(QStringLiteral("maps_to"));
            const QList<MemberRef> &mapped = m_bundle.mergedForm.fields[i].mapsTo;
            for (qsizetype j = 0; j < mapped.size(); ++j) {
                const DocumentPlace at = refs.element(j);
                const ServiceItem *item = memberItem(mapped[j].itemId);
                if (item == nullptr)
                    unknownItem(at.member(QStringLiteral("item_id")), mapped[j].itemId);
                else if (item->field(mapped[j].key) == nullptr)
                    m_faults.add(at.member(QStringLiteral("key")), u"E073", refText(mapped[j]),
                                 QStringLiteral("a form field of that item"));
                covered.insert(mapped[j].itemId + u'\n' + mapped[j].key);
            }
        }
        for (const BundleMember &member : m_bundle.members) {
            const ServiceItem *item = memberItem(member.itemId);
            if (item == nullptr)
                continue;
            for (const FormField &field : item->formFields) {
                if (!covered.contains(member.itemId + u'\n' + field.key))
                    m_faults.add(all, u"E073", refText({member.itemId, field.key}),
                                 QStringLiteral("a field that maps to it"));
            }
        }
    }

    /** Sums and unions, only where the members themselves are right. */
    void judgeFigures()
    {
        int sum = 0;
        QSet<int> kinds;
        for (const BundleMember &member : m_bundle.members) {
            const ServiceItem *item = memberItem(member.itemId);
            if (item == nullptr || m_known.faulty.contains(member.itemId))
                return;
            sum += item->promisedDays;
            for (const ApplicantKind kind : item->applicantKinds)
                kinds.insert(static_cast<int>(kind));
        }
        const int chain = longestChain(m_bundle, m_known.items).value_or(0);
        if (m_bundle.promisedDays != chain)
            fault(QStringLiteral("promised_days"), u"E020", QString::number(m_bundle.promisedDays),
                  QStringLiteral("%1, the longest chain").arg(chain));
        if (m_bundle.sumPromisedDays != sum)
            fault(QStringLiteral("sum_promised_days"), u"E020", QString::number(m_bundle.sumPromisedDays),
                  QStringLiteral("%1, the sum").arg(sum));
        QSet<int> own;
        for (const ApplicantKind kind : m_bundle.applicantKinds)
            own.insert(static_cast<int>(kind));
        if (own != kinds)
            fault(QStringLiteral("applicant_kinds"), u"E020", QStringLiteral("another set"),
                  QStringLiteral("the union of the members'"));
    }

    FaultCollector &m_faults;
    const Bundle &m_bundle;
    const DocumentPlace &m_place;
    const CatalogueContext &m_context;
    const BundleItems &m_known;
    QSet<QString> m_members;
    bool m_resolved = true; ///< every reference to an item leads to one
};

} // namespace

std::optional<int> longestChain(const Bundle &bundle, const QHash<QString, const ServiceItem *> &items,
                                const QSet<QString> &selected)
{
    const auto taken = [&](const QString &id) { return selected.isEmpty() || selected.contains(id); };
    QHash<QString, int> finished; // day on which the member is done, start day 0
    int longest = 0;
    qsizetype remaining = 0;
    for (const BundleMember &member : bundle.members) {
        remaining += taken(member.itemId) ? 1 : 0;
        if (taken(member.itemId) && !items.contains(member.itemId))
            return std::nullopt;
    }
    // Every round finishes all members whose predecessors are done; a round that finishes none means a circle.
    while (remaining > 0) {
        const qsizetype before = remaining;
        for (const BundleMember &member : bundle.members) {
            if (!taken(member.itemId) || finished.contains(member.itemId))
                continue;
            int start = 0;
            const bool ready = std::all_of(member.after.cbegin(), member.after.cend(), [&](const QString &id) {
                start = std::max(start, finished.value(id, 0));
                return !taken(id) || finished.contains(id);
            });
            if (!ready)
                continue;
            const ServiceItem *item = items.value(member.itemId, nullptr);
            const int end = start + (item == nullptr ? 0 : item->promisedDays);
            finished.insert(member.itemId, end);
            longest = std::max(longest, end);
            --remaining;
        }
        if (remaining == before)
            return std::nullopt;
    }
    return longest;
}

void checkBundle(FaultCollector &faults, const Bundle &bundle, const DocumentPlace &place,
                 const CatalogueContext &context, const BundleItems &known)
{
    BundleJudge(faults, bundle, place, context, known).judge();
}

} // namespace yichuang
