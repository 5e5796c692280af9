import { parseDay } from '#calendar/date.ts'
import type { Example } from '#procedures/example.ts'
import type { RoleId } from '#procedures/roles.ts'

type Act = Example['acts'][number]

/** One act of an example in a line. */
export function act(
  step: string,
  on: string,
  by: RoleId,
  form?: Record<string, unknown>,
  more: Pick<Act, 'papers' | 'refused'> = {},
): Act {
  return { step, on, by, ...(form ? { form } : {}), ...more }
}

export const barred = { refused: 'step-barred' }

export const proposed = {
  scope: 'project',
  proposedBy: 'unit',
  proposer: '城建办',
  problem: '农贸市场设施陈旧',
  grounds: '城市更新规划',
}

export const studied = { unit: '经发办', finding: '有必要、可行' }
export const started = { startedOn: '2026-03-04', plannedBy: '2026-06-30', unit: '经发办', item: '2026-01' }
export const drafted = {
  summary: '整体改造',
  laws: '城乡规划法',
  options: [{ name: '整体改造' }, { name: '分期改造' }],
}
export const draftPapers = { papers: ['draft', 'note'] }
export const summed = {
  received: 12,
  adopted: 9,
  opinions: '建议保留早市',
  handling: '予以保留',
  unadopted: '超出预算',
}

/** 公开征求意见：自公布次日起满三十日. */
export const comment = (publishedOn: string, until: string) => ({
  publishedOn,
  until,
  where: ['website', 'board'],
  how: '信函、电子邮件',
})

export const spoken = (...views: string[]) => [
  ...views.map((view, at) => ({
    speaker: `班子成员${at + 1}`,
    view,
    ...(view === 'disagree' ? { words: '资金不足' } : {}),
  })),
  { speaker: '办事处主任', principal: true, view: 'agree' },
]

export const discussed = (heldOn: string, more: Record<string, unknown> = {}) => ({
  meeting: 'director',
  heldOn,
  statements: spoken('agree', 'disagree', 'agree'),
  result: 'adopt',
  ...more,
})

export const decided = (decidedOn: string) => ({
  kind: 'adopt',
  number: '示街办〔2026〕8号',
  decidedOn,
  executor: '城建办',
})

export const published = (publishedOn: string) => ({ publishedOn, where: ['website'] })

/** A passed legality review of a decision, filed on a day. */
export const passedReview = (number: string, filedOn: string, more: Record<string, unknown> = {}) => ({
  number,
  procedure: 'legality-review',
  state: 'opined',
  filedOn: parseDay(filedOn),
  intake: { reviewKind: 'major_decision' },
  given: { giveOpinion: { opinion: 'pass' } },
  ...more,
})
