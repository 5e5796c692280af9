import { getTenant } from '#access/tenant-store.ts'
import { read } from '#db/transact.ts'
import { hitInWords, percent } from '#dispatch/forecast/words.ts'
import { type DutyForecast, forecastOf, noForecastWords } from '#dispatch/forecast-store.ts'
import { machineOf } from '#dispatch/incidents-store.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { loadCalendars } from '#registry/calendar-store.ts'
import { type Command, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

const options = { tenant: { type: 'string' }, replay: { type: 'boolean' } } as const

export const command: Command = {
  name: 'forecast',
  summary: '预测未来七天哪里、什么时段事多，并给出以往的命中率',
  help: `用法：bin/fengqiao forecast --tenant <代码> [--replay] [--json]

由以往带网格的事件、热线、信访，按网格和四小时时段预计今天起七天各有几件，列出最多的时段、理由和排班建议。
件数少的网格和时段往平常靠（经验贝叶斯），历史不足八周的不作预测。

  --replay    逐周列出重放的结果：只用那一周之前的数据作预测，预告的一成时段里有几成事件；
              旁列盲选（一成）和照搬上周的命中率。`,
  async run(args, io) {
    const { values } = readFlags('forecast', args, options)
    const { tenant } = values
    if (!tenant) throw refuse('usage-wrong', { command: 'forecast', problem: '须写明 --tenant' })
    const found = await withDatabase(io, async ({ pool }) => {
      await getTenant(pool, tenant)
      return read(pool, tenant, async (tx) => {
        const { newest } = await loadCalendars(tx)
        return forecastOf({ tx, actor: machineOf(tenant), now: systemClock(), calendar: newest })
      })
    })
    if (values.json) io.out(JSON.stringify(shortOf(found, values.replay ?? false)))
    else for (const line of linesOf(found, values.replay ?? false)) io.out(line)
    return 0
  },
}

function shortOf({ rate, ...found }: DutyForecast, replay: boolean) {
  const { weeks, ...sums } = rate
  return { ...found, rate: { ...sums, weeks: replay ? weeks : weeks.length } }
}

function linesOf(found: DutyForecast, replay: boolean): string[] {
  const { from, until, total, advice, rate, weeks } = found
  const without = noForecastWords(found)
  const head =
    without !== null || total === null
      ? [without ?? '']
      : [
          `${from} 起七天（至 ${until} 零时）预计 ${total.mean} 件（${total.low}–${total.high}），据此前 ${weeks} 周：`,
          ...advice.map(
            (one) => `  ${one.words}；每段预计 ${one.expected} 件（${one.low}–${one.high}），${one.reason}`,
          ),
          ...(advice.length === 0 ? ['  没有明显高于平均的时段，照常排班。'] : []),
        ]
  const byWeek = rate.weeks.map(
    (one) =>
      `  ${one.from} 起一周 ${String(one.incidents).padStart(4)} 件，命中 ${one.hit.toFixed(1)}，照搬上周 ${one.lastWeek.toFixed(1)}，总数${one.within ? '在' : '不在'}区间内`,
  )
  return [...head, hitInWords(rate), ...(replay ? [...byWeek, `总数落在 95% 区间的周：${percent(rate.within)}`] : [])]
}
