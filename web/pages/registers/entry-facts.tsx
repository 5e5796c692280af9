import { Descriptions } from 'antd'
import type { EntryRow } from '#registry/contract.ts'
import { type Register, registerFields } from '#registry/define.ts'
import { valueInWords } from '#web/parts/form-values.ts'
import { isBoundary } from './boundary.ts'
import { Validity } from './entry-columns.tsx'
import { useEntryNames } from './use-entry-names.ts'

/** All that is known of an entry, by the titles of its register. */
export function EntryFacts({ register, row }: { register: Register; row: EntryRow }) {
  const nameOf = useEntryNames(register)
  const fields = registerFields(register).filter((field) => !isBoundary(field))
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'code', label: register.code.title, children: row.code },
        { key: 'name', label: register.nameTitle, children: row.name },
        ...fields.map((field) => ({
          key: field.key,
          label: field.title,
          span: field.type === 'long' || field.type === 'list' ? 2 : 1,
          children: <span className="prose">{valueInWords(field, row.data[field.key], nameOf)}</span>,
        })),
        { key: 'validity', label: '有效期', span: 2, children: <Validity row={row} /> },
      ]}
    />
  )
}
