import * as z from 'zod'
import { alarmClasses } from '#procedures/grid-event/forms.ts'

export type AlarmClass = keyof typeof alarmClasses

export function isAlarmClass(text: string): text is AlarmClass {
  return Object.hasOwn(alarmClasses, text)
}

/** The name of a class as people say it; the code itself where it is none of ours. */
export function classNameOf(code: string | null): string {
  return code !== null && isAlarmClass(code) ? alarmClasses[code] : (code ?? '类别不明')
}

/** What kind of event an alarm becomes (事件类别). */
export const categoryOf = {
  smoke: 'emergency',
  land: 'construction',
  building: 'construction',
  water: 'emergency',
  crowd: 'order',
  rubbish: 'environment',
  other: 'other',
} as const satisfies Record<AlarmClass, string>

const classCode = z.enum(['smoke', 'land', 'building', 'water', 'crowd', 'rubbish', 'other'])

/** How a street deals with alarms; all of it is 本地规定（未核实，可由管理员设定）. */
export const alarmSettings = z.object({
  /** An alarm of the same point and class, or near by, within so many minutes is one more mention. */
  mergeMinutes: z.int().min(1).max(1440).default(10),
  /** Metres. */
  mergeMetres: z.int().min(0).max(5000).default(200),
  /** Classes that are 快呼: their ladder starts at once. */
  rapid: z.array(classCode).default(['smoke', 'water', 'crowd']),
  /** Alarms a minute from which people are told once of the storm, no longer of each event. */
  stormPerMinute: z.int().min(10).max(100_000).default(60),
  /** A device's clock may be so many minutes fast. */
  futureMinutes: z.int().min(0).max(60).default(5),
  /** An alarm that took longer to arrive is looked at by a person first. */
  staleHours: z.int().min(1).max(720).default(24),
  /** Learning from what people judged. */
  learnDays: z.int().min(7).max(730).default(90),
  learnLeast: z.int().min(3).max(100).default(5),
  /** Per cent of false ones from which the next is marked doubtful. */
  learnShare: z.int().min(50).max(100).default(80),
  /** Days without any alarm after which a device is listed as silent. */
  silentDays: z.int().min(1).max(365).default(30),
})
export type AlarmSettings = z.infer<typeof alarmSettings>

const path = z
  .string()
  .trim()
  .max(100)
  .regex(/^(\$\.?)?[^.[\]]+(\[\d+\])*(\.[^.[\]]+(\[\d+\])*)*$/, '请写成 data.deviceId 或 list[0].type')

/** Where in the message each field stands, and what its words for the classes mean. */
export const alarmMapping = z.object({
  messageId: path.default('id'),
  device: path.default('device'),
  class: path.default('class'),
  happenedAt: path.default('time'),
  confidence: path.default('confidence'),
  longitude: path.default('longitude'),
  latitude: path.default('latitude'),
  picture: path.default('picture'),
  classes: z.record(z.string().max(60), classCode).default({}),
})
export type AlarmMapping = z.infer<typeof alarmMapping>
