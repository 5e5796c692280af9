import { useQuery } from '@tanstack/react-query'
import { Button, Form, InputNumber, Select } from 'antd'
import type { AlarmSettings } from '#intake/alarms/settings.ts'
import { alarmClasses } from '#procedures/grid-event/forms.ts'
import { alarms } from '#web/api.ts'
import { choicesOf } from '#web/names.ts'
import { Load, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { alarmsKey } from './use-alarms.ts'

const numbers = {
  mergeMinutes: '多少分钟内并为一件',
  mergeMetres: '相距多少米内并为一件',
  stormPerMinute: '一分钟多少条算集中',
  futureMinutes: '设备时钟可快几分钟',
  staleHours: '迟到几小时以上待人核',
  learnDays: '看近多少日的核实',
  learnLeast: '核实几次以上才算数',
  learnShare: '误报几成以上标存疑（%）',
  silentDays: '多少天没有告警算久无声息',
} as const

/** By which numbers alarms are merged, told and learnt from. */
export function RulesForm() {
  const query = useQuery({ queryKey: [...alarmsKey, 'settings'], queryFn: () => alarms.settings({}) })
  const save = useChange((given: AlarmSettings) => alarms.saveSettings(given), [alarmsKey], '规则已保存')
  return (
    <section aria-label="归并与告知的规则" className="alarm-rules">
      <h2>归并与告知的规则</h2>
      <p className="hint">本地规定，未核实，可随时调整；只管以后的告警。</p>
      {save.error && <Problem error={save.error} />}
      <Load query={query} rows={4}>
        {(settings) => (
          <Form
            layout="vertical"
            className="source-form"
            initialValues={settings}
            onFinish={(given) => save.mutate(given)}
          >
            {Object.entries(numbers).map(([field, label]) => (
              <Form.Item key={field} name={field} label={label} rules={[{ required: true }]}>
                <InputNumber className="wide" precision={0} />
              </Form.Item>
            ))}
            <Form.Item name="rapid" label="快呼类（登记即一、五、十分钟起算）">
              <Select mode="multiple" options={choicesOf(alarmClasses)} />
            </Form.Item>
            <Form.Item label=" ">
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                保存规则
              </Button>
            </Form.Item>
          </Form>
        )}
      </Load>
    </section>
  )
}
