import type { EntryInput } from '#registry/entry.ts'
import type { EntriesOf } from './entries.ts'
import { isPubliclyPaid, mediatorPosts } from './mediators.ts'
import { type Gender, idNumber, personName, phoneNumber } from './names.ts'
import { accounts } from './organisation.ts'
import { mediatorOf, villages } from './places.ts'
import type { Random } from './random.ts'

/** Committees, the 95 mediators, counsel, legal service points, those who know the law in the villages. */
export function mediationEntries(random: Random, since: string): EntriesOf[] {
  return [
    { register: 'committees', entries: committees(random, since) },
    { register: 'mediators', entries: mediators(random, since) },
    { register: 'counsel', entries: counsel(random, since) },
    { register: 'legal-service-points', entries: points(since) },
    { register: 'law-people', entries: lawPeople(random, since) },
    { register: 'volunteers', entries: volunteers(random, since) },
  ]
}

/** A day so many years after the year of another. */
function later(since: string, years: number, monthDay: string): string {
  return `${Number(since.slice(0, 4)) + years}-${monthDay}`
}

function committees(random: Random, since: string): EntryInput[] {
  const trades = ['物业', '道路交通事故', '医疗', '劳动争议']
  const common = { members: 5, womenMember: true, termFrom: later(since, 1, '07-01') }
  return [
    {
      code: 'TW01',
      name: '示例街道人民调解委员会',
      validFrom: since,
      data: { ...common, kind: 'street', members: 9, chair: '方玉兰', room: 68 },
    },
    ...villages.map((village, at) => ({
      code: `TW1${village.code.slice(-1)}`,
      name: `${village.name}人民调解委员会`,
      validFrom: since,
      data: {
        ...common,
        kind: 'village',
        village: village.code,
        chair: personName(random),
        chairIsSecretary: at % 2 === 0,
        room: 30 + at * 4,
      },
    })),
    ...trades.map((trade, at) => ({
      code: `TW2${at + 1}`,
      name: `${trade}纠纷人民调解委员会`,
      validFrom: since,
      data: { ...common, kind: 'industry', trade, chair: personName(random), room: 28 },
    })),
  ]
}

function mediators(random: Random, since: string): EntryInput[] {
  const person = new Map(accounts.map((one) => [one.name, one.person]))
  const seen = new Set<string>()
  return mediatorPosts().map(({ code, order, village }) => {
    const gender: Gender = random.chance(0.45) ? 'female' : 'male'
    const birthYear = random.between(1955, 1996)
    const first = village !== undefined && !seen.has(village.code)
    if (village) seen.add(village.code)
    const account = first && village ? mediatorOf(village) : undefined
    return {
      code,
      name: (account && person.get(account)) ?? personName(random, gender),
      validFrom: since,
      data: {
        committee: village ? `TW1${village.code.slice(-1)}` : order % 2 === 0 ? 'TW01' : `TW2${(order % 4) + 1}`,
        kind: first || order > 84 ? 'full' : 'part',
        chosen: random.chance(0.7) ? 'elected' : 'appointed',
        chosenOn: since,
        gender,
        birthYear,
        education: random.pick(['junior', 'senior', 'college', 'college', 'bachelor']),
        politics: random.weighted([
          ['party', 55],
          ['masses', 40],
          ['democratic', 5],
        ] as const),
        level: random.weighted([
          ['one', 4],
          ['two', 12],
          ['three', 30],
          ['four', 34],
          ['none', 15],
        ] as const),
        lastTraining: since,
        publicPay: isPubliclyPaid(code),
        ...(account ? { account } : {}),
        phone: phoneNumber(random),
        idNumber: idNumber(random, gender, birthYear),
      },
    }
  })
}

function counsel(random: Random, since: string): EntryInput[] {
  return [
    {
      code: 'LS0001',
      name: '乔思静',
      validFrom: since,
      data: {
        kind: 'street',
        firm: '示例正言律师事务所',
        contract: '示顾〔示例〕1号',
        engagedUntil: later(since, 4, '12-31'),
        fee: 80_000,
        services: '合同审查、参与重大决策论证、代理应诉、法治讲座。',
        account: 'counsel',
        phone: phoneNumber(random),
      },
    },
    ...villages.map((village, at) => ({
      code: `LS1${String(at + 1).padStart(3, '0')}`,
      name: personName(random),
      validFrom: since,
      data: {
        kind: 'village',
        firm: at % 2 ? '示例正言律师事务所' : '示例守正律师事务所',
        villages: [village.code],
        phone: phoneNumber(random),
      },
    })),
    {
      code: 'GZ0001',
      name: '顾慧敏',
      validFrom: since,
      data: { kind: 'public', account: 'reviewer', phone: phoneNumber(random) },
    },
  ]
}

function points(since: string): EntryInput[] {
  return [
    {
      code: 'FW01',
      name: '示例街道公共法律服务站',
      validFrom: since,
      data: { kind: 'station', address: '示范大道1号', phone: '88880012' },
    },
    ...villages.map((village, at) => ({
      code: `FW1${at + 1}`,
      name: `${village.name}公共法律服务点`,
      validFrom: since,
      data: { kind: 'point', village: village.code, address: `${village.roads[0]}1号` },
    })),
  ]
}

function lawPeople(random: Random, since: string): EntryInput[] {
  return Array.from({ length: 128 }, (_, at) => ({
    code: `FM${String(at + 1).padStart(3, '0')}`,
    name: personName(random),
    validFrom: since,
    data: {
      kind: at < 80 ? 'understander' : at < 96 ? 'leader' : 'household',
      village: villages[at % villages.length]?.code,
      lastTraining: since,
      phone: phoneNumber(random),
    },
  }))
}

function volunteers(random: Random, since: string): EntryInput[] {
  return Array.from({ length: 64 }, (_, at) => ({
    code: `ZY${String(at + 1).padStart(3, '0')}`,
    name: personName(random),
    validFrom: since,
    data: {
      kind: at < 30 ? 'publicity' : at < 42 ? 'counselling' : at < 58 ? 'mediation' : 'other',
      village: villages[at % villages.length]?.code,
      skill: random.pick(['宣讲', '心理疏导', '调解', '文艺', '摄影']),
      phone: phoneNumber(random),
    },
  }))
}
