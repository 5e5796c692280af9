import { addDays, type Day } from '#calendar/date.ts'
import type { EntryInput } from '#registry/entry.ts'
import type { EntriesOf } from './entries.ts'
import { idNumber, phoneNumber } from './names.ts'
import { villages } from './places.ts'
import type { Random } from './random.ts'

function entry(code: string, name: string, validFrom: string, data: Record<string, unknown>): EntryInput {
  return { code, name, data, validFrom }
}

/** Lists that procedures ask: catalogue, documents, columns, items; and the sealed subjects. */
export function ruleEntries(random: Random, since: string, first: Day): EntriesOf[] {
  return [
    { register: 'decision-catalogue', entries: catalogue(since) },
    { register: 'normative-documents', entries: documents(since, first) },
    { register: 'disclosure-columns', entries: [...columns(since), drive(first)] },
    { register: 'grid-items', entries: gridItems(since) },
    { register: 'review-items', entries: reviewItems(since) },
    { register: 'collaborations', entries: collaborations(since) },
    { register: 'correction-subjects', entries: corrected(random, since, first) },
    { register: 'resettlement-subjects', entries: resettled(random, since, first) },
  ]
}

function catalogue(since: string): EntryInput[] {
  const items = [
    ['公共停车收费试行', ['public', 'risk', 'competition', 'review', 'discussion'], 'decided', '示街办11号'],
    ['拾穗农贸市场改造', ['public', 'expert', 'risk', 'competition', 'review', 'discussion'], 'going'],
    ['小区充电车棚建设', ['public', 'review', 'discussion'], 'decided', '示街办18号'],
    ['老旧小区二次供水改造', ['public', 'expert', 'review', 'discussion'], 'planned'],
    ['村庄公共服务设施布局', ['public', 'review', 'discussion'], 'deferred'],
  ] as const
  return items.map(([name, requires, progress, decisionNumber], at) =>
    entry(`JC-0${at + 1}`, name, since, {
      unit: at === 0 ? 'U05' : 'U07',
      grounds: '重大行政决策程序规定、年度工作安排',
      requires,
      plannedBy: `${Number(since.slice(0, 4)) + 4}-12-31`,
      consentOn: since,
      publishedOn: since,
      progress,
      ...(decisionNumber ? { decisionNumber } : {}),
    }),
  )
}

function documents(since: string, first: Day): EntryInput[] {
  const names = [
    '居家养老服务管理办法',
    '小区停车管理规定',
    '物业服务考核办法',
    '文体场地管理规定',
    '网格激励办法',
    '早餐经营点管理办法',
  ]
  return names.map((name, at) =>
    entry(`GF-0${at + 1}`, name, since, {
      number: `示街规${at + 1}号`,
      issuedOn: since,
      publishedOn: since,
      effectiveOn: since,
      unit: at % 2 === 0 ? 'U04' : 'U02',
      validUntil: addDays(first, at === 4 ? 375 : at === 5 ? 300 : 900 + at * 60),
      filedOn: since,
      cleanup: at === 4 ? 'amend' : 'keep',
    }),
  )
}

const columnKinds = [
  ['机构职能', 'organisation'],
  ['规范性文件', 'document'],
  ['预算决算', 'budget'],
  ['便民服务', 'service'],
  ['行政处罚', 'penalty'],
  ['民生实事', 'livelihood'],
  ['应急管理', 'emergency'],
  ['农村集体', 'rural'],
  ['采购合同', 'procurement'],
  ['工作动态', 'dynamic'],
] as const

function columns(since: string): EntryInput[] {
  const renewals = [
    'yearly',
    'on-change',
    'yearly',
    'quarterly',
    'on-change',
    'quarterly',
    'monthly',
    'quarterly',
    'on-change',
    'monthly',
  ]
  return columnKinds.map(([name, kind], at) =>
    entry(`A${String(at + 1).padStart(2, '0')}`, name, since, {
      kind,
      summary: `${name}栏目`,
      formedOn: since,
      unit: at % 3 === 0 ? 'U01' : 'U02',
      renewal: renewals[at],
      special: at === 5,
    }),
  )
}

/** 年中围绕重点工作开设的专栏. */
function drive(first: Day): EntryInput {
  return entry('A11', '冬季消防安全专栏', addDays(first, 200), {
    kind: 'emergency',
    summary: '冬季消防安全提示和检查情况',
    formedOn: addDays(first, 200),
    unit: 'U08',
    renewal: 'monthly',
    special: true,
  })
}

const gridDuties = [
  ['information', '人口和房屋信息采集'],
  ['opinion', '社情民意收集'],
  ['hazard', '消防和燃气隐患排查'],
  ['dispute', '矛盾纠纷排查'],
  ['publicity', '政策法律宣传'],
  ['service', '代办服务'],
  ['safety', '平安创建'],
  ['counsel', '重点人群关怀'],
] as const

function gridItems(since: string): EntryInput[] {
  return Array.from({ length: 32 }, (_, at) => {
    const [duty, name] = gridDuties[at % gridDuties.length] ?? gridDuties[0]
    return entry(
      `ZR${String(at + 1).padStart(3, '0')}`,
      `${name}（${Math.floor(at / gridDuties.length) + 1}类）`,
      since,
      {
        duty,
        list: at > 29 ? 'withdrawn' : at % 3 === 0 ? 'assist' : 'basic',
        unit: 'U02',
        limit: [3, 5, 7][at % 3],
        standard: '发现即报、处置留痕。',
        approvedOn: since,
        approvedBy: '区委平安建设领导小组',
      },
    )
  })
}

function reviewItems(since: string): EntryInput[] {
  const items = [
    ['HT-01', 'agreement', '政府合同'],
    ['GF-01', 'norm_doc', '行政规范性文件'],
    ['JC-01', 'major_decision', '重大行政决策'],
    ['ZF-01', 'major_enforcement', '重大行政执法决定'],
    ['DW-01', 'party_doc', '党内规范性文件'],
    ['QT-01', 'other_legal', '其他涉法事务'],
  ] as const
  return items.map(([code, kind, name]) =>
    entry(code, `${name}审查`, since, {
      kind,
      includes: `${name}的制定、签订、作出`,
      excludes: '事务性通知、请示报告。',
      materials: '送审函、草案、说明、依据。',
    }),
  )
}

function collaborations(since: string): EntryInput[] {
  const names = [
    '物业矛盾协同',
    '消防隐患协同',
    '食品安全协同',
    '欠薪治理协同',
    '出租房协同',
    '噪声治理协同',
    '校园周边协同',
    '河道协同',
  ]
  return names.map((name, at) =>
    entry(`XT${String(at + 1).padStart(2, '0')}`, name, since, {
      platform: (['governance', 'enforcement', 'supervision', 'governance'] as const)[at % 4],
      lead: ['U02', 'U05', 'U22', 'U06'][at % 4],
      partners: '区级部门、社区',
      mobile: at % 2 === 0,
    }),
  )
}

/** 代号在册，姓名证件密存. */
function corrected(random: Random, since: string, first: Day): EntryInput[] {
  const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']
  const categories = [
    'probation',
    'parole',
    'probation',
    'probation',
    'probation',
    'control',
    'probation',
    'medical',
    'probation',
    'probation',
  ]
  return names.map((name, at) =>
    entry(`JZ-${String(at + 1).padStart(2, '0')}`, `对象${name}`, since, {
      person: `示例人员${name}`,
      category: categories[at],
      until: addDays(first, at === 8 ? 355 : 500 + at * 40),
      decidedBy: '示例区人民法院',
      gender: at === 2 ? 'female' : 'male',
      minor: at === 3,
      village: villages[at % villages.length]?.code,
      idNumber: idNumber(random, at === 2 ? 'female' : 'male', at === 3 ? 2009 : 1975 + at),
      phone: phoneNumber(random),
    }),
  )
}

function resettled(random: Random, since: string, first: Day): EntryInput[] {
  return Array.from({ length: 9 }, (_, at) =>
    entry(`BJ-${String(at + 1).padStart(2, '0')}`, `帮教对象${at + 1}`, since, {
      person: `示例帮教人员${at + 1}`,
      kind: at === 3 ? 'discharged' : 'released',
      releasedOn: since,
      until: addDays(first, 900 + at * 60),
      key: at === 1,
      village: villages[(at + 3) % villages.length]?.code,
      idNumber: idNumber(random, 'male', 1970 + at * 3),
      phone: phoneNumber(random),
    }),
  )
}
