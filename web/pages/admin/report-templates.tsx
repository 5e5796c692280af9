import { App, Button, Space, Tag } from 'antd'
import { useState } from 'react'
import type { Template } from '#reports/templates/template.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { TemplateForm } from './template-form.tsx'

type Props = {
  own: readonly Template[]
  builtIn: readonly Template[]
  onSave: (templates: Template[]) => Promise<unknown>
}

type Row = Template & { own: boolean }

/** The templates to draft by: ours to copy from, the street's own to change or take away. */
export function ReportTemplates({ own, builtIn, onSave }: Props) {
  const { modal } = App.useApp()
  const [edited, edit] = useState<{ template: Template; fresh: boolean }>()
  const rows = [...own.map((one) => ({ ...one, own: true })), ...builtIn.map((one) => ({ ...one, own: false }))]
  const remove = ({ id, name }: Row) =>
    modal.confirm({
      title: `删除模板「${name}」？`,
      content: '已按它起草的报告不受影响。',
      okText: '删除',
      onOk: () => onSave(own.filter((one) => one.id !== id)),
    })
  const copy = ({ own: _, ...template }: Row) =>
    edit({ template: { ...template, id: freshId(own), name: `${template.name}（本街道）` }, fresh: true })
  const change = ({ own: _, ...template }: Row) => edit({ template, fresh: false })
  return (
    <>
      <QueryTable
        label="报告模板"
        columns={columnsOf({ copy, change, remove })}
        rows={rows}
        rowKey={({ id }) => id}
        empty={{ words: '没有模板' }}
      />
      {edited && (
        <TemplateForm
          template={edited.template}
          fresh={edited.fresh}
          onClose={() => edit(undefined)}
          onSave={(saved) =>
            onSave(edited.fresh ? [...own, saved] : own.map((one) => (one.id === saved.id ? saved : one)))
          }
        />
      )}
    </>
  )
}

function freshId(own: readonly Template[]): string {
  const taken = new Set(own.map(({ id }) => id))
  let number = own.length + 1
  while (taken.has(`own-${number}`)) number++
  return `own-${number}`
}

type Acts = Record<'copy' | 'change' | 'remove', (row: Row) => void>

function columnsOf({ copy, change, remove }: Acts): ReadonlyArray<Column<Row>> {
  return [
    {
      key: 'name',
      title: '名称',
      width: 280,
      show: ({ name, own }) => (
        <>
          {name} {own && <Tag color="blue">本街道</Tag>}
        </>
      ),
    },
    { key: 'to', title: '主送', width: 200, show: ({ to }) => to || '—' },
    { key: 'basis', title: '依据', width: 380, show: ({ basis }) => <span className="prose">{basis}</span> },
    {
      key: 'acts',
      title: '操作',
      width: 200,
      show: (row) => (
        <Space size={4}>
          <Button size="small" onClick={() => copy(row)}>
            另存
          </Button>
          {row.own && (
            <>
              <Button size="small" onClick={() => change(row)}>
                修改
              </Button>
              <Button size="small" danger onClick={() => remove(row)}>
                删除
              </Button>
            </>
          )}
        </Space>
      ),
    },
  ]
}
