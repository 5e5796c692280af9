import { addDays, dayOf } from '#calendar/date.ts'
import { soon, workdaysLater } from './pace.ts'
import { tellMediation } from './plots-mediation.ts'
import { tellOpinion } from './plots-opinion.ts'
import type { Teller } from './story.ts'
import type { Told as Words } from './topics.ts'
import { sticks, type World } from './world.ts'

/** What each leader is called when he receives petitioners. */
export const postOf: Record<string, string> = { director: '办事处主任', deputy: '分管副主任', secretary: '党工委书记' }

/** Led into the programme that the law provides: a court, the service centre, or the duty to look into it. */
export function tellDiverted(teller: Teller, classify: (form: Record<string, unknown>) => Teller, words: Words): void {
  const { random } = teller
  const told = (programme: string, organ: string) => ({
    programme,
    organ,
    told: '已告知受理机关、程序和应当注意的法定期限。',
  })
  switch (random.pick(['judicial', 'arbitration', 'admin', 'duty', 'duty'])) {
    case 'judicial':
      classify({ kind: 'appeal', branch: 'judicial' }).step('petition', 'divert', told('民事诉讼', '示例区人民法院'), {
        wait: soon,
      })
      return
    case 'arbitration':
      classify({ kind: 'appeal', branch: 'arbitration' }).step(
        'petition',
        'divert',
        told('劳动争议仲裁', '示例区劳动人事争议仲裁院'),
        { wait: soon },
      )
      return
    case 'admin':
      classify({ kind: 'appeal', branch: 'admin_procedure' }).step(
        'petition',
        'divertToService',
        told('房屋租赁登记备案', '便民服务中心'),
        { wait: soon },
      )
      teller.handed('service').step('service', 'decideOnSpot', { result: 'done' }, { wait: soon })
      return
    default: {
      const { account } = words.spot.grid
      classify({ kind: 'appeal', branch: 'statutory_duty' }).step(
        'petition',
        'divertToDuty',
        told('依法查处', '综合行政执法队'),
        { wait: soon },
      )
      teller
        .handed('grid-event')
        .step('command', 'route', { limit: 5, instruction: '请依法核查并答复信访人。' }, { wait: soon, unit: 'U05' })
        .step('enforcer', 'sign', {}, { wait: soon })
        .step('enforcer', 'feedback', { result: words.result, resolved: true }, { wait: workdaysLater(1, 4) })
        .step(account, 'verify', { onSite: true, findings: '复核属实。' }, { wait: soon })
        .step('command', 'close', {}, { wait: soon })
    }
  }
}

/** Accepted, looked into and answered; now and then mediated, heard in public or led by a leader on the way. */
export function tellAccepted(world: World, teller: Teller, simple: boolean, words: Words, assigned: boolean): void {
  const { random } = world
  const [unit, handler] = random.pick([
    ['U02', 'petition'],
    ['U02', 'governance'],
    ['U05', 'enforcer'],
    ['U07', 'works'],
    ['U06', 'justice'],
  ] as const)
  const form = { way: '由承办单位调查核实后出具处理意见。', firstDuty: random.chance(0.5) }
  teller.step('petition', simple ? 'acceptSimple' : 'accept', form, {
    wait: simple ? soon : workdaysLater(0, 3),
    unit,
    assignee: handler,
    papers: ['acceptance'],
  })
  if (sticks(world, teller.at(), 20, 0.2)) return
  const investigated = {
    heard: true,
    contactedOn: dayOf(teller.at()),
    findings: `${words.detail.slice(0, 60)}经核实基本属实。`,
  }
  teller.step(handler, 'investigate', investigated, {
    wait: simple ? workdaysLater(1, 3) : workdaysLater(3, 12),
    papers: ['investigationRecord'],
  })
  if (simple) return void tellOpinion(world, teller, words, { simple, assigned })
  if (random.chance(0.12)) mediated(world, teller, words)
  if (random.chance(0.07)) heard(teller)
  if (random.chance(0.1)) led(teller)
  tellOpinion(world, teller, words, { simple, assigned })
}

function mediated(world: World, teller: Teller, words: Words): void {
  const way = teller.random.pick(['committee', 'here'])
  teller.step(
    'petition',
    'startMediation',
    { way, consent: true, dispute: words.detail.slice(0, 100) },
    { wait: workdaysLater(1, 3) },
  )
  if (way === 'committee')
    tellMediation(world, teller.handed('mediation'), {
      village: words.spot.village,
      category: 'neighbour',
      title: words.title,
    })
  if (teller.random.chance(0.7))
    teller.step('petition', 'settle', { terms: '双方达成和解，信访人认可处理结果。' }, { wait: workdaysLater(4, 10) })
  else teller.step('petition', 'failMediation', { reason: '双方意见差距较大。' }, { wait: workdaysLater(4, 10) })
}

function heard(teller: Teller): void {
  const on = addDays(dayOf(teller.at()), 10)
  teller.step(
    'petition',
    'noticeHearing',
    { why: teller.random.pick(['complex', 'major']), on, place: '街道一楼会议室' },
    { wait: soon },
  )
  teller.step(
    'petition',
    'holdHearing',
    { conclusion: '听证员多数认为请求有事实依据。' },
    { wait: workdaysLater(6, 9) },
  )
}

function led(teller: Teller): void {
  const leader = teller.random.pick(['deputy', 'director'])
  const form = { post: postOf[leader], team: '包案专班', plan: '一周一调度，逐项答复。', target: '依法答复、息诉罢访' }
  teller.step(leader, 'leadCase', form, { wait: soon })
  teller.step(
    leader,
    'concludeLeadCase',
    { resolved: true, result: '诉求已答复，信访人表示认可。' },
    { wait: workdaysLater(6, 15) },
  )
}
