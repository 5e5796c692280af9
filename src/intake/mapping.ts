import { type Day, dayOf, dayOfEpoch, findDay, findInstant, type Instant, startOf } from '#calendar/date.ts'

type Moment = { day: Day; time?: string }

/**
 * The moment written in a cell, taken as Asia/Shanghai; a day alone is its 00:00. Reads 2019/4/25 9:32:09,
 * 2019-04-25 09:32, 2019.4.25, 2019年4月25日 下午3时20分, 20190425093209, ISO with an offset, and spreadsheet
 * serials (43580.397). Undefined when it is none of these or no such day or time exists.
 */
export function parseMoment(text: string): Instant | undefined {
  const plain = plainOf(text)
  if (/[T ]\d.*(Z|[+-]\d{2}:\d{2})$/.test(plain)) return findInstant(plain)
  const moment = readMoment(plain)
  if (!moment) return undefined
  return moment.time ? findInstant(`${moment.day}T${moment.time}`) : startOf(moment.day)
}

/** The day written in a cell, with or without a time; formats as `parseMoment`. */
export function parseCellDay(text: string): Day | undefined {
  const instant = parseMoment(text)
  return instant && dayOf(instant)
}

// 全角数字与冒号一并换成半角。
function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

const dayPart = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/
const timePart =
  /^[ T,]*(?:(?:星期|周)[一二三四五六日天])?\s*(上午|下午|凌晨|早上|中午|晚上|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*分?(?:\s*:?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(AM|PM)?$/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/

function readMoment(text: string): Moment | undefined {
  if (/^\d{5}(\.\d+)?$/.test(text)) return momentOfSerial(Number(text))
  const packed = compact.exec(text)
  if (packed) return momentOf(packed.slice(1, 4), packed[4] === undefined ? undefined : packed.slice(4, 7))
  const head = dayPart.exec(text)
  if (!head) return undefined
  const rest = text.slice(head[0].length).trim()
  if (rest === '' || /^(星期|周)[一二三四五六日天]$/.test(rest)) return momentOf(head.slice(1, 4))
  // 日与时之间须有分隔，免得把 2019-4-251:00 读成别的日子。
  if (/\d$/.test(head[0]) && !/^[ T,上下凌早中晚星周]/.test(text.slice(head[0].length))) return undefined
  const time = timePart.exec(rest)
  if (!time) return undefined
  const hour = hourOf(Number(time[2]), time[1] ?? time[5] ?? '')
  return hour === undefined ? undefined : momentOf(head.slice(1, 4), [String(hour), time[3], time[4]])
}

function hourOf(hour: number, half: string): number | undefined {
  if (/^(下午|晚上|PM)$/i.test(half)) return hour < 12 ? hour + 12 : hour
  if (/^中午$/.test(half)) return hour < 3 ? hour + 12 : hour
  if (/^(凌晨|AM)$/i.test(half)) return hour === 12 ? 0 : hour
  return hour
}

function momentOf(date: Array<string | undefined>, time?: Array<string | undefined>): Moment | undefined {
  const two = (part: string | undefined) => (part ?? '0').padStart(2, '0')
  const day = findDay(`${date[0]}-${two(date[1])}-${two(date[2])}`)
  if (!day) return undefined
  return time ? { day, time: `${two(time[0])}:${two(time[1])}:${two(time[2])}` } : { day }
}

// 序列值 20000～80000 即 1954～2119 年；其外的五位数多半是编号。25569 是 1970-01-01。
function momentOfSerial(serial: number): Moment | undefined {
  if (serial < 20_000 || serial > 80_000) return undefined
  const seconds = Math.round(serial * 86_400)
  const day = dayOfEpoch(Math.floor(seconds / 86_400) - 25_569)
  const rest = seconds % 86_400
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return { day, time: `${two(rest / 3600)}:${two((rest % 3600) / 60)}:${two(rest % 60)}` }
}

/** A field that a column may be mapped to. */
export type MappingField = { key: string; title: string; aliases?: readonly string[]; required?: true }

/** One heading with the field it most likely is; no field when nothing is near enough. */
export type MappingGuess = { heading: string; field?: string; score: number }

/** Below this likeness no field is proposed. */
const leastScore = 0.6

/** For each heading the likeliest field with its score (1 = same words); no field is given twice. */
export function guessMapping(headings: readonly string[], fields: readonly MappingField[]): MappingGuess[] {
  const pairs = headings
    .flatMap((heading, at) => fields.map((field) => ({ at, key: field.key, score: likeness(heading, field) })))
    .filter((pair) => pair.score >= leastScore)
    .sort((a, b) => b.score - a.score)
  const taken = new Map<number, { key: string; score: number }>()
  const used = new Set<string>()
  for (const { at, key, score } of pairs) {
    if (taken.has(at) || used.has(key)) continue
    taken.set(at, { key, score })
    used.add(key)
  }
  return headings.map((heading, at) => {
    const found = taken.get(at)
    return found ? { heading, field: found.key, score: found.score } : { heading, score: 0 }
  })
}

function likeness(heading: string, field: MappingField): number {
  const given = bare(heading)
  if (given === '') return 0
  const aliases = (field.aliases ?? []).map((alias) => nearness(given, bare(alias)) * 0.95)
  return Math.max(nearness(given, bare(field.title)), ...aliases)
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

// 相同为 1；一方含另一方按长短之比，中心词在后（「诉求内容」是内容，「答复时间」不是答复）；否则按相邻两字的重合程度。
function nearness(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const ratio = short.length / long.length
  if (short.length >= 2 && long.endsWith(short)) return 0.5 + 0.4 * ratio
  if (short.length >= 2 && long.includes(short)) return 0.3 + 0.5 * ratio
  const pairs = new Set(bigrams(a))
  const others = bigrams(b)
  const shared = others.filter((pair) => pairs.has(pair)).length
  return pairs.size + others.length === 0 ? 0 : (0.9 * 2 * shared) / (pairs.size + others.length)
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}

/** The columns of citizens' messages as the mailboxes of party and government leaders export them. */
export const messageFields = [
  { key: 'number', title: '留言编号', aliases: ['编号', '工单编号', '来件编号', '信件编号', '受理编号'] },
  { key: 'person', title: '留言用户', aliases: ['用户', '留言人', '来电人', '诉求人', '反映人', '姓名'] },
  { key: 'subject', title: '留言主题', aliases: ['主题', '标题', '诉求标题', '来件标题'], required: true },
  {
    key: 'filedAt',
    title: '留言时间',
    aliases: ['来电时间', '受理时间', '登记时间', '提交时间', '诉求时间'],
    required: true,
  },
  { key: 'text', title: '留言详情', aliases: ['留言内容', '内容', '诉求内容', '详情', '反映内容', '问题描述'] },
  { key: 'likes', title: '点赞数', aliases: ['点赞', '赞成数', '支持数'] },
  { key: 'dislikes', title: '反对数', aliases: ['反对', '踩'] },
  { key: 'reply', title: '答复意见', aliases: ['答复内容', '回复内容', '答复', '回复意见', '办理结果'] },
  { key: 'repliedAt', title: '答复时间', aliases: ['回复时间', '办结时间', '答复日期'] },
  { key: 'category', title: '一级标签', aliases: ['一级分类', '类别', '诉求类别', '问题分类'] },
] as const satisfies readonly MappingField[]

/** The procedures that a sheet of messages may be filed as; the first is the usual one. */
export const messageKinds = ['hotline', 'petition', 'grid-event'] as const

/** Column by field, from a mapping of headings to field keys; says in words what is wrong with it. */
export function columnsByField(
  headings: readonly string[],
  mapping: Readonly<Record<string, string>>,
  fields: readonly MappingField[],
): { columns: Map<string, string>; problem?: string; missing: string[] } {
  const columns = new Map<string, string>()
  let problem: string | undefined
  for (const [heading, key] of Object.entries(mapping)) {
    if (key === '') continue
    const title = fields.find((field) => field.key === key)?.title
    if (!headings.includes(heading)) problem ??= `表中没有「${heading}」这一列`
    else if (title === undefined) problem ??= `没有「${key}」这个字段`
    else if (columns.has(key)) problem ??= `「${columns.get(key)}」和「${heading}」两列都对应「${title}」`
    columns.set(key, heading)
  }
  const missing = fields.filter((field) => field.required && !columns.has(field.key)).map((field) => field.title)
  return problem === undefined ? { columns, missing } : { columns, missing, problem }
}
