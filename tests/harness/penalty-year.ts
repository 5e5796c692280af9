import { act } from '#procedures/enforcement-act.ts'
import { decisionOf, fileForm, investigation, noticeOf, papers, reportOf } from '#procedures/penalty/cases.ts'
import type { Acts } from './acts.ts'

const spot = {
  itemCode: 'CF-001',
  offence: '占道经营',
  endedOn: '2025-06-10',
  foundOn: '2025-06-10',
  officers: ['3301001', '3301002'],
  decidedOn: '2025-06-10',
  shown: true,
  heard: true,
  clear: true,
  penalty: 'fine',
  grounds: '条例第一条',
  fine: 100,
  decision: '试罚当〔2025〕1号',
  remediesTold: true,
  reviewFirst: true,
}

/** 简易程序罚款一宗一百元、警告一宗；普通程序罚款一宗. */
export async function penaltyYear(acts: Acts): Promise<void> {
  const file = (on: string, kind: string) => acts.file('enforcer', on, 'penalty', { kind, offence: '占道经营' })
  const decide = async (form: Record<string, unknown>) =>
    acts.take(await file('2025-06-10', 'summary'), 'enforcer', '2025-06-10', 'decideOnSpot', form, ['spotDecision'])
  await decide(spot)
  await decide({ ...spot, penalty: 'warning', fine: 0 })
  const id = await file('2025-03-03', 'ordinary')
  await acts.play(id, [
    act('file', '2025-03-03', 'director', { ...fileForm, endedOn: '2025-03-02', foundOn: '2025-03-03' }, papers.filing),
    act('investigate', '2025-03-04', 'enforcer', investigation, papers.record),
    act('report', '2025-03-05', 'enforcer', reportOf('2025-03-05'), papers.report),
    act('priorNotice', '2025-03-06', 'enforcer', noticeOf('2025-03-06', '2025-03-11', 1000), papers.notice),
    act('waiveStatement', '2025-03-07', 'enforcer', { waivedOn: '2025-03-07', how: 'written' }, { papers: ['waiver'] }),
    act('decidePenalty', '2025-03-13', 'director', decisionOf(1000, { kinds: ['fine', 'warning'] }), papers.decision),
  ])
}
