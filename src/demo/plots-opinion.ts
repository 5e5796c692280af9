import { dayOf } from '#calendar/date.ts'
import { sameDay, soon, workdaysLater } from './pace.ts'
import { demoTenant } from './places.ts'
import type { Teller } from './story.ts'
import type { Told as Words } from './topics.ts'
import { sticks, type World } from './world.ts'

const reviewOrgan = `${demoTenant.district}人民政府`

/** 出具意见、送达、督促执行、办结, and now and then 复查. */
export function tellOpinion(
  world: World,
  teller: Teller,
  words: Words,
  how: { simple: boolean; assigned: boolean },
): void {
  const { random } = world
  if (sticks(world, teller.at(), how.simple ? 20 : 80, 0.22))
    return void teller.supervise('governance', 'supervise', '办理期限将满，请报告进展。', workdaysLater(9, 15))
  const longer = !how.simple && random.chance(0.1)
  if (longer)
    teller.step(
      'deputy',
      'extend',
      { extendBy: random.pick([15, 20, 30]), reason: '情况复杂，须补充测绘和征求意见。' },
      { wait: workdaysLater(2, 8) },
    )
  const conclusion = random.weighted([
    ['support', 55],
    ['explain', 30],
    ['reject', 15],
  ] as const)
  const late = random.chance(0.035)
  const wait = how.simple
    ? workdaysLater(late ? 9 : 2, late ? 12 : 5)
    : longer
      ? workdaysLater(18, 35)
      : late
        ? workdaysLater(38, 46)
        : workdaysLater(6, 22)
  const form = {
    request: words.topic.asks[0],
    facts: words.detail,
    conclusion,
    opinion: conclusion === 'support' ? words.result : '经核实，现行政策没有相应依据，已作出解释说明。',
    basis: '《信访工作条例》第三十一条、第三十二条',
    reviewOrgan,
  }
  teller.step(random.pick(['deputy', 'deputy', 'director']), 'issueOpinion', form, { wait })
  teller.step(
    'petition',
    'serve',
    {
      way: random.weighted([
        ['direct', 70],
        ['post', 20],
        ['electronic', 10],
      ] as const),
    },
    { wait: workdaysLater(1, 4) },
  )
  if (sticks(world, teller.at(), 30, 0.2)) return
  if (how.assigned)
    teller.step(
      'petition',
      'reportCompletion',
      { organ: `${demoTenant.district}信访局`, result: '已依法办结并答复信访人。' },
      { wait: soon },
    )
  if (conclusion === 'support')
    teller.step(
      'petition',
      'execute',
      { duty: '按处理意见落实整改。' },
      { wait: soon, unit: 'U02', assignee: 'governance' },
    )
  if (conclusion === 'reject' && random.chance(0.4)) return void reviewed(teller)
  finished(teller, conclusion)
}

function finished(teller: Teller, conclusion: string): void {
  const { random } = teller
  const supported = conclusion === 'support'
  const result = supported ? '处理意见已执行到位。' : '已疏导教育，信访人表示理解。'
  teller.step(
    'petition',
    'close',
    { result, resolved: supported || random.chance(0.6) },
    { wait: workdaysLater(2, 12), papers: ['closingApproval'] },
  )
  const level = supported
    ? random.pick(['very_satisfied', 'satisfied', 'satisfied'])
    : random.pick(['satisfied', 'fair', 'dissatisfied'])
  if (random.chance(0.75))
    teller.step(
      'petition',
      'evaluate',
      { of: random.pick(['handler', 'bureau']), level },
      { wait: workdaysLater(1, 6) },
    )
  if (random.chance(0.6))
    teller.step(
      'petition',
      'archive',
      { file: `XF-${teller.at().slice(0, 4)}-${random.between(1, 400)}`, retention: '30' },
      { wait: workdaysLater(3, 15) },
    )
}

/** 复查: the organ above decides; the street records it. */
function reviewed(teller: Teller): void {
  const { random } = teller
  teller.step(
    'petition',
    'requestReview',
    { organ: reviewOrgan, grounds: '认为事实认定不完整，请求复查。' },
    { wait: workdaysLater(5, 16), papers: ['reviewRequest'] },
  )
  const record = {
    organ: reviewOrgan,
    outcome: 'uphold',
    opinion: '原处理意见事实清楚，予以维持。',
    decidedOn: dayOf(teller.at()),
  }
  teller.step('petition', 'recordReview', record, { wait: workdaysLater(10, 18) })
  if (random.chance(0.4)) {
    teller.step(
      'petition',
      'requestRecheck',
      { organ: '示例市人民政府', grounds: '不服复查意见，请求复核。' },
      { wait: workdaysLater(4, 14), papers: ['recheckRequest'] },
    )
    const final = {
      organ: '示例市人民政府',
      outcome: 'uphold',
      opinion: '复查意见适当，予以维持。',
      decidedOn: dayOf(teller.at()),
    }
    teller.step('petition', 'recordRecheck', final, { wait: workdaysLater(10, 18) })
    teller.step(
      'petition',
      'archive',
      { file: `XF-${teller.at().slice(0, 4)}-F${random.between(1, 99)}`, retention: 'forever' },
      { wait: sameDay },
    )
  }
}
