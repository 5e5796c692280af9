import { Alert, Form, Input, Modal, Radio, Switch, Typography } from 'antd'
import { useState } from 'react'
import type { AlarmSourceView } from '#intake/alarms/contract.ts'
import { alarmMapping } from '#intake/alarms/settings.ts'
import { alarms } from '#web/api.ts'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { classesOf, classesText } from './class-words.ts'
import { alarmsKey } from './use-alarms.ts'

const paths = {
  device: '设备编号',
  class: '告警类别',
  happenedAt: '发生时间',
  messageId: '消息编号',
  confidence: '把握',
  longitude: '经度',
  latitude: '纬度',
  picture: '图片（Base64）',
} as const

type Given = Pick<
  AlarmSourceView,
  'id' | 'name' | 'kind' | 'address' | 'topic' | 'username' | 'algorithm' | 'active'
> & {
  password?: string
  renewKey?: boolean
  mapping: Record<keyof typeof paths, string>
  classes: string
}

type Props = { source: AlarmSourceView | undefined; tenant: string; onClose: () => void }

/** One source: how it is reached, where the fields stand in its messages. The key of a push source is told once. */
export function SourceForm({ source, tenant, onClose }: Props) {
  const [form] = Form.useForm<Given>()
  const [made, setMade] = useState<{ id: string; key: string }>()
  const kind = Form.useWatch('kind', form) ?? source?.kind ?? 'mqtt'
  const send = useChange(
    ({ classes, mapping, ...given }: Given) =>
      alarms.saveSource({ ...given, mapping: { ...mapping, classes: classesOf(classes) } }),
    [alarmsKey],
    '接入已保存',
  )
  const { classes, ...mapping } = source?.mapping ?? alarmMapping.parse({})
  if (made)
    return (
      <Modal
        open
        title="推送密钥"
        okText="已记下"
        onOk={onClose}
        onCancel={onClose}
        cancelButtonProps={{ hidden: true }}
      >
        <Alert type="warning" showIcon title="密钥只显示这一次，请交给厂家配置；遗失的请更换。" />
        <p>
          <Typography.Text code copyable>
            {made.key}
          </Typography.Text>
        </p>
        <p className="hint">
          推送地址 /api/alarms/push；请求头 x-alarm-source 为 {tenant}.{made.id}
          ，x-alarm-time 为毫秒数，x-alarm-nonce 为每次不同的随机数，x-alarm-signature
          为「时间、换行、随机数、换行、正文」的 HMAC 十六进制值。
        </p>
      </Modal>
    )
  return (
    <Modal
      open
      title={source ? `接入：${source.name}` : '新的接入'}
      okText="保存"
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={680}
    >
      {send.error && <Problem error={send.error} />}
      <Form
        form={form}
        layout="vertical"
        className="source-form"
        initialValues={{
          kind: 'mqtt',
          algorithm: 'sha256',
          active: true,
          address: '',
          topic: '',
          username: '',
          ...source,
          mapping,
          classes: classesText(classes),
        }}
        onFinish={(given) =>
          send.mutate(given, {
            onSuccess: ({ key }) => (key === null ? onClose() : setMade({ id: given.id, key })),
          })
        }
      >
        <Form.Item name="kind" label="方式">
          <Radio.Group
            disabled={source !== undefined}
            options={[
              { value: 'mqtt', label: '订阅 MQTT' },
              { value: 'push', label: '签名推送' },
            ]}
          />
        </Form.Item>
        <Form.Item name="active" label="启用" valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item
          name="id"
          label="接入编号"
          rules={[{ required: true, pattern: /^[a-z0-9-]{2,40}$/, message: '小写字母、数字和短横线' }]}
        >
          <Input disabled={source !== undefined} />
        </Form.Item>
        <Form.Item name="name" label="名称" rules={[{ required: true, min: 2, message: '至少两个字' }]}>
          <Input />
        </Form.Item>
        {kind === 'mqtt' ? (
          <MqttFields hasSecret={source?.hasSecret === true} />
        ) : (
          <PushFields isNew={source === undefined} />
        )}
        {Object.entries(paths).map(([field, label]) => (
          <Form.Item
            key={field}
            name={['mapping', field]}
            label={`${label}在消息里的位置`}
            rules={[{ required: true }]}
          >
            <Input placeholder="如 data.deviceId" />
          </Form.Item>
        ))}
        <Form.Item name="classes" label="类别对照（每行一个：厂家的词=我们的类别）" className="field-wide">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder={'fire=烟火\nillegal_build=违法建设'} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function MqttFields({ hasSecret }: { hasSecret: boolean }) {
  return (
    <>
      <Form.Item name="address" label="地址" rules={[{ required: true }]}>
        <Input placeholder="mqtts://主机:8883" />
      </Form.Item>
      <Form.Item name="topic" label="主题" rules={[{ required: true }]}>
        <Input placeholder="camera/+/alarm" />
      </Form.Item>
      <Form.Item name="username" label="账号">
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="password" label="密码">
        <Input.Password autoComplete="new-password" placeholder={hasSecret ? '不改则留空' : ''} />
      </Form.Item>
    </>
  )
}

function PushFields({ isNew }: { isNew: boolean }) {
  return (
    <>
      <Form.Item name="algorithm" label="签名算法">
        <Radio.Group
          options={[
            { value: 'sha256', label: 'HMAC-SHA256' },
            { value: 'sm3', label: 'HMAC-SM3' },
          ]}
        />
      </Form.Item>
      {!isNew && (
        <Form.Item name="renewKey" label="更换密钥" valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
    </>
  )
}
