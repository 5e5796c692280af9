import type { Day } from '#calendar/date.ts'
import { monthOf } from '#calendar/date.ts'
import { consultOf } from './consults.ts'
import { handlerOf, unitOf } from './organisation.ts'
import { atOnce, minutesLater, momentIn, sameDay, soon, workdaysLater } from './pace.ts'
import { leaderOf } from './places.ts'
import { tellMediation } from './plots-mediation.ts'
import { applicant, residentOf } from './residents.ts'
import { openStory, type Story, type Teller } from './story.ts'
import { tell, topicOf, type Told as Words } from './topics.ts'
import { earlier, remember, sticks, type World } from './world.ts'

/** 12345热线: consultations answered at once, and tickets that go to a unit and back to the caller. */
export function hotlineStory(world: World, day: Day): Story {
  const { random } = world
  if (random.chance(0.17)) return consultation(world, day)
  const before = random.chance(0.05) ? earlier(world, 'hotline', momentIn(random, day, 8, 9), 45) : undefined
  const words = tell(random, topicOf(random, monthOf(day)))
  const { grid, village } = before?.resident.grid
    ? { grid: before.resident.grid, village: before.resident.grid.village }
    : words.spot
  const resident = before?.resident ?? residentOf(random, world.residents)
  const urgent = words.topic.category === 'hazard' && random.chance(0.1)
  const at = urgent ? momentIn(random, day, 8.6, 14.5) : momentIn(random, day, 7.5, 21)
  const title = before ? `${before.title}（再次反映）` : words.title
  const detail = before ? `${before.detail}此前已反映，仍未彻底解决。` : words.detail
  const { story, teller } = openStory(random, {
    procedure: 'hotline',
    at,
    by: random.chance(0.2) ? 'command' : 'hotline',
    common: {
      title,
      detail,
      channel: random.weighted([
        ['hotline', 70],
        ['online', 16],
        ['phone', 14],
      ] as const),
      people: [applicant(resident)],
      place: before?.place ?? words.place,
      village: village.code,
      grid: grid.code,
      ...(random.chance(0.15) ? { likes: random.between(1, 60) } : {}),
    },
    intake: {
      reqType: words.topic.reqType,
      urgency: urgent ? 'urgent' : 'ordinary',
      category: words.topic.name,
      repeated: before !== undefined,
      ...(random.chance(0.6) ? { ticketNumber: `SL${day.replaceAll('-', '')}${random.between(1000, 9999)}` } : {}),
    },
  })
  if (before) teller.repeats('hotline', before.story.id, atOnce)
  else remember(world, { story, resident, title, detail, place: words.place, at })
  desk(world, teller, words, { repeats: before?.story.id, urgent })
  return story
}

function consultation(world: World, day: Day): Story {
  const { random } = world
  const resident = residentOf(random, world.residents)
  const { title, question, answer, category } = consultOf(random)
  const { story, teller } = openStory(random, {
    procedure: 'hotline',
    at: momentIn(random, day, 8.6, 17),
    by: 'clerk',
    common: {
      title,
      detail: question,
      channel: 'hotline',
      people: [applicant(resident)],
      village: resident.grid.village.code,
      grid: resident.grid.code,
    },
    intake: { reqType: 'consult', category },
  })
  if (sticks(world, teller.at(), 3, 0.12)) return story
  teller.step('clerk', 'answerOnSpot', { reply: answer }, { wait: minutesLater(2, 15) })
  if (random.chance(0.3)) teller.step('hotline', 'closeUncalled', { ground: 'declined' }, { wait: soon })
  else
    teller
      .step('hotline', 'callback', pleased(random.chance(0.7)), { wait: workdaysLater(1, 3) })
      .step('hotline', 'close')
  return story
}

function pleased(very: boolean) {
  return { reached: true, contacted: true, solved: true, satisfaction: very ? 'very_satisfied' : 'satisfied' }
}

function desk(
  world: World,
  teller: Teller,
  words: Words,
  { repeats, urgent }: { repeats: string | undefined; urgent: boolean },
): void {
  const { random } = world
  const fate = random.next()
  if (fate < 0.012)
    return void teller.step('hotline', 'notAccept', {
      ground: 'statutory_channel',
      channel: '劳动争议仲裁委员会',
      explanation: '该事项应当通过仲裁解决，已告知申请材料和地点。',
    })
  if (fate < 0.02)
    return void teller.step('hotline', 'refer', { line: random.pick(['110', '119', '122']), connected: true })
  if (repeats && fate < 0.3)
    return void teller.step('hotline', 'merge', {
      into: `{编号:${repeats}}`,
      reason: '与在办工单为同一事项，已告知诉求人进展。',
    })
  if (sticks(world, teller.at(), 3, 0.18)) return
  const village = words.topic.unit === 'village'
  const unit = village ? unitOf(words.spot.village) : words.topic.unit
  const handler = village ? leaderOf(words.spot.village) : handlerOf(words.topic.unit)
  const district = unit.startsWith('U2')
  teller.step(
    random.chance(0.8) ? 'hotline' : 'command',
    'dispatch',
    {
      to: village ? 'community' : district ? 'department' : 'street',
      list: village ? 'community' : district ? 'department' : 'street',
      instruction: '请核实情况、联系诉求人，按期办结并反馈。',
    },
    { wait: random.chance(0.8) ? minutesLater(5, 90) : sameDay, unit },
  )
  if (sticks(world, teller.at(), 5, 0.22)) return
  if (random.chance(0.025)) disputed(teller, handler, unit)
  if (random.chance(0.04)) teller.supervise('command', 'urge', '请尽快签收办理。', minutesLater(30, 200))
  const prompt = random.chance(0.93)
  teller.step(handler, 'sign', {}, { wait: urgent ? minutesLater(10, 100) : prompt ? sameDay : workdaysLater(2, 3) })
  work(world, teller, words, { handler, prompt })
}

function disputed(teller: Teller, handler: string, unit: string): void {
  teller.step(
    handler,
    'dispute',
    { reason: '现场核实，设施权属不在本单位。', properUnit: '城市建设管理办公室' },
    { wait: sameDay },
  )
  if (teller.random.chance(0.5))
    teller.step('hotline', 'denyDispute', { reason: '首接负责，请牵头办理。' }, { wait: soon })
  else teller.step('hotline', 'reassign', { reason: '经核实仍由原单位牵头。' }, { wait: soon, unit })
}

function work(
  world: World,
  teller: Teller,
  words: Words,
  { handler, prompt }: { handler: string; prompt: boolean },
): void {
  const { random } = world
  teller.step(
    handler,
    'contact',
    { way: random.pick(['phone', 'visit']), reached: true, words: '已向诉求人了解详情。' },
    { wait: soon },
  )
  if (sticks(world, teller.at(), 28, 0.1))
    return void teller.supervise('command', 'supervise', '逾期未复，请说明原因并限期办结。', workdaysLater(6, 7))
  if (random.chance(0.012)) return void terminated(teller, handler)
  if (words.topic.category === 'dispute' && random.chance(0.4)) {
    teller.step(handler, 'toMediation', { consent: true, dispute: words.detail.slice(0, 120) }, { wait: soon })
    tellMediation(world, teller.handed('mediation'), {
      village: words.spot.village,
      category: disputeOf(words.topic.id),
      title: words.title,
    })
  }
  if (prompt && random.chance(0.05)) extended(teller, handler)
  if (random.chance(0.03)) whistled(teller, handler)
  const late = random.chance(0.045)
  teller.step(
    handler,
    'reply',
    { reply: words.result, published: random.chance(0.3) },
    { wait: late ? workdaysLater(6, 9) : workdaysLater(0, 3) },
  )
  if (random.chance(0.6)) teller.step('hotline', 'review', { opinion: '同意。' }, { wait: soon })
  finish(teller, handler, words)
}

function disputeOf(topic: string): string {
  return topic === 'wages' ? 'labour' : 'neighbour'
}

function terminated(teller: Teller, handler: string): void {
  const form = { ground: 'uncooperative', explanation: '三次上门、五次致电，诉求人拒绝说明情况。' }
  teller
    .step(handler, 'requestTermination', form, { wait: soon })
    .step('hotline', 'approveTermination', { opinion: '情况属实，同意。' }, { wait: soon })
}

function extended(teller: Teller, handler: string): void {
  const form = { extendBy: teller.random.between(2, 5), reason: '须等候产权单位配件到货。' }
  teller.step(handler, 'requestExtension', form, { wait: soon })
  teller.step('hotline', 'grantExtension', { ...form, told: true }, { wait: sameDay })
}

function whistled(teller: Teller, handler: string): void {
  teller.step(
    'governance',
    'blowWhistle',
    { kind: 'joint', departments: '区市场监督管理局、综合行政执法队', matter: '联合现场核查' },
    { wait: sameDay },
  )
  teller.step(handler, 'arriveWhistle', { departments: '区市场监督管理局、综合行政执法队' }, { wait: soon })
  teller.step(handler, 'finishWhistle', { result: '已联合处置，当场整改。' }, { wait: soon })
}

function finish(teller: Teller, handler: string, words: Words): void {
  const { random } = teller
  if (random.chance(0.12))
    return void teller.step(
      'hotline',
      'closeUncalled',
      { ground: random.pick(['published', 'declined', 'unreachable']) },
      { wait: workdaysLater(1, 3) },
    )
  if (random.chance(0.9)) {
    teller
      .step('hotline', 'callback', pleased(random.chance(0.62)), { wait: workdaysLater(1, 2) })
      .step('hotline', 'close', {}, { wait: sameDay })
    return
  }
  const bad = {
    reached: true,
    contacted: true,
    solved: false,
    satisfaction: random.pick(['dissatisfied', 'very_dissatisfied']),
    words: '诉求人认为没有彻底解决。',
  }
  teller.step('hotline', 'callback', bad, { wait: workdaysLater(1, 2) })
  if (random.chance(0.3))
    return void teller.step(
      'hotline',
      'explainedClose',
      { explanation: '已说明政策依据和后续安排，诉求人表示知晓。' },
      { wait: soon },
    )
  teller.step('hotline', 'rework', { reason: '请再次现场核实，彻底解决。' }, { wait: sameDay })
  teller.step(handler, 'reply', { reply: `再次现场处理：${words.result}` }, { wait: workdaysLater(1, 4) })
  teller
    .step('hotline', 'callback', pleased(false), { wait: workdaysLater(1, 2) })
    .step('hotline', 'close', {}, { wait: sameDay })
}
