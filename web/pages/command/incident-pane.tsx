import { Link } from '@tanstack/react-router'
import { Button, Image } from 'antd'
import type { Instant } from '#calendar/date.ts'
import type { BoardRow, ProposalView } from '#dispatch/contract.ts'
import type { MatterPage } from '#matters/contract.ts'
import { channelName } from '#procedures/common.ts'
import { attachmentUrl } from '#web/api.ts'
import { useNames } from '#web/names.ts'
import { matterPath } from '#web/page-search.ts'
import { pictureUrl } from '#web/pages/alarms/use-alarms.ts'
import { Light } from '#web/parts/light.tsx'
import { Problem, Waiting } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'
import { categoryName } from './class-names.ts'
import { LadderChips } from './ladder-chips.tsx'
import { Proposals } from './proposals.tsx'
import type { Queued } from './queue.ts'
import { useChosenMatter } from './use-board.ts'

export type SheetKind = 'return' | 'merge' | 'urge'

type Props = {
  queued: Queued
  now: Instant
  busy: boolean
  problem: unknown
  onGive: (to: ProposalView) => void
  onSheet: (kind: SheetKind) => void
  onOpen: () => void
}

/** The chosen incident: what is known of it, what may be done about it, and who could take it. */
export function IncidentPane({ queued: { incident, light }, now, busy, problem, onGive, onSheet, onOpen }: Props) {
  const { row } = incident
  const page = useChosenMatter(row.id)
  const can = useCan()
  return (
    <aside className="incident" aria-label="选中的事件">
      <div className="incident-head">
        <Link to={matterPath(row.id)} className="number">
          {row.number}
        </Link>
        <Light light={light} left={light === 'red' || light === 'amber' ? row.leftWords : undefined} />
      </div>
      <h2>{row.title}</h2>
      <Brief incident={incident} />
      <LadderChips ladder={incident.ladder} now={now} />
      {problem !== null && (
        <div role="alert">
          <Problem error={problem} />
        </div>
      )}
      <div className="incident-acts">
        {can('matter.assign') && <Button onClick={() => onSheet('return')}>改派、退回 R</Button>}
        {can('matter.act') && <Button onClick={() => onSheet('merge')}>并件 M</Button>}
        <Button onClick={() => onSheet('urge')}>督办 U</Button>
        <Button onClick={onOpen}>办理页 O</Button>
      </div>
      {can('matter.assign') && <Proposals incident={incident} busy={busy} onGive={onGive} />}
      <Pictures incident={incident} page={page.data} />
      {page.data ? <Latest page={page.data} /> : <Waiting rows={4} />}
    </aside>
  )
}

function Brief({ incident }: { incident: BoardRow }) {
  const { row, category, mentions, assigneeName, signed } = incident
  const names = useNames()
  const facts = [
    ['类别', `${categoryName(category)}${incident.rapid ? '，快呼' : ''}`],
    ['地点', [names.village(row.village), names.grid(row.grid), row.place].filter(Boolean).join(' ') || '不详'],
    ['来源', `${channelName(row.channel)}，${timeOf(row.filedAt)}${mentions > 0 ? `，共报 ${mentions + 1} 次` : ''}`],
    ['状态', row.stateName],
    ['承办', row.assignee === null ? '未派' : `${assigneeName ?? row.assignee}（${signed ? '已接单' : '未接单'}）`],
  ] as const
  return (
    <dl className="incident-facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function Pictures({ incident, page }: { incident: BoardRow; page: MatterPage | undefined }) {
  const can = useCan()
  const ofAlarm = incident.alarm !== null && can('alarm.read') ? [pictureUrl(incident.alarm)] : []
  const attached = page?.attachments.filter(({ mime }) => mime.startsWith('image/')).map(({ id }) => attachmentUrl(id))
  const pictures = [...ofAlarm, ...(attached ?? [])].slice(0, 4)
  if (pictures.length === 0) return null
  return (
    <div className="incident-pictures">
      {pictures.map((url, at) => (
        <Image key={url} src={url} alt={at === 0 && ofAlarm.length > 0 ? '告警画面' : `现场照片 ${at + 1}`} />
      ))}
    </div>
  )
}

const shownMost = 6

function Latest({ page }: { page: MatterPage }) {
  return (
    <section className="incident-latest" aria-label="最近办理">
      {page.detail !== page.row.title && <p className="prose incident-detail">{page.detail}</p>}
      <h3>最近办理</h3>
      <ol>
        {page.events
          .slice(-shownMost)
          .reverse()
          .map((event) => (
            <li key={event.position}>
              <time dateTime={event.happenedAt} className="number">
                {timeOf(event.happenedAt).slice(5)}
              </time>
              <span>
                <strong>{event.name}</strong> {event.automatic ? '系统' : event.actorName}
              </span>
            </li>
          ))}
      </ol>
    </section>
  )
}
