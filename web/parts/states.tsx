import { FileSearchOutlined, LockOutlined, ReloadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Empty, Result, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { failureOf } from '#web/api.ts'

/** While the first answer is on its way. */
export function Waiting({ rows = 6 }: { rows?: number }) {
  return (
    <div aria-busy="true" role="status" aria-label="正在读取" className="waiting">
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  )
}

/** Nothing to show, and what to do about it. */
export function Nothing({ words, hint, children }: { words: string; hint?: string; children?: ReactNode }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div className="nothing-words">{words}</div>
          {hint && <div className="hint">{hint}</div>}
        </>
      }
    >
      {children}
    </Empty>
  )
}

/** What went wrong, in words, with the number to give to whoever keeps the system. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { words, fault, code } = failureOf(error)
  return (
    <Alert
      type={code ? 'warning' : 'error'}
      showIcon
      title={words}
      description={fault && !words.includes(fault) && `故障编号 ${fault}，报修时请提供。`}
      action={
        onRetry && (
          <Button size="small" icon={<ReloadOutlined />} onClick={onRetry}>
            重试
          </Button>
        )
      }
    />
  )
}

/** A page that the person's posts do not open. */
export function NoRight({ title }: { title: string }) {
  return (
    <Result
      icon={<LockOutlined className="muted" />}
      title={<h1 className="result-title">您的岗位不能查看「{title}」</h1>}
      subTitle="如工作需要，请联系系统管理员调整岗位；本次访问未作任何改动。"
    />
  )
}

/** A record that does not exist, or not for this person: the two are not told apart. */
export function Missing({ words }: { words: string }) {
  return (
    <Result
      icon={<FileSearchOutlined className="muted" />}
      title={<h1 className="result-title">{words}</h1>}
      subTitle="请核对编号或地址；也可以到事项台账中查找。"
      extra={<Link to="/ledger">打开事项台账</Link>}
    />
  )
}

type Loaded<T> = { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown }

/** The three states of a query: waiting, failed, here. Shown data stay when a refresh fails. */
export function Load<T>({
  query,
  rows,
  children,
}: {
  query: Loaded<T>
  rows?: number
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error !== null && <Problem error={query.error} onRetry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    )
  }
  if (query.isPending) return <Waiting rows={rows} />
  if (failureOf(query.error).status === 404) return <Missing words={failureOf(query.error).words} />
  return <Problem error={query.error} onRetry={() => void query.refetch()} />
}
