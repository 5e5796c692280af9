import { addMinutes, findInstant, formatInstant, type Instant, instantOf, minutesBetween } from '#calendar/date.ts'
import { alarmClasses } from '#procedures/grid-event/forms.ts'
import { parseMoment } from '../mapping.ts'
import { type AlarmClass, type AlarmMapping, type AlarmSettings, isAlarmClass } from './settings.ts'

/** One message as far as it can be read. */
export type Reading = {
  messageId?: string
  device?: string
  class?: AlarmClass
  happenedAt: Instant
  confidence?: number
  longitude?: number
  latitude?: number
  /** Base64, as it came. */
  picture?: string
  /** Why a person must look at it before it becomes an event. */
  held: string[]
  /** What was put right, in words. */
  notes: string[]
  /** The message without its picture. */
  raw: unknown
}

type Reader = { mapping: AlarmMapping; settings: AlarmSettings; now: Instant }

const longestText = 10_000

/** Reads a message by its source's mapping. Nothing is refused: what cannot be read is kept and says why. */
export function readMessage(text: string, reader: Reader): Reading {
  const { mapping, now } = reader
  const message = parsed(text)
  if (message === undefined)
    return {
      happenedAt: now,
      held: ['消息不是 JSON，读不出内容'],
      notes: [],
      raw: { text: clean(text.slice(0, longestText)) },
    }
  const given = (path: string) => textAt(message, path)
  const [device, kind] = [given(mapping.device), given(mapping.class)]
  const alarmClass = classOf(kind, mapping)
  const time = given(mapping.happenedAt)
  const moment = readTime(time, reader)
  const place = placeOf(message, mapping)
  const picture = given(mapping.picture)
  const messageId = given(mapping.messageId)
  return {
    // 有的设备重启后编号从头数起：编号、设备、时间都相同的才是同一条。
    ...(messageId ? { messageId: `${messageId} ${device} ${time}`.slice(0, 300).trim() } : {}),
    ...(device ? { device: device.slice(0, 100) } : {}),
    ...(alarmClass ? { class: alarmClass } : {}),
    happenedAt: moment.at,
    ...confidenceOf(numberAt(message, mapping.confidence)),
    ...(place ?? {}),
    ...(picture ? { picture } : {}),
    held: [
      ...(device ? [] : ['没有设备编号']),
      ...(alarmClass ? [] : [kind ? `类别「${kind.slice(0, 40)}」没有对照，请在告警接入中补上` : '没有告警类别']),
      ...(moment.held ? [moment.held] : []),
    ],
    notes: moment.note ? [moment.note] : [],
    raw: withoutPicture(message, mapping.picture),
  }
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The value at a path such as `$.data.list[0].type`; undefined where there is none. */
export function valueAt(message: unknown, path: string): unknown {
  const keys = path
    .replace(/^\$\.?/, '')
    .split(/[.[\]]/)
    .filter((key) => key !== '')
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    message,
  )
}

function textAt(message: unknown, path: string): string {
  const value = valueAt(message, path)
  return typeof value === 'string' || typeof value === 'number' ? clean(String(value)).trim() : ''
}

function numberAt(message: unknown, path: string): number | undefined {
  const text = textAt(message, path)
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
}

function classOf(kind: string, { classes }: AlarmMapping): AlarmClass | undefined {
  const mapped = Object.hasOwn(classes, kind) ? classes[kind] : undefined
  if (mapped) return mapped
  if (isAlarmClass(kind)) return kind
  return Object.keys(alarmClasses)
    .filter(isAlarmClass)
    .find((code) => alarmClasses[code] === kind)
}

function readTime(given: string, { settings, now }: Reader): { at: Instant; note?: string; held?: string } {
  if (given === '') return { at: now, note: '消息没有时间，按收到时间记' }
  const at = momentOf(given)
  if (at === undefined) return { at: now, note: `时间「${given.slice(0, 40)}」认不出，按收到时间记` }
  // 设备时钟不准不能误了烟火：按收到时间办，写明。
  if (at > addMinutes(now, settings.futureMinutes))
    return { at: now, note: `设备时间 ${formatInstant(at)} 晚于收到时间，设备时钟不准，按收到时间记` }
  if (at > now) return { at: now }
  const hours = Math.floor(minutesBetween(at, now) / 60)
  return hours >= settings.staleHours ? { at, held: `发生 ${hours} 小时后才收到，请核看是否仍要处置` } : { at }
}

function momentOf(given: string): Instant | undefined {
  if (/^\d{13}$/.test(given)) return instantOf(Number(given))
  if (/^\d{10}$/.test(given)) return instantOf(Number(given) * 1000)
  return /[T ]\d.*(Z|[+-]\d{2}:?\d{2})$/.test(given) ? findInstant(given) : parseMoment(given)
}

function placeOf(message: unknown, mapping: AlarmMapping): { longitude: number; latitude: number } | undefined {
  const [longitude, latitude] = [numberAt(message, mapping.longitude), numberAt(message, mapping.latitude)]
  if (longitude === undefined || latitude === undefined) return undefined
  return longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54 ? { longitude, latitude } : undefined
}

// 有的厂家给 0–1，有的给百分数。
function confidenceOf(given: number | undefined): { confidence?: number } {
  if (given === undefined || given < 0 || given > 100) return {}
  return { confidence: given > 1 ? given / 100 : given }
}

function clean(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

function withoutPicture(message: unknown, path: string): unknown {
  const picture = valueAt(message, path)
  const cleaned = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value === picture && value.length > 500 ? '（图片另存）' : clean(value).slice(0, longestText)
    if (Array.isArray(value)) return value.slice(0, 200).map(cleaned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .slice(0, 200)
        .map(([key, one]) => [clean(key), cleaned(one)]),
    )
  }
  return cleaned(message)
}
