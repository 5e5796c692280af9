import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { getTenant } from '#access/tenant-store.ts'
import type { Message } from '#analysis/hot/message.ts'
import { defaultHotSettings, type HotSettings, hotSettings } from '#analysis/hot/settings.ts'
import { hotTopics, type Topic } from '#analysis/hot/topics.ts'
import { hotOfTenant } from '#analysis/hot-store.ts'
import { dayOf, findDay } from '#calendar/date.ts'
import { codeOf } from '#db/data-folder.ts'
import { read } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { readSheet, type SheetRow } from '#intake/channels/sheet.ts'
import { columnsByField, guessMapping, messageFields, parseMoment } from '#intake/mapping.ts'
import { type Command, type Io, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

const options = {
  from: { type: 'string' },
  map: { type: 'string', multiple: true },
  tenant: { type: 'string' },
  'from-day': { type: 'string' },
  'until-day': { type: 'string' },
  set: { type: 'string', multiple: true },
} as const

export const command: Command = {
  name: 'hot',
  summary: '找出热点：一段时间里同一地点、同一件事的多件反映',
  help: `用法：bin/fengqiao hot --from 留言表 [--map 列=字段]... [--set 名=数]... [--json]
      bin/fengqiao hot --tenant 代码 --from-day 起日 --until-day 止日 [--set 名=数]... [--json]

读一张留言表（xlsx、xls、csv；须有编号、主题、时间），或者一个街道台账在 [起日, 止日) 登记的事项，按热度列出热点。

热度 = (count·件数 + people·人数 + likes·ln(1+点赞) + dislikes·ln(1+反对)) × (1 + density·密集度 + growth·增势) × (1 − recency·(1−新近度))
各项权重及 least（至少几件）、most（最多列几个）、gapDays（隔多少天算另一件）、halfLifeDays 可用 --set 改，如 --set likes=3 --set least=5。

  --map 列=字段    指定某一列的对应，字段：number 编号、person 人、subject 主题、filedAt 时间、text 内容、likes 点赞、dislikes 反对`,
  async run(args, io) {
    const { values } = readFlags('hot', args, options)
    const settings = settingsFrom(values.set ?? [])
    const topics = await topicsOf(values, settings, io)
    if (values.json) io.out(JSON.stringify({ topics: topics.map(shortOf) }))
    else for (const line of table(topics)) io.out(line)
    return 0
  },
}

type Values = { from?: string; map?: string[]; tenant?: string; 'from-day'?: string; 'until-day'?: string }

async function topicsOf(values: Values, settings: HotSettings | undefined, io: Io): Promise<Topic[]> {
  const { from, tenant } = values
  if ((from === undefined) === (tenant === undefined)) throw wrong('须写明 --from 留言表，或者 --tenant 代码')
  if (from !== undefined) {
    const messages = await messagesFrom(resolve(from), values.map ?? [])
    const today = messages.reduce((last, { day }) => (day > last ? day : last), messages[0]?.day ?? '')
    const day = findDay(today)
    return day === undefined ? [] : hotTopics(messages, day, settings)
  }
  const [start, until] = [findDay(values['from-day'] ?? ''), findDay(values['until-day'] ?? '')]
  if (tenant === undefined || start === undefined || until === undefined || start >= until)
    throw wrong('用 --tenant 时须写明 --from-day 起日 --until-day 止日（止日不计在内）')
  return withDatabase(io, async ({ pool }) => {
    await getTenant(pool, tenant)
    return read(pool, tenant, (tx) => hotOfTenant(tx, { from: start, until }, settings))
  })
}

/** Reads the messages of a sheet; refuses one without subject and time, and a row whose time cannot be read. */
export async function messagesFrom(path: string, map: readonly string[]): Promise<Message[]> {
  const bytes = await readFile(path).catch((problem: unknown) => {
    if (codeOf(problem) === 'ENOENT' || codeOf(problem) === 'EISDIR') throw refuse('file-not-found', { path })
    throw problem
  })
  const { headings, rows } = await readSheet(bytes, basename(path))
  const guessed = guessMapping(headings, messageFields).flatMap(({ heading, field }) =>
    field ? [[heading, field]] : [],
  )
  const mapping: Record<string, string> = { ...Object.fromEntries(guessed), ...givenMapping(map) }
  const { columns, problem, missing } = columnsByField(headings, mapping, messageFields)
  if (problem !== undefined) throw wrong(problem)
  if (missing.length > 0)
    throw wrong(
      `表中没有与「${missing.join('」「')}」对应的列（现有：${headings.join('、')}），请用 --map 列=字段 指明`,
    )
  return rows.map((row) => messageOf(row, columns))
}

function givenMapping(map: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    map.map((text) => {
      const at = text.lastIndexOf('=')
      if (at < 1) throw wrong(`「${text}」须写作 列=字段`)
      const name = text.slice(at + 1).trim()
      return [text.slice(0, at).trim(), messageFields.find(({ title }) => title === name)?.key ?? name]
    }),
  )
}

function messageOf(row: SheetRow, columns: ReadonlyMap<string, string>): Message {
  const given = (key: string) => (row.cells[columns.get(key) ?? ''] ?? '').trim()
  const at = parseMoment(given('filedAt'))
  if (at === undefined) throw wrong(`第 ${row.line} 行的时间「${given('filedAt').slice(0, 40)}」认不出`)
  const count = (key: string) => (/^\d{1,7}$/.test(given(key)) ? Number(given(key)) : 0)
  const person = given('person')
  return {
    id: given('number') || `第${row.line}行`,
    title: given('subject'),
    text: given('text'),
    day: dayOf(at),
    ...(person === '' ? {} : { person }),
    likes: count('likes'),
    dislikes: count('dislikes'),
  }
}

function settingsFrom(set: readonly string[]): HotSettings | undefined {
  if (set.length === 0) return undefined
  const given = Object.fromEntries(
    set.map((text) => {
      const [key = '', value = ''] = text.split('=')
      if (!(key in defaultHotSettings) || !/^\d+(\.\d+)?$/.test(value))
        throw wrong(`「${text}」须写作 名=数，名为 ${Object.keys(defaultHotSettings).join('、')} 之一`)
      return [key, Number(value)]
    }),
  )
  const parsed = hotSettings.safeParse(given)
  if (!parsed.success) throw wrong(`「${String(parsed.error.issues[0]?.path[0])}」的数不在许可的范围内`)
  return parsed.data
}

function wrong(problem: string) {
  return refuse('usage-wrong', { command: 'hot', problem })
}

function shortOf({ rank, title, place, from, to, count, people, likes, dislikes, heat, ids }: Topic) {
  return { rank, title, place, from, to, count, people, likes, dislikes, heat, ids }
}

function table(topics: readonly Topic[]): string[] {
  if (topics.length === 0) return ['没有热点。']
  return topics.map(
    ({ rank, title, from, to, count, people, likes, heat }) =>
      `${String(rank).padStart(3)}  热度 ${heat.toFixed(1).padStart(6)}  ${String(count).padStart(3)} 件 ${String(people).padStart(3)} 人 赞 ${String(likes).padStart(4)}  ${from} 至 ${to}  ${title}`,
  )
}
