import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Space, Switch } from 'antd'
import { useState } from 'react'
import type { ReportSettingsInput } from '#reports/settings.ts'
import type { ReportSettingsShown } from '#reports/settings-contract.ts'
import type { Template } from '#reports/templates/template.ts'
import { reportSettings } from '#web/api.ts'
import { Load, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { ReportTemplates } from './report-templates.tsx'

/** What the street sets for its annual report: templates, what has to be explained, and a language model if it wants one. */
export function ReportsTab() {
  const settings = useQuery({ queryKey: ['report-settings'], queryFn: () => reportSettings.settings({}) })
  return <Load query={settings}>{(given) => <ReportsForm given={given} />}</Load>
}

type Values = { differ: ReportSettingsInput['differ']; model?: { address: string; model: string; key?: string } }

function ReportsForm({ given }: { given: ReportSettingsShown }) {
  const [form] = Form.useForm<Values>()
  const [withModel, setWithModel] = useState(given.model !== null)
  const save = useChange(
    (input: ReportSettingsInput) => reportSettings.saveSettings(input),
    [['report-settings'], ['report-templates']],
    '报告设置已保存',
  )
  const kept = given.model && { address: given.model.address, model: given.model.model }
  const saveTemplates = (templates: Template[]) => save.mutateAsync({ differ: given.differ, templates, model: kept })
  const saveForm = ({ differ, model }: Values) => {
    const key = model?.key?.trim()
    save.mutate({
      differ,
      templates: given.templates,
      model: withModel && model ? { address: model.address, model: model.model, ...(key ? { key } : {}) } : null,
    })
  }
  return (
    <>
      {save.error !== null && <Problem error={save.error} />}
      <h2 className="settings-title">报告模板</h2>
      <p className="hint">各上级机关要求的章节不同。内置的不改；可以照内置的另存一份，改成本街道的。</p>
      <ReportTemplates own={given.templates} builtIn={given.builtIn} onSave={saveTemplates} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ differ: given.differ, model: kept ?? undefined }}
        onFinish={saveForm}
      >
        <h2 className="settings-title">与上年报告相差多少须说明</h2>
        <div className="fields">
          <Form.Item name={['differ', 'percent']} label="件数、金额变化达到（%）" rules={[{ required: true }]}>
            <InputNumber min={1} max={1000} className="wide" />
          </Form.Item>
          <Form.Item name={['differ', 'least']} label="相差不到多少的不列" rules={[{ required: true }]}>
            <InputNumber min={1} max={1_000_000} className="wide" />
          </Form.Item>
          <Form.Item name={['differ', 'points']} label="比率变化达到（个百分点）" rules={[{ required: true }]}>
            <InputNumber min={0.1} max={100} className="wide" />
          </Form.Item>
        </div>
        <h2 className="settings-title">语言模型（可不用）</h2>
        <p className="hint">
          默认不用。填写后，起草人可请模型为一节拟文字：只交标题和指标名称，不交数值、记录和个人信息；自带数的文字一律不用。
        </p>
        <Space className="model-switch">
          <Switch checked={withModel} onChange={setWithModel} aria-label="使用语言模型" />
          {withModel ? '使用' : '不使用'}
        </Space>
        {withModel && <ModelFields hasKey={given.model?.hasKey ?? false} />}
        <Space className="settings-acts">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存报告设置
          </Button>
        </Space>
      </Form>
    </>
  )
}

function ModelFields({ hasKey }: { hasKey: boolean }) {
  return (
    <div className="fields">
      <Form.Item
        name={['model', 'address']}
        label="接口地址"
        extra="OpenAI 兼容接口，到 /v1 为止；优先用本地或政务网内的模型。"
        rules={[{ required: true, type: 'url', message: '请填写 http 或 https 开头的地址' }]}
      >
        <Input maxLength={300} placeholder="http://127.0.0.1:11434/v1" />
      </Form.Item>
      <Form.Item name={['model', 'model']} label="模型名称" rules={[{ required: true, message: '请填写模型名称' }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name={['model', 'key']}
        label="密钥"
        extra={hasKey ? '已有密钥，不填即不改；换了地址须重新填写。' : '加密存放，保存后不再显示；不需要的可以不填。'}
      >
        <Input.Password maxLength={500} autoComplete="new-password" />
      </Form.Item>
    </div>
  )
}
