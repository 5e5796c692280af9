import { useQuery } from '@tanstack/react-query'
import { Descriptions, Drawer, Tag } from 'antd'
import { useMemo } from 'react'
import type { Figure } from '#indicators/contract.ts'
import { indicators } from '#web/api.ts'
import { timeOf } from '#web/time.ts'
import { FigureRecords } from './figure-records.tsx'
import { kindNames, partsInWords, valueInFigures } from './figure-words.ts'
import { LineChart } from './line-chart.tsx'
import { type Period, periodInWords, trendPeriod } from './period.ts'
import { Load } from './states.tsx'
import './figure-drawer.css'

export type FigureAsked = {
  code: string
  period: Period
  village?: string
  villageName?: string
  unit?: string
  unitName?: string
}

/** One figure opened: its value, how it is made, how it went month by month, and every record behind it. */
export function FigureDrawer({ asked, onClose }: { asked: FigureAsked; onClose: () => void }) {
  const { code, period, village, unit } = asked
  const figure = useQuery({
    queryKey: ['figures', code, period, village, unit],
    queryFn: () => indicators.figure({ code, ...period, village, unit }),
  })
  return (
    <Drawer open size={820} title={figure.data?.name ?? '指标'} onClose={onClose}>
      <Load query={figure} rows={12}>
        {(found) => (
          <>
            <Head figure={found} asked={asked} />
            <Trend asked={asked} measure={found.unit} name={found.name} kind={found.kind} />
            <Made figure={found} />
            <h3>记录（{found.records.toLocaleString('zh-CN')} 条）</h3>
            <FigureRecords asked={asked} figure={found} />
          </>
        )}
      </Load>
    </Drawer>
  )
}

function Head({ figure, asked }: { figure: Figure; asked: FigureAsked }) {
  const parts = partsInWords(figure)
  return (
    <div className="figure-head">
      <span className="figure-value">{valueInFigures(figure)}</span>
      <span className="figure-unit">{figure.unit}</span>
      <span className="figure-about">
        <Tag>{kindNames[figure.kind]}</Tag>
        {periodInWords(asked.period)}
        {asked.village && `，${asked.villageName ?? asked.village}`}
        {asked.unit && `，${asked.unitName ?? asked.unit}`}
        {parts && <div className="hint">{parts}</div>}
        {figure.value === null && <div className="hint">没有可以计算的记录。</div>}
      </span>
    </div>
  )
}

type TrendProps = { asked: FigureAsked; measure: string; name: string; kind: Figure['kind'] }

function Trend({ asked: { code, period, village, unit }, measure, name, kind }: TrendProps) {
  const months = trendPeriod(period)
  const trend = useQuery({
    queryKey: ['figures', code, 'trend', months, village, unit],
    queryFn: () => indicators.trend({ code, ...months, village, unit }),
  })
  const points = useMemo(
    () => (trend.data?.points ?? []).map(({ from, value }) => ({ name: from.slice(0, 7), value })),
    [trend.data],
  )
  return (
    <>
      <h3>{kind === 'register' ? '各月末' : '逐月'}</h3>
      <Load query={trend} rows={4}>
        {() => <LineChart label={`${name}逐月变化`} points={points} unit={measure} />}
      </Load>
    </>
  )
}

function Made({ figure }: { figure: Figure }) {
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      items={[
        { key: 'basis', label: '依据与口径', children: <span className="prose">{figure.basis}</span> },
        {
          key: 'version',
          label: '口径版本',
          children: `第 ${figure.definition} 版，编号 ${figure.code}，计算于 ${timeOf(figure.asOf)}`,
        },
        {
          key: 'hash',
          label: '校验值',
          children: (
            <span className="figure-hash" title="由口径版本、期间与各条记录及其版本算得；记录有变，校验值即变。">
              {figure.hash}
            </span>
          ),
        },
      ]}
    />
  )
}
