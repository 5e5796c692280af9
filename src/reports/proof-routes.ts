import { read, type Tx, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { Refusal, refuse } from '#http/refusal.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { type Flags, flagsOf, keepFlags, signedReports } from './flags-store.ts'
import { lawsOf } from './laws-store.ts'
import type { proofContract } from './proof-contract.ts'
import { answerItems, type ProofDesk, proofOf } from './proof-store.ts'
import { askProse } from './prose-store.ts'
import { loadReportSettings } from './settings-store.ts'
import { auditReport, getReport } from './store.ts'

function deskOf({ actor, now, ip, resources }: Context, tx: Tx): ProofDesk {
  return { tx, actor, now, ip, laws: lawsOf(resources.dataDir, now) }
}

/** The flags as of now, computed on one state of the ledger and then kept, so that the next look is short. */
async function freshFlags({ resources, actor, now }: Context, id: string): Promise<Flags> {
  const { pool } = resources.database
  const found = await read(pool, actor.tenant, (tx) => flagsOf(tx, now, id))
  await transact(pool, actor.tenant, (tx) => keepFlags(tx, id, found))
  return found
}

export const proofRoutes: Handlers<typeof proofContract, Context> = {
  proof: (context, { id }) =>
    read(context.resources.database.pool, context.actor.tenant, (tx) => proofOf(deskOf(context, tx), id)),

  answer: (context, input) =>
    transact(context.resources.database.pool, context.actor.tenant, (tx) => answerItems(deskOf(context, tx), input)),

  async flags(context, { id }) {
    const { flags, at } = await freshFlags(context, id)
    return { flags: [...flags], checkedAt: at }
  },

  async flagged(context) {
    const { resources, actor } = context
    const reports: Array<{ id: string; flags: number }> = []
    for (const id of await read(resources.database.pool, actor.tenant, signedReports)) {
      const { flags } = await freshFlags(context, id)
      reports.push({ id, flags: flags.length })
    }
    return { reports }
  },

  async prose(context, { id, heading, codes }) {
    const { resources, actor, now } = context
    const { pool } = resources.database
    const { year, model } = await read(pool, actor.tenant, async (tx) => {
      const page = await getReport({ tx, now }, id)
      if (page.state === 'signed') throw refuse('report-signed', { at: page.signedAt?.slice(0, 10) ?? '' })
      return { year: page.year, model: (await loadReportSettings(tx)).model }
    })
    if (!model) throw refuse('prose-off')
    for (const code of codes) getIndicator(code)
    const key = model.sealedKey === '' ? '' : resources.vault.forTenant(actor.tenant).open(model.sealedKey)
    const told = (outcome: string) =>
      transact(pool, actor.tenant, (tx) =>
        auditReport(deskOf(context, tx), 'report.prose', id, { heading, codes, model: model.model, outcome }),
      )
    try {
      const content = await askProse({ address: model.address, model: model.model, key }, { year, heading, codes })
      await told('accepted')
      return { content: [...content] }
    } catch (problem) {
      if (problem instanceof Refusal) await told(problem.code)
      throw problem
    }
  },
}
