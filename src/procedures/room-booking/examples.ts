import type { Example } from '#procedures/example.ts'

const booked = { room: 'C02', on: '2026-05-12', from: '09:00', until: '10:30', purpose: 'mediation' }
const next = {
  number: '约〔2026〕000002',
  procedure: 'room-booking',
  state: 'booked',
  closed: false,
  intake: { ...booked, from: '10:30', until: '12:00' },
}
const rooms = { venues: [{ code: 'C02', name: '第二调解室', data: { kind: 'mediation-room' } }] }

/** 预约, one room at a time. */
export const roomBookingExamples: readonly Example[] = [
  {
    name: '与后一场首尾相接的不冲突；不到预约之日不能开始，使用完毕后登记到场人数',
    filed: '2026-05-11',
    intake: { ...booked, matter: '调〔2026〕000008', people: 4 },
    around: {
      entries: rooms,
      matters: [next, { number: '调〔2026〕000008', procedure: 'mediation', state: 'mediating', closed: false }],
    },
    acts: [
      { step: 'checkIn', on: '2026-05-11', by: 'mediator', refused: 'step-barred' },
      { step: 'checkIn', on: '2026-05-12', by: 'mediator' },
      { step: 'cancel', on: '2026-05-12', by: 'mediator', form: { reason: '另选时间' }, refused: 'step-not-now' },
      { step: 'finish', on: '2026-05-12', by: 'mediator', form: { visitors: 5, recorded: true } },
    ],
    expect: { state: 'used' },
  },
  {
    name: '当事人没有来，登记未到',
    filed: '2026-05-11',
    intake: booked,
    around: { entries: rooms, matters: [next] },
    acts: [{ step: 'miss', on: '2026-05-12', by: 'window_clerk' }],
    expect: { state: 'missed' },
  },
  {
    name: '远程司法确认改了时间：取消，再另行预约',
    filed: '2026-05-11',
    intake: { ...booked, purpose: 'court', video: true },
    around: { entries: rooms },
    acts: [{ step: 'cancel', on: '2026-05-12', by: 'window_clerk', form: { reason: '法院改期' } }],
    expect: { state: 'cancelled' },
  },
]
