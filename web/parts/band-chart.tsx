import { LineChart as Lines } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { use as installParts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useMemo } from 'react'
import { ink } from '#web/theme.ts'
import { ChartFrame } from './chart-frame.tsx'

installParts([Lines, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

export type BandPoint = { name: string; value: number; expected?: number; low?: number; high?: number; alarm: boolean }

type Props = { label: string; points: readonly BandPoint[]; unit: string; height?: number }

/** What came against what was to be expected, with the interval as a band and alarms as large points; read out as a list. */
export function BandChart({ label, points, unit, height = 320 }: Props) {
  const option = useMemo(() => optionOf(points, unit), [points, unit])
  return (
    <ChartFrame option={option} height={height}>
      {label}：{points.map((point) => wordsOf(point, unit)).join('，')}
    </ChartFrame>
  )
}

function wordsOf({ name, value, low, high, alarm }: BandPoint, unit: string): string {
  const usual = low === undefined || high === undefined ? '' : `（往常 ${low} 至 ${high}）`
  return `${name} ${value}${unit}${usual}${alarm ? '异常' : ''}`
}

function optionOf(points: readonly BandPoint[], unit: string) {
  const bare = { type: 'line', symbol: 'none', silent: true } as const
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 8, right: 16, top: 40, bottom: 4, containLabel: true },
    legend: { top: 0, data: ['实际', '预期'], textStyle: { color: ink.grey } },
    tooltip: {
      trigger: 'axis',
      formatter: (at: unknown) => tipOf(at, points, unit),
    },
    xAxis: { type: 'category', data: points.map(({ name }) => name), axisLabel: { color: ink.grey } },
    yAxis: {
      type: 'value',
      name: unit,
      minInterval: 1,
      nameTextStyle: { color: ink.grey, align: 'right' },
      axisLabel: { color: ink.grey },
      splitLine: { lineStyle: { color: '#e1e5eb' } },
    },
    series: [
      { ...bare, stack: 'band', data: points.map(({ low }) => low ?? null), lineStyle: { opacity: 0 } },
      {
        ...bare,
        stack: 'band',
        data: points.map(({ low, high }) => (low === undefined || high === undefined ? null : high - low)),
        lineStyle: { opacity: 0 },
        areaStyle: { color: '#c9d8ec', opacity: 0.7 },
      },
      {
        ...bare,
        name: '预期',
        data: points.map(({ expected }) => expected ?? null),
        lineStyle: { color: ink.grey, width: 1.5, type: 'dashed' },
        itemStyle: { color: ink.grey },
      },
      {
        type: 'line',
        name: '实际',
        data: points.map(({ value, alarm }) =>
          alarm
            ? { value, symbolSize: 13, symbol: 'diamond', itemStyle: { color: ink.red } }
            : { value, symbolSize: 5 },
        ),
        lineStyle: { color: ink.blue, width: 2 },
        itemStyle: { color: ink.blue },
      },
    ],
  }
}

function tipOf(at: unknown, points: readonly BandPoint[], unit: string): string {
  const first: unknown = Array.isArray(at) ? at[0] : at
  const index = typeof first === 'object' && first !== null && 'dataIndex' in first ? first.dataIndex : undefined
  const point = typeof index === 'number' ? points[index] : undefined
  return point ? wordsOf(point, ` ${unit}`) : ''
}
