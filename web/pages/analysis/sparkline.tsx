import { wholeWeeks } from './heat-words.ts'

const [width, height] = [96, 24]

/** The weeks of an issue as a small line, read out as its numbers. */
export function Sparkline({ weeks }: { weeks: ReadonlyArray<{ from: string; count: number }> }) {
  const all = wholeWeeks(weeks)
  const most = Math.max(1, ...all.map(({ count }) => count))
  const x = (at: number) => (all.length === 1 ? width / 2 : 2 + (at * (width - 4)) / (all.length - 1))
  const y = (count: number) => height - 2 - (count * (height - 4)) / most
  const points = all.map(({ count }, at) => `${x(at).toFixed(1)},${y(count).toFixed(1)}`)
  const last = all.at(-1)
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`每周件数：${all.map(({ count }) => count).join('、')}`}
    >
      <polyline points={points.join(' ')} />
      {last && <circle cx={x(all.length - 1)} cy={y(last.count)} r={2.2} />}
    </svg>
  )
}
