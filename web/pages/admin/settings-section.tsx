import { useQuery } from '@tanstack/react-query'
import { Button, Form, Space } from 'antd'
import type * as z from 'zod'
import { formFields } from '#procedures/forms.ts'
import { problemsOf, tidyForm } from '#web/parts/form-values.ts'
import { SchemaFields } from '#web/parts/schema-field.tsx'
import { Load, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'

type Props<S extends z.ZodObject> = {
  id: string
  title: string
  hint?: string
  schema: S
  load: () => Promise<z.output<S>>
  save: (given: z.output<S>) => Promise<unknown>
}

/** A section of settings that a noun keeps under a name of its own, with a form from its schema. */
export function SettingsSection<S extends z.ZodObject>(props: Props<S>) {
  const query = useQuery({ queryKey: ['settings-section', props.id], queryFn: props.load })
  return (
    <section className="analysis-settings" aria-label={props.title}>
      <h2 className="settings-title">{props.title}</h2>
      {props.hint && <p className="hint">{props.hint}</p>}
      <Load query={query} rows={3}>
        {(given) => <SectionForm {...props} given={given} />}
      </Load>
    </section>
  )
}

function SectionForm<S extends z.ZodObject>({ id, title, schema, save, given }: Props<S> & { given: z.output<S> }) {
  const [form] = Form.useForm<Record<string, unknown>>()
  const change = useChange(
    async (values: Record<string, unknown>) => save(schema.parse(values)),
    [['settings-section', id], [id === 'dispatch' ? 'duty' : 'analysis']],
    `${title}的设置已保存`,
  )
  const submit = () => {
    const values = tidyForm(form.getFieldsValue(true))
    const problems = problemsOf(schema, values)
    form.setFields(problems.map(({ path, words }) => ({ name: path, errors: [words] })))
    if (problems.length === 0) change.mutate(values)
  }
  return (
    <>
      {change.error !== null && <Problem error={change.error} />}
      <Form form={form} layout="vertical" initialValues={given} onFinish={submit}>
        <SchemaFields fields={formFields(schema)} />
        <Space className="settings-acts">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            保存{title}
          </Button>
        </Space>
      </Form>
    </>
  )
}
