import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import type { FormField } from '#procedures/forms.ts'
import { DateField } from './date-field.tsx'
import type { FieldPath } from './form-values.ts'
import { ListField } from './list-field.tsx'
import { MatterNumberPicker } from './matter-picker.tsx'
import { PersonalInput } from './personal-input.tsx'
import { EntriesPicker, RegisterPicker } from './pickers.tsx'

/** The fields of a form in the order of its schema, laid out densely; boxes that follow each other stand in one row. */
export function SchemaFields(props: {
  fields: readonly FormField[]
  base?: FieldPath
  /** What stands under a field. */
  below?: (field: FormField) => ReactNode
}) {
  const { fields, base = [], below } = props
  return (
    <div className="fields">
      {inRows(fields).map((row) => {
        const shown = row.map((field) => (
          <Fragment key={field.key}>
            <SchemaField field={field} path={[...base, field.key]} />
            {below?.(field)}
          </Fragment>
        ))
        const [first] = row
        if (!first || !isBox(first)) return shown
        return (
          <div key={first.key} className="field-wide checks">
            {shown}
          </div>
        )
      })}
    </div>
  )
}

function isBox(field: FormField): boolean {
  return field.type === 'boolean' && !field.required && !field.unanswered
}

function inRows(fields: readonly FormField[]): FormField[][] {
  return fields.reduce<FormField[][]>((rows, field) => {
    const last = rows.at(-1)
    if (last?.[0] && isBox(last[0]) && isBox(field)) last.push(field)
    else rows.push([field])
    return rows
  }, [])
}

/** One field of a schema form, with its label; `name` is its path in the form's values. */
export function SchemaField({ field, path, autoFocus }: { field: FormField; path: FieldPath; autoFocus?: boolean }) {
  if (field.type === 'group') return <GroupField field={field} path={path} />
  if (field.type === 'list' && field.fields) return <ListField field={field} fields={field.fields} path={path} />
  if (isBox(field)) {
    return (
      <Form.Item name={[...path]} valuePropName="checked" extra={field.hint}>
        <Checkbox>{field.title}</Checkbox>
      </Form.Item>
    )
  }
  const wide = field.type === 'long' || isBroad(field) || registerOfList(field) !== undefined
  return (
    <Form.Item
      name={[...path]}
      label={field.title}
      required={field.required}
      extra={field.hint}
      className={wide ? 'field-wide' : undefined}
    >
      {controlOf(field, autoFocus)}
    </Form.Item>
  )
}

/** The register whose entries a list names. */
function registerOfList({ type, register, items }: FormField): string | undefined {
  return type === 'list' ? (register ?? items?.register) : undefined
}

function controlOf(field: FormField, autoFocus?: boolean): ReactElement {
  const many = registerOfList(field)
  if (many !== undefined) return <EntriesPicker register={many} />
  if (field.matter !== undefined) return <MatterNumberPicker procedure={field.matter || undefined} />
  if (field.register) return <RegisterPicker register={field.register} />
  if (field.personal) return <PersonalInput kind={field.personal} />
  switch (field.type) {
    case 'long':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} autoFocus={autoFocus} />
    case 'number':
      return <InputNumber className="wide" min={field.min} max={field.max} />
    case 'boolean':
      return <Radio.Group options={yesNo} role="radiogroup" aria-label={field.title} />
    case 'date':
      return <DateField />
    case 'choice':
      return choiceControl(field)
    case 'list':
      return listControl(field)
    default:
      return <Input autoComplete="off" autoFocus={autoFocus} />
  }
}

/** Choices shown side by side, too long for one column. */
function isBroad({ choices = [] }: FormField): boolean {
  return isShort(choices) && choices.reduce((length, { name }) => length + name.length + 2, 0) > 14
}

function isShort(choices: NonNullable<FormField['choices']>): boolean {
  return choices.length > 0 && choices.length <= 4 && choices.every(({ name }) => name.length <= 8)
}

const yesNo = [
  { value: true, label: '是' },
  { value: false, label: '否' },
]

function choiceControl(field: FormField): ReactElement {
  const options = (field.choices ?? []).map(({ value, name }) => ({ value, label: name }))
  return isShort(field.choices ?? []) ? (
    <Radio.Group options={options} role="radiogroup" aria-label={field.title} />
  ) : (
    <Select
      className="wide"
      allowClear={!field.required}
      placeholder="请选择"
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}

function listControl(field: FormField): ReactElement {
  const choices = field.items?.choices
  return choices ? (
    <Select
      className="wide"
      mode="multiple"
      placeholder="可选多项"
      options={choices.map(({ value, name }) => ({ value, label: name }))}
      showSearch={{ optionFilterProp: 'label' }}
    />
  ) : (
    <Select
      className="wide"
      mode="tags"
      open={false}
      suffixIcon={null}
      placeholder="输入一项后按回车"
      tokenSeparators={['，', ',', '、', '；']}
    />
  )
}

function GroupField({ field, path }: { field: FormField; path: FieldPath }) {
  return (
    <fieldset className="field-group field-wide">
      <legend>{field.title}</legend>
      <SchemaFields fields={field.fields ?? []} base={path} />
    </fieldset>
  )
}
