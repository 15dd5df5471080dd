// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/proxywords.h"

#include <QStringList>

namespace yichuang {

QString ProxyWords::step(ProxyStep step)
{
    switch (step) {
    case ProxyStep::Unsigned:
        return tr("To be signed");
    case ProxyStep::Entrusted:
        return tr("Entrusted");
    case ProxyStep::Forwarded:
        return tr("Sent on");
    case ProxyStep::Returned:
        return tr("Sent back");
    case ProxyStep::Underway:
        return tr("Under way");
    case ProxyStep::ToReport:
        return tr("To report");
    case ProxyStep::ToHandOver:
        return tr("To bring home");
    case ProxyStep::Closed:
        return tr("Closed");
    case ProxyStep::Ended:
        return tr("Ended");
    }
    return {};
}

QString ProxyWords::next(ProxyStep step)
{
    switch (step) {
    case ProxyStep::Unsigned:
        return tr("Have the agreement signed.");
    case ProxyStep::Entrusted:
        return tr("Check the materials and send the case on to the window.");
    case ProxyStep::Forwarded:
        return tr("The window has not answered yet.");
    case ProxyStep::Returned:
        return tr("Read why it came back, mend it, and send it on again.");
    case ProxyStep::Underway:
        return tr("It is being handled; note how it goes.");
    case ProxyStep::ToReport:
        return tr("Tell the principal what came of it.");
    case ProxyStep::ToHandOver:
        return tr("Bring the result to the principal and have it signed for.");
    case ProxyStep::Closed:
    case ProxyStep::Ended:
        return {};
    }
    return {};
}

QString ProxyWords::serviceMark(ServiceMark mark)
{
    switch (mark) {
    case ServiceMark::HomeVisit:
        return tr("Home visit");
    case ServiceMark::OffHours:
        return tr("Off hours");
    case ServiceMark::Delayed:
        return tr("Stayed open late");
    }
    return {};
}

QString ProxyWords::serviceMarks(const std::vector<ServiceMark> &marks)
{
    QStringList words;
    for (const ServiceMark mark : marks)
        words.append(serviceMark(mark));
    return words.join(tr(", "));
}

QString ProxyWords::proxyRight(ProxyRight right)
{
    switch (right) {
    case ProxyRight::Submit:
        return tr("Hand the application in");
    case ProxyRight::SignFor:
        return tr("Sign for papers");
    case ProxyRight::Correct:
        return tr("Bring what is missing");
    case ProxyRight::Collect:
        return tr("Fetch the result");
    }
    return {};
}

QString ProxyWords::reportManner(ReportManner manner)
{
    switch (manner) {
    case ReportManner::InPerson:
        return tr("In person");
    case ReportManner::Phone:
        return tr("By telephone");
    case ReportManner::Message:
        return tr("By message");
    }
    return {};
}

} // namespace yichuang
