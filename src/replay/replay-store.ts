import { createHash, randomUUID } from 'node:crypto'
import { officialCalendar } from '#calendar/calendar.ts'
import { dayFrom, type Instant, startOf } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { findIndicator } from '#indicators/indicators.ts'
import { computeFigures } from '#indicators/store.ts'
import { periodOf } from '#indicators/value.ts'
import { type Difference, differences } from './compare.ts'
import type { FigureFile } from './figure-file.ts'
import { addEntries, prepareHouse, storeStandIn } from './house-store.ts'
import { type Part, playBatch, type Stage } from './play-store.ts'
import type { EntryWanted, Recipe, Wanted } from './recipe.ts'
import { recipes } from './recipes.ts'
import { type Dated, scheduled, workdaysOf } from './schedule.ts'

export type Replayed = {
  tenant: string
  year: number
  entries: number
  matters: number
  acts: number
  figures: number
  differences: Difference[]
}

const atOnce = 500

/**
 * Builds the year of a report as records: the street if it is not there, its registers, and matters that run through
 * their procedures. What a former run has made is not made again. Gives the figures that the ledger does not confirm.
 */
export async function replayYear(
  resources: Resources,
  file: FigureFile,
  now: Instant,
  tell: (words: string) => void,
): Promise<Replayed> {
  if (startOf(dayFrom(file.year + 1, 1, 1)) > now) throw refuse('replay-year-open', { year: file.year })
  await prepareHouse(resources, file, now)
  const asked = recipes.filter(({ codes, always }) => always || codes.some((code) => valueIn(file, code) !== undefined))
  const standing = asked.flatMap((recipe) => recipe.entries?.(wantedOf(file, [])) ?? [])
  const entries = await addEntries(resources, file, standing, now)
  tell(`清单条目 ${entries} 条。`)
  const paper = await storeStandIn(resources, file, file.year)
  const stage: Stage = {
    resources,
    tenant: file.code,
    now,
    batch: randomUUID(),
    paper,
    named: new Map(),
    matters: 0,
    acts: 0,
  }
  for (const recipe of asked) await playRecipe(stage, recipe, wantedOf(file, standing), tell)
  await resources.database.owner.query('analyze events, matters, deadlines, entries, links')
  const figures = await figuresOf(resources, file, now)
  const { tenant, matters, acts } = stage
  return {
    tenant,
    year: file.year,
    entries,
    matters,
    acts,
    figures: figures.length,
    differences: differences(file.figures, figures),
  }
}

function valueIn(file: FigureFile, code: string): number | undefined {
  return file.figures.find((figure) => figure.code === code)?.value
}

function wantedOf(file: FigureFile, entries: readonly EntryWanted[]): Wanted {
  return {
    year: file.year,
    value: (code) => valueIn(file, code),
    count: (code) => valueIn(file, code) ?? 0,
    codes: (register) => entries.filter((one) => one.register === register).map(({ code }) => code),
  }
}

async function playRecipe(stage: Stage, recipe: Recipe, wanted: Wanted, tell: (words: string) => void): Promise<void> {
  const courses = recipe.courses?.(wanted) ?? []
  if (courses.length === 0) return
  const before = stage.matters
  const dated = scheduled(courses, workdaysOf(officialCalendar, wanted.year))
  // 年份在前：编号按登记日所在的年度连续。
  const label = createHash('sha256').update(recipe.codes.join(' ')).digest('hex').slice(0, 12)
  const parts = dated.map((one, index) => ({
    ...one,
    outside: `replay ${wanted.year} ${label} ${index + 1}`,
    id: randomUUID(),
  }))
  for (const wave of wavesOf(parts)) {
    for (const shape of shapesOf(wave)) {
      for (let at = 0; at < shape.length; at += atOnce) await playBatch(stage, shape.slice(at, at + atOnce))
    }
  }
  tell(`  ${recipe.codes.join('、')}：${stage.matters - before} 件`)
}

/** Those that others name come first: wave by wave, none names what is not there yet. */
function wavesOf(parts: readonly Part[]): Part[][] {
  const waves: Part[][] = []
  const played = new Set<string>()
  let left = [...parts]
  while (left.length > 0) {
    const ready = left.filter((part) => namesOf(part).every((key) => played.has(key)))
    if (ready.length === 0) throw new Error('courses that name each other in a circle')
    waves.push(ready)
    for (const { course } of ready) if (course.key !== undefined) played.add(course.key)
    left = left.filter((part) => !ready.includes(part))
  }
  return waves
}

function namesOf({ course: { derivedFrom, intake, steps } }: Dated): string[] {
  const named = [...namesIn(JSON.stringify(intake)), ...namesInSteps(steps)]
  return derivedFrom === undefined ? named : [derivedFrom, ...named]
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{编号:([^}]+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]))
}

const stepNames = new WeakMap<object, string[]>()

function namesInSteps(steps: Dated['course']['steps']): string[] {
  const known = stepNames.get(steps) ?? namesIn(JSON.stringify(steps))
  stepNames.set(steps, known)
  return known
}

/** Courses of one edition with the same steps, by the day they were filed. */
function shapesOf(parts: readonly Part[]): Part[][] {
  const groups = Map.groupBy(
    parts,
    ({ course, at }) => `${course.procedure} ${at.slice(0, 4)} ${stepsKey(course.steps)}`,
  )
  return [...groups.values()].map((group) => group.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
}

const keys = new WeakMap<object, string>()

function stepsKey(steps: Dated['course']['steps']): string {
  const known = keys.get(steps) ?? steps.map(({ step, by }) => `${step}/${by ?? ''}`).join(' ')
  keys.set(steps, known)
  return known
}

async function figuresOf({ database }: Resources, file: FigureFile, now: Instant) {
  const indicators = file.figures.flatMap(({ code }) => findIndicator(code) ?? [])
  const asked = periodOf(`${file.year}-01-01`, `${file.year + 1}-01-01`)
  return read(database.pool, file.code, (tx) => computeFigures(tx, indicators, asked, now))
}
