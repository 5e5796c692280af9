import { Alert, Checkbox, Form, Input } from 'antd'
import { gridsMap } from '#web/api.ts'
import { FormDrawer } from '#web/parts/form-drawer.tsx'
import { changesOf } from './draft.ts'
import type { Editor } from './use-editor.ts'
import { staleAfterSave } from './use-grids-map.ts'

type Props = { editor: Editor; validFrom: string; onClose(): void; onDone(): void }

/** What will be kept, from when, and why. Nothing goes with a fault; what is only a warning must have been looked at. */
export function SaveSheet({ editor, validFrom, onClose, onDone }: Props) {
  const { created, changed, ended } = changesOf(editor.draft)
  const errors = editor.problems.filter(({ level }) => level === 'error')
  const warnings = editor.problems.filter(({ level }) => level === 'warning')
  const send = async ({ reason }: Record<string, unknown>) => {
    const grids = [...created, ...changed].map(({ code, name, village, kind, boundary, revision }) => ({
      ...{ code, name, village, kind, boundary },
      ...(revision !== undefined && { revision }),
    }))
    await gridsMap.changeGrids({
      ...{ validFrom, reason: String(reason), grids },
      ended: ended.map(({ code, revision }) => ({ code, revision })),
    })
    onDone()
  }
  return (
    <FormDrawer
      title="保存边界"
      okText="保存"
      done={`已保存，自 ${validFrom} 起生效。`}
      stale={staleAfterSave}
      size={520}
      check={() => errors.map(({ words }) => ({ path: [], words }))}
      send={send}
      onClose={onClose}
    >
      {errors.length > 0 && (
        <Alert
          type="error"
          showIcon
          title="还有须改正的问题，改好才能保存。"
          description={errors.map(({ words }) => <p key={words}>{words}</p>)}
        />
      )}
      <dl className="grids-summary">
        <Codes title="生效日期" list={[validFrom]} />
        <Codes title="改界" list={changed.map(({ code, name }) => `${name}（${code}）`)} />
        <Codes title="新设" list={created.map(({ code, name }) => `${name}（${code}）`)} />
        <Codes title="撤销" list={ended.map(({ code, name }) => `${name}（${code}）`)} />
      </dl>
      <p className="hint">生效日期之前的边界不变；已登记的事项仍归原来的网格。</p>
      <Form.Item
        name="reason"
        label="调整的理由"
        rules={[{ required: true, min: 2, message: '请写明理由，如「第三网格户数超过五百，分设」' }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      {warnings.length > 0 && (
        <Form.Item
          name="seen"
          valuePropName="checked"
          rules={[
            {
              validator: (_, value) => (value === true ? Promise.resolve() : Promise.reject(new Error('请核对后勾选'))),
            },
          ]}
        >
          <Checkbox>已核对提醒：{warnings.map(({ words }) => words).join('')}</Checkbox>
        </Form.Item>
      )}
    </FormDrawer>
  )
}

function Codes({ title, list }: { title: string; list: readonly string[] }) {
  if (list.length === 0) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>{list.join('、')}</dd>
    </div>
  )
}
