import type { Instant } from '#calendar/date.ts'
import type { MatterEvent } from '#matters/event.ts'
import { applyEvent, type Matter } from '#matters/state.ts'
import type { Procedure } from '#procedures/define.ts'

/** How an incident stood from `at` on. `event` is what brought it there, in words; '' for how it stood when the hour began. */
export type Frame = {
  at: Instant
  event: string
  state: string
  assignee: string | null
  signed: boolean
  closed: boolean
}

/**
 * An incident through the hour [from, until): how it stood at the beginning, then every change. Empty before it was filed.
 * What was done without signal stands in the ledger later than it happened: the frames follow the happening.
 */
export function framesOf(procedure: Procedure, events: readonly MatterEvent[], from: Instant, until: Instant): Frame[] {
  let matter: Matter | undefined
  let opening: Frame | undefined
  const frames: Frame[] = []
  const happened = events.filter(({ happenedAt }) => happenedAt < until)
  for (const event of happened.sort((a, b) =>
    a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0,
  )) {
    matter = applyEvent(procedure, matter, event)
    const frame = frameOf(procedure, matter, event)
    if (event.happenedAt < from) opening = { ...frame, at: from, event: '' }
    else frames.push(frame)
  }
  return opening ? [opening, ...frames] : frames
}

function frameOf(procedure: Procedure, matter: Matter, event: MatterEvent): Frame {
  return {
    at: event.happenedAt,
    event: wordsOf(procedure, event),
    state: matter.withdrawn ? '已撤销' : (procedure.states[matter.state]?.name ?? matter.state),
    assignee: matter.assignee ?? null,
    signed: matter.signedAt !== undefined,
    closed: matter.closedAt !== undefined || matter.withdrawn,
  }
}

const names: Partial<Record<MatterEvent['kind'], string>> = {
  filed: '登记',
  assigned: '转派',
  signed: '签收',
  edited: '更正登记',
  linked: '关联',
  supervised: '督办',
}

function wordsOf(procedure: Procedure, event: MatterEvent): string {
  if (event.kind === 'step') return procedure.steps[event.body.step]?.name ?? event.body.step
  if (event.kind === 'rung') {
    const words = { warn: '将到期提醒', due: '到期提醒', escalate: '超期上报' }[event.body.kind] ?? '提醒'
    return `${procedure.deadlines[event.body.key]?.name ?? event.body.key}：${words}`
  }
  return names[event.kind] ?? ''
}
