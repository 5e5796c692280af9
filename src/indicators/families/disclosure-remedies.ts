import { lostOutcomes } from '#procedures/litigation-response/forms.ts'
import { correctedOutcomes } from '#procedures/reconsideration-reply/forms.ts'
import { all, type Condition, either, given, inState, intake, is, not } from '../conditions.ts'
import { count, defineFamily, type Population } from '../define.ts'

const form = '政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）表四'
const aboutDisclosure = is(intake('actKind'), 'disclosure')

/** Cases against our answers, until they were decided: the decision ends them, not the filing away of our papers. */
const reviews = {
  of: 'matters',
  procedures: ['reconsideration-reply'],
  duplicates: 'once',
  endedBy: ['recordDecision'],
  where: all(aboutDisclosure, not(inState('notRespondent', 'forwarded', 'changed'))),
} as const
const suits = {
  of: 'matters',
  procedures: ['litigation-response'],
  duplicates: 'once',
  endedBy: ['takeEffect', 'recordSecond'],
} as const

const outcome = given('recordDecision', 'outcome')
const changed = is(given('recordSecond', 'result'), 'changed')

/** The effective outcome is one of these: that of the second instance where it changed the first. */
function effective(first: string, ...more: readonly string[]): Condition {
  return either(
    all(changed, is(given('recordSecond', 'outcome'), first, ...more)),
    all(not(changed), is(given('recordJudgment', 'outcome'), first, ...more)),
  )
}

type Cases = Pick<Extract<Population, { of: 'matters' }>, 'of' | 'procedures' | 'duplicates' | 'endedBy'> & {
  where: Condition
}
type Kinds = { upheld: Condition; corrected: Condition }

/** 结果维持、结果纠正、其他结果、尚未审结, one row of the form. */
function remedies(code: string, name: string, cases: Cases, { upheld, corrected }: Kinds) {
  const results = {
    upheld: ['结果维持', upheld],
    corrected: ['结果纠正', corrected],
    other: ['其他结果', not(either(upheld, corrected))],
  } as const
  return [
    ...Object.entries(results).map(([key, [words, where]]) => ({
      code: `disclosure.remedies.${code}.${key}`,
      name: `${name}：${words}`,
      unit: '件',
      basis: `${form}；期内审结（复议决定、生效裁判）的政府信息公开案件，按结果；以复议答复、应诉事项登记的为准（口径未核实）`,
      population: { ...cases, by: 'closed', where: all(cases.where, where) } satisfies Population,
      measure: count,
    })),
    {
      code: `disclosure.remedies.${code}.pending`,
      name: `${name}：尚未审结`,
      unit: '件',
      basis: `${form}；期末尚未审结的政府信息公开案件`,
      population: { ...cases, by: 'open' } satisfies Population,
      measure: count,
    },
  ]
}

const judged: Kinds = { upheld: effective('dismissed'), corrected: effective(...lostOutcomes) }
const route = (value: 'direct' | 'after') =>
  all(aboutDisclosure, is(intake('route'), value), not(inState('notDefendant')))

/** 表四: 行政复议、行政诉讼. */
export const disclosureRemedyIndicators = defineFamily('disclosure', [
  ...remedies('review', '信息公开行政复议', reviews, {
    upheld: is(outcome, 'upheld'),
    corrected: is(outcome, ...correctedOutcomes),
  }),
  ...remedies('suit-direct', '信息公开未经复议直接起诉', { ...suits, where: route('direct') }, judged),
  ...remedies('suit-after', '信息公开复议后起诉', { ...suits, where: route('after') }, judged),
])
