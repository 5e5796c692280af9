import { type Day, dayOf, daysBetween } from '#calendar/date.ts'
import { disputeOf, disputes } from './disputes.ts'
import { mediatorCodes } from './mediators.ts'
import { atOnce, minutesLater, officeMoment, sameDay, soon, workdaysLater } from './pace.ts'
import { mediatorOf, type Village } from './places.ts'
import { claimSubsidy, confirmed } from './plots-mediation-ends.ts'
import { applicant, opponent, residentOf } from './residents.ts'
import { spotAt } from './spots.ts'
import { openStory, type Story, type Teller } from './story.ts'
import { remember, sticks, type World } from './world.ts'

const dossier = ['cover', 'index']

/** 人民调解: what is brought to the committee itself. */
export function mediationStory(world: World, day: Day): Story {
  const { random } = world
  const at = officeMoment(random, day)
  const category = random.weighted(disputes.map((one) => [one.id, one.weight] as const))
  const resident = residentOf(random, world.residents)
  const spot = spotAt(random, resident.grid)
  const words = disputeOf(random, category, spot)
  const court = random.chance(0.09)
  const village = random.chance(0.6)
  const source = court
    ? 'court'
    : random.weighted([
        ['applied', 60],
        ['proactive', 14],
        ['police', 14],
        ['department', 6],
      ] as const)
  const complex = random.chance(0.08)
  const by = court ? 'justice' : village ? mediatorOf(spot.village) : 'committee'
  const { story, teller } = openStory(random, {
    procedure: 'mediation',
    at,
    by,
    common: {
      title: words.title,
      detail: words.detail,
      channel: court ? 'court' : source === 'police' ? 'police' : random.pick(['visit', 'visit', 'phone', 'online']),
      people: [applicant(resident), opponent(random, world.residents, words.company)],
      place: words.place,
      village: spot.village.code,
      grid: spot.grid.code,
    },
    intake: {
      medType: court ? 'court_delegated' : source === 'police' ? 'police_linked' : 'people',
      medSource: source,
      level: village ? 'village' : 'street',
      committee: village ? `TW1${spot.village.code.slice(-1)}` : 'TW01',
      category,
      difficulty: complex
        ? 'complex'
        : random.weighted([
            ['simple', 40],
            ['ordinary', 60],
          ] as const),
      peopleCount: random.weighted([
        [2, 70],
        [3, 12],
        [4, 10],
        [8, 5],
        [21, 3],
      ] as const),
      ...(words.amount ? { amount: words.amount } : {}),
      online: random.chance(0.2),
      ...(court
        ? {
            courtCase: `（${day.slice(0, 4)}）示例诉前调${random.between(1, 300)}号`,
            viaCommandCentre: random.chance(0.4),
          }
        : {}),
    },
  })
  remember(world, { story, resident, ...words, at })
  tellMediation(world, teller, {
    village: spot.village,
    category,
    title: words.title,
    court,
    complex,
    amount: words.amount,
  })
  return story
}

export type Quarrel = {
  village: Village
  category: string
  title: string
  court?: boolean
  complex?: boolean
  /** The code of the mediator. */
  chosen?: string
  amount?: number
}

/** From screening to the archive, for a quarrel filed here or handed over from elsewhere. */
export function tellMediation(world: World, teller: Teller, quarrel: Quarrel): void {
  const { random } = world
  if (sticks(world, teller.at(), 6, 0.2)) return
  if (random.chance(0.025))
    return void teller.step(
      'justice',
      'refuse',
      { ground: 'refused', explanation: '对方当事人明确拒绝调解，已告知可以起诉或者申请仲裁。' },
      { wait: soon },
    )
  const desk = random.pick(['justice', 'governance', 'committee'])
  teller.step(
    desk,
    'accept',
    {
      consent: random.weighted([
        ['both', 70],
        ['applicant', 30],
      ] as const),
    },
    {
      wait: random.chance(0.9) ? soon : workdaysLater(2, 3),
      papers: quarrel.court ? ['application', 'courtReferral'] : ['application'],
    },
  )
  const mediator = mediatorOf(quarrel.village)
  const chosen = random.pick(mediatorCodes(quarrel.village))
  teller.step(
    desk,
    'assignMediator',
    {
      mediator: chosen,
      others: [],
      chosenBy: random.pick(['appointed', 'appointed', 'chosen']),
      recusalChecked: true,
    },
    { wait: atOnce, unit: 'U41', assignee: mediator },
  )
  if (quarrel.court)
    teller.step(mediator, 'contactOther', { outcome: 'consents', by: 'phone' }, { wait: workdaysLater(1, 2) })
  if (sticks(world, teller.at(), 8, 0.2)) return
  teller.step(
    mediator,
    'notifyRights',
    { how: random.pick(['written', 'oral']), open: 'closed' },
    { wait: soon, papers: ['rightsNotice', 'identity'] },
  )
  if (random.chance(0.35))
    teller.step(
      mediator,
      'investigate',
      { how: random.pick(['talk', 'scene', 'witness']), findings: '走访双方和邻居，事实基本清楚。' },
      { wait: soon },
    )
  if (random.chance(0.05)) risky(teller, mediator)
  talk(world, teller, { ...quarrel, chosen }, mediator)
}

function risky(teller: Teller, mediator: string): void {
  teller.step(mediator, 'raiseRisk', {
    risk: teller.random.pick(['escalation', 'group']),
    people: teller.random.between(2, 30),
    measures: '专人盯守，当日劝返。',
  })
  const prevented = teller.random.pick(['none', 'crime', 'group_petition'])
  teller.step(mediator, 'settleRisk', { prevented, people: 3, result: '情绪平稳，同意继续调解。' }, { wait: soon })
}

function talk(world: World, teller: Teller, quarrel: Quarrel, mediator: string): void {
  const { random } = world
  const sessions = quarrel.complex
    ? 3
    : random.weighted([
        [1, 65],
        [2, 30],
        [3, 5],
      ] as const)
  for (let held = 1; held <= sessions; held++) {
    const outcome = held === sessions ? 'consensus' : 'goOn'
    const record = `第${held}次调解，双方到场陈述，调解员释法说理，${held === sessions ? '形成合意' : '约定再次协商'}。`
    teller.step(
      mediator,
      'holdSession',
      { mode: random.pick(['joint', 'joint', 'separate', 'online']), record, outcome },
      { wait: workdaysLater(1, 4), papers: ['record'] },
    )
  }
  if (sticks(world, teller.at(), 55, 0.1))
    return void teller.supervise('governance', 'supervise', '调解将满期限，请抓紧。', workdaysLater(8, 12))
  if (quarrel.complex && random.chance(0.4)) {
    const form = { extendBy: 15, reason: '一方在外地，约期返回。', applicantAgrees: true, respondentAgrees: true }
    teller.step(mediator, 'extend', form, { wait: soon })
  }
  const late = random.chance(0.03)
  if (random.chance(0.08)) return void failed(teller, quarrel, mediator)
  const amount = quarrel.amount ? { amount: Math.round(quarrel.amount * (0.6 + 0.4 * random.next())) } : {}
  if (!quarrel.complex && random.chance(0.42)) {
    teller.step(
      mediator,
      'agreeOrally',
      { content: '当场履行，双方再无争议。', performedAtOnce: true, ...amount },
      { wait: late ? workdaysLater(24, 26) : atOnce },
    )
    performed(world, teller, mediator, { ...quarrel, atOnceDone: true })
    return
  }
  teller.step(
    mediator,
    'agreeInWriting',
    { content: '双方自愿达成协议，约定履行方式和期限，互不再追究。', ...amount },
    { wait: late ? workdaysLater(24, 26) : soon },
  )
  const signed = {
    partiesSigned: true,
    mediatorSigned: true,
    sealed: true,
    copies: 3,
    reportedToCourt: quarrel.court === true,
  }
  teller.step(mediator, 'takeEffect', signed, { wait: soon })
  if (random.chance(quarrel.court ? 0.5 : 0.14)) confirmed(teller, mediator)
  if (random.chance(0.02)) {
    teller.step(mediator, 'recordBreach', { extent: 'partial', note: '第二期未付。' }, { wait: workdaysLater(8, 15) })
    teller.step(mediator, 'sue', { note: '已告知可以向人民法院起诉。' }, { wait: soon })
    return void teller.step(
      mediator,
      'archive',
      { retention: 'long', subsidy: 'ordinary' },
      { wait: workdaysLater(3, 8), papers: dossier },
    )
  }
  performed(world, teller, mediator, { ...quarrel, atOnceDone: false })
}

function failed(teller: Teller, quarrel: Quarrel, mediator: string): void {
  const ground = teller.random.pick(['divided', 'unwilling', 'unreachable'])
  teller.step(
    mediator,
    'terminate',
    { ground, channels: ['judicial'], undisputed: '双方对基本事实没有争议。' },
    { wait: workdaysLater(2, 6), papers: ['terminationNotice'] },
  )
  if (quarrel.court) teller.step(mediator, 'handOver', { to: 'court' }, { wait: soon, papers: ['courtFiles'] })
  teller.step(mediator, 'archiveFailed', { retention: 'long' }, { wait: workdaysLater(3, 10), papers: dossier })
}

function performed(
  world: World,
  teller: Teller,
  mediator: string,
  { atOnceDone, complex, chosen }: Quarrel & { atOnceDone: boolean },
): void {
  const { random } = world
  if (sticks(world, teller.at(), 40, 0.25)) return
  if (!atOnceDone && random.chance(0.5))
    teller.step(
      mediator,
      'followUp',
      { performance: 'part', urged: true, note: '已部分履行，督促余款。' },
      { wait: workdaysLater(3, 12) },
    )
  const wait = atOnceDone ? minutesLater(10, 60) : workdaysLater(2, 15)
  teller.step(
    mediator,
    'recordPerformed',
    { performedOn: dayOf(teller.at()), note: '双方确认已履行。' },
    { wait, papers: ['performance'] },
  )
  if (random.chance(0.75)) {
    const satisfaction = random.weighted([
      ['very_satisfied', 60],
      ['satisfied', 33],
      ['fair', 5],
      ['dissatisfied', 2],
    ] as const)
    teller.step(
      mediator,
      'rateSatisfaction',
      { rated: random.pick(['applicant', 'respondent']), satisfaction },
      { wait: sameDay },
    )
  }
  const age = daysBetween(dayOf(teller.at()), dayOf(world.now))
  if (age < 40 && random.chance(0.2))
    return void teller.assign('governance', { unit: 'U01', assignee: 'archivist' }, soon)
  const subsidy = atOnceDone ? 'simple' : complex ? 'complex' : 'ordinary'
  teller.step(
    mediator,
    'archive',
    { retention: random.pick(['short', 'long']), subsidy },
    { wait: workdaysLater(1, 8), papers: dossier },
  )
  if (chosen) claimSubsidy(teller, { by: mediator, mediator: chosen, tier: subsidy })
}
