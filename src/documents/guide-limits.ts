import { type Duration, durationInWords } from '#calendar/duration.ts'
import { type CountablePeriod, directionOf, isCountable, type Period } from '#calendar/periods/period.ts'
import { defaultWithin } from '#calendar/periods/periods.ts'
import { type AnyFacts, type Deadline, listOf, type Procedure, ruleOf } from '#procedures/define.ts'

/** A deadline as the guide tells it; `extension` and `pauses` are empty where there are none. */
export type LimitWords = {
  name: string
  length: string
  runs: string
  extension: string
  pauses: string
  basis: string
}

type Rule = Deadline<string, AnyFacts>

const noFacts: AnyFacts = { intake: {}, given: {}, times: {}, channel: '' }
const kinds = { S: '法定期限', N: '国家政策规定', L: '本地规定或者默认，可由管理员设定', I: '内部服务时限' } as const

/** Every deadline of a procedure in words: length and kind of days, start and end, extension, pauses, article. */
export function limitsOf(procedure: Procedure): LimitWords[] {
  return Object.values(procedure.deadlines).map((rule) => {
    const period = ruleOf(rule)
    return {
      name: rule.name,
      length: lengthWords(rule),
      runs: runWords(procedure, rule, period),
      extension: extensionWords(rule, period),
      pauses: pauseWords(rule),
      basis: `${period.basis}（${kinds[period.kind]}）`,
    }
  })
}

// 不看事实的规则没有参数，只有一个长度；看事实的列出各种情形。
function lengthWords(rule: Rule): string {
  const period = ruleOf(rule)
  if (!isCountable(period) && period.fixed) return `每年${period.fixed.month}月${period.fixed.date}日以前`
  if (rule.within) {
    const usual = withUnit(rule.within(noFacts))
    return rule.within.length === 0 ? usual : `一般${usual}，对该事项另行规定的从其规定`
  }
  if (rule.variant && rule.variant.length > 0 && isCountable(period) && period.default !== undefined)
    return variantWords(period)
  return rule.period === undefined ? period.name : withUnit(defaultWithin(rule.period, rule.variant?.(noFacts)))
}

function variantWords(period: CountablePeriod): string {
  if (period.default === undefined) return withUnit(period.within)
  const { within, variants } = period
  return Object.entries(within)
    .filter(([key]) => directionOf(period, key) === 'within')
    .map(([key, length]) => `${variants[key] ?? ''}${withUnit(length)}`)
    .join('，')
}

function withUnit(length: Duration): string {
  return `${durationInWords(length)}${length.unit === 'day' ? '（自然日）' : ''}`
}

function runWords(procedure: Procedure, rule: Rule, period: Period): string {
  const stepName = (step: string) => (step === 'filed' ? '登记' : (procedure.steps[step]?.name ?? ''))
  const quoted = (steps: readonly string[]) => steps.map((step) => `“${stepName(step)}”`).join('、')
  const bears = rule.bears === 'party' ? '（不计本机关超期）' : ''
  const restarted = listOf(rule.restartedBy)
  return [
    `起算：${period.starts}（本程序中为${quoted(listOf(rule.starts))}）；`,
    `截止：${quoted(listOf(rule.ends))}${bears}。`,
    restarted.length > 0 ? `${quoted(restarted)}后重新起算。` : '',
  ].join('')
}

function extensionWords(rule: Rule, { extension }: Period): string {
  if (!rule.extendedBy || !extension) return ''
  const most = extension.upTo
    ? `${extension.each ? '每次' : '累计'}不超过${withUnit(extension.upTo)}`
    : '规定未写明延长的长度'
  return `延长：${most}，批准：${extension.approver}；${extension.notice}${extension.needsBasis ? '；须有法律、法规、规章的另行规定' : ''}。`
}

function pauseWords({ pauses = [] }: Rule): string {
  return pauses.map(({ reason, basis }) => `不计入：${reason}所需时间（${basis}）。`).join('')
}
