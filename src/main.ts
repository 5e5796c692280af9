import { join } from 'node:path'
import { accessContract } from '#access/contract.ts'
import { accessRoutes } from '#access/routes.ts'
import { confirmMasterKey, keyCheckValue, loadMasterKey, openVault, type Vault } from '#access/vault-store.ts'
import type { Database } from '#db/open.ts'
import { openFiles } from '#documents/attachments-store.ts'
import { documentsContract } from '#documents/contract.ts'
import { documentsRoutes } from '#documents/dossier-routes.ts'
import { documentsFiles, uploadRoute } from '#documents/routes.ts'
import { writeSheet } from '#documents/sheet.ts'
import type { Resources } from '#http/context.ts'
import { buildServer, type Module, systemClock } from '#http/server.ts'
import { indicatorsContract } from '#indicators/contract.ts'
import { indicatorsFiles, indicatorsRoutes } from '#indicators/routes.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { intakeContract } from '#intake/contract.ts'
import { startImports } from '#intake/jobs.ts'
import { intakeFiles, intakeRoutes } from '#intake/routes.ts'
import { mattersContract } from '#matters/contract.ts'
import { deskContract } from '#matters/desk-contract.ts'
import { deskRoutes } from '#matters/desk-routes.ts'
import { startReminders } from '#matters/jobs.ts'
import { liveRoute } from '#matters/live-routes.ts'
import { openLive } from '#matters/live-store.ts'
import { reprojectOpen } from '#matters/reproject-store.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { registryContract } from '#registry/contract.ts'
import { startExpiryReminders } from '#registry/jobs.ts'
import { registryFilesWith, registryRoutesWith } from '#registry/routes.ts'
import { reportsContract } from '#reports/contract.ts'
import { reportsFiles, reportsRoutes } from '#reports/routes.ts'
import type { Io } from './commands/command.ts'
import { type Config, projectDir } from './config.ts'

const { signIn: _in, signOut: _out, tenants: _all, setup: _first, ...guardedAccess } = accessContract

/** Everything the server answers: one line a noun. */
export const modules: readonly Module[] = [
  { contract: guardedAccess, handlers: accessRoutes },
  {
    contract: mattersContract,
    handlers: mattersRoutes,
    files: documentsFiles,
    extra(app, contextOf) {
      uploadRoute(app, contextOf)
      liveRoute(app, contextOf)
    },
  },
  { contract: deskContract, handlers: deskRoutes },
  { contract: documentsContract, handlers: documentsRoutes },
  { contract: intakeContract, handlers: intakeRoutes, files: intakeFiles },
  { contract: indicatorsContract, handlers: indicatorsRoutes, files: indicatorsFiles },
  { contract: reportsContract, handlers: reportsRoutes, files: reportsFiles },
  {
    contract: registryContract,
    handlers: registryRoutesWith({ reproject: reprojectOpen, readSheet }),
    files: registryFilesWith(writeSheet),
  },
]

/** The keys of this house; refuses a database whose personal fields were sealed with other keys. */
export async function openKeys(dataDir: string, database: Database): Promise<Vault> {
  const loaded = loadMasterKey(dataDir)
  const { rows } = await database.owner.query<{ value: string }>("select value from house where name = 'key-check'")
  const stored = rows[0]?.value
  if (stored !== undefined) confirmMasterKey(dataDir, loaded, stored)
  else
    await database.owner.query("insert into house (name, value) values ('key-check', $1)", [keyCheckValue(loaded.key)])
  return openVault(loaded.key)
}

/** Opens what lives as long as the program. */
export async function openResources(
  config: Config,
  database: Database,
): Promise<Resources & { close(): Promise<void> }> {
  const vault = await openKeys(config.dataDir, database)
  const files = await openFiles(join(config.dataDir, 'files'))
  const live = await openLive(database.owner)
  return { database, vault, files, live, close: () => live.close() }
}

/** Serves the console on the configured address; gives the address and how to stop. */
export async function startApplication(
  config: Config,
  database: Database,
  options: { empty: boolean; io: Io },
): Promise<{ address: string; close(): Promise<void> }> {
  const resources = await openResources(config, database)
  await offerDemo(resources, options).catch(async (problem: unknown) => {
    await resources.close()
    throw problem
  })
  const app = await buildServer({
    resources,
    modules,
    clock: systemClock,
    webRoot: join(projectDir, 'dist'),
    checkReplies: config.mode === 'development',
    logger: true,
  })
  const tell = (problem: unknown) => app.log.error({ problem: String(problem) })
  const reminders = startReminders(resources, systemClock, tell)
  const expiries = startExpiryReminders(resources, systemClock, tell)
  const imports = await startImports(resources)
  const address = await app.listen({ port: config.port, host: config.host })
  return {
    address,
    async close() {
      await reminders.stop()
      await expiries.stop()
      await app.close()
      await imports.stop()
      await resources.close()
    },
  }
}

/** Loads 示例街道 into a house without any street, unless an empty one is wanted; tells its accounts at every start. */
async function offerDemo(resources: Resources, { empty, io }: { empty: boolean; io: Io }): Promise<void> {
  const { demoAccountLines, prepareDemo } = await import('#demo/demo-store.ts')
  const ready = await prepareDemo(resources, systemClock(), io.err, !empty)
  if (ready) for (const line of demoAccountLines()) io.out(line)
}
