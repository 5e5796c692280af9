import { expect, it } from 'vitest'
import { ladderProblems } from '#access/ladder-order.ts'
import type { Ladder } from '#access/ladders.ts'
import { officialCalendar } from '#calendar/calendar.ts'
import { localTime, parseInstant } from '#calendar/date.ts'
import { hours, minutes } from '#calendar/duration.ts'
import { gridEvent } from '#procedures/grid-event/grid-event.ts'
import { previewLadder } from './ladder-preview.ts'
import { findPreset, ladderPresets } from './presets.ts'

const night: Ladder = {
  name: '夜间违建',
  procedure: 'grid-event',
  field: 'category',
  classes: ['construction'],
  from: '22:00',
  until: '06:00',
  lengths: { assigning: minutes(1), arriving: minutes(8), firstHandling: hours(1), disposal: hours(24) },
}

function shown(category: string, at: string, ladders: Ladder[]) {
  const setting = { ladders, lengths: {} }
  return previewLadder(gridEvent, setting, { category, at: parseInstant(at) }, officialCalendar).map((one) => [
    one.name,
    one.dueAt && localTime(one.dueAt).slice(5, 16),
    one.ladder ?? '程序规定',
  ])
}

it('23:10 登记的违法建设按夜间一档，办结自到场起二十四小时', () => {
  expect(shown('construction', '2026-07-01T23:10:00+08:00', [night])).toEqual([
    ['派单', '07-01T23:11', '夜间违建'],
    ['到场', '07-01T23:18', '夜间违建'],
    ['先期处置', '07-02T00:10', '夜间违建'],
    ['办结', '07-02T23:18', '夜间违建'],
  ])
})

it('别的类别、别的时段按程序规定：一、五、十分钟，办结五个工作日', () => {
  expect(shown('order', '2026-07-01T23:10:00+08:00', [night]).map(([, due, from]) => [due, from])).toEqual([
    ['07-01T23:11', '程序规定'],
    ['07-01T23:15', '程序规定'],
    ['07-01T23:20', '程序规定'],
    ['07-09T00:00', '程序规定'],
  ])
})

it('各个预设都合情理，都写明出处是否核实', () => {
  for (const { name, lengths, basis } of ladderPresets) {
    expect(ladderProblems([{ name, procedure: 'grid-event', classes: [], lengths: { ...lengths } }])).toEqual([])
    expect(basis).toContain('未核实')
  }
  expect(findPreset('hangzhou')?.lengths.disposal).toEqual(hours(24))
})
