import { Input, InputNumber, Segmented } from 'antd'
import { type Formula, windowNames } from '#appraisal/formula.ts'
import { ColourMark } from './colour-mark.tsx'

type Props = { draft: Formula; onChange: (formula: Formula) => void }

/** What of a formula is not its items: the stretch, small numbers, the five colours, what to look into. */
export function FormulaFields({ draft, onChange }: Props) {
  const { smallNumbers, signals } = draft
  const small = (key: keyof Formula['smallNumbers'], title: string) => (
    <NumberField
      title={title}
      value={smallNumbers[key]}
      onChange={(value) => onChange({ ...draft, smallNumbers: { ...smallNumbers, [key]: value } })}
    />
  )
  const look = (key: keyof Formula['signals'], title: string) => (
    <NumberField
      title={title}
      value={signals[key]}
      onChange={(value) => onChange({ ...draft, signals: { ...signals, [key]: value } })}
    />
  )
  return (
    <>
      <div className="target-head">
        <span>
          取数期间{' '}
          <Segmented
            size="small"
            aria-label="取数期间"
            options={(['year-to-date', 'month'] as const).map((value) => ({ value, label: windowNames[value] }))}
            value={draft.window}
            onChange={(window) => onChange({ ...draft, window })}
          />
        </span>
        {small('least', '小数：基数不足几件')}
        {small('yearsBefore', '并取前几年')}
        {small('allowance', '目标至少几件')}
        <NumberField
          title="异议期（日）"
          value={draft.objectionDays}
          onChange={(objectionDays) => onChange({ ...draft, objectionDays })}
        />
      </div>
      <div className="target-head">
        <strong>需要核实的门槛</strong>
        {look('repeatDays', '办结后几日内重复')}
        {look('selfClosed', '自报自结几件')}
        {look('cutOffDays', '月末前几日改类')}
        {look('silentBelow', '沉默：低于平均的百分之几')}
        {look('silentFrom', '平均至少几件才看')}
      </div>
      <Bands draft={draft} onChange={onChange} />
    </>
  )
}

function Bands({ draft, onChange }: Props) {
  const put = (at: number, change: Partial<Formula['bands'][number]>) =>
    onChange({ ...draft, bands: draft.bands.map((band, index) => (index === at ? { ...band, ...change } : band)) })
  return (
    <div className="formula-bands">
      {draft.bands.map(({ colour, least, meaning }, at) => (
        <span key={colour}>
          <ColourMark colour={colour} />
          <InputNumber
            size="small"
            min={0}
            max={100}
            aria-label={`${colour}分数线`}
            suffix="分以上"
            disabled={at === draft.bands.length - 1}
            value={least}
            onChange={(value) => put(at, { least: value ?? 0 })}
          />
          <Input
            size="small"
            aria-label={`${colour}含义`}
            maxLength={60}
            value={meaning}
            onChange={(event) => put(at, { meaning: event.target.value })}
          />
        </span>
      ))}
    </div>
  )
}

function NumberField({ title, value, onChange }: { title: string; value: number; onChange: (value: number) => void }) {
  return (
    <span>
      {title}{' '}
      <InputNumber size="small" min={0} aria-label={title} value={value} onChange={(next) => onChange(next ?? 0)} />
    </span>
  )
}
