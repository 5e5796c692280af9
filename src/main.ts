import { join } from 'node:path'
import { accessContract } from '#access/contract.ts'
import { accessRoutes } from '#access/routes.ts'
import { confirmMasterKey, keyCheckValue, loadMasterKey, openVault, type Vault } from '#access/vault-store.ts'
import { hotContract } from '#analysis/hot-contract.ts'
import { hotRoutes } from '#analysis/hot-routes.ts'
import { modelsContract } from '#analysis/models-contract.ts'
import { modelsRoutes } from '#analysis/models-routes.ts'
import { overviewContract } from '#analysis/overview-contract.ts'
import { overviewRoutes } from '#analysis/overview-routes.ts'
import { proposalsContract } from '#analysis/proposals-contract.ts'
import { proposalsRoutes } from '#analysis/proposals-routes.ts'
import { repliesContract } from '#analysis/replies-contract.ts'
import { repliesRoutes } from '#analysis/replies-routes.ts'
import { solvedContract } from '#analysis/solved-contract.ts'
import { solvedRoutes } from '#analysis/solved-routes.ts'
import { trendContract } from '#analysis/trend-contract.ts'
import { startTrendWatch } from '#analysis/trend-jobs.ts'
import { trendRoutes } from '#analysis/trend-routes.ts'
import { warningsContract } from '#analysis/warnings-contract.ts'
import { warningsRoutes } from '#analysis/warnings-routes.ts'
import { startWatch } from '#analysis/watch-jobs.ts'
import { appraisalContract } from '#appraisal/contract.ts'
import { appraisalFiles, appraisalRoutes } from '#appraisal/routes.ts'
import type { Instant } from '#calendar/date.ts'
import type { Database } from '#db/open.ts'
import { afterStep } from '#dispatch/after-store.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { dutyContract } from '#dispatch/duty-contract.ts'
import { dutyRoutes } from '#dispatch/duty-routes.ts'
import { dutyNow } from '#dispatch/duty-store.ts'
import { climb } from '#dispatch/incidents-store.ts'
import { startForgetting } from '#dispatch/jobs.ts'
import { dispatchRoutes } from '#dispatch/routes.ts'
import { openFiles } from '#documents/attachments-store.ts'
import { documentsContract } from '#documents/contract.ts'
import { documentsRoutes } from '#documents/dossier-routes.ts'
import { documentsFiles, uploadRoute } from '#documents/routes.ts'
import { writeSheet } from '#documents/sheet.ts'
import { exchangeContract } from '#exchange/contract.ts'
import { exchangeFiles } from '#exchange/files-routes.ts'
import { exchangeRoutes } from '#exchange/routes.ts'
import { fieldContract } from '#field/contract.ts'
import { startSweeping } from '#field/jobs.ts'
import { fieldRoutes, uploadPartRoute } from '#field/routes.ts'
import type { Resources } from '#http/context.ts'
import { buildServer, type Module, systemClock } from '#http/server.ts'
import { indicatorsContract } from '#indicators/contract.ts'
import { indicatorsFiles, indicatorsRoutes } from '#indicators/routes.ts'
import { alarmsContract } from '#intake/alarms/contract.ts'
import { startAlarms } from '#intake/alarms/jobs.ts'
import { alarmPushRoute } from '#intake/alarms/push-routes.ts'
import { alarmsFiles, alarmsRoutes } from '#intake/alarms/routes.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { intakeContract } from '#intake/contract.ts'
import { startImports } from '#intake/jobs.ts'
import { intakeFiles, intakeRoutes } from '#intake/routes.ts'
import { mattersContract } from '#matters/contract.ts'
import { deskContract } from '#matters/desk-contract.ts'
import { deskRoutes } from '#matters/desk-routes.ts'
import { startInitials } from '#matters/initials-jobs.ts'
import { startReminders } from '#matters/jobs.ts'
import { liveRoute } from '#matters/live-routes.ts'
import { openLive } from '#matters/live-store.ts'
import { reprojectOpen } from '#matters/reproject-store.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { registryContract } from '#registry/contract.ts'
import { geographyContract } from '#registry/geography-contract.ts'
import { geographyRoutes, layerRoute } from '#registry/geography-routes.ts'
import { gridsMapContract } from '#registry/grids-map-contract.ts'
import { gridsMapRoutesWith } from '#registry/grids-map-routes.ts'
import { startExpiryReminders } from '#registry/jobs.ts'
import { startOutlines } from '#registry/outlines-jobs.ts'
import { registryFilesWith, registryRoutesWith } from '#registry/routes.ts'
import { bulletinsContract } from '#reports/bulletins/contract.ts'
import { bulletinsFiles, bulletinsRoutes } from '#reports/bulletins/routes.ts'
import { checkContract } from '#reports/check-contract.ts'
import { checkRoutes, reportTextRoute } from '#reports/check-routes.ts'
import { reportsContract } from '#reports/contract.ts'
import { proofContract } from '#reports/proof-contract.ts'
import { proofRoutes } from '#reports/proof-routes.ts'
import { reportsFiles, reportsRoutes } from '#reports/routes.ts'
import { reportSettingsContract } from '#reports/settings-contract.ts'
import { reportSettingsRoutes } from '#reports/settings-routes.ts'
import { tablesContract } from '#reports/tables/contract.ts'
import { tablesFiles, tablesRoutes } from '#reports/tables/routes.ts'
import { screenContract } from '#screen/contract.ts'
import { screenExtras, screenRoutes } from '#screen/routes.ts'
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
  { contract: dispatchContract, handlers: dispatchRoutes },
  { contract: dutyContract, handlers: dutyRoutes },
  { contract: fieldContract, handlers: fieldRoutes, extra: uploadPartRoute },
  { contract: documentsContract, handlers: documentsRoutes },
  { contract: proposalsContract, handlers: proposalsRoutes },
  { contract: repliesContract, handlers: repliesRoutes },
  { contract: solvedContract, handlers: solvedRoutes },
  { contract: warningsContract, handlers: warningsRoutes },
  { contract: intakeContract, handlers: intakeRoutes, files: intakeFiles },
  {
    contract: alarmsContract,
    handlers: alarmsRoutes,
    files: alarmsFiles,
    extra: (app, _contextOf, _visitorOf, house) => alarmPushRoute(app, house),
  },
  { contract: trendContract, handlers: trendRoutes },
  { contract: hotContract, handlers: hotRoutes },
  { contract: modelsContract, handlers: modelsRoutes },
  { contract: overviewContract, handlers: overviewRoutes },
  { contract: indicatorsContract, handlers: indicatorsRoutes, files: indicatorsFiles },
  { contract: appraisalContract, handlers: appraisalRoutes, files: appraisalFiles },
  { contract: reportsContract, handlers: reportsRoutes, files: reportsFiles },
  { contract: proofContract, handlers: proofRoutes },
  { contract: reportSettingsContract, handlers: reportSettingsRoutes },
  { contract: tablesContract, handlers: tablesRoutes, files: tablesFiles },
  { contract: bulletinsContract, handlers: bulletinsRoutes, files: bulletinsFiles },
  { contract: exchangeContract, handlers: exchangeRoutes, files: exchangeFiles },
  {
    contract: checkContract,
    handlers: checkRoutes,
    extra: (app, _contextOf, visitorOf) => reportTextRoute(app, visitorOf),
  },
  {
    contract: registryContract,
    handlers: registryRoutesWith({ reproject: reprojectOpen, readSheet }),
    files: registryFilesWith(writeSheet),
  },
  { contract: gridsMapContract, handlers: gridsMapRoutesWith({ readSheet }) },
  { contract: geographyContract, handlers: geographyRoutes, extra: layerRoute },
  { contract: screenContract, handlers: screenRoutes, extra: screenExtras },
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
  const live = await openLive(database)
  return {
    database,
    vault,
    files,
    live,
    dataDir: config.dataDir,
    ...(config.tiles ? { tiles: config.tiles } : {}),
    afterStep,
    close: () => live.close(),
  }
}

export type ApplicationOptions = {
  empty: boolean
  io: Io
  /** For the drill alone: another clock, and reminders looked for as many times more often as it runs faster. */
  clock?(): Instant
  pace?: number
}

/** Serves the console on the configured address; gives the address and how to stop. */
export async function startApplication(
  config: Config,
  database: Database,
  options: ApplicationOptions,
): Promise<{ address: string; close(): Promise<void> }> {
  const { clock = systemClock, pace = 1 } = options
  const resources = await openResources(config, database)
  await offerDemo(resources, options).catch(async (problem: unknown) => {
    await resources.close()
    throw problem
  })
  const app = await buildServer({
    resources,
    modules,
    clock,
    webRoot: join(projectDir, 'dist'),
    checkReplies: config.mode === 'development',
    logger: true,
  })
  const tell = (problem: unknown) => app.log.error({ problem: String(problem) })
  const rounds = [
    startReminders(resources, clock, tell, { react: climb, onDuty: dutyNow }, pace),
    startExpiryReminders(resources, clock, tell),
    startOutlines(resources, clock, tell),
    startTrendWatch(resources, clock, tell),
    startForgetting(resources, clock, tell),
    startAlarms(resources, clock, tell),
    startSweeping(resources, clock, tell),
  ]
  // 这些由请求引出：停机时先不再接请求，再等它们做完。
  const followers = [await startImports(resources), startInitials(resources, tell), startWatch(resources, clock, tell)]
  const address = await app.listen({ port: config.port, host: config.host })
  return {
    address,
    async close() {
      for (const round of rounds) await round.stop()
      await app.close()
      for (const follower of followers) await follower.stop()
      await resources.close()
    },
  }
}

/** Loads 示例街道 into a house without any street, unless an empty one is wanted; tells its accounts at every start. */
async function offerDemo(resources: Resources, { empty, io }: ApplicationOptions): Promise<void> {
  const { demoAccountLines, prepareDemo } = await import('#demo/demo-store.ts')
  const ready = await prepareDemo(resources, systemClock(), io.err, !empty)
  if (ready) for (const line of demoAccountLines()) io.out(line)
}
