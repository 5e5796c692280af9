import { getTenant } from '#access/tenant-store.ts'
import { colourName } from '#appraisal/colours.ts'
import type { MonthView, SubjectView } from '#appraisal/contract.ts'
import { versionName } from '#appraisal/formula.ts'
import { daysOfMonth, monthInWords } from '#appraisal/months.ts'
import { monthOf, settleMonth, systemActor } from '#appraisal/store.ts'
import { verifyMonth } from '#appraisal/verify-store.ts'
import { read, transact } from '#db/transact.ts'
import { Refusal, refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { type Command, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

const options = {
  tenant: { type: 'string' },
  month: { type: 'string' },
  dry: { type: 'boolean' },
  verify: { type: 'boolean' },
} as const

export const command: Command = {
  name: 'appraise',
  summary: '三源考核：试算、定分、复算一个月的得分',
  help: `用法：bin/fengqiao appraise --tenant <代码> --month <年-月> [--dry | --verify] [--json]

  --dry      只试算，不留存；没有过完的月份也可以
  --verify   由所存的逐条记录复算已定的得分，并与现在的台账比较
都不写则定分：取数、记录、计分办法和目标一并固定，此后只能凭异议更正。
复算不符的退出码为 1；用法不对为 2。`,
  async run(args, io) {
    const { values, positionals } = readFlags('appraise', args, options)
    const { tenant, month } = values
    if (!tenant || !month || positionals.length > 0) throw wrong('须写明 --tenant 代码和 --month 年-月')
    if (values.dry && values.verify) throw wrong('--dry 与 --verify 只能写一个')
    checkMonth(month)
    const now = systemClock()
    const actor = systemActor(tenant)
    return withDatabase(io, async ({ pool }) => {
      await getTenant(pool, tenant)
      if (values.verify) {
        const found = await read(pool, tenant, (tx) => verifyMonth(tx, month, now))
        if (values.json) io.out(JSON.stringify(found))
        else for (const line of verifiedLines(found)) io.out(line)
        return found.broken.length > 0 ? 1 : 0
      }
      if (!values.dry) await transact(pool, tenant, (tx) => settleMonth({ tx, actor, now, ip: '' }, month))
      const view = await read(pool, tenant, (tx) => monthOf(tx, actor, month, now))
      if (values.json) io.out(JSON.stringify(shortOf(view)))
      else for (const line of linesOf(view)) io.out(line)
      return 0
    })
  },
}

function wrong(problem: string): Refusal {
  return refuse('usage-wrong', { command: 'appraise', problem })
}

function checkMonth(month: string): void {
  try {
    daysOfMonth(month)
  } catch (problem) {
    throw problem instanceof Refusal ? wrong('月份须写作 2026-09') : problem
  }
}

function shortOf({ month, state, formulaVersion, planRevision, asOf, subjects }: MonthView) {
  return {
    ...{ month, state, formulaVersion, planRevision, asOf },
    subjects: subjects.map(({ kind, code, name, total, colour, hash, items }) => ({
      ...{ kind, code, name, total, colour, hash },
      items: items.map(({ item, weight, points, target, words, input }) => ({
        ...{ item, weight, points, target, value: input?.value ?? null, words },
      })),
    })),
  }
}

function linesOf({ month, state, formulaVersion, subjects }: MonthView): string[] {
  const head = `${monthInWords(month)}三源考核（${state === 'settled' ? '已定' : '试算'}，计分办法${versionName(formulaVersion)}）`
  return [head, ...subjects.flatMap(subjectLines)]
}

function subjectLines({ name, total, colour, items }: SubjectView): string[] {
  return [
    `${name}：${total ?? '—'} 分，${colourName(colour)}`,
    ...items.map((item) => `  ${item.name} ${item.points ?? '不计'}/${item.weight}：${item.words}`),
  ]
}

function verifiedLines({ month, scores, broken, moved }: Awaited<ReturnType<typeof verifyMonth>>): string[] {
  return [
    `${monthInWords(month)}：复算 ${scores} 份得分，${broken.length === 0 ? '全部相符' : `${broken.length} 份不符`}`,
    ...broken.map(({ subject, words }) => `  ${subject}：${words}`),
    ...moved.map(
      ({ subject, item, settled, now }) =>
        `  ${subject} ${item}：定分时 ${settled}，现在台账为 ${now}（不影响已定的分）`,
    ),
  ]
}
