import type { EntryInput } from '#registry/entry.ts'
import type { EntriesOf } from './entries.ts'
import { getAccount } from './organisation.ts'
import { grids, leaderOf, villages } from './places.ts'
import { positionIn } from './position.ts'
import type { Random } from './random.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const nightLeaders = villages.map(leaderOf)

/** Who is on duty where, and the cameras on high points (天眼). */
export function commandEntries(random: Random, since: string): EntriesOf[] {
  return [
    { register: 'duty-rota', entries: rota(since) },
    { register: 'monitoring-points', entries: points(random, since) },
  ]
}

/** 服务站点和接待室按日；指挥中心白班全员、夜班轮值，各有带班. */
function rota(since: string): EntryInput[] {
  const places = ['station', 'mediation', 'reception'] as const
  const accounts = ['counsel', 'committee', 'petition']
  const inOffice = places.flatMap((place, index) =>
    days.map((weekday, at) =>
      shift(`ZB-${index + 1}${at + 1}`, accounts[index] ?? 'command', since, {
        place,
        weekday,
        from: '08:30',
        until: '17:30',
        substitute: weekday === 'sat' ? '带班领导' : '值班领导',
      }),
    ),
  )
  const byDay = [...['command', 'enforcer', 'works', 'safety'], ...grids.map(({ account }) => account)].map((name) =>
    shift(`ZH-B-${name}`, name, since, { place: 'command', from: '08:30', until: '18:00' }),
  )
  const byNight = days.flatMap((weekday, at) =>
    [
      'command',
      at % 2 === 0 ? 'enforcer' : 'safety',
      ...grids.filter((_, n) => n % 7 === at).map(({ account }) => account),
    ].map((name) =>
      shift(`ZH-Y${at + 1}-${name}`, name, since, { place: 'command', weekday, from: '18:00', until: '08:30' }),
    ),
  )
  const leading = days.flatMap((weekday, at) => [
    shift(`ZH-D${at + 1}`, 'governance', since, {
      place: 'command',
      weekday,
      from: '08:30',
      until: '18:00',
      leads: true,
    }),
    shift(`ZH-N${at + 1}`, nightLeaders[at] ?? 'gridleader', since, {
      place: 'command',
      weekday,
      from: '18:00',
      until: '08:30',
      leads: true,
    }),
  ])
  return [...inOffice, ...byDay, ...byNight, ...leading]
}

function shift(code: string, account: string, since: string, data: Record<string, unknown>): EntryInput {
  return { code, name: getAccount(account).person, validFrom: since, data: { ...data, account } }
}

function points(random: Random, since: string): EntryInput[] {
  const kinds = ['high', 'road', 'water', 'site', 'field'] as const
  return Array.from({ length: 42 }, (_, at) => {
    const grid = grids[(at * 5) % grids.length]
    const data = {
      kind: kinds[at % kinds.length],
      smoke: at % 2 === 0,
      land: at % 3 === 0,
      building: at % 3 !== 0,
      village: grid?.village.code,
      grid: grid?.code,
      ...positionIn(random, grid?.code ?? ''),
      unit: 'U03',
      device: `SB${String(at + 7).padStart(3, '0')}`,
    }
    const code = `TY${String(at + 1).padStart(2, '0')}`
    return { code, name: `${grid?.village.name ?? ''}高空瞭望${at + 1}`, validFrom: since, data }
  })
}
