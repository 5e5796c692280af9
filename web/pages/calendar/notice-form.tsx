import { Alert, App, Button, Input, Space } from 'antd'
import { useState } from 'react'
import { registry } from '#web/api.ts'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { daysOfMarks, type Marks, marksOf, pressed, stretchesInWords } from './marks.ts'
import { type Moved, MovedList } from './moved-list.tsx'
import { YearGrid } from './year-grid.tsx'

type Known = { notice: string; off: string[]; work: string[] }
type Props = { year: number; known: Known | undefined; onClose: () => void }

/** The State Council's notice for a year, or its amendment, marked on the year; afterwards what it moved. */
export function NoticeForm({ year, known, onClose }: Props) {
  const [notice, write] = useState('')
  const [marks, mark] = useState<Marks>(() => marksOf(known ?? { off: [], work: [] }))
  const days = daysOfMarks(marks)
  const adopt = useChange(
    () => registry.adoptNotice({ year, notice: notice.trim(), ...days, amends: known !== undefined }),
    [['calendar'], ['matters'], ['matter']],
    '已采用，未办结事项的期限已重算',
  )
  const { modal } = App.useApp()
  const confirm = () => {
    modal.confirm({
      title: `采用 ${notice.trim()}？`,
      content: `放假 ${days.off.length} 天，调休上班 ${days.work.length} 天。全街道未办结事项的到期日将立即按此重算。`,
      okText: '采用',
      onOk: () => adopt.mutateAsync(undefined).catch(() => undefined),
    })
  }
  if (adopt.data) return <Adopted year={year} moved={adopt.data.moved} onClose={onClose} />
  return (
    <>
      {adopt.error !== null && <Problem error={adopt.error} />}
      <Alert
        className="year-notice"
        type="info"
        showIcon
        title={`${known ? '调整' : '录入'} ${year} 年放假安排`}
        description="按通知逐日点选：平日点一次为放假；周末点一次为放假、再点为调休上班、三点取消。连休中的周末也要点为放假。"
      />
      <Space wrap className="year-bar notice-bar">
        <label htmlFor="notice-number">通知文号</label>
        <Input
          id="notice-number"
          className="notice-number"
          placeholder={`国办发明电〔${year - 1}〕号`}
          maxLength={80}
          value={notice}
          onChange={(event) => write(event.target.value)}
        />
        <Button type="primary" disabled={notice.trim().length < 4 || days.off.length === 0} onClick={confirm}>
          采用
        </Button>
        <Button onClick={onClose}>取消</Button>
        <span>
          放假 {days.off.length} 天{days.off.length > 0 && `（${stretchesInWords(days.off)}）`}；调休上班{' '}
          {days.work.length} 天{days.work.length > 0 && `（${stretchesInWords(days.work)}）`}
        </span>
      </Space>
      <YearGrid year={year} marks={marks} onPress={(day) => mark(pressed(marks, day))} />
    </>
  )
}

function Adopted({ year, moved, onClose }: { year: number; moved: readonly Moved[]; onClose: () => void }) {
  return (
    <>
      <Space className="year-bar">
        <Button type="primary" onClick={onClose}>
          看 {year} 年日历
        </Button>
      </Space>
      <MovedList moved={moved} />
    </>
  )
}
