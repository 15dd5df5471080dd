// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/casecache.h"

namespace yichuang {

namespace {

constexpr std::size_t stateWeight = 10; ///< what a folded state takes, in events

} // namespace

CaseCache::CaseCache(std::size_t mostEvents)
    : m_most(mostEvents)
{
}

std::size_t CaseCache::weight(const ArrivedCase &file)
{
    return file.events().size() + stateWeight;
}

void CaseCache::remove(std::list<ArrivedCase>::iterator file)
{
    m_weight -= weight(*file);
    m_places.remove(file->caseId());
    m_files.erase(file);
}

std::optional<ArrivedCase> CaseCache::take(const QUuid &caseId, qint64 arrivals)
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.constFind(caseId);
    if (place == m_places.cend())
        return std::nullopt;
    const auto file = *place;
    std::optional<ArrivedCase> taken;
    if (qint64(file->events().size()) <= arrivals)
        taken = std::move(*file);
    m_weight -= taken ? weight(*taken) : weight(*file);
    m_places.remove(caseId);
    m_files.erase(file);
    return taken;
}

void CaseCache::put(ArrivedCase file)
{
    if (weight(file) > m_most)
        return;
    file.forgetBodies();
    const std::lock_guard lock(m_mutex);
    if (const auto old = m_places.constFind(file.caseId()); old != m_places.cend())
        remove(*old);
    m_weight += weight(file);
    m_files.push_front(std::move(file));
    m_places.insert(m_files.front().caseId(), m_files.begin());
    while (m_weight > m_most)
        remove(std::prev(m_files.end()));
}

} // namespace yichuang
