import { LineChart as Lines } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { use as installParts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useMemo } from 'react'
import { ink } from '#web/theme.ts'
import { ChartFrame } from './chart-frame.tsx'

installParts([Lines, GridComponent, TooltipComponent, CanvasRenderer])

type Props = {
  label: string
  points: ReadonlyArray<{ name: string; value: number | null }>
  unit: string
  height?: number
}

/** One line over named points; a point without a value leaves a gap. The numbers are read out as a list. */
export function LineChart({ label, points, unit, height = 170 }: Props) {
  const option = useMemo(() => optionOf(points, unit), [points, unit])
  return (
    <ChartFrame option={option} height={height}>
      {label}：{points.map(({ name, value }) => `${name} ${value ?? '无'}${value === null ? '' : unit}`).join('，')}
    </ChartFrame>
  )
}

function optionOf(points: Props['points'], unit: string) {
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 8, right: 16, top: 24, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value}${unit}` : '无'),
    },
    xAxis: {
      type: 'category',
      data: points.map(({ name }) => name),
      axisLabel: { color: ink.grey },
      axisTick: { alignWithLabel: true },
    },
    yAxis: {
      type: 'value',
      name: unit,
      // 件数没有半件：全是整数时刻度也是整数。
      ...(points.every(({ value }) => value === null || Number.isInteger(value)) ? { minInterval: 1 } : {}),
      nameTextStyle: { color: ink.grey, align: 'right' },
      axisLabel: { color: ink.grey },
      splitLine: { lineStyle: { color: '#e1e5eb' } },
    },
    series: [
      {
        type: 'line',
        data: points.map(({ value }) => value),
        symbolSize: 6,
        lineStyle: { color: ink.blue, width: 2 },
        itemStyle: { color: ink.blue },
      },
    ],
  }
}
