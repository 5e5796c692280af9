import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { intake } from '#web/api.ts'
import { procedureNames } from '#web/names.ts'
import { ProblemLines } from '#web/parts/problem-lines.tsx'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { Counts } from './counts.tsx'
import type { Confirmed } from './wizard.ts'

type Props = { confirmed: Confirmed; onBack: () => void; onRun: (batch: string) => void }

/** The whole file read and checked with nothing written; then the one button that writes. */
export function Rehearsal({ confirmed, onBack, onRun }: Props) {
  const { kind, file, mapping } = confirmed
  const input = { attachment: file.id, kind, mapping }
  const dry = useQuery({ queryKey: ['import-rehearsal', input], queryFn: () => intake.rehearse(input), gcTime: 0 })
  const run = useChange(() => intake.run(input), [['imports']])
  const { data } = dry
  return (
    <>
      {dry.isPending && <Alert type="info" showIcon title="正在试读整个文件，不写入任何内容……" />}
      {dry.error !== null && <Problem error={dry.error} onRetry={() => void dry.refetch()} />}
      {run.error !== null && <Problem error={run.error} />}
      {data && (
        <>
          <Alert
            type={data.rejected > 0 ? 'warning' : 'success'}
            showIcon
            title={
              data.rejected > 0
                ? `有 ${data.rejected} 行不能读入。可以现在改好文件重来，也可以先导入其余各行，再按错误文件补导。`
                : '全部可以读入。'
            }
          />
          <Counts counts={data} planned />
          <ProblemLines problems={data.problems} total={data.rejected} />
        </>
      )}
      <Space className="import-acts">
        <Button onClick={onBack} disabled={run.isPending}>
          上一步
        </Button>
        <Button
          type="primary"
          loading={run.isPending}
          disabled={!data || data.created === 0}
          onClick={() => run.mutate(undefined, { onSuccess: ({ id }) => onRun(id) })}
        >
          {data ? `导入 ${data.created} 件${procedureNames.get(kind) ?? ''}` : '导入'}
        </Button>
        {data?.created === 0 && <span className="hint">没有可新建的：都已导入过，或都不能读入。</span>}
      </Space>
    </>
  )
}
