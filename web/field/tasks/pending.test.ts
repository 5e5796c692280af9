import { describe, expect, it } from 'vitest'
import type { FieldAct } from '#field/contract.ts'
import type { KeptTask, OutboxItem } from '../outbox/database.ts'
import { byUrgency, dueOf, lightAt, nextRung, viewOf } from './pending.ts'

const posts = ['grid_worker']

function task(given: Partial<KeptTask> = {}): KeptTask {
  return {
    id: 'a',
    number: '网〔2026〕000001',
    procedure: 'grid-event',
    procedureName: '网格事件',
    title: '井盖破损',
    detail: '',
    place: null,
    grid: null,
    longitude: null,
    latitude: null,
    category: null,
    state: 'dispatched',
    stateName: '已分流，待签收',
    light: 'green',
    dueAt: '2026-07-01T04:05:00.000Z',
    rungs: [
      { key: 'arriving', name: '五分钟到场', dueAt: '2026-07-01T04:05:00.000Z', metAt: null },
      { key: 'firstHandling', name: '十分钟先期处置', dueAt: '2026-07-01T04:10:00.000Z', metAt: null },
    ],
    signed: false,
    revision: 3,
    people: [],
    steps: ['sign', 'arrive', 'object'].map((id) => ({ id, name: id, form: null, papers: [], barred: null })),
    last: [],
    ...given,
  }
}

function done(seq: number, act: FieldAct['act'], state: OutboxItem['state'] = 'waiting'): OutboxItem {
  return {
    seq,
    actId: `act-${seq}`,
    kind: act.kind,
    matter: act.matter,
    name: '',
    about: '',
    act,
    media: {},
    made: '',
    serverOffset: 0,
    happenedAt: `2026-07-01T04:0${seq}:00.000Z`,
    seenRevision: 3,
    seenState: '',
    state,
  }
}

const sign = done(1, { kind: 'sign', matter: 'a' })
const step = (seq: number, name: string, state?: OutboxItem['state']) =>
  done(seq, { kind: 'step', matter: 'a', step: name, form: {}, papers: {} }, state)
const idsOf = (items: OutboxItem[], given?: Partial<KeptTask>) =>
  viewOf(task(given), items, posts).steps.map(({ id }) => id)

describe('离线办理后的任务', () => {
  it('没有待发送的，照服务器所说', () => {
    const view = viewOf(task(), [], posts)
    expect([view.stateName, view.signed, view.steps.map(({ id }) => id)]).toEqual([
      '已分流，待签收',
      false,
      ['sign', 'arrive', 'object'],
    ])
  })

  it('接单后即可到场、先期处置、反馈，不能再接单；派给别人的、转程序的步骤不给', () => {
    const ids = idsOf([sign])
    expect(ids).toEqual(expect.arrayContaining(['arrive', 'handleFirst', 'feedback', 'askCoHandling']))
    for (const id of ['sign', 'route', 'rework', 'toMediation', 'verify']) expect(ids).not.toContain(id)
    const view = viewOf(task(), [sign], posts)
    expect([view.stateName, view.signed]).toEqual(['处置中', true])
  })

  it('到场、处置后时限显示为已办（待发送），下一个时限随之改变', () => {
    const arrived = viewOf(task(), [sign, step(2, 'arrive')], posts)
    expect(arrived.metHere).toEqual({ arriving: '2026-07-01T04:02:00.000Z' })
    expect(nextRung(arrived)?.key).toBe('firstHandling')
    const handled = viewOf(task(), [sign, step(2, 'arrive'), step(3, 'handleFirst')], posts)
    expect([nextRung(handled), dueOf(handled)]).toEqual([undefined, null])
  })

  it('反馈后等核查：自己没有要办的，排在最后', () => {
    const finished = viewOf(task(), [sign, step(2, 'arrive'), step(3, 'feedback')], posts)
    expect(finished.stateName).toBe('已反馈，待核查')
    const open = viewOf(task({ id: 'b', light: 'none' }), [], posts)
    const refused = viewOf(task({ id: 'a' }), [step(1, 'arrive', 'conflict')], posts)
    const noSteps = { ...finished, steps: [] }
    expect([noSteps, open, refused].sort(byUrgency)).toEqual([refused, open, noSteps])
  })

  it('有一步未被接受：状态照服务器所说，这件先停下', () => {
    const view = viewOf(task(), [step(1, 'arrive', 'conflict'), step(2, 'handleFirst')], posts)
    expect([view.stateName, view.steps, view.conflicts.length, view.waiting.length]).toEqual([
      '已分流，待签收',
      [],
      1,
      1,
    ])
  })

  it('时限过了，不等服务器说也变红；停计的不变', () => {
    const later = '2026-07-01T04:06:00.000Z'
    expect(lightAt(viewOf(task(), [], posts), later)).toBe('red')
    expect(lightAt(viewOf(task(), [step(1, 'arrive')], posts), later)).toBe('green')
    expect(lightAt(viewOf(task({ light: 'paused' }), [], posts), later)).toBe('paused')
  })

  it('台账上已到场的，「到场」不再排在前面', () => {
    const rungs = [{ key: 'arriving', name: '', dueAt: null, metAt: '2026-07-01T04:02:00.000Z' }]
    expect(viewOf(task({ rungs }), [], posts).taken).toEqual(['arrive'])
    expect(viewOf(task(), [step(1, 'handleFirst', 'sent')], posts).taken).toEqual(['handleFirst'])
  })

  it('程序手机不认识的，只按服务器给的办', () => {
    expect(idsOf([sign], { procedure: 'hotline', state: 'assigned' })).toEqual(['arrive', 'object'])
  })
})
