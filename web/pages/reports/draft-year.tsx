import { useQuery } from '@tanstack/react-query'
import { Alert, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { dayOf, yearOf } from '#calendar/date.ts'
import { reportSettings, reports } from '#web/api.ts'
import { useGo } from '#web/page-search.ts'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { present } from '#web/time.ts'

type Props = { years: ReadonlyArray<{ year: number; state: 'draft' | 'signed' }>; onClose: () => void }

/** Which year to draft and by which template; a year that has a report may be drafted again beside it. */
export function DraftYear({ years, onClose }: Props) {
  const go = useGo()
  const thisYear = yearOf(dayOf(present()))
  const [year, setYear] = useState(thisYear)
  const [template, setTemplate] = useState<string>()
  const choices = useQuery({ queryKey: ['report-templates'], queryFn: () => reportSettings.choices({}) })
  const chosen = choices.data?.templates.find(({ id }) => id === template) ?? choices.data?.templates[0]
  const draft = useChange(
    (of: number) => reports.draft({ year: of, ...(chosen ? { template: chosen.id } : {}) }),
    [['reports']],
    '初稿已起草',
  )
  const before = years.find((one) => one.year === year)
  return (
    <Modal
      open
      title="起草年度报告"
      okText="起草"
      width={520}
      onCancel={onClose}
      confirmLoading={draft.isPending}
      onOk={() => draft.mutate(year, { onSuccess: ({ id }) => go(`/reports/${id}`) })}
    >
      {draft.error !== null && <Problem error={draft.error} />}
      <p>按该年度台账与清单的数字起草初稿，之后可以逐段修改。</p>
      <InputNumber
        className="wide"
        aria-label="年度"
        min={2000}
        max={thisYear}
        precision={0}
        value={year}
        suffix="年"
        onChange={(value) => setYear(value ?? thisYear)}
      />
      <label className="draft-label" htmlFor="draft-template">
        模板
      </label>
      <Select
        id="draft-template"
        className="wide"
        loading={choices.isPending}
        value={chosen?.id}
        onChange={setTemplate}
        options={choices.data?.templates.map(({ id, name, own }) => ({
          value: id,
          label: own ? `${name}（本街道）` : name,
        }))}
      />
      {chosen && (
        <p className="hint">
          {chosen.basis}
          {chosen.to && `；主送：${chosen.to}`}
        </p>
      )}
      {before && (
        <Alert
          className="draft-note"
          type="info"
          showIcon
          title={`${year}年已有${before.state === 'signed' ? '签发的报告' : '草稿'}，将另起一份，原有的不动。`}
        />
      )}
    </Modal>
  )
}
