import { addDays, type Day, dayOf, monthOf } from '#calendar/date.ts'
import { atOnce, officeMoment, sameDay, soon, workdaysLater } from './pace.ts'
import { demoTenant } from './places.ts'
import { postOf, tellAccepted, tellDiverted } from './plots-petition-tracks.ts'
import { applicant, residentOf } from './residents.ts'
import { openStory, type Story, type Teller } from './story.ts'
import { tell, topicOf, type Told as Words } from './topics.ts'
import { earlier, remember, sticks, type World } from './world.ts'

type Kind = 'appeal' | 'simple' | 'suggestion' | 'accusation' | 'divert' | 'guide' | 'refuse' | 'transfer' | 'object'

const kinds: ReadonlyArray<readonly [Kind, number]> = [
  ['appeal', 46],
  ['simple', 14],
  ['suggestion', 12],
  ['accusation', 4],
  ['divert', 11],
  ['guide', 4],
  ['refuse', 2],
  ['transfer', 3],
  ['object', 4],
]

/** 信访: registered, sorted by 条例 29–31, and handled to the opinion or led to where the law sends it. */
export function petitionStory(world: World, day: Day): Story {
  const { random } = world
  const at = officeMoment(random, day)
  const kind = random.weighted(kinds)
  const before = kind === 'appeal' && random.chance(0.12) ? earlier(world, 'petition', at, 150) : undefined
  const resident = before?.resident ?? residentOf(random, world.residents)
  const words = tell(random, topicOf(random, monthOf(day)))
  const receivedAs =
    kind === 'object'
      ? 'forwarded'
      : kind === 'transfer'
        ? 'bureau'
        : random.weighted([
            ['direct', 68],
            ['forwarded', 22],
            ['assigned', 10],
          ] as const)
  const forwarded = receivedAs === 'forwarded' || receivedAs === 'assigned'
  const crowd = kind === 'appeal' && !forwarded && random.chance(0.12)
  const channel = forwarded
    ? 'transfer'
    : crowd
      ? 'visit'
      : random.weighted([
          ['visit', 55],
          ['letter', 15],
          ['online', 30],
        ] as const)
  const title = before ? before.title : kind === 'accusation' ? '反映村务公开不及时' : words.title
  const { story, teller } = openStory(random, {
    procedure: 'petition',
    at,
    by: random.chance(0.75) ? 'petition' : 'clerk',
    common: {
      title,
      detail: before ? `${before.detail}此前已信访，对处理情况不满意。` : words.detail,
      channel,
      people: [applicant(resident)],
      place: before?.place ?? words.place,
      village: words.spot.village.code,
      grid: words.spot.grid.code,
    },
    intake: {
      receivedAs,
      ...(forwarded
        ? {
            sender: `${demoTenant.district}信访局`,
            senderNumber: `示信转〔${day.slice(0, 4)}〕${random.between(1, 260)}号`,
          }
        : {}),
      ...(receivedAs === 'assigned' ? { reportBy: addDays(day, 60) } : {}),
      request: words.topic.asks[0],
      category: words.topic.name,
      first: before === undefined,
      simple: kind === 'simple',
      collective: crowd,
      ...(crowd ? { headcount: random.between(6, 40), representatives: random.between(2, 5) } : {}),
      jointly: random.chance(0.06),
      risk: crowd && random.chance(0.3),
    },
  })
  if (before) teller.repeats('petition', before.story.id, atOnce)
  else remember(world, { story, resident, title, detail: words.detail, place: words.place, at })
  if (random.chance(0.2)) received(teller, random.pick(['director', 'deputy', 'secretary']))
  if (!sticks(world, teller.at(), 8, 0.3)) sort(world, teller, kind, words, receivedAs === 'assigned')
  return story
}

function received(teller: Teller, leader: string): void {
  const mode = teller.random.pick(['reception', 'appointment', 'visit'])
  const form = { on: dayOf(teller.at()), mode, post: postOf[leader], opinion: '请承办单位实地核查，限期答复。' }
  teller.step('petition', 'receiveByLeader', form, { wait: sameDay })
}

function sort(world: World, teller: Teller, kind: Kind, words: Words, assigned: boolean): void {
  const { random } = world
  const slow = random.chance(0.06) ? workdaysLater(11, 13) : workdaysLater(0, 3)
  const classify = (form: Record<string, unknown>) => teller.step('petition', 'classify', form, { wait: slow })
  switch (kind) {
    case 'suggestion':
      classify({ kind: 'suggestion' }).step(
        'petition',
        'acceptSuggestion',
        {},
        { wait: soon, unit: 'U01', assignee: 'office' },
      )
      if (sticks(world, teller.at(), 60, 0.4)) return
      teller.step(
        'office',
        'replySuggestion',
        { adopted: random.pick(['all', 'part']), reply: '建议已研究，部分措施列入本年计划。' },
        { wait: workdaysLater(5, 25), papers: ['reply'] },
      )
      return void evaluated(teller)
    case 'accusation':
      classify({ kind: 'accusation' }).step(
        'petition',
        'forwardAccusation',
        { organ: '区纪委监委派出机构' },
        { wait: soon },
      )
      return
    case 'divert':
      return void tellDiverted(teller, classify, words)
    case 'guide':
      teller.step(
        'petition',
        'guideOut',
        { ground: 'not_competent', organ: '示例区人力资源和社会保障局', reason: '已告知该事项的主管部门和提出方式。' },
        { wait: slow },
      )
      return
    case 'refuse':
      teller.step(
        'petition',
        'notAccept',
        { ground: 'judicial', channel: '示例区人民法院', reason: '该事项正在诉讼，依法诉访分离。' },
        { wait: slow },
      )
      return
    case 'transfer':
      classify(appeal).step(
        'petition',
        'transfer',
        { organ: '区交通警察大队', reason: '属该单位职权。' },
        { wait: soon, papers: ['directionNotice'] },
      )
      return
    case 'object':
      teller.step(
        'petition',
        'object',
        { reason: '所涉道路由区级部门直管。', properOrgan: '区水务局' },
        { wait: workdaysLater(1, 3) },
      )
      teller.step('petition', 'upholdObjection', { reply: '核实无误，同意退回。' }, { wait: workdaysLater(1, 4) })
      return
    default:
      classify({ ...appeal, grounds: '属本街道职权，无其他法定途径。' })
      return void tellAccepted(world, teller, kind === 'simple', words, assigned)
  }
}

const appeal = { kind: 'appeal', branch: 'petition_procedure' } as const

function evaluated(teller: Teller): void {
  if (teller.random.chance(0.6))
    teller.step(
      'petition',
      'evaluate',
      { of: 'handler', level: teller.random.pick(['very_satisfied', 'satisfied', 'fair']) },
      { wait: workdaysLater(2, 8) },
    )
}
