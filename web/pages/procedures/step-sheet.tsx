import { Descriptions, Drawer, Table, Tag } from 'antd'
import type { Procedure } from '#procedures/define.ts'
import { askedFields, type FormField } from '#procedures/forms.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { procedureNames } from '#web/names.ts'
import { fieldKind } from './field-words.ts'
import { fromWords, stepsInWords, toWords } from './step-words.ts'

type Props = { procedure: Procedure; id: string; onClose: () => void }

/** All that a step asks for. */
export function StepSheet({ procedure, id, onClose }: Props) {
  const step = procedure.steps[id]
  if (!step) return null
  const papers = Object.values(step.papers ?? {})
  const starts = deadlinesOf(procedure, (deadline) => stepsInList(deadline.starts, id))
  const ends = deadlinesOf(procedure, (deadline) => stepsInList(deadline.ends, id))
  const items = [
    { label: '由何状态', children: fromWords(procedure, step) },
    { label: '到何状态', children: toWords(procedure, step) },
    { label: '谁办', children: rolesInWords(step.by) },
    ...(step.assigns ? [{ label: '同时', children: '指定下一步承办单位和承办人' }] : []),
    ...(step.signs ? [{ label: '同时', children: '即为签收' }] : []),
    ...(step.needsTracks ? [{ label: '须先完成', children: tracksInWords(procedure, step.needsTracks) }] : []),
    ...(step.handOff
      ? [
          {
            label: '转办',
            children: `${step.handOff.name}（${procedureNames.get(step.handOff.to)}），${step.handOff.basis}`,
          },
        ]
      : []),
    ...(starts ? [{ label: '起算期限', children: starts }] : []),
    ...(ends ? [{ label: '办结期限', children: ends }] : []),
    ...(step.barredBy ? [{ label: '限制', children: '有法定限制，不合条件时系统说明原因并不予办理' }] : []),
    { label: '依据', children: step.basis ?? '—' },
  ]
  return (
    <Drawer open size={680} title={`环节：${step.name}`} onClose={onClose}>
      <Descriptions
        size="small"
        bordered
        column={1}
        items={items.map((item, at) => ({ ...item, key: `${at} ${item.label}` }))}
      />
      <h3>填写内容</h3>
      {step.form ? <FieldTable fields={askedFields(step.form)} /> : <p className="hint">不需填写。</p>}
      <h3>文书</h3>
      {papers.length === 0 && <p className="hint">不需文书。</p>}
      <ul className="paper-list">
        {papers.map(({ name, required, basis }) => (
          <li key={name}>
            {name} {required ? <Tag color="error">必备</Tag> : <Tag>可附</Tag>}
            {basis && <span className="hint">{basis}</span>}
          </li>
        ))}
      </ul>
    </Drawer>
  )
}

function stepsInList(ids: string | readonly string[], id: string): boolean {
  return typeof ids === 'string' ? ids === id : ids.includes(id)
}

function deadlinesOf(procedure: Procedure, test: (deadline: Procedure['deadlines'][string]) => boolean): string {
  return Object.values(procedure.deadlines)
    .filter(test)
    .map(({ name }) => name)
    .join('、')
}

function tracksInWords(procedure: Procedure, ids: readonly string[]): string {
  return ids.map((track) => procedure.tracks[track]?.name ?? stepsInWords(procedure, track)).join('、')
}

function FieldTable({ fields }: { fields: readonly FormField[] }) {
  return (
    <Table<FormField>
      aria-label="填写内容"
      size="small"
      bordered
      pagination={false}
      dataSource={fields}
      rowKey="key"
      columns={[
        { key: 'title', title: '项目', render: (_, field) => field.title },
        { key: 'required', title: '必填', width: 64, render: (_, field) => (field.required ? '必填' : '') },
        { key: 'kind', title: '怎么填', render: (_, field) => fieldKind(field) },
      ]}
    />
  )
}
