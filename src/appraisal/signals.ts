import * as z from 'zod'
import type { SignalSettings, SubjectKind } from './formula.ts'

export const signalKinds = {
  repeated: '办结后又重复',
  'self-closed': '自报自结',
  reclassified: '截止前改类',
  silence: '突然沉默',
} as const

export const signalRecord = z.object({ id: z.string(), number: z.string(), words: z.string() })

/** Something that somebody should look into. It never takes a point off by itself. */
export const signal = z.object({
  kind: z.enum(['repeated', 'self-closed', 'reclassified', 'silence']),
  village: z.string(),
  unit: z.string(),
  words: z.string(),
  records: z.array(signalRecord),
})
export type Signal = z.infer<typeof signal>

export type Where = { village: string; unit: string }
type Numbered = { id: string; number: string }

export type Repeated = Where &
  Numbered & { again: Numbered; days: number; linked: boolean; closed: string; filed: string }

/** A closed matter that came back soon after: linked as a repeat, or the same person, place and procedure. */
export function repeatedSignals(pairs: readonly Repeated[], { repeatDays }: SignalSettings): Signal[] {
  return pairs.map(({ village, unit, id, number, again, days, linked, closed, filed }) => ({
    kind: 'repeated',
    ...{ village, unit },
    words: `办结后 ${days} 日内${linked ? '登记为重复件' : '同一人在同一村社就同类事项再次提出'}（看 ${repeatDays} 日内的）`,
    records: [
      { id, number, words: `${closed} 办结` },
      { id: again.id, number: again.number, words: `${filed} 再次提出` },
    ],
  }))
}

export type SelfClosed = Where & Numbered & { account: string; person: string; filed: string; closed: string }

/** Many matters of one account that nobody else has touched, from filing to closing. */
export function selfClosedSignals(rows: readonly SelfClosed[], { selfClosed }: SignalSettings): Signal[] {
  return Object.values(Object.groupBy(rows, ({ village, account }) => `${village} ${account}`)).flatMap((own = []) => {
    const [first] = own
    if (!first || own.length < selfClosed) return []
    return [
      {
        kind: 'self-closed' as const,
        ...{ village: first.village, unit: first.unit },
        words: `${first.person} 本月自己登记、自己办结 ${own.length} 件，没有旁人经手（${selfClosed} 件以上列出）`,
        records: own.map(({ id, number, filed, closed }) => ({ id, number, words: `${filed} 登记，${closed} 办结` })),
      },
    ]
  })
}

/** What an edit changed of what decides where and as what a matter counts. */
export type Reclassified = Where & Numbered & { on: string; person: string; changes: readonly string[]; reason: string }

/** Matters whose village or class was changed just before the month ended, or after. */
export function reclassifiedSignals(edits: readonly Reclassified[], { cutOffDays }: SignalSettings): Signal[] {
  return edits
    .filter(({ changes }) => changes.length > 0)
    .map(({ village, unit, id, number, on, person, changes, reason }) => ({
      kind: 'reclassified',
      ...{ village, unit },
      words: `月末前 ${cutOffDays} 日以后更正了统计归属`,
      records: [{ id, number, words: `${on} ${person}：${changes.join('，')}；理由：${reason || '未写'}` }],
    }))
}

/** How many matters a subject had in the months before, oldest first, and in this one. */
export type Flow = { kind: SubjectKind; code: string; before: readonly number[]; now: number }

/** Subjects that had cases every month and now have next to none. */
export function silenceSignals(flows: readonly Flow[], { silentBelow, silentFrom }: SignalSettings): Signal[] {
  return flows.flatMap(({ kind, code, before, now }) => {
    const mean = before.length === 0 ? 0 : before.reduce((sum, one) => sum + one, 0) / before.length
    if (mean < silentFrom || now >= (mean * silentBelow) / 100) return []
    const words = `本月登记 ${now} 件，前 ${before.length} 个月平均 ${mean.toFixed(1)} 件（各月 ${before.join('、')} 件），低于平均的 ${silentBelow}%`
    return [
      {
        kind: 'silence',
        village: kind === 'village' ? code : '',
        unit: kind === 'unit' ? code : '',
        words,
        records: [],
      },
    ]
  })
}

/** Fields of an intake that decide as what a matter counts. */
const classFields: Record<string, string> = {
  medType: '调解类型',
  level: '调解层级',
  first: '是否初次',
  collective: '是否多人',
  category: '类别',
  kind: '类别',
}

export type Placed = { village?: string | undefined; intake?: Record<string, unknown> | undefined }

/** What of a matter's place in the count an edit changed, in words; nothing when it only mended the text. */
export function changesOf(before: Placed, after: Placed): string[] {
  const fields = Object.entries(after.intake ?? {}).flatMap(([key, value]) => {
    const title = classFields[key]
    const old = before.intake?.[key]
    return title === undefined || JSON.stringify(old) === JSON.stringify(value) ? [] : [title]
  })
  const moved = after.village !== undefined && after.village !== (before.village ?? '')
  return [
    ...(moved ? [`村社由 ${before.village || '未填'} 改为 ${after.village || '未填'}`] : []),
    ...(fields.length > 0 ? [`改了${[...new Set(fields)].join('、')}`] : []),
  ]
}
