import { Form } from 'antd'
import * as z from 'zod'
import { documents, starterUrl } from '#web/api.ts'
import { FormDrawer } from '#web/parts/form-drawer.tsx'
import { problemsOf } from '#web/parts/form-values.ts'
import { UploadField } from '#web/parts/upload-field.tsx'
import type { PaperRow } from './template-rows.ts'

const content = z.object({ file: z.object({ id: z.string() }, { error: '请选择模板文件' }) })

/** Puts a .docx in place of our paper; what is wrong with it is said tag by tag, and nothing is changed. */
export function TemplateUpload({ row, onClose }: { row: PaperRow; onClose: () => void }) {
  const { procedure, procedureName, paper, name, last } = row
  return (
    <FormDrawer
      title={`${procedureName}：${name}`}
      okText="启用此模板"
      done={`《${name}》已改用本地模板`}
      size={620}
      stale={[['templates'], ['template-revisions']]}
      check={(values) => problemsOf(content, values)}
      send={(values) =>
        documents.putTemplate({
          procedure,
          paper,
          attachment: content.parse(values).file.id,
          revision: last?.revision ?? 0,
        })
      }
      onClose={onClose}
    >
      <ol className="template-how">
        <li>
          下载<a href={starterUrl(procedure, paper)}>模板样本</a>
          ：列有这种文书可用的全部标签，例如 <code>{'{编号}'}</code>、<code>{'{申请人}'}</code>、
          <code>{'{登记·栏目}'}</code>、<code>{'{环节·栏目}'}</code>。
        </li>
        <li>在 Word 或 WPS 中照本街道的格式排好，标签放在要填的地方，另存为 .docx。</li>
        <li>
          名单用成对的标签逐条列出：<code>{'{#当事人}{姓名或名称}{/当事人}'}</code>。
        </li>
        <li>上传时逐个核对标签；写错的、没有结束的会指出来，改正后再传。起草时个人信息照常遮盖。</li>
      </ol>
      <Form.Item name="file" label="模板文件（.docx，不超过 2 MB）" required>
        <UploadField words="选择模板" />
      </Form.Item>
    </FormDrawer>
  )
}
