import { Form, Select } from 'antd'
import * as z from 'zod'
import { procedures } from '#procedures/index.ts'
import { matters } from '#web/api.ts'
import { problemsOf } from '#web/parts/form-values.ts'
import { UploadField } from '#web/parts/upload-field.tsx'
import { ActDrawer } from './act-drawer.tsx'
import type { DrawerProps } from './kernel-acts.tsx'

const content = z.object({
  file: z.object({ id: z.string() }, { error: '请选择文件' }),
  paper: z.string().optional(),
})

/** A file for the matter; said to be one of its papers, it counts as that paper. */
export function AttachDrawer({ page, onClose }: DrawerProps) {
  const papers = new Map(
    procedures
      .filter(({ procedure }) => procedure.id === page.row.procedure && procedure.inForce.from === page.edition)
      .flatMap(({ procedure }) => Object.values(procedure.steps))
      .flatMap((step) => Object.entries(step.papers ?? {}))
      .map(([key, paper]) => [key, paper.name]),
  )
  return (
    <ActDrawer
      page={page}
      title="上传材料"
      done="材料已归入事项"
      size={520}
      check={(values) => problemsOf(content, values)}
      send={(base, values) => {
        const { file, paper } = content.parse(values)
        return matters.attach({ ...base, attachment: file.id, paper })
      }}
      onClose={onClose}
    >
      <Form.Item name="file" label="文件" required extra="图片、音视频、文档、表格、压缩包；类型与大小由系统检查。">
        <UploadField words="选择文件" />
      </Form.Item>
      <Form.Item name="paper" label="作为哪件文书" extra="普通材料不必选。">
        <Select
          allowClear
          className="wide"
          placeholder="普通材料"
          showSearch={{ optionFilterProp: 'label' }}
          options={[...papers].map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
    </ActDrawer>
  )
}
