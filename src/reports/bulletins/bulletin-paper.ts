import type { Document } from 'docx'
import type { Day } from '#calendar/date.ts'
import { officialDocument } from '#documents/official.ts'
import type { Block } from '#documents/official-blocks.ts'
import { organOf } from '#reports/annual.ts'
import { printInlines } from '#reports/chips.ts'
import { sheetBlocks } from '#reports/tables/table-paper.ts'
import type { CellView, SheetView } from '#reports/tables/view.ts'
import type { BulletinView } from './contract.ts'

/** A bulletin in the official layout, figures printed as numbers. */
export function bulletinDocument({ street, title, blocks }: BulletinView, day: Day): Document {
  const organ = organOf(street)
  return officialDocument({
    issuer: organ,
    title,
    blocks: blocks.flatMap((block): Block[] => {
      if (block.kind === 'heading') return [{ kind: 'heading', level: 1, text: block.text }]
      if (block.kind === 'paragraph') return [{ kind: 'paragraph', text: printInlines(block.content) }]
      return sheetBlocks(block.sheet)
    }),
    signature: { organ, day, sealed: true },
  })
}

/** The figures of a bulletin as a sheet: each with the year before where the text compares, under its section's heading. */
export function figuresSheet({ blocks, figures }: BulletinView): SheetView {
  const rows: SheetView['rows'] = []
  const seen = new Set<string>()
  for (const block of blocks) {
    if (block.kind === 'heading') rows.push({ id: `heading ${rows.length}`, title: block.text, level: 0, cells: {} })
    if (block.kind !== 'paragraph') continue
    for (const part of block.content) {
      if (part.kind !== 'figure' || part.code.includes('~') || seen.has(part.code)) continue
      seen.add(part.code)
      const now = figures[part.code]
      if (!now) continue
      rows.push({
        id: part.code,
        title: `${now.name}（${now.unit}）`,
        level: 1,
        cells: { now: cellOf(now), before: cellOf(figures[`${part.code}~before`]) },
      })
    }
  }
  const column = (id: string, title: string) => ({ id, title, group: '', unit: '' })
  return {
    id: 'figures',
    title: '指标',
    head: '指标（单位）',
    columns: [column('now', '本期'), column('before', '上年同期')],
    rows,
    checks: [],
    notes: [],
  }
}

function cellOf(figure: BulletinView['figures'][string] | undefined): CellView {
  return { value: figure?.value ?? null, figure: figure?.asked ?? null, part: 'value', why: '' }
}
