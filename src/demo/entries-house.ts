import { addDays, type Day } from '#calendar/date.ts'
import type { EntryInput } from '#registry/entry.ts'
import type { EntriesOf } from './entries.ts'
import { personName } from './names.ts'
import { accounts, units } from './organisation.ts'
import { demoTenant, grids, leaderOf, type Village, villages } from './places.ts'
import type { Random } from './random.ts'
import { boundaries } from './shape.ts'

const person = new Map(accounts.map((one) => [one.name, one.person]))

function entry(code: string, name: string, validFrom: string, data: Record<string, unknown>): EntryInput {
  return { code, name, data, validFrom }
}

/** The street itself: units and posts, villages and grids, the rooms and windows of its centres. */
export function houseEntries(random: Random, since: Day): EntriesOf[] {
  return [
    {
      register: 'units',
      entries: units.map((unit, at) =>
        entry(unit.code, unit.name, since, {
          kind: unit.kind,
          ...(unit.leader ? { leader: person.get(unit.leader), leaderAccount: unit.leader } : {}),
          phone: `8888${String(1000 + at * 10)}`,
          aliases: unit.aliases,
          duties: unit.duties,
        }),
      ),
    },
    { register: 'posts', entries: posts(since) },
    { register: 'villages', entries: villages.map((village) => villageEntry(village, since)) },
    { register: 'grids', entries: gridEntries(random, since) },
    { register: 'venues', entries: venues(since) },
    { register: 'windows', entries: windows(random, since) },
    { register: 'agencies', entries: agencies(random, since) },
    { register: 'smart-devices', entries: devices(since) },
    { register: 'emergency-plans', entries: plans(since) },
    { register: 'worthies-enterprises', entries: enterprises(random, since) },
  ]
}

function posts(since: string): EntryInput[] {
  const names = [
    '综合岗',
    '信访岗',
    '法治岗',
    '执法岗',
    '指挥调度岗',
    '窗口岗',
    '城建岗',
    '应急岗',
    '司法助理岗',
    '法制审核岗',
  ]
  const unitCodes = ['U01', 'U02', 'U02', 'U05', 'U03', 'U04', 'U07', 'U08', 'U06', 'U06']
  return names.map((name, at) =>
    entry(`P${String(at + 1).padStart(2, '0')}`, name, since, {
      unit: unitCodes[at],
      kind: at % 3 === 2 ? 'institution' : 'civil',
      headcount: (at % 4) + 2,
      duties: `${name}日常工作`,
    }),
  )
}

function villageEntry(village: Village, since: string): EntryInput {
  const { code, name, kind, population, lawLevel } = village
  return entry(code, name, since, {
    kind,
    population,
    households: Math.round(population / 2.7),
    area: Math.round(population / (kind === 'village' ? 900 : 6500) / 0.1) / 10,
    secretary: person.get(leaderOf(village)),
    phone: `8889${code.slice(1)}00`,
    lawLevel,
    ...(lawLevel === 'municipal' ? { declaredLevel: 'provincial', declaredOn: since } : {}),
    ...(lawLevel === 'none' ? { declaredLevel: 'municipal' } : {}),
    counsel: `示例律师事务所${code}律师`,
    aliases: [name.replace(/社区|村$/, '')],
    keywords: [...village.roads, ...village.estates, ...village.sites],
  })
}

function gridEntries(random: Random, since: string): EntryInput[] {
  return grids.map((grid) => {
    const { village, order } = grid
    const population = Math.round((village.population / village.grids) * (0.8 + 0.4 * random.next()))
    return entry(grid.code, grid.name, since, {
      village: village.code,
      kind: 'general',
      leader: person.get(leaderOf(village)),
      leaderAccount: leaderOf(village),
      phone: `8889${village.code.slice(1)}${String(order + 1).padStart(2, '0')}`,
      households: Math.round(population / 2.7),
      population,
      aliases: [`${village.name}${order + 1}号网格`],
      keywords: [village.estates[order % village.estates.length], village.roads[order % village.roads.length]],
      boundary: boundaries.get(grid.code),
    })
  })
}

function venues(since: string): EntryInput[] {
  const rooms = [
    ['C01', '矛盾纠纷调处化解中心', 'mediation-centre', 860, 120],
    ['C02', '便民服务中心', 'service-centre', 1240, 200],
    ['C03', '综合信息指挥室', 'command-centre', 310, 40],
    ['C04', '街道调解室', 'mediation-room', 68, 14],
    ['C05', '示例街道共享法庭', 'shared-court', 52, 12],
    ['C06', '心理咨询室', 'counselling-room', 30, 6],
    ['C07', '映月法治广场', 'law-square', 2600, 600],
  ] as const
  return [
    ...rooms.map(([code, name, kind, area, capacity]) =>
      entry(code, name, since, {
        ...{ kind, area, capacity },
        bookable: kind !== 'law-square',
        address: '示范大道1号',
        phone: '88880000',
      }),
    ),
    ...villages.map(({ name, roads }, at) =>
      entry(`C1${at + 1}`, `${name}调解室`, since, {
        kind: 'mediation-room',
        area: 30 + at * 4,
        address: `${roads[0]}1号`,
      }),
    ),
    ...villages
      .slice(0, 5)
      .map(({ name, roads }, at) =>
        entry(`C2${at + 1}`, `${name}共享法庭`, since, { kind: 'shared-court', area: 24, address: `${roads[0]}1号` }),
      ),
  ]
}

function windows(random: Random, since: string): EntryInput[] {
  const business = [
    '综合受理',
    '综合受理',
    '综合受理',
    '社会保障',
    '医疗保障',
    '民政',
    '住房',
    '退役军人',
    '税费',
    '帮办代办',
  ]
  const mediation = ['综合受理', '人民来访', '劳动仲裁', '法律援助', '诉讼服务', '心理疏导']
  return [
    ...business.map((name, at) =>
      entry(`A${String(at + 1).padStart(2, '0')}`, `${name}窗口`, since, {
        centre: 'service',
        number: at + 1,
        comprehensive: name === '综合受理',
        unit: 'U04',
        clerk: personName(random),
        business: `${name}类事项`,
      }),
    ),
    ...mediation.map((name, at) =>
      entry(`B${String(at + 1).padStart(2, '0')}`, `${name}窗口`, since, {
        centre: 'mediation',
        number: at + 1,
        comprehensive: at === 0,
        unit: 'U02',
        clerk: personName(random),
      }),
    ),
  ]
}

function agencies(random: Random, since: string): EntryInput[] {
  const names = [
    '区人民法院诉讼服务站',
    '区检察院派驻室',
    '区劳动仲裁巡回庭',
    '区总工会工作站',
    '区妇联工作站',
    '区信访局代表',
    '律师事务所值班点',
    '物业纠纷调委会',
    '医疗纠纷调委会',
    '心理服务社会组织',
    '公证处联络点',
    '退役军人服务站',
  ]
  return names.map((name, at) =>
    entry(`RZ${String(at + 1).padStart(2, '0')}`, `${demoTenant.district}${name.replace(/^区/, '')}`, since, {
      presence: at < 4 ? 'permanent' : at < 9 ? 'rotating' : 'onCall',
      business: name,
      staff: random.between(1, 4),
      contact: personName(random),
    }),
  )
}

function devices(since: string): EntryInput[] {
  return Array.from({ length: 46 }, (_, at) => {
    const kind = at < 6 ? 'service' : at < 34 ? 'camera' : at < 44 ? 'sensor' : 'vehicle'
    const name = { service: '自助服务终端', camera: '视频点位', sensor: '水位烟感设备', vehicle: '巡查无人机' }[kind]
    const village = villages[at % villages.length]
    return entry(`SB${String(at + 1).padStart(3, '0')}`, `${name}${at + 1}`, since, {
      kind,
      ...(kind === 'service' ? { centre: at < 4 ? 'service' : 'mediation' } : {}),
      place: village?.sites[at % 2] ?? '街道',
    })
  })
}

function plans(since: Day): EntryInput[] {
  const special = [
    '防汛防台',
    '消防安全',
    '危险化学品',
    '群体性事件',
    '公共卫生',
    '食品安全',
    '道路结冰',
    '森林火灾',
    '高层建筑火灾',
    '大型活动',
  ]
  return [
    entry('YA01', '示例街道总体应急预案', since, { kind: 'general', unit: 'U08', filedOn: since }),
    ...special.map((name, at) =>
      entry(`YA${String(at + 2).padStart(2, '0')}`, `${name}专项预案`, since, {
        kind: 'special',
        event: at < 1 ? 'natural' : at === 3 ? 'security' : at < 6 && at > 3 ? 'health' : 'accident',
        unit: 'U08',
        filedOn: since,
        // 上一次演练在次年六月，三年期限还没有到.
        lastDrill: addDays(since, 517),
      }),
    ),
    ...villages.map((village, at) =>
      entry(`YB${String(at + 1).padStart(2, '0')}`, `${village.name}应急预案`, since, {
        kind: 'village',
        event: 'natural',
        filedOn: since,
      }),
    ),
  ]
}

function enterprises(random: Random, since: string): EntryInput[] {
  const trades = ['茶业', '建材', '餐饮', '软件', '物流', '纺织', '家政', '文创', '养老', '电商', '农机', '民宿']
  return trades.map((trade, at) =>
    entry(`XX${String(at + 1).padStart(2, '0')}`, `示例${villages[at % 8]?.name.slice(0, 2)}${trade}有限公司`, since, {
      worthy: personName(random),
      trade,
      village: villages[at % 8]?.code,
    }),
  )
}
