// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/session/partfeed.h"
#include "ui/shell/page.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace yichuang {

class Banner;
class ListFrame;
class RekeyModel;
class UiState;

/**
 * 补录: which other systems are down, and what was taken in meanwhile and is still to be entered there, more of it as
 * it is scrolled, of all systems or of one, and as a file. Keyboard: Enter opens a case, F5 refreshes.
 */
class RekeyPage final : public Page
{
    Q_OBJECT

public:
    /** @p state remembers columns; outlives the page. */
    RekeyPage(PageContext context, UiState &state, QWidget *parent = nullptr);

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;

private:
    void buildHead();
    void buildTable(UiState &state);
    void connectParts();
    void reload();
    void showRows(const std::vector<RekeyRow> &rows);
    void tellCount();
    void showDown(const std::vector<SystemDown> &down);
    void toggleDown();
    void fillFilter(const std::vector<RekeyRow> &rows);
    [[nodiscard]] QString chosenSystem() const; ///< empty: all of them
    void exportList();
    void saveList(const std::vector<RekeyRow> &rows);
    [[nodiscard]] const SystemDown *downNow() const;
    void arrange();

    QComboBox *m_system = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_down = nullptr;
    QComboBox *m_filter = nullptr;
    QPushButton *m_export = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_state = nullptr;
    RekeyModel *m_model = nullptr;
    ListFrame *m_list = nullptr;
    std::optional<PartFeed<RekeyRow>> m_feed; ///< once there is a list
    std::vector<SystemDown> m_systemsDown;
};

} // namespace yichuang
