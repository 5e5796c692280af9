import type { FormField } from '#procedures/forms.ts'

const kinds: Record<FormField['type'], string> = {
  text: '文字',
  long: '一段文字',
  number: '数字',
  boolean: '是或否',
  date: '日期',
  choice: '选一项',
  list: '可填多项',
  group: '一组内容',
}

/** How a field is filled in, in one phrase. */
export function fieldKind(field: FormField): string {
  const hint = field.hint ? `；${field.hint}` : ''
  if (field.choices) return `选一项：${field.choices.map(({ name }) => name).join('、')}${hint}`
  if (field.items?.choices) return `可选多项：${field.items.choices.map(({ name }) => name).join('、')}${hint}`
  if (field.fields) return `${kinds[field.type]}（${field.fields.map(({ title }) => title).join('、')}）${hint}`
  if (field.register) return `从清单中选${hint}`
  return `${kinds[field.type]}${hint}`
}
