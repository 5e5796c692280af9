import { personInitials } from '#access/initials.ts'
import type { TenantVault } from '#access/vault-store.ts'
import { parseDay } from '#calendar/date.ts'
import { searchVector } from '#matters/search-terms.ts'
import { findProcedure } from '#procedures/index.ts'

/** A stream of numbers that is the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const hanzi = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
]
const problems = [
  ['路灯不亮', 0.1],
  ['垃圾未清运', 0.08],
  ['噪音扰民', 0.06],
  ['占道停车', 0.05],
  ['楼道堆物', 0.04],
  ['夜间施工', 0.02],
  ['井盖松动', 0.01],
  ['充电桩故障', 0.005],
  ['化粪池外溢', 0.001],
  ['银杏落果', 0.00002],
] as const
/** Each problem with where its share of the dice ends. */
const shares = problems.map(([words], i) => ({
  words,
  until: problems.slice(0, i + 1).reduce((sum, [, share]) => sum + share, 0),
}))
const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
]
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志海燕春梅新立德永福成龙云飞宇晨雪佳欣']
const places = Array.from(
  { length: 240 },
  (_, i) => `${hanzi[i * 2] ?? ''}${hanzi[(i * 7) % 400] ?? ''}${['路', '巷', '小区', '街'][i % 4]}`,
)

export type Seeded = { title: string; detail: string; place: string; person: string; phone: string; grid: number }

/** A fictional matter: a place, a problem of known frequency, and sentences of words whose frequency falls as in language. */
export function seededMatter(index: number): Seeded {
  const next = seeded(index + 1)
  const pick = <T>(list: readonly T[], fallback: T) => list[Math.floor(next() * list.length)] ?? fallback
  const word = () => {
    const rank = Math.floor(4000 * next() ** 3)
    return `${hanzi[rank % hanzi.length] ?? ''}${hanzi[(rank * 31 + 7) % hanzi.length] ?? ''}`
  }
  const dice = next()
  const problem = shares.find(({ until }) => dice < until)?.words ?? `${word()}${word()}`
  const place = pick(places, '')
  const sentence = () => Array.from({ length: 5 + Math.floor(next() * 4) }, word).join('')
  const person = `${pick(surnames, '')}${pick(given, '')}${next() < 0.8 ? pick(given, '') : ''}`
  return {
    title: `${place}${Math.floor(next() * 300)}号${problem}`,
    detail: `${place}附近${problem}，${sentence()}，${sentence()}，${sentence()}。请派人查看并尽快处理。`,
    place,
    person,
    phone: `13${String(100_000_000 + index).padStart(9, '0')}`,
    grid: Math.floor(next() * 42) + 1,
  }
}

const names = new Map<string, string[]>()

function nameKeys(vault: TenantVault, name: string): string[] {
  const known = names.get(name) ?? [
    vault.index('name', name) ?? '',
    ...personInitials(name).flatMap((one) => vault.index('initials', one) ?? []),
  ]
  names.set(name, known)
  return known
}

const columns =
  'tenant id procedure edition number title state phase channel unit assignee filed_by village grid place sealed withdrawn filed_at closed_at last_at due_at due_key warn_at due_unit paused supervised likes person_keys initials words revision position seq fold'
/** The columns of a line of {@link copyLine}. */
export const copyColumns = columns.split(' ')

const editionOf = (id: string) => [id, findProcedure(id, parseDay('2026-06-01'))?.inForce.from ?? '']
const [hotline, gridEvent] = [editionOf('hotline'), editionOf('grid-event')]

const fiveYears = 157_000_000_000

/** A row of `matters` in the text form of COPY: what a list and a search read; its fold holds the detail alone. */
export function copyLine(tenant: string, index: number, of: number, now: number, vault: TenantVault): string {
  const { title, detail, place, person, phone, grid } = seededMatter(index)
  const [name = '', ...initials] = nameKeys(vault, person)
  const filed = new Date(now - Math.floor(((of - index) / of) * fiveYears) - 3_600_000)
  const at = filed.toISOString()
  const closed = index % 20 === 0 ? '\\N' : new Date(filed.getTime() + 5 * 86_400_000).toISOString()
  const due = closed === '\\N' ? new Date(filed.getTime() + 9 * 86_400_000).toISOString() : '\\N'
  const id = `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
  const values = [
    ...[tenant, id, ...(index % 10 === 0 ? gridEvent : hotline)],
    ...[`热〔${filed.getFullYear()}〕${String(index + 1).padStart(6, '0')}`, title],
    ...[closed === '\\N' ? 'working' : 'closed', closed === '\\N' ? 'working' : 'done', 'phone'],
    ...[`U${index % 12}`, `officer${index % 90}`, `filer${index % 40}`],
    ...[
      `V${String((grid % 8) + 1).padStart(2, '0')}`,
      `G${String(grid).padStart(2, '0')}`,
      place,
      'f',
      'f',
      at,
      closed,
      at,
    ],
    ...[due, due === '\\N' ? '\\N' : 'reply', due, due === '\\N' ? '\\N' : 'workday', 'f', '0', '0'],
    ...[`{${name},${vault.index('phone', phone) ?? ''}}`, `{${initials.join(',')}}`],
    ...[
      searchVector(`${title} ${place} ${detail}`),
      '1',
      '1',
      String(index + 1),
      JSON.stringify({ detail, people: [] }),
    ],
  ]
  return `${values.join('\t')}\n`
}
