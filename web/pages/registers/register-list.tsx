import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import type { registers } from '#registry/registers.ts'
import { registry } from '#web/api.ts'
import { useExpiringCount } from '#web/queries.ts'
import { grouped } from './groups.ts'

type Props = {
  open: ReadonlyArray<(typeof registers)[number]>
  /** The register shown; absent: what ends soon is. */
  current: string | undefined
  on: string | undefined
  onPick: (register: string) => void
  onExpiring: () => void
}

/** Every register under its group, with how many stand in it; words narrow the list, Enter opens the first left. */
export function RegisterList({ open, current, on, onPick, onExpiring }: Props) {
  const [words, setWords] = useState('')
  const { data } = useQuery({ queryKey: ['register-counts', on], queryFn: () => registry.counts({ on }) })
  const expiring = useExpiringCount().data
  const groups = grouped(open.filter(({ name, basis }) => `${name}${basis}`.includes(words.trim())))
  const first = groups[0]?.members[0]
  return (
    <div className="register-list">
      <Input
        allowClear
        aria-label="清单名称中的词"
        placeholder="找清单"
        maxLength={40}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={() => first && onPick(first.id)}
      />
      <nav aria-label="全部清单">
        {words === '' && (
          <Item
            name="到期提醒"
            count={expiring && expiring.soon + expiring.ended}
            chosen={current === undefined}
            onPick={onExpiring}
          />
        )}
        {groups.length === 0 && <p className="hint">没有叫这个名称的清单。</p>}
        {groups.map(({ name, members }) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <ul>
              {members.map((one) => (
                <li key={one.id}>
                  <Item
                    name={one.name}
                    count={data?.counts[one.id]}
                    chosen={one.id === current}
                    onPick={() => onPick(one.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </div>
  )
}

type ItemProps = { name: string; count: number | undefined; chosen: boolean; onPick: () => void }

function Item({ name, count, chosen, onPick }: ItemProps) {
  return (
    <button type="button" aria-current={chosen ? 'page' : undefined} onClick={onPick}>
      <span>{name}</span>
      <span className="register-count">{count ?? ''}</span>
    </button>
  )
}
