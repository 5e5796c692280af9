import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { Alert } from 'antd'
import type { CheckView } from '#reports/tables/view.ts'

/** The checks of a sheet: what does not add up stands open, the rest under one line. */
export function CheckLines({ checks }: { checks: readonly CheckView[] }) {
  if (checks.length === 0) return null
  const failed = checks.filter(({ ok }) => !ok)
  const passed = checks.filter(({ ok }) => ok)
  return (
    <div className="sheet-checks">
      {failed.length > 0 && (
        <Alert
          type="error"
          title={`核对不符 ${failed.length} 项：请点开有关的数，补全或者更正登记`}
          description={<Lines checks={failed} />}
        />
      )}
      {passed.length > 0 && (
        <details>
          <summary>
            <CheckCircleOutlined className="check-passed" /> 核对相符 {passed.length} 项
          </summary>
          <Lines checks={passed} />
        </details>
      )}
    </div>
  )
}

function Lines({ checks }: { checks: readonly CheckView[] }) {
  return (
    <ul>
      {checks.map(({ name, at, sum, ok }) => (
        <li key={`${name} ${at}`}>
          {ok ? (
            <CheckCircleOutlined className="check-passed" aria-label="相符" />
          ) : (
            <CloseCircleOutlined className="check-failed" aria-label="不符" />
          )}{' '}
          {name}（{at}）：<span className="check-sum">{sum}</span>
        </li>
      ))}
    </ul>
  )
}
