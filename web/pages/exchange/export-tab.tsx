import { Checkbox, Input, Select, Space } from 'antd'
import { useState } from 'react'
import { dayOf } from '#calendar/date.ts'
import { useChangeSearch } from '#web/page-search.ts'
import { DownloadButton } from '#web/parts/download-button.tsx'
import { findPeriod, periodAround } from '#web/parts/period.ts'
import { PeriodPicker } from '#web/parts/period-picker.tsx'
import { stringifySearch } from '#web/search-params.ts'
import { present } from '#web/time.ts'
import type { ExchangeSearch } from './search.ts'
import { mappingChoices, useMappings } from './use-mappings.ts'

/** Matters of a period in the layout of a superior system. */
export function ExportTab({ search }: { search: ExchangeSearch }) {
  const change = useChangeSearch()
  const { data: mappings = [] } = useMappings()
  const [plain, setPlain] = useState(false)
  const [reason, setReason] = useState('')
  const choices = mappingChoices(mappings, ({ kind, direction }) => kind === 'records' && direction !== 'compare')
  const chosen = choices.find(({ value }) => value === search.mapping)?.value ?? choices[0]?.value
  const period = findPeriod(search.from, search.until) ?? periodAround(dayOf(present()), 'month')
  const ready = chosen !== undefined && (!plain || reason.trim().length >= 2)
  const asked = { mapping: chosen, ...period, ...(plain ? { reason: reason.trim() } : {}) }
  return (
    <div className="exchange-form">
      <Space wrap>
        <Select
          className="mapping-choice"
          aria-label="映射"
          options={choices}
          value={chosen}
          onChange={(mapping: string) => change({ ...search, mapping })}
        />
        <PeriodPicker
          value={period}
          custom={search.custom === 'true'}
          onChange={(next, custom) => change({ ...search, ...next, custom: custom ? 'true' : undefined })}
        />
      </Space>
      <Space wrap>
        <Checkbox checked={plain} onChange={(event) => setPlain(event.target.checked)}>
          个人信息用原文（默认遮盖，遮盖的只能用于内部核对）
        </Checkbox>
        {plain && (
          <Input
            className="reason-box"
            aria-label="用途"
            placeholder="用途，记入审计，如：报送 5 月热线工单"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Space>
      {ready ? (
        <DownloadButton url={`/api/exchange/export.xlsx${stringifySearch(asked)}`}>导出 xlsx</DownloadButton>
      ) : (
        <p className="hint">{chosen === undefined ? '还没有可用于报送的映射。' : '请写明用途，至少两个字。'}</p>
      )}
      <p className="hint">
        按登记日期取期间内的事项。缺必填、超长、代码表中没有的件不写入正表，在「未导出的件」中逐件写明原因，补正后再导；不截断、不遗漏。
      </p>
    </div>
  )
}
