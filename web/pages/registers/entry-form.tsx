import { Form, Input } from 'antd'
import * as z from 'zod'
import { dayOf } from '#calendar/date.ts'
import type { FormField } from '#procedures/forms.ts'
import type { EntryRow } from '#registry/contract.ts'
import { type Register, registerFields } from '#registry/define.ts'
import { registry } from '#web/api.ts'
import { DateField } from '#web/parts/date-field.tsx'
import { type FormContent, FormDrawer } from '#web/parts/form-drawer.tsx'
import { type FieldProblem, initialOf, problemsOf, tidyForm } from '#web/parts/form-values.ts'
import { SchemaField } from '#web/parts/schema-field.tsx'
import { present } from '#web/time.ts'
import { isBoundary } from './boundary.ts'
import { BoundaryField } from './boundary-field.tsx'

const head = z.object({
  code: z.string({ error: '请填写' }).trim().min(1).max(40),
  name: z.string({ error: '请填写' }).trim().min(1).max(100),
  validFrom: z.iso.date({ error: '请填写起始日期' }),
  validUntil: z.iso.date().nullish(),
})

type Props = { register: Register; entry?: EntryRow; onClose: () => void }

/** A new entry, or a change of one; every change is kept as a revision. */
export function EntryForm({ register, entry, onClose }: Props) {
  const initial = entry
    ? { ...entry, data: { ...entry.data } }
    : { validFrom: dayOf(present()), data: initialOf(register.fields) }
  const send = (content: FormContent) => {
    const written = { register: register.id, ...headOf(content), data: tidyForm(content.data) }
    return entry ? registry.update({ ...written, id: entry.id, revision: entry.revision }) : registry.create(written)
  }
  return (
    <FormDrawer
      title={entry ? `修改${register.name}：${entry.name}` : `新增${register.name}`}
      size={760}
      done={entry ? '已修改，旧内容留在修订历史中' : '已新增'}
      stale={[['entries', register.id], ['entry'], ['register-counts'], ['expiring-entries'], ['colleagues']]}
      initial={initial}
      check={(content) => problemsOfEntry(register, content, entry)}
      send={send}
      onClose={onClose}
      note={entry && '带星号遮盖的个人信息保持原样即不改动；要更正请整项重填。'}
    >
      <div className="fields">
        <HeadFields register={register} />
        {registerFields(register).map((field) => (
          <EntryField key={field.key} field={field} />
        ))}
      </div>
    </FormDrawer>
  )
}

function headOf(content: FormContent) {
  const { validUntil, ...rest } = head.parse(content)
  return { ...rest, validUntil: validUntil ?? null }
}

function HeadFields({ register }: { register: Register }) {
  return (
    <>
      <Form.Item name="code" label={register.code.title} extra={register.code.hint} required>
        <Input autoComplete="off" maxLength={40} autoFocus />
      </Form.Item>
      <Form.Item name="name" label={register.nameTitle} required>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="validFrom" label="起始日期" required>
        <DateField />
      </Form.Item>
      <Form.Item name="validUntil" label="终止日期" extra="自该日起不再有效；长期有效的不填。">
        <DateField />
      </Form.Item>
    </>
  )
}

function EntryField({ field }: { field: FormField }) {
  if (isBoundary(field)) {
    return (
      <Form.Item name={['data', field.key]} label={field.title} extra={field.hint} className="field-wide">
        <BoundaryField />
      </Form.Item>
    )
  }
  return <SchemaField field={field} path={['data', field.key]} />
}

// 遮盖的个人信息原样送回即不改动，由服务器还原；这里不按证件号码的规则去校验星号。
function problemsOfEntry(register: Register, content: FormContent, entry: EntryRow | undefined): FieldProblem[] {
  const data = tidyForm(content.data)
  const kept = new Set(
    registerFields(register)
      .filter(({ key, personal }) => personal !== undefined && entry !== undefined && data[key] === entry.data[key])
      .map(({ key }) => key),
  )
  const ownProblems = problemsOf(register.fields, data, ['data']).filter(({ path }) => !kept.has(String(path[1])))
  return [...problemsOf(head, tidyForm(content)), ...ownProblems]
}
