import type { Day } from '#calendar/date.ts'
import { firmName } from './names.ts'
import { atOnce, minutesLater, officeMoment, sameDay, soon, workdaysLater } from './pace.ts'
import { identified, residentOf } from './residents.ts'
import { serviceItems } from './service-items.ts'
import { openStory, type Story, type Teller } from './story.ts'
import { sticks, type World } from './world.ts'

const officers = ['ZF-0001', 'ZF-0002', 'ZF-0003', 'ZF-0004', 'ZF-0005']

/** 便民服务办件, with 好差评. */
export function serviceStory(world: World, day: Day): Story {
  const { random } = world
  const item = random.weighted(serviceItems.map((one) => [one, one.weight] as const))
  const resident = residentOf(random, world.residents)
  const business = item.business ?? false
  const online = random.chance(0.38)
  const { story, teller } = openStory(random, {
    procedure: 'service',
    at: officeMoment(random, day),
    by: random.chance(0.7) ? 'service' : 'clerk',
    common: {
      title: item.name,
      detail: `申请办理${item.name}，${online ? '网上提交材料' : '窗口提交材料'}。`,
      channel: online ? 'online' : 'visit',
      people: business
        ? [{ part: 'applicant', kind: 'legal', name: firmName(random), phone: resident.phone }]
        : [identified(resident)],
      village: resident.grid.village.code,
      grid: resident.grid.code,
    },
    intake: {
      itemName: item.name,
      itemCode: item.code,
      kind: item.kind,
      applicantType: business ? 'business' : 'natural',
      submittedBy: online
        ? 'online'
        : random.weighted([
            ['window', 70],
            ['kiosk', 15],
            ['agent', 15],
          ] as const),
      proofFree: random.chance(0.3),
      commitment: item.kind !== 'permit' && random.chance(0.12),
    },
  })
  if (sticks(world, teller.at(), 4, 0.18)) return story
  if (random.chance(0.015)) {
    const form = { reason: '申请事项不属街道职权。', competent: '示例区市场监督管理局' }
    teller.step('clerk', 'refuse', form, { wait: atOnce })
    return story
  }
  if (item.kind !== 'instant' && random.chance(0.12)) corrected(teller)
  if (item.kind === 'instant') instant(teller)
  else if (item.kind === 'promise') promised(world, teller)
  else permitted(world, teller)
  return story
}

function corrected(teller: Teller): void {
  teller.step('service', 'requestCorrection', { items: '补交房屋权属证明、委托书。' }, { wait: sameDay })
  teller.step('service', 'supplement', { received: '房屋权属证明、委托书' }, { wait: workdaysLater(1, 6) })
}

function instant(teller: Teller): void {
  teller.step(
    'service',
    'decideOnSpot',
    { result: 'done', delivery: teller.random.pick(['window', 'window', 'electronic']) },
    { wait: minutesLater(6, 35) },
  )
  rated(teller)
}

function promised(world: World, teller: Teller): void {
  const { random } = world
  teller.step(
    'service',
    'accept',
    { complete: true },
    { wait: soon, unit: 'U04', assignee: 'service', papers: ['application', 'materials'] },
  )
  if (sticks(world, teller.at(), 8, 0.15)) return
  teller.step(
    'service',
    'review',
    { substantive: false, reviewers: [random.pick(officers)], findings: '材料齐全，符合条件。' },
    { wait: workdaysLater(1, 3) },
  )
  if (sticks(world, teller.at(), 40, 0.06)) return
  teller.step(
    'service',
    'complete',
    { result: '已办结', delivery: random.pick(['window', 'mail', 'electronic']) },
    { wait: random.chance(0.03) ? workdaysLater(20, 24) : workdaysLater(1, 8) },
  )
  rated(teller)
}

function permitted(world: World, teller: Teller): void {
  const { random } = world
  teller.step(
    'service',
    'accept',
    { complete: true },
    { wait: soon, unit: 'U04', assignee: 'service', papers: ['application', 'materials'] },
  )
  if (sticks(world, teller.at(), 6, 0.2)) return
  const reviewers = [random.pick(officers.slice(0, 2)), random.pick(officers.slice(2))]
  teller.step(
    'service',
    'review',
    { substantive: true, reviewers, findings: '现场核查，符合法定条件。' },
    { wait: workdaysLater(1, 5), papers: ['reviewRecord'] },
  )
  if (random.chance(0.15)) {
    teller.step('service', 'beginSpecial', { what: 'inspection', expected: '十个工作日' }, { wait: soon })
    teller.step('service', 'endSpecial', { result: '检验合格。' }, { wait: workdaysLater(5, 9) })
  }
  if (random.chance(0.08))
    teller.step(
      'director',
      'extend',
      { extendBy: random.between(3, 8), reason: '须再次现场核查。' },
      { wait: workdaysLater(2, 4) },
    )
  if (sticks(world, teller.at(), 45, 0.12)) return
  const number = `${teller.at().slice(0, 4)}〕${random.between(10, 400)}号`
  if (random.chance(0.06)) {
    const form = { decision: `示不许〔${number}`, reason: '经营场所不符合规划用途。', remediesTold: true }
    teller.step('deputy', 'reject', form, { wait: workdaysLater(2, 6) })
    return
  }
  teller.step('deputy', 'permit', { decision: `示许〔${number}` }, { wait: workdaysLater(2, 8) })
  teller.step(
    'service',
    'issue',
    { delivery: random.pick(['window', 'mail', 'electronic']) },
    { wait: workdaysLater(1, 5), papers: ['licence', 'receipt'] },
  )
  rated(teller)
}

/** 好差评: most rate well, some not at all; a bad rating is checked, put right and answered. */
function rated(teller: Teller): void {
  const { random } = teller
  const by = random.weighted([
    ['window', 45],
    ['scan', 30],
    ['online', 20],
    ['kiosk', 5],
  ] as const)
  const fate = random.next()
  if (fate > 0.82) return
  if (fate > 0.035) {
    const rating = random.weighted([
      ['very_satisfied', 80],
      ['satisfied', 17],
      ['fair', 3],
    ] as const)
    return void teller.step('service', 'evaluate', { rating, by }, { wait: minutesLater(2, 240) })
  }
  const words = random.pick(['等候太久', '要求重复提交材料', '态度生硬', '系统故障跑了两趟'])
  teller.step(
    'service',
    'evaluateBad',
    { rating: random.pick(['dissatisfied', 'very_dissatisfied']), by, words },
    { wait: minutesLater(5, 60) },
  )
  if (random.chance(0.15)) {
    teller.step(
      'command',
      'verifyBad',
      { finding: 'mistaken', contacted: true, facts: '评价人表示按错键。' },
      { wait: workdaysLater(1, 3) },
    )
    return void teller.step('command', 'closeBad', { reason: 'mistaken' }, { wait: soon })
  }
  teller.step(
    'command',
    'verifyBad',
    { finding: 'genuine', contacted: true, facts: `回访核实：${words}，情况属实。` },
    { wait: workdaysLater(1, 3) },
  )
  teller.step(
    'service',
    'rectify',
    { how: 'at_once', measures: '增设机动窗口，当班人员再培训。' },
    { wait: workdaysLater(1, 3) },
  )
  teller.step('service', 'respond', { by: 'phone', answer: '已说明整改情况并致歉。' }, { wait: workdaysLater(1, 2) })
  if (random.chance(0.7))
    teller.step('service', 'reRate', { rating: random.pick(['satisfied', 'fair']) }, { wait: workdaysLater(1, 3) })
  else teller.step('command', 'closeBad', { reason: 'silent' }, { wait: workdaysLater(2, 4) })
}
