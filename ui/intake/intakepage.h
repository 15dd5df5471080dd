// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;

namespace yichuang {

class Attacher;
class Banner;
class CardFiller;
class CardStrip;
class CaseTaker;
class DraftKeeper;
class DraftShelf;
class IntakeForm;
class IntakeModel;
class RatingOffer;
class ResultPanel;
class SignaturePanel;
struct IdentityCard;

/**
 * Taking a case in 受理, on one page: the form, for a promise the wait for the applicant's signature, and the result.
 * Everything has a key; Enter goes on to the next field.
 */
class IntakePage final : public Page
{
    Q_OBJECT

public:
    explicit IntakePage(PageContext context, QWidget *parent = nullptr);
    ~IntakePage() override;

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;
    bool settle() override;

    /**
     * Begins with this item, e.g. from the catalogue; what was on the screen is parked. The case will name
     * @p consultation, unless it is null.
     */
    void startItem(const QString &itemId, const QUuid &consultation = {});
    /** Goes on with this draft; what was on the screen is parked. */
    void takeUpDraft(const QString &draftId);

protected:
    /** Our keys come before those of line editors, which on X11 take Ctrl+K and Ctrl+U for themselves. */
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /** Tab goes as the eye does, and stays on the page. */
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void connectPanels();
    void connectCards();
    void connectDrafts();
    void connectCases();
    void connectEnd();
    void addKeys();
    void lookUp(DocumentKind kind, const QString &number);
    void takeOver();
    void readCard(bool agent);
    void takeCard(const IdentityCard &card, bool asked);
    void forgetCompared();
    void primary();
    void nextCitizen();
    void showWaiting(const AwaitingSignature &waiting);
    void showTaken(const TakenIn &taken);
    void offerRating();
    void refused(const Error &error);
    void acceptanceFailed(const Error &error);
    void readUsage();
    void readRemedies();
    void remindOfPromises();
    void showError(const Error &error);
    void showRefusedText(const QString &sentence);

    IntakeModel *m_model;
    DraftKeeper *m_keeper;
    DraftShelf *m_shelf;
    CaseTaker *m_taker;
    Attacher *m_attacher;
    QStackedWidget *m_stack;
    Banner *m_banner;
    CardStrip *m_cards;
    CardFiller *m_filler;
    IntakeForm *m_form;
    SignaturePanel *m_signature;
    ResultPanel *m_result;
    RatingOffer *m_rating;
    QDate m_remindedOn; ///< the day the promised papers were last spoken of
    bool m_undoOffered = false;
    bool m_compared = false; ///< the band speaks of the receiver's card
    bool m_saveFailed = false; ///< the banner says so until a save succeeds
};

} // namespace yichuang
