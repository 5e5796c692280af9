import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { attachEmbedded, startEmbedded } from '#db/embedded.ts'
import { liveHolders } from '#db/holders.ts'
import { migrate } from '#db/migrate.ts'
import { connectPools } from '#db/open.ts'
import { projectDir } from '../../src/config.ts'
import { template, urlWithDatabase } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    clusterUrl: string
  }
}

const prefix = 'fengqiao-test-'

/** One real PostgreSQL for the whole run, with a migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const dataDir = mkdtempSync(join(tmpdir(), prefix))
  const embedded = await startEmbedded(dataDir, { unsafe: true })
  const cluster = connectPools(embedded.url)
  await cluster.owner.query(`create database ${template}`)
  await cluster.close()
  const made = connectPools(urlWithDatabase(embedded.url, template))
  if (existsSync(join(projectDir, 'migrations'))) await migrate(made.owner)
  await made.close()
  project.provide('clusterUrl', embedded.url)
  return async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

// A run that was killed leaves its cluster running: the next one, ten minutes later or more, clears it away.
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const dir = join(tmpdir(), name)
    if (!name.startsWith(prefix) || statSync(dir).uid !== process.getuid?.()) continue
    if (Date.now() - statSync(dir).mtimeMs < 600_000 || liveHolders(dir).length > 0) continue
    await (await attachEmbedded(dir))?.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
