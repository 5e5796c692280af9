import type { RegisterId } from '#registry/registers.ts'
import type { EntryWanted, Recipe, Wanted } from '../recipe.ts'

type Make = (index: number) => { name: string; data: Record<string, unknown> }

/** So many entries of a register, coded by a letter mark and their number. */
function entries(register: RegisterId, mark: string, count: number, make: Make): EntryWanted[] {
  return Array.from({ length: count }, (_, index) => ({
    register,
    code: `${mark}${String(index + 1).padStart(3, '0')}`,
    ...make(index),
  }))
}

/** A register whose entries are of one kind, as many as the figure says. */
function plain(code: string, register: RegisterId, mark: string, make: Make): Recipe {
  return { codes: [code], entries: (wanted) => entries(register, mark, wanted.count(code), make) }
}

const levels = ['national', 'provincial', 'municipal'] as const
const residentsPerVillage = 2000
/** Where a report gives no number of villages. */
const fewVillages = 12

/** How many villages (communities) the year has: as reported, and enough for every level and counsel that is. */
export function villagesOf(wanted: Wanted): number {
  const named = levels.reduce((sum, level) => sum + wanted.count(`village.law-${level}`), 0)
  const reported = wanted.value('village.count') ?? fewVillages
  return Math.max(reported, named, wanted.count('counsel.villages'))
}

function villages(wanted: Wanted): EntryWanted[] {
  const lawLevels = levels.flatMap((level) => Array.from({ length: wanted.count(`village.law-${level}`) }, () => level))
  const declared = (['municipal', 'provincial'] as const).flatMap((level) =>
    Array.from({ length: wanted.count(`village.law-${level}-declared`) }, () => level),
  )
  // 申报的是尚未获得该级的村社：从后往前数。
  const all = villagesOf(wanted)
  return entries('villages', 'V', all, (index) => ({
    name: `第${index + 1}村`,
    data: {
      kind: 'village',
      population: residentsPerVillage,
      lawLevel: lawLevels[index] ?? 'none',
      ...(declared[all - 1 - index] ? { declaredLevel: declared[all - 1 - index] } : {}),
      ...(index < wanted.count('counsel.villages') ? { counsel: `第${index + 1}村法律顾问` } : {}),
    },
  }))
}

/** Staff: those that are told apart by what they do are among the whole. */
function people(wanted: Wanted): EntryWanted[] {
  const full = wanted.count('staff.law-office.full-time')
  const part = wanted.count('staff.law-office.part-time')
  const qualified = wanted.count('staff.bar-qualified')
  const centre = wanted.count('mediation-centre.staff')
  const correction = wanted.count('correction.staff')
  const all = Math.max(wanted.count('staff.total'), full + part, qualified, centre, correction)
  return entries('people', 'P', all, (index) => ({
    name: `工作人员${index + 1}`,
    data: {
      ...(index < full ? { lawWork: 'full' } : index < full + part ? { lawWork: 'part' } : {}),
      legalQualification: index < qualified,
      mediationCentre: index < centre,
      correctionWork: index < correction,
    },
  }))
}

function grids(wanted: Wanted): EntryWanted[] {
  const some = villagesOf(wanted)
  return entries('grids', 'G', wanted.count('grid.count'), (index) => ({
    name: `第${index + 1}网格`,
    data: { village: `V${String((index % some) + 1).padStart(3, '0')}` },
  }))
}

function gridWorkers(wanted: Wanted): EntryWanted[] {
  const leaders = wanted.count('grid.count')
  return entries('grid-workers', 'W', wanted.count('grid.workers'), (index) => ({
    name: `网格员${index + 1}`,
    data: { kind: index < leaders ? 'leader' : 'full' },
  }))
}

function committees(wanted: Wanted): EntryWanted[] {
  const rate = wanted.value('mediation.secretary-chair-rate')
  const all = rate === undefined ? 0 : villagesOf(wanted)
  return [
    ...entries('committees', 'T', all, (index) => ({
      name: `第${index + 1}村人民调解委员会`,
      data: {
        kind: 'village',
        village: `V${String(index + 1).padStart(3, '0')}`,
        chairIsSecretary: index < Math.round((all * (rate ?? 0)) / 100),
      },
    })),
    ...entries('committees', 'H', wanted.count('mediation.industry-committees'), (index) => ({
      name: `第${index + 1}行业性调解委员会`,
      data: { kind: 'industry' },
    })),
  ]
}

function venues(wanted: Wanted): EntryWanted[] {
  const area = wanted.value('mediation-centre.area')
  return [
    ...entries('venues', 'C', area === undefined ? 0 : 1, () => ({
      name: '矛盾纠纷调处化解中心',
      data: { kind: 'mediation-centre', area },
    })),
    ...entries('venues', 'F', wanted.count('mediation.micro-courts'), (index) => ({
      name: `第${index + 1}微法庭`,
      data: { kind: 'shared-court' },
    })),
  ]
}

function windows(wanted: Wanted): EntryWanted[] {
  return (['service', 'mediation'] as const).flatMap((centre) =>
    entries(
      'windows',
      centre === 'service' ? 'B' : 'M',
      wanted.count(centre === 'service' ? 'service.windows' : 'mediation-centre.windows'),
      (index) => ({ name: `${index + 1}号窗口`, data: { centre } }),
    ),
  )
}

function lawPeople(wanted: Wanted): EntryWanted[] {
  const kinds = [
    ['understander', 'law-people.understanders', 'L', '法律明白人'],
    ['leader', 'law-people.leaders', 'D', '法治带头人'],
    ['household', 'law-people.households', 'S', '学法模范户'],
  ] as const
  return kinds.flatMap(([kind, code, mark, name]) =>
    entries('law-people', mark, wanted.count(code), (index) => ({ name: `${name}${index + 1}`, data: { kind } })),
  )
}

/** Entries of the standing registers; each figure is counted on the last day of the year. */
export const registersRecipes: readonly Recipe[] = [
  {
    codes: [
      'village.count',
      ...levels.map((level) => `village.law-${level}`),
      'village.law-municipal-declared',
      'village.law-provincial-declared',
      'counsel.villages',
      'mediation.secretary-chair-rate',
      'mediation.industry-committees',
      'grid.count',
    ],
    // 村社及其人口是别的数的分母（人均经费），哪一年都有。
    always: true,
    entries: (wanted) => [...villages(wanted), ...grids(wanted), ...committees(wanted)],
  },
  { codes: ['grid.workers'], entries: gridWorkers },
  {
    codes: [
      'staff.total',
      'staff.law-office.full-time',
      'staff.law-office.part-time',
      'staff.bar-qualified',
      'mediation-centre.staff',
      'correction.staff',
    ],
    entries: people,
  },
  plain('staff.posts', 'posts', 'A', (index) => ({ name: `岗位${index + 1}`, data: {} })),
  { codes: ['mediation-centre.area', 'mediation.micro-courts'], entries: venues },
  { codes: ['service.windows', 'mediation-centre.windows'], entries: windows },
  plain('mediation-centre.agencies', 'agencies', 'J', (index) => ({ name: `入驻机构${index + 1}`, data: {} })),
  plain('mediation-centre.smart-devices', 'smart-devices', 'Z', (index) => ({
    name: `自助终端${index + 1}`,
    data: { kind: 'service', centre: 'mediation' },
  })),
  plain('mediation.mediators', 'mediators', 'R', (index) => ({ name: `调解员${index + 1}`, data: { kind: 'part' } })),
  plain('emergency.plans', 'emergency-plans', 'Y', (index) => ({
    name: `专项预案${index + 1}`,
    data: { kind: 'special' },
  })),
  plain('alarm.points', 'monitoring-points', 'K', (index) => ({ name: `点位${index + 1}`, data: {} })),
  {
    codes: ['law-people.understanders', 'law-people.leaders', 'law-people.households'],
    entries: lawPeople,
  },
  plain('publicity.volunteers', 'volunteers', 'O', (index) => ({
    name: `志愿者${index + 1}`,
    data: { kind: 'publicity' },
  })),
  plain('legal-service.stations', 'legal-service-points', 'E', (index) => ({
    name: `公共法律服务站${index + 1}`,
    data: { kind: 'station' },
  })),
  plain('legal-service.points', 'legal-service-points', 'N', (index) => ({
    name: `公共法律服务点${index + 1}`,
    data: { kind: 'point' },
  })),
  plain('township-worthies.enterprises', 'worthies-enterprises', 'X', (index) => ({
    name: `乡贤企业${index + 1}`,
    data: {},
  })),
]
