import { alarmStates } from '#intake/alarms/contract.ts'
import { channelName } from '#procedures/common.ts'
import type { Check } from './account.ts'
import type { Afternoon } from './afternoon.ts'
import type { Sent } from './cameras.ts'
import type { DeskLog } from './desk.ts'
import type { Deed } from './device.ts'
import type { Figures } from './figures.ts'
import type { Screen } from './screen.ts'
import type { Worker } from './worker.ts'

type Result = {
  checks: readonly Check[]
  figures: Figures
  afternoon: Afternoon
  deeds: readonly Deed[]
  sent: Sent
  desk: DeskLog
  workers: readonly Worker[]
  screen: Screen
  json: boolean
}

const ladderNames: Record<string, string> = {
  assigning: '派单',
  arriving: '到场',
  firstHandling: '先期处置',
  disposal: '处置办结',
}

export function printHelp(): never {
  process.stdout.write(`用法：npm run drill -- [--minutes 150] [--speed 15] [--workers 30] [--storm 1000] [--seed 1] [--json]

演一个糟糕的下午：三十名网格员、一名值班员、四十二台摄像头；两场告警风暴、一次断电、一次升级重启、告警服务端断开、
十人先后失去信号、一部手机遗失、一部手机时钟错一天。时间按倍数走；末了逐条核对台账，少一条、多一条都算不通过。

  --minutes 分钟   下午多长
  --speed 倍数     时间走得多快
  --workers 人数   在班的网格员
  --storm 条数     风暴每分钟几条告警
  --seed 数        换一个数，换一个下午
`)
  process.exit(0)
}

/** The figures of the afternoon and the accounting, for people or for a machine. */
export function print(result: Result): void {
  const { json, checks, figures, deeds, sent, desk, workers, screen } = result
  const summary = {
    checks,
    figures,
    acts: {
      done: deeds.filter(({ fate }) => fate === 'done').length,
      refused: deeds.filter(({ fate }) => fate === 'refused').length,
      sentAgain: deeds.filter(({ sent: times }) => times > 1).length,
    },
    alarms: {
      sent: sent.messages.size,
      sentTwice: sent.repeated,
      pushed: sent.pushed.size,
      turnedAway: sent.refused.size,
    },
    desk: { ...desk, filed: desk.filed.size, refused: desk.refused.length },
    positions: {
      kept: workers.reduce((sum, { told }) => sum + told.positions, 0),
      refused: workers.reduce((sum, { told }) => sum + told.refusedPositions.length, 0),
    },
    pictures: workers.reduce((sum, { told }) => sum + told.pictures, 0),
    screen: { reconnected: screen.reconnected(), resets: screen.resets() },
  }
  if (json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`)
  else
    for (const line of lines(summary, { deeds, log: desk, faults: workers.flatMap(({ told }) => told.faults) }))
      process.stdout.write(`${line}\n`)
}

type Summary = {
  checks: readonly Check[]
  figures: Figures
  acts: { done: number; refused: number; sentAgain: number }
  alarms: { sent: number; sentTwice: number; pushed: number; turnedAway: number }
  desk: {
    given: number
    merged: number
    verified: number
    closed: number
    judged: number
    filed: number
    refused: number
  }
  positions: { kept: number; refused: number }
  pictures: number
  screen: { reconnected: number; resets: number }
}

type Words = { deeds: readonly Deed[]; log: DeskLog; faults: readonly string[] }

function lines(
  { checks, figures, acts, alarms, desk, positions, pictures, screen }: Summary,
  { deeds, log, faults }: Words,
): string[] {
  const stateNames: Record<string, string> = alarmStates
  return [
    '',
    '这个下午',
    ...figures.incidents.map(
      ({ channel, count, open }) => `  ${channelName(channel)}立件 ${count} 件，仍在办 ${open} 件`,
    ),
    `  告警 ${alarms.sent + alarms.pushed} 条（重发 ${alarms.sentTwice} 次，拒收推送 ${alarms.turnedAway} 次）：${figures.alarms.map(({ state, count }) => `${stateNames[state] ?? state} ${count}`).join('，')}`,
    `  派出 ${figures.given.map(({ by, count }) => `${by} ${count} 次`).join('，')}；其中转过手的 ${figures.handedOn} 件`,
    `  值班员并件 ${desk.merged}、核查 ${desk.verified}、办结 ${desk.closed}、核看告警 ${desk.judged}；台账动作 ${figures.events} 条，提醒 ${figures.notices} 条`,
    `  手机动作 ${acts.done + acts.refused} 个：入账 ${acts.done}，说明原因不收 ${acts.refused}，断线后重发 ${acts.sentAgain}；位置 ${positions.kept} 个，不采用 ${positions.refused} 个；照片 ${pictures} 张`,
    `  值班屏断线重连 ${screen.reconnected} 次，全部重读 ${screen.resets} 次`,
    '',
    '各级时限（分钟）        件数   中位   P90    时限内',
    ...figures.rungs.map(
      ({ key, count, median, p90, within }) =>
        `  ${(ladderNames[key] ?? key).padEnd(8, '　')}${String(count).padStart(12)}${String(median ?? '—').padStart(7)}${String(p90 ?? '—').padStart(7)}${`${within}%`.padStart(9)}`,
    ),
    '',
    '不收的动作，各为什么',
    ...reasonsOf([...deeds.flatMap(({ fate, words }) => (fate === 'refused' ? [words] : [])), ...log.refused]),
    '',
    '手机没连上或传不上的，各为什么',
    ...reasonsOf(faults),
    '',
    '逐条核对',
    ...checks.flatMap(({ name, wanted, found, examples = [] }) => [
      `  ${wanted === found ? '✓' : '✗'} ${name}：应为 ${wanted}，实为 ${found}`,
      ...examples.slice(0, 10).map((one) => `      ${one}`),
    ]),
    '',
    checks.every(({ wanted, found }) => wanted === found) ? '全部对得上。' : '有对不上的，见 ✗。',
  ]
}

function reasonsOf(words: readonly string[]): string[] {
  const groups = Map.groupBy(words, (one) => one)
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 20)
    .map(([reason, all]) => `  ${String(all.length).padStart(5)} 次  ${reason}`)
}
