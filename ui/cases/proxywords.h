// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/proxycare.h"

#include <QCoreApplication>
#include <QString>

namespace yichuang {

/** The words the screens use for a village station's work. Translated; papers have their own Chinese. */
class ProxyWords final
{
    Q_DECLARE_TR_FUNCTIONS(ProxyWords)

public:
    [[nodiscard]] static QString step(ProxyStep step);
    /** What the agent does next in this step; empty when there is nothing. */
    [[nodiscard]] static QString next(ProxyStep step);
    [[nodiscard]] static QString serviceMark(ServiceMark mark);
    [[nodiscard]] static QString serviceMarks(const std::vector<ServiceMark> &marks);
    [[nodiscard]] static QString proxyRight(ProxyRight right);
    [[nodiscard]] static QString reportManner(ReportManner manner);
};

} // namespace yichuang
