import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select } from 'antd'
import type { Formula, FormulaItem } from '#appraisal/formula.ts'
import { indicators } from '#indicators/indicators.ts'
import { hasVillage } from '#indicators/rows-sql.ts'

type Props = { draft: Formula; onChange: (formula: Formula) => void }

const choices = (wanted: 'count' | 'ratio') =>
  indicators
    .filter((one) => one.measure.kind === wanted && one.population.of !== 'register' && hasVillage(one))
    .filter(({ measure }) => measure.kind !== 'count' || !measure.distinct)
    .map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))
const options = { reduction: choices('count'), level: choices('ratio') }

/** The items of a formula: what is counted, how many points, and where they begin and end. */
export function FormulaItems({ draft, onChange }: Props) {
  const put = (at: number, item: FormulaItem) =>
    onChange({ ...draft, items: draft.items.map((one, index) => (index === at ? item : one)) })
  const sum = (kind: 'village' | 'unit') => draft.items.reduce((all, { weights }) => all + weights[kind], 0)
  return (
    <div className="appraisal-frame">
      <table className="appraisal-table formula-items" aria-label="考核项目">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">指标</th>
            <th scope="col">村社满分（合计 {sum('village')}）</th>
            <th scope="col">部门满分（合计 {sum('unit')}）</th>
            <th scope="col">怎样计分</th>
            <th scope="col">扣分上限</th>
            <th scope="col">删</th>
          </tr>
        </thead>
        <tbody>
          {draft.items.map((item, at) => (
            <ItemRow
              // biome-ignore lint/suspicious/noArrayIndexKey: an item's id is edited in its row
              key={at}
              item={item}
              onChange={(next) => put(at, next)}
              onRemove={() => onChange({ ...draft, items: draft.items.filter((_, index) => index !== at) })}
            />
          ))}
        </tbody>
      </table>
      {(['reduction', 'level'] as const).map((kind) => (
        <Button
          key={kind}
          size="small"
          icon={<PlusOutlined />}
          onClick={() => onChange({ ...draft, items: [...draft.items, newItem(draft, kind)] })}
        >
          添加{kind === 'reduction' ? '降量' : '达标'}项目
        </Button>
      ))}
    </div>
  )
}

function newItem({ items }: Formula, kind: FormulaItem['kind']): FormulaItem {
  const taken = new Set(items.map(({ id }) => id))
  const free = items.map((_, at) => `item-${at + 1}`).find((id) => !taken.has(id)) ?? `item-${items.length + 1}`
  const shared = { id: free, name: '新项目', weights: { village: 0, unit: 0 }, lossCap: 100 }
  if (kind === 'reduction') return { ...shared, kind, direction: 'lower', code: 'hotline.handled', zeroAbove: 50 }
  const scoring = { direction: 'higher', full: 100, zero: 80, leastCases: 5 } as const
  return { ...shared, ...scoring, kind, code: 'petition.completion-rate' }
}

type RowProps = { item: FormulaItem; onChange: (item: FormulaItem) => void; onRemove: () => void }

function ItemRow({ item, onChange, onRemove }: RowProps) {
  const points = (kind: 'village' | 'unit') => (
    <InputNumber
      size="small"
      min={0}
      max={100}
      aria-label={`${item.name}${kind === 'village' ? '村社' : '部门'}满分`}
      value={item.weights[kind]}
      onChange={(value) => onChange({ ...item, weights: { ...item.weights, [kind]: value ?? 0 } })}
    />
  )
  return (
    <tr>
      <td>
        <Input
          size="small"
          aria-label="项目名"
          maxLength={20}
          value={item.name}
          onChange={(event) => onChange({ ...item, name: event.target.value })}
        />
      </td>
      <td>
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          className="formula-code"
          aria-label={`${item.name}的指标`}
          options={options[item.kind]}
          value={item.code}
          onChange={(code) => onChange({ ...item, code })}
        />
      </td>
      <td>{points('village')}</td>
      <td>{points('unit')}</td>
      <td>
        <Scoring item={item} onChange={onChange} />
      </td>
      <td>
        <InputNumber
          size="small"
          min={0}
          max={100}
          suffix="%"
          aria-label={`${item.name}扣分上限`}
          value={item.lossCap}
          onChange={(lossCap) => onChange({ ...item, lossCap: lossCap ?? 100 })}
        />
      </td>
      <td>
        <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={`删去${item.name}`} onClick={onRemove} />
      </td>
    </tr>
  )
}

function Scoring({ item, onChange }: Omit<RowProps, 'onRemove'>) {
  if (item.kind === 'reduction') {
    return (
      <>
        低于目标满分；超{' '}
        <InputNumber
          size="small"
          min={1}
          max={1000}
          suffix="%"
          aria-label={`${item.name}零分线`}
          value={item.zeroAbove}
          onChange={(zeroAbove) => onChange({ ...item, zeroAbove: zeroAbove ?? 50 })}
        />{' '}
        零分
      </>
    )
  }
  return (
    <>
      <Select
        size="small"
        aria-label={`${item.name}方向`}
        value={item.direction}
        options={[
          { value: 'higher', label: '越高越好' },
          { value: 'lower', label: '越低越好' },
        ]}
        onChange={(direction) => onChange({ ...item, direction })}
      />{' '}
      满分{' '}
      <InputNumber
        size="small"
        aria-label={`${item.name}满分值`}
        value={item.full}
        onChange={(full) => onChange({ ...item, full: full ?? 0 })}
      />{' '}
      零分{' '}
      <InputNumber
        size="small"
        aria-label={`${item.name}零分值`}
        value={item.zero}
        onChange={(zero) => onChange({ ...item, zero: zero ?? 0 })}
      />{' '}
      至少{' '}
      <InputNumber
        size="small"
        min={1}
        precision={0}
        aria-label={`${item.name}至少件数`}
        value={item.leastCases}
        onChange={(leastCases) => onChange({ ...item, leastCases: leastCases ?? 5 })}
      />{' '}
      件
    </>
  )
}
