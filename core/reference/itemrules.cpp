// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/itemrules.h"

#include "core/reference/fieldpattern.h"

#include <QRegularExpression>

#include <algorithm>

namespace yichuang {

namespace {

constexpr qsizetype maximumListed = 500;

QString typeDigits(ItemType type)
{
    switch (type) {
    case ItemType::Licence:
        return QStringLiteral("01");
    case ItemType::Payment:
        return QStringLiteral("05");
    case ItemType::Confirmation:
        return QStringLiteral("07");
    case ItemType::Reward:
        return QStringLiteral("08");
    case ItemType::Adjudication:
        return QStringLiteral("09");
    case ItemType::OtherPower:
        return QStringLiteral("10");
    case ItemType::PublicService:
        return QStringLiteral("20");
    }
    return {};
}

bool isAsciiDigits(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isItemId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9-]{3,40}\\z"));
    return form.match(id).hasMatch();
}

/** One item under judgement. */
class ItemJudge
{
public:
    ItemJudge(FaultCollector &faults, const ServiceItem &item, const DocumentPlace &place, CatalogueContext &context,
              bool typeKnown)
        : m_faults(faults)
        , m_item(item)
        , m_place(place)
        , m_context(context)
        , m_typeKnown(typeKnown)
    {
    }

    void judge()
    {
        if (isOverfull())
            return;
        judgeCodes();
        judgeBodies();
        judgeProcess();
        judgeMaterials();
        judgeSituations();
        judgeFields();
    }

private:
    void fault(const QString &member, QStringView code, const QString &wrong, const QString &expected)
    {
        m_faults.add(m_place.member(member), code, wrong, expected);
    }

    /** Lists no publisher needs and no screen can show. */
    bool isOverfull()
    {
        const std::pair<QString, qsizetype> lists[] = {
            {QStringLiteral("materials"), m_item.materials.size()},
            {QStringLiteral("situations"), m_item.situations.size()},
            {QStringLiteral("form_fields"), m_item.formFields.size()},
        };
        bool overfull = false;
        for (const auto &[member, size] : lists) {
            if (size <= maximumListed)
                continue;
            overfull = true;
            fault(member, u"E004", QString::number(size), QStringLiteral("at most %1").arg(maximumListed));
        }
        return overfull;
    }

    void judgeCodes()
    {
        if (!isItemId(m_item.id))
            fault(QStringLiteral("id"), u"E010", shown(m_item.id), QStringLiteral("[A-Za-z0-9-]{3,40}"));
        else if (m_context.itemIds.contains(m_item.id))
            fault(QStringLiteral("id"), u"E010", shown(m_item.id), QStringLiteral("an id used once"));
        m_context.itemIds.insert(m_item.id);
        judgeBasicCode();
        judgeImplCode();
    }

    void judgeBasicCode()
    {
        const QString key = QStringLiteral("basic_code");
        const QString &code = m_item.basicCode;
        if (code.size() != 12 || !isAsciiDigits(code)) {
            fault(key, u"E012", shown(code), QStringLiteral("12 digits"));
            return;
        }
        if (!m_context.province.isEmpty() && !code.startsWith(m_context.province))
            fault(key, u"E012", shown(code), QStringLiteral("province digits %1 first").arg(m_context.province));
        if (m_typeKnown && QStringView(code).mid(2, 2) != typeDigits(m_item.itemType)) {
            fault(
                key, u"E012", shown(code),
                QStringLiteral("digits 3 and 4 = %1 (%2)").arg(typeDigits(m_item.itemType), enumText(m_item.itemType)));
        }
        if (m_context.basicCodes.contains(code))
            fault(key, u"E011", shown(code), QStringLiteral("a code used once"));
        m_context.basicCodes.insert(code);
    }

    void judgeImplCode()
    {
        const QString key = QStringLiteral("impl_code");
        const QString &code = m_item.implCode;
        const auto body = m_context.departments.constFind(m_item.implementer);
        if (body != m_context.departments.constEnd()) {
            const QString expected = body->uscc + QString::number(body->level) + m_item.basicCode;
            if (code != expected)
                fault(key, u"E013", shown(code), expected);
        } else if (code.size() != 31) {
            fault(key, u"E013", shown(code), QStringLiteral("31 characters"));
        }
        if (m_context.implCodes.contains(code))
            fault(key, u"E011", shown(code), QStringLiteral("a code used once"));
        m_context.implCodes.insert(code);
    }

    void judgeBodies()
    {
        judgeDepartment(m_place.member(QStringLiteral("department")), m_item.department);
        judgeDepartment(m_place.member(QStringLiteral("implementer")), m_item.implementer);
        const DocumentPlace others = m_place.member(QStringLiteral("co_departments"));
        for (qsizetype i = 0; i < m_item.coDepartments.size(); ++i)
            judgeDepartment(others.element(i), m_item.coDepartments[i]);
        if (!m_context.groups.contains(m_item.group))
            fault(QStringLiteral("group"), u"E015", shown(m_item.group), QStringLiteral("an id of groups"));
    }

    void judgeDepartment(const DocumentPlace &place, const QString &id)
    {
        if (!m_context.departments.contains(id))
            m_faults.add(place, u"E014", shown(id), QStringLiteral("an id of departments"));
    }

    void judgeProcess()
    {
        const DocumentPlace steps = m_place.member(QStringLiteral("process"));
        int counted = 0;
        for (qsizetype i = 0; i < m_item.process.size(); ++i) {
            const ProcessStep &step = m_item.process[i];
            counted += step.counted ? std::clamp(step.days, -1000, 1000) : 0;
            const DocumentPlace place = steps.element(i);
            if (step.seq != i + 1)
                m_faults.add(place.member(QStringLiteral("seq")), u"E025", QString::number(step.seq),
                             QString::number(i + 1));
        }
        if (counted != m_item.promisedDays)
            m_faults.add(steps, u"E025", QStringLiteral("%1 counted days").arg(counted),
                         QStringLiteral("the promised %1").arg(m_item.promisedDays));
    }

    void judgeMaterials()
    {
        QSet<QString> added;
        for (const Situation &situation : m_item.situations) {
            for (const SituationOption &option : situation.options)
                added.unite(QSet<QString>(option.addsMaterials.cbegin(), option.addsMaterials.cend()));
        }
        const DocumentPlace all = m_place.member(QStringLiteral("materials"));
        for (qsizetype i = 0; i < m_item.materials.size(); ++i) {
            const Material &material = m_item.materials[i];
            const DocumentPlace place = all.element(i);
            if (m_materialIds.contains(material.id))
                m_faults.add(place.member(QStringLiteral("id")), u"E030", shown(material.id),
                             QStringLiteral("an id used once in the item"));
            m_materialIds.insert(material.id);
            if (isCatchAllMaterial(material.name))
                m_faults.add(place.member(QStringLiteral("name")), u"E032", shown(material.name),
                             QStringLiteral("the material's own name"));
            if (!material.standardId.isEmpty() && !m_context.standardMaterials.contains(material.standardId))
                m_faults.add(place.member(QStringLiteral("standard_id")), u"E033", shown(material.standardId),
                             QStringLiteral("an id of standard_materials or null"));
            if (material.necessity == Necessity::Conditional && !added.contains(material.id))
                m_faults.add(place, u"E034", shown(material.id), QStringLiteral("an option that adds it"));
        }
    }

    void judgeSituations()
    {
        QSet<QString> ids;
        for (const Situation &situation : m_item.situations)
            ids.insert(situation.id);
        QSet<QString> seen;
        const DocumentPlace all = m_place.member(QStringLiteral("situations"));
        for (qsizetype i = 0; i < m_item.situations.size(); ++i) {
            const Situation &situation = m_item.situations[i];
            const DocumentPlace place = all.element(i);
            judgeSituationId(place, situation.id, seen);
            const DocumentPlace options = place.member(QStringLiteral("options"));
            for (qsizetype j = 0; j < situation.options.size(); ++j)
                judgeOption(situation.options[j], options.element(j), ids, seen);
        }
        if (situationsHaveCycle(ids))
            m_faults.add(all, u"E040", QStringLiteral("a cycle"), QStringLiteral("a way that ends"));
    }

    void judgeSituationId(const DocumentPlace &place, const QString &id, QSet<QString> &seen)
    {
        if (id.trimmed().isEmpty() || seen.contains(id))
            m_faults.add(place.member(QStringLiteral("id")), u"E042", shown(id),
                         QStringLiteral("an id used once in the item"));
        seen.insert(id);
    }

    void judgeOption(const SituationOption &option, const DocumentPlace &place, const QSet<QString> &ids,
                     QSet<QString> &seen)
    {
        judgeSituationId(place, option.id, seen);
        judgeReferences(place.member(QStringLiteral("adds_materials")), option.addsMaterials, m_materialIds, u"E031");
        judgeReferences(place.member(QStringLiteral("removes_materials")), option.removesMaterials, m_materialIds,
                        u"E031");
        judgeReferences(place.member(QStringLiteral("next")), option.next, ids, u"E041");
    }

    void judgeReferences(const DocumentPlace &place, const QStringList &named, const QSet<QString> &known,
                         QStringView code)
    {
        for (qsizetype i = 0; i < named.size(); ++i) {
            if (!known.contains(named[i]))
                m_faults.add(place.element(i), code, shown(named[i]), QStringLiteral("an id of this item"));
        }
    }

    /** Takes away situations that nothing open leads to until none is left; what remains goes round in a circle. */
    [[nodiscard]] bool situationsHaveCycle(const QSet<QString> &ids) const
    {
        QHash<QString, int> incoming;
        QHash<QString, QStringList> leads;
        for (const Situation &situation : m_item.situations) {
            for (const SituationOption &option : situation.options) {
                for (const QString &next : option.next) {
                    if (ids.contains(next)) {
                        ++incoming[next];
                        leads[situation.id].append(next);
                    }
                }
            }
        }
        QStringList open;
        for (const QString &id : ids) {
            if (incoming.value(id) == 0)
                open.append(id);
        }
        qsizetype settled = 0;
        while (!open.isEmpty()) {
            const QString id = open.takeLast();
            ++settled;
            for (const QString &next : leads.value(id)) {
                if (--incoming[next] == 0)
                    open.append(next);
            }
        }
        return settled != ids.size();
    }

    void judgeFields()
    {
        static const QRegularExpression keyForm(QStringLiteral("\\A[a-z][a-z0-9_]{1,40}\\z"));
        QSet<QString> seen;
        const DocumentPlace all = m_place.member(QStringLiteral("form_fields"));
        for (qsizetype i = 0; i < m_item.formFields.size(); ++i) {
            const FormField &field = m_item.formFields[i];
            const DocumentPlace place = all.element(i);
            const DocumentPlace key = place.member(QStringLiteral("key"));
            if (!keyForm.match(field.key).hasMatch())
                m_faults.add(key, u"E050", shown(field.key), QStringLiteral("[a-z][a-z0-9_]{1,40}"));
            else if (seen.contains(field.key))
                m_faults.add(key, u"E050", shown(field.key), QStringLiteral("a key used once in the item"));
            else
                judgeMeaning(field, key);
            seen.insert(field.key);
            judgeFieldRange(field, place);
        }
    }

    void judgeMeaning(const FormField &field, const DocumentPlace &key)
    {
        const auto first = m_context.fieldMeanings.constFind(field.key);
        if (first == m_context.fieldMeanings.constEnd())
            m_context.fieldMeanings.insert(field.key, field);
        else if (first->name != field.name || first->type != field.type)
            m_faults.add(key, u"E050", shown(field.name),
                         QStringLiteral("the meaning it has elsewhere: %1").arg(first->name));
    }

    void judgeFieldRange(const FormField &field, const DocumentPlace &place)
    {
        const bool choice = field.type == FieldType::Choice;
        const QSet<QString> different(field.options.cbegin(), field.options.cend());
        if (choice == field.options.isEmpty() || different.size() != field.options.size()
            || different.contains(QString()))
            m_faults.add(place.member(QStringLiteral("options")), u"E051",
                         QStringLiteral("%1 options").arg(field.options.size()),
                         choice ? QStringLiteral("different options") : QStringLiteral("none"));
        if (field.minimum && field.maximum && *field.minimum > *field.maximum)
            m_faults.add(place.member(QStringLiteral("min")), u"E020", QString::number(*field.minimum),
                         QStringLiteral("at most max"));
        if (field.pattern.isEmpty())
            return;
        if (const QString wrong = patternFault(field.pattern); !wrong.isEmpty())
            m_faults.add(place.member(QStringLiteral("pattern")), u"E052", wrong,
                         QStringLiteral("an anchored pattern without nested repetition"));
    }

    FaultCollector &m_faults;
    const ServiceItem &m_item;
    const DocumentPlace &m_place;
    CatalogueContext &m_context;
    QSet<QString> m_materialIds;
    bool m_typeKnown;
};

} // namespace

bool isCatchAllMaterial(const QString &name)
{
    static const QRegularExpression aside(QStringLiteral("[（(][^（）()]*[）)]|[\\s、，,。；;：:“”\"《》]"));
    static const QRegularExpression catchAll(
        QStringLiteral("其[他它](?:应当?|需要?|须|必要|必需|有关|相关|规定|要求|提交|提供|申请|证明|的){0,6}"
                       "(?:材料|资料|证明|文件|证件)$"
                       "|^(?:所需|需要)?的?(?:相关|有关)的?(?:申请|证明)?(?:材料|资料|文件|证明|证件)$"
                       "|(?:法律|法规|规章).{0,12}(?:规定|要求).{0,12}(?:材料|资料|证明文件)$"));
    if (name.size() > 500)
        return false;
    QString core = name;
    core.remove(aside);
    return catchAll.match(core).hasMatch();
}

void checkServiceItem(FaultCollector &faults, const ServiceItem &item, const DocumentPlace &place,
                      CatalogueContext &context, bool typeKnown)
{
    ItemJudge(faults, item, place, context, typeKnown).judge();
}

} // namespace yichuang
