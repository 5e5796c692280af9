import { Checkbox, Form, Radio } from 'antd'
import { addDays, dayOf, findDay, formatWeekday, weekday } from '#calendar/date.ts'
import { registry } from '#web/api.ts'
import { ClockField } from '#web/parts/clock-field.tsx'
import { DateField } from '#web/parts/date-field.tsx'
import { type FormContent, FormDrawer } from '#web/parts/form-drawer.tsx'
import type { FieldProblem } from '#web/parts/form-values.ts'
import { PersonPicker } from '#web/parts/pickers.tsx'
import { useColleagues } from '#web/queries.ts'
import { present } from '#web/time.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** Adds one line to the register of the rota: a shift of the command centre, once, weekly or daily. */
export function ShiftSheet({ onClose }: { onClose: () => void }) {
  const { data: colleagues } = useColleagues()
  const [day, repeat] = ['day', 'repeat']
  return (
    <FormDrawer
      title="加一个班次"
      note="写入清单「值班安排」；要改、要停的到清单里办。"
      okText="加班次"
      done="班次已加入值班安排"
      stale={[['duty'], ['entries', 'duty-rota']]}
      size={480}
      initial={{ repeat: 'once', day: dayOf(present()), from: '20:00', until: '08:00', leads: false }}
      check={problemsOf}
      send={(content) => {
        const person = colleagues?.people.find(({ account }) => account === content.account)?.person
        return registry.create({ register: 'duty-rota', ...entryOf(content, person ?? textIn(content.account)) })
      }}
      onClose={onClose}
    >
      <Form.Item name="account" label="谁值班" required>
        <PersonPicker placeholder="值班账号" />
      </Form.Item>
      <Form.Item name={day} label="哪一天" required>
        <DateField />
      </Form.Item>
      <Form.Item noStyle dependencies={[day]}>
        {({ getFieldValue }) => (
          <Form.Item name={repeat} label="重复">
            <Radio.Group options={repeatsFrom(getFieldValue(day))} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item name="from" label="起" required>
        <ClockField />
      </Form.Item>
      <Form.Item name="until" label="止" required extra="早于起的，为次日">
        <ClockField />
      </Form.Item>
      <Form.Item name="leads" valuePropName="checked" extra="派单、到场将到时限先告诉带班人员">
        <Checkbox>带班</Checkbox>
      </Form.Item>
    </FormDrawer>
  )
}

function repeatsFrom(day: unknown) {
  const found = findDay(textIn(day))
  return [
    { value: 'once', label: '只这一天' },
    { value: 'weekly', label: found ? `此后每${formatWeekday(found)}` : '此后每周' },
    { value: 'daily', label: '此后每天' },
  ]
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function entryOf(content: FormContent, person: string) {
  const day = findDay(textIn(content.day)) ?? dayOf(present())
  const [account, from, until, repeat] = [content.account, content.from, content.until, content.repeat].map(textIn)
  const name = weekdays[weekday(day) - 1]
  return {
    code: `${day.replaceAll('-', '')}-${(from ?? '').replace(':', '')}-${account}`.slice(0, 40),
    name: person,
    validFrom: day,
    ...(repeat === 'once' ? { validUntil: addDays(day, 1) } : {}),
    data: {
      place: 'command',
      ...(repeat === 'daily' || name === undefined ? {} : { weekday: name }),
      from,
      until,
      account,
      ...(content.leads === true ? { leads: true } : {}),
    },
  }
}

function problemsOf({ account, day, from, until }: FormContent): FieldProblem[] {
  const times = { from, until }
  return [
    ...(textIn(account) === '' ? [{ path: ['account'], words: '请选择值班的人' }] : []),
    ...(findDay(textIn(day)) ? [] : [{ path: ['day'], words: '请填写日期' }]),
    ...Object.entries(times).flatMap(([key, time]) =>
      clock.test(textIn(time)) ? [] : [{ path: [key], words: '请填写时刻，如 20:00' }],
    ),
  ]
}
