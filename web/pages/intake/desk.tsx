import { Alert, Button, Form, Input, Tag } from 'antd'
import { useState } from 'react'
import { isRecord } from '#procedures/forms.ts'
import { failureOf, matters } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { useKeys } from '#web/keys.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { Problem } from '#web/parts/states.tsx'
import { useAct } from '#web/queries.ts'
import { rolesOf, useMe } from '#web/session.tsx'
import { CommonFields } from './common-fields.tsx'
import { Drafts } from './drafts.tsx'
import {
  contentOf,
  type Door,
  type Fileable,
  fileable,
  intakeUnder,
  isOfWindow,
  problemsOfSheet,
  windowKinds,
} from './fileable.ts'
import { Filed } from './filed.tsx'
import { KindFields, offersUnit } from './kind-fields.tsx'
import { OriginNote, originOf } from './origin.tsx'
import { SuggestPanel } from './suggest-panel.tsx'
import { type ClassSuggestion, recordPicks, useClasses } from './use-classes.ts'
import { useDraft } from './use-draft.ts'
import { useSolved, useSuggest } from './use-suggest.ts'

export type Sheet = Record<string, unknown>
type Props = { id: string; initial: Sheet; onNext: () => void }

const blank: Sheet = { common: { channel: 'visit', people: [{ part: 'applicant', kind: 'natural' }] } }
const blankOfHouse: Sheet = { common: { channel: 'patrol', people: [] } }

/** The sheet of one matter being filed: its words at the left, what the house already knows at the right. */
export function Desk({ id, initial, onNext }: Props) {
  const [form] = Form.useForm<Sheet>()
  const values: unknown = Form.useWatch([], form)
  const sheet = isRecord(values) ? values : initial
  const kind = fileable(sheet.procedure)
  const [door] = useState(() => doorOf(initial))
  const ofHouse = door === 'house'
  const posts = rolesOf(useMe())
  const origin = originOf(sheet)
  const draft = useDraft(id, values ?? initial, initial)
  const suggest = useSuggest(sheet)
  const solved = useSolved(sheet)
  const classes = useClasses(sheet, kind?.id ?? suggest.data?.kinds[0]?.procedure)
  const { file, loose, submit, repeatOf, setRepeatOf } = useFiling({ draft: id, form, classes, onFiled: draft.stop })
  const choose = (procedure: string) => {
    form.setFieldValue('procedure', procedure)
    form.setFieldValue('intake', intakeUnder(procedure, form.getFieldValue('intake')))
  }
  useKeys((key) => {
    const nth = /^alt\+([1-9])$/.exec(key)?.[1]
    const suggested = nth ? windowKinds(suggest.data?.kinds ?? [], posts)[Number(nth) - 1] : undefined
    if (suggested?.mine) choose(suggested.procedure)
    else if (key === 'ctrl+enter' && !file.data) form.submit()
    else return false
    return true
  })
  if (file.data) return <Filed done={file.data} onNext={onNext} />
  return (
    <>
      <PageHead title={ofHouse ? '登记工作' : '一窗受理'} note={<Note kind={kind} words={draft.state.words} />}>
        <Drafts current={id} />
        <Button type="primary" loading={file.isPending} onClick={() => form.submit()}>
          立件（Ctrl+回车）
        </Button>
      </PageHead>
      {origin && <OriginNote origin={origin} />}
      {file.error && <Problem error={file.error} />}
      {loose.length > 0 && <Alert type="warning" showIcon title={loose.join('；')} />}
      <div className="desk">
        <Form
          form={form}
          layout="vertical"
          initialValues={{ ...(ofHouse ? blankOfHouse : blank), ...initial }}
          onFinish={submit}
          className="desk-sheet"
        >
          <Form.Item name="origin" hidden>
            <Input />
          </Form.Item>
          <CommonFields ofHouse={ofHouse} />
          <KindFields kind={kind} door={door} onChoose={choose} />
        </Form>
        <SuggestPanel
          suggest={suggest}
          solved={solved}
          chosen={kind?.id}
          ofHouse={ofHouse}
          repeatOf={repeatOf}
          onChoose={choose}
          onRepeat={setRepeatOf}
          classes={classes}
          sheet={sheet}
          onTake={(path, value) => {
            if (!kind && suggest.data?.kinds[0]) choose(suggest.data.kinds[0].procedure)
            form.setFieldValue(path, value)
          }}
          onGrid={(code) => form.setFieldValue(['common', 'grid'], code)}
        />
      </div>
    </>
  )
}

function doorOf(initial: Sheet): Door {
  if (originOf(initial) !== undefined) return 'case'
  const begun = fileable(initial.procedure)
  return begun !== undefined && !isOfWindow(begun) ? 'house' : 'window'
}

function Note({ kind, words }: { kind: Fileable | undefined; words: string }) {
  return (
    <span aria-live="polite">
      {kind && <Tag color="blue">{kind.name}</Tag>}
      {words}
    </span>
  )
}

type SheetForm = ReturnType<typeof Form.useForm<Sheet>>[0]

type Filing = { draft: string; form: SheetForm; classes: readonly ClassSuggestion[]; onFiled: () => void }

function useFiling({ draft, form, classes, onFiled }: Filing) {
  const [actId] = useState(newId)
  const [loose, setLoose] = useState<string[]>([])
  const [repeatOf, setRepeatOf] = useState<string>()
  const file = useAct(async (procedure: string) => {
    const sheet = form.getFieldsValue(true)
    const given = { actId, procedure, ...contentOf(sheet), unit: unitOn(sheet), draft, origin: originOf(sheet) }
    const done = await matters.file(given)
    onFiled()
    recordPicks(classes, sheet, done.id)
    const linkRefused = repeatOf ? await linkRepeat(done, repeatOf) : undefined
    return { ...done, linkRefused }
  })
  const submit = () => {
    // 从表单取，不从上一次绘制取：选用程序后立刻按 Ctrl+回车也要认得。
    const kind = fileable(form.getFieldValue('procedure'))
    const problems = problemsOfSheet(form.getFieldsValue(true), kind)
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
    const known = new Set(form.getFieldsError().map(({ name }) => name.join('.')))
    const placed = problems.filter(({ path }) => known.has(path.join('.')))
    form.setFields(placed.map(({ path, words }) => ({ name: path, errors: [words] })))
    setLoose(problems.filter((problem) => !placed.includes(problem)).map(({ words }) => words))
    const first = placed[0]
    if (first) form.scrollToField(first.path, { focus: true, block: 'center' })
    if (problems.length === 0 && kind && !file.isPending) file.mutate(kind.id)
  }
  return { file, loose, submit, repeatOf, setRepeatOf }
}

/** The unit it goes to at once; only where the sheet offers it. */
function unitOn({ unit, procedure }: Sheet): string | undefined {
  return typeof unit === 'string' && unit !== '' && offersUnit(procedure) ? unit : undefined
}

/** Ties the new matter to the earlier one; the matter stands even when the tie is refused, and says so. */
async function linkRepeat(done: { id: string; revision: number }, other: string): Promise<string | undefined> {
  try {
    await matters.link({ id: done.id, actId: newId(), revision: done.revision, other, kind: 'repeat-of' })
    return undefined
  } catch (error) {
    return failureOf(error).words
  }
}
