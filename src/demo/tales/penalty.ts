import { type Line, spread, type Tale, turn } from '#demo/tale.ts'
import { decided, offences, officers, opened, reported, served, waived } from './penalty-steps.ts'

/** 普通程序到缴清归档. */
function ordinary(at: number, count: number): Tale {
  const offence = turn(offences, at)
  const social = at % 4 === 0
  const published: Line[] = social ? [[2, 'office', 'publish', { where: '区门户网站街道栏目', masked: true }]] : []
  return {
    procedure: 'penalty',
    by: at % 5 === 0 ? '@格' : 'enforcer',
    ago: spread(at, count),
    title: `${offence[1]}案（{村}）`,
    detail: `巡查发现{路}有${offence[1]}行为。`,
    channel: 'patrol',
    who: [at % 3 === 2 ? 'firm' : 'resident'],
    here: true,
    alike: true,
    intake: {
      kind: 'ordinary',
      source: at % 3 === 0 ? 'complaint' : 'patrol',
      party: at % 3 === 2 ? 'legal' : 'natural',
      itemCode: offence[0],
      offence: offence[1],
    },
    lines: [
      ...opened(offence, at),
      [1, 'enforcer', 'orderCorrection', { content: '立即改正，恢复原状。', before: '{今+7}' }],
      ...reported(offence),
      waived,
      decided(offence, at, social),
      served,
      ...published,
      [5, 'enforcer', 'pay', { total: offence[2], receipt: `票-${20_000 + at}` }],
      [3, 'deputy', 'close', { way: 'fulfilled' }],
      [8, 'enforcer', 'archive', { retention: 'thirty' }],
    ],
  }
}

/** 当场处罚: fined and paid on the spot, the money handed in. */
function onSpot(at: number, count: number): Tale {
  const [item, offence] = turn(offences.slice(0, 2), at)
  const fine = turn([20, 50, 100], at)
  return {
    procedure: 'penalty',
    by: 'enforcer',
    ago: spread(at, count),
    title: `${offence}当场处罚（{村}）`,
    detail: `巡查时发现${offence}，事实确凿。`,
    channel: 'patrol',
    who: ['resident'],
    here: true,
    alike: true,
    intake: { kind: 'summary', source: 'patrol', party: 'natural', itemCode: item, offence },
    lines: [
      [
        '15m',
        'enforcer',
        'decideOnSpot',
        {
          itemCode: item,
          offence,
          endedOn: '{今}',
          foundOn: '{今}',
          officers,
          decidedOn: '{今}',
          shown: true,
          heard: true,
          clear: true,
          penalty: 'fine',
          grounds: '市容环境卫生管理规定',
          fine,
          decision: `示街当罚〔{年}〕${at + 1}号`,
          remediesTold: true,
          reviewFirst: true,
        },
      ],
      ['10m', 'enforcer', 'collectOnSpot', { amount: fine, ground: 'small', bill: true }],
      [1, 'enforcer', 'recordSpot', { note: '已备案。' }],
      [0, 'enforcer', 'remit', { amount: fine }],
      [1, 'office', 'bank', { receipt: `缴-${3000 + at}` }],
      [0, 'enforcer', 'fulfil', { note: '罚款已当场收缴。' }],
      [2, 'deputy', 'close', { way: 'fulfilled' }],
      [9, 'enforcer', 'archive', { retention: 'ten' }],
    ],
  }
}

/** 普通程序和当场处罚，占大多数. */
export const penaltyTales: readonly Tale[] = [
  ...Array.from({ length: 20 }, (_, at) => ordinary(at, 20)),
  ...Array.from({ length: 10 }, (_, at) => onSpot(at, 10)),
]
