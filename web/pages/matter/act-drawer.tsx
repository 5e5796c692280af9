import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import type { MatterPage } from '#matters/contract.ts'
import { failureOf } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { useKeys } from '#web/keys.ts'
import type { FieldProblem } from '#web/parts/form-values.ts'
import { Problem } from '#web/parts/states.tsx'
import { useAct } from '#web/queries.ts'

export type ActBase = { id: string; actId: string; revision: number }
export type FormContent = Record<string, unknown>

type Props = {
  page: MatterPage
  title: string
  note?: ReactNode
  okText?: string
  /** What is said when it is done. */
  done: string
  initial?: FormContent
  size?: number
  check?: (content: FormContent) => FieldProblem[]
  send: (base: ActBase, content: FormContent) => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

/**
 * The sheet on which an act is written. One act id for its whole life, so that sending twice records once; what was
 * typed outlives every refusal, and a change by someone else must be looked at before the act goes on.
 */
export function ActDrawer(props: Props) {
  const { page, onClose } = props
  const [form] = Form.useForm<FormContent>()
  const [loose, setLoose] = useState<string[]>([])
  const [seen, setSeen] = useState(page.revision)
  const [actId] = useState(newId)
  const client = useQueryClient()
  const act = useAct(
    (content: FormContent) => props.send({ id: page.row.id, actId, revision: seen }, content),
    props.done,
  )
  const moved = page.revision !== seen
  const submit = (content: FormContent) => {
    const problems = props.check?.(content) ?? []
    setLoose(showProblems(form, problems))
    if (problems.length > 0 || moved) return
    act.mutate(content, { onSuccess: onClose, onError: refreshWhenStale })
  }
  const refreshWhenStale = (error: unknown) => {
    if (failureOf(error).code === 'version-stale') void client.invalidateQueries({ queryKey: ['matter', page.row.id] })
  }
  const look = () => {
    setSeen(page.revision)
    act.reset()
  }
  useKeys((key) => {
    if (key !== 'ctrl+enter') return false
    form.submit()
    return true
  })
  return (
    <Drawer
      open
      title={props.title}
      size={props.size ?? 620}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <Space className="drawer-foot">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={act.isPending} disabled={moved} onClick={() => form.submit()}>
            {props.okText ?? '提交'}（Ctrl+回车）
          </Button>
        </Space>
      }
    >
      <Notices moved={moved} onSeen={look} error={act.error} loose={loose} />
      {props.note && <p className="hint">{props.note}</p>}
      <Form form={form} layout="vertical" initialValues={props.initial} onFinish={submit}>
        {props.children}
      </Form>
    </Drawer>
  )
}

type FormOf = ReturnType<typeof Form.useForm<FormContent>>[0]

/** Marks the fields; gives back the problems that belong to no field. */
function showProblems(form: FormOf, problems: readonly FieldProblem[]): string[] {
  form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
  const known = form.getFieldsError().map(({ name }) => name.join('.'))
  const placed = problems.filter(({ path }) => known.includes(path.join('.')))
  form.setFields(placed.map(({ path, words }) => ({ name: path, errors: [words] })))
  const first = placed[0]
  if (first) form.scrollToField(first.path, { focus: true, block: 'center' })
  return problems.filter((problem) => !placed.includes(problem)).map(({ words }) => words)
}

function Notices(props: { moved: boolean; onSeen: () => void; error: unknown; loose: readonly string[] }) {
  return (
    <div className="drawer-notices" aria-live="polite">
      {props.moved ? (
        <Alert
          type="warning"
          showIcon
          title="该事项刚有新的办理记录"
          description="已填内容仍保留。请先看时间线，核对后再继续。"
          action={
            <Button size="small" onClick={props.onSeen}>
              已核对，继续
            </Button>
          }
        />
      ) : (
        props.error !== null && <Problem error={props.error} />
      )}
      {props.loose.length > 0 && <Alert type="warning" showIcon title={props.loose.join('；')} />}
    </div>
  )
}
