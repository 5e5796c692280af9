import { Card } from 'antd'
import type { ReactNode } from 'react'

/** A part of the page under its own heading. */
export function Panel({ title, extra, children }: { title: ReactNode; extra?: ReactNode; children: ReactNode }) {
  return (
    <Card className="panel" title={<h2>{title}</h2>} extra={extra}>
      {children}
    </Card>
  )
}
