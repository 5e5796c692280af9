import { type FormEvent, useState } from 'react'
import type { FieldAct } from '#field/contract.ts'
import { attachingActs } from '../outbox/batch.ts'
import { device, type OutboxItem } from '../outbox/database.ts'
import { queueActs } from '../outbox/queue.ts'
import { useLive } from '../outbox/use-live.ts'
import { Head } from '../parts/bars.tsx'
import { FormFields } from '../parts/form.tsx'
import { askedFields, canBeAsked, filledIn, firstValues, gapsIn, type Values } from '../parts/schema.ts'
import { useDraft } from '../parts/use-draft.ts'
import type { Whereabouts } from '../positions.ts'
import { goBack } from '../router.tsx'
import { paperBox } from '../wiring.tsx'
import { arrivalOf, placeValues, takesPlace } from './arrival.ts'
import { ArrivalBox } from './arrival-box.tsx'
import { noteStep, type OpenStep } from './course.ts'
import type { TaskView } from './pending.ts'

type Props = { view: TaskView; step: OpenStep; replaces?: OutboxItem }

/** The form of a step: kept as it is typed, written down for good by its one button. */
export function StepForm({ view: { task }, step, replaces }: Props) {
  const fields = askedFields(step.form)
  const draftKey = `step ${task.id} ${step.id}`
  const [values, setValues] = useDraft(draftKey, () => ({ ...firstValues(fields), ...givenIn(replaces) }))
  const [gaps, setGaps] = useState<Record<string, string>>({})
  const [where, setWhere] = useState<Whereabouts>()
  const [busy, setBusy] = useState(false)
  const within = useLive(async () => Number((await device.kept.get('arriveWithin'))?.value ?? 200))
  if (values === undefined || within === undefined) return null
  const placed = takesPlace(step.form)
  const arrival = placed && where ? arrivalOf(task, where, within) : undefined
  // 服务器按点位、网格另核一遍：被它拒过的，重办时总可以写原因。
  const asked = fields.flatMap((field) => {
    if (field.key !== 'farReason') return [field]
    return arrival?.needsReason ? [{ ...field, required: true }] : replaces ? [field] : []
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = { ...gapsIn(asked, values), ...missing(step, values) }
    setGaps(found)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const form = { ...filledIn(asked, values), ...(placed && where ? placeValues(where) : {}) }
    const about = `${task.number} ${task.title}`
    const taken = { act: actOf(task.id, step, form), name: step.name, about, media: firstPictures(step, values) }
    const others = step.papers.flatMap(({ key }) =>
      attachingActs(task.id, picturesOf(values, key).slice(1), about, key),
    )
    await queueActs([taken, ...others], { draft: draftKey, replaces })
    goBack()
  }
  return (
    <>
      <Head title={step.name} />
      <form className="step" onSubmit={(event) => void submit(event)} noValidate>
        <p className="where">{task.title}</p>
        {step.barred && <p className="notice refused">{step.barred}</p>}
        {placed && <ArrivalBox words={arrival?.words} onFound={setWhere} />}
        <FormFields fields={asked} values={values} gaps={gaps} onChange={setValues} />
        {step.papers.map((paper) => (
          <div key={paper.key}>
            {paperBox({
              paper,
              value: picturesOf(values, paper.key),
              onChange: (value) => setValues({ ...values, [pictureKey(paper.key)]: value }),
            })}
            {gaps[pictureKey(paper.key)] && <p className="gap">{gaps[pictureKey(paper.key)]}</p>}
          </div>
        ))}
        {canBeAsked(fields) ? (
          <button type="submit" className="main-act" disabled={busy || (placed && !where)}>
            {placed && !where ? '正在定位……' : '提交'}
          </button>
        ) : (
          <p className="notice">这一步的表单较多，请在电脑上办理。</p>
        )}
      </form>
    </>
  )
}

function actOf(matter: string, step: OpenStep, form: Values): FieldAct['act'] {
  if (step.id === noteStep.id) return { kind: 'note', matter, words: String(form.words ?? '') }
  return { kind: 'step', matter, step: step.id, form, papers: {} }
}

function givenIn(item: OutboxItem | undefined): Values {
  if (item?.act.kind === 'note') return { words: item.act.words }
  if (item?.act.kind !== 'step') return {}
  const pictures = Object.entries(item.media).map(([paper, sha256]) => [pictureKey(paper), [sha256]] as const)
  return { ...item.act.form, ...Object.fromEntries(pictures) }
}

const pictureKey = (paper: string) => `pictures ${paper}`

function picturesOf(values: Values, paper: string): string[] {
  const kept = values[pictureKey(paper)]
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
}

function firstPictures({ papers }: OpenStep, values: Values): Record<string, string> {
  return Object.fromEntries(
    papers.flatMap(({ key }) => {
      const [first] = picturesOf(values, key)
      return first === undefined ? [] : [[key, first] as const]
    }),
  )
}

function missing({ papers }: OpenStep, values: Values): Record<string, string> {
  const without = papers.filter(({ key, required }) => required && picturesOf(values, key).length === 0)
  return Object.fromEntries(without.map(({ key, name }) => [pictureKey(key), `须附${name}`]))
}
