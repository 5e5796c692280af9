import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { can } from '#access/rules.ts'
import { read } from '#db/transact.ts'
import { cleanFileName } from '#documents/attachment-type.ts'
import type { Visitor } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { localLimit } from '#http/from-this-machine.ts'
import { refuse } from '#http/refusal.ts'
import type { VisitorOf } from '#http/server.ts'
import { parseInput } from '#procedures/forms.ts'
import { checks } from './check.ts'
import type { checkContract } from './check-contract.ts'
import { checkReportText, readReportFile } from './check-text-store.ts'
import type { OutsideFigure } from './checks/check.ts'
import { yearOf } from './checks/report-date.ts'
import { largestFile } from './file-text.ts'
import { ledgerFigures } from './ledger-figures-store.ts'

export const checkRoutes: Handlers<typeof checkContract, Visitor> = {
  async about({ actor }) {
    return {
      checks: checks.map(({ id, name, explains }) => ({ id, name, explains })),
      signedIn: actor !== undefined,
      ledger: actor !== undefined && can(actor, 'indicator.read'),
    }
  },
  async check(visitor, { text, previous, year = yearOf(text), ledger }) {
    const outside = ledger ? await ledgerOf(visitor, text, year) : undefined
    const { claims, findings } = await checkReportText({ text, previous, year, outside }, visitor.resources.dataDir)
    return {
      claims: claims.map(({ text, value, upper, bound, kind, unit, what, start, end }) => ({
        ...{ text, value, upper, bound, kind, unit, what, start, end },
      })),
      findings: findings.map(({ claims: on, also, ...finding }) => ({ ...finding, claims: [...on], also: [...also] })),
    }
  },
}

async function ledgerOf(
  { actor, resources, now }: Visitor,
  text: string,
  year: number | undefined,
): Promise<OutsideFigure[]> {
  if (!actor) throw refuse('not-signed-in')
  if (!can(actor, 'indicator.read')) throw refuse('not-allowed', { action: '查看台账数字', who: '系统管理员' })
  if (year === undefined) throw refuse('input-invalid', { problems: '与台账核对须写明报告的年度' })
  return read(resources.database.pool, actor.tenant, (tx) => ledgerFigures(tx, text, year, now))
}

/** A report's file, raw, its name in the query: answers with its text. Nothing of it is kept. */
export function reportTextRoute(app: FastifyInstance, visitorOf: VisitorOf): void {
  app.post('/api/check-report/text', { bodyLimit: largestFile + 1024, config: localLimit }, async (request, reply) => {
    await visitorOf(request)
    const { name: given } = parseInput(z.object({ name: z.string().min(1).max(200) }), request.query)
    const name = cleanFileName(given)
    const text = await readReportFile(await bytesOf(request.body, name), name)
    return reply.send({ name, text })
  })
}

async function bytesOf(body: unknown, name: string): Promise<Uint8Array> {
  if (!isAsyncBytes(body)) throw refuse('input-not-json')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > largestFile) throw refuse('file-too-large', { name, limit: `${largestFile / 1024 ** 2} MB` })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function isAsyncBytes(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body
}
