// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/promiseoutcome.h"

#include "ui/widgets/datefield.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dates.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace yichuang {

PromiseOutcome::PromiseOutcome(IntakeModel &model, QWidget *parent)
    : OutcomeForm(model, parent)
    , m_summary(new QLabel(this))
    , m_grid(new QGridLayout)
{
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_grid->setHorizontalSpacing(space(3));
    m_grid->setVerticalSpacing(space(2));
    m_grid->setColumnStretch(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(m_summary);
    layout->addLayout(m_grid);
    layout->addStretch(1);
}

void PromiseOutcome::begin(Outcome outcome)
{
    m_outcome = outcome;
    clearLines();
    const bool tolerant = outcome == Outcome::AcceptTolerant;
    m_summary->setText(
        tolerant ? tr("The applicant promises to bring these by the day named. The promise is printed and signed "
                      "first; then the case is accepted.")
                 : tr("The applicant promises in writing to meet the conditions instead of proving them "
                      "by these. The commitment is printed and signed first; then the case is "
                      "accepted."));
    for (const CaseMaterial &material : model().materials()) {
        if (material.isSatisfied() || (tolerant && material.necessity != Necessity::Deferrable))
            continue;
        Line line{material.id, material.name, nullptr, {}};
        const int row = int(m_lines.size());
        auto *name = new QLabel(material.name, this);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        m_grid->addWidget(name, row, 0);
        if (tolerant) {
            line.latest = model().latestPromise(material.id).value_or(QDate());
            line.day = new DateField(model().today(), this);
            line.day->setObjectName(QStringLiteral("promiseDay-") + material.id);
            line.day->setAccessibleName(tr("Day for %1").arg(material.name));
            line.day->setDate(line.latest);
            line.day->setFixedWidth(150);
            auto *latest = new QLabel(line.latest.isValid() ? tr("at the latest %1").arg(tableDate(line.latest))
                                                            : tr("latest day not known"),
                                      this);
            setTextRole(latest, TextRole::Small, Colour::TextQuiet);
            m_grid->addWidget(line.day, row, 1);
            m_grid->addWidget(latest, row, 2);
            connect(line.day, &QLineEdit::textChanged, this, &OutcomeForm::changed);
        }
        m_lines.push_back(line);
    }
    Q_EMIT changed();
}

OutcomeChoice PromiseOutcome::choice() const
{
    OutcomeChoice choice;
    choice.outcome = m_outcome;
    for (const Line &line : m_lines) {
        if (line.day)
            choice.promisedDays.insert(line.materialId, line.day->date());
    }
    return choice;
}

QString PromiseOutcome::obstacle() const
{
    for (const Line &line : m_lines) {
        if (!line.day)
            continue;
        const QDate day = line.day->date();
        if (!day.isValid())
            return tr("No day yet for: %1").arg(line.name);
        if (day < model().today() || (line.latest.isValid() && day > line.latest))
            return tr("%1 is not between today and the latest day.").arg(tableDate(day));
    }
    return {};
}

bool PromiseOutcome::focusFirst()
{
    return false; // the latest lawful days stand there already
}

void PromiseOutcome::clearLines()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_lines.clear();
}

} // namespace yichuang
