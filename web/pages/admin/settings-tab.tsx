import { useQuery } from '@tanstack/react-query'
import { Button, Descriptions, Form, Input, Space } from 'antd'
import type { Settings } from '#access/settings.ts'
import { access } from '#web/api.ts'
import { Load, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { useCan, useMe } from '#web/session.tsx'
import { LengthsField } from './lengths-field.tsx'

/** What the street sets for itself: how it signs, how it is reached, and promises shorter than the statute. */
export function SettingsTab() {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => access.settings({}) })
  return <Load query={settings}>{(given) => <SettingsForm given={given} />}</Load>
}

function SettingsForm({ given }: { given: Settings }) {
  const { tenant, tenantName } = useMe()
  const can = useCan()
  const writes = can('settings.write')
  const [form] = Form.useForm<Settings>()
  const save = useChange((values: Settings) => access.saveSettings(values), [['settings']], '设置已保存')
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={2}
        className="settings-street"
        items={[
          { key: 'name', label: '街道名称', children: tenantName },
          { key: 'code', label: '统计用区划代码', children: tenant },
        ]}
      />
      {save.error !== null && <Problem error={save.error} />}
      {!writes && <p className="hint">您的岗位只能查看设置；修改须由系统管理员或安全管理员办理。</p>}
      <Form
        form={form}
        layout="vertical"
        disabled={!writes}
        initialValues={given}
        onFinish={(values) => save.mutate({ ...given, ...values })}
      >
        <h2 className="settings-title">文书与联系方式</h2>
        <div className="fields">
          <Form.Item name="issuer" label="文书署名机关" extra="告知书、办事指南、红头的落款；不填即为街道名称。">
            <Input maxLength={60} placeholder={tenantName} />
          </Form.Item>
          <Form.Item name="telephone" label="对外电话">
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="address" label="办公地址">
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <h2 className="settings-title">本街道的承诺期限</h2>
        <p className="hint">
          只能比法定期限短，单位与法定相同；不填即按法定。只对今后登记的事项有效，已登记的按登记时的期限办理。
        </p>
        <Form.Item name="lengths" noStyle>
          <LengthsField disabled={!writes} />
        </Form.Item>
        {writes && (
          <Space className="settings-acts">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              保存设置
            </Button>
          </Space>
        )}
      </Form>
    </>
  )
}
