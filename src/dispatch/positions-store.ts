import { addMinutes, findInstant, formatInstant, type Instant, parseInstant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'

export type GivenFix = { at: string; longitude: number; latitude: number; accuracy?: number }

const keptDays = 30
const dayMinutes = 24 * 60

/**
 * Keeps the positions of an account; the same moment twice is one. A moment more than a minute ahead of the server, or
 * older than a day, is told back: the phone's clock is wrong, or the position no longer says where anybody is.
 */
export async function keepPositions(
  tx: Tx,
  account: string,
  fixes: readonly GivenFix[],
  now: Instant,
): Promise<{ kept: number; refused: Array<{ at: string; reason: string }> }> {
  const refused: Array<{ at: string; reason: string }> = []
  const good = fixes.filter(({ at: text }) => {
    const at = findInstant(text) ?? parseInstant(new Date(text).toISOString())
    const reason =
      at > addMinutes(now, 1)
        ? `位置时间 ${formatInstant(at)} 晚于服务器时间，请校准手机时钟`
        : at < addMinutes(now, -dayMinutes)
          ? `位置时间 ${formatInstant(at)} 已超过一天，不再采用`
          : undefined
    if (reason !== undefined) refused.push({ at: text, reason })
    return reason === undefined
  })
  if (good.length === 0) return { kept: 0, refused }
  const { rowCount } = await tx.query(
    `insert into positions (tenant, account, at, received_at, longitude, latitude, accuracy)
     select $1, $2, at, $3, longitude, latitude, accuracy from jsonb_to_recordset($4::jsonb)
       as r(at timestamptz, longitude float8, latitude float8, accuracy real)
     on conflict do nothing`,
    [tx.tenant, account, now, JSON.stringify(good)],
  )
  return { kept: rowCount ?? 0, refused }
}

/** Takes away positions older than the time they are kept. */
export async function forgetPositions(tx: Tx, now: Instant): Promise<void> {
  await tx.query('delete from positions where tenant = $1 and at < $2', [
    tx.tenant,
    addMinutes(now, -keptDays * dayMinutes),
  ])
}
