import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { useMemo } from 'react'
import { dayOf, parseDay } from '#calendar/date.ts'
import type { FormField } from '#procedures/forms.ts'
import type { EntryRow } from '#registry/contract.ts'
import { type Register, registerFields } from '#registry/define.ts'
import { inForceOn } from '#registry/entry.ts'
import { valueInWords } from '#web/parts/form-values.ts'
import type { Column } from '#web/parts/query-table.tsx'
import { present } from '#web/time.ts'
import { isBoundary } from './boundary.ts'
import type { RegistersSearch } from './search.ts'
import { useEntryNames } from './use-entry-names.ts'

/** Columns shown at first: the short fields in the order of the register. */
export function firstColumnsOf(register: Register): string[] {
  const short = registerFields(register).filter((field) => isShort(field))
  return [...short.slice(0, 6).map(({ key }) => key), 'validity']
}

function isShort(field: FormField): boolean {
  return field.type !== 'long' && field.type !== 'group' && (field.type !== 'list' || field.register !== undefined)
}

/** Every column a register can show; a name opens its entry over the list as `search` has it. */
export function useEntryColumns(register: Register, search: RegistersSearch): ReadonlyArray<Column<EntryRow>> {
  const nameOf = useEntryNames(register)
  return useMemo(
    () => [
      { key: 'code', title: register.code.title, width: 120, fixed: true, show: (row) => row.code },
      {
        key: 'name',
        title: register.nameTitle,
        width: 160,
        fixed: true,
        show: (row) => (
          <Link to="." search={{ ...search, register: register.id, entry: row.id }}>
            <strong>{row.name}</strong>
          </Link>
        ),
      },
      ...registerFields(register).map(
        (field): Column<EntryRow> => ({
          key: field.key,
          title: field.title,
          width: Math.max(80, field.title.length * 16 + 24),
          ...(field.type === 'number' ? { align: 'right' as const } : {}),
          show: (row) => <CellValue field={field} value={row.data[field.key]} nameOf={nameOf} />,
        }),
      ),
      { key: 'validity', title: '有效期', width: 190, show: (row) => <Validity row={row} /> },
    ],
    [register, nameOf, search],
  )
}

type CellProps = { field: FormField; value: unknown; nameOf: (register: string, code: string) => string }

function CellValue({ field, value, nameOf }: CellProps) {
  if (isBoundary(field)) return value === undefined ? '—' : '已绘制'
  const words = valueInWords(field, value, nameOf)
  return words.length > 40 ? <span title={words}>{words.slice(0, 40)}…</span> : words
}

/** From when until when, with a word for what does not stand today. */
export function Validity({ row }: { row: Pick<EntryRow, 'validFrom' | 'validUntil'> }) {
  const today = dayOf(present())
  return (
    <span className="nowrap">
      {row.validFrom} 起{row.validUntil && `，${row.validUntil} 止`}
      {!inForceOn(row, today) && (
        <Tag className="validity-tag">{parseDay(row.validFrom) > today ? '尚未开始' : '已终止'}</Tag>
      )}
    </span>
  )
}
