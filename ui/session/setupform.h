// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/organisation.h"
#include "ui/session/windowsetup.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace yichuang {

class Field;
class PasswordField;
class StationFields;

/**
 * What setting a computer up asks for: a window of a town's centre or a village station, the documents, the first
 * account. Writes nothing.
 */
class SetupForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SetupForm(QWidget *parent = nullptr);

    /** Offers the documents shipped, unless others were chosen, and puts the focus on the first field. */
    void begin();
    /** Shows what is wrong and puts the focus there; false when anything is. */
    [[nodiscard]] bool check();
    /** What was filled in; only after check(). */
    [[nodiscard]] WindowSetup setup() const;
    /** Centre and window, for the sheet with the recovery code. */
    [[nodiscard]] QString placeText() const;
    void wipePasswords();

Q_SIGNALS:
    /** A file chosen is not what it should be; nothing was taken from it. */
    void refused(const QString &what, const QString &detail);
    /** A file was taken. */
    void taken();
    /** Enter in the last field. */
    void submitted();

private:
    /** What is set up, in the order of the choice. */
    enum class PlaceKind { Window, Station };

    [[nodiscard]] PlaceKind placeKind() const;
    [[nodiscard]] QWidget *makePlace();
    [[nodiscard]] QWidget *makeAccount();
    void takeOrganisation(const QByteArray &bytes, const QString &name);
    void takeCatalogue(const QByteArray &bytes, const QString &name);
    void openOrganisation();
    void openCatalogue();
    void fillCentres();
    void fillWindows();
    void showKind();

    std::optional<Organisation> m_organisation;
    QByteArray m_organisationBytes;
    QByteArray m_catalogueBytes;
    QLabel *m_organisationName = nullptr;
    QLabel *m_catalogueName = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_centre = nullptr;
    Field *m_centreField = nullptr;
    QComboBox *m_window = nullptr;
    Field *m_windowField = nullptr;
    StationFields *m_station = nullptr;
    QLabel *m_accountText = nullptr;
    QLineEdit *m_phone = nullptr;
    Field *m_phoneField = nullptr;
    QLineEdit *m_organ = nullptr;
    QLineEdit *m_login = nullptr;
    Field *m_loginField = nullptr;
    QLineEdit *m_name = nullptr;
    Field *m_nameField = nullptr;
    PasswordField *m_password = nullptr;
    Field *m_passwordField = nullptr;
    PasswordField *m_repeated = nullptr;
    Field *m_repeatedField = nullptr;
};

} // namespace yichuang
