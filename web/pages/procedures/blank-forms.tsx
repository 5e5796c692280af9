import { PrinterOutlined } from '@ant-design/icons'
import { Button, Select, Space } from 'antd'
import { useState } from 'react'
import type * as z from 'zod'
import { commonIntake } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { askedFields, type FormField, formFields } from '#procedures/forms.ts'
import { DownloadButton } from '#web/parts/download-button.tsx'
import { PrintSheet } from '#web/parts/print-sheet.tsx'
import { useMe } from '#web/session.tsx'

type Blank = { id: string; name: string; fields: FormField[] }

/** The forms of a procedure on paper, to be filled in by hand. */
export function BlankForms({ procedure }: { procedure: Procedure }) {
  const { tenantName } = useMe()
  const blanks = blanksOf(procedure)
  const [chosen, choose] = useState('intake')
  const blank = blanks.find(({ id }) => id === chosen) ?? blanks[0]
  if (!blank) return null
  return (
    <>
      <Space className="no-print guide-acts">
        <Select
          className="blank-choice"
          aria-label="哪张表单"
          value={blank.id}
          options={blanks.map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={choose}
        />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
        {blank.id === 'intake' && (
          <DownloadButton url={`/api/procedures/${procedure.id}/form.docx`}>下载 .docx</DownloadButton>
        )}
      </Space>
      <PrintSheet>
        <h1>{blank.name}</h1>
        <p className="print-street">
          <span>{tenantName}</span>
          <span>编号：{procedure.mark}〔　　〕　　　　号</span>
        </p>
        <table className="blank">
          <tbody>
            {blank.fields.map((field) => (
              <BlankRow key={field.key} field={field} />
            ))}
            <tr>
              <th>填表人签名</th>
              <td className="blank-line">　　　　　　　　　　　　年　　月　　日</td>
            </tr>
          </tbody>
        </table>
      </PrintSheet>
    </>
  )
}

function blanksOf(procedure: Procedure): Blank[] {
  const steps = Object.entries(procedure.steps).flatMap(([id, step]) => {
    const fields = step.form ? askedFields(step.form) : []
    return fields.length > 0 ? [{ id, name: `${procedure.name}·${step.name}`, fields }] : []
  })
  const intake = [...commonFields(), ...formFields(procedure.intake)]
  return [{ id: 'intake', name: `${procedure.name}登记表`, fields: intake }, ...steps]
}

const counted: ReadonlyArray<keyof z.infer<typeof commonIntake>> = ['longitude', 'latitude', 'likes', 'dislikes']

function commonFields(): FormField[] {
  return formFields(commonIntake).filter(({ key }) => !counted.some((one) => one === key))
}

function BlankRow({ field }: { field: FormField }) {
  return (
    <tr>
      <th>
        {field.title}
        {field.required && '＊'}
      </th>
      <td className={field.type === 'long' ? 'blank-long' : 'blank-line'}>
        {spaceFor(field)}
        {field.hint && <div className="blank-hint">{field.hint}</div>}
      </td>
    </tr>
  )
}

function spaceFor(field: FormField): string {
  const choices = field.choices ?? field.items?.choices
  if (choices) return choices.map(({ name }) => `□\u00a0${name}`).join('　')
  if (field.type === 'boolean') return '□\u00a0是　□\u00a0否'
  if (field.type === 'date') return '　　　　年　　月　　日'
  if (field.fields) return field.fields.map(({ title }) => `${title}：＿＿＿＿＿＿`).join('　')
  return ''
}
