import { Collapse, Form, Input } from 'antd'
import * as z from 'zod'
import { findReplyStep } from '#analysis/replies/reply-steps.ts'
import { findInstant } from '#calendar/date.ts'
import type { MatterPage } from '#matters/contract.ts'
import type { Paper, Procedure } from '#procedures/define.ts'
import { askedFields } from '#procedures/forms.ts'
import { matters, paperUrl } from '#web/api.ts'
import { MomentField } from '#web/parts/date-field.tsx'
import { type FieldProblem, initialOf, problemsOf, tidyForm } from '#web/parts/form-values.ts'
import { PersonPicker, UnitPicker } from '#web/parts/pickers.tsx'
import { ReplyCheck } from '#web/parts/reply-check.tsx'
import { SchemaFields } from '#web/parts/schema-field.tsx'
import { UploadField } from '#web/parts/upload-field.tsx'
import { type ActBase, ActDrawer, type FormContent } from './act-drawer.tsx'

type Step = Procedure['steps'][string]

const extras = z.object({
  papers: z.record(z.string(), z.object({ id: z.string() }).optional()).optional(),
  unit: z.string().optional(),
  assignee: z.string().optional(),
  happenedAt: z.string().optional(),
  note: z.string().optional(),
})

/** The form of a step: its own fields, its papers, who handles next, and when it happened. */
export function StepDrawer(props: { page: MatterPage; id: string; step: Step; onClose: () => void }) {
  const { page, id, step } = props
  const papers = Object.entries(step.papers ?? {})
  const reply = findReplyStep(page.row.procedure, id)
  return (
    <ActDrawer
      page={page}
      title={step.name}
      note={step.basis && `依据：${step.basis}`}
      okText={step.name}
      done={`已${step.name}`}
      initial={{ form: step.form ? initialOf(step.form) : {}, papers: givenPapers(page, papers) }}
      check={(content) => problemsOfStep(step, content)}
      send={(base, content) => sendStep(base, id, content)}
      onClose={props.onClose}
    >
      {step.form && (
        <SchemaFields
          fields={askedFields(step.form)}
          base={['form']}
          below={(field) =>
            reply?.field === field.key && <ReplyCheck matter={page.row.id} step={id} reply={reply} base="form" />
          }
        />
      )}
      {papers.map(([key, paper]) => (
        <Form.Item
          key={key}
          name={['papers', key]}
          label={`文书：${paper.name}`}
          required={paper.required === true}
          extra={
            <>
              <a href={paperUrl(page.row.id, key, id)}>下载底稿</a>
              {paper.basis ? `　${paper.basis}` : ''}
            </>
          }
        >
          <UploadField words={`上传${paper.name}`} />
        </Form.Item>
      ))}
      {step.assigns && <Handlers />}
      <Collapse
        ghost
        size="small"
        items={[{ key: 'more', label: '办理时间与备注（默认为现在）', forceRender: true, children: <When /> }]}
      />
    </ActDrawer>
  )
}

/** Who handles next; the unit narrows the people. */
export function Handlers() {
  const unit: unknown = Form.useWatch('unit')
  return (
    <div className="fields">
      <Form.Item name="unit" label="承办单位">
        <UnitPicker />
      </Form.Item>
      <Form.Item name="assignee" label="承办人">
        <PersonPicker unit={typeof unit === 'string' ? unit : undefined} />
      </Form.Item>
    </div>
  )
}

function When() {
  return (
    <>
      <Form.Item name="happenedAt" label="实际办理时间" extra="不填即为提交之时；不能早于上一环节，也不能晚于现在。">
        <MomentField />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </>
  )
}

function givenPapers(page: MatterPage, papers: ReadonlyArray<[string, Paper]>) {
  return Object.fromEntries(
    papers.flatMap(([key]) => {
      const found = page.papers.findLast((paper) => paper.key === key)
      return found ? [[key, { id: found.attachment, name: found.name, size: 0, mime: '' }]] : []
    }),
  )
}

function problemsOfStep(step: Step, content: FormContent): FieldProblem[] {
  const given = extras.safeParse(content).data?.papers ?? {}
  const missing = Object.entries(step.papers ?? {}).filter(([key, paper]) => paper.required && !given[key])
  return [
    ...(step.form ? problemsOf(step.form, tidyForm(content.form), ['form']) : []),
    ...missing.map(([key, paper]) => ({ path: ['papers', key], words: `须上传${paper.name}` })),
  ]
}

function sendStep(base: ActBase, step: string, content: FormContent) {
  const { papers = {}, unit, assignee, happenedAt, note } = extras.parse(content)
  return matters.step({
    ...base,
    step,
    form: tidyForm(content.form),
    papers: Object.fromEntries(Object.entries(papers).flatMap(([key, paper]) => (paper ? [[key, paper.id]] : []))),
    unit,
    assignee,
    happenedAt: happenedAt === undefined ? undefined : findInstant(happenedAt),
    note: note?.trim() || undefined,
  })
}
