import { Select } from 'antd'
import { useState } from 'react'
import { climbed } from '#access/ladder-order.ts'
import type { Ladder } from '#access/ladders.ts'
import type { Settings } from '#access/settings.ts'
import { officialCalendar } from '#calendar/calendar.ts'
import { dayOf, findInstant } from '#calendar/date.ts'
import { durationInWords } from '#calendar/duration.ts'
import { previewLadder } from '#dispatch/ladder-preview.ts'
import { findProcedure } from '#procedures/index.ts'
import { ClockField } from '#web/parts/clock-field.tsx'
import { dueDayOf, present, shortTimeOf } from '#web/time.ts'
import { incidentClasses } from './ladder-card.tsx'

/** What the ladders as they stand on the screen would mean for one incident: the same code starts its clocks. */
export function LadderPreview({ ladders, lengths }: { ladders: readonly Ladder[]; lengths: Settings['lengths'] }) {
  const [category, setCategory] = useState('construction')
  const [time, setTime] = useState('23:10')
  const today = dayOf(present())
  const at = findInstant(`${today}T${time}`)
  const procedure = findProcedure('grid-event', today)
  const rungs =
    at && procedure ? previewLadder(procedure, { ladders, lengths }, { category, at }, officialCalendar) : []
  return (
    <div className="ladder-preview">
      <h3>试看</h3>
      <div className="ladder-asked">
        <span>今天</span>
        <ClockField label="登记时刻" value={time} onChange={(next) => next && setTime(next)} />
        <span>登记的快呼</span>
        <Select
          aria-label="试看的类别"
          className="ladder-class"
          options={[...incidentClasses]}
          value={category}
          onChange={setCategory}
        />
        <span>事件：</span>
      </div>
      <ol className="ladder-rungs" aria-label="试看结果">
        {rungs.map(({ key, name, length, dueAt, ladder }) => (
          <li key={key}>
            <strong>{name}</strong>
            <span className="number">
              {dueAt === null ? '—' : `${length.unit === 'workday' ? dueDayOf(dueAt) : shortTimeOf(dueAt)} 前`}
            </span>
            <span className="hint">
              {durationInWords(length)}
              {name === climbed.disposal ? '，自到场起' : ''}
              {ladder === undefined ? '，程序规定' : `，按「${ladder}」`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
