import { Descriptions } from 'antd'
import type { FormField } from '#procedures/forms.ts'
import { useNames } from '#web/names.ts'
import { valueInWords } from './form-values.ts'

/** Left empty, or a box that was simply not ticked, says nothing. */
function isTelling(field: FormField, value: unknown): boolean {
  if (value === false) return field.required
  return value !== undefined && value !== ''
}

/** A filled form read back; what says nothing is not shown unless `all`. */
export function ShowFields(props: { fields: readonly FormField[]; value: Record<string, unknown>; all?: boolean }) {
  const names = useNames()
  const nameOf = (register: string, code: string) =>
    register === 'villages' ? names.village(code) : register === 'grids' ? names.grid(code) : code
  const shown = props.fields.filter((field) => props.all || isTelling(field, props.value[field.key]))
  if (shown.length === 0) return <div className="hint">没有填写专门内容。</div>
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={shown.map((field) => ({
        key: field.key,
        label: field.title,
        span: field.type === 'long' || field.type === 'list' || field.type === 'group' ? 2 : 1,
        children: <span className="prose">{valueInWords(field, props.value[field.key], nameOf)}</span>,
      }))}
    />
  )
}
