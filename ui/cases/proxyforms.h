// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/proxybodies.h"
#include "ui/cases/stepform.h"

class QCheckBox;
class QPushButton;

namespace yichuang {

/** Ticks for home visit, off hours and staying open late 上门, 错时, 延时. */
class ServiceMarkTicks final : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceMarkTicks(QWidget *parent = nullptr);
    [[nodiscard]] std::vector<ServiceMark> marks() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    std::vector<QCheckBox *> m_ticks; ///< in the order of allServiceMarks
};

/** 受理委托: draws D8 up. The agent is whoever sits there. */
class CommissionForm final : public StepForm
{
    Q_OBJECT

public:
    explicit CommissionForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QString m_agent;
    QString m_consultation; ///< id of the one the case comes from
    QLineEdit *m_agentName = nullptr;
    QLineEdit *m_card = nullptr;
    QLineEdit *m_station = nullptr;
    QPlainTextEdit *m_matters = nullptr;
    std::vector<QCheckBox *> m_rights; ///< in the order of allProxyRights
    QCheckBox *m_limited = nullptr;
    QDateEdit *m_until = nullptr;
    ServiceMarkTicks *m_marks = nullptr;
};

/** Both have signed D8; a scan or photograph of the signed paper may go with it. */
class SignCommissionForm final : public StepForm
{
    Q_OBJECT

public:
    explicit SignCommissionForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

    void addScan(const QString &address) override;

private:
    void showScans();

    QLineEdit *m_signedBy;
    QComboBox *m_relation;
    QDateEdit *m_day;
    QCheckBox *m_signed;
    QPushButton *m_attach;
    QPushButton *m_takeOff;
    QStringList m_scans; ///< addresses of the signed paper's scans
};

/** 终止: the commission is taken back or given up. */
class EndCommissionForm final : public StepForm
{
    Q_OBJECT

public:
    explicit EndCommissionForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QPlainTextEdit *m_reason;
    QDateEdit *m_day;
};

/** 代受理: the materials were checked; the case goes to a window. */
class ForwardForm final : public StepForm
{
    Q_OBJECT

public:
    explicit ForwardForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QComboBox *m_to = nullptr;
    QDateEdit *m_day = nullptr;
    QLineEdit *m_remark = nullptr;
    QCheckBox *m_checked = nullptr;
};

/** 退回: the window sends it back to the station. */
class ForwardReturnForm final : public StepForm
{
    Q_OBJECT

public:
    explicit ForwardReturnForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QPlainTextEdit *m_reasons = nullptr;
    std::vector<std::pair<QString, QCheckBox *>> m_materials; ///< id and its tick
};

/** 跟踪办理: a line of the ledger. */
class ProxyProgressForm final : public StepForm
{
    Q_OBJECT

public:
    explicit ProxyProgressForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QPlainTextEdit *m_text;
    QDateEdit *m_day;
    ServiceMarkTicks *m_marks;
};

/** 情况反馈: the principal was told; with a result, he signs for it. */
class ProxyReportForm final : public StepForm
{
    Q_OBJECT

public:
    explicit ProxyReportForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    void arrange();

    QComboBox *m_manner = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QDateEdit *m_day = nullptr;
    QCheckBox *m_handedOver = nullptr; ///< null: there is no result yet
    QLineEdit *m_receivedBy = nullptr;
    QComboBox *m_relation = nullptr;
    QDateEdit *m_signedOn = nullptr;
    ServiceMarkTicks *m_marks = nullptr;
};

} // namespace yichuang
