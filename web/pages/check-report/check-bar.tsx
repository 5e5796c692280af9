import { Checkbox, InputNumber, Tag } from 'antd'
import type { ReportChecked } from '#reports/check-contract.ts'
import { severities, severityNames } from '#reports/check-table.ts'
import { Problem } from '#web/parts/states.tsx'
import { PreviousFile } from './previous-file.tsx'
import type { Asked, Check } from './use-check.ts'

export const severityColours = { error: 'error', doubt: 'warning', note: 'processing' } as const

/** How many of each, and what the report is held against; a change checks again. */
export function CheckBar({
  check,
  asked,
  checked,
  ledger,
}: {
  check: Check
  asked: Asked
  checked: ReportChecked
  ledger: boolean
}) {
  return (
    <>
      {check.problem !== null && <Problem error={check.problem} />}
      <div className="filter-bar check-bar">
        <span>
          读出数字 <strong>{checked.claims.length}</strong> 处
        </span>
        <span className="check-counts">
          {severities.map((one) => (
            <Tag key={one} color={severityColours[one]}>
              {severityNames[one]} {checked.findings.filter(({ severity }) => severity === one).length}
            </Tag>
          ))}
        </span>
        <span className="check-year">
          <label htmlFor="check-year">报告年度</label>
          <InputNumber
            id="check-year"
            value={asked.year ?? null}
            min={1980}
            max={2100}
            precision={0}
            controls={false}
            changeOnBlur
            disabled={check.busy}
            placeholder="未写"
            onChange={(year) => check.change({ year: year ?? undefined })}
          />
        </span>
        <PreviousFile check={check} />
        {ledger && (
          <Checkbox
            checked={asked.ledger}
            disabled={check.busy || asked.year === undefined}
            onChange={(event) => check.change({ ledger: event.target.checked })}
          >
            与本街道当年台账核对
          </Checkbox>
        )}
      </div>
    </>
  )
}
