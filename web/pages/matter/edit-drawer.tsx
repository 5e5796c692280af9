import { Divider, Form, Input } from 'antd'
import * as z from 'zod'
import type { MatterPage } from '#matters/contract.ts'
import { commonIntake } from '#procedures/common.ts'
import { type FormField, formFields } from '#procedures/forms.ts'
import { procedures } from '#procedures/index.ts'
import { matters } from '#web/api.ts'
import { problemsOf, tidyForm } from '#web/parts/form-values.ts'
import { SchemaField, SchemaFields } from '#web/parts/schema-field.tsx'
import { ActDrawer, type FormContent } from './act-drawer.tsx'
import type { DrawerProps } from './kernel-acts.tsx'
import { useRevealed } from './reveal.tsx'

const reason = z.object({ reason: z.string({ error: '请填写更正原因' }).trim().min(2, '请填写更正原因，至少两个字') })
const commonKeys = ['title', 'detail', 'place', 'village', 'grid']
const none: readonly FormField[] = []

/**
 * Corrects what was written at intake; only what was changed is sent. Personal fields are shown masked and can be
 * corrected only after they have been revealed.
 */
export function EditDrawer({ page, onClose }: DrawerProps) {
  const { revealed } = useRevealed()
  const procedure = procedures.find(
    ({ procedure: one }) => one.id === page.row.procedure && one.inForce.from === page.edition,
  )?.procedure
  const all = formFields(commonIntake)
  const common = all.filter(({ key }) => commonKeys.includes(key) || (key === 'people' && revealed !== undefined))
  const own = procedure ? formFields(procedure.intake).filter((field) => revealed || !isPersonal(field)) : none
  const before: Before = {
    common: { ...commonOf(page), ...(revealed ? { people: revealed.people } : {}) },
    intake: { ...(revealed?.intake ?? page.intake) },
  }
  return (
    <ActDrawer
      page={page}
      title="更正登记"
      okText="更正"
      done="已更正"
      size={760}
      note={`更正不改变期限。${revealed ? '' : '如需更正当事人等个人信息，请先在「当事人」处查看原文。'}`}
      initial={before}
      check={(values) => problemsOf(reason, values)}
      send={(base, values) =>
        matters.edit({
          ...base,
          common: changed(before.common, values.common, common),
          intake: changed(before.intake, values.intake, own),
          ...reason.parse(values),
        })
      }
      onClose={onClose}
    >
      <div className="fields fields-words">
        {common.filter(isWords).map((field) => (
          <SchemaField key={field.key} field={field} path={['common', field.key]} />
        ))}
      </div>
      <SchemaFields fields={common.filter((field) => !isWords(field))} base={['common']} />
      {own.length > 0 && <Divider titlePlacement="start">{procedure?.name}专门内容</Divider>}
      <SchemaFields fields={own} base={['intake']} />
      <Form.Item name="reason" label="更正原因" required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </ActDrawer>
  )
}

type Before = { common: FormContent; intake: FormContent }

function commonOf({ row, detail }: MatterPage): FormContent {
  const { title, place, village, grid } = row
  return {
    title,
    detail,
    place: place ?? undefined,
    village: village ?? undefined,
    grid: grid ?? undefined,
  }
}

function isWords({ key }: FormField): boolean {
  return key === 'title' || key === 'detail'
}

function isPersonal(field: FormField): boolean {
  return (
    field.personal !== undefined || [...(field.fields ?? []), ...(field.items ? [field.items] : [])].some(isPersonal)
  )
}

function changed(before: FormContent, after: unknown, fields: readonly FormField[]): FormContent {
  const now = tidyForm(after)
  return Object.fromEntries(
    fields.flatMap(({ key }) =>
      now[key] !== undefined && JSON.stringify(now[key]) !== JSON.stringify(tidyForm(before)[key])
        ? [[key, now[key]]]
        : [],
    ),
  )
}
