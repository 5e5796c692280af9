import { Alert, Button, Drawer, Space, Statistic } from 'antd'
import { useState } from 'react'
import type { Register } from '#registry/define.ts'
import { registry, type Uploaded } from '#web/api.ts'
import { ProblemLines } from '#web/parts/problem-lines.tsx'
import { Problem } from '#web/parts/states.tsx'
import { UploadField } from '#web/parts/upload-field.tsx'
import { useChange } from '#web/parts/use-change.ts'

type Report = Awaited<ReturnType<typeof registry.importSheet>>

/** A whole register by sheet: read and checked first, then written; rows are matched by their code. */
export function SheetDrawer({ register, onClose }: { register: Register; onClose: () => void }) {
  const [file, setFile] = useState<Uploaded>()
  const input = (attachment: string, dry: boolean) => ({ register: register.id, attachment, dry })
  const stale = [['entries'], ['entry'], ['register-counts'], ['expiring-entries'], ['colleagues']]
  const dry = useChange((attachment: string) => registry.importSheet(input(attachment, true)), [])
  const run = useChange((attachment: string) => registry.importSheet(input(attachment, false)), stale, '导入完成')
  const take = (next: Uploaded | undefined) => {
    setFile(next)
    run.reset()
    dry.reset()
    if (next) dry.mutate(next.id)
  }
  const changes = dry.data ? dry.data.created + dry.data.updated : 0
  return (
    <Drawer
      open
      size={680}
      title={`导入${register.name}`}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <Space className="drawer-foot">
          <Button onClick={onClose}>{run.data ? '完成' : '取消'}</Button>
          {!run.data && (
            <Button
              type="primary"
              disabled={!file || changes === 0}
              loading={run.isPending}
              onClick={() => file && run.mutate(file.id)}
            >
              {changes > 0 ? `写入 ${changes} 条` : '写入'}
            </Button>
          )}
        </Space>
      }
    >
      <p className="hint">
        请用<a href={`/api/registers/${register.id}/template.xlsx`}>导入模板</a>
        填写，也可以导出后改动再导回。按「{register.code.title}
        」对应已有条目：有的更新，没有的新增；表中没有的条目不动。
      </p>
      <UploadField value={file} onChange={take} words="选择表格（.xlsx、.csv）" />
      <div className="sheet-report" aria-live="polite">
        {dry.isPending && <Alert type="info" showIcon title="正在试读，不写入任何内容……" />}
        {(run.error ?? dry.error) !== null && <Problem error={run.error ?? dry.error} />}
        {run.data ? <ReportOf report={run.data} done /> : dry.data && <ReportOf report={dry.data} />}
      </div>
    </Drawer>
  )
}

function ReportOf({ report, done }: { report: Report; done?: boolean }) {
  return (
    <>
      <Alert
        type={report.rejected > 0 ? 'warning' : 'success'}
        showIcon
        title={done ? '已写入' : '试读结果（尚未写入）'}
        description={report.rejected > 0 ? '有问题的行不写入，其余照常。请改正后再导入这些行。' : undefined}
      />
      <Space size="large" className="figures">
        <Statistic title="读到" value={report.read} />
        <Statistic title="新增" value={report.created} />
        <Statistic title="更新" value={report.updated} />
        <Statistic title="未变" value={report.unchanged} />
        <Statistic title="有问题" value={report.rejected} />
      </Space>
      <ProblemLines problems={report.problems} total={report.rejected} />
    </>
  )
}
