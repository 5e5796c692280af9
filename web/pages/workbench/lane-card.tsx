import { Link } from '@tanstack/react-router'
import { Button, Card } from 'antd'
import type { MatterRow } from '#matters/contract.ts'
import { useGo } from '#web/page-search.ts'
import { Nothing } from '#web/parts/states.tsx'
import { LaneRow } from './lane-row.tsx'
import type { Lane } from './lanes.tsx'

/** One lane with its first rows; the rest is in the ledger. */
export function LaneCard({ lane, rows, count }: { lane: Lane; rows: readonly MatterRow[]; count: number }) {
  const go = useGo()
  return (
    <Card
      id={`lane-${lane.id}`}
      className={`lane lane-${lane.id}`}
      title={
        <h2 className="lane-title">
          <span aria-hidden="true">{lane.icon}</span>
          {lane.name}
          <span className="lane-number">{count}</span>
        </h2>
      }
      extra={
        count > 0 &&
        lane.ledger && (
          <Link to="/ledger" search={lane.ledger}>
            在台账中查看
          </Link>
        )
      }
    >
      {rows.length === 0 ? (
        <Nothing words={lane.empty} />
      ) : (
        <ul className="lane-rows">
          {rows.map((row) => (
            <LaneRow key={row.id} row={row} signable={lane.id === 'unsigned'} />
          ))}
        </ul>
      )}
      {count > rows.length && rows.length > 0 && (
        <Button type="link" size="small" disabled={!lane.ledger} onClick={() => go('/ledger', lane.ledger)}>
          还有 {count - rows.length} 件
        </Button>
      )}
    </Card>
  )
}
