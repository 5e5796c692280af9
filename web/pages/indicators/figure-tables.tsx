import { Button, Menu } from 'antd'
import type { Figure } from '#indicators/contract.ts'
import { families as familyNames } from '#indicators/define.ts'
import { kindNames, partsInWords, valueInFigures } from '#web/parts/figure-words.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { Nothing } from '#web/parts/states.tsx'
import type { IndicatorsSearch } from './search.ts'

type Props = {
  figures: readonly Figure[]
  busy: boolean
  search: IndicatorsSearch
  onChange: (part: Partial<IndicatorsSearch>) => void
}

/** Families at the left, the figures of each at the right. */
export function FigureTables({ figures, busy, search, onChange }: Props) {
  const named = figures.filter(({ name, basis }) => !search.words || `${name}${basis}`.includes(search.words))
  const families = [...new Set(figures.map(({ family }) => family))]
  const shown = families.filter((family) => !search.family || family === search.family)
  const groups = shown
    .map((family) => ({ family, rows: named.filter((figure) => figure.family === family) }))
    .filter(({ rows }) => rows.length > 0)
  const columns = columnsOf((code) => onChange({ code }))
  return (
    <div className="indicator-columns">
      <nav aria-label="指标类别" className="family-list">
        <Menu
          selectedKeys={[search.family ?? '']}
          items={['', ...families].map((family) => ({
            key: family,
            label: (
              <span className="family-label">
                {family === '' ? '全部' : nameOf(family)}
                <span className="family-count">
                  {family ? named.filter((figure) => figure.family === family).length : named.length}
                </span>
              </span>
            ),
          }))}
          onClick={({ key }) => onChange({ family: key || undefined })}
        />
      </nav>
      <div>
        {groups.length === 0 && <Nothing words="没有符合条件的指标" hint="可以换一个词，或选「全部」。" />}
        {groups.map(({ family, rows }) => (
          <section key={family} aria-label={nameOf(family)}>
            <h2 className="family-title">{nameOf(family)}</h2>
            <QueryTable
              label={`${nameOf(family)}指标`}
              columns={columns}
              rows={rows}
              rowKey={({ code }) => code}
              busy={busy}
              onOpen={({ code }) => onChange({ code })}
              empty={{ words: '没有指标' }}
            />
          </section>
        ))}
      </div>
    </div>
  )
}

function nameOf(family: string): string {
  return Object.entries(familyNames).find(([id]) => id === family)?.[1] ?? family
}

function columnsOf(onOpen: (code: string) => void): ReadonlyArray<Column<Figure>> {
  return [
    {
      key: 'name',
      title: '指标',
      width: 260,
      show: ({ name, code }) => (
        <Button type="link" size="small" className="figure-link" onClick={() => onOpen(code)}>
          {name}
        </Button>
      ),
    },
    {
      key: 'value',
      title: '数值',
      width: 110,
      align: 'right',
      show: (figure) => <strong className="figure-number">{valueInFigures(figure)}</strong>,
    },
    { key: 'unit', title: '单位', width: 70, show: ({ unit }) => unit },
    { key: 'parts', title: '分子与分母', width: 180, show: (figure) => partsInWords(figure) ?? '' },
    {
      key: 'records',
      title: '记录',
      width: 80,
      align: 'right',
      show: ({ records }) => records.toLocaleString('zh-CN'),
    },
    { key: 'kind', title: '类型', width: 70, show: ({ kind }) => kindNames[kind] },
    {
      key: 'basis',
      title: '依据与口径',
      width: 240,
      show: ({ basis }) => (
        <span className="figure-basis" title={basis}>
          {basis}
        </span>
      ),
    },
  ]
}
