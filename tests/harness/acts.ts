import { randomUUID } from 'node:crypto'
import { read } from '#db/transact.ts'
import type { MatterPage } from '#matters/contract.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import type { Example } from '#procedures/example.ts'
import type { RoleId } from '#procedures/roles.ts'
import { plainMatter, type Street, tenant } from './street.ts'

type Filing = { title?: string; origin?: string; people?: Array<Record<string, unknown>>; channel?: string }

/** What people of a street do on their days: file, take steps, look. A step reads the revision by itself. */
export type Acts = {
  file(as: RoleId, on: string, procedure: string, intake?: Record<string, unknown>, more?: Filing): Promise<string>
  take(
    id: string,
    as: RoleId,
    on: string,
    step: string,
    form?: Record<string, unknown>,
    papers?: string[],
  ): Promise<string>
  /** Plays the acts of a worked example; a refused one must be refused with its code. */
  play(id: string, acts: Example['acts']): Promise<void>
  page(id: string, on: string, as?: RoleId): Promise<MatterPage>
  /** The matters of the case of `id` by procedure and id, oldest first. */
  case(id: string, on: string, as?: RoleId): Promise<Array<{ procedure: string; id: string; number: string }>>
  /** The one matter of this procedure in the case of `id` that was opened last. */
  opened(id: string, on: string, procedure: string): Promise<string>
  /** How many events the ledger holds. */
  events(): Promise<number>
}

export function actsOn(street: Street): Acts {
  const as = (role: RoleId, on: string) => street.as([{ role, villages: ['V01'], grids: ['G01'] }], on, role)
  const one = (sql: string, values: unknown[]) =>
    read(street.resources.database.pool, tenant, async (tx) => {
      const { rows } = await tx.query<{ n: number }>(sql, values)
      return rows[0]?.n ?? 0
    })
  const acts: Acts = {
    async file(role, on, procedure, intake = {}, { title, origin, people, channel } = {}) {
      const { actId, common } = plainMatter(title)
      const done = await mattersRoutes.file(as(role, on), {
        actId,
        procedure,
        common: { ...common, ...(people ? { people } : {}), ...(channel ? { channel } : {}) },
        intake,
        ...(origin ? { origin } : {}),
      })
      return done.id
    },
    async take(id, role, on, step, form = {}, papers = []) {
      const revision = await one('select revision as n from matters where tenant = $1 and id = $2', [tenant, id])
      const given = papers.map((key) => ({ key, name: key, attachment: randomUUID() }))
      const done = await perform(as(role, on), (scene) =>
        takeStep(scene, { id, revision, actId: randomUUID() }, { step, form, papers: given }),
      )
      return done.state
    },
    async play(id, list) {
      for (const { step, on, by, form, papers, refused } of list) {
        const taken = acts.take(id, by, on, step, form, papers)
        if (refused === undefined) await taken
        else {
          const code = await taken.then(
            () => '照办了',
            (problem: { code?: string }) => problem.code,
          )
          if (code !== refused) throw new Error(`${step}：${code}，应为${refused}`)
        }
      }
    },
    page: (id, on, role = 'director') => mattersRoutes.get(as(role, on), { id }),
    case: async (id, on, role) =>
      (await acts.page(id, on, role)).sameCase.map((row) => ({
        procedure: row.procedure,
        id: row.id,
        number: row.number,
      })),
    async opened(id, on, procedure) {
      const found = (await acts.case(id, on)).findLast((row) => row.procedure === procedure && row.id !== id)
      if (!found) throw new Error(`本案没有${procedure}`)
      return found.id
    },
    events: () => one('select count(*)::int as n from events where tenant = $1', [tenant]),
  }
  return acts
}
