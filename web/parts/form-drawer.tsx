import type { QueryKey } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { useKeys } from '#web/keys.ts'
import type { FieldProblem } from './form-values.ts'
import { Problem } from './states.tsx'
import { useChange } from './use-change.ts'

export type FormContent = Record<string, unknown>

type Props = {
  title: string
  note?: ReactNode
  okText?: string
  /** What is said when it is done. */
  done: string
  /** Answers that the change makes old. */
  stale: readonly QueryKey[]
  initial?: FormContent
  size?: number
  check?: (content: FormContent) => FieldProblem[]
  send: (content: FormContent) => Promise<unknown>
  onClose: () => void
  /** Fields, or what is written into the form by more than typing. */
  children: ReactNode | ((form: FormOf) => ReactNode)
}

/** A sheet with a form, checked before it is sent; what was typed outlives every refusal. */
export function FormDrawer(props: Props) {
  const [form] = Form.useForm<FormContent>()
  const [loose, setLoose] = useState<string[]>([])
  const change = useChange(props.send, props.stale, props.done)
  const submit = (content: FormContent) => {
    const problems = props.check?.(content) ?? []
    setLoose(markProblems(form, problems))
    if (problems.length === 0) change.mutate(content, { onSuccess: props.onClose })
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
      onClose={props.onClose}
      mask={{ closable: false }}
      footer={
        <Space className="drawer-foot">
          <Button onClick={props.onClose}>取消</Button>
          <Button type="primary" loading={change.isPending} onClick={() => form.submit()}>
            {props.okText ?? '保存'}（Ctrl+回车）
          </Button>
        </Space>
      }
    >
      <div className="drawer-notices" aria-live="polite">
        {change.error !== null && <Problem error={change.error} />}
        {loose.length > 0 && <Alert type="warning" showIcon title={loose.join('；')} />}
      </div>
      {props.note && <p className="hint">{props.note}</p>}
      <Form form={form} layout="vertical" initialValues={props.initial} onFinish={submit}>
        {typeof props.children === 'function' ? props.children(form) : props.children}
      </Form>
    </Drawer>
  )
}

export type FormOf = ReturnType<typeof Form.useForm<FormContent>>[0]

/** Marks the fields; gives back the problems that belong to no field. */
function markProblems(form: FormOf, problems: readonly FieldProblem[]): string[] {
  form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })))
  const known = form.getFieldsError().map(({ name }) => name.join('.'))
  const nameOf = ({ path }: FieldProblem) =>
    known.find((name) => name === path.join('.')) ?? known.find((name) => path.join('.').startsWith(`${name}.`))
  const placed = problems.flatMap((problem) => {
    const name = nameOf(problem)
    return name === undefined ? [] : [{ name: name.split('.'), problem }]
  })
  form.setFields(placed.map(({ name, problem }) => ({ name, errors: [problem.words] })))
  const first = placed[0]
  if (first) form.scrollToField(first.name, { focus: true, block: 'center' })
  return problems.filter((problem) => !placed.some((one) => one.problem === problem)).map(({ words }) => words)
}
