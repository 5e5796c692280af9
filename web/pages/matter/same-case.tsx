import { FileAddOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { MatterPage, MatterRow } from '#matters/contract.ts'
import { procedureNames } from '#web/names.ts'
import { matterPath, useGo } from '#web/page-search.ts'
import { useCan } from '#web/session.tsx'
import { shortTimeOf } from '#web/time.ts'
import { Panel } from './panel.tsx'

/** 一案一码: every matter of the case in the order of time, this one marked; its code is the number of the oldest. */
export function SameCase({ page }: { page: MatterPage }) {
  const can = useCan()
  const go = useGo()
  const rows = page.sameCase.length > 0 ? page.sameCase : [page.row]
  return (
    <Panel
      title="同案（一案一码）"
      extra={
        can('matter.file') && (
          <Button size="small" icon={<FileAddOutlined />} onClick={() => go('/intake', { origin: page.row.id })}>
            由本件立案
          </Button>
        )
      }
    >
      <p className="case-code">
        案码 <span className="number">{rows[0]?.number}</span>
        <span className="hint">{rows.length > 1 ? `　同案 ${rows.length} 件` : '　本案只有这一件'}</span>
      </p>
      {rows.length > 1 && (
        <ol className="links">
          {rows.map((row) => (
            <OneMatter key={row.id} row={row} here={row.id === page.row.id} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

function OneMatter({ row, here }: { row: MatterRow; here: boolean }) {
  const name = procedureNames.get(row.procedure) ?? row.procedure
  return (
    <li className={here ? 'case-here' : undefined} aria-current={here ? 'true' : undefined}>
      <span className="link-kind">{shortTimeOf(row.filedAt)}</span>
      <span>
        {here ? (
          <span className="number">{row.number}</span>
        ) : (
          <Link to={matterPath(row.id)} className="number">
            {row.number}
          </Link>
        )}{' '}
        {name}：{row.title}（{row.stateName}）{here && '　本件'}
      </span>
    </li>
  )
}
