import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Register } from '#registry/define.ts'
import { countEndings, endingsInWords, warnDaysOf } from '#registry/expiry.ts'
import { registry } from '#web/api.ts'
import { EndLight } from './expiring-rows.tsx'

const first = 5

/** What of one register ends soon; nothing at all when nothing does. */
export function ExpiringNote({ register, onOpen }: { register: Register; onOpen: (id: string) => void }) {
  const [all, setAll] = useState(false)
  const { data } = useQuery({
    queryKey: ['expiring-entries', register.id],
    queryFn: () => registry.expiring({ register: register.id }),
    enabled: warnDaysOf(register) > 0,
  })
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <aside className="expiring-note" aria-label="到期提醒">
      <p>
        <strong>到期提醒</strong>
        <span className="hint">{endingsInWords(countEndings(rows))}</span>
      </p>
      <ul>
        {rows.slice(0, all ? rows.length : first).map((row) => (
          <li key={`${row.id}${row.what}`}>
            <button type="button" className="expiring-link" onClick={() => onOpen(row.id)}>
              {row.code} {row.name}
            </button>
            <EndLight row={row} />
            <span className="hint">
              {row.what} · {row.lastDay}
            </span>
          </li>
        ))}
      </ul>
      {!all && rows.length > first && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          其余 {rows.length - first} 条
        </Button>
      )}
    </aside>
  )
}
