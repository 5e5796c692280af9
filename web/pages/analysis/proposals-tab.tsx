import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Segmented, Select, Tag } from 'antd'
import { useState } from 'react'
import { type ProposalView, proposalKinds, proposalStates } from '#analysis/proposals-contract.ts'
import type { MatterRow } from '#matters/contract.ts'
import { proposals } from '#web/api.ts'
import { choicesOf, useNames } from '#web/names.ts'
import { matterPath } from '#web/page-search.ts'
import { ProposalActs } from '#web/parts/proposal-acts.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { dayTextOf, timeOf } from '#web/time.ts'
import { useAnalysisSearch } from './period-filter.tsx'

type Kind = ProposalView['kind']
type State = ProposalView['state']

function isState(value: string | undefined): value is State {
  return value === 'open' || value === 'linked' || value === 'rejected'
}

/** What the house takes for one matter or one person, to be confirmed or ruled out; either is undone in one click. */
export function ProposalsTab() {
  const [search, change] = useAnalysisSearch()
  const [kind, setKind] = useState<Kind>()
  const state = isState(search.state) ? search.state : 'open'
  const query = useInfiniteQuery({
    queryKey: ['analysis', 'proposals', kind, state],
    queryFn: ({ pageParam }) => proposals.proposals({ kind, state, after: pageParam, limit: 30 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  return (
    <>
      <search className="filter-bar" aria-label="范围">
        <Segmented
          aria-label="状态"
          options={choicesOf(proposalStates)}
          value={state}
          onChange={(next) => change({ state: isState(next) && next !== 'open' ? next : undefined })}
        />
        <Select
          className="filter"
          aria-label="种类"
          placeholder="两种都看"
          allowClear
          options={choicesOf(proposalKinds)}
          value={kind}
          onChange={(next?: string) => setKind(next === 'same-matter' || next === 'same-person' ? next : undefined)}
        />
      </search>
      <Load query={query} rows={8}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.proposals)
          if (rows.length === 0)
            return (
              <Nothing
                words={state === 'open' ? '没有待确认的' : '没有符合条件的'}
                hint="来件登记、导入后自动比对；系统只提出，确认了才关联。"
              />
            )
          return (
            <>
              <ul className="warnings">
                {rows.map((row) => (
                  <Proposal key={row.id} row={row} />
                ))}
              </ul>
              {query.hasNextPage && (
                <p>
                  <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    更多
                  </Button>
                </p>
              )}
            </>
          )
        }}
      </Load>
    </>
  )
}

function Proposal({ row }: { row: ProposalView }) {
  const names = useNames()
  const open = row.state === 'open'
  return (
    <li className={open ? 'warning proposal warning-open' : 'warning proposal'}>
      <div className="warning-head">
        <Tag color={row.kind === 'same-matter' ? 'blue' : 'purple'}>{proposalKinds[row.kind]}</Tag>
        <strong>把握 {Math.round(row.score * 100)}%</strong>
        <span className="hint">{row.reasons.join('；')}</span>
        <span className="warning-acts">
          <ProposalActs row={row} />
        </span>
      </div>
      <div className="proposal-pair">
        <Side name="后来的" row={row.matter} />
        <Side name="先前的" row={row.other} />
      </div>
      {!open && (
        <p className="warning-answer">
          {proposalStates[row.state]}
          {row.state === 'linked' && !row.link && '为同一人，事项没有关联'}
          {row.answer && `：${row.answer}`}
          <span className="hint">
            　{names.person(row.answeredBy)} {row.answeredAt && timeOf(row.answeredAt)}
          </span>
        </p>
      )}
    </li>
  )
}

function Side({ name, row }: { name: string; row: MatterRow }) {
  return (
    <div>
      <span className="hint">{name}：</span>
      <Link to={matterPath(row.id)}>
        <span className="number">{row.number}</span> {row.title}
      </Link>
      <div className="hint">
        {dayTextOf(row.filedAt)}受理，{row.stateName}
        {row.place && ` · ${row.place}`}
      </div>
    </div>
  )
}
