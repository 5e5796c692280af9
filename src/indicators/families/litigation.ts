import { lostOutcomes } from '#procedures/litigation-response/forms.ts'
import { correctedOutcomes } from '#procedures/reconsideration-reply/forms.ts'
import { all, either, form, given, inState, intake, is, metInTime, not, taken, yes } from '../conditions.ts'
import { change, count, defineFamily, filed, type Population, ratio } from '../define.ts'

const suits = ['litigation-response'] as const
const reviews = ['reconsideration-reply'] as const
const suggestions = ['judicial-suggestion'] as const
const law = '《行政诉讼法》'
const reviewLaw = '《行政复议法》'
const presence = '《最高人民法院关于行政机关负责人出庭应诉若干问题的规定》'

const ours = not(inState('notDefendant', 'notRespondent'))
const sued = not(inState('notDefendant'))
const reviewed = not(inState('notRespondent', 'forwarded', 'changed'))
const secondChanged = is(given('recordSecond', 'result'), 'changed')
/** 生效裁判败诉：二审改判的以二审为准. */
const lost = either(
  all(secondChanged, is(given('recordSecond', 'outcome'), ...lostOutcomes)),
  all(not(secondChanged), is(given('recordJudgment', 'outcome'), ...lostOutcomes)),
)
const effective: Population = { of: 'steps', procedures: suits, steps: ['takeEffect', 'recordSecond'] }
/** 应当出庭的开庭：同一审级负责人已出过庭的除外（第七条）. */
const sessions: Population = {
  of: 'steps',
  procedures: suits,
  steps: ['attendSession'],
  where: not(yes(form('attendedBefore'))),
}
const decisions: Population = { of: 'steps', procedures: reviews, steps: ['recordDecision'] }

const suitIndicators = defineFamily('litigation', [
  {
    code: 'litigation.cases',
    name: '行政诉讼案件',
    unit: '件',
    basis: `${law}第六十七条；期内收到起诉状副本、以本机关为被告的`,
    population: filed(suits, sued),
    measure: count,
  },
  {
    code: 'litigation.principal-appearance',
    name: '负责人出庭应诉率',
    unit: '%',
    basis: `${law}第三条、${presence}第二条、第七条；期内开庭应当出庭的，正职、副职或者参与分管的负责人出庭的比例`,
    population: sessions,
    measure: ratio(is(form('principal'), 'head', 'deputy', 'assisting')),
  },
  {
    code: 'litigation.principal-spoke',
    name: '负责人出庭出声率',
    unit: '%',
    basis: `${presence}第十一条；期内负责人出庭的，就实质性解决争议发表意见的比例`,
    population: {
      of: 'steps',
      procedures: suits,
      steps: ['attendSession'],
      where: is(form('principal'), 'head', 'deputy', 'assisting'),
    },
    measure: ratio(yes(form('spoke'))),
  },
  {
    code: 'litigation.concluded',
    name: '生效裁判',
    unit: '件',
    basis: `${law}第八十五条、第八十九条；期内生效的一审、二审裁判`,
    population: effective,
    measure: count,
  },
  {
    code: 'litigation.loss-rate',
    name: '行政诉讼败诉率',
    unit: '%',
    basis: `${law}第七十条、第七十二条至第七十八条；期内生效裁判中败诉的比例，二审改判的以二审为准（口径未核实，可由管理员设定）`,
    population: effective,
    measure: ratio(lost),
  },
  {
    code: 'litigation.loss-rate-change',
    name: '行政诉讼败诉率同比',
    unit: '%',
    basis: `${law}第七十条、第七十二条至第七十八条；期内败诉率比上年同期败诉率增减的百分比`,
    population: effective,
    measure: { kind: 'change', rate: lost },
  },
  {
    code: 'litigation.settled-rate',
    name: '调解、撤诉率',
    unit: '%',
    basis: `${law}第六十条、第六十二条；期内生效裁判中调解结案、准许撤诉的比例`,
    population: effective,
    measure: ratio(is(given('recordJudgment', 'outcome'), 'withdrawn', 'mediated')),
  },
  {
    code: 'litigation.answer-on-time-rate',
    name: '按期答辩举证率',
    unit: '%',
    basis: `${law}第三十四条、第六十七条；期内到期的答辩举证，十五日内提交的比例，到期未交的也在分母中`,
    population: { of: 'deadlines', procedures: suits, keys: ['answer', 'delayedEvidence'] },
    measure: ratio(metInTime),
  },
  {
    code: 'litigation.performed-rate',
    name: '生效裁判履行率',
    unit: '%',
    basis: `${law}第九十四条、第九十六条；期内收到起诉状副本、裁判已生效且败诉的，已经履行的比例`,
    population: filed(suits, all(either(taken('takeEffect'), taken('recordSecond')), lost)),
    measure: ratio(taken('perform')),
  },
])

const reviewIndicators = defineFamily('litigation', [
  {
    code: 'reconsideration.cases',
    name: '行政复议案件',
    unit: '件',
    basis: `${reviewLaw}第四十八条；期内收到申请书副本、以本机关为被申请人的`,
    population: filed(reviews, reviewed),
    measure: count,
  },
  {
    code: 'reconsideration.corrected',
    name: '行政复议被纠正',
    unit: '件',
    basis: `${reviewLaw}第六十三条至第六十七条、第七十一条；期内登记的复议决定中被纠正的（口径未核实，可由管理员设定）`,
    population: { ...decisions, where: is(form('outcome'), ...correctedOutcomes) },
    measure: count,
  },
  {
    code: 'reconsideration.corrected-rate',
    name: '行政复议纠错率',
    unit: '%',
    basis: `${reviewLaw}第六十三条至第六十七条、第七十一条；期内登记的复议决定中被纠正的比例（口径未核实，可由管理员设定）`,
    population: decisions,
    measure: ratio(is(form('outcome'), ...correctedOutcomes)),
  },
  {
    code: 'reconsideration.reply-on-time-rate',
    name: '按期答复率',
    unit: '%',
    basis: `${reviewLaw}第四十八条、第五十四条；期内到期的复议答复，按期提交的比例，到期未交的也在分母中`,
    population: { of: 'deadlines', procedures: reviews, keys: ['reply'] },
    measure: ratio(metInTime),
  },
  {
    code: 'admin-dispute.cases',
    name: '行政争议发案量',
    unit: '件',
    basis: `${law}、${reviewLaw}；期内收到的以本机关为被告、被申请人的诉讼和复议`,
    population: filed([...suits, ...reviews], ours),
    measure: count,
  },
  {
    code: 'admin-dispute.change',
    name: '行政案件发案量同比',
    unit: '%',
    basis: `${law}、${reviewLaw}；期内收到的诉讼和复议与上年同期相比`,
    population: filed([...suits, ...reviews], ours),
    measure: change,
  },
])

const suggestionIndicators = defineFamily('litigation', [
  {
    code: 'suggestion.received',
    name: '司法建议、检察建议',
    unit: '件',
    basis: `${law}第二十五条、第六十六条；期内收到的司法建议、检察建议`,
    population: filed(suggestions),
    measure: count,
  },
  {
    code: 'suggestion.procuratorial',
    name: '检察建议',
    unit: '件',
    basis: `${law}第二十五条；期内收到的检察建议`,
    population: filed(suggestions, not(is(intake('kind'), 'court'))),
    measure: count,
  },
  {
    code: 'suggestion.reply-on-time-rate',
    name: '建议按期回复率',
    unit: '%',
    basis:
      '法释〔2023〕11号、检察公益诉讼司法解释（条文未核实）；期内到期的书面回复，按期回复的比例，到期未复的也在分母中',
    population: { of: 'deadlines', procedures: suggestions },
    measure: ratio(metInTime),
  },
  {
    code: 'suggestion.adopted-rate',
    name: '建议采纳率',
    unit: '%',
    basis: '法释〔2023〕11号（条文未核实）；期内收到且已书面回复的，全部或者部分采纳的比例',
    population: filed(suggestions, taken('sendReply')),
    measure: ratio(is(given('plan', 'adoption'), 'all', 'part')),
  },
])

export const litigationIndicators = [...suitIndicators, ...reviewIndicators, ...suggestionIndicators]
