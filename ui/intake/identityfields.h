// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/applicant.h"
#include "core/identity/identitycheck.h"
#include "core/identity/regiontable.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace yichuang {

class FieldFrame;

/**
 * Document kind and number with the check beside them as it is typed: refused numbers say why, accepted ones what they
 * tell (birth, age, region), odd ones what to compare. The number is rewritten in its normal form when it is whole.
 */
class IdentityFields final : public QWidget
{
    Q_OBJECT

public:
    /** @p name is put before the object names and heads the accessible names, e.g. "applicant". */
    IdentityFields(const QString &name, QDate today, std::optional<RegionTable> regions, QWidget *parent = nullptr);

    /** Offers the documents that this kind of applicant can show; the first fitting one if the chosen one does not. */
    void setApplicantKind(ApplicantKind kind);
    /** Puts @p field at the left of the document kind, on the same line. */
    void putBeforeDocument(QWidget *field);
    void setValue(DocumentKind kind, const QString &number);

    [[nodiscard]] DocumentKind documentKind() const;
    /** Normalised when accepted, else as typed. */
    [[nodiscard]] QString number() const;
    [[nodiscard]] const IdentityCheck &check() const { return m_check; }
    [[nodiscard]] QLineEdit *numberEdit() const { return m_number; }
    [[nodiscard]] QComboBox *kindBox() const { return m_kind; }

Q_SIGNALS:
    void changed();
    /** The card is to be read, not typed. */
    void cardRequested();
    void textRefused(const QString &sentence);

private:
    void offerCard();
    void fillKinds(ApplicantKind kind);
    void recheck();
    void show();
    [[nodiscard]] QString derived() const;

    QDate m_today;
    std::optional<RegionTable> m_regions;
    QHBoxLayout *m_head;
    QComboBox *m_kind;
    QLineEdit *m_number;
    QLabel *m_derived;
    FieldFrame *m_numberFrame;
    IdentityCheck m_check;
    bool m_left = false; ///< the field was left once: an unfinished number is a fault now
    ApplicantKind m_applicantKind = ApplicantKind::NaturalPerson;
};

} // namespace yichuang
