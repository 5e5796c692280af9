import { officialCalendar } from '#calendar/calendar.ts'
import { dayOf, parseDay } from '#calendar/date.ts'
import { projectClocks } from '#matters/clocks.ts'
import type { ClockView } from '#matters/contract.ts'
import { exampleInstant, rehearse } from '#matters/rehearse.ts'
import type { Matter } from '#matters/state.ts'
import type { Procedure } from '#procedures/define.ts'
import type { Example } from '#procedures/example.ts'
import { procedures } from '#procedures/index.ts'
import type { FormSpec } from './official-form.ts'
import { findPaper, type MatterFile } from './paper.ts'
import { draftPaper } from './papers.ts'

type Taken = { procedure: Procedure; example: Example }

/** The first worked example of a procedure (of one edition) in which the step was taken; throws where there is none. */
export function exampleTaking(id: string, step: string, edition?: string): Taken {
  const found = procedures
    .filter(({ procedure }) => procedure.id === id && (edition === undefined || procedure.inForce.from === edition))
    .flatMap(({ procedure, examples }) => examples.map((example) => ({ procedure, example })))
    .find(({ example }) => takenActs(example).some((act) => act.step === step))
  if (!found) throw new Error(`没有办过 ${id} ${step} 的示例`)
  return found
}

/** The acts of an example that were not refused. */
export function takenActs({ acts }: Example): Example['acts'] {
  return acts.filter(({ refused }) => refused === undefined)
}

/** A matter as it stands after a worked example, ready to be printed; `about` says what the example leaves open. */
export function exampleFile({ procedure, example }: Taken, about: Partial<MatterFile> = {}): MatterFile {
  const { matter } = rehearse(procedure, example)
  return {
    procedure,
    matter,
    street: '示例街道',
    organ: '示例街道办事处',
    contact: {},
    on: parseDay('2026-12-31'),
    title: example.name,
    detail: example.name,
    channel: '来访',
    stateName: procedure.states[matter.state]?.name ?? '',
    filedOn: dayOf(matter.filedAt),
    people: [],
    plain: true,
    intake: matter.intake,
    given: matter.given,
    takenOn: Object.fromEntries(takenActs(example).map(({ step, on }) => [step, dayOf(exampleInstant(on))])),
    clocks: clockViews(procedure, matter),
    timeline: [],
    ...about,
  }
}

function clockViews(procedure: Procedure, matter: Matter): ClockView[] {
  return projectClocks(procedure, matter.clocks, () => officialCalendar).map(
    ({ key, occurrence, name, bears, basis, projection }) => ({
      key,
      occurrence,
      name,
      bears,
      basis,
      status: projection.status,
      light: 'none',
      startedAt: projection.startedAt,
      dueOn: projection.dueOn,
      dueAt: projection.dueAt,
      promisedOn: null,
      metAt: projection.metAt,
      late: projection.late,
      provisional: projection.provisional,
      leftWords: '',
      explanation: projection.explanation,
    }),
  )
}

/** A paper drafted from the file; throws where the procedure has no such paper. */
export function drafted(file: MatterFile, key: string, step?: string): FormSpec {
  const paper = findPaper(file, key, step)
  if (!paper) throw new Error(`没有文书 ${key}`)
  return draftPaper(file, paper)
}

/** Every text in a draft, in its order. */
export function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : []
}
