import type { AnyFacts, Around } from '#procedures/define.ts'
import { competitionMissing } from '#procedures/fair-competition.ts'
import { whyNotReviewed } from '#procedures/passed-review.ts'
import { isTakenSince } from '#procedures/rounds.ts'
import { regulation } from './states.ts'

type Stage = { step: string; wanted: (start: Record<string, unknown>) => boolean; words: string }

/** Stages that the start of the decision calls for; after an adjustment each is gone through again（第三十七条）. */
const stages: readonly Stage[] = [
  { step: 'draft', wanted: () => true, words: `须先拟订决策草案（${regulation}第十二条）。` },
  {
    step: 'summarise',
    wanted: (start) => start.secret !== true,
    words: `未听取公众意见，除依法不予公开的以外，不得送审、上会（${regulation}第十四条、第十八条）。请办理公众参与并汇总采纳情况。`,
  },
  {
    step: 'recordExperts',
    wanted: (start) => start.technical === true,
    words: `专业性、技术性较强的决策事项应当组织专家论证（${regulation}第十九条）。`,
  },
  { step: 'passCompetition', wanted: (start) => start.market === true, words: competitionMissing },
  {
    step: 'recordRisk',
    wanted: (start) => start.risky === true,
    words: `可能影响社会稳定、公共安全的，应当评估风险；风险可控的，才可以作出决策（${regulation}第二十二条、第二十四条）。`,
  },
]

/** What the draft still lacks before it goes to review and meeting, in words; undefined when nothing. */
export function whyNotReady({ given }: AnyFacts, around: Around): string | undefined {
  if (isBeyondControl(around))
    return `风险评估结果为不可控，须采取调整草案等措施、确保风险可控后再作出决策（${regulation}第二十四条）。`
  const start = given.start ?? {}
  return stages.find((stage) => stage.wanted(start) && !isTakenSince(stage.step, 'adjust', around))?.words
}

/** Why this review does not clear the decision; after an adjustment an earlier review no longer does（第二十五条、第三十七条）. */
export function whyNotCleared(number: unknown, around: Around): string | undefined {
  return whyNotReviewed(around.matter(number), 'major_decision', '该决策草案', around.takenOn.adjust)
}

function isBeyondControl({ takenOn }: Around): boolean {
  const { riskBeyondControl, recordRisk } = takenOn
  return riskBeyondControl !== undefined && (recordRisk === undefined || recordRisk < riskBeyondControl)
}
