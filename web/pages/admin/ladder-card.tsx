import { Button, Card, Dropdown, Form, Input, InputNumber, Select, Space } from 'antd'
import { type ClimbedKey, climbed, ruledLength } from '#access/ladder-order.ts'
import type { Ladder } from '#access/ladders.ts'
import { type Duration, durationInWords } from '#calendar/duration.ts'
import { ladderPresets } from '#dispatch/presets.ts'
import { formFields } from '#procedures/forms.ts'
import { gridEventIntake } from '#procedures/grid-event/forms.ts'
import { ClockField } from '#web/parts/clock-field.tsx'

export const incidentClasses = (formFields(gridEventIntake).find(({ key }) => key === 'category')?.choices ?? []).map(
  ({ value, name }) => ({ value, label: name }),
)

const keys: readonly ClimbedKey[] = ['assigning', 'arriving', 'firstHandling', 'disposal']
const units = [
  { value: 'minute', label: '分钟' },
  { value: 'hour', label: '小时' },
  { value: 'day', label: '日' },
  { value: 'workday', label: '个工作日' },
] as const

type Props = { ladder: Ladder; onChange: (next: Ladder) => void; onDrop: () => void; onRaise?: () => void }

/** One ladder: for which classes, in which hours, how long at each rung. What is left empty is the procedure's. */
export function LadderCard({ ladder, onChange, onDrop, onRaise }: Props) {
  const { from = '', until = '' } = ladder
  const hours = (next: { from?: string; until?: string }) => {
    const { from: _, until: __, ...rest } = ladder
    const kept = { from, until, ...next }
    onChange({ ...rest, ...(kept.from ? { from: kept.from } : {}), ...(kept.until ? { until: kept.until } : {}) })
  }
  return (
    <Card size="small" className="ladder-card" role="group" aria-label={`时限：${ladder.name}`}>
      <Form component={false} layout="vertical">
        <div className="ladder-head">
          <Form.Item label="名称">
            <Input
              value={ladder.name}
              maxLength={40}
              onChange={({ target }) => onChange({ ...ladder, name: target.value })}
            />
          </Form.Item>
          <Form.Item label="事件类别" className="ladder-classes">
            <Select
              mode="multiple"
              allowClear
              aria-label="事件类别"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="全部类别"
              options={incidentClasses}
              value={ladder.classes}
              onChange={(classes) => onChange({ ...ladder, field: 'category', classes })}
            />
          </Form.Item>
          <Form.Item label="时段（都不填即全天）">
            <Space>
              <ClockField label="时段起" value={from} onChange={(time = '') => hours({ from: time })} />
              <span>至</span>
              <ClockField label="时段止" value={until} onChange={(time = '') => hours({ until: time })} />
            </Space>
          </Form.Item>
        </div>
        <div className="ladder-lengths">
          {keys.map((key) => (
            <LengthInput
              key={key}
              name={climbed[key]}
              ruled={ruledLength(key)}
              value={ladder.lengths[key]}
              onChange={(length) => {
                const { [key]: _, ...others } = ladder.lengths
                onChange({ ...ladder, lengths: length ? { ...others, [key]: length } : others })
              }}
            />
          ))}
        </div>
      </Form>
      <div className="ladder-foot">
        <PresetBasis lengths={ladder.lengths} />
        <Space>
          <Dropdown
            trigger={['click']}
            menu={{
              items: ladderPresets.map(({ id, name }) => ({ key: id, label: name })),
              onClick: ({ key }) =>
                onChange({ ...ladder, lengths: { ...ladderPresets.find(({ id }) => id === key)?.lengths } }),
            }}
          >
            <Button size="small">套用预设</Button>
          </Dropdown>
          {onRaise && (
            <Button size="small" onClick={onRaise}>
              提前一位
            </Button>
          )}
          <Button size="small" danger onClick={onDrop}>
            删去
          </Button>
        </Space>
      </div>
    </Card>
  )
}

type LengthProps = {
  name: string
  ruled: Duration
  value: Duration | undefined
  onChange: (length: Duration | undefined) => void
}

function LengthInput({ name, ruled, value, onChange }: LengthProps) {
  const unit = value?.unit ?? ruled.unit
  return (
    <Form.Item label={name === climbed.disposal ? `${name}（自到场起）` : name}>
      <Space.Compact>
        <InputNumber
          aria-label={name}
          className="ladder-count"
          min={1}
          max={3650}
          precision={0}
          placeholder={durationInWords(ruled)}
          value={value?.count}
          onChange={(count) => onChange(count === null ? undefined : { unit, count })}
        />
        <Select
          aria-label={`${name}的单位`}
          className="ladder-unit"
          options={[...units]}
          value={unit}
          onChange={(next) => value && onChange({ ...value, unit: next })}
        />
      </Space.Compact>
    </Form.Item>
  )
}

/** The preset whose lengths these are, with where it comes from; nothing when the lengths are the street's own. */
function PresetBasis({ lengths }: { lengths: Ladder['lengths'] }) {
  const same = ladderPresets.find((preset) =>
    keys.every(
      (key) => preset.lengths[key]?.count === lengths[key]?.count && preset.lengths[key]?.unit === lengths[key]?.unit,
    ),
  )
  return (
    <span className="hint">
      {same ? `「${same.name}」：${same.basis}` : '本街道自定；没有填的按程序规定（灰字）。'}
    </span>
  )
}
