import { addDays, type Day, yearOf } from '#calendar/date.ts'
import type { EntryInput } from '#registry/entry.ts'
import type { EntriesOf } from './entries.ts'
import { type Gender, idNumber, personName, phoneNumber } from './names.ts'
import { accounts, type DemoAccount } from './organisation.ts'
import { grids, leaderOf, villages } from './places.ts'
import type { Random } from './random.ts'

/** 300 grid workers: 8 leaders, 42 full-time with an account, the rest part-time and assistants. */
const gridWorkers = 300
const lawRoles = ['judicial_office', 'legal_reviewer', 'governance_office', 'petition_officer']

/** Who works for the street: staff, grid workers, officers with a licence. */
export function crewEntries(random: Random, since: string, first: Day): EntriesOf[] {
  return [
    { register: 'people', entries: staff(random, since) },
    { register: 'grid-workers', entries: gridCrew(random, since) },
    { register: 'officers', entries: officers(random, since, first) },
  ]
}

function personal(random: Random, gender: Gender) {
  return { phone: phoneNumber(random), idNumber: idNumber(random, gender, random.between(1968, 2001)) }
}

function genderOf(random: Random): Gender {
  return random.chance(0.5) ? 'female' : 'male'
}

function staff(random: Random, since: string): EntryInput[] {
  const known = accounts.filter(({ name }) => !/^(grid|mediator)/.test(name))
  const others = Array.from({ length: 46 }, () => undefined)
  return [...known, ...others].map((account: DemoAccount | undefined, at) => {
    const gender = genderOf(random)
    const law = account?.posts.some(({ role }) => lawRoles.includes(role)) ?? random.chance(0.1)
    return {
      code: `R${String(at + 1).padStart(3, '0')}`,
      name: account?.person ?? personName(random, gender),
      validFrom: since,
      data: {
        unit: account?.unit ?? random.pick(['U01', 'U02', 'U03', 'U04', 'U05', 'U06', 'U07', 'U08']),
        posts: [`P${String(random.between(1, 10)).padStart(2, '0')}`],
        kind: random.weighted([
          ['civil', 40],
          ['institution', 35],
          ['auxiliary', 20],
          ['dispatched', 5],
        ] as const),
        gender,
        legalQualification: law && random.chance(0.7),
        ...(law ? { lawWork: random.chance(0.6) ? 'full' : 'part' } : {}),
        correctionWork: account?.unit === 'U06' && random.chance(0.5),
        mediationCentre: account?.unit === 'U02',
        ...(account ? { account: account.name } : {}),
        ...personal(random, gender),
      },
    }
  })
}

function gridCrew(random: Random, since: string): EntryInput[] {
  const person = new Map(accounts.map((one) => [one.name, one.person]))
  const leaders = villages.map((village) => ({
    kind: 'leader',
    account: leaderOf(village),
    grids: grids.filter((grid) => grid.village.code === village.code).map(({ code }) => code),
  }))
  const full = grids.map(({ account, code }) => ({ kind: 'full', account, grids: [code] }))
  const rest = Array.from({ length: gridWorkers - leaders.length - full.length }, (_, at) => ({
    kind: at % 5 < 2 ? 'part' : 'assistant',
    account: undefined,
    grids: [grids[at % grids.length]?.code ?? 'G01'],
  }))
  return [...leaders, ...full, ...rest].map(({ account, ...data }, at) => {
    const gender = genderOf(random)
    return {
      code: `W${String(at + 1).padStart(3, '0')}`,
      name: (account && person.get(account)) ?? personName(random, gender),
      validFrom: since,
      data: { ...data, ...(account ? { account } : {}), ...personal(random, gender) },
    }
  })
}

/** 一本将到期、一本已过期，其余的年底到期. */
function licenceEnd(first: Day, at: number): string {
  if (at === 33) return addDays(first, 368)
  if (at === 34) return addDays(first, 290)
  return `${yearOf(first) + 1 + (at % 4)}-12-31`
}

function officers(random: Random, since: string, first: Day): EntryInput[] {
  const known = ['enforcer', 'works', 'safety', 'reviewer'].flatMap(
    (name) => accounts.find((one) => one.name === name) ?? [],
  )
  const fields = ['市容环境', '城乡规划', '生态环境', '市场监管', '应急管理', '农业农村']
  return Array.from({ length: 36 }, (_, at) => {
    const account = known[at]
    const gender = genderOf(random)
    return {
      code: `ZF-${String(at + 1).padStart(4, '0')}`,
      name: account?.person ?? personName(random, gender),
      validFrom: since,
      data: {
        licenceUntil: licenceEnd(first, at),
        unit: account?.unit ?? (at % 5 === 0 ? 'U08' : 'U05'),
        field: fields[at % fields.length],
        dispatched: at > 26,
        legalReviewer: account?.name === 'reviewer' || at === 12,
        legalQualification: at % 9 === 3 || account?.name === 'reviewer',
        kind: at % 2 === 0 ? 'civil' : 'institution',
        ...(account ? { account: account.name } : {}),
        ...personal(random, gender),
      },
    }
  })
}
