import { directionOf } from '#reports/claims/change.ts'
import { isChange, type Setting, settingsOf } from '#reports/claims/setting.ts'
import { type Check, type Finding, printed } from './check.ts'

/** Rates that cannot be, and rates that go ill together. */
export const impossible: Check = {
  id: 'impossible',
  name: '不可能的比率',
  explains:
    '办结率、满意率、覆盖率等部分占总体的比率不能超过100%，也不能为负；下降不能超过100%。完成任务、增长等可以超过100%的不报。满意率高于办结率的只提示核对口径。',
  run: ({ text, sentences, claims }) =>
    settingsOf(text, sentences, claims).flatMap((group) => [...group.flatMap(outOfRange), ...besideEachOther(group)]),
}

const mayExceed =
  /完成|增长|增幅|增加|提高|上升|达到.{0,6}目标|目标|任务|超额|投资|回收|收益|利润|执行|预算|负荷|入学|毛|计划|同比|环比|是.{0,8}的$/
const ofWhole =
  /(?:办结|化解|满意|成功|覆盖|合格|通过|参考|参训|参与|受理|响应|整改|签收|知晓|好评|办复|回复|答复|处置|处理|报备|及时|规范|准确|持证|安置|帮教|出庭|胜诉|败诉|审查|审核|采纳|公开|解决|调解|核查|反馈|按期|履约|应诉|撤销|纠错)[^,;。、]{0,4}(?:率|度)|占|占比|覆盖率/

function outOfRange(one: Setting): readonly Finding[] {
  const { claim, index, lead, words } = one
  if (claim.kind !== 'rate') return []
  const base = {
    kind: 'impossible',
    start: claim.start,
    end: claim.end,
    claims: [index],
    also: [],
    stated: printed(claim),
  }
  const signed = /[-－−]$/.test(lead) && /[率度为是达]\s*[-－−]$/.test(lead)
  if ((claim.value < 0 || signed) && ofWhole.test(`${words}${lead}`))
    return [
      {
        ...base,
        severity: 'error',
        expected: '0%至100%',
        message: `比率不能为负，文中写－${printed(claim).replace(/^[-－−]/, '')}。`,
      },
    ]
  if (claim.value <= 100) return []
  if (isChange(one)) {
    if (directionOf(claim, lead) !== 'down') return []
    return [
      {
        ...base,
        severity: 'error',
        expected: '不超过100%',
        message: `最多减少到零，即下降100%，文中写下降${printed(claim)}。`,
      },
    ]
  }
  const clause = /[^,;。]*$/.exec(lead)?.[0] ?? ''
  if (mayExceed.test(clause) || !ofWhole.test(clause)) return []
  return [
    {
      ...base,
      severity: 'error',
      expected: '不超过100%',
      message: `部分不能多于总体，比率最高为100%，文中写${printed(claim)}。请核对。`,
    },
  ]
}

/** 满意率100% beside 办结率98.84%: it may be so, if only those closed were asked. */
function besideEachOther(group: readonly Setting[]): readonly Finding[] {
  return group.flatMap((one, at) => {
    const next = group[at + 1]
    if (!next || one.claim.kind !== 'rate' || next.claim.kind !== 'rate') return []
    if (!/办结率|化解率|办理率/.test(one.lead) || !/满意[率度]/.test(next.lead) || isChange(one) || isChange(next))
      return []
    if (one.claim.value >= 100 || next.claim.value < 100) return []
    const message = `办结率${printed(one.claim)}，尚有未办结的，满意率却写${printed(next.claim)}。如满意率只算已办结或已回访的，建议写明口径。`
    const { start, end } = next.claim
    return [
      {
        kind: 'impossible',
        severity: 'note',
        start,
        end,
        message,
        stated: printed(next.claim),
        expected: '写明口径',
        claims: [one.index, next.index],
        also: [one.claim],
      } as const,
    ]
  })
}
