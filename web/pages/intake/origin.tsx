import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import * as z from 'zod'
import type { MatterPage } from '#matters/contract.ts'
import { matterPath } from '#web/page-search.ts'
import { useMatter } from '#web/queries.ts'

const given = z.uuid()

/** The matter that a sheet comes from, if it names one. */
export function originOf(sheet: Record<string, unknown>): string | undefined {
  return given.safeParse(sheet.origin).data
}

/** What a sheet takes over from the matter it comes from; its people stay sealed and are carried by the server. */
export function sheetFrom({ row, detail }: Pick<MatterPage, 'row' | 'detail'>): Record<string, unknown> {
  const { title, channel, place, village, grid } = row
  return {
    origin: row.id,
    common: {
      title,
      detail,
      channel,
      place: place ?? undefined,
      village: village ?? undefined,
      grid: grid ?? undefined,
      people: [],
    },
  }
}

/** Says from which matter this one is opened, and whose people it will have. */
export function OriginNote({ origin }: { origin: string }) {
  const { data } = useMatter(origin)
  return (
    <Alert
      className="origin-note"
      type="info"
      showIcon
      title={
        <>
          由{' '}
          <Link to={matterPath(origin)} className="number">
            {data?.row.number ?? '原件'}
          </Link>{' '}
          立案，立件后与原件同案。不填当事人的，沿用原件的当事人。
        </>
      }
    />
  )
}
