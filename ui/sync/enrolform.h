// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/syncrunner.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace yichuang {

class Field;

/** Address and one-time code of an enrolment with the district; for administrators. */
class EnrolForm final : public QWidget
{
    Q_OBJECT

public:
    explicit EnrolForm(QWidget *parent = nullptr);

    /** While the district is asked. */
    void setBusy(bool busy);
    /** After an enrolment: the code is used up. */
    void clearCode();

Q_SIGNALS:
    void submitted(const yichuang::EnrolmentForm &form);

private:
    void chooseAuthority();
    void submit();

    QLineEdit *m_server;
    QLineEdit *m_code;
    QLineEdit *m_authority;
    QPushButton *m_choose;
    QPushButton *m_enrol;
    Field *m_serverField;
    Field *m_codeField;
};

} // namespace yichuang
