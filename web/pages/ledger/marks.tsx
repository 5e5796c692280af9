import { AlertOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Mark } from '#analysis/proposals-contract.ts'
import { riskLevels } from '#analysis/risk/settings.ts'
import { proposals } from '#web/api.ts'

const Marks = createContext<ReadonlyMap<string, Mark>>(new Map())

/** Fetches what was noticed of the listed matters, for the whole page at once; the list does not wait for it. */
export function WithMarks({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const { data } = useQuery({
    queryKey: ['matters', 'marks', ids],
    queryFn: () => proposals.marks({ ids: ids.slice(0, 100) }),
    enabled: ids.length > 0,
  })
  const marks = useMemo(() => new Map((data?.marks ?? []).map((mark) => [mark.matter, mark])), [data])
  return <Marks.Provider value={marks}>{children}</Marks.Provider>
}

/** Says in a row that risk words were heard and nobody has answered yet. */
export function RiskMark({ id }: { id: string }) {
  const risk = useContext(Marks).get(id)?.risk
  if (!risk?.open) return null
  return (
    <Tag icon={<AlertOutlined />} color={risk.level === 'watch' ? 'warning' : 'error'}>
      风险言语{riskLevels[risk.level]}
    </Tag>
  )
}
