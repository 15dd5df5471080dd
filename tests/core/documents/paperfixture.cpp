// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/documents/paperfixture.h"

#include "core/documents/paperqr.h"

#include <QJsonArray>

#include <functional>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

QJsonArray rows(int count, const std::function<QJsonObject(int)> &make)
{
    QJsonArray all;
    for (int i = 1; i <= count; ++i) {
        QJsonObject row = make(i);
        row[u"index"_s] = i;
        all.append(row);
    }
    return all;
}

QJsonObject texts()
{
    return {{u"heading"_s, u"宁波市鄞州区姜山镇便民服务中心"_s},
            {u"centre"_s, u"姜山镇便民服务中心"_s},
            {u"organ"_s, u"宁波市鄞州区残疾人联合会"_s},
            {u"date"_s, u"2026年3月2日"_s},
            {u"copiesWord"_s, u"二"_s},
            {u"window"_s, u"3号综合窗口"_s},
            {u"clerk"_s, u"测试乙"_s},
            {u"phone"_s, u"0574-88123456"_s},
            {u"complaintPhone"_s, u"12345"_s},
            {u"basis"_s, u"《中华人民共和国残疾人保障法》第十五条"_s},
            {u"itemName"_s, u"残疾人证办理（新办）"_s},
            {u"implementer"_s, u"鄞州区残疾人联合会"_s},
            {u"caseNumber"_s, u"330212110-20260302-W3-0007-K"_s},
            {u"trackCode"_s, u"7K3MQ-0XW9T"_s},
            {u"trackAddress"_s, u"https://yichuang.example.gov.cn/t/330212110-20260302-W3-0007-K?k=7K3MQ0XW9T"_s},
            {u"applicantPhone"_s, u"138****5678"_s},
            {u"applicantDocument"_s, u"居民身份证"_s},
            {u"applicantNumber"_s, u"330212********0014"_s},
            {u"applicantFullNumber"_s, u"330212190203120014"_s},
            {u"agentName"_s, u"张𬱖"_s},
            {u"agentAuthority"_s, u"有"_s},
            {u"applicationDate"_s, u"2026年3月2日"_s},
            {u"receivedAt"_s, u"2026年3月2日9时05分"_s},
            {u"receivedDate"_s, u"2026年3月2日"_s},
            {u"caseType"_s, u"承诺件"_s},
            {u"legalLimit"_s, u"20个工作日"_s},
            {u"promisedLimit"_s, u"10个工作日"_s},
            {u"fee"_s, u"否"_s},
            {u"delivery"_s, u"窗口领取"_s},
            {u"enquiry"_s, u"凭办件编号到窗口查询"_s},
            {u"missingText"_s, u"残疾评定表"_s},
            {u"acceptedDate"_s, u"2026年3月2日"_s},
            {u"dueDate"_s, u"2026年3月16日"_s},
            {u"problem"_s, u"不齐全"_s},
            {u"overdue"_s, u"视为撤回申请"_s},
            {u"facts"_s, u"该申请由市残疾人联合会办理"_s},
            {u"competentOrgan"_s, u"宁波市残疾人联合会"_s},
            {u"reviewOrgan"_s, u"宁波市鄞州区人民政府"_s},
            {u"court"_s, u"宁波市鄞州区人民法院"_s},
            {u"promiseDate"_s, u"2026年3月9日"_s},
            {u"handedIn"_s, u"居民身份证、居民户口簿"_s},
            {u"resultName"_s, u"中华人民共和国残疾人证"_s},
            {u"resultNumber"_s, u"33021219020312001443"_s},
            {u"receiverName"_s, u"测试甲"_s},
            {u"receiverNumber"_s, u"330212********0014"_s},
            {u"relation"_s, u"本人"_s},
            {u"authority"_s, u"不需要"_s},
            {u"manner"_s, u"窗口领取"_s},
            {u"tracking"_s, u"—"_s},
            {u"issuedAt"_s, u"2026年3月2日10时30分"_s},
            {u"state"_s, u"已受理"_s},
            {u"unit"_s, u"宁波市鄞州区姜山镇人民政府"_s},
            {u"owed"_s, u"残疾评定表、近期照片"_s},
            {u"reasons"_s, u"承诺容缺后补的材料逾期未补齐"_s},
            {u"revocationBasis"_s, u"浙江省保障“最多跑一次”改革规定第十一条"_s},
            {u"oldDate"_s, u"2026年3月30日"_s},
            {u"newDate"_s, u"2026年4月14日"_s},
            {u"approver"_s, u"测试戊"_s},
            {u"office"_s, u"本行政机关负责人"_s},
            {u"procedure"_s, u"鉴定"_s},
            {u"startDate"_s, u"2026年3月9日"_s},
            {u"expectedDate"_s, u"2026年3月13日"_s},
            {u"decidedDate"_s, u"2026年3月12日"_s},
            {u"validUntil"_s, u"2036年3月11日"_s},
            {u"deliverBy"_s, u"2026年3月26日"_s},
            {u"servedAt"_s, u"2026年3月13日"_s},
            {u"servicePlace"_s, u"宁波市鄞州区姜山镇测试村1号"_s},
            {u"witness"_s, u"测试己"_s},
            {u"onBehalf"_s, u"测试丁：同住成年家属，本人外出"_s},
            {u"officers"_s, u"测试甲、测试乙"_s},
            {u"addressee"_s, u"测试甲"_s},
            {u"serial"_s, u"甬鄞姜山3印字〔2026〕3号"_s},
            {u"refusal"_s, u"受送达人认为理由不成立，拒绝签收"_s},
            {u"remark"_s, u"领取人已改名，核对户口簿"_s},
            {u"applicantFullPhone"_s, u"13812345678"_s},
            {u"applicantAddress"_s, u"浙江省宁波市鄞州区姜山镇测试村1号"_s},
            {u"proxyName"_s, u"测试庚"_s},
            {u"proxyCard"_s, u"JS-007"_s},
            {u"station"_s, u"姜山镇测试村便民服务站"_s},
            {u"matters"_s, u"残疾人证办理（新办）"_s},
            {u"rights"_s, u"☑ 递交申请材料　☐ 签收文书　☑ 补正材料　☑ 领取办理结果"_s},
            {u"marks"_s, u"☑ 上门服务　☐ 错时服务　☐ 延时服务"_s},
            {u"commissionedDate"_s, u"2026年3月2日"_s},
            {u"forwardedDate"_s, u"2026年3月3日"_s},
            {u"forwardedTo"_s, u"姜山镇公共事务服务中心"_s},
            {u"outcome"_s, u"准予办理：中华人民共和国残疾人证 33021219020312001443"_s},
            {u"told"_s, u"已告知办理结果和领取方式"_s},
            {u"reportManner"_s, u"当面"_s},
            {u"itemCode"_s, u"11330212002999997F3330118009000"_s},
            {u"itemType"_s, u"行政确认"_s},
            {u"applicantKinds"_s, u"自然人"_s},
            {u"runCount"_s, u"1次"_s},
            {u"place"_s, u"姜山镇便民服务中心"_s},
            {u"hours"_s, u"工作日8:30-17:00"_s},
            {u"situation"_s, u"新办；肢体残疾"_s}};
}

/** The longest there is of everything people type: what templates must bear without a cut word or a torn signature. */
void lengthen(QJsonObject &facts)
{
    const QString company = u"宁波市鄞州区姜山镇测试村股份经济合作社联合社农产品冷链仓储物流与乡村文化旅游综合开发"
                            u"有限责任公司第一测试分公司（筹）"_s;
    const QString organ = u"宁波市鄞州区住房和城乡建设局（宁波市鄞州区人民防空办公室、宁波市鄞州区地震局）"_s;
    const QString item =
        u"工程建设涉及城市绿地、树木审批（临时占用城市绿化用地、砍伐或者迁移城市树木，含古树名木迁移）"_s;
    const QString address =
        u"浙江省宁波市鄞州区姜山镇测试村股份经济合作社联合社农产品冷链仓储物流园区第三期标准厂房"_s
        u"十二号楼东侧附属用房四层四零一室至四零八室（原测试村小学旧址北侧，靠近测试路与示例路交叉口"
        u"西北角，门牌待核）"_s;
    const QString reason =
        u"所交申请表载明的占用范围与实测图不一致，实测图未经具备相应资质的单位盖章，且未附占用期满后的"
        u"恢复方案；经现场核查，拟迁移树木中有两株列入后备古树名录"_s;
    const QString name = u"阿卜杜热西提·麦麦提敏·买买提·吐尔逊"_s;
    for (const char16_t *key : {u"organ", u"implementer", u"unit", u"competentOrgan", u"reviewOrgan"})
        facts[QString::fromUtf16(key)] = organ;
    for (const char16_t *key : {u"itemName", u"resultName", u"matters"})
        facts[QString::fromUtf16(key)] = item;
    for (const char16_t *key : {u"agentName", u"receiverName", u"proxyName", u"approver", u"witness", u"clerk"})
        facts[QString::fromUtf16(key)] = name;
    for (const char16_t *key : {u"applicantAddress", u"servicePlace", u"premises", u"place"})
        facts[QString::fromUtf16(key)] = address;
    for (const char16_t *key : {u"reasons", u"facts", u"refusal", u"remark", u"told", u"standing"})
        facts[QString::fromUtf16(key)] = reason;
    facts[u"heading"_s] = u"宁波市鄞州区姜山镇便民服务中心（姜山镇公共事务服务中心）"_s;
    facts[u"centre"_s] = u"姜山镇便民服务中心（姜山镇公共事务服务中心）"_s;
    facts[u"station"_s] = u"姜山镇测试村股份经济合作社联合社便民服务站（代办点）"_s;
    facts[u"resultNumber"_s] = u"甬鄞姜山综合行政执法许准字〔2026〕第000123号附件之一"_s;
    facts[u"serial"_s] = u"甬鄞姜山综合行政执法印字〔2026〕第000123号"_s;
    facts[u"procedure"_s] = u"专家评审、实地勘察和听证"_s;
    facts[u"owed"_s] = u"占用期满恢复方案、经盖章的实测图、古树名木保护方案及专家论证意见"_s;
    facts[u"officers"_s] = name + u'、' + name;
    facts[u"onBehalf"_s] = name + u"：同住成年家属，受送达人外出务工，三个月内不能返回"_s;
    facts[u"outcome"_s] = u"准予办理："_s + item;
    facts[u"tracking"_s] = u"1234567890123"_s;
    facts[u"holder"_s] = company;
    facts[u"tradeName"_s] = company;
    facts[u"applicantName"_s] = company;
    facts[u"fields"_s] = rows(24, [&](int i) {
        const QString text = i % 6 == 0 ? reason.repeated(3) : i % 3 == 0 ? address : u"肢体"_s;
        return QJsonObject{{u"name"_s, i % 4 == 0 ? u"占用或者迁移的范围、数量和期限"_s : u"残疾类别"_s},
                           {u"value"_s, text}};
    });
    facts[u"served"_s] = rows(3, [&](int) {
        return QJsonObject{{u"name"_s, item}, {u"number"_s, facts.value(u"resultNumber")}};
    });
}

/** As a parcel with its number; whoever takes it is seen by the courier only. */
void post(QJsonObject &facts)
{
    facts[u"sent"_s] = true;
    facts[u"manner"_s] = u"邮寄（邮费到付）"_s;
    facts[u"tracking"_s] = u"1234567890123"_s;
    facts[u"receiverNumber"_s] = u"—"_s;
    facts[u"refusal"_s] = QString();
    facts[u"witness"_s] = QString();
    facts[u"officers"_s] = QString();
    facts[u"onBehalf"_s] = QString();
}

} // namespace

QJsonObject paperFixtureFacts(PaperKind kind, const PaperFixture &fixture)
{
    QJsonObject facts = texts();
    facts[u"title"_s] = paperKindTitle(kind);
    if (paperKindInfo(kind).isNumbered())
        facts[u"number"_s] = u"甬鄞姜山"_s + QString::fromUtf16(paperKindInfo(kind).numberWord) + u"〔2026〕3号"_s;
    facts[u"applicantName"_s] = fixture.name;
    facts[u"agent"_s] = fixture.agent;
    facts[u"isLicence"_s] = fixture.licence;
    facts[u"deemed"_s] = fixture.deemed;
    facts[u"instant"_s] = false;
    facts[u"notCompetent"_s] = true;
    facts[u"missing"_s] = true;
    facts[u"limitDays"_s] = 10;
    facts[u"checkDays"_s] = 60;
    facts[u"resultCopies"_s] = 1;
    facts[u"days"_s] = 5;
    facts[u"published"_s] = true;
    facts[u"recorded"_s] = true;
    facts[u"standing"_s] = u"该办件已超过办理期限2个工作日，尚未办结。"_s;
    facts[u"fields"_s] = rows(2, [](int) { return QJsonObject{{u"name"_s, u"残疾类别"_s}, {u"value"_s, u"肢体"_s}}; });
    facts[u"served"_s] = rows(2, [](int) {
        return QJsonObject{{u"name"_s, u"准予行政许可决定书"_s}, {u"number"_s, u"甬鄞姜山准字〔2026〕3号"_s}};
    });
    facts[u"steps"_s] = rows(fixture.rows, [](int) {
        return QJsonObject{{u"step"_s, u"现场核查"_s},
                           {u"actor"_s, u"测试甲、测试乙"_s},
                           {u"opinion"_s, u"通过：符合条件"_s},
                           {u"receivedDate"_s, u"2026年3月3日"_s},
                           {u"doneDate"_s, u"2026年3月4日"_s}};
    });
    facts[u"materialCount"_s] = fixture.rows;
    facts[u"copyCount"_s] = fixture.rows * 2;
    const QString material = fixture.multiLine ? u"近期正面免冠2寸彩色白底照片（含电子版），不得使用美颜软件处理"_s
                                               : u"居民身份证（A023）"_s;
    facts[u"materials"_s] = rows(fixture.rows, [&](int i) {
        return QJsonObject{
            {u"name"_s, material},        {u"originals"_s, 1},    {u"copies"_s, i % 3}, {u"way"_s, u"纸质收取"_s},
            {u"remark"_s, u"原件核对"_s}, {u"kind"_s, u"原件"_s}, {u"count"_s, 1},      {u"source"_s, u"申请人自备"_s},
            {u"necessity"_s, u"必要"_s}};
    });
    facts[u"items"_s] = rows(fixture.rows, [&](int) {
        return QJsonObject{{u"name"_s, material},
                           {u"problem"_s, u"缺少"_s},
                           {u"requirement"_s, u"请提交原件1份，由指定医疗机构评定并盖章"_s}};
    });
    facts[u"promised"_s] = rows(fixture.rows, [&](int) {
        return QJsonObject{{u"name"_s, material}, {u"dueDate"_s, u"2026年3月9日"_s}, {u"way"_s, u"窗口补交"_s}};
    });
    facts[u"memberCount"_s] = fixture.rows;
    facts[u"takenBack"_s] = false;
    facts[u"partTakenBack"_s] = true;
    facts[u"members"_s] = rows(fixture.rows, [&](int) {
        return QJsonObject{{u"name"_s, fixture.multiLine ? material : u"社会保障卡申领"_s},
                           {u"number"_s, u"330212110-20260302-W3-0007-K"_s},
                           {u"unit"_s, u"宁波市鄞州区人力资源和社会保障局"_s},
                           {u"state"_s, u"待前序办结"_s},
                           {u"dueDate"_s, u"2026年3月16日"_s},
                           {u"before"_s, u"出生登记（代受理）"_s},
                           {u"outcome"_s, u"准予（办结）"_s},
                           {u"on"_s, u"2026年3月4日"_s},
                           {u"result"_s, u"社会保障卡"_s}};
    });
    facts[u"reason"_s] = u"经审查不予受理"_s;
    facts[u"count"_s] = fixture.rows;
    facts[u"rows"_s] = rows(fixture.rows, [&](int) {
        return QJsonObject{{u"number"_s, u"330212110-20260302-W3-0007-K"_s},
                           {u"itemName"_s, u"残疾人证办理（新办）"_s},
                           {u"applicant"_s, u"测*"_s},
                           {u"state"_s, u"已受理"_s},
                           {u"dueDate"_s, u"2026年3月16日"_s},
                           {u"left"_s, u"剩2个工作日"_s}};
    });
    facts.insert(u"included"_s, facts.value(u"members"));
    for (const char16_t *name : {u"materialsBefore", u"fieldsBefore", u"visitsBefore", u"daysBefore"})
        facts[QString::fromUtf16(name)] = 34;
    for (const char16_t *name : {u"materialsAfter", u"fieldsAfter", u"visitsAfter", u"daysAfter"})
        facts[QString::fromUtf16(name)] = 18;
    for (const char16_t *name : {u"spared", u"fewerMaterials", u"fewerFields", u"fewerVisits", u"fewerDays"})
        facts[QString::fromUtf16(name)] = true;
    facts[u"holder"_s] = fixture.name;
    facts[u"holderNumber"_s] = u"11330212002999997F"_s;
    facts[u"premises"_s] = u"宁波市鄞州区姜山镇测试路1号"_s;
    facts[u"tradeName"_s] = u"测试书店"_s;
    facts[u"conditions"_s] = rows(3, [](int) { return QJsonObject{{u"text"_s, u"具有本市户籍"_s}}; });
    facts[u"wanted"_s] = rows(fixture.rows, [&](int) { return QJsonObject{{u"name"_s, material}}; });
    facts[u"replaced"_s] = rows(2, [](int) { return QJsonObject{{u"name"_s, u"无犯罪记录证明"_s}}; });
    facts[u"process"_s] = rows(3, [](int) { return QJsonObject{{u"text"_s, u"审核（3个工作日）"_s}}; });
    if (fixture.wordy)
        lengthen(facts);
    if (fixture.posted)
        post(facts);
    return facts;
}

PaperMarks paperFixtureMarks(PaperKind kind)
{
    PaperQr qr{u"330212110-20260302-W3-0007-K"_s,     paperKindCode(kind),
               u"甬鄞姜山不受字〔2026〕13号"_s,       u"0123456789abcdef"_s,
               u"0190163d8694739bb7a61f2e3d4c5b6a"_s, QByteArray(72, '\x5a')};
    PaperMarks marks;
    marks.caseNumber = qr.caseNumber;
    marks.qrText = paperQrText(qr).value_or(QString());
    marks.printedAt = u"2026年3月2日9时05分"_s;
    marks.clerk = u"测试乙"_s;
    marks.window = u"3号综合窗口"_s;
    marks.phone = u"0574-88123456"_s;
    return marks;
}

Result<QString> paperFixtureHtml(PaperKind kind, const PaperFixture &fixture)
{
    return fillPaper(TemplateSet::builtIn(), kind, paperFixtureFacts(kind, fixture));
}

Result<LaidOutPaper> paperFixtureLaidOut(PaperKind kind, const PaperFixture &fixture)
{
    const Result<QString> html = paperFixtureHtml(kind, fixture);
    if (!html)
        return failure(html.error());
    return LaidOutPaper::layOut(*html, paperKindInfo(kind).format, paperFixtureMarks(kind));
}
