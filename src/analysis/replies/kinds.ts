/** Kinds of reply; what each must contain follows from the law of its procedure. */
export const replyKinds = {
  hotline: '热线答复',
  petition: '信访答复',
  opinion: '信访处理意见',
  suggestion: '建议意见答复',
  disclosure: '信息公开答复',
  complaint: '执法投诉举报答复',
  service: '评价反馈',
  proposal: '建议、提案答复',
  response: '舆情回应',
  consultation: '咨询答复',
} as const
export type ReplyKind = keyof typeof replyKinds

export type Part = 'greeting' | 'facts' | 'handling' | 'basis' | 'contact' | 'remedy'
type Needed = { part: Part; severity: 'doubt' | 'hint'; basis: string }

const manners: Needed = { part: 'greeting', severity: 'hint', basis: '本地规定（可由管理员设定）' }
const facts: Needed = { part: 'facts', severity: 'hint', basis: '本地规定（可由管理员设定）' }
const handling: Needed = { part: 'handling', severity: 'doubt', basis: '本地规定（可由管理员设定）' }
const contact: Needed = { part: 'contact', severity: 'hint', basis: '本地规定（可由管理员设定）' }

/** The parts of each kind of reply, with their basis. */
export const neededParts: Record<ReplyKind, readonly Needed[]> = {
  hotline: [manners, facts, handling, contact],
  petition: [manners, facts, handling, contact],
  // 投诉请求、事实、依据和复查途径另有栏目。
  opinion: [{ part: 'handling', severity: 'doubt', basis: '信访工作条例第三十二条' }],
  suggestion: [manners, { part: 'handling', severity: 'doubt', basis: '信访工作条例第二十九条' }],
  disclosure: [
    { part: 'basis', severity: 'doubt', basis: '政府信息公开条例第三十六条（不予公开的说明理由）' },
    { part: 'remedy', severity: 'hint', basis: '政府信息公开条例第五十一条；行政复议法第二十三条' },
  ],
  complaint: [manners, facts, handling],
  service: [manners, handling],
  proposal: [manners, facts, handling, contact],
  response: [facts, handling],
  consultation: [manners, contact],
}

/** 留言以外、写在别处的部分 are not asked of the text; how each is recognised, and its name. */
export const partNames: Record<Part, string> = {
  greeting: '称呼和问候',
  facts: '调查核实的情况',
  handling: '处理结果或者下一步安排',
  basis: '依据和理由',
  contact: '联系方式',
  remedy: '救济途径和期限',
}

export const partFound: Record<Part, RegExp> = {
  greeting: /您好|你好|^.{0,30}(?:网友|网民|市民|先生|女士|同志|同学|家长|朋友|代表|委员)/s,
  facts:
    /经(?:[^，。]{0,10})(?:调查|核实|了解|查|走访|查询|勘[查察]|研究|核对)|据(?:查|了解|悉)|现场|目前|截至|位于|情况|系|由于|因/,
  handling:
    /已|将|拟|正在|督促|责令|整改|安排|不符合|无法|不能|不会|暂|列入|纳入|开展|计划|可以?|应|需|不予|不得|协调|请您?|建议|没有|同意|采纳/,
  basis: /《|依据|根据|按照?|规定|条例|办法|第[一二三四五六七八九十百\d]+条|因|由于|不存在|未制作|未获取|属于|不属于/,
  contact: /(?:\d{3,4}[-—]?)?\d{7,8}|1[3-9]\d{9}|12345|123\d{2}|联系(?:人|电话|方式)|热线|电话|拨打|窗口|社区|中心/,
  remedy: /复议|诉讼|起诉|复查|复核|异议/,
}
