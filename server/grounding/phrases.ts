/**
 * Every sentence of ours that a reader may see, apart from the words of the notices. A test holds each
 * sentence of an answer against this list: what is neither here nor verbatim from a cited clause is a fault.
 *
 * `{name}` is filled by code: titles, clause paths, figures (as slots), verbatim words of a notice, and the
 * terms of the question, never by anything a model wrote.
 */
export const PHRASES = {
  // Where we stand in time.
  windowOpen: "{title}的{window}{date}截止，还有{days}。{cite}",
  windowBoundary: "{title}的{window}{date}截止，就在今天。{note}{cite}",
  windowOpenToday: "{title}的{window}{date}截止，就在今天。{cite}",
  windowClosedToday: "{title}的{window}已于{date}截止，就在今天。{cite}",
  windowClosed: "{title}的{window}已于{date}截止，按{today}算，已过{days}。{cite}",
  windowActor: "{actor}：{date}。{cite}",
  windowInferred: "原文没有写年份，按成文日期推定。",
  windowBefore: "“前”是否含当日，文件没有写明，请提前一天办完。",
  inForce: "{title}现行有效，有效期截至{date}。{cite}",
  notYet: "{title}还没有到施行或受理的时候：{note}{cite}",
  expired: "{title}的有效期已于{date}届满，按{today}算，不再有效。{cite}",
  noWindow: "{title}没有写申报时间、入口和材料。",
  otherYear: "这{count}文件里没有{year}的{name}通知，其他年份的不能代替。",
  notIssued: "{title}这时还没有发布，不能用来回答。",
  otherRegion:
    "{title}由{office}印发，是{region}的文件；您说的是{place}，能不能用到您这里，文件没有写明，请先问清楚。{cite}",
  notCounted: "您说的有些内容还不够确切，没有计入，请看下面的提问。",
  latest: "您没有说是哪一份，下面按最近的{title}回答。",

  // What we determined. `{verdict}` and every amount are slots.
  verdictMet: "按您说的情况，{title}的条件：{verdict}。",
  verdictJudged: "其中由主管部门、专家认定的，以认定为准。",
  verdictUnmet: "按您说的情况，{title}：{verdict}，没有达到的是{unmet}。{cite}",
  verdictOpen: "按您说的情况，{title}：{verdict}，还要看{open}。{cite}",
  verdictOpenMore: "按您说的情况，{title}：{verdict}，还要看{open}等{count}。{cite}",
  verdictUntold: "您还没有说企业和项目的情况，{title}：{verdict}，要看{open}。{cite}",
  verdictUntoldMore: "您还没有说企业和项目的情况，{title}：{verdict}，要看{open}等{count}。{cite}",
  unmetBound: "{label}：您的情况是{value}，文件要求{bound}，没有达到。{cite}",
  unmetFlat: "{label}：您的情况不符合“{title}”这一条。{cite}",
  unmetPlain: "{label}：您的情况是“{value}”，不符合“{title}”这一条。{cite}",
  met: "{label}：您的情况是{value}，文件要求{bound}，已达到。{cite}",
  exempt: "{label}：您的情况属于文件写明的例外。{cite}",
  leastOf: "按您说的总额，这条线相当于{amount}。",
  open: "{label}：您的情况是{value}，文件要求{bound}，还不能定。{cite}",
  noSuchFigure: "您提到的“{words}”，{title}全文没有这个数。",
  asStated: "按您说的：",
  whatIf: "如果“{words}”：",
  principle: "这一条写的是“原则上”，最后由主管部门掌握。",
  gapBoth: "总投资不变，还差{fixed}；靠新增投入，还要投{added}。{assumption}。{cite}",
  gapOne: "还差{added}。{assumption}。{cite}",
  benefit: "{title}：{amount}，不是承诺。算法：{formula}。{cite}",
  benefitOut: "{title}：{premise}。{cite}",
  benefitNull: "{title}：{formula}。{cite}",
  caveat: "{caveat}",
  assumedBase: "您没有说“{base}”，这里暂按您说的{amount}试算，以审定为准。",
  combinedRange:
    "这些奖补若属同一内容，就高不重复，从严看{low}；若认定为不同内容，相加为{high}；是否同一内容，待主管部门确认。{cite}",
  combinedOne: "不同项目的内容不同，相加{low}；能否都得到支持，待主管部门确认。{cite}",
  missing: "再告诉我这几项，就能判得更准：",
  missingFact: "还要知道：{question}？",
  contradiction: "您说的情况前后矛盾，对不上的是{titles}，请核对后再说一遍，这里先不下结论。",
  unheld: "{title}要对照的标准没有收录，这里无法逐项核对，以主管部门和专家认定为准。{cite}",

  // What the clauses say.
  byKind: "补多少要看是哪一类项目。{title}对所有奖补都写明：",
  says: "{title}写明：",
  quote: "{path}：“{words}”{cite}",
  tableRow: "| {cells} |",
  tableRule: "|{rules}",
  tableNote: "各份文件的口径不同，不能互相代替；“—”表示那份文件的条件里没有这一项。",
  absent: "{title}全文没有写“{term}”，没有写明这方面的要求。",
  document: "{title}的{what}是{value}。{cite}",
  undocumented: "{title}没有写明{what}。",
  section: "{title}的“{heading}”共{count}：",
  qualifies: "同一份文件还写明：“{words}”{cite}",
  related: "可以对照的还有：{paths}。",
  noAmount: "{title}全文没有写补贴金额。",

  // What they don't say.
  annexMissing: "所引的{annexes}没有收录，这里无法逐项核对。",
  silent: "文件没有写明{topic}。",
  silentAll: "这{count}文件没有写明您问的这一点。",
  nearest: "下面这条相近，但不是答案。",
  elsewhere: "这{count}文件只收录了重庆、四川（成都）和工业和信息化部的通知，没有收录{place}的政策。",
  askOffice: "可以问{office}：“{words}”。{cite}",
  askOfficeOnly: "可以问{office}。",
  refused: "{title}的规则与原文不一致，暂不判定；下面只引原文。",
  outside:
    "这个问题不在我能回答的范围里。我只看这{count}产业政策文件里的申报条件、补贴上限、截止时间和材料，您可以从这里问起。",
  greeting:
    "您好，我是策问，照着{count}产业政策文件的原文，回答申报条件、补贴上限、截止时间和材料。您说说企业和项目的情况，或直接提问就行。",
  thanks: "不客气。情况有变化，或者还有别的要问，随时说。",

  // Contacts.
  contacts: "{office}的联系方式（{dated}的文件，可能已变更）：",
  contactsUnverified: "{office}的联系方式（{dated}的文件，可能已变更；来源为扫描识别，未核实）：",
  sic: "原文印作“{print}”，疑为“{likely}”，请核实后使用。{cite}",
  impossibleDeadline: "{path}{cite}写有与文件年份对不上的期限，没有采用，请打开原文核对。",
  unknownDeadline: "{path}{cite}写有规则里没有的期限，结论没有采用，请打开原文核对。",

  // Asking back.
  whichProgramme: "您问的是哪一份？它们的要求和时间不同。",
  onForgery: "申报材料必须真实，文件是这样写的：",
  refuseForgery: "不能帮您改票据、改用途、编材料或找关系。申报材料必须真实：",
  realSpending:
    "软件投入须真实发生并属于本项目；可以对照条款，看系统集成、云服务、技术服务等真实支出有没有漏计。",
} as const;

export type PhraseName = keyof typeof PHRASES;
