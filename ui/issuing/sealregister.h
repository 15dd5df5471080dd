// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/session/partfeed.h"

#include <QWidget>

namespace yichuang {

class DeskRunner;
class ListFrame;
class SealModel;
class UiState;

/** The register of seals 用印登记, newest first, more of it as it is scrolled. Enter opens the case of a line. */
class SealRegister final : public QWidget
{
    Q_OBJECT

public:
    SealRegister(DeskRunner &runner, UiState &state, QWidget *parent = nullptr);

    /** Asks for the lines; the one that was current stays so if it is still there. */
    void load();
    [[nodiscard]] bool isEmpty() const;

Q_SIGNALS:
    /** What is listed was read, or grew. */
    void listedAnew();
    void opened(const QUuid &caseId);
    void failed(const yichuang::Error &error);

private:
    void show(const std::vector<SealUse> &uses);
    void tellCount();

    DeskRunner &m_runner;
    SealModel *m_model;
    ListFrame *m_list;
    PartFeed<SealUse> m_feed;
};

} // namespace yichuang
