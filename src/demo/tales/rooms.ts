import { spread, type Tale, turn } from '#demo/tale.ts'

const rooms = ['C04', 'C11', 'C12', 'C06', 'C05', 'C02'] as const
const purposes = ['mediation', 'mediation', 'mediation', 'counselling', 'court', 'hearing'] as const

function booking(at: number): Tale {
  const missed = at % 9 === 4
  const cancelled = at % 11 === 7
  return {
    procedure: 'room-booking',
    by: turn(['clerk', 'committee', 'mediator', 'governance'], at),
    ago: spread(at, 22, 3),
    title: `预约${turn(['调解', '调解', '调解', '咨询', '远程庭审', '听证'], at)}场所`,
    detail: '按约定时间使用。',
    channel: 'visit',
    alike: true,
    intake: {
      room: turn(rooms, at),
      on: '{工+1}',
      from: turn(['09:00', '10:30', '14:00', '15:30'], at),
      until: turn(['10:00', '11:30', '15:00', '16:30'], at),
      purpose: turn(purposes, at),
      people: 4 + (at % 3),
      video: turn(purposes, at) === 'court',
      contact: '矛调中心窗口',
    },
    lines: cancelled
      ? [[0, 'clerk', 'cancel', { reason: '当事人改期。' }]]
      : missed
        ? [[2, 'clerk', 'miss']]
        : [
            [1, 'clerk', 'checkIn'],
            ['60m', 'clerk', 'finish', { visitors: 4 + (at % 3), recorded: at % 2 === 0 }],
          ],
  }
}

const upcoming: readonly Tale[] = [
  ['C04', '10:00', '11:00', 'mediation'],
  ['C05', '14:00', '15:30', 'court'],
  ['C06', '09:30', '10:30', 'counselling'],
].map(([room, from, until, purpose], at) => ({
  procedure: 'room-booking',
  by: 'clerk',
  ago: 1 + at,
  title: '预约下周场所',
  detail: '电话预约。',
  channel: 'phone' as const,
  intake: { room, on: '{工+4}', from, until, purpose, people: 5 },
  lines: [] as const,
}))

/** 场所预约：一室一时，不重不漏. */
export const roomTales: readonly Tale[] = [...Array.from({ length: 22 }, (_, at) => booking(at)), ...upcoming]
