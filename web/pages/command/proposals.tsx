import { Alert, Button } from 'antd'
import type { BoardRow, ProposalView } from '#dispatch/contract.ts'
import { Load, Nothing } from '#web/parts/states.tsx'
import { awaitsSomebody } from './queue.ts'
import { useProposals } from './use-board.ts'

type Props = {
  incident: BoardRow
  busy: boolean
  onGive: (to: ProposalView) => void
}

/** How many a digit can name. */
export const keyedMost = 9

/** Who could take it, the best first, each with why and how far away; Enter and the digits give it. */
export function Proposals({ incident, busy, onGive }: Props) {
  const query = useProposals(incident.row.id)
  const free = awaitsSomebody(incident)
  return (
    <section className="proposals" aria-label="派给谁">
      <h3>{free ? '派给谁' : '改派给谁'}</h3>
      <Load query={query} rows={4}>
        {({ proposals, dutyEmpty }) => (
          <>
            {dutyEmpty && <Alert type="warning" showIcon title="当前无人值班，从全体相应岗位中提出" />}
            {proposals.length === 0 && (
              <Nothing words="没有可派的人" hint="相应岗位的人都已办过、请假或停用；可按 R 另选他人。" />
            )}
            <ol>
              {proposals.slice(0, keyedMost).map((one, at) => (
                <li key={one.account} className="proposal">
                  <kbd>{at + 1}</kbd>
                  <span className="proposal-who">
                    <strong>{one.person}</strong>
                    <span className="proposal-minutes">约 {Math.max(1, Math.round(one.minutes))} 分钟</span>
                    <span className="hint">{one.reasons.join('，')}</span>
                  </span>
                  <Button
                    size="small"
                    type={free && at === 0 ? 'primary' : 'default'}
                    disabled={busy}
                    aria-label={`${free ? '派给' : '改派给'}${one.person}`}
                    onClick={() => onGive(one)}
                  >
                    {free && at === 0 ? '派 回车' : free ? '派' : '改派'}
                  </Button>
                </li>
              ))}
            </ol>
          </>
        )}
      </Load>
    </section>
  )
}
