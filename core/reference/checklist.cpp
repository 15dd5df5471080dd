// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/checklist.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace yichuang {

namespace {

const SituationOption *optionOf(const Situation &situation, QStringView id)
{
    const auto found = std::find_if(situation.options.cbegin(), situation.options.cend(),
                                    [id](const SituationOption &one) { return one.id == id; });
    return found == situation.options.cend() ? nullptr : &*found;
}

/** The walk through the questions of one item. */
class Walk
{
public:
    Walk(const ServiceItem &item, const Answers &answers)
        : m_item(item)
        , m_answers(answers)
    {
        for (const Situation &situation : item.situations)
            m_byId.insert(situation.id, &situation);
    }

    Checklist run()
    {
        for (auto it = m_answers.constBegin(); it != m_answers.constEnd(); ++it)
            m_usable.insert(it.key(), usableOptions(it.key(), it.value()));
        askFromRoots();
        for (auto it = m_answers.constBegin(); it != m_answers.constEnd(); ++it) {
            if (m_byId.contains(it.key()) && !m_asked.contains(it.key()) && !it.value().isEmpty())
                m_list.faults.append({AnswerFaultKind::NotAsked, it.key(), {}});
        }
        collectMaterials();
        return m_list;
    }

private:
    /** The chosen options that can be used; what cannot is reported and has no effect. */
    QStringList usableOptions(const QString &id, const QStringList &chosen)
    {
        const Situation *situation = m_byId.value(id);
        if (situation == nullptr) {
            m_list.faults.append({AnswerFaultKind::UnknownSituation, id, {}});
            return {};
        }
        QStringList usable;
        for (const QString &option : chosen) {
            if (optionOf(*situation, option) == nullptr)
                m_list.faults.append({AnswerFaultKind::UnknownOption, id, option});
            else
                usable.append(option);
        }
        if (!situation->multiple && usable.size() > 1) {
            m_list.faults.append({AnswerFaultKind::SeveralChosen, id, {}});
            return {};
        }
        usable.removeDuplicates();
        return usable;
    }

    void askFromRoots()
    {
        QSet<QString> led;
        for (const Situation &situation : m_item.situations) {
            for (const SituationOption &option : situation.options)
                led.unite(QSet<QString>(option.next.cbegin(), option.next.cend()));
        }
        QList<const Situation *> open; // a stack: the next question is at its end
        for (auto it = m_item.situations.crbegin(); it != m_item.situations.crend(); ++it) {
            if (!led.contains(it->id))
                open.append(&*it);
        }
        while (!open.isEmpty()) {
            const Situation *situation = open.takeLast();
            if (m_asked.contains(situation->id))
                continue;
            ask(*situation, open);
        }
    }

    void ask(const Situation &situation, QList<const Situation *> &open)
    {
        m_asked.insert(situation.id);
        m_list.asked.append(situation.id);
        const QStringList chosen = m_usable.value(situation.id);
        if (chosen.isEmpty() && !situation.multiple)
            m_list.unanswered.append(situation.id);
        QList<const Situation *> following;
        for (const SituationOption &option : situation.options) {
            if (!chosen.contains(option.id))
                continue;
            const QString reason = situation.id + u'/' + option.id;
            for (const QString &material : option.addsMaterials) {
                if (!m_added.contains(material))
                    m_added.insert(material, reason);
            }
            m_removed.unite(QSet<QString>(option.removesMaterials.cbegin(), option.removesMaterials.cend()));
            for (const QString &next : option.next) {
                if (const Situation *then = m_byId.value(next))
                    following.append(then);
            }
        }
        for (auto it = following.crbegin(); it != following.crend(); ++it)
            open.append(*it);
    }

    void collectMaterials()
    {
        for (const Material &material : m_item.materials) {
            const bool always = material.necessity != Necessity::Conditional;
            if (!always && !m_added.contains(material.id))
                continue;
            if (m_removed.contains(material.id))
                m_list.removed.append(material.id);
            else
                m_list.needed.append({material.id, always ? QString() : m_added.value(material.id)});
        }
    }

    const ServiceItem &m_item;
    const Answers &m_answers;
    QHash<QString, const Situation *> m_byId;
    QHash<QString, QStringList> m_usable;
    QSet<QString> m_asked;
    QHash<QString, QString> m_added; ///< material id to the option that asked for it first
    QSet<QString> m_removed;
    Checklist m_list;
};

} // namespace

bool Checklist::needs(QStringView materialId) const
{
    return std::any_of(needed.cbegin(), needed.cend(),
                       [materialId](const ChecklistEntry &entry) { return entry.materialId == materialId; });
}

Checklist resolveChecklist(const ServiceItem &item, const Answers &answers)
{
    return Walk(item, answers).run();
}

} // namespace yichuang
