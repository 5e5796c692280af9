import { Statistic } from 'antd'

type Props = {
  counts: { read: number; created: number; duplicates: number; rejected: number }
  /** Not yet written. */
  planned?: boolean
}

/** 读入、新建、重复、拒绝. */
export function Counts({ counts, planned }: Props) {
  return (
    <div className="import-counts">
      <Statistic title="读入" value={counts.read} />
      <Statistic title={planned ? '将新建' : '新建'} value={counts.created} />
      <Statistic title="重复（已有，不再建）" value={counts.duplicates} />
      <Statistic title="拒绝（有问题）" value={counts.rejected} />
    </div>
  )
}
