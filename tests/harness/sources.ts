import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { projectDir } from '../../src/config.ts'

export type Import = { from: string; typeOnly: boolean }
/** A source file: its path from the project folder, its text, and the text without comments and quoted strings. */
export type Source = { path: string; text: string; code: string; imports: Import[] }

/** All sources under the folders given, sorted; folders that do not exist hold none. */
export function readSources(...folders: string[]): Source[] {
  return folders
    .filter((folder) => existsSync(join(projectDir, folder)))
    .flatMap((folder) =>
      readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
    .sort()
    .map((path) => sourceOf(path, readFileSync(join(projectDir, path), 'utf8')))
}

export function sourceOf(path: string, text: string): Source {
  return { path, text, code: codeOf(text), imports: importsOf(text, path) }
}

/** The code alone. Templates stay: what stands in their braces is code too. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
}

function importsOf(text: string, path: string): Import[] {
  const found: Import[] = []
  for (const [, keyword, type, names = '', from = ''] of text.matchAll(
    /^(import|export)\s+(type\s+)?([^'"`;]*?\s*from\s+)?['"]([^'"]+)['"]/gm,
  )) {
    if (keyword === 'export' && names === '') continue
    const named = /^\{([\s\S]*)\}/.exec(names.trim())?.[1]
    const allTypes = named?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
    found.push({
      from: resolveImport(from, path),
      typeOnly: type !== undefined || (named?.trim() !== '' && allTypes === true),
    })
  }
  for (const [, from = ''] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    found.push({ from: resolveImport(from, path), typeOnly: false })
  }
  return found
}

/** `src/…` for our own files, else the name of the package (`node:fs`, `pg`, `@fastify/cookie`). */
function resolveImport(from: string, path: string): string {
  if (from.startsWith('#web/')) return from.slice(1)
  if (from.startsWith('#')) return join('src', from.slice(1))
  if (from.startsWith('.')) return normalize(join(dirname(path), from)).replace(/\?.*$/, '')
  return from
}
