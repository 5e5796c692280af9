import { Link } from '@tanstack/react-router'
import { Card, Form, Select } from 'antd'
import { modelKinds } from '#analysis/model-kinds.ts'
import { formFields } from '#procedures/forms.ts'
import { procedureChoices } from '#web/areas.ts'
import { RegisterPicker } from '#web/parts/pickers.tsx'
import { SchemaFields } from '#web/parts/schema-field.tsx'
import { rolesOf, useMe } from '#web/session.tsx'
import { type Door, type Fileable, kindsBehind } from './fileable.ts'

// 能滚动的区域须可由键盘到达；列表本身没有留这个口。
function reachByKey(popup: HTMLDivElement | null): void {
  popup?.querySelector('.ant-select-dropdown-list-holder')?.setAttribute('tabindex', '0')
}

type Option = { value?: unknown; label?: unknown }

// 有名称对得上的只列名称对得上的，没有才按用途找：回车选的总是最像的。
function searchIn(kinds: readonly Fileable[]): (text: string, option?: Option) => boolean {
  return (text, option) => {
    const kind = kinds.find(({ id }) => id === option?.value)
    if (!kind) return false
    return kinds.some(({ name }) => name.includes(text)) ? kind.name.includes(text) : kind.purpose.includes(text)
  }
}

/** Whether the sheet asks which unit gets the matter: where units handled such matters before. */
export function offersUnit(procedure: unknown): boolean {
  return modelKinds.some(
    ({ decision, procedures }) => decision === 'unit' && procedures.some((one) => one === procedure),
  )
}

type Props = { kind: Fileable | undefined; door: Door; onChoose: (id: string) => void }

/** By which procedure it is handled, and what that procedure asks beside the common words. */
export function KindFields({ kind, door, onChoose }: Props) {
  const posts = rolesOf(useMe())
  const kinds = kindsBehind(door, posts)
  const work = door === 'window' ? kindsBehind('house', posts) : []
  const options = [
    ...procedureChoices(kinds),
    ...procedureChoices(work).map((group) => ({ ...group, label: `机关工作 · ${group.label}` })),
  ]
  return (
    <Card
      title={<h2>按什么程序办</h2>}
      extra={work.length > 0 && <Link to="/house-work">会议、文件、考核等机关工作：登记工作</Link>}
      className="desk-kind"
    >
      <Form.Item
        name="procedure"
        label="程序"
        required
        extra={kind?.purpose ?? '输入内容后，右侧会给出建议，按 Alt+数字选用；也可在这里按名称、用途查找。'}
      >
        <Select
          className="wide"
          placeholder="选择程序"
          listHeight={420}
          virtual={false}
          popupRender={(menu) => <div ref={reachByKey}>{menu}</div>}
          showSearch={{ filterOption: searchIn([...kinds, ...work]) }}
          notFoundContent="没有您可以登记的这种程序"
          options={options}
          onChange={onChoose}
        />
      </Form.Item>
      {kind && <SchemaFields key={kind.id} fields={formFields(kind.intake)} base={['intake']} />}
      {offersUnit(kind?.id) && (
        <Form.Item name="unit" label="承办单位" extra="立件后即交其签收；不填则由分派人决定。" className="desk-unit">
          <RegisterPicker register="units" />
        </Form.Item>
      )}
    </Card>
  )
}
