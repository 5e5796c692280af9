import type { Figure } from '#indicators/contract.ts'
import { type FamilyId, families as familyNames, type Indicator } from '#indicators/define.ts'
import { indicators } from '#indicators/indicators.ts'
import { kindNames, partsInWords, valueInFigures } from '#web/parts/figure-words.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { Nothing, Problem } from '#web/parts/states.tsx'
import { type Asked, useFamilyFigures, useInView } from './use-figures.ts'

/** An indicator with its figure, once that is there. */
type Row = Indicator & { figure?: Figure }

export type FamilyGroup = { family: FamilyId; name: string; members: Indicator[] }

const familyIds = [...new Set(indicators.map(({ family }) => family))]

/** The families with those of their indicators that name the words. */
export function familiesNaming(words: string): FamilyGroup[] {
  const named = indicators.filter((one) => words === '' || `${one.name}${one.basis}`.includes(words))
  return familyIds.flatMap((family) => {
    const members = named.filter((one) => one.family === family)
    return members.length > 0 ? [{ family, name: familyNames[family], members }] : []
  })
}

type Props = { groups: readonly FamilyGroup[]; asked: Asked; onOpen: (code: string) => void }

/** A section for each family; the names are there at once, the figures as they are counted. */
export function FigureTables({ groups, asked, onOpen }: Props) {
  return (
    <div>
      {groups.length === 0 && <Nothing words="没有符合条件的指标" hint="可以换一个词，或清空搜索。" />}
      {groups.map((group) => (
        <Family key={group.family} group={group} asked={asked} onOpen={onOpen} />
      ))}
    </div>
  )
}

function Family({ group, asked, onOpen }: { group: FamilyGroup; asked: Asked; onOpen: (code: string) => void }) {
  const [place, seen] = useInView()
  const { data, error, refetch, isFetching } = useFamilyFigures(group.family, asked, seen)
  const figures = new Map(data?.figures.map((figure) => [figure.code, figure]))
  const rows = group.members.map((one): Row => ({ ...one, figure: figures.get(one.code) }))
  return (
    <section
      ref={place}
      id={`family-${group.family}`}
      aria-label={group.name}
      aria-busy={isFetching && !data}
      tabIndex={-1}
      className="section"
    >
      <h2>{group.name}</h2>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      <PlainTable
        label={`${group.name}指标`}
        columns={columnsOf(onOpen)}
        rows={rows}
        rowKey={({ code }) => code}
        onOpen={({ code }) => onOpen(code)}
      />
    </section>
  )
}

function columnsOf(onOpen: (code: string) => void): ReadonlyArray<Column<Row>> {
  return [
    {
      key: 'name',
      title: '指标',
      width: 260,
      show: ({ name, code }) => (
        <button type="button" className="link-button" onClick={() => onOpen(code)}>
          {name}
        </button>
      ),
    },
    {
      key: 'value',
      title: '数值',
      width: 110,
      align: 'right',
      show: ({ figure }) => <strong className="figure-number">{figure ? valueInFigures(figure) : '…'}</strong>,
    },
    { key: 'unit', title: '单位', width: 64, show: ({ unit }) => unit },
    { key: 'parts', title: '分子与分母', width: 170, show: ({ figure }) => (figure ? partsInWords(figure) : '') },
    {
      key: 'records',
      title: '记录',
      width: 72,
      align: 'right',
      show: ({ figure }) => figure?.records.toLocaleString('zh-CN') ?? '',
    },
    { key: 'kind', title: '类型', width: 64, show: ({ kind }) => kindNames[kind] },
    {
      key: 'basis',
      title: '依据与口径',
      show: ({ basis }) => (
        <span className="figure-basis" title={basis}>
          {basis}
        </span>
      ),
    },
  ]
}
