import { type Line, turn } from '#demo/tale.ts'

export const officers = ['ZF-0001', 'ZF-0002']

/** Item of the power list, what was done, and the fine. */
export const offences = [
  ['CF-0102', '出店经营', 300],
  ['CF-0101', '擅自占用道路摆摊', 200],
  ['CF-0108', '擅自设置户外广告', 1500],
  ['CF-0301', '餐饮油烟超标', 3000],
  ['CF-0302', '夜间施工噪声', 5000],
  ['CF-0206', '擅自搭建雨棚', 1000],
  ['CF-0104', '乱倒建筑垃圾', 2000],
  ['CF-0702', '电动车楼道充电', 500],
  ['CF-0401', '擅自挖掘道路', 4000],
] as const

export type Offence = readonly [item: string, words: string, fine: number]

export function opened([item, offence]: Offence, at: number): Line[] {
  return [
    [
      2,
      'deputy',
      'file',
      {
        itemCode: item,
        offence,
        endedOn: '{今-2}',
        foundOn: '{今-2}',
        officers,
        filing: `示罚立〔{年}〕${at + 1}号`,
      },
      { unit: 'U05', assignee: 'enforcer' },
    ],
    [
      1,
      'enforcer',
      'investigate',
      {
        way: turn(['site', 'inquiry', 'copy'], at),
        officers,
        shown: true,
        recorded: true,
        findings: `现场查明${offence}属实，当事人无异议。`,
      },
    ],
  ]
}

export function reported([, offence, fine]: Offence, more: Record<string, unknown> = {}): Line[] {
  return [
    [
      6,
      'enforcer',
      'report',
      {
        officers,
        facts: `${offence}，有现场照片、询问笔录为证。`,
        proposal: `已配合改正，建议罚款${fine}元。`,
        finishedOn: '{今}',
        ...more,
      },
    ],
    [
      1,
      'enforcer',
      'priorNotice',
      {
        officers,
        servedOn: '{今}',
        facts: `${offence}，违反市容环境等管理规定。`,
        penalty: `罚款${fine}元`,
        fine,
        statementUntil: '{今+5}',
        ...(more.reviewGrounds ? { hearingRight: true } : {}),
      },
    ],
  ]
}

export function decided([, offence, fine]: Offence, at: number, social: boolean): Line {
  return [
    1,
    'director',
    'decidePenalty',
    {
      officers,
      decision: `示街罚决〔{年}〕${at + 1}号`,
      kinds: at % 6 === 5 ? ['fine', 'confiscate'] : ['fine'],
      fine,
      ...(at % 6 === 5 ? { confiscated: 260 } : {}),
      grounds: `${offence}的处罚规定`,
      discretion: '初次违法、积极配合，按较轻档次裁量。',
      heardNotHeavier: true,
      remediesTold: true,
      social,
    },
  ]
}

export const served: Line = [2, 'assistant', 'serve', { servedOn: '{今}', way: 'direct' }]
export const waived: Line = [1, 'enforcer', 'waiveStatement', { waivedOn: '{今}', how: 'written' }]

/** A case found on patrol, somewhere in the street. */
export const base = { procedure: 'penalty', by: 'enforcer', channel: 'patrol', here: true } as const
/** The intake against a person. */
export const natural = (offence: Offence, kind = 'ordinary') => ({
  kind,
  source: 'complaint',
  party: 'natural',
  itemCode: offence[0],
  offence: offence[1],
})

/** 油烟超标，复议和线索两处都说到. */
export const kitchen: Offence = ['CF-0301', '餐饮油烟超标', 5000]
