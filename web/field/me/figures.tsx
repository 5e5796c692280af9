import { useEffect } from 'react'
import { fieldContract } from '#field/contract.ts'
import { fieldApi } from '../api.ts'
import { device, fetchForOwner } from '../outbox/database.ts'
import { useLive } from '../outbox/use-live.ts'

const key = 'figures'

/** This person's own month, as it was last fetched. */
export function OwnFiguresBlock() {
  const kept = useLive(async () => (await device.kept.get(key))?.value ?? null)
  useEffect(() => {
    void fetchForOwner(
      () => fieldApi.figures({}),
      async (value) => void (await device.kept.put({ key, value })),
    ).catch(() => undefined)
  }, [])
  const figures = fieldContract.figures.reply.safeParse(kept).data
  if (!figures) return <p className="hint foot">本月数字有网络后显示。</p>
  const rows: ReadonlyArray<readonly [name: string, value: string]> = [
    ['办结', `${figures.handled} 件`],
    ['采集上报', `${figures.collected} 件`],
    ['敲门', `${figures.doors} 户`],
    ['照片', `${figures.photos} 张`],
    ['到场用时（中位）', minutes(figures.arriveMedian)],
    ['按时到场', figures.arriveWithin === null ? '—' : `${figures.arriveWithin}%`],
    ['先期处置用时（中位）', minutes(figures.firstMedian)],
  ]
  return (
    <section className="block" aria-label="本月">
      <h2>{figures.month} 本人</h2>
      <dl className="figures">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function minutes(value: number | null): string {
  return value === null ? '—' : `${value.toFixed(1)} 分`
}
