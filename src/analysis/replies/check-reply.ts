import type { Day } from '#calendar/date.ts'
import type { CitedLibrary } from '#laws/check-citations.ts'
import { checkAnswers, saidIn } from './answers.ts'
import { checkReplyCitations } from './citations.ts'
import { checkConsistent } from './consistent.ts'
import { checkKinds, checkNames, type PartChecked, type ReplyCheckKind, type ReplyFinding } from './finding.ts'
import { checkFinished } from './finished.ts'
import { checkForm } from './form.ts'
import type { ReplyKind } from './kinds.ts'
import { checkOwn, type EarlierReply } from './own.ts'
import { checkPersonal, type Named } from './personal.ts'
import type { ReplySettings } from './settings.ts'
import { checkTime, type Deadline } from './time.ts'

/** What a reply answers and stands among. */
export type ReplyAround = {
  title: string
  question: string
  /** Day the question came in. */
  askedOn?: Day
  /** Day of the reply. */
  day: Day
  kind: ReplyKind
  isPublic: boolean
  deadlines: readonly Deadline[]
  people: readonly Named[]
  earlier: readonly EarlierReply[]
  library: CitedLibrary
}

export type ReplyPart = { kind: ReplyCheckKind; name: string; score: number; of: number }
export type ReplyChecked = {
  /** 0 to 100, the sum of the parts. */
  score: number
  /** True below the threshold: said to the handler, who may send anyway. */
  doubtful: boolean
  parts: readonly ReplyPart[]
  findings: readonly ReplyFinding[]
  answered: 'yes' | 'partly' | 'no'
  cites: 'ok' | 'none' | 'wrong'
  template: boolean
}

const order = { problem: 0, doubt: 1, hint: 2 } as const

/** Looks at a reply before it is sent. Any text is read; nothing throws, nothing is refused. */
export function checkReply(reply: string, around: ReplyAround, settings: ReplySettings): ReplyChecked {
  const question = `${around.title}\n${around.question}`
  const said = saidIn(reply)
  const answers = checkAnswers({ title: around.title, text: around.question }, said)
  const cites = checkReplyCitations(reply, around.day, around.library)
  const own = checkOwn(question, said, around.earlier, settings)
  const checked: Record<ReplyCheckKind, PartChecked> = {
    answers,
    citations: cites,
    time: checkTime(around.day, around.deadlines),
    own,
    consistent: checkConsistent(reply, around.day, around.earlier),
    form: checkForm(reply, around.kind, around.day, around.askedOn),
    personal: checkPersonal(reply, around.people, around.isPublic),
    finished: checkFinished(reply),
  }
  const whole = checkKinds.reduce((sum, kind) => sum + settings.weights[kind], 0)
  const parts = checkKinds.map((kind) => {
    const of = whole === 0 ? 0 : (100 * settings.weights[kind]) / whole
    return { kind, name: checkNames[kind], score: Math.round(of * checked[kind].share), of: Math.round(of) }
  })
  const sum = checkKinds.reduce((total, kind) => total + settings.weights[kind] * checked[kind].share, 0)
  const score = capped(whole === 0 ? 100 : Math.round((100 * sum) / whole), answers.verdict, checked)
  return {
    score,
    doubtful: score < settings.doubtBelow,
    parts,
    findings: checkKinds
      .flatMap((kind) => checked[kind].findings)
      .toSorted((one, two) => order[one.severity] - order[two.severity]),
    answered: answers.verdict,
    cites: cites.verdict,
    // 只转办、只请另问的，换哪一件都能发。
    template: own.template || answers.handedOn,
  }
}

/** Nothing answered, or a text that is not finished, cannot be made up for by the rest. */
function capped(
  score: number,
  answered: ReplyChecked['answered'],
  checked: Record<ReplyCheckKind, PartChecked>,
): number {
  if (answered === 'no') return Math.min(score, 30)
  const grave = [checked.finished, checked.personal, checked.citations].some(({ findings }) =>
    findings.some(({ severity }) => severity === 'problem'),
  )
  return grave ? Math.min(score, 60) : score
}
