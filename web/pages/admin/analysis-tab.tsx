import { useQuery } from '@tanstack/react-query'
import { Button, Form, Space } from 'antd'
import type * as z from 'zod'
import { hotSettings } from '#analysis/hot/settings.ts'
import { watchSettings } from '#analysis/repeats/settings.ts'
import { replySettings } from '#analysis/replies/settings.ts'
import { trendSettings } from '#analysis/trend/settings.ts'
import { formFields } from '#procedures/forms.ts'
import { hot, proposals, replies, trend } from '#web/api.ts'
import { problemsOf, tidyForm } from '#web/parts/form-values.ts'
import { SchemaFields } from '#web/parts/schema-field.tsx'
import { Load, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'

/** Thresholds, weights and words of the analysis, each section kept by itself. */
export function AnalysisTab() {
  return (
    <>
      <p className="hint">改动只影响今后的计算和提示，不改动台账；每次保存都记入审计日志。清空一项即恢复默认。</p>
      <Section
        id="hot"
        title="热点与热度"
        hint="热度 ＝ 基数 ×（1 ＋ 密集 ＋ 增长）× 新近；各项的权重在此设定。"
        schema={hotSettings}
        load={() => hot.currentHotSettings({})}
        save={(given) => hot.hotSettings(given)}
      />
      <Section
        id="trend"
        title="趋势与群体预警"
        schema={trendSettings}
        load={() => trend.settings({})}
        save={(given) => trend.saveSettings(given)}
      />
      <Section
        id="watch"
        title="重复来件与风险言语"
        hint="登记、导入时即比对；风险言语当即通知所设的岗位。词用逗号或顿号隔开。"
        schema={watchSettings}
        load={() => proposals.watchSettings({})}
        save={(given) => proposals.saveWatchSettings(given)}
      />
      <Section
        id="replies"
        title="答复质量"
        hint="只提示办理人，不阻止发出。"
        schema={replySettings}
        load={() => replies.settings({})}
        save={(given) => replies.saveSettings(given)}
      />
    </>
  )
}

type Props<S extends z.ZodObject> = {
  id: string
  title: string
  hint?: string
  schema: S
  load: () => Promise<z.output<S>>
  save: (given: z.output<S>) => Promise<unknown>
}

function Section<S extends z.ZodObject>(props: Props<S>) {
  const query = useQuery({ queryKey: ['analysis-settings', props.id], queryFn: props.load })
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
    [['analysis-settings', id], ['analysis']],
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
