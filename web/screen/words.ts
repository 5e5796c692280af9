import type { LineState } from './line.ts'

/** Minutes as a wall tells them: '40秒', '3.2分', '5.5时', '2.1天'; '—' where nothing was measured. */
export function spanOf(minutes: number | null): string {
  if (minutes === null) return '—'
  if (minutes < 1) return `${Math.round(minutes * 60)}秒`
  if (minutes < 60) return `${shortly(minutes)}分`
  if (minutes < 1440) return `${shortly(minutes / 60)}时`
  return `${shortly(minutes / 1440)}天`
}

function shortly(number: number): string {
  return number >= 100 ? String(Math.round(number)) : String(Math.round(number * 10) / 10)
}

/** '2,000+' where it was not counted further. */
export function countOf({ count, exact }: { count: number; exact: boolean }): string {
  return `${count.toLocaleString('en-US')}${exact ? '' : '+'}`
}

/** '−12.5%'; nothing to compare: says so. */
export function againstBase(count: number, base: number | null): string {
  if (base === null) return '无基数'
  if (base === 0) return count === 0 ? '持平' : '基数为零'
  const share = Math.round(((count - base) / base) * 1000) / 10
  if (share === 0) return '持平'
  return `${share < 0 ? '−' : '+'}${Math.abs(share)}%`
}

/** How the wall hears from the server. */
export function lineInWords({ told, lost }: Pick<LineState, 'told' | 'lost'>): string {
  if (lost) return '断线，正在重连'
  return told ? '实时' : '每半分钟更新'
}

/** Each figure with how it is counted: one line of the explanation that a panel opens. */
export type Meanings = ReadonlyArray<readonly [figure: string, meaning: string]>

const wholeStreet = '全街道，不含保密件和已撤销的'

export const meanings = {
  today: [
    ['登记', `今天零时起登记的各类事项，${wholeStreet}`],
    ['办结', '今天零时起办结的事项，不论哪天登记'],
    ['来源', '今天登记的事项按受理渠道分'],
    ['现状', '今天登记的事项此刻的期限灯'],
  ],
  open: [
    ['在办', `此刻没有办结的各类事项，按期限灯分，${wholeStreet}`],
    ['超期', '期限已过或者今天到期'],
    ['临期', '离到期不足三个工作日；按分、时计的剩四分之一以内'],
    ['停计、无期限', '期限依法中止的；没有法定或者承诺期限的'],
  ],
  incidents: [
    ['在办事件', '没有办结的网格事件；图上位置只精确到百米，没有坐标的标在所在网格；多于一千件时是最急的一千件'],
    ['派单、到场、先期、办结', '正等这一环的事件数；「超」为这一环的时限已过'],
  ],
  times: [
    ['中位', '期内登记的网格事件，这一环从起算到完成所用时间的中位数'],
    ['九成以内', '九成事件这一环用时不超过的时间（P90）'],
    ['达标', '按时完成的占已完成和已到期的比例；到期没有完成的算超时'],
  ],
  hot: [
    ['热点', '近半年居民反映中同一件事成组，按件数、人数、增长和新近排热度；题名取自多件共有的词，不含个人信息'],
    ['件、人', '归入这一件事的件数和反映人数；每十分钟重算'],
  ],
  alarms: [
    ['告警', '今天零时起收到的天眼告警，重复的也计'],
    ['成事件、并入、误报、静默、待核', '每条告警此刻的去向，合起来等于收到的条数'],
    ['今年、上年同期', '今年一月一日起登记的该类告警事件，误报作废的不计；上年同期为上年同样的日子'],
    ['提前处置', '已处置的各类告警分别除以上年同期，再取各类的平均（指标 alarm.early-handling-growth）'],
  ],
  sources: [
    ['警源、诉源、访源', '各村社当年累计件数之和，与考核基数之和比'],
    ['得分和五色', '各村社当月三源考核得分：绿、蓝、黄、橙、红由好到差，颜色、纹样、文字同义'],
  ],
  duty: [['值班', '此刻在综合指挥中心当班的人，已去掉请假的；只显示姓和岗位']],
} as const satisfies Record<string, Meanings>
