// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QObject>
#include <QStringList>

namespace yichuang {

class DeskRunner;

/** Brings scans and files into the profile, sealed, and onto their material. Reading and sealing happen off-screen. */
class Attacher final : public QObject
{
    Q_OBJECT

public:
    Attacher(IntakeModel &model, DeskRunner &runner, QObject *parent = nullptr);

    /** Asks for files and attaches them. */
    void ask(const QString &materialId, QWidget *parent);
    void attach(const QString &materialId, const QStringList &paths);

Q_SIGNALS:
    void attached(const QString &materialId);
    void failed(const yichuang::Error &error);

private:
    void put(quint64 sheet, const QString &materialId, const Result<QString> &hash);

    IntakeModel &m_model;
    DeskRunner &m_runner;
};

} // namespace yichuang
