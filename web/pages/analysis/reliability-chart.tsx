import { BarChart, LineChart as Lines } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { use as installParts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useMemo } from 'react'
import type { Band } from '#analysis/classifier/model.ts'
import { ChartFrame } from '#web/parts/chart-frame.tsx'
import { ink } from '#web/theme.ts'

installParts([BarChart, Lines, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

export const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 1000) / 10}%`)

export function bandInWords({ from, until }: Band): string {
  return `${Math.round(from * 100)}–${Math.round(until * 100)}%`
}

/** How often a model was right against how sure it said to be; bars on the line are what one wants. Read out as a list. */
export function ReliabilityChart({ label, bands }: { label: string; bands: readonly Band[] }) {
  const option = useMemo(() => optionOf(bands), [bands])
  return (
    <ChartFrame option={option} height={240}>
      {label}：
      {bands
        .filter(({ count }) => count > 0)
        .map((band) => `把握${bandInWords(band)}的${band.count}件，对${percent(band.accuracy)}`)
        .join('，')}
    </ChartFrame>
  )
}

function optionOf(bands: readonly Band[]) {
  const shown = bands.filter(({ count }) => count > 0)
  const hundred = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10)
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 8, right: 16, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, textStyle: { color: ink.grey } },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value}%` : '无'),
    },
    xAxis: {
      type: 'category',
      data: shown.map((band) => `${bandInWords(band)}\n${band.count} 件`),
      axisLabel: { color: ink.grey },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      axisLabel: { color: ink.grey, formatter: '{value}%' },
      splitLine: { lineStyle: { color: '#e1e5eb' } },
    },
    series: [
      {
        type: 'bar',
        name: '实际说对的',
        data: shown.map(({ accuracy }) => hundred(accuracy)),
        itemStyle: { color: '#7f9fc9' },
      },
      {
        type: 'line',
        name: '自称的把握',
        data: shown.map(({ confidence }) => hundred(confidence)),
        lineStyle: { color: ink.maple, width: 2, type: 'dashed' },
        itemStyle: { color: ink.maple },
      },
    ],
  }
}
