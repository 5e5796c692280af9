import * as z from 'zod'
import { addDays, dayOf, parseDay } from '#calendar/date.ts'
import { read, type Tx, transact } from '#db/transact.ts'
import type { Context, FileRoute } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { yearInDays } from './adopted-notice.ts'
import { adoptNotice, loadCalendars, type Reproject } from './calendar-store.ts'
import type { registryContract } from './contract.ts'
import type { Register } from './define.ts'
import { countEndings } from './expiry.ts'
import { findExpiring, registersOpenTo } from './expiry-store.ts'
import { findEntries } from './find-store.ts'
import { registers } from './registers.ts'
import { lookAt, lookAtEach, mayCount, readableRegister, writableRegister } from './sealed-store.ts'
import type { ReadSheet, WriteSheet } from './sheet.ts'
import { exportSheet, importSheet, templateSheet } from './sheet-store.ts'
import { countsOn, createEntry, endEntry, getEntry, historyOf, listEntries, shown, updateEntry } from './store.ts'
import { writerOf } from './write-store.ts'

const foundMost = 8

/** What the registers need of the nouns above them, handed in where the program is wired. */
export type RegistryParts = { reproject: Reproject; readSheet: ReadSheet }

/** The handlers of the register pages and of the calendar page. */
export function registryRoutesWith(parts: RegistryParts): Handlers<typeof registryContract, Context> {
  return {
    ...entryRoutes,
    ...calendarRoutesWith(parts),
    importSheet: (context, { register, ...input }) =>
      importSheet(context, writableRegister(context, register), input, parts.readSheet),
  }
}

const entryRoutes = {
  entries: async (context, { register: id, words, on, all, after, limit }) => {
    const register = readableRegister(context, id)
    const day = on === undefined ? dayOf(context.now) : parseDay(on)
    const query = { words, on: all === 'true' ? undefined : day, after, limit }
    const detail = { limit, ...(after ? { after } : {}) }
    return lookAt(context, register, { detail }, (tx) => listEntries(tx, writerOf(context).vault, register, query))
  },
  find: async (context, { words }) => {
    const among = registers.filter((register: Register) => register.sealed !== true)
    return { rows: await reading(context, (tx) => findEntries(tx, among, words, dayOf(context.now), foundMost)) }
  },
  counts: async (context, { on }) => {
    const day = on === undefined ? dayOf(context.now) : parseDay(on)
    const counted = await reading(context, (tx) => countsOn(tx, day))
    const told = registers.filter((register) => mayCount(context, register))
    return { counts: Object.fromEntries(told.map(({ id }) => [id, counted.get(id) ?? 0])) }
  },
  entry: async (context, { register: id, id: entry }) => {
    const register = readableRegister(context, id)
    const { vault } = writerOf(context)
    return shown(register, await lookAt(context, register, { entry }, (tx) => getEntry(tx, vault, register, entry)))
  },
  expiring: async (context, { register: id }) => {
    const today = dayOf(context.now)
    const among = id === undefined ? registersOpenTo(context) : [readableRegister(context, id)]
    const found = await lookAtEach(context, { expiring: true }, (tx) => findExpiring(tx, among, today))
    return {
      rows: found.map(({ register, id, code, name, what, until, daysLeft }) => ({
        ...{ register, id, code, name, what, daysLeft },
        lastDay: addDays(parseDay(until), -1),
      })),
    }
  },
  expiringCount: async (context) => {
    const found = await reading(context, (tx) => findExpiring(tx, registersOpenTo(context), dayOf(context.now)))
    return countEndings(found)
  },
  create: async (context, { register: id, ...input }) => {
    const register = writableRegister(context, id)
    return shown(register, await writing(context, (tx) => createEntry(tx, writerOf(context), register, input)))
  },
  update: async (context, { register: id, ...change }) => {
    const register = writableRegister(context, id)
    return shown(register, await writing(context, (tx) => updateEntry(tx, writerOf(context), register, change)))
  },
  end: async (context, { register: id, ...change }) => {
    const register = writableRegister(context, id)
    return shown(register, await writing(context, (tx) => endEntry(tx, writerOf(context), register, change)))
  },
  history: async (context, { register: id, id: entry }) => {
    const register = readableRegister(context, id)
    const { vault } = writerOf(context)
    const detail = { history: true }
    return {
      revisions: await lookAt(context, register, { entry, detail }, (tx) => historyOf(tx, vault, register, entry)),
    }
  },
} satisfies Partial<Handlers<typeof registryContract, Context>>

function calendarRoutesWith({ reproject }: RegistryParts) {
  return {
    calendar: async (context) => {
      const { newest } = await reading(context, loadCalendars)
      const years = newest.years.map(yearInDays)
      return { edition: newest.edition, publishedThrough: Math.max(...years.map(({ year }) => year)), years }
    },
    adoptNotice: (context, input) => adoptNotice(context, input, reproject),
  } satisfies Partial<Handlers<typeof registryContract, Context>>
}

const exportInput = z.object({
  register: z.string().max(60),
  on: z.iso.date().optional(),
  all: z.enum(['true', 'false']).optional(),
})
const templateInput = z.object({ register: z.string().max(60) })
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The files of the register pages: what stands (on a day, or all), and the empty sheet to fill in. */
export function registryFilesWith(writeSheet: WriteSheet): FileRoute[] {
  const exported: FileRoute<typeof exportInput> = {
    path: '/api/registers/:register/export.xlsx',
    guard: 'entry.read',
    input: exportInput,
    async answer(context, { register: id, on, all }) {
      const register = readableRegister(context, id)
      const day = on === undefined ? dayOf(context.now) : parseDay(on)
      const body = await exportSheet(context, register, all === 'true' ? undefined : day, writeSheet)
      return { name: `${register.name}（${all === 'true' ? '全部' : day}）.xlsx`, mime: xlsx, body }
    },
  }
  const template: FileRoute<typeof templateInput> = {
    path: '/api/registers/:register/template.xlsx',
    guard: 'entry.read',
    input: templateInput,
    async answer(context, { register: id }) {
      const register = readableRegister(context, id)
      return {
        name: `${register.name}导入模板.xlsx`,
        mime: xlsx,
        body: await templateSheet(register, writeSheet),
      }
    },
  }
  return [exported, template]
}

function reading<T>({ resources, actor }: Context, act: (tx: Tx) => Promise<T>): Promise<T> {
  return read(resources.database.pool, actor.tenant, act)
}

function writing<T>({ resources, actor }: Context, act: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(resources.database.pool, actor.tenant, act)
}
