import { act } from '#procedures/enforcement-act.ts'

export const officers = ['3301001', '3301002']
export const alone = { officers: ['3301001', '3301001'] }
export const offence = { itemCode: 'CF-001', offence: '违规占道', endedOn: '2026-01-04', foundOn: '2026-01-05' }
export const fileForm = { ...offence, officers, filing: '示罚立〔2026〕1号' }
export const investigation = { way: 'site', officers, shown: true, findings: '现场查实。' }
export const reportOf = (finishedOn: string, more: Record<string, unknown> = {}) => ({
  officers,
  facts: '事实清楚。',
  proposal: '建议处罚。',
  finishedOn,
  ...more,
})
export const noticeOf = (
  servedOn: string,
  statementUntil: string,
  fine: number,
  more: Record<string, unknown> = {},
) => ({
  officers,
  servedOn,
  statementUntil,
  fine,
  facts: '占道经营。',
  penalty: '罚款。',
  ...more,
})
export const decisionOf = (fine: number, more: Record<string, unknown> = {}) => ({
  officers,
  decision: '示罚〔2026〕1号',
  kinds: ['fine'],
  fine,
  grounds: '违反市容管理规定，依其罚则处罚。',
  discretion: '按裁量基准。',
  heardNotHeavier: true,
  remediesTold: true,
  ...more,
})
export const papers = {
  filing: { papers: ['filing'] },
  record: { papers: ['record'] },
  report: { papers: ['report'] },
  notice: { papers: ['priorNotice'] },
  decision: { papers: ['decision'] },
  receipt: { papers: ['receipt'] },
  payment: { papers: ['payment'] },
  closing: { papers: ['closing'] },
}
export const close = { way: 'fulfilled' }
export const archive = { retention: 'ten' }

/** A thousand yuan decided and served on 12 January 2026, the party having given up its statement. */
export const servedInJanuary = [
  act('file', '2026-01-05', 'director', fileForm, papers.filing),
  act('investigate', '2026-01-06', 'enforcer', investigation, papers.record),
  act('report', '2026-01-08', 'enforcer', reportOf('2026-01-08'), papers.report),
  act('priorNotice', '2026-01-09', 'enforcer', noticeOf('2026-01-09', '2026-01-14', 1000), papers.notice),
  act(
    'waiveStatement',
    '2026-01-09T15:00',
    'enforcer',
    { waivedOn: '2026-01-09', how: 'written' },
    { papers: ['waiver'] },
  ),
  act('decidePenalty', '2026-01-12', 'director', decisionOf(1000, { social: true }), papers.decision),
  act('serve', '2026-01-12T15:00', 'enforcer', { servedOn: '2026-01-12', way: 'spot' }, papers.receipt),
]
