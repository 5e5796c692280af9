import { Card } from 'antd'
import type { ReportPage } from '#reports/contract.ts'
import { timeOf } from '#web/time.ts'

/** What was settled before signing: the sources of numbers that are not from the ledger, and the answers given. */
export function SettledCard({ proof }: { proof: ReportPage['proof'] }) {
  if (!proof) return null
  const { numbers, outside, answers } = proof
  return (
    <Card size="small" className="proof" title={<h2>签发前的校核</h2>}>
      <p className="hint">
        数字：台账指标 {numbers.figures} 处，注明出处 {numbers.outside} 处；校核发现 {proof.findings} 处。
      </p>
      {outside.length > 0 && (
        <section className="proof-group" aria-label="不出自台账的数">
          <h3>不出自台账的数（{outside.length}）</h3>
          <ul>
            {outside.map(({ text, source }) => (
              <li key={`${text} ${source}`} className="proof-item">
                {text}
                <span className="hint">出处：{source}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answers.length > 0 && (
        <section className="proof-group" aria-label="所作的说明">
          <h3>所作的说明（{answers.length}）</h3>
          <ul>
            {answers.map(({ message, words, by, at }) => (
              <li key={message} className="proof-item">
                <p>{message}</p>
                <p className="proof-answer">
                  {words}
                  <span className="hint">
                    （{by}，{timeOf(at)}）
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}
