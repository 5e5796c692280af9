import type { Document } from 'docx'
import { type Day, formatDay, parseDay } from '#calendar/date.ts'
import { officialDocument } from '#documents/official.ts'
import type { Block } from '#documents/official-blocks.ts'
import { organOf } from '#reports/annual.ts'
import { changeInWords, pointsInWords } from './bulletin-words.ts'
import { colourName, colours } from './colours.ts'
import type { MonthView, ObjectionView, SubjectView } from './contract.ts'
import { type SubjectKind, subjectKinds, versionName, windowNames } from './formula.ts'
import { monthInWords } from './months.ts'
import { type Signal, signalKinds } from './signals.ts'

export type BulletinGround = {
  street: string
  view: MonthView
  objections: readonly ObjectionView[]
  signals: readonly Signal[]
  day: Day
}

/** 三源治理考核通报 in the official layout; a month not yet settled is printed as 试算. */
export function appraisalBulletin({ street, view, objections, signals, day }: BulletinGround): Document {
  const organ = organOf(street)
  const draft = view.state === 'live' ? '（试算，未定分）' : ''
  return officialDocument({
    issuer: organ,
    title: `${street}${monthInWords(view.month)}三源治理考核通报${draft}`,
    to: '各村（社区），各办、站、所、中心',
    blocks: [
      paragraph(`现将${monthInWords(view.month)}警源、诉源、访源治理考核情况通报如下。`),
      heading('总体情况'),
      paragraph(overall(view)),
      heading('得分与五色'),
      ...(['village', 'unit'] as const).flatMap((kind) => totalsOf(view, kind)),
      paragraph(
        `五色含义：${view.formula.bands.map(({ colour, least, meaning }) => `${colours[colour].name}（${least} 分以上）为${meaning}`).join('；')}。`,
      ),
      ...attention(view),
      ...corrections(objections),
      ...looks(signals),
      heading('有关说明'),
      paragraph(
        `计分依据：${view.formula.basis}。${view.formula.name}（${versionName(view.formulaVersion)}），按${windowNames[view.formula.window]}计算；基准年为 ${view.plan.baseYear} 年，按每万人口折算。`,
      ),
      paragraph(view.rule),
      ...(view.objectUntil
        ? [
            paragraph(
              `对考核结果有异议的，请于 ${formatDay(parseDay(view.objectUntil))}（含当日）前书面提出并附理由和证据。`,
            ),
          ]
        : []),
    ],
    attachments: [
      { title: '各项得分', blocks: (['village', 'unit'] as const).flatMap((kind) => pointsOf(view, kind)) },
    ],
    signature: { organ, day, sealed: true },
  })
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function villagesOf({ subjects }: MonthView): SubjectView[] {
  return subjects.filter(({ kind }) => kind === 'village')
}

/** The street's sum of each counted item, and how many villages have each colour. */
function overall(view: MonthView): string {
  const villages = villagesOf(view)
  const sums = view.formula.items.flatMap(({ id, name, kind, weights }) => {
    if (kind !== 'reduction' || weights.village === 0) return []
    const sum = villages.reduce((all, { items }) => all + (items.find(({ item }) => item === id)?.input?.value ?? 0), 0)
    return [`${name} ${sum} 件`]
  })
  const shades = view.formula.bands.map(
    ({ colour }) => `${colours[colour].name}色 ${villages.filter((one) => one.colour === colour).length} 个`,
  )
  const unscored = villages.filter(({ colour }) => colour === null).length
  const more = unscored > 0 ? `，未评 ${unscored} 个` : ''
  return `${windowNames[view.formula.window]}，已确定村（社区）的${sums.join('，')}。参加考核的村（社区）${villages.length} 个，其中${shades.join('，')}${more}。`
}

function rankedOf(view: MonthView, kind: SubjectKind): SubjectView[] {
  return view.subjects
    .filter((one) => one.kind === kind && (kind === 'village' || one.total !== null))
    .sort((a, b) => (b.total ?? -1) - (a.total ?? -1))
}

function totalsOf(view: MonthView, kind: SubjectKind): Block[] {
  const rows = rankedOf(view, kind).map((one) => [
    one.name,
    `${one.total ?? '—'}${one.original ? '（更正）' : ''}`,
    colourName(one.colour),
    changeInWords(one),
  ])
  if (rows.length === 0) return []
  const caption = `${subjectKinds[kind]}得分`
  return [{ kind: 'table', caption, columns: [subjectKinds[kind], '总分', '五色', '较上月'], rows }]
}

function pointsOf(view: MonthView, kind: SubjectKind): Block[] {
  const items = view.formula.items.filter(({ weights }) => weights[kind] > 0)
  const rows = rankedOf(view, kind).map((one) => [
    one.name,
    ...items.map(({ id }) => pointsInWords(one.items.find(({ item }) => item === id)?.points ?? null)),
  ])
  if (rows.length === 0) return []
  const columns = [subjectKinds[kind], ...items.map(({ name, weights }) => `${name}（${weights[kind]}）`)]
  return [{ kind: 'table', caption: `${subjectKinds[kind]}各项得分（括号内为满分）`, columns, rows }]
}

function attention(view: MonthView): Block[] {
  const low = villagesOf(view).filter(({ colour }) => colour === 'orange' || colour === 'red')
  if (low.length === 0) return []
  return [
    heading('需要重点关注的村（社区）'),
    ...low.map(({ name, total, colour, items }) => {
      const lost = items
        .flatMap((item) => (item.points === null || item.points >= item.weight ? [] : [item]))
        .sort((a, b) => b.weight - (b.points ?? 0) - (a.weight - (a.points ?? 0)))
        .slice(0, 2)
      const why = lost
        .map((item) => `${item.name}得 ${item.points} 分（满分 ${item.weight} 分）：${item.words}`)
        .join('；')
      return paragraph(`${name}：${total} 分，${colourName(colour)}色。失分主要在：${why || '各项'}。`)
    }),
  ]
}

function corrections(objections: readonly ObjectionView[]): Block[] {
  const upheld = objections.filter(({ state }) => state === 'upheld')
  const open = objections.filter(({ state }) => state === 'open').length
  if (objections.length === 0) return []
  return [
    heading('异议与更正'),
    paragraph(`收到异议 ${objections.length} 件，支持 ${upheld.length} 件，待决定 ${open} 件。`),
    ...upheld.map(({ subjectName, itemName, totals, words }) =>
      paragraph(
        `${subjectName}对“${itemName}”的异议：总分由 ${totals?.before ?? '—'} 更正为 ${totals?.after ?? '—'}。${words ?? ''}`,
      ),
    ),
  ]
}

/** Signals by kind and number only: whom they concern is for the check, not for the bulletin. */
function looks(signals: readonly Signal[]): Block[] {
  if (signals.length === 0) return []
  const kinds = Object.entries(Object.groupBy(signals, ({ kind }) => kind))
  const list = kinds.map(([, own = []]) => `${own[0] ? signalKinds[own[0].kind] : ''} ${own.length} 处`).join('，')
  return [
    heading('数据核实'),
    paragraph(`系统提示需要核实的情况：${list}。提示只供核实，不自动扣分，请有关村（社区）、部门如实说明。`),
  ]
}
