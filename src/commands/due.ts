import { parseArgs } from 'node:util'
import { type Calendar, calendarUpTo, officialCalendar } from '#calendar/calendar.ts'
import { type Day, findDay, findInstant, formatDay, type Instant, isDay } from '#calendar/date.ts'
import { durationInWords } from '#calendar/duration.ts'
import {
  type CountablePeriod,
  directionOf,
  findWithin,
  isCountable,
  type UncountablePeriod,
} from '#calendar/periods/period.ts'
import { isPeriodId, type PeriodId, periodOf, periods } from '#calendar/periods/periods.ts'
import { type DueAnswer, type DueQuestion, dueOfRule } from '#calendar/rule-due.ts'
import { Refusal } from '#http/refusal.ts'
import type { Command, ExitCode } from './command.ts'

type Io = { out(text: string): void; err(text: string): void }

const help = `用法：fengqiao due --rule <规则编号> --from <日期> [选项]
      fengqiao due --list [--json]

计算一项法定期限何时届满，并逐句说明怎样得出。

  --rule <编号>       规则编号，如 XF-05（用 --list 查看全部）
  --from <日期>       起算事实发生之日 YYYY-MM-DD；倒推的规则填举行之日；
                      以小时、分钟计的规则可填 YYYY-MM-DDTHH:mm（北京时间）
  --at <情形>         同一规则的另一情形，如 summary（简易程序）
  --extend <数>       延长多少（单位同规则），超过法定上限的拒绝
  --extend-basis <据> 延长所依的规定（规则要求写明时）
  --pause <甲..乙>    甲日之后至乙日（含）不计入；可写多次
  --calendar <年>     按截至该年的放假安排计算（默认用最新）
  --list              列出全部规则
  --json              输出 JSON
  --help              显示本说明

退出码：0 已算出；1 依法不能（不是期限、不得延长）；2 用法有误。`

const options = {
  rule: { type: 'string' },
  from: { type: 'string' },
  at: { type: 'string' },
  extend: { type: 'string' },
  'extend-basis': { type: 'string' },
  pause: { type: 'string', multiple: true },
  calendar: { type: 'string' },
  list: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** 用法有误：退出码 2。 */
type Wrong = { wrong: string }

/** `fengqiao due`: when a rule of the deadline table is due. Needs no database. */
export const command = {
  name: 'due',
  summary: '计算法定期限何时届满，并说明怎样得出',
  help,
  async run(args: string[], io: Io): Promise<ExitCode> {
    const values = valuesOf(args)
    if ('wrong' in values) return usage(io, values.wrong)
    if (values.help) {
      io.out(help)
      return 0
    }
    if (values.list) {
      io.out(values.json ? JSON.stringify(Object.keys(periods).filter(isPeriodId).map(rowOf)) : listText())
      return 0
    }
    const { rule = '' } = values
    if (rule === '') return usage(io, '请用 --rule 指明规则编号，如 XF-05；用 --list 查看全部规则。')
    if (!isPeriodId(rule)) return usage(io, `没有「${rule}」这条规则，用 --list 查看全部规则。`)
    const period = periodOf(rule)
    if (!isCountable(period)) return uncountable(rule, period, values.json === true, io)
    const asked = questionOf(rule, period, values)
    if ('wrong' in asked) return usage(io, asked.wrong)
    return answer(asked.question, asked.calendar, values.json === true, io)
  },
} satisfies Command

type Values = {
  rule?: string
  from?: string
  at?: string
  extend?: string
  'extend-basis'?: string
  pause?: string[]
  calendar?: string
  list?: boolean
  json?: boolean
  help?: boolean
}

function valuesOf(args: string[]): Values | Wrong {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const named = error instanceof Error ? /'(--?[^' <]+)/.exec(error.message)?.[1] : undefined
    return { wrong: `命令行参数有误${named ? `（${named}）` : ''}：没有这个选项，或缺少它的值。` }
  }
}

function questionOf(
  rule: PeriodId,
  period: CountablePeriod,
  values: Values,
): { question: DueQuestion; calendar: Calendar } | Wrong {
  const { from, at, extend, calendar: year } = values
  const calendar = year === undefined ? officialCalendar : calendarUpTo(officialCalendar, Number(year))
  if (!calendar) return { wrong: `没有截至「${year}」年的放假安排，可用 2004 至 ${officialCalendar.edition}。` }
  if (at !== undefined && !findWithin(period, at)) return { wrong: unknownVariant(rule, period, at) }
  if (from === undefined) return { wrong: `请用 --from 写明起算之日（${period.starts}），如 2026-09-01。` }
  const start = findPlace(from)
  if (!start) return { wrong: `「${from}」不是日期，须写作 YYYY-MM-DD（或 YYYY-MM-DDTHH:mm），且确有其日。` }
  if (extend !== undefined && !/^[1-9]\d{0,3}$/.test(extend)) {
    return { wrong: `--extend 须为正整数，所填为「${extend}」。` }
  }
  const pauses = (values.pause ?? []).map((text) => ({ text, pause: findPause(text) }))
  const bad = pauses.find(({ pause }) => !pause)
  if (bad)
    return { wrong: `停计期间「${bad.text}」有误，须写作 甲日..乙日（如 2026-09-20..2026-10-10），且乙日不早于甲日。` }
  if (pauses.length > 0 && directionOf(period, at) === 'backward') return { wrong: '倒推的期限不适用 --pause。' }
  return {
    question: {
      rule,
      from: start,
      variant: at,
      extend: extend === undefined ? undefined : Number(extend),
      extendBasis: values['extend-basis'],
      pauses: pauses.flatMap(({ pause }) => pause ?? []),
    },
    calendar,
  }
}

function findPlace(text: string): Day | Instant | undefined {
  return findDay(text) ?? findInstant(text)
}

function findPause(text: string): { from: Day | Instant; until: Day | Instant } | undefined {
  const [from, until, ...rest] = text.split('..').map(findPlace)
  if (!from || !until || rest.length > 0 || isDay(from) !== isDay(until) || until < from) return undefined
  return { from, until }
}

function unknownVariant(rule: PeriodId, period: CountablePeriod, at: string): string {
  const names = Object.entries(period.variants ?? {}).map(([key, name]) => `${key}（${name}）`)
  return names.length > 0
    ? `规则 ${rule} 没有情形「${at}」，可用：${names.join('、')}。`
    : `规则 ${rule} 只有一种情形，不要写 --at。`
}

function answer(question: DueQuestion, calendar: Calendar, json: boolean, io: Io): 0 | 1 {
  try {
    const found = dueOfRule(question, calendar)
    io.out(json ? JSON.stringify(found) : answerText(found))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (json) io.out(JSON.stringify({ rule: question.rule, refused: error.code, message: error.message }))
    io.err(error.message)
    return 1
  }
}

function uncountable(rule: PeriodId, period: UncountablePeriod, json: boolean, io: Io): 1 {
  const { name, reason, basis, fixed } = period
  if (json) io.out(JSON.stringify({ rule, name, countable: false, reason, basis, ...(fixed ? { fixed } : {}) }))
  io.err(`${rule} ${name}不能按期限计算：${reason}（${basis}）`)
  return 1
}

function usage(io: Io, words: string): 2 {
  io.err(words)
  io.err('用 fengqiao due --help 查看用法。')
  return 2
}

function answerText(found: DueAnswer): string {
  const when = isDay(found.due) ? formatDay(found.due) : found.due
  const lines = found.explanation.map((sentence, at) => `  ${at + 1}. ${sentence}`)
  return [
    `${found.rule} ${found.name}`,
    `${found.direction === 'backward' ? '最迟' : '届满'}：${when}${found.provisional ? '（暂定）' : ''}`,
    `依据：${found.basis}`,
    '怎样得出：',
    ...lines,
    `（历法版本 ${found.calendar}）`,
  ].join('\n')
}

function rowOf(rule: PeriodId) {
  const period = periodOf(rule)
  const { name, kind, basis, starts } = period
  if (!isCountable(period)) return { rule, name, kind, countable: false, reason: period.reason, basis, starts }
  const variants = Object.entries(period.variants ?? {}).map(([at, variant]) => ({
    at,
    name: variant,
    ...findWithin(period, at),
    direction: directionOf(period, at),
  }))
  return {
    rule,
    name,
    kind,
    countable: true,
    ...findWithin(period),
    direction: directionOf(period),
    ...(variants.length > 0 ? { default: period.default, variants } : {}),
    extension: period.extension ?? null,
    basis,
    starts,
  }
}

function listText(): string {
  return Object.keys(periods)
    .filter(isPeriodId)
    .map((rule) => {
      const period = periodOf(rule)
      if (!isCountable(period)) return `${rule}  ${period.name}：不是期限。${period.reason}`
      const length = findWithin(period)
      const others = Object.keys(period.variants ?? {}).filter((at) => at !== period.default)
      const also = others.length > 0 ? `（另有 --at ${others.join('、')}）` : ''
      return `${rule}  ${period.name}：${length ? durationInWords(length) : ''}${also}`
    })
    .join('\n')
}
