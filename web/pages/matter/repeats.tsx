import { AlertOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { type ProposalView, proposalKinds, proposalStates } from '#analysis/proposals-contract.ts'
import { riskLevels } from '#analysis/risk/settings.ts'
import type { MatterPage } from '#matters/contract.ts'
import { proposals } from '#web/api.ts'
import { matterPath } from '#web/page-search.ts'
import { ProposalActs } from '#web/parts/proposal-acts.tsx'
import { Problem } from '#web/parts/states.tsx'
import { shortTimeOf } from '#web/time.ts'
import { Panel } from './panel.tsx'

// 键在事项之下：台账有变动时随事项一同刷新。
function useWatched(id: string) {
  return useQuery({ queryKey: ['matter', id, 'watched'], queryFn: () => proposals.ofMatter({ matter: id }) })
}

/** Earlier and later matters that may be this one, or of the same person, with the reasons and what became of them. */
export function Repeats({ page }: { page: MatterPage }) {
  const { id } = page.row
  const watched = useWatched(id)
  const rows = watched.data?.proposals ?? []
  if (rows.length === 0 && !watched.error) return null
  const open = rows.filter(({ state }) => state === 'open').length
  const inOrder = [...rows].sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
  return (
    <Panel title={open > 0 ? `疑似同一事、同一人（${open} 条待确认）` : '疑似同一事、同一人'}>
      {watched.error && <Problem error={watched.error} onRetry={() => void watched.refetch()} />}
      <ul className="links repeats">
        {inOrder.map((row) => (
          <Repeat key={row.id} row={row} here={id} />
        ))}
      </ul>
    </Panel>
  )
}

function Repeat({ row, here }: { row: ProposalView; here: string }) {
  const other = row.matter.id === here ? row.other : row.matter
  return (
    <li>
      <div>
        <Tag color={row.kind === 'same-matter' ? 'blue' : 'purple'}>{proposalKinds[row.kind]}</Tag>
        {row.state !== 'open' && <Tag>{proposalStates[row.state]}</Tag>}
        <Link to={matterPath(other.id)}>
          <span className="number">{other.number}</span> {other.title}
        </Link>
        <span className="hint">
          {'　'}
          {shortTimeOf(other.filedAt)}受理，{other.stateName}
        </span>
      </div>
      <div className="hint">
        把握 {Math.round(row.score * 100)}%：{row.reasons.join('；')}
        {row.answer && `。${row.answer}`}
      </div>
      <ProposalActs row={row} />
    </li>
  )
}

/** Says that risk words were heard in the matter, until somebody has dealt with the warning. */
export function RiskTag({ id }: { id: string }) {
  const risk = useWatched(id).data?.mark.risk
  if (!risk) return null
  const words = risk.words.length === 0 ? '' : `：${risk.words.join('、')}`
  return (
    <Tag icon={<AlertOutlined />} color={!risk.open ? 'default' : risk.level === 'watch' ? 'warning' : 'error'}>
      风险言语{riskLevels[risk.level]}
      {words}
      {!risk.open && '，已处置'}
    </Tag>
  )
}
