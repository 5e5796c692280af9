import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { alarmMapping, alarmSettings } from './settings.ts'

export const alarmStates = {
  new: '待处理',
  held: '待核',
  matter: '已成事件',
  merged: '已并入',
  silenced: '静默',
  false: '误报',
} as const

const state = z.enum(['new', 'held', 'matter', 'merged', 'silenced', 'false'])
export type AlarmState = z.infer<typeof state>

export const alarmRow = z.object({
  id: z.string(),
  device: z.string().nullable(),
  point: z.string().nullable(),
  pointName: z.string().nullable(),
  class: z.string().nullable(),
  happenedAt: z.string(),
  receivedAt: z.string(),
  confidence: z.number().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  village: z.string().nullable(),
  grid: z.string().nullable(),
  hasPicture: z.boolean(),
  pictureProblem: z.string().nullable(),
  state,
  intoAlarm: z.string().nullable(),
  matter: z.string().nullable(),
  matterNumber: z.string().nullable(),
  matterState: z.string().nullable(),
  reason: z.string().nullable(),
  doubtful: z.string().nullable(),
  mentions: z.number(),
  untilAt: z.string(),
  verdict: z.enum(['true', 'false']).nullable(),
  judgedAt: z.string().nullable(),
  judgedBy: z.string().nullable(),
  judgedWords: z.string().nullable(),
})
export type AlarmRow = z.infer<typeof alarmRow>

const storm = z.object({
  active: z.boolean(),
  /** Alarms of the last minute. */
  perMinute: z.number(),
  /** Events that those of the last ten minutes became. */
  matters: z.number(),
  alarms: z.number(),
})

const silence = z.object({
  id: z.string(),
  point: z.string().nullable(),
  pointName: z.string().nullable(),
  class: z.string().nullable(),
  fromAt: z.string(),
  untilAt: z.string(),
  fromHour: z.number().nullable(),
  untilHour: z.number().nullable(),
  reason: z.string(),
  madeBy: z.string(),
  /** Alarms it kept back so far. */
  kept: z.number(),
})
export type SilenceView = z.infer<typeof silence>

const hour = z.int().min(0).max(24)

export const deviceView = z.object({
  point: z.string(),
  name: z.string(),
  device: z.string().nullable(),
  lastAt: z.string().nullable(),
  /** Alarms of the last seven days, a day. */
  perDay: z.number(),
  today: z.number(),
  silent: z.boolean(),
  judged: z.number(),
  false: z.number(),
  /** What judgements say, in words; empty while there is nothing to say. */
  lessons: z.array(z.string()),
})
export type DeviceView = z.infer<typeof deviceView>

const source = z.object({
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{2,40}$/, '接入编号请用小写字母、数字和短横线'),
  name: z.string().trim().min(2).max(60),
  kind: z.enum(['mqtt', 'push']),
  address: z.string().trim().max(300).default(''),
  topic: z.string().trim().max(200).default(''),
  username: z.string().trim().max(100).default(''),
  algorithm: z.enum(['sha256', 'sm3']).default('sha256'),
  mapping: alarmMapping.default(() => alarmMapping.parse({})),
  active: z.boolean().default(true),
})
const saveSource = source.extend({ password: z.string().max(200).optional(), renewKey: z.boolean().default(false) })
export type SaveSource = z.output<typeof saveSource>

const sourceView = source.extend({
  hasSecret: z.boolean(),
  connected: z.boolean(),
  problem: z.string().nullable(),
  heardAt: z.string().nullable(),
  refused: z.number(),
  refusedAt: z.string().nullable(),
  refusedWords: z.string().nullable(),
})
export type AlarmSourceView = z.infer<typeof sourceView>

export const alarmsContract = {
  /** Alarms, the newest first; those merged into another are shown when asked for by it. */
  list: {
    method: 'GET',
    path: '/api/alarms',
    guard: 'alarm.read',
    input: z.object({
      state: state.optional(),
      class: z.string().max(20).optional(),
      point: z.string().max(40).optional(),
      into: z.uuid().optional(),
      before: z.iso.datetime({ offset: true }).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    reply: z.object({ alarms: z.array(alarmRow), more: z.boolean(), counts: z.record(z.string(), z.number()), storm }),
  },
  /** True or false, by a person who looked. A false one's event is voided where it has not been given out yet. */
  judge: {
    method: 'POST',
    path: '/api/alarms/:id/judge',
    guard: 'alarm.judge',
    input: z.object({ id: z.uuid(), verdict: z.enum(['true', 'false']), words: z.string().trim().min(2).max(500) }),
    reply: z.object({ alarm: alarmRow, voided: z.boolean(), words: z.string() }),
  },
  silences: {
    method: 'GET',
    path: '/api/alarms/silences',
    guard: 'alarm.read',
    input: z.object({}),
    reply: z.object({ silences: z.array(silence) }),
  },
  silence: {
    method: 'POST',
    path: '/api/alarms/silences',
    guard: 'alarm.judge',
    input: z.object({
      point: z.string().max(40).optional(),
      class: z.string().max(20).optional(),
      untilAt: z.iso.datetime({ offset: true }),
      fromHour: hour.max(23).optional(),
      untilHour: hour.min(1).optional(),
      reason: z.string().trim().min(2).max(200),
    }),
    reply: z.object({ id: z.string() }),
  },
  endSilence: {
    method: 'POST',
    path: '/api/alarms/silences/:id/end',
    guard: 'alarm.judge',
    input: z.object({ id: z.uuid() }),
    reply: z.object({}),
  },
  devices: {
    method: 'GET',
    path: '/api/alarms/devices',
    guard: 'alarm.read',
    input: z.object({}),
    reply: z.object({
      devices: z.array(deviceView),
      unknown: z.array(z.object({ device: z.string(), count: z.number() })),
    }),
  },
  settings: {
    method: 'GET',
    path: '/api/alarms/settings',
    guard: 'alarm.source',
    input: z.object({}),
    reply: alarmSettings,
  },
  saveSettings: {
    method: 'POST',
    path: '/api/alarms/settings',
    guard: 'alarm.source',
    input: alarmSettings,
    reply: alarmSettings,
  },
  sources: {
    method: 'GET',
    path: '/api/alarms/sources',
    guard: 'alarm.source',
    input: z.object({}),
    reply: z.object({ sources: z.array(sourceView), tenant: z.string() }),
  },
  /** `key` is the key of a push source, told once. */
  saveSource: {
    method: 'POST',
    path: '/api/alarms/sources',
    guard: 'alarm.source',
    input: saveSource,
    reply: z.object({ key: z.string().nullable() }),
  },
} as const satisfies Contract
