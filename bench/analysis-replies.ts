import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { checkReply, type ReplyAround, type ReplyChecked } from '#analysis/replies/check-reply.ts'
import type { EarlierReply } from '#analysis/replies/own.ts'
import { defaultReplySettings } from '#analysis/replies/settings.ts'
import { officialCalendar } from '#calendar/calendar.ts'
import { addWorkdays } from '#calendar/count.ts'
import { type Day, findDay } from '#calendar/date.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { knownStatutes } from '#laws/known.ts'
import { libraryOf } from '#laws/library.ts'
import { projectDir } from '../src/config.ts'

const label = z.object({
  id: z.string(),
  answered: z.enum(['yes', 'partly', 'no']),
  template: z.boolean(),
  cites: z.enum(['ok', 'none', 'wrong']),
  late: z.boolean(),
  overall: z.enum(['good', 'poor']),
})
type Label = z.infer<typeof label>
const labelsFile = z.object({ labels: z.array(label) })

type Row = { id: string; title: string; text: string; reply: string; askedOn: Day; on: Day }
type Judged = { label: Label; checked: ReplyChecked; late: boolean; poor: boolean; ms: number }

/** The unit is not in the file: the newest replies of anybody stand for those of the unit. */
const earlierMost = 200
const limit = 15

function dayIn(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text) ?? []
  return year && month && date ? findDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) : undefined
}

async function rowsIn(file: string): Promise<Row[]> {
  const { rows } = await readSheet(readFileSync(file), 'replies.csv')
  return rows
    .flatMap(({ cells: row }): Row[] => {
      const [askedOn, on] = [dayIn(row.留言时间 ?? ''), dayIn(row.答复时间 ?? '')]
      if (!askedOn || !on) return []
      const { 留言编号: id = '', 留言主题: title = '', 留言详情: text = '', 答复意见: reply = '' } = row
      return [{ id, title, text, reply, askedOn, on }]
    })
    .toSorted((one, two) => (one.on < two.on ? -1 : one.on > two.on ? 1 : 0))
}

const share = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`)

/** Precision and recall of one judgement, with the counts behind them. */
function agreement(
  name: string,
  judged: readonly Judged[],
  wanted: (l: Label) => boolean,
  found: (one: Judged) => boolean,
) {
  const both = judged.filter((one) => wanted(one.label) && found(one)).length
  const predicted = judged.filter(found).length
  const real = judged.filter((one) => wanted(one.label)).length
  return `  ${name}：准确率 ${share(both, predicted)}（${both}/${predicted}），召回率 ${share(both, real)}（${both}/${real}）`
}

/** Cohen's kappa of two judgements on the same rows. */
function kappa(pairs: readonly (readonly [string, string])[]): number {
  const n = pairs.length
  const observed = pairs.filter(([one, two]) => one === two).length / n
  const values = [...new Set(pairs.flat())]
  const chance = values.reduce(
    (sum, value) =>
      sum + (pairs.filter(([one]) => one === value).length / n) * (pairs.filter(([, two]) => two === value).length / n),
    0,
  )
  return chance === 1 ? 1 : (observed - chance) / (1 - chance)
}

function report(say: (line: string) => void, title: string, judged: readonly Judged[]): void {
  say(`${title}（${judged.length}件）`)
  const three = judged.map(({ label: { answered }, checked }) => [answered, checked.answered] as const)
  const right = three.filter(([one, two]) => one === two).length
  say(`  是否答到（三档）：一致 ${share(right, judged.length)}，kappa ${kappa(three).toFixed(2)}`)
  for (const [value, name] of [
    ['yes', '答到'],
    ['partly', '部分答到'],
    ['no', '没有答到'],
  ] as const)
    say(
      agreement(
        `  ${name}`,
        judged,
        (l) => l.answered === value,
        ({ checked }) => checked.answered === value,
      ),
    )
  say(
    agreement(
      '套话',
      judged,
      (l) => l.template,
      ({ checked }) => checked.template,
    ),
  )
  say(
    agreement(
      '有依据',
      judged,
      (l) => l.cites === 'ok',
      ({ checked }) => checked.cites === 'ok',
    ),
  )
  say(
    agreement(
      '依据有误',
      judged,
      (l) => l.cites === 'wrong',
      ({ checked }) => checked.cites === 'wrong',
    ),
  )
  say(
    agreement(
      '超期',
      judged,
      (l) => l.late,
      ({ late }) => late,
    ),
  )
  const overall = judged.map(({ label: { overall }, poor }) => [overall, poor ? 'poor' : 'good'] as const)
  say(
    agreement(
      '存疑',
      judged,
      (l) => l.overall === 'poor',
      ({ poor }) => poor,
    ),
  )
  const same = overall.filter(([one, two]) => one === two).length
  const mostly = Math.max(...['good', 'poor'].map((value) => overall.filter(([one]) => one === value).length))
  say(
    `  好与差：正确 ${share(same, overall.length)}（一律判为好者 ${share(mostly, overall.length)}），kappa ${kappa(overall).toFixed(2)}`,
  )
  const took = judged.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const mean = took.reduce((sum, ms) => sum + ms, 0) / Math.max(1, took.length)
  const p95 = took[Math.floor(took.length * 0.95)] ?? 0
  const median = took[Math.floor(took.length / 2)] ?? 0
  say(
    `  每件平均 ${mean.toFixed(1)} 毫秒、中位 ${median.toFixed(1)} 毫秒，95% 在 ${p95.toFixed(1)} 毫秒以内（要求 50 毫秒）`,
  )
}

/** Measures the check of replies against the labelled rows of ../shared; says so where they are absent. */
export async function benchReplies(say: (line: string) => void): Promise<void> {
  const file = join(projectDir, '..', 'shared', 'data', 'messages', 'replies.csv')
  const rows = await rowsIn(file).catch(() => undefined)
  if (!rows) return say('答复质量：没有 ../shared，略过')
  const { labels } = labelsFile.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, 'replies/labels.json'), 'utf8')),
  )
  const library = libraryOf(knownStatutes)
  const earlierOf = rows.map(
    ({ id, on, title, text, reply }): EarlierReply => ({
      number: id,
      on,
      question: `${title}\n${text}`,
      text: reply,
      relation: 'unit',
    }),
  )
  const judge = (one: Label): Judged[] => {
    const at = rows.findIndex(({ id }) => id === one.id)
    const row = rows[at]
    if (!row) return []
    const around: ReplyAround = {
      title: row.title,
      question: row.text,
      askedOn: row.askedOn,
      day: row.on,
      kind: 'hotline',
      isPublic: true,
      deadlines: [],
      people: [],
      // 抄一份：此前答复每次都从头读，不沾前一件的光。
      earlier: earlierOf.slice(Math.max(0, at - earlierMost), at).map((earlier) => ({ ...earlier })),
      library,
    }
    const began = performance.now()
    const checked = checkReply(row.reply, around, defaultReplySettings)
    const ms = performance.now() - began
    const dueOn = addWorkdays(officialCalendar, row.askedOn, limit)
    const timed = checkReply(
      row.reply,
      { ...around, deadlines: [{ name: '答复', dueOn, basis: '' }] },
      defaultReplySettings,
    )
    const late = timed.findings.some(({ kind }) => kind === 'time')
    return [{ label: one, checked, late, poor: checked.doubtful, ms }]
  }
  say('答复质量（标注一百件，件数少，误差大；好与差不计早晚）')
  // 次序即抽样次序：单数件调参，双数件出数。
  report(say, '调参的一半', labels.filter((_, index) => index % 2 === 0).flatMap(judge))
  report(say, '出数的一半', labels.filter((_, index) => index % 2 === 1).flatMap(judge))
}
