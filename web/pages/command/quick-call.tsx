import { useQuery } from '@tanstack/react-query'
import { Alert, App, Form, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import * as z from 'zod'
import { intake, matters } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { FormDrawer, type FormOf } from '#web/parts/form-drawer.tsx'
import { problemsOf, tidyForm } from '#web/parts/form-values.ts'
import { PersonalInput } from '#web/parts/personal-input.tsx'
import { RegisterPicker } from '#web/parts/pickers.tsx'
import { useSettled } from '#web/settled.ts'
import { classChoices } from './class-names.ts'
import { boardKey } from './use-board.ts'
import { findPoint, useMonitoringPoints } from './use-places.ts'

const content = z.object({
  words: z.string({ error: '请写下来电说了什么' }).trim().min(2, '请写下来电说了什么，至少两个字').max(2000),
  category: z.string().default('other'),
  place: z.string().trim().max(200).optional(),
  grid: z.string().optional(),
  point: z.string().optional(),
  name: z.string().trim().max(200).optional(),
  phone: z.string().trim().max(40).optional(),
})

type Props = { onClose: () => void; onFiled: (id: string) => void }

/** 快呼登记: what the caller says, what it is and where; the ladder runs from the moment it is filed. */
export function QuickCall({ onClose, onFiled }: Props) {
  const [actId] = useState(newId)
  const { message } = App.useApp()
  const points = useMonitoringPoints()
  const file = async (values: Record<string, unknown>) => {
    const given = content.parse(tidyForm(values))
    const at = findPoint(points, given.point)
    const people =
      given.phone || given.name ? [{ part: 'applicant', name: given.name ?? '来电人', phone: given.phone }] : []
    const done = await matters.file({
      actId,
      procedure: 'grid-event',
      common: {
        title: titleOf(given.words),
        detail: given.words,
        channel: 'phone',
        place: given.place,
        grid: given.grid,
        people,
        ...(at ? { longitude: at.longitude, latitude: at.latitude } : {}),
      },
      intake: { rapid: true, category: given.category, collected: 'reported' },
    })
    void message.success(`已登记 ${done.number}，一、五、十分钟起算`)
    onFiled(done.id)
  }
  return (
    <FormDrawer
      title="登记快呼"
      okText="登记"
      done=""
      stale={[['matters'], boardKey]}
      size={480}
      initial={{ category: 'other' }}
      check={(values) => problemsOf(content, tidyForm(values))}
      send={file}
      onClose={onClose}
    >
      {(form) => <Fields form={form} points={points} />}
    </FormDrawer>
  )
}

/** The first sentence, or as much as a line holds. */
function titleOf(words: string): string {
  const [first = words] = words.split(/[，。；！？\n]/)
  const title = first.trim().slice(0, 40)
  return title.length >= 2 ? title : words.slice(0, 40)
}

function Fields({ form, points }: { form: FormOf; points: ReturnType<typeof useMonitoringPoints> }) {
  const words = Form.useWatch<string | undefined>('words', form)
  const place = Form.useWatch<string | undefined>('place', form)
  const grid = Form.useWatch<string | undefined>('grid', form)
  const suggestion = useWhere(words ?? '', place ?? '')
  const found = suggestion?.grid
  useEffect(() => {
    if (found && !grid) form.setFieldValue('grid', found.code)
  }, [found, grid, form])
  const same = suggestion?.sameMatter.slice(0, 3) ?? []
  return (
    <>
      <Form.Item name="words" label="来电说了什么" required>
        <Input.TextArea autoFocus autoSize={{ minRows: 4, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      {same.length > 0 && (
        <Alert
          type="info"
          showIcon
          title="可能已经有人报过"
          description={same.map(({ row }) => (
            <div key={row.id}>
              {row.number} {row.title}（{row.stateName}）
            </div>
          ))}
        />
      )}
      <Form.Item name="category" label="类别">
        <Select options={[...classChoices]} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="place" label="地点" extra="小区、路名、门牌；网格随地点提出">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="grid" label="网格" extra={found && found.code === grid ? found.reason : undefined}>
        <RegisterPicker register="grids" />
      </Form.Item>
      <Form.Item name="point" label="附近的点位" extra="选了的，按点位的坐标派近的人">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="不清楚的不选"
          options={points.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code?: string) => {
            const at = findPoint(points, code)
            if (at?.grid) form.setFieldValue('grid', at.grid)
          }}
        />
      </Form.Item>
      <div className="fields">
        <Form.Item name="name" label="来电人">
          <PersonalInput kind="name" />
        </Form.Item>
        <Form.Item name="phone" label="电话">
          <PersonalInput kind="phone" />
        </Form.Item>
      </div>
    </>
  )
}

/** The grid that the words name, and what may be the same, asked once typing rests. */
function useWhere(words: string, place: string) {
  const asked = useSettled(JSON.stringify([words, place]), 400)
  const { data } = useQuery({
    queryKey: ['suggest', 'call', asked],
    queryFn: () =>
      intake.suggest({ title: titleOf(words), detail: words, place: place || undefined, channel: 'phone' }),
    enabled: words.trim().length >= 4,
    staleTime: 30_000,
  })
  return data
}
