import { useQuery } from '@tanstack/react-query'
import { Form, Input, Switch } from 'antd'
import type { MappingRow } from '#exchange/contract.ts'
import { targetInput } from '#exchange/contract.ts'
import { exchange } from '#web/api.ts'
import { FormDrawer } from '#web/parts/form-drawer.tsx'
import { problemsOf, tidyForm } from '#web/parts/form-values.ts'
import { Load } from '#web/parts/states.tsx'

/** Where a mapping is sent, if anywhere: off until an administrator names an address and switches it on. */
export function TargetForm({ mapping, onClose }: { mapping: MappingRow; onClose: () => void }) {
  const targets = useQuery({ queryKey: ['exchange', 'targets'], queryFn: () => exchange.targets({}), gcTime: 0 })
  const given = (content: Record<string, unknown>) => ({
    header: 'Authorization',
    ...tidyForm(content),
    enabled: content.enabled === true,
    mapping: mapping.id,
  })
  return (
    <Load query={targets}>
      {({ targets: all }) => {
        const kept = all.find((one) => one.mapping === mapping.id)
        return (
          <FormDrawer
            title={`报送地址：${mapping.name}`}
            note="启用后，有权的人可在事项页把这一件报送到此地址；不启用则不发送任何内容。令牌加密存放、不再显示；换了地址须重填。"
            done="报送地址已保存"
            stale={[['exchange', 'targets'], ['matter']]}
            initial={{
              address: kept?.address,
              header: kept?.header ?? 'Authorization',
              enabled: kept?.enabled ?? false,
            }}
            check={(content) => problemsOf(targetInput, given(content))}
            send={(content) => exchange.saveTarget(targetInput.parse(given(content)))}
            onClose={onClose}
          >
            <Form.Item name="address" label="地址（http 或 https）" required>
              <Input placeholder="https://" />
            </Form.Item>
            <Form.Item name="header" label="令牌所在的请求头">
              <Input />
            </Form.Item>
            <Form.Item name="token" label={kept?.hasToken ? '令牌（已有；不填则不变）' : '令牌'}>
              <Input.Password autoComplete="off" />
            </Form.Item>
            <Form.Item name="enabled" label="启用报送" valuePropName="checked">
              <Switch />
            </Form.Item>
          </FormDrawer>
        )
      }}
    </Load>
  )
}
