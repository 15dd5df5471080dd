// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle.h"

#include <QDialog>

class QLineEdit;

namespace yichuang {

class Field;

/** Asks for the code that opens a bundle. */
class BundleCodeDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit BundleCodeDialog(const QString &fileName, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void codeGiven(const QString &code);

private:
    QLineEdit *m_code;
    Field *m_field;
};

/**
 * The district does not know the computer a bundle came from: asks for the one-time code the district gives out for its
 * station. Whoever has none yet leaves it; the records wait.
 */
class StationCodeDialog final : public QDialog
{
    Q_OBJECT

public:
    /** @p unit: where that computer says it stands. */
    StationCodeDialog(const QString &device, const QString &unit, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void codeGiven(const QString &code);

private:
    QLineEdit *m_code;
    Field *m_field;
};

/** A bundle was written: what is in it, and the code to tell by telephone. The code is shown this once. */
class BundleMadeDialog final : public QDialog
{
    Q_OBJECT

public:
    BundleMadeDialog(const QString &fileName, const MadeBundle &made, QWidget *parent = nullptr);
};

} // namespace yichuang
