import { Card, Form, Select } from 'antd'
import { formFields } from '#procedures/forms.ts'
import { SchemaFields } from '#web/parts/schema-field.tsx'
import { rolesOf, useMe } from '#web/session.tsx'
import { type Fileable, fileableBy } from './fileable.ts'

/** By which procedure it is handled, and what that procedure asks beside the common words. */
export function KindFields({ kind, onChoose }: { kind: Fileable | undefined; onChoose: (id: string) => void }) {
  const me = useMe()
  const kinds = fileableBy(rolesOf(me))
  return (
    <Card title={<h2>按什么程序办</h2>} className="desk-kind">
      <Form.Item
        name="procedure"
        label="程序"
        required
        extra={kind?.purpose ?? '输入内容后，右侧会给出建议；按 Alt+数字选用。'}
      >
        <Select
          className="wide"
          placeholder="选择程序"
          showSearch={{ optionFilterProp: 'label' }}
          options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChoose}
        />
      </Form.Item>
      {kind && <SchemaFields key={kind.id} fields={formFields(kind.intake)} base={['intake']} />}
    </Card>
  )
}
