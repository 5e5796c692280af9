import { type FormEvent, useState } from 'react'
import { formFields } from '#procedures/forms.ts'
import { gridEventIntake } from '#procedures/grid-event/forms.ts'
import { newId } from '#web/ids.ts'
import { queueActs } from '../outbox/queue.ts'
import { FormFields } from '../parts/form.tsx'
import { type AskedField, firstValues, gapsIn, type Values } from '../parts/schema.ts'
import { useDraft } from '../parts/use-draft.ts'
import { PhotoBox } from '../photos/photo-box.tsx'
import { whereAmI } from '../positions.ts'
import { type Me, useMe } from '../session.tsx'
import { actsOfCollected, type Collected } from './filing.ts'

const draftKey = 'collect'
const courses = { report: '上报指挥室', solve: '当场已处置', keep: '先记下' }
const choicesOf = (names: Record<string, string>) => Object.entries(names).map(([value, name]) => ({ value, name }))

function choiceField(key: string, title: string, choices: AskedField['choices'], first?: string): AskedField {
  return { key, title, required: true, type: 'choice', choices, ...(first === undefined ? {} : { first }) }
}

/** The fields of a report, with the classes and sources that the procedure has. */
function fieldsFor({ grids, posts }: Me, values: Values): AskedField[] {
  const intake = formFields(gridEventIntake)
  const of = (key: string) => intake.find((field) => field.key === key)?.choices ?? []
  const sources = of('collected').filter(({ value }) => ['found', 'assisted', 'reported'].includes(value))
  const team = posts.some((post) => post === 'grid_worker' || post === 'grid_leader')
  const solved = values.course === 'solve'
  return [
    choiceField('category', '事件类别', of('category')),
    choiceField('collected', '发现方式', sources, 'found'),
    {
      key: 'title',
      title: '什么事',
      required: true,
      type: 'text',
      choices: [],
      longest: 100,
      hint: '如：桂花巷路面塌陷',
    },
    { key: 'detail', title: '具体情况', required: true, type: 'long', choices: [], longest: 4000 },
    { key: 'place', title: '地点', required: false, type: 'text', choices: [], longest: 200 },
    ...(grids.length > 1
      ? [
          choiceField(
            'grid',
            '网格',
            grids.map(({ code, name }) => ({ value: code, name })),
            grids[0]?.code,
          ),
        ]
      : []),
    ...(team ? [choiceField('course', '怎么处理', choicesOf(courses), 'report')] : []),
    ...(solved
      ? [{ key: 'result', title: '处置结果', required: true, type: 'long' as const, choices: [], longest: 2000 }]
      : [
          { key: 'help', title: '需要谁协办', required: false, type: 'text' as const, choices: [], longest: 200 },
          { key: 'rapid', title: '紧急，按快呼（1-5-10）', required: false, type: 'boolean' as const, choices: [] },
        ]),
  ]
}

/** 采集上报: a new incident from the field; the draft stays until it is handed in. */
export function CollectScreen() {
  const me = useMe()
  const [written, setValues] = useDraft(draftKey, () => ({}))
  const [gaps, setGaps] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  if (written === undefined) return null
  const fields = fieldsFor(me, written)
  const values = { ...firstValues(fields), ...written }
  const pictures = picturesIn(values)
  const change = (next: Values) => {
    setDone(false)
    setValues(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = gapsIn(fields, values)
    setGaps(found)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    await fileCollected(me, values, pictures)
    setValues({})
    setBusy(false)
    setDone(true)
    scrollTo(0, 0)
  }
  return (
    <>
      <header className="head first">
        <h1>采集上报</h1>
      </header>
      <form className="step" onSubmit={(event) => void submit(event)} noValidate>
        {done && (
          <p className="notice" role="status">
            已存在手机上，有网即发送；在「任务」和「待发送」里可以看到。
          </p>
        )}
        <FormFields fields={fields} values={values} gaps={gaps} onChange={change} />
        <PhotoBox
          paper={{ key: 'photos', name: '现场照片', required: false }}
          value={pictures}
          onChange={(next) => change({ ...values, pictures: next })}
        />
        <button type="submit" className="main-act" disabled={busy}>
          {busy ? '正在定位……' : '提交'}
        </button>
      </form>
    </>
  )
}

function picturesIn({ pictures }: Values): string[] {
  return Array.isArray(pictures) ? pictures.filter((one) => typeof one === 'string') : []
}

/** Writes the whole report down in one go, so that a phone that dies keeps all of it or the draft. */
async function fileCollected(me: Me, values: Values, pictures: readonly string[]): Promise<void> {
  const found = await whereAmI()
  const acts = actsOfCollected(newId(), collectedOf(me, values, pictures, 'fix' in found ? found.fix : undefined))
  await queueActs(acts, { draft: draftKey })
}

function collectedOf(
  { grids, posts }: Me,
  values: Values,
  pictures: readonly string[],
  where: { longitude: number; latitude: number } | undefined,
): Collected {
  const text = (key: string) => (typeof values[key] === 'string' ? values[key].trim() : '')
  const team = posts.some((post) => post === 'grid_worker' || post === 'grid_leader')
  const course = text('course')
  const solved = course === 'solve'
  const help = solved ? '' : text('help')
  return {
    title: text('title'),
    detail: text('detail'),
    category: text('category') || 'other',
    collected: text('collected') || 'found',
    rapid: !solved && values.rapid === true,
    course: !team || course === 'keep' ? 'keep' : solved ? 'solve' : 'report',
    grid: text('grid') || grids[0]?.code,
    place: text('place'),
    ...(help === '' ? {} : { help }),
    ...(solved ? { result: text('result') } : {}),
    ...(where ? { where: { longitude: where.longitude, latitude: where.latitude } } : {}),
    pictures,
  }
}
