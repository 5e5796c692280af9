import { addMinutes, type Day, dayOf, type Instant, monthOf, startOf } from '#calendar/date.ts'
import { gridEvent } from '#procedures/grid-event/grid-event.ts'
import { handlerOf, unitOf } from './organisation.ts'
import { atOnce, minutesLater, momentIn, sameDay, soon, workdaysLater } from './pace.ts'
import { grids, leaderOf } from './places.ts'
import { tellMediation } from './plots-mediation.ts'
import { positionIn } from './position.ts'
import { type Random, randomFrom } from './random.ts'
import { applicant, residentOf } from './residents.ts'
import { spotAt } from './spots.ts'
import { openStory, type Story, type Teller } from './story.ts'
import { tell, topicOf, type Told as Words } from './topics.ts'
import { earlier, remember, sticks, type Told, type World } from './world.ts'

/** 网格事件: what a grid worker finds on the round, what residents tell, and what a camera calls out. */
export function gridStory(world: World, day: Day): Story {
  const { random } = world
  if (random.chance(0.07)) return rapid(world, day)
  const words = tell(random, topicOf(random, monthOf(day)))
  const { grid, village } = words.spot
  const at = momentIn(random, day, 7.5, 19.5)
  const resident = residentOf(random, world.residents)
  const patrol = random.chance(0.72)
  const by = random.chance(0.9) ? grid.account : random.pick(['assistant', 'governance', leaderOf(village)])
  const { story, teller } = openStory(random, {
    procedure: 'grid-event',
    at,
    by,
    common: {
      title: words.title.replace(/^(反映|建议)/, ''),
      detail: words.detail.replace(/^(来电反映：|您好，)/, ''),
      channel: patrol ? 'patrol' : 'grid',
      ...(patrol ? {} : { people: [applicant(resident)] }),
      place: words.place,
      village: village.code,
      grid: grid.code,
      ...positionIn(ownRandom(at), grid.code),
    },
    intake: {
      category: words.topic.category,
      collected: patrol ? 'found' : 'reported',
      ...(words.topic.category === 'dispute' ? { headcount: random.between(2, 9) } : {}),
    },
  })
  const dispute = words.topic.category === 'dispute'
  if (!dispute && random.chance(0.5)) return solved(teller, words) && story
  teller.step(
    by === 'assistant' ? 'governance' : by,
    'report',
    { reason: '需要专业力量处置，现场无法当场解决。' },
    { wait: minutesLater(5, 60), papers: ['photos'] },
  )
  const before = earlier(world, 'grid-event', at, 10)
  const main = before && random.chance(0.035) ? stillOpen(world, before, teller.at()) : undefined
  if (main) {
    teller.repeats('command', main.story.id, minutesLater(5, 60))
    teller.step('command', 'merge', { into: `{编号:${main.story.id}}` }, { wait: atOnce })
    return story
  }
  remember(world, { story, resident, title: words.title, detail: words.detail, place: words.place, at })
  if (!sticks(world, teller.at(), 3, 0.25)) centre(world, teller, words)
  return story
}

/** The story chosen, or else the last one told that goes on for another two hours: one that is closed takes no more calls. */
function stillOpen({ told }: World, chosen: Told, at: Instant): Told | undefined {
  const candidates = [chosen, ...(told.get('grid-event') ?? []).filter((one) => one.at < at).toReversed()]
  return candidates.find(({ story }) => !isOver(story, addMinutes(at, 120)))
}

function isOver({ acts }: Story, at: Instant): boolean {
  return acts.some((act) => act.on === 'own' && act.kind === 'step' && act.at <= at && ending.has(act.step))
}

const ending = new Set(
  Object.entries(gridEvent.steps).flatMap(([id, { to }]) => (to && gridEvent.states[to]?.final ? [id] : [])),
)

/** Places are drawn apart, so that finer ones leave the year as it is told. */
function ownRandom(at: Instant): Random {
  return randomFrom(Math.floor(Date.parse(at) / 1000))
}

function solved(teller: Teller, words: Words): true {
  const { account } = words.spot.grid
  teller.step(
    account,
    'solveOnSpot',
    { result: words.result, resolved: true, way: '当场处置' },
    { wait: minutesLater(8, 150), papers: ['photos'] },
  )
  if (teller.random.chance(0.4))
    teller.step(account, 'evaluate', { by: 'resident', level: levelOf(teller) }, { wait: soon })
  return true
}

function levelOf({ random }: Teller) {
  return random.weighted([
    ['very_satisfied', 58],
    ['satisfied', 34],
    ['fair', 6],
    ['dissatisfied', 2],
  ] as const)
}

/** The command centre accepts and routes; disputes go to mediation, errands to the service centre. */
function centre(world: World, teller: Teller, words: Words): void {
  const { random } = world
  const { village, grid } = words.spot
  teller.step(
    random.chance(0.8) ? 'command' : 'governance',
    'accept',
    { opinion: '情况清楚，予以受理。' },
    { wait: random.chance(0.9) ? minutesLater(5, 120) : soon },
  )
  const fate = random.next()
  if (fate < 0.015)
    return void teller.step('command', 'voidEvent', { reason: '现场核实不存在所述情况。' }, { wait: soon })
  if (words.topic.category === 'dispute' && fate < 0.5) {
    teller.step('governance', 'toMediation', { consent: true, dispute: words.detail.slice(0, 120) }, { wait: soon })
    const category = words.topic.id === 'wages' ? 'labour' : 'neighbour'
    return void tellMediation(world, teller.handed('mediation'), { village, category, title: words.title })
  }
  if (words.topic.id === 'elderly' && fate < 0.5) {
    teller.step(leaderOf(village), 'toService', { item: '临时救助对象申请帮办' }, { wait: soon })
    teller
      .handed('service')
      .step('service', 'decideOnSpot', { result: 'done' }, { wait: soon })
      .step('service', 'evaluate', { rating: 'very_satisfied', by: 'window' })
    return
  }
  if (fate < 0.03) return void outside(teller, words)
  if (sticks(world, teller.at(), 3, 0.2)) return
  const own = words.topic.unit === 'village'
  const unit = own ? unitOf(village) : words.topic.unit
  const worker = own && random.chance(0.6) ? grid.account : undefined
  const handler = worker ?? (own ? leaderOf(village) : handlerOf(unit))
  route(teller, words, { unit, ...(worker ? { assignee: worker } : {}) })
  if (sticks(world, teller.at(), 4, 0.25)) return
  if (random.chance(0.02)) {
    teller.step(
      handler,
      'object',
      { reason: '设施移交手续未完成，建议由建设单位处理。', properUnit: '区住房城乡建设局' },
      { wait: soon },
    )
    teller.step('command', 'denyObjection', { reason: '首接负责，先行处置。' }, { wait: soon })
  }
  teller.step(handler, 'sign', {}, { wait: random.chance(0.9) ? sameDay : soon })
  dispose(world, teller, words, handler, handler === grid.account ? leaderOf(village) : grid.account)
}

function route(teller: Teller, { topic }: Words, to: { unit: string; assignee?: string }): void {
  const platform = { U05: 'supervision', U08: 'emergency', U22: 'supervision', U04: 'service' }[to.unit] ?? 'governance'
  const limit = teller.random.pick([3, 5, 5, 5, 7])
  teller.step(
    'command',
    'route',
    { platform, list: 'basic', limit, instruction: `按${topic.name}类事项处置并反馈。` },
    { wait: minutesLater(3, 90), ...to },
  )
}

function outside(teller: Teller, words: Words): void {
  teller.step(
    'command',
    'referOut',
    { to: 'department', organ: '区水务局', reason: '属部门直管设施。' },
    { wait: soon },
  )
  teller.step('command', 'recordOutside', { result: words.result, resolved: true }, { wait: workdaysLater(3, 9) })
  closing(teller, words.spot.grid.account)
}

/** Whoever handled it does not check it: `verifier` is another. */
function dispose(world: World, teller: Teller, words: Words, handler: string, verifier: string): void {
  const { random } = world
  if (sticks(world, teller.at(), 25, 0.1))
    return void teller.supervise('command', 'urge', '处置将到期，请尽快反馈。', workdaysLater(3, 5))
  if (random.chance(0.02)) {
    teller.step(
      'governance',
      'suspend',
      { reason: '涉及管线迁改，须待施工窗口期。', condition: '管线迁改完成' },
      { wait: workdaysLater(1, 2), papers: ['listing'] },
    )
    if (sticks(world, teller.at(), 40, 0.6)) return
    teller.step('command', 'resume', { reason: '管线已迁改，续办。' }, { wait: workdaysLater(10, 25) })
  } else if (random.chance(0.03))
    teller.step('command', 'extend', { extendBy: random.between(2, 5), reason: '连续降雨，无法施工。' }, { wait: soon })
  if (random.chance(0.04)) {
    teller.step(handler, 'askCoHandling', { units: '城市建设管理办公室', task: '提供吊装设备' }, { wait: soon })
    teller.step(handler, 'finishCoHandling', { result: '设备到位，协助完成。' }, { wait: workdaysLater(1, 2) })
  }
  const late = random.chance(0.05)
  teller.step(
    handler,
    'feedback',
    { result: words.result, resolved: true, way: '现场处置' },
    { wait: late ? workdaysLater(8, 12) : workdaysLater(0, 2), papers: ['photos'] },
  )
  if (random.chance(0.05)) {
    teller.step('command', 'rework', { reason: '复核发现仍有残留，请彻底处置。', limit: 3 }, { wait: soon })
    teller.step(
      handler,
      'feedback',
      { result: `再次处置：${words.result}`, resolved: true },
      { wait: workdaysLater(1, 2) },
    )
  }
  if (!sticks(world, teller.at(), 6, 0.25)) closing(teller, verifier)
}

function closing(teller: Teller, verifier: string): void {
  teller.step(verifier, 'verify', { onSite: true, findings: '现场复核属实，处置到位。' }, { wait: soon })
  if (teller.random.chance(0.7))
    teller.step(
      verifier,
      'evaluate',
      { by: teller.random.pick(['resident', 'reporter']), level: levelOf(teller) },
      { wait: minutesLater(5, 60) },
    )
  teller.step('command', 'close', {}, { wait: soon })
}

const alarms = [
  [
    '烟火识别告警',
    'smoke',
    'emergency',
    '{场}高点摄像头识别到明火烟雾，疑似焚烧杂物。',
    '到场为居民焚烧枯叶，已扑灭并教育。',
  ],
  ['水位超警告警', 'water', 'hazard', '{路}下穿通道水位计超过警戒值。', '已设置警戒、疏导车辆并架泵排水，水位回落。'],
  ['人员聚集告警', 'crowd', 'order', '{场}人群密度超过阈值，疑似纠纷聚集。', '到场劝散，双方约定到调委会协商。'],
  ['烟感报警', 'smoke', 'hazard', '{小区}独居老人家中烟感报警。', '灶上忘关火，已关闭阀门，人员平安。'],
  ['高空抛物告警', 'other', 'hazard', '{小区}高空抛物摄像头告警。', '已排查楼栋并张贴警示，抛物人已被教育。'],
] as const

/** 快呼 1-5-10: one minute to assign, five to arrive, ten to the first handling; some miss it. */
function rapid(world: World, day: Day): Story {
  const { random } = world
  const [title, alarm, category, scene, result] = random.pick(alarms)
  const spot = spotAt(random, random.pick(grids))
  const at = alarmMoment(world, day)
  const where = scene.replace('{场}', spot.site).replace('{路}', spot.road).replace('{小区}', spot.estate)
  const { story, teller } = openStory(random, {
    procedure: 'grid-event',
    at,
    by: 'command',
    common: {
      title: `${spot.site}${title}`,
      detail: where,
      channel: 'alarm',
      place: spot.site,
      village: spot.village.code,
      grid: spot.grid.code,
      ...positionIn(ownRandom(at), spot.grid.code),
    },
    intake: { rapid: true, category, collected: 'device', alarm, scale: category === 'order' ? '02' : '01' },
  })
  const worker = spot.grid.account
  const slow = random.chance(0.1)
  teller.step(
    'command',
    'route',
    { platform: 'emergency', limit: 3 },
    { wait: slow ? minutesLater(1.2, 3) : minutesLater(0.3, 0.9), unit: unitOf(spot.village), assignee: worker },
  )
  teller.step(
    worker,
    'arrive',
    { scene: '已到场，正在核实。' },
    { wait: random.chance(0.12) ? minutesLater(4.5, 8) : minutesLater(1.5, 3.8), papers: ['photos'] },
  )
  teller.step(
    worker,
    'handleFirst',
    { measures: '疏散围观人员，先行控制现场。' },
    { wait: random.chance(0.1) ? minutesLater(6, 12) : minutesLater(1.5, 4) },
  )
  teller.step(worker, 'feedback', { result, resolved: true }, { wait: minutesLater(10, 90), papers: ['photos'] })
  closing(teller, leaderOf(spot.village))
  return story
}

/** At any hour; on the last day a few minutes ago, so that one is under way when the demonstration opens. */
function alarmMoment({ random, now }: World, day: Day): Instant {
  if (day === dayOf(now) && random.chance(0.5) && addMinutes(now, -6) > startOf(day))
    return addMinutes(now, -random.between(2, 6))
  return momentIn(random, day, 0.2, 23.4)
}
