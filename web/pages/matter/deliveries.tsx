import { Tag } from 'antd'
import type { DeliveryView } from '#exchange/contract.ts'
import { timeOf } from '#web/time.ts'

const states = {
  sent: { words: '已收下', colour: 'green' },
  failed: { words: '未收下', colour: 'red' },
  sending: { words: '没有结果', colour: 'gold' },
} as const

/** What was sent of the matter, with every attempt and its answer in words. */
export function Deliveries({ deliveries }: { deliveries: readonly DeliveryView[] }) {
  if (deliveries.length === 0) return null
  return (
    <ul className="deliveries" aria-label="报送记录">
      {deliveries.map(({ id, state, receipt, person, at, attempts }) => (
        <li key={id}>
          <Tag color={states[state].colour}>{states[state].words}</Tag>
          {person}　{timeOf(at)}
          {receipt && `　回执 ${receipt}`}
          {attempts.map(({ attempt, at: tried, problem, answer }) => (
            <div key={attempt} className="hint">
              第 {attempt} 次　{timeOf(tried)}　{problem ?? '收下'}
              {problem !== null && answer !== '' && `（答复：${answer.slice(0, 200)}）`}
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
