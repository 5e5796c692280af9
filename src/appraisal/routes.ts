import * as z from 'zod'
import { writeAudit } from '#access/audit-store.ts'
import { dayOf } from '#calendar/date.ts'
import { read, type Tx, transact } from '#db/transact.ts'
import { packDocument } from '#documents/official.ts'
import { writeSheet } from '#documents/sheet.ts'
import type { Context, FileRoute } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { appraisalBulletin } from './bulletin.ts'
import type { appraisalContract, MonthView } from './contract.ts'
import { monthText, type SubjectKind, versionName } from './formula.ts'
import { type Desk, listFormulas, planPage, saveFormula, savePlan, tryFormula } from './formula-store.ts'
import { monthInWords } from './months.ts'
import { decideObjection, listObjections, raiseObjection } from './objections-store.ts'
import { scoreColumns, scoreRows } from './score-sheet.ts'
import { signalsOf } from './signals-store.ts'
import { mayFor, monthOf, planSeenBy, recordsOf, settleMonth } from './store.ts'
import { verifyMonth } from './verify-store.ts'

function looking<T>({ resources, actor }: Context, see: (tx: Tx) => Promise<T>): Promise<T> {
  return read(resources.database.pool, actor.tenant, see)
}

function acting<T>({ resources, actor, now, ip }: Context, act: (desk: Desk) => Promise<T>): Promise<T> {
  return transact(resources.database.pool, actor.tenant, (tx) => act({ tx, actor, now, ip }))
}

export const appraisalRoutes: Handlers<typeof appraisalContract, Context> = {
  month: (context, { month }) => looking(context, (tx) => monthOf(tx, context.actor, month, context.now)),
  records: async (context, asked) => ({
    rows: await looking(context, (tx) => recordsOf(tx, context.actor, asked, context.now)),
  }),
  settle: (context, { month }) =>
    acting(context, async (desk) => {
      await settleMonth(desk, month)
      return monthOf(desk.tx, desk.actor, month, desk.now)
    }),
  verify: (context, { month }) => looking(context, (tx) => verifyMonth(tx, month, context.now)),
  plan: (context, { year }) =>
    looking(context, async (tx) => {
      const page = await planPage(tx, year, context.now)
      const mine = (kind: SubjectKind, subject: string) => mayFor(context.actor, 'appraisal.read', { kind, subject })
      return {
        ...page,
        plan: planSeenBy(page.plan, context.actor),
        subjects: page.subjects.filter(({ kind, code }) => mine(kind, code)),
      }
    }),
  savePlan: (context, input) => acting(context, (desk) => savePlan(desk, input)),
  formulas: async (context) => ({ versions: await looking(context, listFormulas) }),
  saveFormula: (context, input) => acting(context, (desk) => saveFormula(desk, input)),
  tryFormula: (context, input) => looking(context, (tx) => tryFormula(tx, input, context.now)),
  objections: async (context, { month }) => ({
    rows: await looking(context, (tx) => listObjections(tx, context.actor, month)),
  }),
  object: (context, input) => acting(context, (desk) => raiseObjection(desk, input)),
  decide: (context, input) => acting(context, (desk) => decideObjection(desk, input)),
  signals: async (context, { month }) => ({
    signals: await looking(context, (tx) => signalsOf(tx, context.actor, month, context.now)),
  }),
}

const fileInput = z.object({ month: monthText })

/** What a file of a month is made from, of the subjects that the person may see; with a line in the audit log. */
function exported(context: Context, month: string, kind: string) {
  return acting(context, async ({ tx, actor, now, ip }) => {
    const detail = { kind }
    await writeAudit(tx, {
      ...{
        at: now,
        account: actor.account,
        act: 'appraisal.export',
        objectKind: 'appraisal',
        object: month,
        detail,
        ip,
      },
    })
    const { rows } = await tx.query<{ name: string }>('select name from tenants where tenant = $1', [tx.tenant])
    return {
      street: rows[0]?.name ?? '',
      view: await monthOf(tx, actor, month, now),
      objections: await listObjections(tx, actor, month),
      signals: await signalsOf(tx, actor, month, now),
      day: dayOf(now),
    }
  })
}

/** Speaks of the whole street, so it is for those who see all of it. */
const bulletinFile: FileRoute<typeof fileInput> = {
  path: '/api/appraisal/months/:month/bulletin.docx',
  guard: 'appraisal.write',
  input: fileInput,
  async answer(context, { month }) {
    const ground = await exported(context, month, 'docx')
    return {
      name: `${monthInWords(month)}三源治理考核通报.docx`,
      mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      body: await packDocument(appraisalBulletin(ground)),
    }
  },
}

const sheetFile: FileRoute<typeof fileInput> = {
  path: '/api/appraisal/months/:month/scores.xlsx',
  guard: 'appraisal.read',
  input: fileInput,
  async answer(context, { month }) {
    const { view, day } = await exported(context, month, 'xlsx')
    const body = await writeSheet({
      title: '三源考核',
      columns: scoreColumns,
      rows: scoreRows(view),
      note: noteOf(view, context.actor.person, day),
    })
    return {
      name: `${monthInWords(month)}三源考核.xlsx`,
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body,
    }
  },
}

function noteOf(view: MonthView, person: string, day: string): string {
  return [
    `${monthInWords(view.month)}${view.state === 'settled' ? '（已定）' : '（试算，未定分）'}`,
    `计分办法：${view.formula.name}（${versionName(view.formulaVersion)}）；目标第 ${view.planRevision} 稿；依据：${view.formula.basis}`,
    view.rule,
    `取数时间：${view.asOf}；导出人：${person}；导出日期：${day}`,
  ].join('\n')
}

export const appraisalFiles: readonly FileRoute[] = [bulletinFile, sheetFile]
