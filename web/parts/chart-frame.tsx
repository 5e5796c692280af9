import { init } from 'echarts/core'
import { type ReactNode, useEffect, useRef } from 'react'
import './chart.css'

type Option = Parameters<ReturnType<typeof init>['setOption']>[0]

/** A chart that fits its frame; `children` are its numbers in words, for those who cannot see it. Keep `option` settled. */
export function ChartFrame({ option, height, children }: { option: Option; height: number; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!frame.current) return
    const chart = init(frame.current)
    chart.setOption(option)
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(frame.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option])
  return (
    <figure className="chart">
      <div ref={frame} style={{ height }} aria-hidden="true" />
      <figcaption className="only-read">{children}</figcaption>
    </figure>
  )
}
