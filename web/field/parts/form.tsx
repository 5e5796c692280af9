import type { AskedField, Values } from './schema.ts'

type Props = {
  fields: readonly AskedField[]
  values: Values
  gaps: Readonly<Record<string, string>>
  onChange(values: Values): void
}

/** The fields of a form, one under the other, wide enough for a thumb. */
export function FormFields({ fields, values, gaps, onChange }: Props) {
  return fields
    .filter(({ type }) => type !== 'other')
    .map((field) => (
      <FieldBox
        key={field.key}
        field={field}
        value={values[field.key]}
        gap={gaps[field.key]}
        onChange={(value) => onChange({ ...values, [field.key]: value })}
      />
    ))
}

type BoxProps = { field: AskedField; value: unknown; gap: string | undefined; onChange(value: unknown): void }

function FieldBox({ field, value, gap, onChange }: BoxProps) {
  const id = `field-${field.key}`
  if (field.type === 'boolean') {
    return (
      <label className="check">
        <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} />
        <span>{field.title}</span>
      </label>
    )
  }
  if (field.type === 'choice' && field.choices.length <= 6) {
    return <Choices field={field} value={value} gap={gap} onChange={onChange} />
  }
  return (
    <div className="box">
      <label htmlFor={id}>
        {field.title}
        {!field.required && <small>（可不填）</small>}
      </label>
      <Control id={id} field={field} value={value} gap={gap} onChange={onChange} />
      {field.hint && <p className="hint">{field.hint}</p>}
      {gap && (
        <p className="gap" id={`${id}-gap`}>
          {gap}
        </p>
      )}
    </div>
  )
}

function Control({ id, field, value, gap, onChange }: BoxProps & { id: string }) {
  const common = { id, 'aria-invalid': gap !== undefined, 'aria-describedby': gap ? `${id}-gap` : undefined }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  switch (field.type) {
    case 'long':
      return <textarea {...common} rows={4} value={text} onChange={({ target }) => onChange(target.value)} />
    case 'number':
      return (
        <input
          {...common}
          inputMode="numeric"
          value={text}
          onChange={({ target }) => onChange(numberIn(target.value))}
        />
      )
    case 'date':
      return <input {...common} type="date" value={text} onChange={({ target }) => onChange(target.value)} />
    case 'choice':
      return (
        <select {...common} value={text} onChange={({ target }) => onChange(target.value || undefined)}>
          <option value="">请选择</option>
          {field.choices.map(({ value: one, name }) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )
    default:
      return (
        <input
          {...common}
          type="text"
          autoComplete="off"
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )
  }
}

// 不是数字的原样留着，由检查指出，不悄悄清掉。
function numberIn(text: string): number | string | undefined {
  if (text.trim() === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : text
}

function Choices({ field, value, gap, onChange }: BoxProps) {
  return (
    <fieldset className="box choices">
      <legend>
        {field.title}
        {!field.required && field.first === undefined && <small>（可不填）</small>}
      </legend>
      <div className="choice-row">
        {field.choices.map(({ value: one, name }) => (
          <label key={one} className={value === one ? 'choice chosen' : 'choice'}>
            <input type="radio" name={field.key} checked={value === one} onChange={() => onChange(one)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {field.hint && <p className="hint">{field.hint}</p>}
      {gap && <p className="gap">{gap}</p>}
    </fieldset>
  )
}
