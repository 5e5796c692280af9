import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { dayOf } from '#calendar/date.ts'
import type { ReportChecked } from '#reports/check-contract.ts'
import { plainResult } from '#reports/check-task.ts'
import { saveFile } from '#web/parts/save-file.ts'
import { present } from '#web/time.ts'
import type { Asked } from './use-check.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 核查单 as .docx and the bare result as JSON, both made in this browser. */
export function ExportButtons({ asked, checked, street }: { asked: Asked; checked: ReportChecked; street?: string }) {
  const { message } = App.useApp()
  const stem = asked.name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  const sheet = useMutation({
    mutationFn: () => sheetOf(asked, checked, street),
    onSuccess: (body) => saveFile(`核查单-${stem}.docx`, new Blob([body], { type: docx })),
    onError: () => void message.error('核查单没有生成，请刷新页面后重试。'),
  })
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={sheet.isPending} onClick={() => sheet.mutate()}>
        导出核查单
      </Button>
      <Button
        onClick={() => {
          const body = JSON.stringify(plainResult(checked), null, 2)
          saveFile(`核查结果-${stem}.json`, new Blob([body], { type: 'application/json' }))
        }}
      >
        导出 JSON
      </Button>
    </>
  )
}

async function sheetOf(
  asked: Asked,
  checked: ReportChecked,
  street: string | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ reviewSheet }, { formDocument }, { packDocument }] = await Promise.all([
    import('#reports/review-sheet.ts'),
    import('#documents/official-form.ts'),
    import('#documents/official.ts'),
  ])
  const against = [
    ...(asked.previous ? [`上年报告（${asked.previous.name}）`] : []),
    ...(asked.ledger ? ['本街道台账'] : []),
  ]
  const { name, text, year } = asked
  const spec = reviewSheet({ name, text, year, against, checked, on: dayOf(present()), organ: street })
  return new Uint8Array(await packDocument(formDocument(spec)))
}
