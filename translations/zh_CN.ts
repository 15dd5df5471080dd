<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CaseFacts</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人（负责人）</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Agent&apos;s document</source>
        <translation>代理人证件号码</translation>
    </message>
    <message>
        <source>Agent&apos;s phone</source>
        <translation>代理人电话</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与申请人关系</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>power of attorney shown</source>
        <translation>已出示授权委托书</translation>
    </message>
    <message>
        <source>no power of attorney</source>
        <translation>无授权委托书</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Collection of the result</source>
        <translation>结果领取方式</translation>
    </message>
    <message>
        <source>Call back about the rating</source>
        <translation>差评回访</translation>
    </message>
    <message>
        <source>Card read at the window</source>
        <translation>窗口读卡</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1，有效期至 %2</translation>
    </message>
</context>
<context>
    <name>CaseListView</name>
    <message>
        <source>Open case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>Copy case number</source>
        <translation>复制办件编号</translation>
    </message>
    <message>
        <source>Copy row (masked)</source>
        <translation>复制本行（脱敏）</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>Record deemed acceptance</source>
        <translation>登记视为受理</translation>
    </message>
    <message>
        <source>Supplement materials</source>
        <translation>补齐材料</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Accept tolerantly</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>Request correction</source>
        <translation>补正告知</translation>
    </message>
    <message>
        <source>Hand the result over</source>
        <translation>交付结果</translation>
    </message>
    <message>
        <source>Revoke acceptance</source>
        <translation>撤销受理</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Nothing was told in time: the law counts the case as accepted.</source>
        <translation>逾期未告知补正内容，依法视为受理。</translation>
    </message>
    <message>
        <source>The applicant brought materials: tick what came.</source>
        <translation>申请人送来材料：勾选收到的材料。</translation>
    </message>
    <message>
        <source>Everything is there and in legal form; prints the acceptance notice.</source>
        <translation>材料齐全、符合法定形式；打印受理通知书。</translation>
    </message>
    <message>
        <source>Secondary materials follow by a promised day, on a signed promise.</source>
        <translation>次要材料按承诺期限后补，申请人须签署承诺书。</translation>
    </message>
    <message>
        <source>Tell once, in writing, all that is missing or wrong.</source>
        <translation>书面一次性告知全部需要补正的内容。</translation>
    </message>
    <message>
        <source>The promised materials did not come in time.</source>
        <translation>承诺后补的材料逾期未补齐。</translation>
    </message>
    <message>
        <source>Not accepted, with the reason and the remedies in writing.</source>
        <translation>书面说明理由和救济途径。</translation>
    </message>
    <message>
        <source>The applicant takes the application back in writing.</source>
        <translation>申请人书面撤回申请。</translation>
    </message>
    <message>
        <source>A remark for colleagues; not printed.</source>
        <translation>供同事查看的说明，不打印。</translation>
    </message>
    <message>
        <source>Accept on commitment</source>
        <translation>告知承诺受理</translation>
    </message>
    <message>
        <source>A signed commitment stands for proofs; nothing follows, it is checked afterwards.</source>
        <translation>以签署的承诺书代替证明材料，无需后补，事后核查。</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Record a step</source>
        <translation>记录环节</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Resume the clock</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Extend the limit</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Result has arrived</source>
        <translation>结果到窗</translation>
    </message>
    <message>
        <source>Record a seal</source>
        <translation>用印登记</translation>
    </message>
    <message>
        <source>Record the check</source>
        <translation>记录承诺核查</translation>
    </message>
    <message>
        <source>Hand to another unit</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Mend a mistake</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>From now on you handle it; colleagues see that.</source>
        <translation>由本人经办，同事可见。</translation>
    </message>
    <message>
        <source>Back to the list of the unit.</source>
        <translation>退回本单位待认领。</translation>
    </message>
    <message>
        <source>A step of the item&apos;s process, with the opinion.</source>
        <translation>记录流程环节及办理意见。</translation>
    </message>
    <message>
        <source>A hearing, test or appraisal begins; prints the notice.</source>
        <translation>进入听证、检验、鉴定等特别程序，打印告知书。</translation>
    </message>
    <message>
        <source>The special procedure has ended.</source>
        <translation>特别程序结束。</translation>
    </message>
    <message>
        <source>Once, before the limit, with the head&apos;s approval; prints the notice.</source>
        <translation>期限内经负责人批准延长一次，打印告知书。</translation>
    </message>
    <message>
        <source>The result lies at the issuing window.</source>
        <translation>结果已到出件窗口。</translation>
    </message>
    <message>
        <source>A line of the register: which seal, which paper, how many.</source>
        <translation>登记用印：何章、何文书、几份。</translation>
    </message>
    <message>
        <source>What was promised, compared with what is the case.</source>
        <translation>将承诺与实际情况核对。</translation>
    </message>
    <message>
        <source>The file goes on; prints the routing sheet and the list of materials.</source>
        <translation>案卷转出，打印流转单和材料移交单。</translation>
    </message>
    <message>
        <source>A wrong day or item; the number stays, the papers are made anew.</source>
        <translation>日期或者事项录错：编号不变，重新出具文书。</translation>
    </message>
    <message>
        <source>Approve or refuse; prints the decision.</source>
        <translation>准予或者不予，打印决定文书。</translation>
    </message>
    <message>
        <source>Hand over or serve the result and print the receipt.</source>
        <translation>发放或者送达结果，打印凭证。</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>It waits for an earlier member; if that one was not approved, say why this one may go on.</source>
        <translation>本事项等待前序事项办结；前序事项未获准予的，说明本事项可以继续办理的理由。</translation>
    </message>
    <message>
        <source>Entered in another system</source>
        <translation>录入其他系统</translation>
    </message>
    <message>
        <source>Enter elsewhere later</source>
        <translation>以后补录</translation>
    </message>
    <message>
        <source>Draw up the commission</source>
        <translation>签订委托（打印协议书）</translation>
    </message>
    <message>
        <source>Commission signed</source>
        <translation>委托已签字</translation>
    </message>
    <message>
        <source>End the commission</source>
        <translation>终止委托</translation>
    </message>
    <message>
        <source>Send on to the window</source>
        <translation>上报窗口（代受理）</translation>
    </message>
    <message>
        <source>Send back to the station</source>
        <translation>退回服务站</translation>
    </message>
    <message>
        <source>Note the progress</source>
        <translation>登记跟踪情况</translation>
    </message>
    <message>
        <source>Report to the principal</source>
        <translation>向委托人反馈</translation>
    </message>
    <message>
        <source>Copies field after field in the order of its screen.</source>
        <translation>按对方界面的顺序逐项复制。</translation>
    </message>
    <message>
        <source>The other system is down: the case goes on the list for it.</source>
        <translation>对方系统故障，先受理，列入补录清单。</translation>
    </message>
    <message>
        <source>What is entrusted, what the agent may do; prints the agreement.</source>
        <translation>写明委托事项和权限，打印代办委托协议书。</translation>
    </message>
    <message>
        <source>Only a signed agreement makes it a proxy&apos;s case.</source>
        <translation>双方签字后才算代办件。</translation>
    </message>
    <message>
        <source>The principal takes it back, or the agent gives it up.</source>
        <translation>委托人收回委托，或者代办员不再代办。</translation>
    </message>
    <message>
        <source>The materials are checked; the window accepts or sends back. Prints the list.</source>
        <translation>材料已初审，由窗口受理或退回；打印材料移交单。</translation>
    </message>
    <message>
        <source>Not taken over, with the reasons; prints the slip for the agent.</source>
        <translation>不予接收并说明理由，打印退回单交代办员。</translation>
    </message>
    <message>
        <source>A line of the ledger: what was done for the principal.</source>
        <translation>台账上记一笔：为委托人做了什么。</translation>
    </message>
    <message>
        <source>What came of it; with the result in hand, the signature.</source>
        <translation>告知办理情况；送达结果时由委托人签收。</translation>
    </message>
    <message>
        <source>Note the call-back</source>
        <translation>登记回访</translation>
    </message>
    <message>
        <source>Decide on the appeal</source>
        <translation>复核申诉</translation>
    </message>
    <message>
        <source>Settle the bad rating</source>
        <translation>登记整改</translation>
    </message>
    <message>
        <source>Appeal against the rating</source>
        <translation>对评价申诉</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Rate once more</source>
        <translation>追评</translation>
    </message>
    <message>
        <source>Whoever gave the bad rating was called; what was said. Not by who is rated.</source>
        <translation>已回访差评人，记录回访情况。被评价人不得回访。</translation>
    </message>
    <message>
        <source>Take the rating out as mistaken or malicious, or let it stand; with a reason.</source>
        <translation>认定误评、恶意评价并撤除，或维持原评价，须写明理由。</translation>
    </message>
    <message>
        <source>What was put right, or explained. Who is rated needs a supervisor for it.</source>
        <translation>整改情况或解释说明。被评价人办理须经督查人员确认。</translation>
    </message>
    <message>
        <source>The rating was a mistake or malicious; a supervisor decides.</source>
        <translation>属误评或恶意评价的，由督查人员复核。</translation>
    </message>
    <message>
        <source>Turn the screen towards the citizen; he rates himself, or does not.</source>
        <translation>把屏幕转向群众，由其本人评价，也可不评价。</translation>
    </message>
    <message>
        <source>After a bad rating was settled, once; on the screen turned towards the citizen.</source>
        <translation>差评整改后可追评一次，由群众本人在屏幕上评价。</translation>
    </message>
    <message>
        <source>Remind the applicant</source>
        <translation>提醒申请人</translation>
    </message>
    <message>
        <source>The applicant was told that the result is here or what he promised falls due, and when to tell again.</source>
        <translation>已告知申请人来领取结果，或承诺补交的材料即将到期；可约定下次提醒。</translation>
    </message>
    <message>
        <source>Hand on to a colleague</source>
        <translation>交办给同事</translation>
    </message>
    <message>
        <source>He has it in hand from now on and reads your reason.</source>
        <translation>此后由其经办，理由对方可见。</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>Awaiting correction</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Tolerantly accepted</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>审批通过</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>审批不通过</translation>
    </message>
    <message>
        <source>Awaiting collection</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Acceptance revoked</source>
        <translation>撤销受理</translation>
    </message>
    <message>
        <source>Materials received</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Intake amended</source>
        <translation>更正收件信息</translation>
    </message>
    <message>
        <source>Correction requested</source>
        <translation>补正告知</translation>
    </message>
    <message>
        <source>Materials supplemented</source>
        <translation>补齐材料</translation>
    </message>
    <message>
        <source>Handed to a department</source>
        <translation>转交部门</translation>
    </message>
    <message>
        <source>Step taken</source>
        <translation>办理环节</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>特别程序开始</translation>
    </message>
    <message>
        <source>Clock resumed</source>
        <translation>特别程序结束</translation>
    </message>
    <message>
        <source>Deadline extended</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>审批决定</translation>
    </message>
    <message>
        <source>Result ready for collection</source>
        <translation>结果待领取</translation>
    </message>
    <message>
        <source>Result handed over</source>
        <translation>结果已交付</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Paper made</source>
        <translation>制作文书</translation>
    </message>
    <message>
        <source>Seal used</source>
        <translation>用章</translation>
    </message>
    <message>
        <source>Proxy progress</source>
        <translation>代办进展</translation>
    </message>
    <message>
        <source>Proxy reported back</source>
        <translation>代办反馈</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Personal data shown</source>
        <translation>查看个人信息</translation>
    </message>
    <message>
        <source>Needs a newer program</source>
        <translation>需要新版程序</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>In order</source>
        <comment>material</comment>
        <translation>符合要求</translation>
    </message>
    <message>
        <source>Deficient</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺后补</translation>
    </message>
    <message>
        <source>Replaced by commitment</source>
        <translation>以告知承诺替代</translation>
    </message>
    <message>
        <source>Not asked for (shared data)</source>
        <translation>共享免提交</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>复用</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>E-licence</source>
        <translation>电子证照</translation>
    </message>
    <message>
        <source>Shared data</source>
        <translation>共享数据</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>wrong form</source>
        <translation>形式不符</translation>
    </message>
    <message>
        <source>wrong content</source>
        <translation>内容有误</translation>
    </message>
    <message>
        <source>complete and in legal form</source>
        <translation>材料齐全、符合法定形式</translation>
    </message>
    <message>
        <source>tolerant: listed materials follow</source>
        <translation>容缺受理：所列材料后补</translation>
    </message>
    <message>
        <source>on the applicant&apos;s commitment</source>
        <translation>告知承诺</translation>
    </message>
    <message>
        <source>deemed accepted: nothing was told in time</source>
        <translation>逾期未告知视为受理</translation>
    </message>
    <message>
        <source>No licence is needed (art 32(1)(1))</source>
        <translation>依法不需要取得行政许可（第三十二条第一款第一项）</translation>
    </message>
    <message>
        <source>Not within this organ&apos;s powers (art 32(1)(2))</source>
        <translation>不属于本机关职权范围（第三十二条第一款第二项）</translation>
    </message>
    <message>
        <source>Still not fit after correction (local rule)</source>
        <translation>补正后仍不符合（地方规定）</translation>
    </message>
    <message>
        <source>Another basis</source>
        <translation>其他依据</translation>
    </message>
    <message>
        <source>window clerk</source>
        <translation>窗口人员</translation>
    </message>
    <message>
        <source>proxy agent</source>
        <translation>代办员</translation>
    </message>
    <message>
        <source>handler</source>
        <translation>审批人员</translation>
    </message>
    <message>
        <source>issuing clerk</source>
        <translation>出件人员</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Mistake of the window mended</source>
        <translation>窗口更正</translation>
    </message>
    <message>
        <source>Handler changed</source>
        <translation>经办人变更</translation>
    </message>
    <message>
        <source>Commitment checked</source>
        <translation>承诺核查</translation>
    </message>
    <message>
        <source>Waiting its turn</source>
        <translation>待前序办结</translation>
    </message>
    <message>
        <source>Members under way</source>
        <translation>联办中</translation>
    </message>
    <message>
        <source>Members joined</source>
        <translation>联办事项加入</translation>
    </message>
    <message>
        <source>Member decided or ended</source>
        <translation>联办事项有结果</translation>
    </message>
    <message>
        <source>Its turn came</source>
        <translation>前序办结，开始计时</translation>
    </message>
    <message>
        <source>Taken over from earlier cases</source>
        <translation>沿用以前办件的内容</translation>
    </message>
    <message>
        <source>To be entered in another system</source>
        <translation>待补录到其他系统</translation>
    </message>
    <message>
        <source>Entered in another system</source>
        <translation>录入其他系统</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Commission drawn up</source>
        <translation>委托协议已打印</translation>
    </message>
    <message>
        <source>Commission signed</source>
        <translation>委托已签字</translation>
    </message>
    <message>
        <source>Commission ended</source>
        <translation>委托终止</translation>
    </message>
    <message>
        <source>Sent on to the window</source>
        <translation>已上报窗口</translation>
    </message>
    <message>
        <source>Sent back to the station</source>
        <translation>已退回服务站</translation>
    </message>
    <message>
        <source>%1 · Needs a newer program: this case holds records that are kept but not understood here, so it may stand elsewhere. Update this workstation.</source>
        <translation>%1 · 需要新版程序：这件事有本机看不懂的记录（已原样保存），实际进度可能不同。请升级本工作站。</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Rating appealed against</source>
        <translation>差评申诉</translation>
    </message>
    <message>
        <source>Appeal answered</source>
        <translation>申诉已复核</translation>
    </message>
    <message>
        <source>Bad rating settled</source>
        <translation>差评已整改</translation>
    </message>
    <message>
        <source>Rated once more</source>
        <translation>已追评</translation>
    </message>
    <message>
        <source>clock not running</source>
        <translation>暂不计时</translation>
    </message>
    <message>
        <source>Applicant reminded</source>
        <translation>已提醒申请人</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>{weekday}, {iso}</source>
        <comment>or {year}, {month}, {day}</comment>
        <translation>{year}年{month}月{day}日 {weekday}</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Too many wrong passwords.</source>
        <translation>密码输错次数过多。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>请在 %n 秒后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something that was entered does not have the right form.</source>
        <translation>有内容填写格式不对。</translation>
    </message>
    <message>
        <source>Check the fields marked in red.</source>
        <translation>请检查标红的栏目。</translation>
    </message>
    <message>
        <source>This is too large to be taken in.</source>
        <translation>内容过大，无法接收。</translation>
    </message>
    <message>
        <source>Use a smaller file or a shorter text.</source>
        <translation>请换用较小的文件或缩短文字。</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Check what was typed or scanned; it may belong to another centre.</source>
        <translation>请核对输入或扫描的内容；也可能属于其他中心。</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>已经存在。</translation>
    </message>
    <message>
        <source>Use the one there is, or choose another name.</source>
        <translation>请直接使用已有的，或换一个名称。</translation>
    </message>
    <message>
        <source>A rule does not allow this now.</source>
        <translation>按规定现在不能这样办。</translation>
    </message>
    <message>
        <source>Look at the steps offered on the case&apos;s page.</source>
        <translation>请看该办件页面上可办的步骤。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的岗位没有此权限。</translation>
    </message>
    <message>
        <source>Ask a colleague who may, or the administrator.</source>
        <translation>请有权限的同事办理，或联系管理员。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>密码不对。</translation>
    </message>
    <message>
        <source>Type it again; look out for Caps Lock and the input method.</source>
        <translation>请重新输入，注意大写锁定和输入法。</translation>
    </message>
    <message>
        <source>This account is switched off.</source>
        <translation>此账号已停用。</translation>
    </message>
    <message>
        <source>Ask the administrator of your centre.</source>
        <translation>请联系本中心管理员。</translation>
    </message>
    <message>
        <source>The program is open already.</source>
        <translation>程序已经打开。</translation>
    </message>
    <message>
        <source>Two at a time would harm the data. Switch to the other window, or close it and try again.</source>
        <translation>同时开两个会损坏数据。请切换到已打开的窗口，或将其关闭后再试。</translation>
    </message>
    <message>
        <source>The data was written by a newer version of this program.</source>
        <translation>数据由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newer version on this computer.</source>
        <translation>未作任何改动。请在本机安装新版本。</translation>
    </message>
    <message>
        <source>The data on this computer is damaged.</source>
        <translation>本机数据已损坏。</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask the administrator to restore the last backup.</source>
        <translation>未作任何改动。请管理员用最近的备份恢复。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved.</source>
        <translation>磁盘已满，本次未保存。</translation>
    </message>
    <message>
        <source>What was saved earlier is safe. Free some space and try again.</source>
        <translation>先前保存的内容都在。请清出空间后再试。</translation>
    </message>
    <message>
        <source>The data folder cannot be written to; nothing was saved.</source>
        <translation>数据文件夹不能写入，本次未保存。</translation>
    </message>
    <message>
        <source>Ask the administrator to check the folder&apos;s permissions.</source>
        <translation>请管理员检查文件夹权限。</translation>
    </message>
    <message>
        <source>A file could not be read or written; nothing was saved.</source>
        <translation>文件读写失败，本次未保存。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, make a backup and tell the administrator.</source>
        <translation>请再试一次。若仍失败，请先备份并告知管理员。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the last record.</source>
        <translation>本机时间早于最后一条记录。</translation>
    </message>
    <message>
        <source>Deadlines would be wrong. Set date and time right and try again.</source>
        <translation>期限会算错。请校正日期和时间后再试。</translation>
    </message>
    <message>
        <source>The data was changed from outside this program.</source>
        <translation>数据在本程序之外被改动过。</translation>
    </message>
    <message>
        <source>Stop working here and tell the administrator at once.</source>
        <translation>请停止在本机办件，并立即告知管理员。</translation>
    </message>
    <message>
        <source>The template of this paper has a fault.</source>
        <translation>该文书的模板有错误。</translation>
    </message>
    <message>
        <source>The case itself is not affected. Tell the administrator which paper it was.</source>
        <translation>办件本身不受影响。请告知管理员是哪种文书。</translation>
    </message>
    <message>
        <source>The printer cannot be used now.</source>
        <translation>打印机暂时不能用。</translation>
    </message>
    <message>
        <source>The papers are recorded. Check the printer and print again, or save them as PDF.</source>
        <translation>文书已登记。请检查打印机后重新打印，或另存为 PDF。</translation>
    </message>
    <message>
        <source>It was stopped; nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>需要时可重新开始。</translation>
    </message>
    <message>
        <source>This comes from a newer version of the program.</source>
        <translation>此内容来自更新版本的程序。</translation>
    </message>
    <message>
        <source>Update this program; until then it can be kept but not changed.</source>
        <translation>请升级本程序；升级前可保留，但不能改动。</translation>
    </message>
    <message>
        <source>The program made a mistake; nothing was saved.</source>
        <translation>程序出错，本次未保存。</translation>
    </message>
    <message>
        <source>Restart it. If it happens again, tell the administrator what you did.</source>
        <translation>请重新启动。若再次出现，请把操作步骤告知管理员。</translation>
    </message>
    <message>
        <source>Nobody is logged in.</source>
        <translation>尚未登录。</translation>
    </message>
    <message>
        <source>Log in and do it once more.</source>
        <translation>请登录后再办一次。</translation>
    </message>
    <message>
        <source>This cannot be an account name.</source>
        <translation>账号名不符合要求。</translation>
    </message>
    <message>
        <source>The password is too short.</source>
        <translation>密码太短。</translation>
    </message>
    <message>
        <source>Use at least 8 characters.</source>
        <translation>请至少用 8 个字符。</translation>
    </message>
    <message>
        <source>The password is too long.</source>
        <translation>密码太长。</translation>
    </message>
    <message>
        <source>Use at most 256 characters.</source>
        <translation>请不要超过 256 个字符。</translation>
    </message>
    <message>
        <source>The password is the account name.</source>
        <translation>密码与账号名相同。</translation>
    </message>
    <message>
        <source>Choose one that nobody guesses from the name.</source>
        <translation>请换一个别人猜不到的密码。</translation>
    </message>
    <message>
        <source>The password is one character repeated.</source>
        <translation>密码是同一个字符的重复。</translation>
    </message>
    <message>
        <source>Choose a password of different characters.</source>
        <translation>请用不同的字符组成密码。</translation>
    </message>
    <message>
        <source>The password holds a character that cannot be typed.</source>
        <translation>密码中有无法键入的字符。</translation>
    </message>
    <message>
        <source>Type it instead of pasting it.</source>
        <translation>请手工输入，不要粘贴。</translation>
    </message>
    <message>
        <source>The staff name is missing or too long.</source>
        <translation>工作人员姓名未填或过长。</translation>
    </message>
    <message>
        <source>Fill in a name of 1 to 64 characters; it is printed on papers.</source>
        <translation>请填写 1 至 64 个字的姓名，文书上会印出。</translation>
    </message>
    <message>
        <source>The account has no role.</source>
        <translation>账号没有岗位。</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>请至少选择一个岗位。</translation>
    </message>
    <message>
        <source>This is the last administrator.</source>
        <translation>这是最后一名管理员。</translation>
    </message>
    <message>
        <source>Make another account an administrator first.</source>
        <translation>请先让另一个账号担任管理员。</translation>
    </message>
    <message>
        <source>This is not a recovery code.</source>
        <translation>这不是恢复码。</translation>
    </message>
    <message>
        <source>It has five groups of five letters and digits. Compare it with the printed sheet.</source>
        <translation>恢复码共五组，每组五个字母或数字。请对照打印件。</translation>
    </message>
    <message>
        <source>One character of the recovery code is wrong.</source>
        <translation>恢复码中有一个字符不对。</translation>
    </message>
    <message>
        <source>Compare it with the printed sheet, group by group.</source>
        <translation>请对照打印件逐组核对。</translation>
    </message>
    <message>
        <source>The centre&apos;s code is not 9 or 12 digits.</source>
        <translation>中心代码不是 9 位或 12 位数字。</translation>
    </message>
    <message>
        <source>Choose the centre from the organisation file.</source>
        <translation>请从机构文件中选择中心。</translation>
    </message>
    <message>
        <source>The centre has no name.</source>
        <translation>中心没有名称。</translation>
    </message>
    <message>
        <source>The window has no number.</source>
        <translation>窗口没有编号。</translation>
    </message>
    <message>
        <source>Choose the window from the list.</source>
        <translation>请从列表中选择窗口。</translation>
    </message>
    <message>
        <source>The window has no name.</source>
        <translation>窗口没有名称。</translation>
    </message>
    <message>
        <source>This cannot be the enquiry phone.</source>
        <translation>查询电话不对。</translation>
    </message>
    <message>
        <source>Type a phone number with its area code, or leave it empty.</source>
        <translation>请填写带区号的电话，或留空。</translation>
    </message>
    <message>
        <source>The office&apos;s word for paper numbers cannot be used.</source>
        <translation>机关代字不能使用。</translation>
    </message>
    <message>
        <source>Use at most 20 Chinese characters, such as the ones on the town&apos;s papers, or leave it empty.</source>
        <translation>请用不超过 20 个汉字，如本镇公文所用，或留空。</translation>
    </message>
    <message>
        <source>The number does not have the right form.</source>
        <translation>号码格式不对。</translation>
    </message>
    <message>
        <source>Compare it with the certificate, character by character.</source>
        <translation>请对照证件逐字核对。</translation>
    </message>
    <message>
        <source>The number&apos;s check digit is wrong.</source>
        <translation>号码的校验位不对。</translation>
    </message>
    <message>
        <source>One digit was mistyped. Compare it with the certificate.</source>
        <translation>有一位输错了，请对照证件。</translation>
    </message>
    <message>
        <source>The date in the number does not exist.</source>
        <translation>号码中的日期不存在。</translation>
    </message>
    <message>
        <source>Compare it with the certificate.</source>
        <translation>请对照证件。</translation>
    </message>
    <message>
        <source>The sequence in the number does not exist.</source>
        <translation>号码中的顺序码不存在。</translation>
    </message>
    <message>
        <source>The number has too many or too few characters.</source>
        <translation>号码位数不对。</translation>
    </message>
    <message>
        <source>The number holds characters that do not belong there.</source>
        <translation>号码中有不该有的字符。</translation>
    </message>
    <message>
        <source>Type letters and digits only.</source>
        <translation>只能输入字母和数字。</translation>
    </message>
    <message>
        <source>The date of birth in the number does not exist.</source>
        <translation>号码中的出生日期不存在。</translation>
    </message>
    <message>
        <source>The date of birth in the number lies in the future.</source>
        <translation>号码中的出生日期晚于今天。</translation>
    </message>
    <message>
        <source>Compare it with the certificate, and this computer&apos;s date with a calendar.</source>
        <translation>请对照证件，并核对本机日期。</translation>
    </message>
    <message>
        <source>The nationality in the number is not known.</source>
        <translation>号码中的国籍代码不认识。</translation>
    </message>
    <message>
        <source>The sex differs from the one in the number.</source>
        <translation>性别与号码不一致。</translation>
    </message>
    <message>
        <source>Compare both with the certificate.</source>
        <translation>请将两者与证件核对。</translation>
    </message>
    <message>
        <source>The date of birth differs from the one in the number.</source>
        <translation>出生日期与号码不一致。</translation>
    </message>
    <message>
        <source>The phone number is missing.</source>
        <translation>没有填写电话。</translation>
    </message>
    <message>
        <source>Fill in a number under which the applicant can be reached.</source>
        <translation>请填写能联系到申请人的电话。</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>这不是电话号码。</translation>
    </message>
    <message>
        <source>Type 11 digits, or a landline with its area code.</source>
        <translation>请输入 11 位手机号，或带区号的座机号。</translation>
    </message>
    <message>
        <source>The phone number holds characters that do not belong there.</source>
        <translation>电话中有不该有的字符。</translation>
    </message>
    <message>
        <source>Type digits only.</source>
        <translation>只能输入数字。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>没有填写姓名。</translation>
    </message>
    <message>
        <source>Fill it in as on the certificate.</source>
        <translation>请按证件填写。</translation>
    </message>
    <message>
        <source>The name begins or ends with a dot.</source>
        <translation>姓名首尾有间隔点。</translation>
    </message>
    <message>
        <source>A dot stands only between the parts of a name.</source>
        <translation>间隔点只用在姓名各部分之间。</translation>
    </message>
    <message>
        <source>The name begins or ends with a blank.</source>
        <translation>姓名首尾有空格。</translation>
    </message>
    <message>
        <source>Remove the blank.</source>
        <translation>请删去空格。</translation>
    </message>
    <message>
        <source>The applicant&apos;s name is missing.</source>
        <translation>没有填写申请人姓名。</translation>
    </message>
    <message>
        <source>A field that must be filled in is empty.</source>
        <translation>有必填栏目未填。</translation>
    </message>
    <message>
        <source>Fill in the fields marked with a star.</source>
        <translation>请填写带星号的栏目。</translation>
    </message>
    <message>
        <source>A field does not belong to this kind of applicant.</source>
        <translation>有栏目不适用于此类申请人。</translation>
    </message>
    <message>
        <source>Check which certificate was chosen.</source>
        <translation>请核对所选证件类型。</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>文字太长。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be seen or printed.</source>
        <translation>文字中有不可见或无法打印的字符。</translation>
    </message>
    <message>
        <source>The text holds half a character.</source>
        <translation>文字中有残缺的字符。</translation>
    </message>
    <message>
        <source>The text holds a mark that makes it read differently from what is stored.</source>
        <translation>文字中有改变显示顺序的控制符。</translation>
    </message>
    <message>
        <source>No service item was chosen.</source>
        <translation>没有选择事项。</translation>
    </message>
    <message>
        <source>Choose the item first.</source>
        <translation>请先选择事项。</translation>
    </message>
    <message>
        <source>The day of receipt cannot be right.</source>
        <translation>收件日期不对。</translation>
    </message>
    <message>
        <source>It lies in the future or too far back. Correct it.</source>
        <translation>日期晚于今天或过早，请更正。</translation>
    </message>
    <message>
        <source>The half-filled form has grown too large.</source>
        <translation>未填完的表单内容过大。</translation>
    </message>
    <message>
        <source>Attach large files as scans instead of pasting them.</source>
        <translation>大文件请作为扫描件附上，不要粘贴。</translation>
    </message>
    <message>
        <source>Required materials are missing.</source>
        <translation>缺少必要材料。</translation>
    </message>
    <message>
        <source>Tick what was received, or choose a one-time notice, tolerant acceptance or a commitment.</source>
        <translation>请勾选已收材料，或选择一次性告知、容缺受理、告知承诺。</translation>
    </message>
    <message>
        <source>A promise was entered although nothing is deferred.</source>
        <translation>没有容缺材料，却填写了承诺。</translation>
    </message>
    <message>
        <source>Accept the case as complete.</source>
        <translation>请按材料齐全受理。</translation>
    </message>
    <message>
        <source>The one-time notice was given in time, so the case is not accepted by lapse of time.</source>
        <translation>已按时一次性告知，不属于逾期视为受理。</translation>
    </message>
    <message>
        <source>Wait for the corrections.</source>
        <translation>请等待补正。</translation>
    </message>
    <message>
        <source>No material is promised for later.</source>
        <translation>没有承诺后补的材料。</translation>
    </message>
    <message>
        <source>One of the missing materials cannot be handed in later.</source>
        <translation>所缺材料中有不可容缺的。</translation>
    </message>
    <message>
        <source>Give a one-time notice instead.</source>
        <translation>请改为一次性告知。</translation>
    </message>
    <message>
        <source>A promised material has no day.</source>
        <translation>有承诺材料未定补交日期。</translation>
    </message>
    <message>
        <source>Agree on a day with the applicant and enter it.</source>
        <translation>请与申请人商定日期并填写。</translation>
    </message>
    <message>
        <source>One of the missing materials cannot be replaced by a commitment.</source>
        <translation>所缺材料中有不能以承诺代替的。</translation>
    </message>
    <message>
        <source>The one-time notice lists nothing.</source>
        <translation>一次性告知没有列出内容。</translation>
    </message>
    <message>
        <source>Mark what is missing or deficient, with its reason.</source>
        <translation>请标明缺少或不符的材料及原因。</translation>
    </message>
    <message>
        <source>The five working days for the one-time notice are over; the case counts as accepted.</source>
        <translation>一次性告知的五个工作日已过，该件视为受理。</translation>
    </message>
    <message>
        <source>Record the acceptance; nothing further may be asked of the applicant.</source>
        <translation>请登记受理，不得再要求申请人补正。</translation>
    </message>
    <message>
        <source>The notice names a material that this item does not ask for.</source>
        <translation>告知中有本事项不要求的材料。</translation>
    </message>
    <message>
        <source>Only what is on the checklist may be asked for.</source>
        <translation>只能要求材料清单上的材料。</translation>
    </message>
    <message>
        <source>The case is not at a stage where this can be done.</source>
        <translation>该办件目前的阶段不能这样办。</translation>
    </message>
    <message>
        <source>This case was never opened.</source>
        <translation>没有这个办件。</translation>
    </message>
    <message>
        <source>Search for it by its number.</source>
        <translation>请按编号查找。</translation>
    </message>
    <message>
        <source>This case is open already.</source>
        <translation>该办件已经存在。</translation>
    </message>
    <message>
        <source>No material was marked as handed in.</source>
        <translation>没有勾选补交的材料。</translation>
    </message>
    <message>
        <source>Tick what the applicant brought.</source>
        <translation>请勾选申请人带来的材料。</translation>
    </message>
    <message>
        <source>This material was not asked for.</source>
        <translation>没有要求补交这份材料。</translation>
    </message>
    <message>
        <source>Tick only what the notice or the promise names.</source>
        <translation>请只勾选告知书或承诺书列明的材料。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Change something, or close the form.</source>
        <translation>请作出改动，或关闭表单。</translation>
    </message>
    <message>
        <source>A material named in the one-time notice would disappear.</source>
        <translation>告知书列明的材料会因此消失。</translation>
    </message>
    <message>
        <source>Keep it; the notice has been handed out.</source>
        <translation>请保留，告知书已经送达。</translation>
    </message>
    <message>
        <source>The deadline was extended once already.</source>
        <translation>期限已经延长过一次。</translation>
    </message>
    <message>
        <source>The law allows one extension.</source>
        <translation>法律只允许延长一次。</translation>
    </message>
    <message>
        <source>The clock is running; it cannot be resumed.</source>
        <translation>期限正在计算，无需恢复。</translation>
    </message>
    <message>
        <source>Reload the case.</source>
        <translation>请刷新该办件。</translation>
    </message>
    <message>
        <source>The clock is stopped already.</source>
        <translation>期限已经中止。</translation>
    </message>
    <message>
        <source>Promised materials are still outstanding.</source>
        <translation>承诺补交的材料还没有交齐。</translation>
    </message>
    <message>
        <source>Record them first, or revoke the acceptance.</source>
        <translation>请先登记补交，或撤销受理。</translation>
    </message>
    <message>
        <source>The result has not arrived at this window.</source>
        <translation>办理结果还没有到本窗口。</translation>
    </message>
    <message>
        <source>Record its arrival first.</source>
        <translation>请先登记结果到达。</translation>
    </message>
    <message>
        <source>The paper would have more than 200 pages.</source>
        <translation>文书会超过 200 页。</translation>
    </message>
    <message>
        <source>Shorten the longest texts.</source>
        <translation>请缩短最长的文字。</translation>
    </message>
    <message>
        <source>This paper was never made.</source>
        <translation>没有出具过这份文书。</translation>
    </message>
    <message>
        <source>Make it on the case&apos;s page.</source>
        <translation>请在办件页面出具。</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>本机没有安装打印机。</translation>
    </message>
    <message>
        <source>Set one up in the system, or save the papers as PDF.</source>
        <translation>请在系统中安装，或将文书另存为 PDF。</translation>
    </message>
    <message>
        <source>The printer chosen in the settings is gone.</source>
        <translation>设置中选定的打印机不见了。</translation>
    </message>
    <message>
        <source>Choose another one in the settings, or connect it again.</source>
        <translation>请在设置中另选，或重新接上。</translation>
    </message>
    <message>
        <source>The printer is switched off or stopped.</source>
        <translation>打印机已关机或停止。</translation>
    </message>
    <message>
        <source>Switch it on and print again. The papers are recorded; nothing is lost.</source>
        <translation>请开机后重新打印。文书已登记，不会丢失。</translation>
    </message>
    <message>
        <source>The printer does not take jobs now.</source>
        <translation>打印机暂不接收任务。</translation>
    </message>
    <message>
        <source>Start it in the system&apos;s settings, or choose another one.</source>
        <translation>请在系统设置中启动，或另选一台。</translation>
    </message>
    <message>
        <source>The system&apos;s print service does not answer.</source>
        <translation>系统打印服务没有响应。</translation>
    </message>
    <message>
        <source>Restart the print service or this computer; the papers can be printed later.</source>
        <translation>请重启打印服务或本机；文书可以稍后打印。</translation>
    </message>
    <message>
        <source>The code&apos;s signature does not belong to its number.</source>
        <translation>二维码的签名与编号不符。</translation>
    </message>
    <message>
        <source>Do not accept the paper; keep a copy and tell the supervisor.</source>
        <translation>请勿接收该文书，留存复印件并报告督查人员。</translation>
    </message>
    <message>
        <source>This code is not from one of our papers.</source>
        <translation>这不是本系统文书上的码。</translation>
    </message>
    <message>
        <source>Scan the square code at the foot of the paper.</source>
        <translation>请扫描文书下方的方形码。</translation>
    </message>
    <message>
        <source>The code comes from a newer program.</source>
        <translation>此码由更新版本的程序生成。</translation>
    </message>
    <message>
        <source>Update this program and scan it again.</source>
        <translation>请升级本程序后再扫。</translation>
    </message>
    <message>
        <source>This folder is not one of our backups, or it was changed.</source>
        <translation>此文件夹不是本系统的备份，或已被改动。</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>请选择其他备份。</translation>
    </message>
    <message>
        <source>The backup is damaged.</source>
        <translation>备份已损坏。</translation>
    </message>
    <message>
        <source>Choose an older backup.</source>
        <translation>请选择更早的备份。</translation>
    </message>
    <message>
        <source>The questions about the situation are not all answered.</source>
        <translation>情形问题没有答完。</translation>
    </message>
    <message>
        <source>Answer them; the list of materials depends on them.</source>
        <translation>请全部回答，材料清单由此确定。</translation>
    </message>
    <message>
        <source>The day of acceptance cannot be right.</source>
        <translation>受理日期不对。</translation>
    </message>
    <message>
        <source>It lies between the day of receipt and today.</source>
        <translation>应在收件之日至今天之间。</translation>
    </message>
    <message>
        <source>The five working days are over; the case counts as accepted already.</source>
        <translation>五个工作日已过，该件已视为受理。</translation>
    </message>
    <message>
        <source>Record the acceptance by lapse of time.</source>
        <translation>请登记逾期视为受理。</translation>
    </message>
    <message>
        <source>The time for the one-time notice is not over yet.</source>
        <translation>一次性告知的期限还没有到。</translation>
    </message>
    <message>
        <source>Accept the case as complete, tolerant or on commitment instead.</source>
        <translation>请改按材料齐全、容缺或承诺受理。</translation>
    </message>
    <message>
        <source>The promise is not signed yet.</source>
        <translation>承诺书还没有签名。</translation>
    </message>
    <message>
        <source>Print it, let the applicant sign it, and tick that it is signed.</source>
        <translation>请打印后由申请人签名，并勾选已签。</translation>
    </message>
    <message>
        <source>Fields of the item are not filled in.</source>
        <translation>事项表单没有填完。</translation>
    </message>
    <message>
        <source>The item is not for this kind of applicant.</source>
        <translation>此事项不面向这类申请人。</translation>
    </message>
    <message>
        <source>Choose another item, or check who applies.</source>
        <translation>请另选事项，或核对申请人类型。</translation>
    </message>
    <message>
        <source>The change names a material that this item does not have.</source>
        <translation>更正中有本事项没有的材料。</translation>
    </message>
    <message>
        <source>Choose from the checklist.</source>
        <translation>请从材料清单中选择。</translation>
    </message>
    <message>
        <source>The reason of the change is missing.</source>
        <translation>没有填写更正原因。</translation>
    </message>
    <message>
        <source>Say in a few words what was wrong.</source>
        <translation>请简要写明错在哪里。</translation>
    </message>
    <message>
        <source>The day cannot be right.</source>
        <translation>日期不对。</translation>
    </message>
    <message>
        <source>This applicant broke an earlier promise.</source>
        <translation>该申请人有未履行的承诺。</translation>
    </message>
    <message>
        <source>No commitment until it is made good; accept with all materials or give a one-time notice.</source>
        <translation>履行前不适用告知承诺；请收齐材料受理，或一次性告知。</translation>
    </message>
    <message>
        <source>This item cannot be taken in on commitment.</source>
        <translation>此事项不适用告知承诺。</translation>
    </message>
    <message>
        <source>Accept it with all materials, or give a one-time notice.</source>
        <translation>请收齐材料受理，或一次性告知。</translation>
    </message>
    <message>
        <source>Nothing is missing that a commitment could replace.</source>
        <translation>没有可用承诺代替的缺项。</translation>
    </message>
    <message>
        <source>The day for the corrections has passed already.</source>
        <translation>补正期限早于今天。</translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation>请选择更晚的日期。</translation>
    </message>
    <message>
        <source>Something is asked for that the first notice did not name.</source>
        <translation>要求了首次告知中没有的内容。</translation>
    </message>
    <message>
        <source>The law asks for one notice. If it cannot be avoided, give the reason and who approved it.</source>
        <translation>法律要求一次告知。确需补充的，请写明原因和批准人。</translation>
    </message>
    <message>
        <source>The notice does not name everything that is missing.</source>
        <translation>告知没有列全所缺材料。</translation>
    </message>
    <message>
        <source>Everything must be told at once: add the rest.</source>
        <translation>必须一次告知全部内容，请补齐。</translation>
    </message>
    <message>
        <source>Here the notice must be given on the day of receipt.</source>
        <translation>按本省规定须当场告知。</translation>
    </message>
    <message>
        <source>The case counts as accepted; record the acceptance.</source>
        <translation>该件视为受理，请登记受理。</translation>
    </message>
    <message>
        <source>The day of the decision cannot be right.</source>
        <translation>决定日期不对。</translation>
    </message>
    <message>
        <source>It lies between the acceptance and today.</source>
        <translation>应在受理之日至今天之间。</translation>
    </message>
    <message>
        <source>The reasons of the refusal are missing.</source>
        <translation>没有填写不予许可的理由。</translation>
    </message>
    <message>
        <source>Give the facts and the legal basis.</source>
        <translation>请写明事实和法律依据。</translation>
    </message>
    <message>
        <source>The legal basis is missing.</source>
        <translation>没有填写法律依据。</translation>
    </message>
    <message>
        <source>Name the law and its article.</source>
        <translation>请写明法律名称和条款。</translation>
    </message>
    <message>
        <source>The competent organ is missing.</source>
        <translation>没有填写有权办理的机关。</translation>
    </message>
    <message>
        <source>Name the organ the applicant should go to.</source>
        <translation>请告知申请人应向哪个机关申请。</translation>
    </message>
    <message>
        <source>The facts are missing.</source>
        <translation>没有填写事实。</translation>
    </message>
    <message>
        <source>Say in a few words why the application is declined.</source>
        <translation>请简要写明不予受理的原因。</translation>
    </message>
    <message>
        <source>The applicant has not supplied anything since the notice.</source>
        <translation>告知后申请人还没有补正。</translation>
    </message>
    <message>
        <source>Wait for the corrections, or for their last day.</source>
        <translation>请等待补正，或等补正期限届满。</translation>
    </message>
    <message>
        <source>The rules of this province do not allow declining for that.</source>
        <translation>按本省规定不能以此不予受理。</translation>
    </message>
    <message>
        <source>Give a further correction notice.</source>
        <translation>请再次告知补正。</translation>
    </message>
    <message>
        <source>Who approved the extension is missing.</source>
        <translation>没有填写批准延期的人。</translation>
    </message>
    <message>
        <source>Fill in the head of the organ who approved it.</source>
        <translation>请填写批准延期的机关负责人。</translation>
    </message>
    <message>
        <source>The number of days is outside what the law allows.</source>
        <translation>延长的天数超出法律规定。</translation>
    </message>
    <message>
        <source>Choose fewer days.</source>
        <translation>请减少天数。</translation>
    </message>
    <message>
        <source>The item has no statutory limit to extend.</source>
        <translation>此事项没有可延长的法定期限。</translation>
    </message>
    <message>
        <source>Speed the case up, or talk to the applicant.</source>
        <translation>请加快办理，或与申请人沟通。</translation>
    </message>
    <message>
        <source>The reason of the extension is missing.</source>
        <translation>没有填写延期理由。</translation>
    </message>
    <message>
        <source>It is told to the applicant: fill it in.</source>
        <translation>延期理由要告知申请人，请填写。</translation>
    </message>
    <message>
        <source>The deadline has passed; it can no longer be extended.</source>
        <translation>期限已过，不能再延长。</translation>
    </message>
    <message>
        <source>Decide the case and report the delay to the supervisor.</source>
        <translation>请尽快作出决定，并向督查人员报告。</translation>
    </message>
    <message>
        <source>The receiver has no letter of authority.</source>
        <translation>领取人没有委托书。</translation>
    </message>
    <message>
        <source>Only the applicant or an authorised person may receive it.</source>
        <translation>只能由申请人或受托人领取。</translation>
    </message>
    <message>
        <source>The day of the hand-over cannot be right.</source>
        <translation>交付日期不对。</translation>
    </message>
    <message>
        <source>It is not before the decision and not after today.</source>
        <translation>不早于决定之日，不晚于今天。</translation>
    </message>
    <message>
        <source>Who received the result is missing.</source>
        <translation>没有填写领取人。</translation>
    </message>
    <message>
        <source>Fill in name and number of the receiver.</source>
        <translation>请填写领取人的姓名和证件号码。</translation>
    </message>
    <message>
        <source>The parcel number is missing.</source>
        <translation>没有填写邮寄单号。</translation>
    </message>
    <message>
        <source>Fill in the number on the postal receipt.</source>
        <translation>请填写邮政单据上的号码。</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>备注是空的。</translation>
    </message>
    <message>
        <source>Write something, or close it.</source>
        <translation>请填写内容，或关闭。</translation>
    </message>
    <message>
        <source>The applicant is missing.</source>
        <translation>没有填写申请人。</translation>
    </message>
    <message>
        <source>Fill in the name and the number of the certificate.</source>
        <translation>请填写姓名和证件号码。</translation>
    </message>
    <message>
        <source>The day of receipt lies in the future.</source>
        <translation>收件日期晚于今天。</translation>
    </message>
    <message>
        <source>Correct it, and check the date of this computer.</source>
        <translation>请更正，并核对本机日期。</translation>
    </message>
    <message>
        <source>A material does not belong to this item.</source>
        <translation>有材料不属于此事项。</translation>
    </message>
    <message>
        <source>Choose the item again so that its checklist is made anew.</source>
        <translation>请重新选择事项以生成清单。</translation>
    </message>
    <message>
        <source>The case number is not one of this window.</source>
        <translation>办件编号不属于本窗口。</translation>
    </message>
    <message>
        <source>Restart the program; tell the administrator if it happens again.</source>
        <translation>请重新启动程序；若再出现，请告知管理员。</translation>
    </message>
    <message>
        <source>No material was handed in.</source>
        <translation>没有收到任何材料。</translation>
    </message>
    <message>
        <source>Give a consultation notice instead of a receipt.</source>
        <translation>请改为出具咨询一次性告知单。</translation>
    </message>
    <message>
        <source>The promised day has not passed yet.</source>
        <translation>承诺的期限还没有到。</translation>
    </message>
    <message>
        <source>Wait for it, or ask the applicant.</source>
        <translation>请等到期，或联系申请人。</translation>
    </message>
    <message>
        <source>The reasons of the revocation are missing.</source>
        <translation>没有填写撤销受理的理由。</translation>
    </message>
    <message>
        <source>Fill them in; they are told to the applicant.</source>
        <translation>理由要告知申请人，请填写。</translation>
    </message>
    <message>
        <source>The day of supply cannot be right.</source>
        <translation>补交日期不对。</translation>
    </message>
    <message>
        <source>It is not before the notice and not after today.</source>
        <translation>不早于告知之日，不晚于今天。</translation>
    </message>
    <message>
        <source>The day for the corrections has passed.</source>
        <translation>补正期限已过。</translation>
    </message>
    <message>
        <source>A new application is needed; the case ends by itself.</source>
        <translation>需要重新申请，该件将自动结束。</translation>
    </message>
    <message>
        <source>No tolerant acceptance until it is made good; accept with all materials or give a one-time notice.</source>
        <translation>履行前不适用容缺受理；请收齐材料受理，或一次性告知。</translation>
    </message>
    <message>
        <source>The promised day is later than allowed.</source>
        <translation>承诺的日期超过允许的最晚日期。</translation>
    </message>
    <message>
        <source>Choose an earlier day.</source>
        <translation>请选择更早的日期。</translation>
    </message>
    <message>
        <source>The rules of this province do not know tolerant acceptance.</source>
        <translation>本省没有容缺受理的规定。</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺少材料。</translation>
    </message>
    <message>
        <source>Why the data is looked at is missing.</source>
        <translation>没有填写查看原因。</translation>
    </message>
    <message>
        <source>Choose a reason; it is recorded.</source>
        <translation>请选择原因，系统会留下记录。</translation>
    </message>
    <message>
        <source>Only the applicant can withdraw.</source>
        <translation>只有申请人可以撤回。</translation>
    </message>
    <message>
        <source>Ask for a signed request.</source>
        <translation>请申请人签署撤回申请。</translation>
    </message>
    <message>
        <source>The day for the corrections has not passed yet.</source>
        <translation>补正期限还没有到。</translation>
    </message>
    <message>
        <source>Wait for it; the applicant may still come.</source>
        <translation>请等到期，申请人仍可补正。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Scan it again or choose another file.</source>
        <translation>请重新扫描或选择其他文件。</translation>
    </message>
    <message>
        <source>Only pictures and PDF files can be attached.</source>
        <translation>只能附图片和 PDF 文件。</translation>
    </message>
    <message>
        <source>Save it as PDF, PNG or JPEG first.</source>
        <translation>请先存为 PDF、PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>The file is not a PDF, whatever its name says.</source>
        <translation>文件不是真正的 PDF。</translation>
    </message>
    <message>
        <source>The file is not a picture, whatever its name says.</source>
        <translation>文件不是真正的图片。</translation>
    </message>
    <message>
        <source>The scan is not on this computer.</source>
        <translation>本机没有这份扫描件。</translation>
    </message>
    <message>
        <source>Attach it again.</source>
        <translation>请重新附上。</translation>
    </message>
    <message>
        <source>The picture has too many pixels.</source>
        <translation>图片像素过大。</translation>
    </message>
    <message>
        <source>Scan it at 300 dpi or less.</source>
        <translation>请用不超过 300 dpi 扫描。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB.</source>
        <translation>文件超过 64 MB。</translation>
    </message>
    <message>
        <source>Scan it at a lower resolution or in several files.</source>
        <translation>请降低分辨率，或分成几个文件。</translation>
    </message>
    <message>
        <source>The folder for the data is not empty or not there.</source>
        <translation>数据文件夹不是空的，或不存在。</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>请选择一个空文件夹。</translation>
    </message>
    <message>
        <source>Simulated cases belong into a demonstration only.</source>
        <translation>模拟办件只能用于演示。</translation>
    </message>
    <message>
        <source>Open the demonstration.</source>
        <translation>请打开演示。</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of this program.</source>
        <translation>备份由更新版本的程序生成。</translation>
    </message>
    <message>
        <source>Install the newer version first.</source>
        <translation>请先安装新版本。</translation>
    </message>
    <message>
        <source>Materials or days differ from the promise printed for the signature.</source>
        <translation>材料或日期与打印供签字的承诺书不一致。</translation>
    </message>
    <message>
        <source>Print the promise again and let the applicant sign that one.</source>
        <translation>请重新打印承诺书，由申请人签署新的一份。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>See whether it is still there and may be opened, then choose it again.</source>
        <translation>请确认文件仍在且允许打开，再重新选择。</translation>
    </message>
    <message>
        <source>The revocation must name where it can be reviewed.</source>
        <translation>撤销受理须写明救济途径。</translation>
    </message>
    <message>
        <source>Fill in the review organ and the court.</source>
        <translation>请填写行政复议机关和人民法院。</translation>
    </message>
    <message>
        <source>More than ten days can only be granted by the head of the government.</source>
        <translation>超过十日的延期须由本级人民政府负责人批准。</translation>
    </message>
    <message>
        <source>Choose that office, or extend by ten days at most.</source>
        <translation>请选择该批准人，或者延长不超过十日。</translation>
    </message>
    <message>
        <source>How long the procedure takes is missing.</source>
        <translation>未填写特别程序所需时间。</translation>
    </message>
    <message>
        <source>The applicant must be told: fill in the working days.</source>
        <translation>所需时间须书面告知申请人，请填写工作日数。</translation>
    </message>
    <message>
        <source>A refusal must name where it can be reviewed.</source>
        <translation>不予许可决定须写明救济途径。</translation>
    </message>
    <message>
        <source>The certificate would expire before the decision.</source>
        <translation>有效期早于决定日期。</translation>
    </message>
    <message>
        <source>Correct the last day of its validity.</source>
        <translation>请更正有效期截止日。</translation>
    </message>
    <message>
        <source>The law knows no such manner of service.</source>
        <translation>没有这种送达方式。</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Why the receiver would not take it is missing.</source>
        <translation>未填写拒收事由。</translation>
    </message>
    <message>
        <source>It is part of a service by leaving the paper: fill it in.</source>
        <translation>留置送达须记明拒收事由，请填写。</translation>
    </message>
    <message>
        <source>A service by leaving the paper needs a witness.</source>
        <translation>留置送达须有见证人。</translation>
    </message>
    <message>
        <source>Fill in the witness.</source>
        <translation>请填写见证人。</translation>
    </message>
    <message>
        <source>Electronic service needs the receiver&apos;s consent.</source>
        <translation>电子送达须经受送达人同意。</translation>
    </message>
    <message>
        <source>Let the receiver agree, or choose another manner.</source>
        <translation>请取得同意，或者改用其他方式。</translation>
    </message>
    <message>
        <source>The case is with that unit already.</source>
        <translation>办件已在该单位。</translation>
    </message>
    <message>
        <source>Choose another unit.</source>
        <translation>请选择其他单位。</translation>
    </message>
    <message>
        <source>Why the case is handed on is missing.</source>
        <translation>未填写转办理由。</translation>
    </message>
    <message>
        <source>Give the reason; the other unit reads it.</source>
        <translation>请填写理由，接办单位会看到。</translation>
    </message>
    <message>
        <source>Nobody has the case in hand.</source>
        <translation>该办件无人认领。</translation>
    </message>
    <message>
        <source>There is nothing to give back.</source>
        <translation>无需释放。</translation>
    </message>
    <message>
        <source>The case is in that hand already.</source>
        <translation>该办件已由此人经办。</translation>
    </message>
    <message>
        <source>Reload the list.</source>
        <translation>请刷新列表。</translation>
    </message>
    <message>
        <source>A colleague has or gets the case; the reason is missing.</source>
        <translation>涉及其他经办人，未填写理由。</translation>
    </message>
    <message>
        <source>Give the reason; the colleague reads it.</source>
        <translation>请填写理由，同事会看到。</translation>
    </message>
    <message>
        <source>The item&apos;s process has no such step.</source>
        <translation>事项办理流程中没有这一环节。</translation>
    </message>
    <message>
        <source>Choose one that it lists.</source>
        <translation>请选择流程所列的环节。</translation>
    </message>
    <message>
        <source>A check on the spot takes two officers or more.</source>
        <translation>现场核查须由两名以上工作人员进行。</translation>
    </message>
    <message>
        <source>Fill in both names.</source>
        <translation>请填写两人姓名。</translation>
    </message>
    <message>
        <source>The opinion is missing.</source>
        <translation>未填写办理意见。</translation>
    </message>
    <message>
        <source>Write what was found.</source>
        <translation>请填写核查情况。</translation>
    </message>
    <message>
        <source>The day of the step cannot be right.</source>
        <translation>环节日期不对。</translation>
    </message>
    <message>
        <source>The case was not accepted on a commitment.</source>
        <translation>本办件不是告知承诺受理。</translation>
    </message>
    <message>
        <source>There is nothing to check.</source>
        <translation>无需核查。</translation>
    </message>
    <message>
        <source>The commitment was checked already.</source>
        <translation>承诺已经核查过。</translation>
    </message>
    <message>
        <source>Add a note if something came up later.</source>
        <translation>如有新情况，请添加备注。</translation>
    </message>
    <message>
        <source>The check takes two officers or more.</source>
        <translation>核查须由两名以上工作人员进行。</translation>
    </message>
    <message>
        <source>What was found is missing.</source>
        <translation>未填写核查情况。</translation>
    </message>
    <message>
        <source>Write what was promised and what is the case.</source>
        <translation>请写明承诺内容与实际情况。</translation>
    </message>
    <message>
        <source>The day of the check cannot be right.</source>
        <translation>核查日期不对。</translation>
    </message>
    <message>
        <source>It lies between the decision and today.</source>
        <translation>应在决定之日与今日之间。</translation>
    </message>
    <message>
        <source>The paper that was sealed is missing.</source>
        <translation>未填写用印文书。</translation>
    </message>
    <message>
        <source>Fill in its number or its name.</source>
        <translation>请填写文号或者文书名称。</translation>
    </message>
    <message>
        <source>Nothing is mended.</source>
        <translation>没有要更正的内容。</translation>
    </message>
    <message>
        <source>Choose the right item or the right day.</source>
        <translation>请选择正确的事项或者日期。</translation>
    </message>
    <message>
        <source>The case has not been accepted: it has no day of acceptance.</source>
        <translation>办件尚未受理，没有受理日期。</translation>
    </message>
    <message>
        <source>Mend the day of receipt only.</source>
        <translation>请只更正收件日期。</translation>
    </message>
    <message>
        <source>The right item needs its answers and its materials.</source>
        <translation>更正事项须同时填写情形和材料。</translation>
    </message>
    <message>
        <source>Fill them in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>A material that was asked for or promised in writing is missing from the list.</source>
        <translation>清单中缺少已书面告知补正或者承诺的材料。</translation>
    </message>
    <message>
        <source>Keep it, or let the applicant withdraw and apply anew.</source>
        <translation>请保留该材料，或者由申请人撤回后重新申请。</translation>
    </message>
    <message>
        <source>How the mistake came about is missing.</source>
        <translation>未填写更正原因。</translation>
    </message>
    <message>
        <source>Write it down.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>A day moves the time limits: the supervisor&apos;s approval is missing.</source>
        <translation>更正日期会改变办理期限，未填写批准人。</translation>
    </message>
    <message>
        <source>Fill in who approved it.</source>
        <translation>请填写批准人。</translation>
    </message>
    <message>
        <source>The days cannot be right.</source>
        <translation>日期不对。</translation>
    </message>
    <message>
        <source>Receipt comes before acceptance, and neither lies in the future.</source>
        <translation>收件不晚于受理，且都不晚于今日。</translation>
    </message>
    <message>
        <source>The right item does not ask for one of the materials.</source>
        <translation>有材料不属于更正后的事项。</translation>
    </message>
    <message>
        <source>Remove it: nothing may be asked for that the item does not list.</source>
        <translation>请去掉该材料：不得索要事项清单以外的材料。</translation>
    </message>
    <message>
        <source>Under the right item materials are missing, and the case is accepted.</source>
        <translation>按更正后的事项材料不齐全，而办件已受理。</translation>
    </message>
    <message>
        <source>Get them first, or let the applicant withdraw and apply anew.</source>
        <translation>请先补齐材料，或者由申请人撤回后重新申请。</translation>
    </message>
    <message>
        <source>Nothing waits to be carried.</source>
        <translation>没有需要带走的数据。</translation>
    </message>
    <message>
        <source>The district has all that was recorded here.</source>
        <translation>本机的记录区县都已收到。</translation>
    </message>
    <message>
        <source>This file is not a bundle of a workstation.</source>
        <translation>这个文件不是窗口电脑导出的数据包。</translation>
    </message>
    <message>
        <source>Choose the .ycbundle file that was exported. Nothing was taken in.</source>
        <translation>请选择导出的 .ycbundle 文件。没有导入任何内容。</translation>
    </message>
    <message>
        <source>This is not the code of the bundle.</source>
        <translation>数据包口令不对。</translation>
    </message>
    <message>
        <source>It has five groups of five letters and digits. Have it told once more.</source>
        <translation>口令是五组、每组五个字母或数字，请对方再报一遍。</translation>
    </message>
    <message>
        <source>The bundle was damaged or changed on the way.</source>
        <translation>数据包在途中损坏或被改动。</translation>
    </message>
    <message>
        <source>Nothing was taken in. Export it there once more.</source>
        <translation>没有导入任何内容。请在原电脑上重新导出。</translation>
    </message>
    <message>
        <source>The bundle is not whole.</source>
        <translation>数据包不完整。</translation>
    </message>
    <message>
        <source>This bundle comes from a copy of the data of this very computer.</source>
        <translation>这个数据包来自本机数据的副本。</translation>
    </message>
    <message>
        <source>Sync this computer with the district first, then import it again.</source>
        <translation>请先与区县同步本机，再重新导入。</translation>
    </message>
    <message>
        <source>No case was named that joins.</source>
        <translation>没有指明要加入的办件。</translation>
    </message>
    <message>
        <source>Choose at least one member.</source>
        <translation>请至少选择一个联办事项。</translation>
    </message>
    <message>
        <source>This case is itself a member of another matter.</source>
        <translation>本办件自己就是另一件“一件事”的联办事项。</translation>
    </message>
    <message>
        <source>Add the member to that matter.</source>
        <translation>请在那一件“一件事”中追加。</translation>
    </message>
    <message>
        <source>A case is a member already.</source>
        <translation>该办件已是联办事项。</translation>
    </message>
    <message>
        <source>The matter has no such member.</source>
        <translation>这件“一件事”没有这个联办事项。</translation>
    </message>
    <message>
        <source>The checklist has no such material.</source>
        <translation>材料清单中没有这项材料。</translation>
    </message>
    <message>
        <source>Why the member may go on is missing.</source>
        <translation>没有填写可以继续办理的理由。</translation>
    </message>
    <message>
        <source>Give the reason; it is kept with the case.</source>
        <translation>请填写理由，理由随办件留存。</translation>
    </message>
    <message>
        <source>Choose today or an earlier day.</source>
        <translation>请选择今天或更早的日期。</translation>
    </message>
    <message>
        <source>The one licence is made already.</source>
        <translation>行业综合许可证已经制作。</translation>
    </message>
    <message>
        <source>The one licence as a whole is not refused.</source>
        <translation>行业综合许可证不能整体不予。</translation>
    </message>
    <message>
        <source>Refuse the member concerned on its own page; the licence holds the others.</source>
        <translation>请在有关事项自己的页面作出不予决定，其余事项仍并入许可证。</translation>
    </message>
    <message>
        <source>A member of the one licence is not decided yet.</source>
        <translation>并入行业综合许可证的事项尚有未作决定的。</translation>
    </message>
    <message>
        <source>Wait until every member in it is decided.</source>
        <translation>请等并入的每个事项都作出决定。</translation>
    </message>
    <message>
        <source>No member of the one licence was approved.</source>
        <translation>并入行业综合许可证的事项没有一项获准。</translation>
    </message>
    <message>
        <source>There is nothing to certify.</source>
        <translation>没有可以发证的内容。</translation>
    </message>
    <message>
        <source>This approval is part of the one licence of the whole matter.</source>
        <translation>本事项的批准已并入整件事的行业综合许可证。</translation>
    </message>
    <message>
        <source>Hand the licence over on the page of the matter; this case then ends with it.</source>
        <translation>请在“一件事”的页面发放许可证，本办件随之办结。</translation>
    </message>
    <message>
        <source>A matter of several members is not declined as a whole.</source>
        <translation>“一件事”不能整体不予受理。</translation>
    </message>
    <message>
        <source>Take it in, and decline the member concerned on its own page.</source>
        <translation>请先收件，再在有关事项自己的页面作不予受理。</translation>
    </message>
    <message>
        <source>The answers choose no member that is not there already.</source>
        <translation>按现在的回答，没有选出新的联办事项。</translation>
    </message>
    <message>
        <source>Answer the questions so that the further member is chosen.</source>
        <translation>请修改回答，选出要追加的事项。</translation>
    </message>
    <message>
        <source>The matter to be joined is not here, or is another one.</source>
        <translation>要追加事项的“一件事”不在本机，或者不是同一件。</translation>
    </message>
    <message>
        <source>Open the matter in the case list and add the member there.</source>
        <translation>请在办件列表中打开那一件“一件事”，在其中追加。</translation>
    </message>
    <message>
        <source>This paper belongs to a matter of several members.</source>
        <translation>这种文书属于“一件事”。</translation>
    </message>
    <message>
        <source>Open that matter and make it there.</source>
        <translation>请打开那一件“一件事”再制作。</translation>
    </message>
    <message>
        <source>The one licence is not decided yet.</source>
        <translation>行业综合许可证尚未作出决定。</translation>
    </message>
    <message>
        <source>Decide it first.</source>
        <translation>请先作出决定。</translation>
    </message>
    <message>
        <source>Some members have not ended yet.</source>
        <translation>还有联办事项没有办结。</translation>
    </message>
    <message>
        <source>The notice is made when all have.</source>
        <translation>全部办结后才能制作通知单。</translation>
    </message>
    <message>
        <source>This account does not have the role that may approve.</source>
        <translation>这个账号没有审批的角色。</translation>
    </message>
    <message>
        <source>Let somebody approve who is a supervisor.</source>
        <translation>请由督查（负责人）账号批准。</translation>
    </message>
    <message>
        <source>There is no signed commission.</source>
        <translation>没有签字的代办委托。</translation>
    </message>
    <message>
        <source>Draw it up and have it signed: without it nothing is proxy work.</source>
        <translation>先打印协议书并签字；没有委托书不能标记代办。</translation>
    </message>
    <message>
        <source>A commission is in force.</source>
        <translation>已有生效的委托。</translation>
    </message>
    <message>
        <source>End it before another is drawn up.</source>
        <translation>先终止它，再签新的。</translation>
    </message>
    <message>
        <source>No commission has been drawn up.</source>
        <translation>还没有打印委托协议书。</translation>
    </message>
    <message>
        <source>Draw it up first.</source>
        <translation>请先打印委托协议书。</translation>
    </message>
    <message>
        <source>The commission is signed already.</source>
        <translation>委托协议已经签过字。</translation>
    </message>
    <message>
        <source>Go on with the case.</source>
        <translation>继续办理即可。</translation>
    </message>
    <message>
        <source>The agent or the station is missing.</source>
        <translation>代办员或代办机构未填。</translation>
    </message>
    <message>
        <source>Fill both in; they are printed.</source>
        <translation>两项都要填，会印在协议书上。</translation>
    </message>
    <message>
        <source>What is entrusted is missing.</source>
        <translation>委托事项未填。</translation>
    </message>
    <message>
        <source>Write it down; it is printed.</source>
        <translation>请写明，会印在协议书上。</translation>
    </message>
    <message>
        <source>What the agent may do is missing.</source>
        <translation>委托权限未选。</translation>
    </message>
    <message>
        <source>Tick at least one right.</source>
        <translation>至少勾选一项权限。</translation>
    </message>
    <message>
        <source>The commission would have ended already.</source>
        <translation>委托期限已过。</translation>
    </message>
    <message>
        <source>Choose a day from today on.</source>
        <translation>请选今天或以后的日期。</translation>
    </message>
    <message>
        <source>The signature, its day or the relation is missing.</source>
        <translation>签名、签名日期或关系未填。</translation>
    </message>
    <message>
        <source>Fill in who signed, as what, and when.</source>
        <translation>填写谁、以什么身份、何时签的字。</translation>
    </message>
    <message>
        <source>The day on the signature cannot be right.</source>
        <translation>签名日期不对。</translation>
    </message>
    <message>
        <source>It lies between the day the agreement was made and today.</source>
        <translation>应在打印协议之日和今天之间。</translation>
    </message>
    <message>
        <source>Somebody else than the applicant signed as the applicant.</source>
        <translation>签字的不是申请人本人，却填了“本人”。</translation>
    </message>
    <message>
        <source>Choose the relation of who signed.</source>
        <translation>请选签字人与申请人的关系。</translation>
    </message>
    <message>
        <source>Why the commission ends is missing.</source>
        <translation>终止原因未填。</translation>
    </message>
    <message>
        <source>The commission cannot end in the future.</source>
        <translation>终止日期不能在今天之后。</translation>
    </message>
    <message>
        <source>The case waits at the window already.</source>
        <translation>该办件已上报，正等窗口处理。</translation>
    </message>
    <message>
        <source>Wait until it accepts or sends back.</source>
        <translation>等窗口受理或退回。</translation>
    </message>
    <message>
        <source>The commission does not let the agent hand the application in.</source>
        <translation>委托权限里没有“递交申请材料”。</translation>
    </message>
    <message>
        <source>Draw up another one with that right.</source>
        <translation>请另签一份含该权限的委托。</translation>
    </message>
    <message>
        <source>This item is not delegated to villages.</source>
        <translation>该事项没有下沉到村（社区）。</translation>
    </message>
    <message>
        <source>Send the applicant to the town&apos;s window, or go there together.</source>
        <translation>请申请人到镇窗口办理，或者陪同前往。</translation>
    </message>
    <message>
        <source>Materials are still missing.</source>
        <translation>材料还不齐。</translation>
    </message>
    <message>
        <source>Get them first: only what is complete is sent on.</source>
        <translation>先补齐：资料齐全才能上报。</translation>
    </message>
    <message>
        <source>No station&apos;s case waits here.</source>
        <translation>没有等待处理的上报件。</translation>
    </message>
    <message>
        <source>Read the case again.</source>
        <translation>请重新读取该办件。</translation>
    </message>
    <message>
        <source>Why it goes back is missing.</source>
        <translation>退回理由未填。</translation>
    </message>
    <message>
        <source>Write it down; the agent must be able to mend it.</source>
        <translation>请写清楚，好让代办员补正。</translation>
    </message>
    <message>
        <source>One of the materials is not on the checklist.</source>
        <translation>所选材料不在清单上。</translation>
    </message>
    <message>
        <source>Choose from those listed.</source>
        <translation>请从清单中选择。</translation>
    </message>
    <message>
        <source>There is nothing to note.</source>
        <translation>没有可登记的内容。</translation>
    </message>
    <message>
        <source>Write what was done.</source>
        <translation>请写明做了什么。</translation>
    </message>
    <message>
        <source>It lies between the commission and today.</source>
        <translation>应在受托之日和今天之间。</translation>
    </message>
    <message>
        <source>What was told is missing.</source>
        <translation>反馈内容未填。</translation>
    </message>
    <message>
        <source>The day of the report cannot be right.</source>
        <translation>反馈日期不对。</translation>
    </message>
    <message>
        <source>Nothing was decided yet that could be handed over.</source>
        <translation>还没有决定，没有可送达的结果。</translation>
    </message>
    <message>
        <source>Report without a hand-over, or wait for the decision.</source>
        <translation>可先反馈进度，或者等决定作出后再送达。</translation>
    </message>
    <message>
        <source>A result is handed over in person.</source>
        <translation>办理结果须当面送达。</translation>
    </message>
    <message>
        <source>Choose that manner, or report without a hand-over.</source>
        <translation>请选“当面”，或者只反馈不送达。</translation>
    </message>
    <message>
        <source>The principal&apos;s signature or its day is missing.</source>
        <translation>缺委托人签收或签收日期。</translation>
    </message>
    <message>
        <source>Without both nothing counts as handed over.</source>
        <translation>两项齐全才算送达。</translation>
    </message>
    <message>
        <source>The commission does not let the agent fetch the result.</source>
        <translation>委托权限里没有“领取办理结果”。</translation>
    </message>
    <message>
        <source>Hand it to the applicant, or have the commission widened.</source>
        <translation>请交给申请人本人，或者另签含该权限的委托。</translation>
    </message>
    <message>
        <source>What was asked is missing.</source>
        <translation>咨询内容未填。</translation>
    </message>
    <message>
        <source>There is neither an answer nor somebody who takes it on.</source>
        <translation>没有答复，也没有接办人。</translation>
    </message>
    <message>
        <source>Fill in one of the two.</source>
        <translation>请填其中一项。</translation>
    </message>
    <message>
        <source>The consultation is closed already.</source>
        <translation>该咨询已经办结。</translation>
    </message>
    <message>
        <source>Read the list again.</source>
        <translation>请重新读取列表。</translation>
    </message>
    <message>
        <source>The consultation is recorded already.</source>
        <translation>该咨询已经登记。</translation>
    </message>
    <message>
        <source>Nothing is taken over.</source>
        <translation>没有沿用任何内容。</translation>
    </message>
    <message>
        <source>Choose what is on file first.</source>
        <translation>请先选择要沿用的内容。</translation>
    </message>
    <message>
        <source>A case cannot take over from itself.</source>
        <translation>不能沿用本办件自己的内容。</translation>
    </message>
    <message>
        <source>Choose an earlier case.</source>
        <translation>请选以前的办件。</translation>
    </message>
    <message>
        <source>Take over only what the item asks for.</source>
        <translation>只能沿用本事项要求的材料。</translation>
    </message>
    <message>
        <source>What is on file would have been seen in the future.</source>
        <translation>沿用内容的日期在今天之后。</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>请检查本机时间。</translation>
    </message>
    <message>
        <source>What is on file does not count any more.</source>
        <translation>留存的材料已不能沿用。</translation>
    </message>
    <message>
        <source>Ask the applicant to bring it.</source>
        <translation>请申请人重新提交。</translation>
    </message>
    <message>
        <source>What was taken over does not come from a case of this applicant.</source>
        <translation>沿用的内容不是该申请人办件中的。</translation>
    </message>
    <message>
        <source>Take it over again, or ask the applicant to bring it.</source>
        <translation>请重新沿用，或者请申请人提交。</translation>
    </message>
    <message>
        <source>Why it is entered later is missing.</source>
        <translation>补录原因未填。</translation>
    </message>
    <message>
        <source>Write it down, for instance that the system is down.</source>
        <translation>请写明，例如对方系统故障。</translation>
    </message>
    <message>
        <source>It is on the list for that system already.</source>
        <translation>已在该系统的补录清单上。</translation>
    </message>
    <message>
        <source>Enter it there when the system is back.</source>
        <translation>系统恢复后再录入即可。</translation>
    </message>
    <message>
        <source>It has been entered in that system already.</source>
        <translation>该系统已经录入过。</translation>
    </message>
    <message>
        <source>A paper is not needed for some reason: say which.</source>
        <translation>请说明为何不需要纸质文书。</translation>
    </message>
    <message>
        <source>Up to 200 characters.</source>
        <translation>不超过 200 字。</translation>
    </message>
    <message>
        <source>The counts of the day do not agree yet.</source>
        <translation>当日计数还不相符。</translation>
    </message>
    <message>
        <source>Settle what stands in the list, then close the day.</source>
        <translation>请处理完列表中的差异再结账。</translation>
    </message>
    <message>
        <source>Nothing was recorded that day, so there is nothing to close.</source>
        <translation>当日没有记录，无需结账。</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>请选择其他日期。</translation>
    </message>
    <message>
        <source>No supervisor has confirmed the approval of the extension.</source>
        <translation>延期尚无负责人确认。</translation>
    </message>
    <message>
        <source>Let a supervisor log in on the form: &quot;A supervisor approves here…&quot;.</source>
        <translation>请负责人在表单上登录确认（“请负责人在此批准…”）。</translation>
    </message>
    <message>
        <source>Every member of the matter is decided or has ended.</source>
        <translation>一件事的各事项都已作出决定或已结束。</translation>
    </message>
    <message>
        <source>What was decided stays. Where the result is not wanted, note it with that member.</source>
        <translation>已作出的决定不变。申请人不要结果的，请在该事项中备注。</translation>
    </message>
    <message>
        <source>The whole matter was withdrawn.</source>
        <translation>整件事已撤回。</translation>
    </message>
    <message>
        <source>Take in what is wanted after all as a case of its own.</source>
        <translation>仍需办理的事项，请单独收件。</translation>
    </message>
    <message>
        <source>The last day of the commission has passed.</source>
        <translation>委托期限已过。</translation>
    </message>
    <message>
        <source>End it, and have a new one signed.</source>
        <translation>请终止原委托，重新签订。</translation>
    </message>
    <message>
        <source>Nobody can have been told on that day.</source>
        <translation>这一天不可能已经提醒。</translation>
    </message>
    <message>
        <source>Choose a day from the arrival of the result to today.</source>
        <translation>请选结果到达之日至今天之间的日期。</translation>
    </message>
    <message>
        <source>The day of the next reminder has passed.</source>
        <translation>下次提醒的日期已过。</translation>
    </message>
    <message>
        <source>Choose a later day, or none.</source>
        <translation>请选以后的日期，或不再提醒。</translation>
    </message>
    <message>
        <source>What is on file has expired since it was handed in.</source>
        <translation>存档材料已过有效期。</translation>
    </message>
    <message>
        <source>Ask the applicant to bring the new one.</source>
        <translation>请申请人提交新的材料。</translation>
    </message>
    <message>
        <source>Whoever does this cannot be the one who approves it.</source>
        <translation>办理人不能自己批准。</translation>
    </message>
    <message>
        <source>Whoever is named as having approved this is no supervisor here.</source>
        <translation>所填批准人不是本处的督查人员。</translation>
    </message>
    <message>
        <source>The card could not be read.</source>
        <translation>证件读取失败。</translation>
    </message>
    <message>
        <source>Take it out of its cover, lay it flat on the reader and leave it there. If that does not help, type what it says.</source>
        <translation>请取下卡套，把证件平放在读卡器上不要移动；仍不成功时请照证件手工录入。</translation>
    </message>
    <message>
        <source>Card and reader did not recognise each other.</source>
        <translation>证件与读卡器相互认证未通过。</translation>
    </message>
    <message>
        <source>Lift the card and put it down again. If it stays so, look at the card itself with care and type what it says.</source>
        <translation>请拿起证件重新放一次；仍不成功时请仔细查验证件本身，并照证件手工录入。</translation>
    </message>
    <message>
        <source>This is no identity card that the program can read.</source>
        <translation>这不是本程序能读取的身份证件。</translation>
    </message>
    <message>
        <source>Resident ID cards, residence permits for HK, Macao and Taiwan residents and foreigner permanent residence cards can be read. Type what this one says.</source>
        <translation>可读取居民身份证、港澳台居民居住证和外国人永久居留身份证；此证请手工录入。</translation>
    </message>
    <message>
        <source>What the reader handed over is not whole.</source>
        <translation>读卡器送来的数据不完整。</translation>
    </message>
    <message>
        <source>Lift the card and put it down again.</source>
        <translation>请拿起证件重新放一次。</translation>
    </message>
    <message>
        <source>The card reader does not understand what arrives there.</source>
        <translation>读卡器无法识别收到的指令。</translation>
    </message>
    <message>
        <source>Look at its cable, and at the speed under Settings, Card reader. Until then type what the card says.</source>
        <translation>请检查连接线，并核对“设置—读卡器”中的速率；恢复前请照证件手工录入。</translation>
    </message>
    <message>
        <source>The card reader says that it is out of order.</source>
        <translation>读卡器报告自身故障。</translation>
    </message>
    <message>
        <source>Pull it out and plug it in again. If it says so once more, have it repaired; until then type what the card says.</source>
        <translation>请拔下后重新插上；再次出现时请报修，修好前照证件手工录入。</translation>
    </message>
    <message>
        <source>The security module of the card reader is not authorised.</source>
        <translation>读卡器的安全模块未获授权。</translation>
    </message>
    <message>
        <source>Its supplier has to look at it. Until then type what the card says.</source>
        <translation>请联系读卡器供应商处理；处理好之前照证件手工录入。</translation>
    </message>
    <message>
        <source>The card reader answered with something unknown.</source>
        <translation>读卡器返回了未知的状态。</translation>
    </message>
    <message>
        <source>Lift the card and put it down again. If it stays so, pull the reader out and plug it in again.</source>
        <translation>请拿起证件重新放一次；仍不成功时请把读卡器拔下后重新插上。</translation>
    </message>
    <message>
        <source>The card reader does not answer.</source>
        <translation>读卡器没有应答。</translation>
    </message>
    <message>
        <source>See that it is switched on, and that port and speed under Settings, Card reader, are its own. Until then type what the card says.</source>
        <translation>请确认读卡器已通电，并核对“设置—读卡器”中的端口和速率；恢复前请照证件手工录入。</translation>
    </message>
    <message>
        <source>What comes from the card reader makes no sense.</source>
        <translation>读卡器送来的数据无法识别。</translation>
    </message>
    <message>
        <source>It runs at another speed than is set under Settings, Card reader, or another device is plugged in there.</source>
        <translation>其速率与“设置—读卡器”中的设置不一致，或者该端口上接的是别的设备。</translation>
    </message>
    <message>
        <source>The card reader was pulled out.</source>
        <translation>读卡器已被拔下。</translation>
    </message>
    <message>
        <source>Plug it in again. Nothing of a card that was only half read was filled in.</source>
        <translation>请重新插上。没有读完的证件，一项也没有填入。</translation>
    </message>
    <message>
        <source>There is no card reader at its port.</source>
        <translation>设定的端口上没有读卡器。</translation>
    </message>
    <message>
        <source>Plug it in. If it is plugged in, choose its port anew under Settings, Card reader.</source>
        <translation>请插上读卡器；已经插上的，请在“设置—读卡器”中重新选择端口。</translation>
    </message>
    <message>
        <source>This account of the computer may not use the card reader&apos;s port.</source>
        <translation>当前的电脑账户无权使用读卡器端口。</translation>
    </message>
    <message>
        <source>Have the administrator of the computer permit it; on Linux the account joins the group dialout.</source>
        <translation>请电脑管理员授权；在 Linux 上须把账户加入 dialout 组。</translation>
    </message>
    <message>
        <source>Another program is using the card reader.</source>
        <translation>读卡器正被别的程序占用。</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>请关闭那个程序后再试。</translation>
    </message>
    <message>
        <source>The card reader&apos;s port cannot be opened.</source>
        <translation>读卡器端口打不开。</translation>
    </message>
    <message>
        <source>Pull the reader out and plug it in again. If that does not help, choose its port anew under Settings, Card reader.</source>
        <translation>请把读卡器拔下后重新插上；仍不成功时请在“设置—读卡器”中重新选择端口。</translation>
    </message>
    <message>
        <source>It is not said where the card reader is plugged in.</source>
        <translation>还没有设定读卡器的端口。</translation>
    </message>
    <message>
        <source>Choose its port under Settings, Card reader.</source>
        <translation>请在“设置—读卡器”中选择端口。</translation>
    </message>
    <message>
        <source>Nothing was done for a citizen at this window that could be rated.</source>
        <translation>本窗口没有可评价的服务。</translation>
    </message>
    <message>
        <source>Rate after something was done while he stood there.</source>
        <translation>请在为群众当面办理后评价。</translation>
    </message>
    <message>
        <source>This visit has been rated.</source>
        <translation>本次服务已评价。</translation>
    </message>
    <message>
        <source>One visit is rated once; a bad rating can be followed up.</source>
        <translation>一次服务只评价一次；差评可继续处理。</translation>
    </message>
    <message>
        <source>A tag does not belong to the level chosen.</source>
        <translation>标签与所选满意度不符。</translation>
    </message>
    <message>
        <source>Choose among the tags of that level.</source>
        <translation>请在该满意度的标签中选择。</translation>
    </message>
    <message>
        <source>There is a name, but no number to call.</source>
        <translation>填了姓名，但没有联系电话。</translation>
    </message>
    <message>
        <source>Give a number too, or leave both out: then the rating is anonymous.</source>
        <translation>请同时留电话，或都不填（匿名评价）。</translation>
    </message>
    <message>
        <source>The telephone number cannot be right.</source>
        <translation>电话号码有误。</translation>
    </message>
    <message>
        <source>Correct it, or leave it out: then the rating is anonymous.</source>
        <translation>请改正，或不填（匿名评价）。</translation>
    </message>
    <message>
        <source>The visit was at another centre.</source>
        <translation>该次服务不在本中心。</translation>
    </message>
    <message>
        <source>It is rated where it was.</source>
        <translation>请在办理的中心评价。</translation>
    </message>
    <message>
        <source>The time for rating this visit has passed.</source>
        <translation>该次服务已过评价时间。</translation>
    </message>
    <message>
        <source>What was not rated is not counted.</source>
        <translation>未评价的不计入。</translation>
    </message>
    <message>
        <source>There is no bad rating that counts.</source>
        <translation>没有计入的差评。</translation>
    </message>
    <message>
        <source>Nothing has to follow.</source>
        <translation>无须处理。</translation>
    </message>
    <message>
        <source>The bad rating is settled.</source>
        <translation>该差评已整改。</translation>
    </message>
    <message>
        <source>The citizen may rate once more.</source>
        <translation>群众可追评一次。</translation>
    </message>
    <message>
        <source>Nobody left a number.</source>
        <translation>没有留联系电话。</translation>
    </message>
    <message>
        <source>An anonymous rating is not called back; it may still be put right.</source>
        <translation>匿名评价不回访，仍可整改。</translation>
    </message>
    <message>
        <source>Whoever was rated does not make the call-back.</source>
        <translation>被评价人不得回访。</translation>
    </message>
    <message>
        <source>Ask a colleague or the supervisor to call.</source>
        <translation>请同事或督查人员回访。</translation>
    </message>
    <message>
        <source>The day of the call cannot be right.</source>
        <translation>回访日期有误。</translation>
    </message>
    <message>
        <source>It lies between the rating and today.</source>
        <translation>应在评价日至今天之间。</translation>
    </message>
    <message>
        <source>What was said is missing.</source>
        <translation>缺少回访情况。</translation>
    </message>
    <message>
        <source>Write it down; it is what the answer rests on.</source>
        <translation>请写明，整改以此为据。</translation>
    </message>
    <message>
        <source>The rating has been appealed against.</source>
        <translation>该评价已申诉过。</translation>
    </message>
    <message>
        <source>One appeal is answered once.</source>
        <translation>申诉只复核一次。</translation>
    </message>
    <message>
        <source>The reason of the appeal is missing.</source>
        <translation>缺少申诉理由。</translation>
    </message>
    <message>
        <source>Say what shows that the rating was a mistake or malicious.</source>
        <translation>请写明误评或恶意评价的依据。</translation>
    </message>
    <message>
        <source>No appeal waits for an answer.</source>
        <translation>没有待复核的申诉。</translation>
    </message>
    <message>
        <source>Appeal first.</source>
        <translation>请先申诉。</translation>
    </message>
    <message>
        <source>Whoever appealed or was rated does not decide on the appeal.</source>
        <translation>申诉人、被评价人不得复核。</translation>
    </message>
    <message>
        <source>Another supervisor decides.</source>
        <translation>请其他督查人员复核。</translation>
    </message>
    <message>
        <source>The reason of the decision is missing.</source>
        <translation>缺少复核理由。</translation>
    </message>
    <message>
        <source>Write it down; it stays in the log.</source>
        <translation>请写明，将留存备查。</translation>
    </message>
    <message>
        <source>An appeal waits for its answer.</source>
        <translation>申诉尚未复核。</translation>
    </message>
    <message>
        <source>A supervisor decides on it first.</source>
        <translation>请先由督查人员复核。</translation>
    </message>
    <message>
        <source>The citizen has not been called back.</source>
        <translation>尚未回访。</translation>
    </message>
    <message>
        <source>Call first, then settle.</source>
        <translation>请先回访再整改。</translation>
    </message>
    <message>
        <source>Whoever was rated does not close the rating alone.</source>
        <translation>被评价人不得自行办结差评。</translation>
    </message>
    <message>
        <source>Let a supervisor who was not rated approve it here, or let a colleague record it.</source>
        <translation>请未被评价的督查人员在此确认，或由同事登记。</translation>
    </message>
    <message>
        <source>What was done is missing.</source>
        <translation>缺少整改情况。</translation>
    </message>
    <message>
        <source>Write down what was put right, or what was explained.</source>
        <translation>请写明整改或解释的内容。</translation>
    </message>
    <message>
        <source>The day of the settlement cannot be right.</source>
        <translation>整改日期有误。</translation>
    </message>
    <message>
        <source>The bad rating is not settled.</source>
        <translation>该差评尚未整改。</translation>
    </message>
    <message>
        <source>The citizen rates once more after that.</source>
        <translation>整改后方可追评。</translation>
    </message>
    <message>
        <source>The citizen has rated once more already.</source>
        <translation>群众已追评。</translation>
    </message>
    <message>
        <source>There is one further rating.</source>
        <translation>追评只有一次。</translation>
    </message>
    <message>
        <source>2 to 32 small letters, digits, dots, hyphens; a letter first.</source>
        <translation>2 至 32 个小写字母、数字、点或横线，以字母开头。</translation>
    </message>
    <message>
        <source>Postage is only paid on delivery for what goes by post.</source>
        <translation>只有邮寄的才可以邮费到付。</translation>
    </message>
    <message>
        <source>Choose the post as the manner, or leave the postage out.</source>
        <translation>领取方式改为“邮寄”，或取消“邮费到付”。</translation>
    </message>
    <message>
        <source>None of the fonts for papers is on this computer, so no paper can be made.</source>
        <translation>本机没有文书所用的字体，无法生成文书。</translation>
    </message>
    <message>
        <source>Ask the administrator to install the program anew: it brings the fonts along.</source>
        <translation>请管理员重新安装本程序，字体随程序一并安装。</translation>
    </message>
    <message>
        <source>A clock stops after the acceptance, and neither that nor its end is recorded ahead of the day.</source>
        <translation>计时在受理之后才能暂停，暂停和恢复都不能提前登记。</translation>
    </message>
    <message>
        <source>The folder for copies of the backup is not there.</source>
        <translation>另存备份的文件夹不在。</translation>
    </message>
    <message>
        <source>Plug the disk in or connect to the network, or choose another folder in the settings, Backup.</source>
        <translation>请插好磁盘或连上网络，或在“设置 → 备份”中另选文件夹。</translation>
    </message>
    <message>
        <source>This folder lies within the data: it would be lost together with them.</source>
        <translation>这个文件夹在数据文件夹里面，会随数据一起丢失。</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>请选别的磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The disk for copies of the backup is full.</source>
        <translation>另存备份的磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space there, or choose another folder in the settings, Backup.</source>
        <translation>请在该磁盘上腾出空间，或在“设置 → 备份”中另选文件夹。</translation>
    </message>
    <message>
        <source>The folder for copies of the backup cannot be written to.</source>
        <translation>另存备份的文件夹不能写入。</translation>
    </message>
    <message>
        <source>Ask the administrator for the right to write there, or choose another folder in the settings, Backup.</source>
        <translation>请管理员开通写入权限，或在“设置 → 备份”中另选文件夹。</translation>
    </message>
    <message>
        <source>The backup could not be written into the folder for its copies.</source>
        <translation>备份没能写入另存的文件夹。</translation>
    </message>
    <message>
        <source>The disk may be damaged or the connection cut. Try again, or choose another folder.</source>
        <translation>磁盘可能损坏，或连接已断开。请再试一次，或另选文件夹。</translation>
    </message>
    <message>
        <source>A file of the backup is damaged.</source>
        <translation>备份中有文件已损坏。</translation>
    </message>
    <message>
        <source>Make a new backup, and check the disk.</source>
        <translation>请重新备份一次，并检查磁盘。</translation>
    </message>
    <message>
        <source>The check on the spot was not taken.</source>
        <translation>现场核查环节未办理。</translation>
    </message>
    <message>
        <source>Record the step with both officers first, or write why it was left out.</source>
        <translation>请先登记该环节（两名工作人员），或写明未到现场核查的原因。</translation>
    </message>
    <message>
        <source>The commission does not let the agent sign for papers.</source>
        <translation>委托书未授权代办员代为签收。</translation>
    </message>
    <message>
        <source>Serve it on the applicant, or have the commission widened.</source>
        <translation>请送达申请人本人，或重新签订包含签收权限的委托书。</translation>
    </message>
    <message>
        <source>The commission does not let the agent bring what was missing.</source>
        <translation>委托书未授权代办员代为补正。</translation>
    </message>
    <message>
        <source>The applicant hands it in at the window, or signs a commission with that right.</source>
        <translation>请申请人到窗口自行补交，或重新签订包含补正权限的委托书。</translation>
    </message>
    <message>
        <source>The list is too long for a sheet.</source>
        <translation>内容太多，一份台账表打印不下。</translation>
    </message>
    <message>
        <source>Choose a shorter time, or export every line.</source>
        <translation>请缩短时间范围，或导出全部内容。</translation>
    </message>
    <message>
        <source>A service by leaving the paper takes two officers.</source>
        <translation>留置送达须有两名送达人。</translation>
    </message>
    <message>
        <source>Give the names of both.</source>
        <translation>请填写两人姓名。</translation>
    </message>
    <message>
        <source>Where it was served is missing.</source>
        <translation>没有填写送达地点。</translation>
    </message>
    <message>
        <source>Fill in the place of service.</source>
        <translation>请填写送达地点。</translation>
    </message>
    <message>
        <source>Why somebody else received it for the applicant is missing.</source>
        <translation>没有填写代收理由。</translation>
    </message>
    <message>
        <source>Give the relation and the reason, or a power of attorney.</source>
        <translation>请填写与申请人的关系和代收理由，或出示授权委托书。</translation>
    </message>
    <message>
        <source>The case has no paper that has to be served.</source>
        <translation>该办件没有需要送达的文书。</translation>
    </message>
    <message>
        <source>Make the paper first; its receipt then names it.</source>
        <translation>请先制作文书，再出送达回证。</translation>
    </message>
    <message>
        <source>The district does not let this centre print the result of this item.</source>
        <translation>区县未授权本中心打印该事项的结果。</translation>
    </message>
    <message>
        <source>Wait for the result of the organ that decides.</source>
        <translation>请等待审批单位的结果送达出件窗口。</translation>
    </message>
    <message>
        <source>A result is printed where it is sealed and handed over.</source>
        <translation>结果只能在用印和出件的窗口打印。</translation>
    </message>
    <message>
        <source>Have it printed by the window or the issuing window.</source>
        <translation>请由综合窗口或出件窗口打印。</translation>
    </message>
    <message>
        <source>This approval goes into the one licence of the whole matter.</source>
        <translation>该审批结果并入整件事的综合许可证。</translation>
    </message>
    <message>
        <source>Open the matter: its licence is printed there.</source>
        <translation>请打开整件事，在那里出证。</translation>
    </message>
    <message>
        <source>The case was not approved.</source>
        <translation>该办件未获批准。</translation>
    </message>
    <message>
        <source>This paper is made after the approval.</source>
        <translation>准予（办结）后才能制作这份文书。</translation>
    </message>
    <message>
        <source>Only an administrator or a supervisor may import reference documents.</source>
        <translation>只有管理员或督查人员可以导入基础数据。</translation>
    </message>
    <message>
        <source>The right item asks something nobody has answered, and the case is accepted.</source>
        <translation>正确的事项有未回答的情形问题，而本办件已受理。</translation>
    </message>
    <message>
        <source>Answer its questions: they decide which materials it needs.</source>
        <translation>请先回答这些问题，所需材料由此确定。</translation>
    </message>
    <message>
        <source>The day by which the case was to be decided has passed; its clock can no longer be stopped.</source>
        <translation>本件已超过办理期限，不能再停止计时。</translation>
    </message>
    <message>
        <source>Decide it, or extend the limit while the legal one has not passed. Note why it is late.</source>
        <translation>请尽快作出决定；法定期限未满的可办理延期。请备注超期原因。</translation>
    </message>
    <message>
        <source>A stop that began before today needs a supervisor&apos;s approval.</source>
        <translation>自今天以前停止计时，须经负责人批准。</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>%n material(s) on the checklist</source>
        <translation>
            <numerusform>材料清单共 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>to be corrected by %1</source>
        <translation>%1前补正</translation>
    </message>
    <message>
        <source>named again because: %1</source>
        <translation>再次列出的理由：%1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>%1: promised by %2</source>
        <translation>%1：承诺 %2 前补齐</translation>
    </message>
    <message>
        <source>to apply to: %1</source>
        <translation>应向以下机关申请：%1</translation>
    </message>
    <message>
        <source>deemed: the correction did not come in time</source>
        <translation>逾期未补正，视为撤回</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %2, about %n working day(s)</source>
        <translation>
            <numerusform>%1，自 %2 起，约 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>not counted until %1</source>
        <translation>至 %1 不计入期限</translation>
    </message>
    <message numerus="yes">
        <source>by %n working day(s)</source>
        <translation>
            <numerusform>延长 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>批准人：%1</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>准予</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予</translation>
    </message>
    <message>
        <source>to %1 (%2)</source>
        <translation>交付给 %1（%2）</translation>
    </message>
    <message>
        <source>%1, printed again</source>
        <translation>%1，补打</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n copy(ies)</source>
        <translation>
            <numerusform>%1，%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>The content of this event cannot be read.</source>
        <translation>此记录的内容无法读取。</translation>
    </message>
    <message>
        <source>A newer program wrote this. It is kept and passed on unchanged.</source>
        <translation>由新版程序写入，原样保留并传送。</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>更正为：%1</translation>
    </message>
    <message>
        <source>received on %1</source>
        <translation>收件日期 %1</translation>
    </message>
    <message>
        <source>accepted on %1</source>
        <translation>受理日期 %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>转至%1</translation>
    </message>
    <message>
        <source>given back to the unit</source>
        <translation>释放回单位</translation>
    </message>
    <message>
        <source>in hand of %1</source>
        <translation>由 %1 经办</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>办理人：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>kept at %1</source>
        <translation>存放：%1</translation>
    </message>
    <message>
        <source>what was promised is true</source>
        <translation>承诺属实</translation>
    </message>
    <message>
        <source>what was promised is not true</source>
        <translation>承诺不实</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <translation>%1，第 %2 号</translation>
    </message>
    <message numerus="yes">
        <source>%n impression(s)</source>
        <translation>
            <numerusform>用印 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>a member was approved</source>
        <translation>一个联办事项已准予</translation>
    </message>
    <message>
        <source>a member stands at: %1</source>
        <translation>一个联办事项的状态：%1</translation>
    </message>
    <message>
        <source>its receipt counts from %1</source>
        <translation>收件日期从%1起算</translation>
    </message>
    <message>
        <source>%1: from %2, grade %3, %4</source>
        <translation>%1：沿用办件%2，可信等级%3，%4</translation>
    </message>
    <message>
        <source>number there: %1</source>
        <translation>对方编号：%1</translation>
    </message>
    <message>
        <source>handed to %1</source>
        <translation>转交%1</translation>
    </message>
    <message>
        <source>agent %1, %2</source>
        <translation>代办员%1，%2</translation>
    </message>
    <message>
        <source>may: %1</source>
        <translation>权限：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>signed on %1 by %2 (%3)</source>
        <translation>%1由%2（%3）签字</translation>
    </message>
    <message>
        <source>handed over, signed on %1 by %2 (%3)</source>
        <translation>已送达，%1由%2（%3）签收</translation>
    </message>
    <message>
        <source>confirmed by the supervisor %1</source>
        <translation>负责人%1已确认</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>again on %1</source>
        <translation>%1再提醒</translation>
    </message>
    <message>
        <source>left a number to call</source>
        <translation>留有联系电话</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>upheld: the rating no longer counts</source>
        <translation>申诉成立：该评价不再计入</translation>
    </message>
    <message>
        <source>not upheld</source>
        <translation>申诉不成立</translation>
    </message>
    <message>
        <source>postage paid on delivery</source>
        <translation>邮费到付</translation>
    </message>
    <message>
        <source>from a consultation</source>
        <translation>由咨询转来</translation>
    </message>
    <message>
        <source>no check on the spot: %1</source>
        <translation>未到现场核查：%1</translation>
    </message>
    <message>
        <source>received for the applicant: %1</source>
        <translation>代收：%1</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The file is not UTF-8.</source>
        <translation>文件不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>The file starts with a byte order mark.</source>
        <translation>文件以字节顺序标记（BOM）开头。</translation>
    </message>
    <message>
        <source>The file is not strict JSON, or a key is reserved or stands twice in one object.</source>
        <translation>文件不是严格的 JSON，或键名为保留字、在同一对象中重复。</translation>
    </message>
    <message>
        <source>The file is too large, nested too deeply or has too many entries.</source>
        <translation>文件过大、嵌套过深或条目过多。</translation>
    </message>
    <message>
        <source>A text is too long or holds control, zero-width, bidi-control or broken characters.</source>
        <translation>文字过长，或含有控制字符、零宽字符、双向控制符或残缺字符。</translation>
    </message>
    <message>
        <source>A required member is missing.</source>
        <translation>缺少必需的成员。</translation>
    </message>
    <message>
        <source>A member is not known here.</source>
        <translation>此处不允许该成员。</translation>
    </message>
    <message>
        <source>A name is empty or longer than 500 characters.</source>
        <translation>名称为空或超过 500 个字符。</translation>
    </message>
    <message>
        <source>The legal basis is missing or incomplete.</source>
        <translation>设定依据缺失或不完整。</translation>
    </message>
    <message>
        <source>An id is used twice or has a wrong form.</source>
        <translation>标识重复或格式不对。</translation>
    </message>
    <message>
        <source>A basic or implementation code is used twice.</source>
        <translation>基本编码或实施编码重复。</translation>
    </message>
    <message>
        <source>The basic code is not right.</source>
        <translation>基本编码不正确。</translation>
    </message>
    <message>
        <source>The credit code or the implementation code is not right.</source>
        <translation>统一社会信用代码或实施编码不正确。</translation>
    </message>
    <message>
        <source>The department does not exist.</source>
        <translation>部门不存在。</translation>
    </message>
    <message>
        <source>The service group does not exist.</source>
        <translation>窗口类别不存在。</translation>
    </message>
    <message>
        <source>A value is not one of those allowed or out of range.</source>
        <translation>取值不在允许范围内。</translation>
    </message>
    <message>
        <source>A value has the wrong type.</source>
        <translation>取值类型不对。</translation>
    </message>
    <message>
        <source>The promised days exceed the legal days.</source>
        <translation>承诺时限超过法定时限。</translation>
    </message>
    <message>
        <source>A number of days is negative or over 365.</source>
        <translation>天数为负或超过 365。</translation>
    </message>
    <message>
        <source>The case type does not fit the promised days.</source>
        <translation>办件类型与承诺时限不符。</translation>
    </message>
    <message>
        <source>The steps are not numbered 1 to n or their days do not add up to the promised days.</source>
        <translation>流程序号不是 1 到 n，或各环节天数之和不等于承诺时限。</translation>
    </message>
    <message>
        <source>A material id is used twice in the item.</source>
        <translation>事项内材料标识重复。</translation>
    </message>
    <message>
        <source>An option names a material that the item does not have.</source>
        <translation>选项引用了事项中没有的材料。</translation>
    </message>
    <message>
        <source>A catch-all material is not allowed; every material must be named.</source>
        <translation>不允许兜底材料，每项材料都必须具名。</translation>
    </message>
    <message>
        <source>The standard material does not exist.</source>
        <translation>标准材料不存在。</translation>
    </message>
    <message>
        <source>A conditional material is never asked for by any option.</source>
        <translation>情形需要的材料没有任何选项引用。</translation>
    </message>
    <message>
        <source>The days to supply a material later do not fit its necessity.</source>
        <translation>后补天数与材料必要性不符。</translation>
    </message>
    <message>
        <source>An attachment&apos;s file name is not a plain file name.</source>
        <translation>附件文件名不是纯文件名。</translation>
    </message>
    <message>
        <source>The situations lead back to themselves.</source>
        <translation>情形互相循环引用。</translation>
    </message>
    <message>
        <source>An option leads to a situation that the item does not have.</source>
        <translation>选项指向事项中没有的情形。</translation>
    </message>
    <message>
        <source>A situation needs two options or more, and every id once.</source>
        <translation>情形至少要有两个选项，且标识不得重复。</translation>
    </message>
    <message>
        <source>A form field&apos;s key is wrong, used twice, or means something else in another item.</source>
        <translation>表单字段键名有误、重复，或在其他事项中含义不同。</translation>
    </message>
    <message>
        <source>Options belong to choice fields, and every choice field needs them.</source>
        <translation>选项只属于选择字段，且每个选择字段都必须有选项。</translation>
    </message>
    <message>
        <source>A form field&apos;s pattern does not compile, is not anchored or repeats a repetition.</source>
        <translation>表单字段的正则表达式无法编译、未锚定或含嵌套重复。</translation>
    </message>
    <message>
        <source>A name holds HTML tags.</source>
        <translation>名称含有 HTML 标签。</translation>
    </message>
    <message>
        <source>The bundle names an item that the catalogue or the bundle does not have.</source>
        <translation>集成事项引用了目录或集成事项中没有的事项。</translation>
    </message>
    <message>
        <source>The bundle&apos;s order leads back to itself.</source>
        <translation>集成事项的先后顺序循环。</translation>
    </message>
    <message>
        <source>The bundle&apos;s shared materials do not cover every member material exactly once.</source>
        <translation>集成事项的共用材料没有恰好覆盖每项成员材料一次。</translation>
    </message>
    <message>
        <source>The bundle&apos;s form does not cover every field of its members.</source>
        <translation>集成事项的表单没有覆盖全部成员字段。</translation>
    </message>
</context>
<context>
    <name>GuideText</name>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>because: %1 %2</source>
        <comment>question, answer</comment>
        <translation>因为：%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, within %n working day(s)</source>
        <translation>
            <numerusform>%1，%n 个工作日内</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>form, number</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>decided at once</source>
        <translation>当场办结</translation>
    </message>
    <message numerus="yes">
        <source>promised %n working day(s)</source>
        <translation>
            <numerusform>承诺 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, legal limit %n</source>
        <translation>
            <numerusform>%1，法定 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>no visit needed</source>
        <translation>无需到场</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>最多跑 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>No material is needed.</source>
        <translation>无需提交材料。</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>当场</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not counted</source>
        <translation>%1，不计入时限</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>不收费</translation>
    </message>
    <message numerus="yes">
        <source>valid %n year(s)</source>
        <translation>
            <numerusform>有效期 %n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>Basic code %1</source>
        <translation>基本编码 %1</translation>
    </message>
    <message>
        <source>Implementation code %1</source>
        <translation>实施编码 %1</translation>
    </message>
    <message>
        <source>Implemented by %1</source>
        <translation>实施主体 %1</translation>
    </message>
    <message>
        <source>Scope %1, village: %2</source>
        <translation>通办范围 %1，村（社区）：%2</translation>
    </message>
    <message>
        <source>starts at once</source>
        <translation>同时受理</translation>
    </message>
    <message>
        <source>after: %1</source>
        <translation>待前序办结：%1</translation>
    </message>
    <message>
        <source>Left out by these answers: %1</source>
        <translation>按以上情形不含：%1</translation>
    </message>
    <message>
        <source>for %1, from %2</source>
        <translation>用于%1，由%2产生</translation>
    </message>
    <message>
        <source>Nothing of that kind.</source>
        <translation>无。</translation>
    </message>
</context>
<context>
    <name>KeyHint</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does, then its keys</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Lamp</name>
    <message>
        <source>In time</source>
        <translation>在期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>出件</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Re-key</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代办</translation>
    </message>
</context>
<context>
    <name>ProxyWords</name>
    <message>
        <source>To be signed</source>
        <translation>待签订</translation>
    </message>
    <message>
        <source>Entrusted</source>
        <translation>已受托</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>To report</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>To bring home</source>
        <translation>待送达</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Have the agreement signed.</source>
        <translation>请双方在协议书上签字。</translation>
    </message>
    <message>
        <source>Check the materials and send the case on to the window.</source>
        <translation>核对材料，上报窗口。</translation>
    </message>
    <message>
        <source>The window has not answered yet.</source>
        <translation>窗口还没有答复。</translation>
    </message>
    <message>
        <source>Read why it came back, mend it, and send it on again.</source>
        <translation>看退回理由，补正后重新上报。</translation>
    </message>
    <message>
        <source>It is being handled; note how it goes.</source>
        <translation>正在办理，随时登记跟踪情况。</translation>
    </message>
    <message>
        <source>Tell the principal what came of it.</source>
        <translation>把办理情况告诉委托人。</translation>
    </message>
    <message>
        <source>Bring the result to the principal and have it signed for.</source>
        <translation>把结果当面送到并请委托人签收。</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>上门服务</translation>
    </message>
    <message>
        <source>Off hours</source>
        <translation>错时服务</translation>
    </message>
    <message>
        <source>Stayed open late</source>
        <translation>延时服务</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Hand the application in</source>
        <translation>递交申请材料</translation>
    </message>
    <message>
        <source>Sign for papers</source>
        <translation>签收文书</translation>
    </message>
    <message>
        <source>Bring what is missing</source>
        <translation>补正材料</translation>
    </message>
    <message>
        <source>Fetch the result</source>
        <translation>领取办理结果</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>短信</translation>
    </message>
</context>
<context>
    <name>RatingWords</name>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计入</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Appeal to be decided</source>
        <translation>申诉待复核</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>待整改</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>已撤除</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系到</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系到</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Explained: the demand was unreasonable</source>
        <translation>解释说明：诉求不合理</translation>
    </message>
    <message>
        <source>Given by mistake</source>
        <translation>误评</translation>
    </message>
    <message>
        <source>Malicious</source>
        <translation>恶意评价</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Window clerk</source>
        <translation>综合窗口</translation>
    </message>
    <message>
        <source>Proxy agent</source>
        <translation>代办员</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>后台审批</translation>
    </message>
    <message>
        <source>Issuing clerk</source>
        <translation>出件窗口</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>督查</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>SavingTexts</name>
    <message>
        <source>%1 %2 → %3</source>
        <comment>what, before, after</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>填表</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>跑动</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>nothing, with these members</source>
        <translation>按所选事项没有减少</translation>
    </message>
</context>
<context>
    <name>ScanFiles</name>
    <message>
        <source>Attach a scan or file</source>
        <translation>添加扫描件或文件</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.bmp *.pdf)</source>
        <translation>图片和 PDF (*.jpg *.jpeg *.png *.bmp *.pdf)</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n record(s) wait</source>
        <translation>
            <numerusform>%n 条待上传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) wait</source>
        <translation>
            <numerusform>%n 个扫描件待上传</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有待上传的内容</translation>
    </message>
    <message>
        <source>▲ The district holds something else than this computer</source>
        <translation>▲ 区县与本机数据不一致</translation>
    </message>
    <message>
        <source>District switched off · %1</source>
        <translation>已设为离线 · %1</translation>
    </message>
    <message>
        <source>Connecting to the district · %1</source>
        <translation>正在连接区县 · %1</translation>
    </message>
    <message>
        <source>✓ District reached · %1</source>
        <translation>✓ 区县已连通 · %1</translation>
    </message>
    <message>
        <source>District not reached · %1</source>
        <translation>区县未连通 · %1</translation>
    </message>
    <message>
        <source>▲ District: needs an administrator · %1</source>
        <translation>▲ 区县：需管理员处理 · %1</translation>
    </message>
    <message numerus="yes">
        <source>▲ To settle: %n record(s) of this case have no effect at the district</source>
        <translation>
            <numerusform>▲ 待处理：本件有 %n 条记录在区县未生效</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ Recorded while the clock was %1 wrong: check the days that the law counts</source>
        <translation>▲ 登记时本机时钟相差 %1：请核对法定期限</translation>
    </message>
    <message numerus="yes">
        <source>On this computer: %n record(s) not sent yet</source>
        <translation>
            <numerusform>仅在本机：%n 条记录尚未上传</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ With the department since %1</source>
        <translation>✓ %1 已到部门</translation>
    </message>
    <message>
        <source>✓ With the district since %1</source>
        <translation>✓ %1 已到区县</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <source>The district does not take this enrolment code.</source>
        <translation>区县不接受此接入码。</translation>
    </message>
    <message>
        <source>A code works once and for a short time. Check it, or ask for a new one.</source>
        <translation>接入码一次有效且有时限。请核对，或索取新码。</translation>
    </message>
    <message>
        <source>This address is not encrypted.</source>
        <translation>此地址未加密。</translation>
    </message>
    <message>
        <source>Give an address that begins with https://.</source>
        <translation>请填写以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>这不是服务器地址。</translation>
    </message>
    <message>
        <source>Give it as the district told it, such as https://sync.example.gov.cn.</source>
        <translation>请按区县告知的地址填写，例如 https://sync.example.gov.cn。</translation>
    </message>
    <message>
        <source>The district cannot be reached.</source>
        <translation>无法连接区县。</translation>
    </message>
    <message>
        <source>Work goes on as usual. It is tried again by itself; nothing is lost.</source>
        <translation>照常办件即可。系统会自动重试，数据不会丢失。</translation>
    </message>
    <message>
        <source>The server could not prove that it is the district&apos;s.</source>
        <translation>无法确认对方是区县服务器。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address and the certificate file.</source>
        <translation>未发送任何内容。请核对地址和证书文件。</translation>
    </message>
    <message>
        <source>The district&apos;s server has too much to do.</source>
        <translation>区县服务器繁忙。</translation>
    </message>
    <message>
        <source>It is tried again by itself; nothing is lost.</source>
        <translation>系统会自动重试，数据不会丢失。</translation>
    </message>
    <message>
        <source>The district does not know this computer.</source>
        <translation>区县没有本机的接入记录。</translation>
    </message>
    <message>
        <source>Enrol it with a code from the district.</source>
        <translation>请用区县发放的接入码接入。</translation>
    </message>
    <message>
        <source>The district revoked this computer.</source>
        <translation>区县已取消本机接入。</translation>
    </message>
    <message>
        <source>What was recorded stays here. Ask the district; then enrol again.</source>
        <translation>已登记的内容仍保存在本机。请联系区县，再重新接入。</translation>
    </message>
    <message>
        <source>The district refused a part of what was sent.</source>
        <translation>区县拒收了部分内容。</translation>
    </message>
    <message>
        <source>It stays here, and the rest goes on. Tell the administrator: %1</source>
        <translation>该部分保留在本机，其余照常上传。请告知管理员：%1</translation>
    </message>
    <message>
        <source>Somebody else answered in the district&apos;s place.</source>
        <translation>应答的不是区县服务器。</translation>
    </message>
    <message>
        <source>Often it is a log-in page of the network. It is tried again by itself.</source>
        <translation>多为网络的登录页面。系统会自动重试。</translation>
    </message>
    <message>
        <source>The data on this computer could not be read or written.</source>
        <translation>本机数据无法读写。</translation>
    </message>
    <message>
        <source>Make room on the disk, then sync by hand. If it stays, check the profile.</source>
        <translation>请清理磁盘空间后手动同步。仍不行时，请检查数据完整性。</translation>
    </message>
    <message>
        <source>The district and this computer are finding common ground again.</source>
        <translation>正在与区县重新对齐。</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>系统会自动继续。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>The role it was done in may not do this.</source>
        <translation>办理时的岗位无权办理此步。</translation>
    </message>
    <message>
        <source>The case does not belong to this office.</source>
        <translation>该办件不属于本单位。</translation>
    </message>
    <message>
        <source>It has no effect at the district. Have the office or role that may do it repeat it.</source>
        <translation>在区县未生效。请由有权的单位或岗位重新办理。</translation>
    </message>
    <message>
        <source>Somebody else was first. Open the case, see how it stands, and tell the citizen if a paper was given out.</source>
        <translation>他人已先行办理。请打开办件查看现状；已出具文书的，请告知群众。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ to settle</source>
        <translation>▲ 待处理</translation>
    </message>
    <message>
        <source>▲ clock wrong</source>
        <translation>▲ 时钟有误</translation>
    </message>
    <message>
        <source>here only</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <source>✓ department %1</source>
        <translation>✓ 部门 %1</translation>
    </message>
    <message>
        <source>✓ district %1</source>
        <translation>✓ 区县 %1</translation>
    </message>
    <message>
        <source>Decided by %1</source>
        <translation>已由 %1 作出决定</translation>
    </message>
    <message>
        <source>Handed on to another unit by %1</source>
        <translation>已由 %1 转到其他单位</translation>
    </message>
    <message>
        <source>Given into other hands by %1</source>
        <translation>已由 %1 交给他人办理</translation>
    </message>
    <message>
        <source>The district&apos;s server cannot recount what it holds.</source>
        <translation>区县服务器还不能重新计数。</translation>
    </message>
    <message>
        <source>It is older than this program. Ask the district&apos;s operator to upgrade it.</source>
        <translation>它比本程序旧。请区县运维人员升级。</translation>
    </message>
    <message>
        <source>Since record %1 of %2 the district and this computer hold different things (compared %3).</source>
        <translation>从第 %1 条（共 %2 条）起，区县与本机的记录不一致（核对于 %3）。</translation>
    </message>
    <message>
        <source>Since record %1 of %2, case %4, the district and this computer hold different things (compared %3).</source>
        <translation>从第 %1 条（共 %2 条，办件 %4）起，区县与本机的记录不一致（核对于 %3）。</translation>
    </message>
    <message>
        <source>The record is missing on this computer. Press “Fetch again”. If it stays red, tell the administrator.</source>
        <translation>本机缺这条记录。请按“重新取回”；仍为红色就告诉管理员。</translation>
    </message>
    <message>
        <source>The record on this computer is damaged or was changed. Do not decide or print this case here. The administrator verifies the data and restores a backup; what came later comes back from the district.</source>
        <translation>本机的这条记录已损坏或被改动。不要在本机办理、打印这件事。请管理员核验数据并恢复备份；备份之后的记录会从区县取回。</translation>
    </message>
    <message>
        <source>This computer holds the record; the district lost it or holds it damaged. Nothing is lost here. Tell the district&apos;s operator, who verifies the server and restores its backup.</source>
        <translation>本机有这条记录，区县丢失或损坏了它。本机没有损失。请告诉区县运维人员核验服务器并恢复备份。</translation>
    </message>
    <message>
        <source>Both hold a record there, and not the same one: one was changed afterwards. Do not decide or print this case. The administrator and the district&apos;s operator verify both sides.</source>
        <translation>双方都有这条记录，但内容不同：有一方事后被改动。不要办理、打印这件事。请管理员和区县运维人员分别核验。</translation>
    </message>
    <message>
        <source>No district: cases are kept here</source>
        <translation>未接入区县，办件安全保存在本机</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) from sticks wait</source>
        <translation>
            <numerusform>U盘带来的 %n 条记录待上传</numerusform>
        </translation>
    </message>
    <message>
        <source>The district knows this computer already.</source>
        <translation>区县已经认识这台电脑。</translation>
    </message>
    <message>
        <source>A code is not needed. If it was enrolled for another office, the district must revoke it first.</source>
        <translation>不需要接入码。如果它当初接入的是别的单位，须由区县先注销。</translation>
    </message>
    <message>
        <source>The district does not know a computer whose stick was imported here.</source>
        <translation>有一台电脑的U盘已在本机导入，但区县还不认识它。</translation>
    </message>
    <message>
        <source>Its records wait; all else goes on. Ask the district for a code for its station, then press “Enrol that computer…”.</source>
        <translation>它的记录在本机等待，其余照常同步。请向区县索取该站点的接入码，再按“接入那台电脑…”。</translation>
    </message>
    <message>
        <source>The district revoked a computer whose stick was imported here.</source>
        <translation>有一台电脑的U盘已在本机导入，但区县已将它注销。</translation>
    </message>
    <message>
        <source>Its records stay here; all else goes on. Ask the district what becomes of them.</source>
        <translation>它的记录保留在本机，其余照常同步。请向区县询问如何处理。</translation>
    </message>
    <message>
        <source>The district does not take the records of another computer.</source>
        <translation>区县不接收另一台电脑的记录。</translation>
    </message>
    <message>
        <source>They stay here; all else goes on. Tell the administrator: %1</source>
        <translation>这些记录保留在本机，其余照常同步。请告知管理员：%1</translation>
    </message>
</context>
<context>
    <name>SystemAbsences</name>
    <message>
        <source>The program does not notice when the computer is locked or goes to sleep: it locks itself after the time set under Language and lock.</source>
        <translation>电脑锁屏或进入睡眠时，程序不会得知；它在“语言与锁定”中设定的时间之后自行锁定。</translation>
    </message>
    <message>
        <source>The code on a photographed paper cannot be read from the picture here: scan it with a hand scanner, or use yichuangctl on Linux.</source>
        <translation>本系统上不能从照片中识读文书上的二维码：请用扫码枪扫描，或在 Linux 上使用 yichuangctl。</translation>
    </message>
    <message>
        <source>A district server cannot be run on this computer; it needs Linux. This window works with one as it does on Linux.</source>
        <translation>区县服务端不能运行在本机上，须用 Linux；本窗口与服务端的配合同 Linux 上一样。</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Clerk workstation for government service windows</source>
        <translation>政务服务窗口工作站</translation>
    </message>
    <message>
        <source>Keep the data in this folder.</source>
        <translation>数据存放在此文件夹。</translation>
    </message>
    <message>
        <source>Open the demonstration, made when it is not there.</source>
        <translation>打开演示；没有时自动建立。</translation>
    </message>
    <message>
        <source>Language of the interface: zh_CN or en.</source>
        <translation>界面语言：zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Take demonstration cases in and write their papers into this folder.</source>
        <translation>受理演示办件，并把文书写入此文件夹。</translation>
    </message>
    <message>
        <source>Take this file in after log-in (.ycbundle).</source>
        <translation>登录后导入此文件（.ycbundle）。</translation>
    </message>
</context>
<context>
    <name>yichuang::AboutSection</name>
    <message>
        <source>Yichuang %1</source>
        <translation>一窗 %1</translation>
    </message>
    <message>
        <source>One window for every matter, with or without a network.</source>
        <translation>一窗受理，有网无网都能办。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Qt %1 on %2</source>
        <translation>Qt %1，%2</translation>
    </message>
    <message>
        <source>Not on this system</source>
        <translation>本系统上没有的</translation>
    </message>
</context>
<context>
    <name>yichuang::AcceptForm</name>
    <message>
        <source>The application is accepted as of today, %1.</source>
        <translation>自今天（%1）起受理。</translation>
    </message>
    <message>
        <source>Instant case: decide and hand over right after this.</source>
        <translation>即办件：受理后随即作出决定并交付结果。</translation>
    </message>
    <message numerus="yes">
        <source>Promised decision within %n working day(s): by %1.</source>
        <translation>
            <numerusform>承诺在 %n 个工作日内办结：%1前。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promised decision within %n working day(s); the day is provisional because the working calendar does not reach that far.</source>
        <translation>
            <numerusform>承诺在 %n 个工作日内办结；工作日历未覆盖该日期，日期暂定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::AcceptOutcome</name>
    <message>
        <source>Decide now, at the window</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Hand the result over now</source>
        <translation>当场发放结果</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>准予</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不予</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Number of the result paper</source>
        <translation>结果文书编号</translation>
    </message>
    <message>
        <source>Reasons, printed</source>
        <translation>理由（打印）</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>The materials are taken with a receipt. What is missing must be told within the lawful days, or the case counts as accepted.</source>
        <translation>先收下材料并出具收件凭证。缺什么须在法定期限内一次性告知，逾期不告知视为受理。</translation>
    </message>
    <message>
        <source>Complete and in order. To be decided by %1.</source>
        <translation>材料齐全、符合法定形式，应于%1前办结。</translation>
    </message>
    <message>
        <source>Complete and in order. The day of decision is provisional: the working calendar does not reach that far.</source>
        <translation>材料齐全、符合法定形式。工作日历未覆盖到期日，办结日期为暂定。</translation>
    </message>
    <message>
        <source>Complete and in order; this item is decided at once.</source>
        <translation>材料齐全、符合法定形式；本事项为即办件。</translation>
    </message>
    <message>
        <source>A refusal needs its reasons.</source>
        <translation>不予的须写明理由。</translation>
    </message>
    <message>
        <source>%1 (applicant)</source>
        <translation>%1（申请人）</translation>
    </message>
    <message>
        <source>%1 (agent)</source>
        <translation>%1（代理人）</translation>
    </message>
    <message>
        <source>Review organ (60 days)</source>
        <translation>行政复议机关（60日）</translation>
    </message>
    <message>
        <source>Court (6 months)</source>
        <translation>人民法院（6个月）</translation>
    </message>
    <message>
        <source>Name the review organ and the court: the paper must say the remedies.</source>
        <translation>请填写行政复议机关和人民法院：文书须载明救济途径。</translation>
    </message>
    <message>
        <source>Complete and in order. Members of the kind “at once” can be decided now; the others go to their units.</source>
        <translation>材料齐全、符合要求。即办事项可以当场办结，其余事项转各自的办理单位。</translation>
    </message>
    <message>
        <source>Compare the receiver&apos;s card</source>
        <translation>读卡核对领取人</translation>
    </message>
    <message>
        <source>Reads the card and compares it with applicant and agent</source>
        <translation>读取证件，与申请人、代理人核对</translation>
    </message>
    <message>
        <source>The card is neither the applicant&apos;s nor the agent&apos;s: go back and enter its holder as the agent, or hand the result over later.</source>
        <translation>所读证件既不是申请人的，也不是代理人的：请返回，把持证人填为代理人；或者暂不发放，以后再领。</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
</context>
<context>
    <name>yichuang::AccountSection</name>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>Type the present password</source>
        <translation>请输入当前密码</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>两次输入的密码不一致</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>密码已修改。</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>密码不对</translation>
    </message>
    <message>
        <source>%1, account %2</source>
        <translation>%1，账号 %2</translation>
    </message>
    <message>
        <source>Works as</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>What was half done is kept; the pages open anew</source>
        <translation>未办完的内容会保留，页面将重新打开</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>新密码</translation>
    </message>
</context>
<context>
    <name>yichuang::AccountsSection</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Staff name</source>
        <translation>工作人员姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Switch the account off</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号管理</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>At least 8 characters; to be changed by its owner</source>
        <translation>至少 8 个字符，由本人修改</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>A new account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>Your own account cannot be switched off by you</source>
        <translation>不能停用自己的账号</translation>
    </message>
    <message>
        <source>Fill in the staff name</source>
        <translation>请填写工作人员姓名</translation>
    </message>
    <message>
        <source>The account was added.</source>
        <translation>账号已添加。</translation>
    </message>
    <message>
        <source>The account was switched off.</source>
        <translation>账号已停用。</translation>
    </message>
    <message>
        <source>Its password opens nothing any more. With a new password it can be used again.</source>
        <translation>原密码已失效；重新设置密码后可再次启用。</translation>
    </message>
</context>
<context>
    <name>yichuang::AgentFields</name>
    <message>
        <source>Power of attorney shown</source>
        <translation>已出示授权委托书</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>代理人姓名</translation>
    </message>
    <message>
        <source>Agent&apos;s telephone</source>
        <translation>代理人电话</translation>
    </message>
    <message>
        <source>Relation to the applicant</source>
        <translation>与申请人关系</translation>
    </message>
</context>
<context>
    <name>yichuang::AnswerAppealForm</name>
    <message>
        <source>Appeal: %1. %2</source>
        <translation>申诉：%1。%2</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>复核结论</translation>
    </message>
    <message>
        <source>The rating stands</source>
        <translation>维持评价</translation>
    </message>
    <message>
        <source>The rating is taken out</source>
        <translation>撤除评价</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>yichuang::AppealRatingForm</name>
    <message>
        <source>The rating was</source>
        <translation>申诉理由类别</translation>
    </message>
    <message>
        <source>What shows that</source>
        <translation>申诉理由</translation>
    </message>
</context>
<context>
    <name>yichuang::ApplicantPanel</name>
    <message>
        <source>Somebody else acts for the applicant</source>
        <translation>由他人代为办理</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人（负责人）</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>⚠ compare the characters with the card</source>
        <translation>⚠ 请与证件核对字形</translation>
    </message>
    <message>
        <source>Name on the licence</source>
        <translation>名称（按证照）</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Put the form aside for another citizen</source>
        <translation>先放一边，接待下一位</translation>
    </message>
    <message>
        <source>Discard the form</source>
        <translation>清空本单</translation>
    </message>
</context>
<context>
    <name>yichuang::ApprovalDialog</name>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approval of a supervisor</source>
        <translation>负责人批准</translation>
    </message>
    <message>
        <source>%1 needs a supervisor&apos;s approval. The supervisor logs in here; nobody is logged out.</source>
        <translation>“%1”需要负责人批准。请负责人在此登录确认，当前登录的人员不受影响。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Supervisor&apos;s login name</source>
        <translation>负责人账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>yichuang::ArriveForm</name>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Pigeonhole or locker</source>
        <translation>存放格口</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>yichuang::AssignForm</name>
    <message>
        <source>%1 has the case in hand.</source>
        <translation>本办件由 %1 经办。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Give the reason; the colleague reads it.</source>
        <translation>请填写理由，同事会看到。</translation>
    </message>
</context>
<context>
    <name>yichuang::BackupCopyPanel</name>
    <message>
        <source>Copy every backup into this folder as well</source>
        <translation>每次备份同时存到这个文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>现在另存</translation>
    </message>
    <message>
        <source>On another disk or on the network; empty: nowhere</source>
        <translation>别的磁盘或网络上的文件夹；留空则不另存</translation>
    </message>
    <message>
        <source>A second place</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>The backup of %1 is there.</source>
        <translation>已存有 %1 的备份。</translation>
    </message>
    <message>
        <source>No backup is there yet.</source>
        <translation>那里还没有备份。</translation>
    </message>
    <message>
        <source>Backups stay on this computer only: when its disk fails, they are gone with it.</source>
        <translation>备份只在本机：磁盘一旦损坏，备份会一起丢失。</translation>
    </message>
    <message>
        <source>▲ The newest backup is not there yet. %1</source>
        <translation>▲ 最新的备份还没有存过去。%1</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>▲ The folder is not there now. Plug the disk in or connect to the network; copying is tried again at every log-in.</source>
        <translation>▲ 现在找不到这个文件夹。请插好磁盘或连上网络；每次登录都会再试。</translation>
    </message>
    <message>
        <source>Copy every backup into this folder</source>
        <translation>每次备份同时存到这个文件夹</translation>
    </message>
    <message>
        <source>Backups are no longer copied.</source>
        <translation>备份不再另存。</translation>
    </message>
    <message>
        <source>Every backup is copied into that folder from now on.</source>
        <translation>以后每次备份都会另存到该文件夹。</translation>
    </message>
    <message>
        <source>Copying the backup</source>
        <translation>正在另存备份</translation>
    </message>
    <message>
        <source>The backup could not be copied.</source>
        <translation>备份没能另存。</translation>
    </message>
    <message>
        <source>The backup was copied.</source>
        <translation>备份已另存。</translation>
    </message>
    <message>
        <source>It is being copied already.</source>
        <translation>正在另存。</translation>
    </message>
    <message>
        <source>Open this page again in a moment.</source>
        <translation>请过一会儿再打开本页查看。</translation>
    </message>
</context>
<context>
    <name>yichuang::BackupSection</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Back up to another disk…</source>
        <translation>备份到其他磁盘…</translation>
    </message>
    <message>
        <source>Check that everything is whole</source>
        <translation>检查数据完整性</translation>
    </message>
    <message>
        <source>A backup is made by itself at the first log-in of each day. It is sealed like the data itself.</source>
        <translation>每天首次登录时自动备份。备份与数据一样加密。</translation>
    </message>
    <message>
        <source>To restore on this or another computer: close the program and run
yichuangctl --profile FOLDER restore BACKUP
The passwords and the recovery code stay those of the day of the backup.</source>
        <translation>在本机或另一台电脑上恢复：关闭程序，然后运行
yichuangctl --profile 数据文件夹 restore 备份文件夹
密码和恢复码以备份当天的为准。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>上次备份：%1</translation>
    </message>
    <message>
        <source>No backup was made yet.</source>
        <translation>还没有备份过。</translation>
    </message>
    <message>
        <source>Data: %1
Backups: %2</source>
        <translation>数据：%1
备份：%2</translation>
    </message>
    <message>
        <source>Back up into this folder</source>
        <translation>备份到此文件夹</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The backup was made.</source>
        <translation>备份完成。</translation>
    </message>
    <message>
        <source>Checking every record</source>
        <translation>正在逐条检查</translation>
    </message>
    <message>
        <source>Everything is whole.</source>
        <translation>数据完整。</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) were found. Stop working and tell the administrator.</source>
        <translation>
            <numerusform>发现 %n 处问题。请停止办件并告知管理员。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 events, %2 cases, %3 consultations, %4 scans</source>
        <translation>事件 %1 条，办件 %2 件，咨询 %3 件，扫描件 %4 份</translation>
    </message>
</context>
<context>
    <name>yichuang::Banner</name>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>yichuang::BundleCodeDialog</name>
    <message>
        <source>Code of the bundle</source>
        <translation>数据包口令</translation>
    </message>
    <message>
        <source>Import from a stick</source>
        <translation>从U盘导入</translation>
    </message>
    <message>
        <source>Five groups of five; whoever made the bundle tells it by telephone.</source>
        <translation>五组、每组五个字符；由导出人电话告知。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>yichuang::BundleGuide</name>
    <message>
        <source>Take in this life event</source>
        <translation>受理这件事</translation>
    </message>
    <message>
        <source>Members, in the order of handling</source>
        <translation>所含事项（按办理顺序）</translation>
    </message>
    <message>
        <source>Materials, asked once</source>
        <translation>一次提交的材料</translation>
    </message>
    <message>
        <source>Not asked: brought by an earlier member</source>
        <translation>免提交：由前序事项产生</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 members</source>
        <translation>
            <numerusform>共 %1 项，选定 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Spared by one visit: %1</source>
        <translation>一次办省下：%1</translation>
    </message>
</context>
<context>
    <name>yichuang::BundleMadeDialog</name>
    <message>
        <source>Bundle written</source>
        <translation>数据包已写好</translation>
    </message>
    <message>
        <source>Code of the bundle</source>
        <translation>数据包口令</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制口令</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n 个扫描件</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever imports it needs this code:</source>
        <translation>导入时要用这个口令：</translation>
    </message>
    <message>
        <source>Write it down or tell it by telephone; it must not lie on the stick. It is not shown again. What is in the bundle stays here and counts as waiting until the district has it.</source>
        <translation>请抄下来或电话告知，不要存在U盘上；口令只显示这一次。数据包里的内容仍保留在本机，区县收到之前一直算作待上传。</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n scan(s) could not be read on this computer and are not in it. Check the data in the settings.</source>
        <translation>
            <numerusform>▲ 有 %n 个扫描件在本机读不出来，没有装入。请到“设置”中检查数据。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::BundlePanel</name>
    <message>
        <source>Members</source>
        <translation>联办事项</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen by the answers below</source>
        <translation>
            <numerusform>按下面的回答选定 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Spared by one visit: %1</source>
        <translation>一次办省下：%1</translation>
    </message>
    <message>
        <source>after: %1</source>
        <translation>前序：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>added to the matter taken in before; those already in it stay as they are</source>
        <translation>追加到先前受理的“一件事”，已有的事项不变</translation>
    </message>
</context>
<context>
    <name>yichuang::BundleSection</name>
    <message>
        <source>Export to a stick…</source>
        <translation>导出到U盘…</translation>
    </message>
    <message>
        <source>Import from a stick…</source>
        <translation>从U盘导入…</translation>
    </message>
    <message>
        <source>For computers without a network: what waits travels sealed on a stick to a computer that has one, and goes up from there.</source>
        <translation>供没有网络的电脑使用：待上传的内容加密存入U盘，带到有网络的电脑上代为上传。</translation>
    </message>
    <message>
        <source>For clerks, supervisors and administrators</source>
        <translation>窗口人员、督查人员和管理员可用</translation>
    </message>
    <message>
        <source>Export what waits</source>
        <translation>导出待上传内容</translation>
    </message>
    <message>
        <source>Bundles (*.ycbundle)</source>
        <translation>数据包 (*.ycbundle)</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>正在写入数据包</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>已停止，没有留下文件。</translation>
    </message>
    <message>
        <source>Import from a stick</source>
        <translation>从U盘导入</translation>
    </message>
    <message>
        <source>This role may not import bundles.</source>
        <translation>当前角色不能导入数据包。</translation>
    </message>
    <message>
        <source>Log in as clerk, supervisor or administrator.</source>
        <translation>请以窗口人员、督查人员或管理员身份登录。</translation>
    </message>
    <message>
        <source>Reading the bundle</source>
        <translation>正在读取数据包</translation>
    </message>
    <message>
        <source>Stopped. What was read so far is kept.</source>
        <translation>已停止，已读入的内容保留。</translation>
    </message>
    <message>
        <source>Import the same file once more for the rest.</source>
        <translation>再次导入同一文件即可继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are new</source>
        <translation>
            <numerusform>新记录 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are new</source>
        <translation>
            <numerusform>新扫描件 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were here</source>
        <translation>
            <numerusform>已有记录 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) were here</source>
        <translation>
            <numerusform>已有扫描件 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the computer %1 at %2, %n case(s): %3.</source>
        <translation>
            <numerusform>来自 %2 的电脑 %1，涉及 %n 件：%3。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) differ from what is here and were left out. Tell the administrator.</source>
        <translation>
            <numerusform>有 %n 条记录与本机已有的不同，未导入。请告知管理员。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are not in the file or are damaged. Export it there once more.</source>
        <translation>
            <numerusform>有 %n 个扫描件缺失或损坏，请在原电脑上重新导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it goes up with the next sync.</source>
        <translation>全部内容随下次同步上传。</translation>
    </message>
    <message>
        <source>Nothing had to be done: this stick was imported before.</source>
        <translation>无需处理：这个U盘以前导入过。</translation>
    </message>
    <message>
        <source>Enrol that computer…</source>
        <translation>接入那台电脑…</translation>
    </message>
    <message>
        <source>The district does not know a computer whose records wait here</source>
        <translation>有记录在本机等待上传，而区县还不认识写下它们的电脑</translation>
    </message>
    <message>
        <source>The computer %1 is enrolled for %2 (%3).</source>
        <translation>电脑 %1 已接入%2（%3）。</translation>
    </message>
    <message>
        <source>It says itself that it stands at %1: what it wrote there has no effect at %2. Tell the district that the code was for another office.</source>
        <translation>但它自称在 %1：在那里写下的记录对 %2 不生效。请告知区县接入码发错了单位。</translation>
    </message>
    <message>
        <source>Its records go up with the next sync.</source>
        <translation>它的记录随下次同步上传。</translation>
    </message>
    <message>
        <source>The records of the computer %1 are kept here and wait.</source>
        <translation>电脑 %1 的记录保存在本机，等待上传。</translation>
    </message>
    <message>
        <source>The district does not know it yet. Ask for a code for its station, then press “Enrol that computer…”.</source>
        <translation>区县还不认识它。请索取该站点的接入码，再按“接入那台电脑…”。</translation>
    </message>
</context>
<context>
    <name>yichuang::CallBackForm</name>
    <message>
        <source>The citizen was</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>回访情况</translation>
    </message>
</context>
<context>
    <name>yichuang::CallTurnForm</name>
    <message>
        <source>It waits for: %1. When that is approved it goes on by itself.</source>
        <translation>本事项等待：%1。前序事项准予后自动继续。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Let go on by hand, its receipt counts from today, and what the earlier member would have brought must be handed in.</source>
        <translation>人工放行的，收件日期从今天起算；原本由前序事项结果提供的材料，需要申请人提交。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation>请填写理由。</translation>
    </message>
</context>
<context>
    <name>yichuang::CardFiller</name>
    <message>
        <source>A card was read, and the form holds something else.</source>
        <translation>读到一张证件，而表单中已有其他内容。</translation>
    </message>
    <message>
        <source>Nothing was filled in. Finish or park this form first, or put the card in its place.</source>
        <translation>尚未填入任何内容。请先办完或挂起当前表单，或者用证件内容替换。</translation>
    </message>
    <message>
        <source>Fill the card in</source>
        <translation>填入证件内容</translation>
    </message>
    <message>
        <source>Something else stood in: %1.</source>
        <translation>以下栏目原有内容已被替换：%1。</translation>
    </message>
    <message>
        <source>The agent&apos;s card was filled in: %1, %2.</source>
        <translation>已填入代理人证件：%1，%2。</translation>
    </message>
    <message>
        <source>The card was filled in: %1, %2.</source>
        <translation>已填入证件：%1，%2。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What stood there before the card is back.</source>
        <translation>已恢复读卡前的内容。</translation>
    </message>
</context>
<context>
    <name>yichuang::CardStrip</name>
    <message>
        <source>No card reader is set up at this window.</source>
        <translation>本窗口还没有设置读卡器。</translation>
    </message>
    <message>
        <source>Set it up under Settings, Card reader. Readers that type by themselves work without: put the cursor into the number and let them read.</source>
        <translation>请在“设置—读卡器”中设置。键盘输入式读卡器无需设置：把光标放在证件号码栏再刷卡即可。</translation>
    </message>
    <message>
        <source>The card reader is being asked…</source>
        <translation>正在连接读卡器…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Put the card on the reader.</source>
        <translation>请把证件放在读卡器上。</translation>
    </message>
    <message>
        <source>Leave it there until its data appear. If it lies there already, lift it and put it down again.</source>
        <translation>内容出现前请不要移动；如果证件已在上面，请拿起重新放一次。</translation>
    </message>
    <message>
        <source>The card is being read…</source>
        <translation>正在读取证件…</translation>
    </message>
    <message>
        <source>Leave it on the reader.</source>
        <translation>请不要移动证件。</translation>
    </message>
    <message>
        <source>The card could not be read to its end; nothing was filled in.</source>
        <translation>证件没有读完，未填入任何内容。</translation>
    </message>
    <message>
        <source>Lift it, put it down again and leave it there until its data appear.</source>
        <translation>请拿起证件重新放一次，内容出现前不要移动。</translation>
    </message>
</context>
<context>
    <name>yichuang::CardWords</name>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>The number on the chip does not pass its own check: compare it with the print, and the card with its holder.</source>
        <translation>芯片中的号码未通过校验：请与证面号码核对，并核对人证是否一致。</translation>
    </message>
    <message>
        <source>The date of birth on the chip is not the one in the number.</source>
        <translation>芯片中的出生日期与号码中的不一致。</translation>
    </message>
    <message>
        <source>The sex on the chip is not the one in the number.</source>
        <translation>芯片中的性别与号码中的不一致。</translation>
    </message>
    <message>
        <source>The card has expired: take it in only where the item permits it, and tell its holder.</source>
        <translation>证件已过有效期：请确认本事项是否允许使用，并告知持证人。</translation>
    </message>
    <message>
        <source>The card is not valid yet.</source>
        <translation>证件尚未到有效期起始日。</translation>
    </message>
    <message>
        <source>Until when the card is valid could not be read: look at its back.</source>
        <translation>未能读出有效期限：请查看证件背面。</translation>
    </message>
    <message>
        <source>The chip holds no name: type it as printed.</source>
        <translation>芯片中没有姓名：请照证面录入。</translation>
    </message>
    <message>
        <source>A character of the name is broken on the chip, shown as �: type it as printed.</source>
        <translation>芯片中姓名有损坏的字，显示为�：请照证面录入。</translation>
    </message>
    <message>
        <source>The name holds a character of an old card that prints differently elsewhere: compare it with the print.</source>
        <translation>姓名中有旧证使用的自造字，在别处显示可能不同：请与证面核对。</translation>
    </message>
    <message>
        <source>The name fills all the room of the chip and may be cut: compare it with the print.</source>
        <translation>姓名占满芯片的存储长度，可能被截断：请与证面核对。</translation>
    </message>
    <message>
        <source>A character of the address is broken on the chip, shown as �: type it as printed.</source>
        <translation>芯片中住址有损坏的字，显示为�：请照证面录入。</translation>
    </message>
    <message>
        <source>The ethnic group could not be read: choose it as printed.</source>
        <translation>未能读出民族：请照证面选择。</translation>
    </message>
    <message>
        <source>valid for an unlimited time</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>until when it is valid could not be read</source>
        <translation>有效期限未能读出</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>签发机关 %1</translation>
    </message>
    <message>
        <source>travel permit %1</source>
        <translation>通行证号码 %1</translation>
    </message>
    <message>
        <source>in Latin letters %1</source>
        <translation>英文姓名 %1</translation>
    </message>
    <message>
        <source>Also on the card: %1.</source>
        <translation>证件上另载：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two facts</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of two fields</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The card is that of the person the case names.</source>
        <translation>证件与办件登记的人一致。</translation>
    </message>
    <message>
        <source>The number is the case&apos;s, the name is another: see that it is the same person.</source>
        <translation>号码与办件一致，姓名不同：请确认是同一人。</translation>
    </message>
    <message>
        <source>The name is the case&apos;s, the number is another: see that it is the same person.</source>
        <translation>姓名与办件一致，号码不同：请确认是同一人。</translation>
    </message>
    <message>
        <source>The card is somebody else&apos;s: a power of attorney is needed.</source>
        <translation>证件属于他人：需要出示授权委托书。</translation>
    </message>
    <message>
        <source>The card is that of the agent the case names.</source>
        <translation>证件与办件登记的代理人一致。</translation>
    </message>
    <message>
        <source>The name is that of the proxy agent whose commission lets him collect.</source>
        <translation>姓名与有权领取的代办员一致。</translation>
    </message>
    <message>
        <source>The number is the agent&apos;s, the name is another: see that it is the same person.</source>
        <translation>号码与代理人一致，姓名不同：请确认是同一人。</translation>
    </message>
    <message>
        <source>The name is the agent&apos;s, the number is another: see that it is the same person.</source>
        <translation>姓名与代理人一致，号码不同：请确认是同一人。</translation>
    </message>
    <message>
        <source>Hand nothing over without one. Send for the applicant or whom the case names, or for the power of attorney.</source>
        <translation>没有授权委托书的不予发放：请申请人本人或办件登记的代理人来领，或补交授权委托书。</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseDetailPage</name>
    <message>
        <source>No case is open. Choose one from the list.</source>
        <translation>没有打开的办件，请从列表中选择。</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>转到列表</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>This case already counts as accepted.</source>
        <translation>本办件已依法视为受理。</translation>
    </message>
    <message>
        <source>Nothing was told about missing materials within five working days of receipt, so by law it is accepted as of %1 (逾期未告知视为受理). A correction can no longer be requested.</source>
        <translation>收件后五个工作日内未告知补正内容，依法自%1起视为受理（逾期未告知视为受理），不能再要求补正。</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记视为受理</translation>
    </message>
    <message>
        <source>This case holds events of a newer program.</source>
        <translation>本办件含有新版程序写入的记录。</translation>
    </message>
    <message>
        <source>They are kept, but their effect is not shown here. Update this workstation.</source>
        <translation>这些记录已保留，但其效果在此无法显示。请升级本工作站。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of this case have no effect here.</source>
        <translation>
            <numerusform>本办件有 %n 条记录在此未生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>They contradict what happened before. See the timeline and settle the matter.</source>
        <translation>它们与此前的办理情况相矛盾，请查看办理过程并处理。</translation>
    </message>
    <message>
        <source>Promised materials did not come in time.</source>
        <translation>承诺后补的材料逾期未补齐。</translation>
    </message>
    <message>
        <source>The acceptance can be revoked; no result may be handed out until they are there.</source>
        <translation>可以撤销受理；材料补齐前不得交付办理结果。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n copy(ies)</source>
        <translation>
            <numerusform>%1，%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: recorded</source>
        <translation>%1：已登记</translation>
    </message>
    <message>
        <source>Printing again: %1</source>
        <translation>正在补打：%1</translation>
    </message>
    <message>
        <source>Read the case again</source>
        <translation>重新读取办件</translation>
    </message>
    <message>
        <source>To the next steps</source>
        <translation>到可办理的步骤</translation>
    </message>
    <message>
        <source>Printing: %1</source>
        <translation>正在打印：%1</translation>
    </message>
    <message>
        <source>Scans looked at: %1</source>
        <translation>查看扫描件：%1</translation>
    </message>
    <message>
        <source>Let the citizen rate</source>
        <translation>请群众评价</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>未评价</translation>
    </message>
    <message>
        <source>Rated. Thank you</source>
        <translation>已评价，谢谢</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseExport</name>
    <message>
        <source>Reading the whole list</source>
        <translation>正在读取整个列表</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseFilterBar</name>
    <message>
        <source>All stages</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>Awaiting correction</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Tolerantly accepted</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Ended otherwise</source>
        <translation>其他终结</translation>
    </message>
    <message>
        <source>Declined, withdrawn or revoked</source>
        <translation>不予受理、撤回或撤销受理</translation>
    </message>
    <message>
        <source>Whose cases</source>
        <translation>谁的办件</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>全部经办人</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的办件</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due any day</source>
        <translation>到期不限</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due within 2 working days</source>
        <translation>2 个工作日内到期</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Received any day</source>
        <translation>收件日不限</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>今天收件</translation>
    </message>
    <message>
        <source>Received in the last 7 days</source>
        <translation>近 7 天收件</translation>
    </message>
    <message>
        <source>Received this month</source>
        <translation>本月收件</translation>
    </message>
    <message>
        <source>Received from … to …</source>
        <translation>收件日起止……</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>收件日起</translation>
    </message>
    <message>
        <source>Received until</source>
        <translation>收件日止</translation>
    </message>
    <message>
        <source>Any service item</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseFinder</name>
    <message>
        <source>This paper is not genuine: its signature does not verify.</source>
        <translation>此文书不真实：签名验证不通过。</translation>
    </message>
    <message>
        <source>Do not rely on it. Look the case up and compare.</source>
        <translation>请勿采信。请查找办件核对。</translation>
    </message>
    <message>
        <source>Open the case all the same</source>
        <translation>仍然打开办件</translation>
    </message>
    <message>
        <source>The paper is genuine, but its case is not on this workstation.</source>
        <translation>文书真实，但本工作站没有该办件。</translation>
    </message>
    <message>
        <source>It was taken in elsewhere: case %1.</source>
        <translation>该件在别处受理：办件 %1。</translation>
    </message>
    <message>
        <source>The paper is genuine, but a newer one has replaced it.</source>
        <translation>文书真实，但已被新的文书取代。</translation>
    </message>
    <message>
        <source>Go by the newest paper of the case.</source>
        <translation>请以该办件最新的文书为准。</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>No case has this number on this workstation.</source>
        <translation>本工作站没有此编号的办件。</translation>
    </message>
    <message>
        <source>The number itself is well formed. The case may have been taken in elsewhere.</source>
        <translation>编号本身无误，该件可能在别处受理。</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收件日</translation>
    </message>
    <message>
        <source>Last day for the notice</source>
        <translation>补正告知截止</translation>
    </message>
    <message>
        <source>Correction until</source>
        <translation>补正期限</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理日</translation>
    </message>
    <message>
        <source>Promised materials until</source>
        <translation>容缺材料期限</translation>
    </message>
    <message>
        <source>Promised decision</source>
        <translation>承诺办结</translation>
    </message>
    <message>
        <source>Legal limit</source>
        <translation>法定办结</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定日</translation>
    </message>
    <message>
        <source>Deliver until</source>
        <translation>送达期限</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已领取</translation>
    </message>
    <message>
        <source>%1 · instant case</source>
        <translation>%1 · 即办件</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>due day, what is left</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待前序</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>属于“%1”</translation>
    </message>
    <message>
        <source>Open the whole matter, %1</source>
        <translation>打开整件事，%1</translation>
    </message>
    <message>
        <source>Procedure until</source>
        <translation>特别程序预计至</translation>
    </message>
    <message>
        <source>To be checked by</source>
        <translation>核查期限</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseListModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>clerk, window</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收件时间</translation>
    </message>
    <message>
        <source>Clerk · window</source>
        <translation>经办人 · 窗口</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
</context>
<context>
    <name>yichuang::CaseMaterialsModel</name>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>原件 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>复印件 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>附件 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1前补齐</translation>
    </message>
    <message>
        <source>from case %1</source>
        <translation>来自办件 %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>form, number</comment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CasePapersModel</name>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Paper number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>补打</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CaseTabs</name>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>联办事项</translation>
    </message>
</context>
<context>
    <name>yichuang::CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Number, name, initials, ID or phone tail; or scan a slip</source>
        <translation>编号、姓名、拼音首字母、证件号或电话尾号；或扫描回执</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>No case has been taken in here yet.
Take in the first one on the intake page: it appears here as soon as it is received.</source>
        <translation>这里还没有办件。
请在“受理”页收第一件，收件后立即出现在这里。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>已列出 %n 件，向下滚动显示更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>共 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No case matches these filters.</source>
        <translation>没有符合筛选条件的办件。</translation>
    </message>
    <message>
        <source>No case matches “%1”%2.
Searched: number, name and its initials, ID number and phone, from the start or the end.</source>
        <translation>没有符合“%1”%2的办件。
已查找：编号、姓名及拼音首字母、证件号码和电话（开头或末尾）。</translation>
    </message>
    <message>
        <source> with these filters</source>
        <translation>和筛选条件</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>刷新列表</translation>
    </message>
    <message>
        <source>To the search</source>
        <translation>到搜索框</translation>
    </message>
    <message>
        <source>Save every case of this list as workbook or CSV, masked</source>
        <translation>将本列表的全部办件保存为工作簿或 CSV（脱敏）</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>已保存 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CataloguePage</name>
    <message>
        <source>No catalogue of service items has been imported yet.
Import the file your district publishes; organisation and working calendar come the same way.</source>
        <translation>尚未导入事项目录。
请导入区里发布的文件；机构信息和工作日历同样导入。</translation>
    </message>
    <message>
        <source>Import file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Service items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Groups and departments</source>
        <translation>分类和部门</translation>
    </message>
    <message>
        <source>Name, initials, alias or code</source>
        <translation>名称、拼音首字母、别名或编码</translation>
    </message>
    <message>
        <source>No service item is found this way.</source>
        <translation>没有找到事项。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>name, number of items</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>窗口类别</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Catalogue: version %1, from %2</source>
        <translation>事项目录：版本 %1，%2 起</translation>
    </message>
    <message>
        <source>Organisation: %1</source>
        <translation>机构：%1</translation>
    </message>
    <message>
        <source>Organisation: not imported</source>
        <translation>机构：未导入</translation>
    </message>
    <message>
        <source>Working calendar: %1 to %2</source>
        <translation>工作日历：%1 至 %2</translation>
    </message>
    <message>
        <source>Working calendar: not imported; due dates are provisional</source>
        <translation>工作日历：未导入，到期日暂定</translation>
    </message>
    <message>
        <source>Provincial rules: %1</source>
        <translation>省级规则：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个事项</numerusform>
        </translation>
    </message>
    <message>
        <source>Import what the district publishes</source>
        <translation>导入区里发布的文件</translation>
    </message>
    <message>
        <source>Reference documents (*.json);;All files (*)</source>
        <translation>基础数据文件（*.json）;;所有文件（*）</translation>
    </message>
    <message>
        <source>Checking and importing %1</source>
        <translation>正在检查并导入 %1</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>导入已停止，没有改动任何数据。</translation>
    </message>
    <message>
        <source>To the search</source>
        <translation>到搜索框</translation>
    </message>
    <message>
        <source>Take this item in</source>
        <translation>受理此事项</translation>
    </message>
    <message>
        <source>Life events</source>
        <translation>一件事</translation>
    </message>
</context>
<context>
    <name>yichuang::ChecklistDelegate</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>附件 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>R: take over</source>
        <translation>R 键：沿用</translation>
    </message>
</context>
<context>
    <name>yichuang::ChecklistModel</name>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Originals received</source>
        <translation>收取原件份数</translation>
    </message>
    <message>
        <source>Orig.</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Copies received</source>
        <translation>收取复印件份数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cop.</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>grade %1, %2, %3</source>
        <translation>可信等级%1，%2，%3</translation>
    </message>
    <message>
        <source>On file (R takes it over): %1</source>
        <translation>已有留存（按 R 沿用）：%1</translation>
    </message>
    <message>
        <source>On file, but to be brought: %1</source>
        <translation>有留存，但须重新提交：%1</translation>
    </message>
    <message>
        <source>On file, but expired on %1: to be brought</source>
        <translation>已存档，但有效期至%1已过：须重新提交</translation>
    </message>
</context>
<context>
    <name>yichuang::ChecklistPanel</name>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>All received</source>
        <translation>全部收齐</translation>
    </message>
    <message>
        <source>The materials to hand in appear here once an item is chosen.</source>
        <translation>选定事项后，这里列出应交的材料。</translation>
    </message>
    <message>
        <source>Everything asked for is there</source>
        <translation>要求的材料都已收到</translation>
    </message>
    <message>
        <source>This item asks for no materials.</source>
        <translation>本事项不需要提交材料。</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>已齐</translation>
    </message>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>还缺 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ChecklistView</name>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
</context>
<context>
    <name>yichuang::CollectionModel</name>
    <message>
        <source>Remind on</source>
        <translation>提醒日</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>待领取自</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>提醒情况</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代办员</translation>
    </message>
    <message>
        <source>not again</source>
        <translation>不再提醒</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未提醒</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), last %1</source>
        <translation>
            <numerusform>已提醒 %n 次，最近 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CollectionView</name>
    <message>
        <source>Results that wait to be fetched</source>
        <translation>待领取结果</translation>
    </message>
    <message>
        <source>Nobody has to be reminded today.</source>
        <translation>今天没有要提醒的人。</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n 件结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be reminded of today</source>
        <translation>
            <numerusform>今天应提醒 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>已列出 %n 件，向下滚动显示更多</numerusform>
        </translation>
    </message>
    <message>
        <source>No result waits to be fetched.
What has arrived is listed here until it is handed over.</source>
        <translation>没有待领取的结果。
结果送到后列在这里，直到交给申请人。</translation>
    </message>
</context>
<context>
    <name>yichuang::CommissionForm</name>
    <message>
        <source>The agreement is printed in three copies. It counts once both have signed it. The service is free.</source>
        <translation>协议书打印一式三份，双方签字后生效。代办服务免费。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代办员</translation>
    </message>
    <message>
        <source>Number of the work card</source>
        <translation>工作证号</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>代办机构</translation>
    </message>
    <message>
        <source>What is entrusted</source>
        <translation>委托事项</translation>
    </message>
    <message>
        <source>Only until a day</source>
        <translation>设定委托期限</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Service beyond the counter</source>
        <translation>服务方式</translation>
    </message>
    <message>
        <source>Name the agent and the station.</source>
        <translation>请填代办员和代办机构。</translation>
    </message>
    <message>
        <source>Write what is entrusted.</source>
        <translation>请写明委托事项。</translation>
    </message>
    <message>
        <source>Tick what the agent may do.</source>
        <translation>请勾选委托权限。</translation>
    </message>
</context>
<context>
    <name>yichuang::ConsultationModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>咨询人</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>咨询内容</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>First asked</source>
        <translation>首问人</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>已转交</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>转%1</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
</context>
<context>
    <name>yichuang::ConsultationPanel</name>
    <message>
        <source>Record the consultation</source>
        <translation>登记咨询</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>登记咨询</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>咨询内容</translation>
    </message>
    <message>
        <source>Service item, when it is about one</source>
        <translation>涉及的事项（可不填）</translation>
    </message>
    <message>
        <source>Answered; empty: still open</source>
        <translation>答复内容（留空表示尚未答复）</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>咨询人</translation>
    </message>
    <message>
        <source>Telephone for the answer</source>
        <translation>联系电话（以便答复）</translation>
    </message>
    <message>
        <source>Service beyond the counter</source>
        <translation>服务方式</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>一次性告知单</translation>
    </message>
    <message>
        <source>Take in now</source>
        <translation>现在收件</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Answer, or hand on</source>
        <translation>答复或转交</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Handed to: office and name of who takes it on</source>
        <translation>转交给（接办单位和姓名）</translation>
    </message>
    <message>
        <source>Whoever was asked first stays responsible until it is answered or taken on.</source>
        <translation>答复或有人接办之前，首问人一直负责。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close the consultation</source>
        <translation>办结咨询</translation>
    </message>
    <message>
        <source>What is asked is recorded; the case and its commission name the consultation</source>
        <translation>先登记咨询内容；办件及其委托书将注明该咨询</translation>
    </message>
    <message>
        <source>Begins an intake that names this consultation; it stays open until it is answered</source>
        <translation>开始收件并注明该咨询；答复前咨询仍为待答复</translation>
    </message>
    <message>
        <source>Neither name nor telephone was left.</source>
        <translation>未留姓名和电话。</translation>
    </message>
</context>
<context>
    <name>yichuang::ConsultationView</name>
    <message>
        <source>Nobody has asked anything yet.
Write the first consultation down at the right.</source>
        <translation>还没有咨询记录。
请在右侧登记第一件。</translation>
    </message>
    <message>
        <source>Register of consultations</source>
        <translation>首问责任登记</translation>
    </message>
    <message>
        <source>The consultation is recorded.</source>
        <translation>咨询已登记。</translation>
    </message>
    <message>
        <source>The consultation is closed.</source>
        <translation>咨询已办结。</translation>
    </message>
    <message>
        <source>Only what still waits for an answer</source>
        <translation>只看尚未答复的</translation>
    </message>
    <message>
        <source>Every question has its answer.</source>
        <translation>所有咨询都已答复。</translation>
    </message>
    <message numerus="yes">
        <source>%n consultation(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>已列出 %n 件咨询，往下滚动继续显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consultation(s)</source>
        <translation>
            <numerusform>共 %n 件咨询</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody asked anything in this time.
Write a consultation down at the right.</source>
        <translation>该时间段内没有咨询。
可在右侧登记咨询。</translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>保存登记簿</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>已保存 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::CorrectionForm</name>
    <message>
        <source>Name everything that is missing or wrong: it may be told only once.</source>
        <translation>请列出全部缺少或有误的材料：只能告知一次。</translation>
    </message>
    <message>
        <source>To be corrected by</source>
        <translation>补正期限</translation>
    </message>
    <message>
        <source>A notice was given before. Naming something new needs a reason and a supervisor.</source>
        <translation>此前已告知过补正。增列新内容须说明理由并经督查同意。</translation>
    </message>
    <message>
        <source>Why it was not named the first time</source>
        <translation>首次未告知的理由</translation>
    </message>
    <message>
        <source>Name at least one material.</source>
        <translation>请至少列出一项材料。</translation>
    </message>
    <message>
        <source>Say what to change in each material that is wrong.</source>
        <translation>请写明有误材料需要修改的内容。</translation>
    </message>
    <message>
        <source>Approved by the supervisor</source>
        <translation>批准的负责人</translation>
    </message>
</context>
<context>
    <name>yichuang::CorrectionLine</name>
    <message>
        <source>Problem of %1</source>
        <translation>%1的问题</translation>
    </message>
    <message>
        <source>What to bring or change; printed</source>
        <translation>需补交或修改的内容（打印）</translation>
    </message>
    <message>
        <source>What to bring or change for %1</source>
        <translation>%1需补交或修改的内容</translation>
    </message>
</context>
<context>
    <name>yichuang::CorrectionOutcome</name>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Wrong form</source>
        <translation>形式不符</translation>
    </message>
    <message>
        <source>Wrong content</source>
        <translation>内容有误</translation>
    </message>
    <message>
        <source>Told once, and everything: what is not on this notice cannot be asked for later.</source>
        <translation>须一次告知全部内容：通知书上没有的，以后不得再要求补正。</translation>
    </message>
    <message>
        <source>empty: ten working days</source>
        <translation>不填：十个工作日</translation>
    </message>
    <message>
        <source>To be brought by</source>
        <translation>补正期限</translation>
    </message>
    <message>
        <source>What is the matter with %1</source>
        <translation>%1的问题</translation>
    </message>
    <message>
        <source>What to do about %1</source>
        <translation>%1应如何补正</translation>
    </message>
    <message>
        <source>What the applicant is to do; printed</source>
        <translation>申请人应当怎么做（打印在通知书上）</translation>
    </message>
    <message>
        <source>Nothing is named: tick what is to be corrected.</source>
        <translation>请勾选需要补正的材料。</translation>
    </message>
    <message>
        <source>Say what to do about: %1</source>
        <translation>请写明如何补正：%1</translation>
    </message>
    <message>
        <source>The day is not a day from today on.</source>
        <translation>补正期限应是今天或以后的日期。</translation>
    </message>
</context>
<context>
    <name>yichuang::DateField</name>
    <message>
        <source>year month day, e.g. %1</source>
        <translation>年月日，如 %1</translation>
    </message>
</context>
<context>
    <name>yichuang::DayCheckDialog</name>
    <message>
        <source>Open the case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation>不需要…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印对账单</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>当日结账</translation>
    </message>
    <message>
        <source>End-of-day check</source>
        <translation>日终对账</translation>
    </message>
    <message>
        <source>Counts of the day</source>
        <translation>当日计数</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Nothing was recorded on this computer that day.</source>
        <translation>本机当日没有记录。</translation>
    </message>
    <message>
        <source>The day is closed.</source>
        <translation>当日已结账。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, who</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Everything agrees.</source>
        <translation>各项相符。</translation>
    </message>
    <message>
        <source>The day can be closed.</source>
        <translation>可以结账。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) do not agree.</source>
        <translation>
            <numerusform>有 %n 条记录不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand below, case by case. The day can be closed once nothing is left.</source>
        <translation>逐件列在下面，全部处理完才能结账。</translation>
    </message>
    <message>
        <source>▲ Not closed: %1</source>
        <translation>▲ 未结账：%1</translation>
    </message>
    <message>
        <source>First settle what stands in the list</source>
        <translation>请先处理列表中的差异</translation>
    </message>
    <message>
        <source>Not needed on paper</source>
        <translation>不需要纸质</translation>
    </message>
    <message>
        <source>Why is this paper not needed? The reason is kept with the day.</source>
        <translation>为何不需要这份纸质文书？理由随当日账目保存。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between days</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>yichuang::DayCountModel</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Papers printed</source>
        <translation>已出纸</translation>
    </message>
    <message>
        <source>Papers recorded</source>
        <translation>文书记录</translation>
    </message>
    <message>
        <source>Papers with the district</source>
        <translation>区县已收文书</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Records with the district</source>
        <translation>区县已收记录</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>✓ agree</source>
        <translation>✓ 相符</translation>
    </message>
    <message>
        <source>▲ differ</source>
        <translation>▲ 不符</translation>
    </message>
</context>
<context>
    <name>yichuang::DayLineModel</name>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>尚未到本机</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未出纸</translation>
    </message>
    <message>
        <source>not with the district</source>
        <translation>区县未收到</translation>
    </message>
    <message>
        <source>Print it again, or say why it is not needed.</source>
        <translation>补打，或说明为何不需要。</translation>
    </message>
    <message>
        <source>Sync, or carry it on a stick.</source>
        <translation>同步，或用U盘带走。</translation>
    </message>
    <message>
        <source>Settle it under “To settle”.</source>
        <translation>在“待处理”中处理。</translation>
    </message>
</context>
<context>
    <name>yichuang::DecideForm</name>
    <message>
        <source>Approve</source>
        <translation>准予</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不予</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Number of the result</source>
        <translation>结果编号</translation>
    </message>
    <message>
        <source>Name the result.</source>
        <translation>请填写办理结果名称。</translation>
    </message>
    <message>
        <source>A refusal needs its reasons.</source>
        <translation>不予决定必须说明理由。</translation>
    </message>
    <message>
        <source>The decision is made public</source>
        <translation>决定予以公开</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Reasons; printed</source>
        <translation>理由（印在文书上）</translation>
    </message>
    <message>
        <source>Review organ (60 days)</source>
        <translation>行政复议机关（60日）</translation>
    </message>
    <message>
        <source>Court (6 months)</source>
        <translation>人民法院（6个月）</translation>
    </message>
    <message>
        <source>Name the review organ and the court: the paper must say the remedies.</source>
        <translation>请填写行政复议机关和人民法院：文书须载明救济途径。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Steps nobody has recorded: %1.</source>
        <translation>尚未登记的环节：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Why nobody checked on the spot</source>
        <translation>未到现场核查的原因</translation>
    </message>
    <message>
        <source>%1, from the case</source>
        <translation>%1（取自办件）</translation>
    </message>
    <message>
        <source>Say why nobody checked on the spot, or record that step first.</source>
        <translation>请写明未到现场核查的原因，或先登记该环节。</translation>
    </message>
</context>
<context>
    <name>yichuang::DeclineForm</name>
    <message>
        <source>Ground</source>
        <translation>理由类别</translation>
    </message>
    <message>
        <source>Facts and reasons; printed</source>
        <translation>事实和理由（打印）</translation>
    </message>
    <message>
        <source>Legal basis besides article 32</source>
        <translation>第三十二条以外的依据</translation>
    </message>
    <message>
        <source>Organ to apply to</source>
        <translation>有权受理的机关</translation>
    </message>
    <message>
        <source>Review organ (60 days)</source>
        <translation>复议机关（60 日）</translation>
    </message>
    <message>
        <source>Court (6 months)</source>
        <translation>诉讼法院（6 个月）</translation>
    </message>
    <message>
        <source>Give the facts and reasons.</source>
        <translation>请填写事实和理由。</translation>
    </message>
    <message>
        <source>Name the organ the applicant has to apply to.</source>
        <translation>请填写申请人应当申请的机关。</translation>
    </message>
    <message>
        <source>Name the legal basis.</source>
        <translation>请填写法律依据。</translation>
    </message>
    <message>
        <source>Name the review organ and the court: the paper must say the remedies.</source>
        <translation>请填写复议机关和法院：文书必须载明救济途径。</translation>
    </message>
</context>
<context>
    <name>yichuang::DeclineOutcome</name>
    <message>
        <source>No licence or decision is needed</source>
        <translation>依法不需要办理</translation>
    </message>
    <message>
        <source>Another organ is competent</source>
        <translation>不属于本机关职权</translation>
    </message>
    <message>
        <source>Supplemented, still not fit</source>
        <translation>补正后仍不符合</translation>
    </message>
    <message>
        <source>Another legal basis</source>
        <translation>其他法定情形</translation>
    </message>
    <message>
        <source>Legal basis, printed</source>
        <translation>法律依据（打印）</translation>
    </message>
    <message>
        <source>Competent organ, printed</source>
        <translation>应向其申请的机关（打印）</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>不予受理的情形</translation>
    </message>
    <message>
        <source>Reasons in fact, printed</source>
        <translation>事实和理由（打印）</translation>
    </message>
    <message>
        <source>Organ for administrative review</source>
        <translation>行政复议机关</translation>
    </message>
    <message>
        <source>Court for administrative litigation</source>
        <translation>行政诉讼管辖法院</translation>
    </message>
    <message>
        <source>Name the organ that is competent.</source>
        <translation>请写明有关行政机关。</translation>
    </message>
    <message>
        <source>Name the legal basis.</source>
        <translation>请写明法律依据。</translation>
    </message>
    <message>
        <source>Say the reasons in fact.</source>
        <translation>请写明事实和理由。</translation>
    </message>
    <message>
        <source>The remedies must name the organ and the court.</source>
        <translation>救济途径须写明复议机关和法院。</translation>
    </message>
</context>
<context>
    <name>yichuang::DeemedForm</name>
    <message>
        <source>Within five working days of receipt nothing was told about missing materials. By article 32 of the licensing law the application counts as accepted from the day of receipt.</source>
        <translation>收件后五个工作日内未告知补正内容。依照行政许可法第三十二条，自收到申请材料之日起即为受理。</translation>
    </message>
    <message>
        <source>It will be recorded as accepted as of %1, and the acceptance notice says so.</source>
        <translation>将登记为自%1起受理，受理通知书将如实载明。</translation>
    </message>
</context>
<context>
    <name>yichuang::EmptyState</name>
    <message>
        <source>Under way</source>
        <translation>正在进行</translation>
    </message>
</context>
<context>
    <name>yichuang::EndCommissionForm</name>
    <message>
        <source>Why it ends</source>
        <translation>终止原因</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Give the materials back. The case itself goes on without the agent.</source>
        <translation>请退还材料。办件本身继续办理，不再由代办员代办。</translation>
    </message>
    <message>
        <source>Write why it ends.</source>
        <translation>请写明终止原因。</translation>
    </message>
</context>
<context>
    <name>yichuang::EnrolForm</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>接入</translation>
    </message>
    <message>
        <source>Address of the district&apos;s server</source>
        <translation>区县服务器地址</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性接入码</translation>
    </message>
    <message>
        <source>The district gives it out for one computer and a short time.</source>
        <translation>由区县发放，一码一机，限时有效。</translation>
    </message>
    <message>
        <source>Certificate file of the district</source>
        <translation>区县证书文件</translation>
    </message>
    <message>
        <source>Only where the district has an authority of its own; otherwise leave it empty.</source>
        <translation>仅在区县自建证书机构时需要，否则留空。</translation>
    </message>
    <message>
        <source>Enrolling…</source>
        <translation>正在接入…</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>证书 (*.pem *.crt)</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>yichuang::ExtendForm</name>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>the head of the organ</source>
        <translation>本行政机关负责人</translation>
    </message>
    <message>
        <source>the head of the government</source>
        <translation>本级人民政府负责人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reason; printed</source>
        <translation>理由（印在文书上）</translation>
    </message>
    <message>
        <source>Give the name of who approved it.</source>
        <translation>请填写批准人姓名。</translation>
    </message>
    <message>
        <source>Give the reason: it is told to the applicant.</source>
        <translation>请填写理由，将告知申请人。</translation>
    </message>
    <message>
        <source>Confirmed by the supervisor</source>
        <translation>确认的负责人</translation>
    </message>
    <message>
        <source>A supervisor must confirm that it was approved.</source>
        <translation>须由负责人登录确认已批准。</translation>
    </message>
</context>
<context>
    <name>yichuang::FactsPanel</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Why the data must be seen</source>
        <translation>查看理由</translation>
    </message>
    <message>
        <source>Compare with the document shown</source>
        <translation>核对出示的证件</translation>
    </message>
    <message>
        <source>Contact the applicant</source>
        <translation>联系申请人</translation>
    </message>
    <message>
        <source>Enter into another system</source>
        <translation>录入其他系统</translation>
    </message>
    <message>
        <source>Check what was taken in</source>
        <translation>核对收件内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reason (recorded):</source>
        <translation>查看理由（将记录）：</translation>
    </message>
    <message>
        <source>Mask again (%1 s)</source>
        <translation>重新脱敏（%1 秒）</translation>
    </message>
    <message>
        <source>Show in full…</source>
        <translation>显示完整信息…</translation>
    </message>
    <message>
        <source>Looking at personal data is recorded with its reason</source>
        <translation>查看个人信息及其理由会被记录</translation>
    </message>
    <message>
        <source>Do not show personal data</source>
        <translation>不显示个人信息</translation>
    </message>
</context>
<context>
    <name>yichuang::FaultsModel</name>
    <message>
        <source>Place (JSON pointer)</source>
        <translation>位置（JSON 指针）</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际内容</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>整个文件</translation>
    </message>
</context>
<context>
    <name>yichuang::Field</name>
    <message>
        <source>%1 *</source>
        <comment>mark of a required field</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>yichuang::FiguresModel</name>
    <message>
        <source>Window or account</source>
        <translation>窗口或工号</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>服务次数</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均分</translation>
    </message>
    <message>
        <source>Rated of visits</source>
        <translation>主动评价率</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>已撤除</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>窗口 %1</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>工号 %1</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>差评整改率</translation>
    </message>
</context>
<context>
    <name>yichuang::FiguresView</name>
    <message>
        <source>Figures of the ratings</source>
        <translation>评价统计</translation>
    </message>
    <message>
        <source>The usual formulas, no instrument&apos;s: satisfaction = the three upper levels / rated; average: 5 for the best; rated of visits = rated / visits; settled = settled / bad with a number. What was not rated is not counted, what was taken out neither; counted by the day of the visit.</source>
        <translation>常用公式，非文件规定：满意度＝（非常满意＋满意＋基本满意）÷评价数；平均分按5分制；主动评价率＝评价数÷服务次数；差评整改率＝已整改÷实名差评。未评价的不计，撤除的不计；按服务日期统计。</translation>
    </message>
</context>
<context>
    <name>yichuang::FirstRunPage</name>
    <message>
        <source>Look at the demonstration</source>
        <translation>看演示</translation>
    </message>
    <message>
        <source>Welcome to Yichuang</source>
        <translation>欢迎使用一窗</translation>
    </message>
    <message>
        <source>To have a look</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>A window in Jiangshan with the sample catalogue of Yinzhou and made-up citizens. Nothing in it is real; its papers are marked as a demonstration.</source>
        <translation>姜山镇的一个窗口，使用鄞州示例目录和虚构的申请人。数据均非真实，文书带演示标记。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>完成设置</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印恢复码</translation>
    </message>
    <message>
        <source>It is printed or written down and lies in the safe</source>
        <translation>已打印或抄写，并锁入保险柜</translation>
    </message>
    <message>
        <source>To the log-in</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>Keep the recovery code</source>
        <translation>保管恢复码</translation>
    </message>
    <message>
        <source>When every password is forgotten, this code is the only way to the data of this window. It is shown once and stored nowhere. Print it or write it down, and lock it away.</source>
        <translation>所有密码都忘记时，只有凭此码才能打开本窗口的数据。它只显示这一次，不保存在任何地方。请打印或抄写后锁好。</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>正在设置…</translation>
    </message>
    <message numerus="yes">
        <source>A file has %n fault(s); nothing was set up.</source>
        <translation>
            <numerusform>文件有 %n 处错误，未作任何设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Set up this computer</source>
        <translation>设置本机</translation>
    </message>
    <message>
        <source>For the work at a window or a village station</source>
        <translation>用于窗口或村便民服务站</translation>
    </message>
    <message>
        <source>Choose the place, take in the catalogue, make the first account. It takes about three minutes and needs no network.</source>
        <translation>选择地点，导入事项目录，建立第一个账号。约需三分钟，不需要网络。</translation>
    </message>
</context>
<context>
    <name>yichuang::FormPanel</name>
    <message>
        <source>%1 (yuan)</source>
        <translation>%1（元）</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>申请表</translation>
    </message>
    <message>
        <source>The result is</source>
        <translation>结果送达</translation>
    </message>
    <message>
        <source>from the applicant</source>
        <translation>取自申请人</translation>
    </message>
    <message>
        <source>from case %1, %2</source>
        <translation>沿用办件%1，%2</translation>
    </message>
</context>
<context>
    <name>yichuang::ForwardForm</name>
    <message>
        <source>To the window of</source>
        <translation>上报到</translation>
    </message>
    <message>
        <source>Materials checked on</source>
        <translation>材料审核日期</translation>
    </message>
    <message>
        <source>Remark for the window</source>
        <translation>给窗口的说明</translation>
    </message>
    <message>
        <source>Checked: complete and readable</source>
        <translation>已核对：齐全、清晰</translation>
    </message>
    <message>
        <source>No window is published. Import the organisation first.</source>
        <translation>没有可上报的窗口，请先导入机构文件。</translation>
    </message>
    <message>
        <source>Check the materials first.</source>
        <translation>请先核对材料。</translation>
    </message>
</context>
<context>
    <name>yichuang::ForwardReturnForm</name>
    <message>
        <source>The station sees it at once, or with the next synchronisation. The day of receipt stays.</source>
        <translation>服务站马上（或下次同步后）就能看到。收件日期不变。</translation>
    </message>
    <message>
        <source>Why it goes back</source>
        <translation>退回理由</translation>
    </message>
    <message>
        <source>Write why; the agent must be able to mend it.</source>
        <translation>请写明理由，好让代办员补正。</translation>
    </message>
</context>
<context>
    <name>yichuang::GuideFrame</name>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Print one-time notice</source>
        <translation>打印一次性告知单</translation>
    </message>
    <message>
        <source>Print guide</source>
        <translation>打印办事指南</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>办理情形</translation>
    </message>
</context>
<context>
    <name>yichuang::GuidePanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Print guide</source>
        <translation>打印指南</translation>
    </message>
    <message>
        <source>Print one-time notice</source>
        <translation>打印一次性告知单</translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>No fee</source>
        <translation>不收费</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>受理条件</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理流程</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>设定依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>yichuang::HandOnForm</name>
    <message>
        <source>%1 has the case in hand.</source>
        <translation>本办件由 %1 经办。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Choose the colleague.</source>
        <translation>请选择同事。</translation>
    </message>
    <message>
        <source>This is neither a colleague here nor a log-in: small letters and digits, a letter first.</source>
        <translation>既不是本机上的同事，也不是账号：账号由小写字母和数字组成，以字母开头。</translation>
    </message>
    <message>
        <source>This colleague has the case in hand already.</source>
        <translation>该同事已在经办本办件。</translation>
    </message>
    <message>
        <source>Give the reason; the colleague reads it.</source>
        <translation>请填写理由，同事会看到。</translation>
    </message>
    <message>
        <source>Colleague, or a log-in elsewhere</source>
        <translation>同事（其他电脑上的账号可直接输入）</translation>
    </message>
</context>
<context>
    <name>yichuang::HandOverForm</name>
    <message>
        <source>Power of attorney was shown</source>
        <translation>已出示授权委托书</translation>
    </message>
    <message>
        <source>The applicant in person: %1</source>
        <translation>申请人本人：%1</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Receiver&apos;s name</source>
        <translation>领取人姓名</translation>
    </message>
    <message>
        <source>Receiver&apos;s document number</source>
        <translation>领取人证件号码</translation>
    </message>
    <message>
        <source>Relation to the applicant</source>
        <translation>与申请人关系</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>领取方式</translation>
    </message>
    <message>
        <source>Copies of the result</source>
        <translation>结果份数</translation>
    </message>
    <message>
        <source>Give the receiver&apos;s name, document number and relation.</source>
        <translation>请填写领取人姓名、证件号码和关系。</translation>
    </message>
    <message>
        <source>Somebody else needs a power of attorney.</source>
        <translation>他人领取须出示授权委托书。</translation>
    </message>
    <message>
        <source>The applicant, whose papers differ from the case</source>
        <translation>申请人本人，证件与办件不一致</translation>
    </message>
    <message>
        <source>How they differ</source>
        <translation>差异说明</translation>
    </message>
    <message>
        <source>Place of service</source>
        <translation>送达地点</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>拒收事由</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Give name and number as the papers say them, and how they differ.</source>
        <translation>请按证件填写姓名、号码，并说明差异。</translation>
    </message>
    <message>
        <source>Give the number on the postal receipt.</source>
        <translation>请填写邮件号。</translation>
    </message>
    <message>
        <source>A service by leaving the paper needs the reason and a witness.</source>
        <translation>留置送达须填写拒收事由和见证人。</translation>
    </message>
    <message>
        <source>Electronic service needs the receiver&apos;s consent.</source>
        <translation>电子送达须经受送达人同意。</translation>
    </message>
    <message>
        <source>The agent: %1</source>
        <translation>代理人：%1</translation>
    </message>
    <message>
        <source>The proxy agent, by commission: %1</source>
        <translation>代办员（凭委托协议）：%1</translation>
    </message>
    <message>
        <source>The result lies at: %1</source>
        <translation>结果存放处：%1</translation>
    </message>
    <message>
        <source>Why it was received for the applicant</source>
        <translation>代收理由</translation>
    </message>
    <message>
        <source>The courier takes the parcel; its number stands for that. Who receives it is the addressee.</source>
        <translation>邮件交寄递人员，以邮件号为凭；上面所选的是收件人。</translation>
    </message>
    <message>
        <source>Number of the parcel (EMS)</source>
        <translation>邮件号（EMS）</translation>
    </message>
    <message>
        <source>First officer who served it</source>
        <translation>送达人一</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>送达人二</translation>
    </message>
    <message>
        <source>Address it was sent to</source>
        <translation>寄送地址</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Addressee&apos;s name</source>
        <translation>收件人姓名</translation>
    </message>
    <message>
        <source>Give the receiver&apos;s name and relation.</source>
        <translation>请填写收件人姓名和与申请人的关系。</translation>
    </message>
    <message>
        <source>Say why somebody else received it for the applicant.</source>
        <translation>请填写代收理由。</translation>
    </message>
    <message>
        <source>Nobody&apos;s papers are seen in this manner: choose the applicant.</source>
        <translation>这种方式不当面核对证件，请选申请人。</translation>
    </message>
    <message>
        <source>Say where it was served.</source>
        <translation>请填写送达地点。</translation>
    </message>
    <message>
        <source>A service by leaving the paper takes two officers: give both names.</source>
        <translation>留置送达须有两名送达人，请填写两人姓名。</translation>
    </message>
    <message>
        <source>Postage paid on delivery</source>
        <translation>邮费到付（由收件人支付）</translation>
    </message>
    <message>
        <source>The receiver agreed to this</source>
        <translation>受送达人同意电子送达</translation>
    </message>
</context>
<context>
    <name>yichuang::HandlingPage</name>
    <message>
        <source>Nothing to do here.
Choose another list or another unit above.</source>
        <translation>这里没有待办件。
请在上方换一个列表或者单位。</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>待办件</translation>
    </message>
    <message>
        <source>Which work</source>
        <translation>任务类别</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待办理</translation>
    </message>
    <message>
        <source>To finish and send</source>
        <translation>待制证送件</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>临期与超期</translation>
    </message>
    <message>
        <source>Commitments to check</source>
        <translation>待核查承诺</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>经办范围</translation>
    </message>
    <message>
        <source>Anybody&apos;s</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Nobody&apos;s yet</source>
        <translation>待认领</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>%1 is in your hand</source>
        <translation>已认领 %1</translation>
    </message>
    <message>
        <source>%1 was given back</source>
        <translation>已释放 %1</translation>
    </message>
    <message>
        <source>Print at risk</source>
        <translation>打印临期清单</translation>
    </message>
    <message>
        <source>What is overdue or due within two working days, of the unit chosen</source>
        <translation>所选单位已超期和两个工作日内到期的办件</translation>
    </message>
    <message>
        <source>Life events that are stuck</source>
        <translation>卡住的一件事</translation>
    </message>
</context>
<context>
    <name>yichuang::HistoryPanel</name>
    <message>
        <source>Take over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>挂起的单子</translation>
    </message>
    <message>
        <source>An earlier promise was not kept: no papers to follow, no commitment.</source>
        <translation>曾有承诺未兑现：不适用容缺受理和告知承诺。</translation>
    </message>
    <message>
        <source>Take over name, telephone and address</source>
        <translation>沿用姓名、电话、住址等</translation>
    </message>
    <message>
        <source>Nobody. Ctrl+K parks a half-filled form for later.</source>
        <translation>没有。按 Ctrl+K 可把填了一半的单子挂起。</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>过往办件</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>未填姓名</translation>
    </message>
    <message>
        <source>no item yet</source>
        <translation>未选事项</translation>
    </message>
    <message>
        <source>Take up again: %1</source>
        <translation>继续办理：%1</translation>
    </message>
    <message>
        <source>What is known of the applicant appears here.</source>
        <translation>输入证件号码后，这里显示申请人以前的信息。</translation>
    </message>
    <message>
        <source>No earlier case at this workstation.</source>
        <translation>本机没有该申请人的过往办件。</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已沿用</translation>
    </message>
    <message>
        <source>Take over  F8</source>
        <translation>沿用  F8</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier cases</source>
        <translation>
            <numerusform>过往办件 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1, %2</source>
        <translation>最近 %1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n materials on file that count</source>
        <translation>
            <numerusform>%n 份留存材料可沿用</numerusform>
        </translation>
    </message>
    <message>
        <source>Identity card read %1, grade %2</source>
        <translation>身份证件读卡：%1，可信等级 %2</translation>
    </message>
</context>
<context>
    <name>yichuang::IdentityFields</name>
    <message>
        <source>Document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码</translation>
    </message>
    <message numerus="yes">
        <source>%n years old</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>%1, or type</source>
        <comment>Read the card (F12)</comment>
        <translation>%1，或直接输入</translation>
    </message>
</context>
<context>
    <name>yichuang::ImportReport</name>
    <message>
        <source>%1 was imported before; nothing had to be changed.</source>
        <translation>%1此前已导入，无需改动。</translation>
    </message>
    <message numerus="yes">
        <source>%1 was imported with %n entry(ies).</source>
        <translation>
            <numerusform>%1已导入，共 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Cases already taken in keep the version they were opened with.</source>
        <translation>已收办件仍按收件时的版本办理。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: the file has %n fault(s).</source>
        <translation>
            <numerusform>没有改动任何数据：文件有 %n 处错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the list to the publisher and import the mended file.</source>
        <translation>请将清单发给发布单位，改正后再导入。</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>保存清单…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误清单</translation>
    </message>
    <message>
        <source>Save the list of faults</source>
        <translation>保存错误清单</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格（*.csv）</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place and try again.</source>
        <translation>文件无法写入。请换一个位置重试。</translation>
    </message>
    <message numerus="yes">
        <source>%n due day(s) are others now. Tell whoever handles them.</source>
        <translation>
            <numerusform>%n 个期限有变动，请告知经办人并确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>The due days of open cases are counted by it from now on.</source>
        <translation>未办结办件的期限即日起按此计算。</translation>
    </message>
</context>
<context>
    <name>yichuang::IntakePage</name>
    <message>
        <source>The form you were filling in is here again.</source>
        <translation>已恢复上次没填完的单子。</translation>
    </message>
    <message>
        <source>Saved at %1.</source>
        <translation>保存于 %1。</translation>
    </message>
    <message>
        <source>The form was discarded.</source>
        <translation>本单已清空。</translation>
    </message>
    <message>
        <source>It is gone for good in some seconds.</source>
        <translation>几秒后将彻底删除。</translation>
    </message>
    <message>
        <source>Undo (Ctrl+U)</source>
        <translation>撤销 (Ctrl+U)</translation>
    </message>
    <message>
        <source>No font here has: %1</source>
        <translation>本机字体缺字：%1</translation>
    </message>
    <message>
        <source>The papers show 〓 in their place: write the characters in by hand.</source>
        <translation>文书上以〓代替，请手写补上。</translation>
    </message>
    <message>
        <source>Case %1 is recorded.</source>
        <translation>办件 %1 已登记。</translation>
    </message>
    <message>
        <source>Guide to the item</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Search an item</source>
        <translation>查找事项</translation>
    </message>
    <message>
        <source>To the materials: Space received, D not in order, R take over, A attach</source>
        <translation>到材料清单：空格收取，D 不合格，R 沿用，A 附件</translation>
    </message>
    <message>
        <source>All materials received</source>
        <translation>材料全部收齐</translation>
    </message>
    <message>
        <source>Preview the papers</source>
        <translation>预览文书</translation>
    </message>
    <message>
        <source>Take over what is known of the applicant</source>
        <translation>沿用申请人以前的信息</translation>
    </message>
    <message>
        <source>The outcome in blue; again to confirm</source>
        <translation>办理蓝色的一项；再按一次确认</translation>
    </message>
    <message>
        <source>Next citizen</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Bring a discarded form back</source>
        <translation>找回刚清空的单子</translation>
    </message>
    <message>
        <source>Case %1 is recorded as received.</source>
        <translation>办件 %1 已收件。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Promised papers of %n case(s) fall due within two working days.</source>
        <translation>
            <numerusform>有 %n 件容缺办件的补交期限在两个工作日内。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind the applicants: %1. All of them stand under Cases, papers to follow.</source>
        <translation>请提醒申请人：%1。全部见“办件”中的容缺受理。</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>未评价</translation>
    </message>
    <message>
        <source>Rated. Thank you</source>
        <translation>已评价，谢谢</translation>
    </message>
    <message>
        <source>Let the citizen rate</source>
        <translation>请群众评价</translation>
    </message>
    <message>
        <source>Read the identity card; the agent&apos;s while the cursor is in his fields, the receiver&apos;s at a hand-over</source>
        <translation>读取身份证件；光标在代理人各栏时读代理人的，当场发放时核对领取人的</translation>
    </message>
    <message>
        <source>This intake comes from a consultation.</source>
        <translation>本次收件由咨询转来。</translation>
    </message>
    <message>
        <source>The case, and a commission drawn up for it, will name it.</source>
        <translation>办件及为其签订的委托书将注明该咨询。</translation>
    </message>
</context>
<context>
    <name>yichuang::IntakeWords</name>
    <message>
        <source>still to be filled in</source>
        <translation>待填</translation>
    </message>
    <message>
        <source>not a document of this kind of applicant</source>
        <translation>与申请人类型不符</translation>
    </message>
    <message>
        <source>only digits, e.g. 13800000000</source>
        <translation>只能是数字，如 13800000000</translation>
    </message>
    <message>
        <source>not a telephone number</source>
        <translation>不是有效的电话号码</translation>
    </message>
    <message>
        <source>begins or ends with a blank</source>
        <translation>首尾有空格</translation>
    </message>
    <message>
        <source>begins or ends with a dot</source>
        <translation>首尾有间隔号</translation>
    </message>
    <message>
        <source>differs from the number</source>
        <translation>与证件号码不一致</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>晚于今天</translation>
    </message>
    <message>
        <source>not an ethnic group of the list</source>
        <translation>不在民族代码表中</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>holds characters that cannot be printed</source>
        <translation>含不能打印的字符</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>not a value of this kind</source>
        <translation>类型不符</translation>
    </message>
    <message>
        <source>not in the form expected</source>
        <translation>格式不符</translation>
    </message>
    <message>
        <source>not a date, e.g. 20260302</source>
        <translation>不是日期，如 20260302</translation>
    </message>
    <message>
        <source>outside 1900 to 2100</source>
        <translation>应在 1900 至 2100 年之间</translation>
    </message>
    <message>
        <source>choose from the list</source>
        <translation>请从列表中选择</translation>
    </message>
    <message>
        <source>not a valid ID number</source>
        <translation>身份证号码不正确</translation>
    </message>
    <message>
        <source>not a valid credit code</source>
        <translation>统一社会信用代码不正确</translation>
    </message>
    <message>
        <source>not an amount in yuan, e.g. 1200.50</source>
        <translation>不是金额（元），如 1200.50</translation>
    </message>
    <message>
        <source>choose an item</source>
        <translation>请先选事项</translation>
    </message>
    <message>
        <source>No item is chosen yet.</source>
        <translation>还没有选择事项。</translation>
    </message>
    <message>
        <source>applicant missing</source>
        <translation>申请人未填</translation>
    </message>
    <message>
        <source>The applicant&apos;s name and number are still to be filled in.</source>
        <translation>申请人姓名和证件号码待填。</translation>
    </message>
    <message>
        <source>The applicant&apos;s fields are not in order yet.</source>
        <translation>申请人信息尚有错误。</translation>
    </message>
    <message>
        <source>not for this applicant</source>
        <translation>服务对象不符</translation>
    </message>
    <message>
        <source>The item is not for this kind of applicant.</source>
        <translation>本事项不面向这类申请人。</translation>
    </message>
    <message>
        <source>situation open</source>
        <translation>情形待选</translation>
    </message>
    <message>
        <source>Questions about the situation are not answered yet.</source>
        <translation>还有情形问题没有选择。</translation>
    </message>
    <message>
        <source>form incomplete</source>
        <translation>申请表未填完</translation>
    </message>
    <message>
        <source>Fields of the form are still to be filled in.</source>
        <translation>申请表还有待填的内容。</translation>
    </message>
    <message>
        <source>materials missing</source>
        <translation>材料不齐</translation>
    </message>
    <message>
        <source>Materials are missing or not in order.</source>
        <translation>材料不齐或者不符合要求：</translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation>没有缺件</translation>
    </message>
    <message>
        <source>Nothing is missing that could follow.</source>
        <translation>没有可以容缺后补的缺件。</translation>
    </message>
    <message>
        <source>may not follow</source>
        <translation>缺件不可容缺</translation>
    </message>
    <message>
        <source>Materials are missing that may not follow later.</source>
        <translation>所缺材料不在容缺范围：</translation>
    </message>
    <message>
        <source>not in this province</source>
        <translation>本省不适用</translation>
    </message>
    <message>
        <source>The province&apos;s rules do not provide for it.</source>
        <translation>本省规定没有这一做法。</translation>
    </message>
    <message>
        <source>earlier promise broken</source>
        <translation>曾违背承诺</translation>
    </message>
    <message>
        <source>The applicant has not kept an earlier promise.</source>
        <translation>申请人曾有承诺未兑现。</translation>
    </message>
    <message>
        <source>promise not signed</source>
        <translation>未签承诺书</translation>
    </message>
    <message>
        <source>The promise is not signed.</source>
        <translation>承诺书尚未签字。</translation>
    </message>
    <message>
        <source>not for this item</source>
        <translation>本事项不适用</translation>
    </message>
    <message>
        <source>The item is not open to commitment.</source>
        <translation>本事项不适用告知承诺。</translation>
    </message>
    <message>
        <source>Nothing is missing that a commitment could replace.</source>
        <translation>没有可以用承诺代替的材料。</translation>
    </message>
    <message>
        <source>not replaceable</source>
        <translation>缺件不可承诺</translation>
    </message>
    <message>
        <source>Materials are missing that no commitment can replace.</source>
        <translation>所缺材料不能用承诺代替：</translation>
    </message>
    <message>
        <source>All must be told at once: answer the questions about the situation first.</source>
        <translation>须一次告知全部：请先选完情形。</translation>
    </message>
    <message>
        <source>There is nothing to be corrected.</source>
        <translation>没有需要补正的内容。</translation>
    </message>
    <message>
        <source>nothing handed in</source>
        <translation>未收任何材料</translation>
    </message>
    <message>
        <source>Nothing was handed in that a receipt could be for.</source>
        <translation>还没有收到可以出具凭证的材料。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Individual business</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>Legal person</source>
        <translation>法人</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>其他组织</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Residence permit for HK, Macao, Taiwan residents</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Foreigner permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Foreigner permanent residence card (old)</source>
        <translation>外国人永久居留身份证（旧版）</translation>
    </message>
    <message>
        <source>Chinese passport</source>
        <translation>中国护照</translation>
    </message>
    <message>
        <source>Travel permit for HK and Macao residents</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Travel permit for Taiwan residents</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Foreign passport</source>
        <translation>外国护照</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>18 characters expected, %1 typed</source>
        <translation>应为 18 位，现有 %1 位</translation>
    </message>
    <message>
        <source>wrong number of characters</source>
        <translation>位数不对</translation>
    </message>
    <message>
        <source>character %1 cannot occur here</source>
        <translation>第 %1 位字符不对</translation>
    </message>
    <message>
        <source>holds characters that cannot occur</source>
        <translation>含不应出现的字符</translation>
    </message>
    <message>
        <source>character %1 is not of this document&apos;s form</source>
        <translation>第 %1 位不符合该证件格式</translation>
    </message>
    <message>
        <source>not of this document&apos;s form</source>
        <translation>不符合该证件格式</translation>
    </message>
    <message>
        <source>15-digit number, out of use since 2013; ask for the present card</source>
        <translation>15 位号码已停用，请出示现行身份证</translation>
    </message>
    <message>
        <source>the birth date in it does not exist</source>
        <translation>号码中的出生日期不存在</translation>
    </message>
    <message>
        <source>the birth date in it lies in the future</source>
        <translation>号码中的出生日期晚于今天</translation>
    </message>
    <message>
        <source>check character wrong: a digit is mistyped or two are swapped</source>
        <translation>校验位不对，请核对是否输错</translation>
    </message>
    <message>
        <source>Region of the number unknown: compare it with the card</source>
        <translation>号码的行政区划未收录，请核对证件</translation>
    </message>
    <message>
        <source>Region since renamed or abolished; still valid</source>
        <translation>发证地区划已更名或撤销，号码仍有效</translation>
    </message>
    <message>
        <source>Looks like the number of another document: check the document kind</source>
        <translation>像是别的证件号码，请核对证件类型</translation>
    </message>
    <message>
        <source>More than 130 years old: compare it with the card</source>
        <translation>年龄超过 130 岁，请核对证件</translation>
    </message>
    <message>
        <source>The organisation code inside has a wrong check character: compare it with the licence</source>
        <translation>其中的组织机构代码校验位不对，请核对证照</translation>
    </message>
    <message>
        <source>Unusual form: compare it with the document</source>
        <translation>号码形式少见，请核对证件</translation>
    </message>
    <message>
        <source>Century assumed: confirm it with the card</source>
        <translation>出生世纪为推定，请核对证件</translation>
    </message>
    <message>
        <source>cannot be right</source>
        <translation>不正确</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不大于 %1</translation>
    </message>
    <message numerus="yes">
        <source>at least %n characters</source>
        <translation>
            <numerusform>至少 %n 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n characters</source>
        <translation>
            <numerusform>最多 %n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Papers to follow</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>On commitment</source>
        <translation>告知承诺</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Receive only</source>
        <translation>仅收件</translation>
    </message>
    <message numerus="yes">
        <source>%n materials missing</source>
        <translation>
            <numerusform>缺 %n 项材料</numerusform>
        </translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>现在不能办理</translation>
    </message>
    <message>
        <source>A rule does not allow it now.</source>
        <translation>按规定现在不能办理。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>To follow</source>
        <translation>待补</translation>
    </message>
    <message>
        <source>By commitment</source>
        <translation>已承诺</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>May follow</source>
        <translation>可容缺</translation>
    </message>
    <message>
        <source>By situation</source>
        <translation>情形需要</translation>
    </message>
    <message>
        <source>Original × %1</source>
        <translation>原件 × %1</translation>
    </message>
    <message>
        <source>Copy × %1</source>
        <translation>复印件 × %1</translation>
    </message>
    <message>
        <source>Electronic × %1</source>
        <translation>电子件 × %1</translation>
    </message>
    <message>
        <source>Form × %1</source>
        <translation>表单 × %1</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>E-licence</source>
        <translation>电子证照</translation>
    </message>
    <message>
        <source>Shared data</source>
        <translation>数据共享</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>数据共享</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已沿用</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>免提交</translation>
    </message>
    <message>
        <source>see applicant</source>
        <translation>申请人未填好</translation>
    </message>
</context>
<context>
    <name>yichuang::InterfaceSection</name>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Papers and the catalogue are in Chinese in any case</source>
        <translation>文书和事项目录始终为中文</translation>
    </message>
    <message>
        <source>Lock when nobody is at the window for</source>
        <translation>无人操作多久后锁定</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>重新启动后更换语言。</translation>
    </message>
    <message>
        <source>Saved; it applies from the next log-in.</source>
        <translation>已保存，下次登录起生效。</translation>
    </message>
</context>
<context>
    <name>yichuang::IssuingPage</name>
    <message>
        <source>Issuing</source>
        <translation>出件</translation>
    </message>
    <message>
        <source>Scan the slip, or type the case number</source>
        <translation>扫描回执，或者输入办件编号</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Not fetched in time</source>
        <translation>逾期未领</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Register of seals</source>
        <translation>用印登记簿</translation>
    </message>
    <message>
        <source>Note a reminder</source>
        <translation>记录提醒</translation>
    </message>
    <message>
        <source>The applicant was told that the result is here</source>
        <translation>已告知申请人结果待领</translation>
    </message>
    <message>
        <source>This is neither a case number nor the code of a paper.</source>
        <translation>这不是办件编号，也不是文书二维码。</translation>
    </message>
    <message>
        <source>Scan the code on the slip, or type the number under it.</source>
        <translation>请扫描回执上的二维码，或者输入下方编号。</translation>
    </message>
    <message>
        <source>No result waits to be fetched.</source>
        <translation>没有待领取的结果。</translation>
    </message>
    <message>
        <source>Every result was fetched within its ten working days.</source>
        <translation>没有超过十个工作日未领取的结果。</translation>
    </message>
    <message>
        <source>No result is on the way to this window.</source>
        <translation>没有在途的结果。</translation>
    </message>
    <message>
        <source>Reminder noted: %1</source>
        <translation>已记录提醒：%1</translation>
    </message>
    <message>
        <source>Print unfetched</source>
        <translation>打印未领清单</translation>
    </message>
    <message>
        <source>The results nobody fetched in time</source>
        <translation>逾期无人领取的办理结果</translation>
    </message>
    <message>
        <source>To be reminded of today</source>
        <translation>今日应提醒</translation>
    </message>
    <message>
        <source>To the scan field</source>
        <translation>到扫码栏</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the whole register of seals as a workbook or CSV</source>
        <translation>把整本用印登记簿另存为工作簿或 CSV</translation>
    </message>
    <message>
        <source>Export the register of seals</source>
        <translation>导出用印登记簿</translation>
    </message>
</context>
<context>
    <name>yichuang::ItemCard</name>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>What the item asks for, step by step</source>
        <translation>条件、材料、流程一览</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>办理结果：%1</translation>
    </message>
    <message>
        <source>This item is for: %1. The applicant is: %2.</source>
        <translation>本事项面向：%1；当前申请人是：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>by law %n working days</source>
        <translation>
            <numerusform>法定 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Fee charged, see guide</source>
        <translation>收费，详见指南</translation>
    </message>
    <message>
        <source>No fee</source>
        <translation>不收费</translation>
    </message>
    <message>
        <source>Commitment possible</source>
        <translation>可告知承诺</translation>
    </message>
</context>
<context>
    <name>yichuang::ItemGuide</name>
    <message>
        <source>Take in this item</source>
        <translation>受理此事项</translation>
    </message>
    <message>
        <source>Sample data: codes and limits are made up.</source>
        <translation>示例数据：编码和时限均为虚构。</translation>
    </message>
    <message>
        <source>Materials to bring</source>
        <translation>所需材料</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>受理条件</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理流程</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>设定依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>编码</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not answered yet: further materials may be needed.</source>
        <translation>
            <numerusform>还有 %n 个情形未选择：可能需要更多材料。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ItemPanel</name>
    <message>
        <source>Name, pinyin initials, alias or code (F3)</source>
        <translation>事项名称、拼音首字母、俗称或编码 (F3)</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Items found</source>
        <translation>查到的事项</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>查到 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>often used</source>
        <translation>常办</translation>
    </message>
    <message>
        <source>No catalogue is imported yet. The administrator imports it on the Catalogue page.</source>
        <translation>还没有导入事项目录，请管理员在“事项”页导入。</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer characters, the pinyin initials, or a word the citizen uses.</source>
        <translation>没有查到。可以少输几个字、用拼音首字母，或用群众的叫法。</translation>
    </message>
    <message>
        <source>Type what the citizen wants: a word, pinyin initials such as “db”, or a code.</source>
        <translation>输入群众要办的事：关键词、拼音首字母（如 db）或事项编码。</translation>
    </message>
</context>
<context>
    <name>yichuang::ItemPicker</name>
    <message>
        <source>Service item: name, initials or code</source>
        <translation>事项：名称、拼音首字母或编码</translation>
    </message>
</context>
<context>
    <name>yichuang::ItemResults</name>
    <message>
        <source>At once</source>
        <translation>即办</translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n members</source>
        <translation>
            <numerusform>%1，%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::LastDayEdit</name>
    <message>
        <source>no last day</source>
        <translation>无期限</translation>
    </message>
</context>
<context>
    <name>yichuang::LedgerView</name>
    <message>
        <source>Where the cases stand</source>
        <translation>办理环节</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Agent&apos;s ledger</source>
        <translation>代办台账</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Nothing sent on by a station waits here.</source>
        <translation>没有服务站上报、等待处理的办件。</translation>
    </message>
    <message>
        <source>No case stands there.</source>
        <translation>没有处于该环节的办件。</translation>
    </message>
    <message>
        <source>No case has been entrusted in this time.
Take one in, then draw up the commission on its page.</source>
        <translation>这段时间没有代办件。
先收件，再在办件页上签订委托。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>已列出 %n 件，向下滚动显示更多</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ListPage</name>
    <message>
        <source>Read the list again</source>
        <translation>刷新列表</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Save what is listed</source>
        <translation>保存所列内容</translation>
    </message>
    <message>
        <source>The list could not be saved.</source>
        <translation>列表未能保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>已保存 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::LoginPage</name>
    <message>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Password forgotten</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Demonstration with made-up data. Account: %1, password: %2</source>
        <translation>演示，数据均为虚构。账号：%1&#x3000;密码：%2</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
    <message>
        <source>With the recovery code that was printed when this window was set up, any account gets a new password. The code lies in the centre&apos;s safe.</source>
        <translation>凭设置本窗口时打印的恢复码，可为任一账号重设密码。恢复码存放在中心的保险柜里。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Set the new password and log in</source>
        <translation>重设密码并登录</translation>
    </message>
    <message>
        <source>Back to log-in</source>
        <translation>返回登录</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Type the password</source>
        <translation>请输入密码</translation>
    </message>
    <message>
        <source>Account or password is wrong</source>
        <translation>账号或密码不对</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords: try again in %n second(s)</source>
        <translation>
            <numerusform>密码输错次数过多，请在 %n 秒后再试</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>两次输入的密码不一致</translation>
    </message>
    <message>
        <source>This code does not open this window&apos;s data</source>
        <translation>此恢复码打不开本窗口的数据</translation>
    </message>
</context>
<context>
    <name>yichuang::MainWindow</name>
    <message>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <source>Locked because nobody was at the window.</source>
        <translation>因无人操作已自动锁定。</translation>
    </message>
    <message>
        <source>Making the demonstration ready…</source>
        <translation>正在准备演示…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>%1 - Yichuang</source>
        <translation>%1 - 一窗</translation>
    </message>
    <message>
        <source>Not everything could be saved</source>
        <translation>有内容未能保存</translation>
    </message>
    <message>
        <source>What was typed last could not be saved. Close all the same and lose it?</source>
        <translation>最后输入的内容未能保存。仍要关闭并放弃这些内容吗？</translation>
    </message>
    <message>
        <source>Opening the data of this window…
Data of an older version is backed up and brought up to date first; that can take some minutes.</source>
        <translation>正在打开本窗口的数据…
旧版本的数据会先备份再升级，可能需要几分钟。</translation>
    </message>
    <message>
        <source>Locked together with the computer.</source>
        <translation>已随电脑一同锁定。</translation>
    </message>
</context>
<context>
    <name>yichuang::MaskedLabel</name>
    <message>
        <source>Hide again</source>
        <translation>重新隐藏</translation>
    </message>
    <message>
        <source>Hide %1 again</source>
        <translation>重新隐藏%1</translation>
    </message>
    <message>
        <source>Show in full (this is recorded)</source>
        <translation>显示全部（会留下记录）</translation>
    </message>
    <message>
        <source>Show %1 in full; this is recorded</source>
        <translation>显示完整的%1，会留下记录</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialDetail</name>
    <message>
        <source>Attach</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attach a scan or file: picture or PDF</source>
        <translation>添加扫描件或文件（图片、PDF）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>Handed in as</source>
        <translation>收取方式</translation>
    </message>
    <message>
        <source>What is not in order</source>
        <translation>哪里不合格</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>附件%1</translation>
    </message>
    <message>
        <source>Take the file off this material</source>
        <translation>从本材料移除该附件</translation>
    </message>
    <message>
        <source>Of all sheets together, for the receipt; may be left to be written in by hand</source>
        <translation>各份合计页数，印在收件凭证上；不填则留空手写</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>The last day the paper names itself. Until then it need not be brought again; left empty, an original counts for a year.</source>
        <translation>材料本身载明的有效期止日。到期前不必再提交；不填的，原件一年内有效。</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>已过有效期</translation>
    </message>
</context>
<context>
    <name>yichuang::MaterialsTab</name>
    <message>
        <source>View scans</source>
        <translation>查看扫描件</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Looking at scans is recorded</source>
        <translation>查看扫描件会留下记录</translation>
    </message>
</context>
<context>
    <name>yichuang::MembersModel</name>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>办理单位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Its case is not on this computer; what is known of it came with the matter.</source>
        <translation>该办件不在本机；所列情况随“一件事”而来。</translation>
    </message>
    <message>
        <source>%1: what it waited for was not approved</source>
        <translation>%1：前序事项未获准予</translation>
    </message>
</context>
<context>
    <name>yichuang::MembersTab</name>
    <message>
        <source>Open the member</source>
        <translation>打开联办事项</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>追加事项</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>联办事项</translation>
    </message>
    <message>
        <source>The intake form opens with what was said at the visit: answer anew who else is to join.</source>
        <translation>受理页会打开当时的内容，重新回答问题即可选出要追加的事项。</translation>
    </message>
    <message>
        <source>Spared by one visit: %1</source>
        <translation>一次办省下：%1</translation>
    </message>
</context>
<context>
    <name>yichuang::MovedDays</name>
    <message>
        <source>Due days that moved</source>
        <translation>变动的期限</translation>
    </message>
    <message>
        <source>New working days or rules have moved these days. Tell whoever handles the cases, and the applicants where a paper named an earlier day; then confirm.</source>
        <translation>工作日或规则更新后，下列办件的期限有变动。请告知经办人；文书上写的期限更早的，也请告知申请人，然后确认。</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>保存清单…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Confirm: they know</source>
        <translation>确认已告知</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place and try again.</source>
        <translation>文件无法写入。请换一个位置重试。</translation>
    </message>
</context>
<context>
    <name>yichuang::MovedModel</name>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Due before</source>
        <translation>原期限</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现期限</translation>
    </message>
</context>
<context>
    <name>yichuang::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>按键说明</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock this window</source>
        <translation>锁定本窗口</translation>
    </message>
</context>
<context>
    <name>yichuang::NoteForm</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Type the note.</source>
        <translation>请填写备注。</translation>
    </message>
</context>
<context>
    <name>yichuang::NoticeModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>动态</translation>
    </message>
</context>
<context>
    <name>yichuang::OutcomeBar</name>
    <message>
        <source>Applicant, then item (F3).</source>
        <translation>先填申请人，再选事项 (F3)。</translation>
    </message>
    <message numerus="yes">
        <source>%n fields of the applicant</source>
        <translation>
            <numerusform>申请人 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>情形 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields of the form</source>
        <translation>
            <numerusform>申请表 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n materials</source>
        <translation>
            <numerusform>材料 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>都齐了。</translation>
    </message>
    <message>
        <source>Still open: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>yichuang::OutcomeSheet</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The papers as they will be printed</source>
        <translation>将要打印的文书</translation>
    </message>
    <message>
        <source>%1 and print  F9</source>
        <translation>%1并打印  F9</translation>
    </message>
    <message>
        <source>Print the promise for the signature  F9</source>
        <translation>打印承诺书供签字  F9</translation>
    </message>
</context>
<context>
    <name>yichuang::OweRekeyForm</name>
    <message>
        <source>Other system</source>
        <translation>其他系统</translation>
    </message>
    <message>
        <source>Why later</source>
        <translation>补录原因</translation>
    </message>
    <message>
        <source>Name the other system.</source>
        <translation>请填系统名称。</translation>
    </message>
    <message>
        <source>Write why it is entered later.</source>
        <translation>请写明补录原因。</translation>
    </message>
</context>
<context>
    <name>yichuang::PaperList</name>
    <message>
        <source>View, PDF</source>
        <translation>查看 / PDF</translation>
    </message>
    <message>
        <source>View %1 or save it as PDF</source>
        <translation>查看%1或存为 PDF</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Print %1 again</source>
        <translation>补打%1</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::PaperPreview</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save this paper as PDF</source>
        <translation>将此文书另存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print all papers</source>
        <translation>打印全部文书</translation>
    </message>
    <message>
        <source>No font on this computer has: %1</source>
        <translation>本机字体缺少：%1</translation>
    </message>
    <message>
        <source>On the paper 〓 stands in their place.</source>
        <translation>文书上以〓代替。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The file holds personal data: keep it no longer than needed.</source>
        <translation>文件含个人信息，用后请及时删除。</translation>
    </message>
</context>
<context>
    <name>yichuang::PaperView</name>
    <message>
        <source>Pages of the paper</source>
        <translation>文书页面</translation>
    </message>
</context>
<context>
    <name>yichuang::PapersTab</name>
    <message>
        <source>View, save as PDF</source>
        <translation>查看、另存为 PDF</translation>
    </message>
    <message>
        <source>Print again (marked 补打)</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Make a paper</source>
        <translation>制作文书</translation>
    </message>
    <message>
        <source>Signed copy</source>
        <translation>签字件</translation>
    </message>
    <message>
        <source>Looking at scans is recorded</source>
        <translation>查看扫描件会留下记录</translation>
    </message>
</context>
<context>
    <name>yichuang::PasswordField</name>
    <message>
        <source>Show or hide the password</source>
        <translation>显示或隐藏密码</translation>
    </message>
</context>
<context>
    <name>yichuang::PlaceSection</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Enquiry phone</source>
        <translation>查询电话</translation>
    </message>
    <message>
        <source>Printed at the foot of every paper</source>
        <translation>印在每份文书页脚</translation>
    </message>
    <message>
        <source>As on the town&apos;s official papers</source>
        <translation>与本镇公文一致</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Lock this window and log in again to work at the new place.</source>
        <translation>锁定并重新登录后，按新地点办件。</translation>
    </message>
    <message>
        <source>Word in paper numbers</source>
        <translation>机关代字</translation>
    </message>
</context>
<context>
    <name>yichuang::PrinterSection</name>
    <message>
        <source>Look at a test page and print it</source>
        <translation>查看并打印测试页</translation>
    </message>
    <message>
        <source>Look for printers again</source>
        <translation>重新查找打印机</translation>
    </message>
    <message>
        <source>For A4 papers</source>
        <translation>A4 文书</translation>
    </message>
    <message>
        <source>For 80 mm slips</source>
        <translation>80 毫米小票</translation>
    </message>
    <message>
        <source>Without a slip printer the slips go to the A4 printer</source>
        <translation>没有小票打印机时，小票由 A4 打印机打印</translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation>系统默认打印机</translation>
    </message>
    <message>
        <source>The same as for A4</source>
        <translation>与 A4 相同</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>本机没有安装打印机。</translation>
    </message>
    <message>
        <source>Set one up in the system; until then papers can be saved as PDF.</source>
        <translation>请在系统中安装；安装前文书可另存为 PDF。</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>switched off or stopped</source>
        <translation>已关机或停止</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The printer was chosen.</source>
        <translation>已选定打印机。</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
</context>
<context>
    <name>yichuang::ProgressDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>yichuang::PromiseForm</name>
    <message>
        <source>Print the promise for the signature</source>
        <translation>打印承诺书供签字</translation>
    </message>
    <message>
        <source>The applicant has signed the promise</source>
        <translation>申请人已在承诺书上签字</translation>
    </message>
    <message>
        <source>These materials follow by the day promised. Until then no result is handed out; if they do not come, the acceptance can be revoked.</source>
        <translation>以下材料按承诺期限后补。补齐前不交付结果；逾期未补齐可撤销受理。</translation>
    </message>
    <message>
        <source>At the latest %1</source>
        <translation>最迟 %1</translation>
    </message>
    <message>
        <source>The applicant promises in writing to meet the conditions instead of proving them by these:</source>
        <translation>申请人书面承诺符合条件，不再提交下列证明材料：</translation>
    </message>
    <message>
        <source>Print the promise first and let the applicant sign it.</source>
        <translation>请先打印承诺书，由申请人签字。</translation>
    </message>
    <message>
        <source>The applicant must sign the promise first.</source>
        <translation>申请人须先在承诺书上签字。</translation>
    </message>
</context>
<context>
    <name>yichuang::PromiseOutcome</name>
    <message>
        <source>Day for %1</source>
        <translation>%1的补交日期</translation>
    </message>
    <message>
        <source>at the latest %1</source>
        <translation>最迟 %1</translation>
    </message>
    <message>
        <source>latest day not known</source>
        <translation>最迟日期无法推算</translation>
    </message>
    <message>
        <source>No day yet for: %1</source>
        <translation>还没有补交日期：%1</translation>
    </message>
    <message>
        <source>%1 is not between today and the latest day.</source>
        <translation>%1 不在今天与最迟日期之间。</translation>
    </message>
    <message>
        <source>The applicant promises to bring these by the day named. The promise is printed and signed first; then the case is accepted.</source>
        <translation>申请人承诺在下列日期前补齐这些材料。先打印承诺书由申请人签字，再予受理。</translation>
    </message>
    <message>
        <source>The applicant promises in writing to meet the conditions instead of proving them by these. The commitment is printed and signed first; then the case is accepted.</source>
        <translation>申请人书面承诺符合条件，不再提交下列证明材料。先打印承诺书由申请人签字，再予受理。</translation>
    </message>
</context>
<context>
    <name>yichuang::ProxyLedgerModel</name>
    <message>
        <source>Stands at</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>委托人</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代办员</translation>
    </message>
    <message>
        <source>Entrusted</source>
        <translation>受托</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Beyond the counter</source>
        <translation>服务方式</translation>
    </message>
    <message>
        <source>Sent on without a commission</source>
        <translation>代受理（无委托）</translation>
    </message>
</context>
<context>
    <name>yichuang::ProxyPage</name>
    <message>
        <source>Proxy work</source>
        <translation>代办</translation>
    </message>
    <message>
        <source>Number, name, initials, ID or phone tail</source>
        <translation>编号、姓名、首字母、证件或电话尾号</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Agent&apos;s ledger</source>
        <translation>代办台账</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>咨询登记</translation>
    </message>
    <message>
        <source>Sent on to this window</source>
        <translation>上报到本窗口</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answer, or hand on</source>
        <translation>答复或转交</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>登记咨询</translation>
    </message>
    <message>
        <source>Write a consultation down</source>
        <translation>登记一件咨询</translation>
    </message>
    <message>
        <source>To the search</source>
        <translation>到搜索框</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save the ledger</source>
        <translation>保存台账</translation>
    </message>
    <message>
        <source>The ledger could not be saved.</source>
        <translation>台账没有存成。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>已保存 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Results to fetch</source>
        <translation>待领取结果</translation>
    </message>
    <message>
        <source>Note a reminder</source>
        <translation>记录提醒</translation>
    </message>
    <message>
        <source>The applicant was told that the result is here</source>
        <translation>已告知申请人结果待领</translation>
    </message>
    <message>
        <source>Reminder noted: %1</source>
        <translation>已记录提醒：%1</translation>
    </message>
    <message>
        <source>Save every line of this choice as a workbook or CSV, masked</source>
        <translation>把当前选择的全部台账行存为工作簿或 CSV，个人信息已隐去</translation>
    </message>
    <message>
        <source>The list is too long for a sheet.</source>
        <translation>内容太多，一份台账表打印不下。</translation>
    </message>
    <message>
        <source>Choose a shorter time or one step, or export every line.</source>
        <translation>请缩短时间范围或只选一个环节，也可以导出全部。</translation>
    </message>
    <message>
        <source>Print every line of this choice</source>
        <translation>打印所选范围的全部内容</translation>
    </message>
</context>
<context>
    <name>yichuang::ProxyProgressForm</name>
    <message>
        <source>What was done</source>
        <translation>跟踪情况</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Service beyond the counter</source>
        <translation>服务方式</translation>
    </message>
    <message>
        <source>Write what was done.</source>
        <translation>请写明做了什么。</translation>
    </message>
</context>
<context>
    <name>yichuang::ProxyReportForm</name>
    <message>
        <source>Told</source>
        <translation>反馈方式</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The result lies in the principal&apos;s hand</source>
        <translation>办理结果已当面交给委托人</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Relation to the applicant</source>
        <translation>与申请人关系</translation>
    </message>
    <message>
        <source>Day on the signature</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Service beyond the counter</source>
        <translation>服务方式</translation>
    </message>
    <message>
        <source>Write what was told.</source>
        <translation>请写明反馈内容。</translation>
    </message>
</context>
<context>
    <name>yichuang::RatingModel</name>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Rated on</source>
        <translation>评价日期</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>appeal to be decided</source>
        <translation>申诉待复核</translation>
    </message>
    <message>
        <source>with a text</source>
        <translation>有文字评价</translation>
    </message>
    <message>
        <source>rated again: %1</source>
        <translation>追评：%1</translation>
    </message>
</context>
<context>
    <name>yichuang::RatingPane</name>
    <message>
        <source>Rate this service</source>
        <translation>评价本次服务</translation>
    </message>
    <message>
        <source>How was this service?</source>
        <translation>请您评价本次服务</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>整改后您是否满意？</translation>
    </message>
    <message>
        <source>Please choose for yourself. Nobody has to rate: Esc closes without a rating. What you say is used to improve the service only.</source>
        <translation>请您本人选择。评不评价由您决定，按 Esc 键即可关闭。评价信息仅用于改进服务。</translation>
    </message>
    <message>
        <source>What else you want to say (200 characters at most)</source>
        <translation>您还想说的话（200字以内）</translation>
    </message>
    <message>
        <source>Telephone, if you want to be called back</source>
        <translation>联系电话（希望回访时填写）</translation>
    </message>
    <message>
        <source>Without a number your rating is anonymous.</source>
        <translation>不留电话即为匿名评价。</translation>
    </message>
    <message>
        <source>Name, if you like</source>
        <translation>姓名（可不填）</translation>
    </message>
    <message>
        <source>Only beside a number.</source>
        <translation>留电话时可填。</translation>
    </message>
    <message>
        <source>Do not rate</source>
        <translation>不评价</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交评价</translation>
    </message>
    <message>
        <source>Choose a level.</source>
        <translation>请选择满意度。</translation>
    </message>
    <message>
        <source>The text is too long: %1 of 200 characters.</source>
        <translation>文字过长：%1字，最多200字。</translation>
    </message>
    <message>
        <source>The telephone number cannot be right.</source>
        <translation>电话号码有误。</translation>
    </message>
    <message>
        <source>Give a number beside the name, or take the name out.</source>
        <translation>填了姓名请同时留电话，或删去姓名。</translation>
    </message>
    <message>
        <source>Closes by itself in %1 s, without a rating.</source>
        <translation>%1 秒后自动关闭，按未评价处理。</translation>
    </message>
</context>
<context>
    <name>yichuang::RatingStepForm</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The number to call stands among the facts; looking at it is recorded.</source>
        <translation>回访电话在“基本信息”中，查看须留痕。</translation>
    </message>
    <message>
        <source>Due %1. Where the days come from: %2</source>
        <translation>期限 %1。期限依据：%2</translation>
    </message>
</context>
<context>
    <name>yichuang::RatingView</name>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n 条评价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>已列出 %n 条评价，向下滚动显示更多</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::RatingsPage</name>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Bad ratings to be followed up</source>
        <translation>待处理差评</translation>
    </message>
    <message>
        <source>All bad ratings</source>
        <translation>全部差评</translation>
    </message>
    <message>
        <source>All ratings</source>
        <translation>全部评价</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>This centre</source>
        <translation>本中心</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save what is listed as a workbook or CSV, without anybody&apos;s number</source>
        <translation>把所列内容另存为工作簿或 CSV，不含联系电话</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>No bad rating waits for anything.</source>
        <translation>没有待处理的差评。</translation>
    </message>
    <message>
        <source>Nobody gave a bad rating in this time.</source>
        <translation>该时段没有差评。</translation>
    </message>
    <message>
        <source>Nobody rated in this time.
A rating is offered on the page of a case, and after an intake: F11.</source>
        <translation>该时段没有评价。
在办件页面和收件完成后按 F11 可请群众评价。</translation>
    </message>
</context>
<context>
    <name>yichuang::ReaderSection</name>
    <message>
        <source>Read identity cards with a reader at this window</source>
        <translation>本窗口使用读卡器读取身份证件</translation>
    </message>
    <message>
        <source>Read each card that is put down while the intake page is open</source>
        <translation>打开受理页面时自动读取放上的每张证件</translation>
    </message>
    <message>
        <source>Look for readers again</source>
        <translation>重新查找读卡器</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>立即试读</translation>
    </message>
    <message>
        <source>Asks for a card and says whether it could be read</source>
        <translation>放一张证件，查看能否读取</translation>
    </message>
    <message>
        <source>Where it is plugged in</source>
        <translation>所接端口</translation>
    </message>
    <message>
        <source>Choose it, or type the port&apos;s name or path</source>
        <translation>选择端口，或者输入端口名、路径</translation>
    </message>
    <message>
        <source>Speed, bits a second</source>
        <translation>速率（比特/秒）</translation>
    </message>
    <message>
        <source>As the reader&apos;s leaflet says; mostly 115200</source>
        <translation>以读卡器说明书为准，通常为 115200</translation>
    </message>
    <message>
        <source>Reads resident ID cards, residence permits for HK, Macao and Taiwan residents, and foreigner permanent residence cards, with readers on a serial line or a USB plug that shows as one. The photograph stays on the card.
Readers and scanners that type by themselves need no setting: put the cursor into the number and let them read.</source>
        <translation>可读取居民身份证、港澳台居民居住证和外国人永久居留身份证，支持串口读卡器以及显示为串口的 USB 读卡器。不读取证件照片。
键盘输入式读卡器和扫码器无需设置：把光标放在证件号码栏再刷卡或扫码即可。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>port, device</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The card reader&apos;s settings were kept.</source>
        <translation>读卡器设置已保存。</translation>
    </message>
    <message>
        <source>The reader works: a card was read, %1.</source>
        <translation>读卡器工作正常：读到一张证件，%1。</translation>
    </message>
    <message>
        <source>Nothing of it is kept.</source>
        <translation>不保存其中任何内容。</translation>
    </message>
</context>
<context>
    <name>yichuang::ReceiverCard</name>
    <message>
        <source>Compare the receiver&apos;s card</source>
        <translation>读卡核对领取人</translation>
    </message>
    <message>
        <source>Reads the card and compares it with the case</source>
        <translation>读取证件并与办件核对</translation>
    </message>
</context>
<context>
    <name>yichuang::RectifyForm</name>
    <message>
        <source>The case and its number stay. The papers given out are made anew; the old ones answer that they are replaced.</source>
        <translation>办件和编号不变。重新出具文书，原文书扫码显示“已被替代”。</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收件日期</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>How the mistake came about</source>
        <translation>差错原因</translation>
    </message>
    <message>
        <source>Supervisor who approved a change of day</source>
        <translation>批准更正日期的负责人</translation>
    </message>
    <message>
        <source>Choose the right item or the right day.</source>
        <translation>请选择正确的事项或者日期。</translation>
    </message>
    <message>
        <source>Write down how the mistake came about.</source>
        <translation>请写明差错原因。</translation>
    </message>
    <message>
        <source>A day moves the time limits: name the supervisor who approved it.</source>
        <translation>更正日期会改变期限，请填写批准人。</translation>
    </message>
    <message>
        <source>Taken in as: %1</source>
        <translation>原事项：%1</translation>
    </message>
    <message>
        <source>Name, initials or code; empty if it is right</source>
        <translation>名称、拼音首字母或编码；事项无误则留空</translation>
    </message>
    <message>
        <source>Right item</source>
        <translation>正确的事项</translation>
    </message>
    <message>
        <source>Choose the right item from the list below the field, or empty the field.</source>
        <translation>请从下方列表中选择正确的事项，或清空该栏。</translation>
    </message>
    <message>
        <source>The case is under this item already.</source>
        <translation>本办件原本就是这个事项。</translation>
    </message>
</context>
<context>
    <name>yichuang::ReferenceSection</name>
    <message>
        <source>Catalogue of items</source>
        <translation>事项目录</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Divisions</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Ethnic groups</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Provincial rules</source>
        <translation>省级规则</translation>
    </message>
    <message>
        <source>Templates of papers</source>
        <translation>文书模板</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Fingerprint (SM3)</source>
        <translation>指纹（SM3）</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Reference documents</source>
        <translation>基础数据</translation>
    </message>
    <message>
        <source>Import a reference document</source>
        <translation>导入基础数据</translation>
    </message>
    <message>
        <source>Reference documents (*.json)</source>
        <translation>基础数据文件 (*.json)</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n fault(s); nothing was changed.</source>
        <translation>
            <numerusform>文件有 %n 处错误，未作任何改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>This file was imported before; nothing was changed.</source>
        <translation>此文件先前已导入，未作任何改动。</translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation>%1已导入。</translation>
    </message>
    <message numerus="yes">
        <source>Version %1, %n entries</source>
        <translation>
            <numerusform>版本 %1，共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Screens of other systems</source>
        <translation>其他系统录入界面</translation>
    </message>
    <message>
        <source>To import, work as administrator or supervisor (My account).</source>
        <translation>导入需以管理员或督查岗位办理（见“我的账号”）。</translation>
    </message>
</context>
<context>
    <name>yichuang::RekeyForm</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Screen of the other system</source>
        <translation>对方系统界面</translation>
    </message>
    <message>
        <source>Fields in the order of the screen</source>
        <translation>按界面顺序排列的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Copy the next field</source>
        <translation>复制下一项</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>Number the other system gave</source>
        <translation>对方系统编号</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1 is on the clipboard; paste it there.</source>
        <translation>“%1”已在剪贴板，请到对方系统粘贴。</translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <translation>已复制 %1/%2 项</translation>
    </message>
    <message>
        <source>Copy: %1  F8</source>
        <translation>复制：%1  F8</translation>
    </message>
    <message>
        <source>All copied</source>
        <translation>已全部复制</translation>
    </message>
    <message>
        <source>No screen of another system fits this item, or it has been entered everywhere.</source>
        <translation>没有适用于该事项的录入界面，或者都已录入。</translation>
    </message>
    <message>
        <source>Copy all fields first.</source>
        <translation>请先逐项复制完。</translation>
    </message>
    <message>
        <source>%1, without a screen</source>
        <translation>%1（未配置录入界面）</translation>
    </message>
    <message>
        <source>Give the number the other system gave.</source>
        <translation>请填写对方系统生成的编号。</translation>
    </message>
</context>
<context>
    <name>yichuang::RekeyModel</name>
    <message>
        <source>Owed since</source>
        <translation>待补录日期</translation>
    </message>
    <message>
        <source>Other system</source>
        <translation>其他系统</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>yichuang::RekeyPage</name>
    <message>
        <source>To enter in other systems</source>
        <translation>待补录</translation>
    </message>
    <message>
        <source>Other system</source>
        <translation>其他系统</translation>
    </message>
    <message>
        <source>Why it cannot be reached</source>
        <translation>故障原因</translation>
    </message>
    <message>
        <source>Cases still to be entered elsewhere</source>
        <translation>待补录清单</translation>
    </message>
    <message>
        <source>Nothing is owed to another system.
When one is down, name it above: whatever is taken in meanwhile is listed here.</source>
        <translation>没有待补录的办件。
其他系统故障时在上方登记，其间受理的办件会列在这里。</translation>
    </message>
    <message>
        <source>It works again</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>It is down</source>
        <translation>登记故障</translation>
    </message>
    <message>
        <source>%1 is down since %2 (%3): what is taken in goes on this list.</source>
        <translation>%1自%2起故障（%3），其间受理的办件列入补录清单。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>刷新列表</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>已列出 %n 件，向下滚动显示更多</numerusform>
        </translation>
    </message>
    <message>
        <source>Listed for</source>
        <translation>列出的系统</translation>
    </message>
    <message>
        <source>Which system&apos;s cases are listed</source>
        <translation>列出哪个系统的待补录办件</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>全部系统</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save every line of this choice as a workbook or CSV, masked</source>
        <translation>将所选范围的全部内容保存为工作簿或 CSV（脱敏）</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存清单</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved</source>
        <translation>
            <numerusform>已保存 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::ReminderDialog</name>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Remind to fetch the result</source>
        <translation>提醒领取结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>yichuang::ReminderForm</name>
    <message>
        <source>Told</source>
        <translation>反馈方式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>答复情况</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>再次提醒</translation>
    </message>
    <message>
        <source>Next reminder</source>
        <translation>下次提醒</translation>
    </message>
</context>
<context>
    <name>yichuang::ResultPanel</name>
    <message>
        <source>Received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>One-time notice given</source>
        <translation>已一次性告知</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Accepted, papers to follow</source>
        <translation>已容缺受理</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>准予</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Acceptance revoked</source>
        <translation>已撤销受理</translation>
    </message>
    <message>
        <source>Next citizen</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>查看办件</translation>
    </message>
    <message>
        <source>An empty form</source>
        <translation>空白单子</translation>
    </message>
    <message>
        <source>Case number %1</source>
        <translation>办件编号 %1</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>What is missing is told by</source>
        <translation>补正告知期限</translation>
    </message>
    <message>
        <source>The applicant brings the corrections by</source>
        <translation>申请人补正期限</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>办结期限</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>送达期限</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>The promised materials come by</source>
        <translation>容缺材料补齐期限</translation>
    </message>
    <message>
        <source>Received, waiting its turn</source>
        <translation>已收件，待前序办结</translation>
    </message>
    <message>
        <source>Taken in as one matter</source>
        <translation>已按一件事收件</translation>
    </message>
    <message>
        <source>Spared by one visit: %1</source>
        <translation>一次办省下：%1</translation>
    </message>
    <message>
        <source>All of it decided by</source>
        <translation>全部办结期限</translation>
    </message>
    <message>
        <source>Let the citizen rate</source>
        <translation>请群众评价</translation>
    </message>
    <message>
        <source>Turn the screen towards him; nobody has to rate</source>
        <translation>把屏幕转向群众；不强制评价</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>已评价</translation>
    </message>
</context>
<context>
    <name>yichuang::ResumeClockForm</name>
    <message>
        <source>Last day not counted</source>
        <translation>截止日（不计入期限）</translation>
    </message>
</context>
<context>
    <name>yichuang::RevokeForm</name>
    <message>
        <source>The acceptance is revoked in writing with its reasons. This ends the case.</source>
        <translation>书面说明理由撤销受理，本办件随即终结。</translation>
    </message>
    <message>
        <source>Reasons; printed</source>
        <translation>理由（打印）</translation>
    </message>
    <message>
        <source>Give the reasons.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>Review organ (60 days)</source>
        <translation>行政复议机关（60日）</translation>
    </message>
    <message>
        <source>Court (6 months)</source>
        <translation>人民法院（6个月）</translation>
    </message>
    <message>
        <source>Name the review organ and the court: the paper must say the remedies.</source>
        <translation>请填写行政复议机关和人民法院：文书须载明救济途径。</translation>
    </message>
</context>
<context>
    <name>yichuang::RightItemFields</name>
    <message>
        <source>Materials the right item needs as well. The case is accepted: tick them once they lie here.</source>
        <translation>正确的事项还需要以下材料。本办件已受理，材料收齐后逐项勾选。</translation>
    </message>
    <message>
        <source>Materials the right item needs as well. Tick what lies here; the others can be supplemented.</source>
        <translation>正确的事项还需要以下材料。已收到的请勾选，其余可以后补交。</translation>
    </message>
    <message>
        <source>%1 (yuan)</source>
        <translation>%1（元）</translation>
    </message>
    <message>
        <source>The right item asks: “%1” Choose an answer.</source>
        <translation>请回答正确事项的情形问题：“%1”</translation>
    </message>
    <message>
        <source>The right item asks for “%1”: fill it in.</source>
        <translation>正确的事项要求填写“%1”，请补填。</translation>
    </message>
    <message>
        <source>The case is accepted: “%1” must lie here, in order, before its item can be mended.</source>
        <translation>本办件已受理：收到符合要求的“%1”后才能更正事项。</translation>
    </message>
</context>
<context>
    <name>yichuang::RouteForm</name>
    <message>
        <source>To</source>
        <translation>转至</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>No other unit is published. Import the catalogue and the organisation.</source>
        <translation>没有其他单位，请先导入事项目录和机构。</translation>
    </message>
    <message>
        <source>Give the reason; the other unit reads it.</source>
        <translation>请填写理由，接办单位会看到。</translation>
    </message>
</context>
<context>
    <name>yichuang::SafeText</name>
    <message>
        <source>The text holds control characters and was not taken over.</source>
        <translation>内容含控制字符，未录入。</translation>
    </message>
    <message>
        <source>The text holds a broken character and was not taken over.</source>
        <translation>内容含残缺字符，未录入。</translation>
    </message>
    <message>
        <source>The text holds invisible characters and was not taken over.</source>
        <translation>内容含看不见的字符，未录入。</translation>
    </message>
    <message>
        <source>The text holds marks that change its reading order and was not taken over.</source>
        <translation>内容含改变书写方向的字符，未录入。</translation>
    </message>
    <message>
        <source>The text holds codes that are no characters and was not taken over.</source>
        <translation>内容含无效字符，未录入。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters fit here; the text was not taken over.</source>
        <translation>
            <numerusform>这里最多填 %n 个字，未录入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text was not taken over.</source>
        <translation>内容未录入。</translation>
    </message>
</context>
<context>
    <name>yichuang::ScanViewer</name>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Previous  PgUp</source>
        <translation>上一张  PgUp</translation>
    </message>
    <message>
        <source>Next  PgDn</source>
        <translation>下一张  PgDn</translation>
    </message>
    <message>
        <source>Smaller  -</source>
        <translation>缩小  -</translation>
    </message>
    <message>
        <source>Fit  0</source>
        <translation>适合窗口  0</translation>
    </message>
    <message>
        <source>Larger  +</source>
        <translation>放大  +</translation>
    </message>
    <message>
        <source>Rotate  R</source>
        <translation>旋转  R</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>Fetching the scan…</source>
        <translation>正在读取扫描件…</translation>
    </message>
    <message>
        <source>This is a PDF file. It is kept whole and sealed, but this program shows pictures only.</source>
        <translation>这是 PDF 文件，已完整加密保存；本程序只能显示图片。</translation>
    </message>
    <message>
        <source>This file cannot be shown: it is no picture, or too large a one.</source>
        <translation>此文件无法显示：不是图片，或者图片过大。</translation>
    </message>
</context>
<context>
    <name>yichuang::SealForm</name>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>用印份数</translation>
    </message>
    <message>
        <source>Serial of the form</source>
        <translation>证照印制号</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Name the paper that was sealed.</source>
        <translation>请填写用印文书。</translation>
    </message>
</context>
<context>
    <name>yichuang::SealModel</name>
    <message>
        <source>Entry</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>用印份数</translation>
    </message>
    <message>
        <source>Serial of the form</source>
        <translation>证照印制号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>用印人</translation>
    </message>
    <message>
        <source>%1, let by %2</source>
        <translation>%1（%2 批准）</translation>
    </message>
</context>
<context>
    <name>yichuang::SealRegister</name>
    <message>
        <source>Register of seals</source>
        <translation>用印登记簿</translation>
    </message>
    <message>
        <source>No seal has been used yet.
Whoever seals a paper records it on the page of its case.</source>
        <translation>还没有用印登记。
盖章后，请在该办件的页面上登记用印。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) listed; more come as you scroll</source>
        <translation>
            <numerusform>已列出 %n 条，向下滚动显示更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>我的账号</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号管理</translation>
    </message>
    <message>
        <source>Centre and window</source>
        <translation>中心与窗口</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Reference documents</source>
        <translation>基础数据</translation>
    </message>
    <message>
        <source>Language and lock</source>
        <translation>语言与锁定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>读卡器</translation>
    </message>
</context>
<context>
    <name>yichuang::SettleRatingForm</name>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was done or explained</source>
        <translation>整改或解释情况</translation>
    </message>
    <message>
        <source>Supervisor who approves it</source>
        <translation>确认的督查人员</translation>
    </message>
</context>
<context>
    <name>yichuang::SetupForm</name>
    <message>
        <source>Reference documents (*.json)</source>
        <translation>基础数据文件 (*.json)</translation>
    </message>
    <message>
        <source>sample of Yinzhou</source>
        <translation>鄞州示例</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Choose another organisation file</source>
        <translation>选择其他机构文件</translation>
    </message>
    <message>
        <source>Choose another catalogue file</source>
        <translation>选择其他目录文件</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Enquiry phone</source>
        <translation>查询电话</translation>
    </message>
    <message>
        <source>Printed at the foot of every paper</source>
        <translation>印在每份文书页脚</translation>
    </message>
    <message>
        <source>As on the town&apos;s official papers</source>
        <translation>与本镇公文一致</translation>
    </message>
    <message>
        <source>1  Place and catalogue</source>
        <translation>1  地点与目录</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Small letters and digits, e.g. the initials of the name</source>
        <translation>小写字母和数字，如姓名首字母</translation>
    </message>
    <message>
        <source>Staff name</source>
        <translation>工作人员姓名</translation>
    </message>
    <message>
        <source>Printed on papers as the person in charge</source>
        <translation>在文书上印为经办人</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>2  First account</source>
        <translation>2  第一个账号</translation>
    </message>
    <message>
        <source>It may do everything at this window and make the accounts of the others.</source>
        <translation>此账号可办理本窗口的一切业务，并为他人建立账号。</translation>
    </message>
    <message>
        <source>This is not an organisation file.</source>
        <translation>这不是机构文件。</translation>
    </message>
    <message>
        <source>Organisation: %1</source>
        <translation>机构：%1</translation>
    </message>
    <message>
        <source>This is not a catalogue file.</source>
        <translation>这不是事项目录文件。</translation>
    </message>
    <message>
        <source>Catalogue: %1</source>
        <translation>事项目录：%1</translation>
    </message>
    <message>
        <source>Choose an organisation file</source>
        <translation>选择机构文件</translation>
    </message>
    <message>
        <source>Choose a catalogue file</source>
        <translation>选择事项目录文件</translation>
    </message>
    <message>
        <source>Choose a centre from the list</source>
        <translation>请从列表中选择中心</translation>
    </message>
    <message>
        <source>Fill in the staff name</source>
        <translation>请填写工作人员姓名</translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>两次输入的密码不一致</translation>
    </message>
    <message>
        <source>Window of a town&apos;s centre</source>
        <translation>镇（街道）中心窗口</translation>
    </message>
    <message>
        <source>Village station</source>
        <translation>村（社区）便民服务站</translation>
    </message>
    <message>
        <source>What is set up</source>
        <translation>设置为</translation>
    </message>
    <message>
        <source>Centre of the town it belongs to</source>
        <translation>所属镇（街道）中心</translation>
    </message>
    <message>
        <source>The proxy agent&apos;s: it works at the station, and may make further accounts and join the district as administrator.</source>
        <translation>代办员账号：在本站办理业务，并可作为管理员建立其他账号、接入区县。</translation>
    </message>
    <message>
        <source>Word in paper numbers</source>
        <translation>机关代字</translation>
    </message>
</context>
<context>
    <name>yichuang::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
</context>
<context>
    <name>yichuang::SignCommissionForm</name>
    <message>
        <source>The principal and the agent sign all copies. From then on the case is in the agent&apos;s ledger.</source>
        <translation>委托人和代办员在每份协议上签字，之后记入代办台账。</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Relation to the applicant</source>
        <translation>与申请人关系</translation>
    </message>
    <message>
        <source>Day on the signature</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Both have signed</source>
        <translation>双方已签字</translation>
    </message>
    <message>
        <source>Without the signatures this is no commission.</source>
        <translation>没有签字就不算委托。</translation>
    </message>
    <message>
        <source>A scan or photograph of the signed paper: picture or PDF</source>
        <translation>已签字协议的扫描件或照片：图片或PDF</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>取下</translation>
    </message>
    <message>
        <source>Take the signed paper off</source>
        <translation>取下已签字协议</translation>
    </message>
    <message>
        <source>Attach the signed paper</source>
        <translation>附上已签字协议</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) attached</source>
        <translation>
            <numerusform>已附%n页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SignaturePanel</name>
    <message>
        <source>The applicant has signed the promise</source>
        <translation>申请人已在承诺书上签字</translation>
    </message>
    <message>
        <source>Not signed: leave it received</source>
        <translation>未签字，仅收件</translation>
    </message>
    <message>
        <source>Received. The promise is to be signed before it is accepted.</source>
        <translation>已收件，待申请人签署承诺书后受理</translation>
    </message>
    <message>
        <source>Case number %1</source>
        <translation>办件编号 %1</translation>
    </message>
    <message>
        <source>%1 and print  F9</source>
        <translation>%1并打印  F9</translation>
    </message>
    <message>
        <source>%1: by %2</source>
        <translation>%1：%2前补齐</translation>
    </message>
    <message>
        <source>%1: replaced by the commitment</source>
        <translation>%1：以承诺代替</translation>
    </message>
    <message>
        <source>The promise must be signed first.</source>
        <translation>须先签署承诺书。</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
</context>
<context>
    <name>yichuang::SituationChoice</name>
    <message>
        <source>%1 *</source>
        <comment>a question that must be answered</comment>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>yichuang::SituationPanel</name>
    <message>
        <source>Situation</source>
        <translation>办理情形</translation>
    </message>
</context>
<context>
    <name>yichuang::StationCodeDialog</name>
    <message>
        <source>One-time code</source>
        <translation>一次性接入码</translation>
    </message>
    <message>
        <source>Enrol that computer</source>
        <translation>接入那台电脑</translation>
    </message>
    <message>
        <source>The district gives it out for that office. Keep it: if that computer gets a network later, it enrols with the same code.</source>
        <translation>由区县为该单位发放。请保留：那台电脑以后有了网络，仍用同一个接入码接入。</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>接入</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>The district does not know the computer %1 at %2.</source>
        <translation>区县还不认识 %2 的电脑 %1。</translation>
    </message>
    <message>
        <source>Without a network it cannot enrol by itself; that is done here for it. Until then its records are kept on this computer and wait.</source>
        <translation>它没有网络，无法自己接入，由本机代为接入。在此之前，它的记录保存在本机等待上传。</translation>
    </message>
    <message>
        <source>Type the code, or choose “Later”.</source>
        <translation>请填写接入码，或选“以后再说”。</translation>
    </message>
</context>
<context>
    <name>yichuang::StationFields</name>
    <message>
        <source>Village or community</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Place code</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <translation>服务站名称</translation>
    </message>
    <message>
        <source>Printed at the head of every paper</source>
        <translation>印在每份文书的抬头</translation>
    </message>
    <message>
        <source>Choose the village, or type its name</source>
        <translation>请选择村（社区），或输入名称</translation>
    </message>
    <message>
        <source>12 digits are needed</source>
        <translation>须为12位数字</translation>
    </message>
    <message>
        <source>Begins with %1, and ends with the village&apos;s three digits</source>
        <translation>以%1开头，末三位为村代码</translation>
    </message>
    <message>
        <source>Fill in the station&apos;s name</source>
        <translation>请填写服务站名称</translation>
    </message>
    <message>
        <source>12 digits; check it after mergers</source>
        <translation>12 位；村改居后会变</translation>
    </message>
</context>
<context>
    <name>yichuang::StatusLine</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name, role</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) waiting</source>
        <translation>
            <numerusform>%n 人挂起待办</numerusform>
        </translation>
    </message>
    <message>
        <source>System&apos;s printer</source>
        <translation>默认打印机</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>打印机：%1</translation>
    </message>
    <message>
        <source>▲ No working calendar: due dates are unknown</source>
        <translation>▲ 没有工作日历，无法计算期限</translation>
    </message>
    <message>
        <source>▲ Working calendar ends on %1</source>
        <translation>▲ 工作日历只到 %1</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n case(s) need a newer program</source>
        <translation>
            <numerusform>▲ %n 件需要新版程序</numerusform>
        </translation>
    </message>
    <message>
        <source>They hold records this program does not know; the list of cases marks them with ▲. Update this workstation.</source>
        <translation>这些办件有本程序不认识的记录，办件列表里标有 ▲。请升级本工作站。</translation>
    </message>
    <message>
        <source>▲ Clock %1 behind: %2</source>
        <translation>▲ 时钟慢 %1：%2</translation>
    </message>
    <message>
        <source>▲ Clock %1 ahead: %2</source>
        <translation>▲ 时钟快 %1：%2</translation>
    </message>
    <message>
        <source>Compared with the district&apos;s clock. Days that the law counts may be wrong: set the clock before you take anything in.</source>
        <translation>与区县时钟相比。法定期限可能算错：请先校准时钟再收件。</translation>
    </message>
</context>
<context>
    <name>yichuang::StepForm</name>
    <message numerus="yes">
        <source>The text is too long: at most %n character(s).</source>
        <translation>
            <numerusform>文字过长：最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text holds invisible or control characters. Type it anew.</source>
        <translation>文字含有不可见字符或控制字符，请重新输入。</translation>
    </message>
    <message>
        <source>A supervisor approves here…</source>
        <translation>请负责人在此批准…</translation>
    </message>
</context>
<context>
    <name>yichuang::StepList</name>
    <message>
        <source>What can be done now</source>
        <translation>现在可以办理</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>目前不能办理</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not at this stage of the case.</source>
        <translation>当前状态下不能办理。</translation>
    </message>
</context>
<context>
    <name>yichuang::StepPanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>View papers</source>
        <translation>查看文书</translation>
    </message>
    <message>
        <source>Further steps</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>The case has changed meanwhile.</source>
        <translation>办件已有变动。</translation>
    </message>
    <message>
        <source>Papers made:
%1</source>
        <translation>已制作文书：
%1</translation>
    </message>
    <message>
        <source>Record the step</source>
        <translation>登记这一步</translation>
    </message>
    <message>
        <source>Back to the steps</source>
        <translation>返回步骤列表</translation>
    </message>
    <message>
        <source>What you entered is kept. Check it before recording.</source>
        <translation>已填写的内容仍在，请核对后再登记。</translation>
    </message>
    <message>
        <source>Start the form anew</source>
        <translation>重新填写</translation>
    </message>
</context>
<context>
    <name>yichuang::StopClockForm</name>
    <message>
        <source>Procedure</source>
        <translation>特别程序</translation>
    </message>
    <message>
        <source>First day not counted</source>
        <translation>起始日（不计入期限）</translation>
    </message>
    <message>
        <source>Expected working days; printed</source>
        <translation>预计工作日（印在文书上）</translation>
    </message>
    <message>
        <source>An earlier day approved by</source>
        <translation>早于今天的，批准人</translation>
    </message>
    <message>
        <source>It began before today: a supervisor must approve that.</source>
        <translation>自今天以前停止计时，须由负责人批准。</translation>
    </message>
</context>
<context>
    <name>yichuang::SupplementForm</name>
    <message>
        <source>Tick what the applicant brought.</source>
        <translation>勾选申请人送来的材料。</translation>
    </message>
    <message>
        <source>Tick at least one material.</source>
        <translation>请至少勾选一项材料。</translation>
    </message>
    <message>
        <source>Say what is wrong with the deficient material.</source>
        <translation>请写明材料存在的问题。</translation>
    </message>
    <message>
        <source>Write the last day as year, month, day, or leave it empty.</source>
        <translation>有效期止日按年月日填写，或留空。</translation>
    </message>
</context>
<context>
    <name>yichuang::SupplementLine</name>
    <message>
        <source>In order</source>
        <translation>符合要求</translation>
    </message>
    <message>
        <source>Still deficient</source>
        <translation>仍有问题</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>存在的问题</translation>
    </message>
    <message>
        <source>What is wrong with %1</source>
        <translation>%1存在的问题</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The last day the paper names itself; may be left empty</source>
        <translation>材料载明的有效期止日；可不填</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
</context>
<context>
    <name>yichuang::SyncFacts</name>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未上传</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>今日已上传</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>两边核对</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>district, office, address</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>This computer works alone; everything is kept here.</source>
        <translation>本机独立工作，全部数据保存在本机。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s)</source>
        <translation>
            <numerusform>%n 个扫描件</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1, the oldest since %2</source>
        <translation>%1，最早一条自 %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>▲ Different: %1 records here, %2 at the district. Tell the administrator.</source>
        <translation>▲ 不一致：本机 %1 条，区县 %2 条。请告知管理员。</translation>
    </message>
    <message>
        <source>%1 records here, %2 at the district; some are on their way.</source>
        <translation>本机 %1 条，区县 %2 条，其余正在传送。</translation>
    </message>
    <message>
        <source>%1 records here</source>
        <translation>本机 %1 条</translation>
    </message>
    <message>
        <source>agrees with the district&apos;s</source>
        <translation>与区县时间一致</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>▲ %1 behind the district&apos;s. Days that the law counts may be wrong: set the clock, and check what was recorded since.</source>
        <translation>▲ 比区县时间慢 %1。法定期限可能算错：请校准时钟，并核对此前的登记。</translation>
    </message>
    <message>
        <source>▲ %1 ahead of the district&apos;s. Days that the law counts may be wrong: set the clock, and check what was recorded since.</source>
        <translation>▲ 比区县时间快 %1。法定期限可能算错：请校准时钟，并核对此前的登记。</translation>
    </message>
    <message>
        <source>%1 records of this computer, %2 of the office; the ends agree.</source>
        <translation>本机 %1 条、本单位 %2 条，末尾一致。</translation>
    </message>
    <message>
        <source>▲ Different since record %1 of %2.</source>
        <translation>▲ 从第 %1 条（共 %2 条）起不一致。</translation>
    </message>
    <message>
        <source>✓ Recounted on both sides %1: %2 records, the same hash.</source>
        <translation>✓ %1 双方重新计数：%2 条，校验值相同。</translation>
    </message>
    <message>
        <source>Recounted %1.</source>
        <translation>重新计数于 %1。</translation>
    </message>
    <message>
        <source>Not recounted yet.</source>
        <translation>尚未重新计数。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the computer %1 at %2, from a stick, since %3</source>
        <translation>
            <numerusform>%2 的电脑 %1 由U盘带来 %n 条记录，最早的写于 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::SyncPage</name>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Enrol this computer</source>
        <translation>接入区县</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Matters to settle</source>
        <translation>待处理事项</translation>
    </message>
    <message>
        <source>Somebody has looked and done what was to be done</source>
        <translation>已有人查看并处理完毕</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>离线工作</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>恢复联网</translation>
    </message>
    <message>
        <source>%1 Next try: %2</source>
        <translation>%1下次重试：%2</translation>
    </message>
    <message>
        <source>This computer is not enrolled with a district.</source>
        <translation>本机尚未接入区县。</translation>
    </message>
    <message>
        <source>An administrator can enrol it here.</source>
        <translation>管理员可在此接入。</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrolled with %1</source>
        <translation>已接入%1</translation>
    </message>
    <message>
        <source>Nothing to settle.</source>
        <translation>没有待处理事项。</translation>
    </message>
    <message>
        <source>By stick</source>
        <translation>U盘交换</translation>
    </message>
    <message>
        <source>End-of-day check…</source>
        <translation>日终对账…</translation>
    </message>
    <message numerus="yes">
        <source>My cases, the last %n day(s)</source>
        <translation>
            <numerusform>我的办件动态（近 %n 天）</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened to my cases elsewhere</source>
        <translation>我的办件在别处的动态</translation>
    </message>
    <message>
        <source>Compare both sides</source>
        <translation>核对两边</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>重新取回</translation>
    </message>
    <message>
        <source>Count and hash again what this computer and the district hold; once a day it goes by itself</source>
        <translation>本机和区县各自从内容重新计数、重算校验值；每天自动一次</translation>
    </message>
    <message>
        <source>Read all of the office&apos;s records from the district once more</source>
        <translation>从区县重新读取本单位的全部记录</translation>
    </message>
    <message>
        <source>Comparing both sides</source>
        <translation>正在核对两边</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有改动任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>Both sides hold the same %n record(s).</source>
        <translation>
            <numerusform>双方一致，共 %n 条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::TakeStepForm</name>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <translation>%1. %2（%3）</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation>工作人员一</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>工作人员二</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name the step.</source>
        <translation>请填写环节。</translation>
    </message>
    <message>
        <source>Write the opinion.</source>
        <translation>请填写意见。</translation>
    </message>
    <message>
        <source>A check on the spot takes two officers: give both names.</source>
        <translation>现场核查须两名工作人员，请填写两人姓名。</translation>
    </message>
</context>
<context>
    <name>yichuang::TimelineModel</name>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Has no effect here: %1</source>
        <translation>在此未生效：%1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
</context>
<context>
    <name>yichuang::TrayModel</name>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why it has no effect</source>
        <translation>未生效的原因</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>尚未收到</translation>
    </message>
    <message>
        <source>%1 (elsewhere)</source>
        <translation>%1（他处）</translation>
    </message>
    <message>
        <source>The case as a whole</source>
        <translation>整件</translation>
    </message>
</context>
<context>
    <name>yichuang::VerifyForm</name>
    <message>
        <source>What was promised</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>is not true</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation>工作人员一</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>工作人员二</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>The check takes two officers: give both names.</source>
        <translation>核查须两名工作人员，请填写两人姓名。</translation>
    </message>
    <message>
        <source>Write what was found.</source>
        <translation>请填写核查情况。</translation>
    </message>
</context>
<context>
    <name>yichuang::WithdrawForm</name>
    <message>
        <source>The applicant withdraws in writing; keep the paper with the file. This ends the case.</source>
        <translation>申请人书面撤回申请，书面材料随卷保存。本办件随即终结。</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>撤回理由</translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>The applicant withdraws the whole matter in writing; keep the paper with the file. This ends: %1.</source>
        <translation>申请人书面撤回整件事，书面材料归入档案。以下事项随之结束：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Decided or ended already, and left as it is: %1.</source>
        <translation>已作出决定或已结束，保持不变：%1。</translation>
    </message>
</context>
<context>
    <name>yichuang::WorkList</name>
    <message>
        <source>Work list</source>
        <translation>待办件</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) listed; more come as you scroll</source>
        <translation>
            <numerusform>已列出 %n 件，向下滚动显示更多</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yichuang::WorkModel</name>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>In hand of</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变更</translation>
    </message>
    <message>
        <source>this centre</source>
        <translation>本中心</translation>
    </message>
    <message>
        <source>Lies at</source>
        <translation>存放处</translation>
    </message>
</context>
<context>
    <name>yichuang::WorkView</name>
    <message numerus="yes">
        <source>%n paper(s) sent to the printer</source>
        <translation>
            <numerusform>%n 份文书已送打印机</numerusform>
        </translation>
    </message>
    <message>
        <source>No font on this computer has: %1</source>
        <translation>本机字体缺少：%1</translation>
    </message>
    <message>
        <source>On the paper 〓 stands in their place. Write them in by hand and stamp the correction.</source>
        <translation>文书上以〓代替。请手工填写并加盖校正章。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) moved on because their time was up</source>
        <translation>
            <numerusform>%n 件因期限届满已自动流转</numerusform>
        </translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made.</source>
        <translation>今天的备份没有做成。</translation>
    </message>
    <message>
        <source>Back from a case</source>
        <translation>从办件返回</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Lock this window</source>
        <translation>锁定本窗口</translation>
    </message>
    <message>
        <source>This overview</source>
        <translation>本说明</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came from the district</source>
        <translation>
            <numerusform>收到区县 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>case number, what happened</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more of your cases; they are listed on the page “District”.</source>
        <translation>
            <numerusform>另有 %n 件您的办件，见“区县”页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Time has moved %n case(s) on; papers wait to be printed.</source>
        <translation>
            <numerusform>%n 件办件已到期自动流转，文书待打印。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 等</translation>
    </message>
    <message>
        <source>Look at the papers</source>
        <translation>查看文书</translation>
    </message>
    <message numerus="yes">
        <source>New working days or rules have moved %n due day(s).</source>
        <translation>
            <numerusform>工作日或规则更新，%n 件办件的期限有变动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever handles the cases does not know yet.</source>
        <translation>经办人尚未知晓。</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>查看清单</translation>
    </message>
    <message>
        <source>%1: promised materials are due on %2.</source>
        <translation>%1：承诺补交的材料 %2 到期。</translation>
    </message>
    <message>
        <source>Nobody has reminded the applicant yet.</source>
        <translation>尚未提醒申请人。</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be copied.</source>
        <translation>今天的备份没能另存。</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be copied into %1.</source>
        <translation>今天的备份没能另存到 %1。</translation>
    </message>
    <message>
        <source>It is kept on this computer; copying is tried again at every log-in.</source>
        <translation>本机的备份已保存；以后每次登录会再试。</translation>
    </message>
</context>
</TS>
