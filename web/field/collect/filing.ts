import type { FieldAct } from '#field/contract.ts'
import { attachingActs } from '../outbox/batch.ts'
import type { NewAct } from '../outbox/queue.ts'

type Place = { longitude: number; latitude: number }

/** What is written down at 采集上报. */
export type Collected = {
  title: string
  detail: string
  place?: string
  grid?: string
  category: string
  collected: string
  rapid: boolean
  /** What is done with it: reported to the centre, solved on the spot, or only noted for now. */
  course: 'report' | 'solve' | 'keep'
  /** 协办: who or what is needed. */
  help?: string
  result?: string
  where?: Place
  /** SHA-256 of kept pictures. */
  pictures: readonly string[]
}

/** The acts that a report from the field becomes, in their order: the matter itself, its pictures, the next step. */
export function actsOfCollected(matter: string, given: Collected): NewAct[] {
  const { title, category, collected, rapid, grid, place, where, help } = given
  const detail = help ? `${given.detail}\n需要协办：${help}` : given.detail
  const common = {
    title,
    detail,
    channel: collected === 'reported' ? 'grid' : 'patrol',
    ...(place ? { place } : {}),
    ...(grid ? { grid } : {}),
    ...where,
  }
  const filed: FieldAct['act'] = {
    kind: 'file',
    matter,
    procedure: 'grid-event',
    common,
    intake: { category, collected, rapid },
  }
  const [first, ...others] = given.pictures
  const step = nextStep(matter, given)
  const about = title
  const attach = (pictures: readonly string[]) => attachingActs(matter, pictures, about, 'photos')
  return [
    { act: filed, name: '采集上报', about },
    ...attach(others),
    ...(step === undefined
      ? first === undefined
        ? []
        : attach([first])
      : [{ ...step, about, media: first === undefined ? {} : { photos: first } }]),
  ]
}

function nextStep(
  matter: string,
  { course, result, help, rapid }: Collected,
): Pick<NewAct, 'act' | 'name'> | undefined {
  const step = (id: string, form: Record<string, unknown>): FieldAct['act'] => ({
    kind: 'step',
    matter,
    step: id,
    form,
    papers: {},
  })
  if (course === 'solve') return { act: step('solveOnSpot', { result: result ?? '' }), name: '当场处置' }
  if (course === 'report')
    return { act: step('report', { ...(help ? { reason: `需要协办：${help}` } : {}), rapid }), name: '上报' }
  return undefined
}
