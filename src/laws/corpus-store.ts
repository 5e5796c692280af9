import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { isDay, type Day as LawDay } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import { assembleCorpus, type Refused, type Source } from './assemble.ts'
import { knownStatutes } from './known.ts'
import { type Library, libraryOf } from './library.ts'
import { parseStatute } from './parse-statute.ts'
import type { Corpus } from './statute.ts'

const Day = z.custom<LawDay>((value) => typeof value === 'string' && isDay(value))
const Article = z.object({
  number: z.number().int().positive(),
  inserted: z.number().int().positive().exactOptional(),
  heading: z.string(),
  lines: z.array(z.string()),
})
const Edition = z.object({
  promulgated: Day,
  from: Day,
  until: Day.exactOptional(),
  found: z.enum(['heading', 'closing', 'publication', 'decision', 'recalled', 'assumed']),
  articles: z.array(Article),
  abolishes: z.array(z.object({ name: z.string(), from: Day })).exactOptional(),
})
const Law = z.object({ name: z.string(), earlier: z.literal(true).exactOptional(), editions: z.array(Edition) })
const CorpusFile = z.object({ version: z.literal(1), laws: z.array(Law) })

/** A statute is never longer than this; larger files are not read. */
const largestFile = 8 * 1_048_576

function corpusPath(dataDir: string): string {
  return join(dataDir, 'laws.json')
}

/** The statutes imported; undefined when none were. Refuses a file that is not ours or broken. */
export function readCorpus(dataDir: string): Corpus | undefined {
  const path = corpusPath(dataDir)
  if (!existsSync(path)) return undefined
  try {
    return { laws: CorpusFile.parse(JSON.parse(readFileSync(path, 'utf8'))).laws }
  } catch {
    throw refuse('corpus-broken', { path })
  }
}

/** What the programme knows of statutes: its own index, and over it the texts imported, if any. */
export function loadLibrary(dataDir: string): Library {
  return libraryOf(knownStatutes, readCorpus(dataDir))
}

/** Replaces the corpus file of the data folder (which exists) in one move: a reader sees the old or the new one, whole. */
export function writeCorpus(dataDir: string, corpus: Corpus): void {
  const path = corpusPath(dataDir)
  const fresh = `${path}.${process.pid}.new`
  try {
    writeFileSync(fresh, `${JSON.stringify({ version: 1, laws: corpus.laws })}\n`, { mode: 0o600, flush: true })
    renameSync(fresh, path)
  } catch {
    rmSync(fresh, { force: true })
    throw refuse('file-unwritable', { path })
  }
}

/** Reads every .md file of the folder, or the one file. A bad file is listed with its reason; the others are read. */
export function readStatutes(path: string): { corpus: Corpus; refused: readonly Refused[]; files: number } {
  const files = filesAt(path)
  const sources: Source[] = []
  const refused: Refused[] = []
  for (const file of files) {
    const name = basename(file)
    const read = readOne(file)
    if ('problem' in read) refused.push({ file: name, problem: read.problem })
    else sources.push({ file: name, fragment: read.fragment })
  }
  const assembled = assembleCorpus(sources, knownStatutes)
  return { corpus: assembled.corpus, refused: [...refused, ...assembled.refused], files: files.length }
}

function readOne(file: string) {
  try {
    if (statSync(file).size > largestFile) return { problem: '文件过大，不是法规文本' }
    return parseStatute(readFileSync(file, 'utf8'), basename(file))
  } catch {
    return { problem: '文件不能读取，请检查权限' }
  }
}

function filesAt(path: string): string[] {
  if (!existsSync(path)) throw refuse('file-not-found', { path })
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name.endsWith('.md') && !/^readme\.md$/i.test(name))
    .toSorted()
    .map((name) => join(path, name))
}
