import * as z from 'zod'
import { addMinutes, formatInstant, parseInstant } from '#calendar/date.ts'
import { choice } from '#procedures/choice.ts'
import type { Around, Distance, Here } from '#procedures/define.ts'
import { passage } from '#procedures/fields.ts'

const oldestMinutes = 30
const aheadMinutes = 1
const mostAccuracy = 100

/** What of the dispatch settings decides whether somebody is there. */
export const arrivalSettings = z.object({ arriveWithinMetres: z.int().min(20).max(5000).default(200) })

const kept = { device: 'kept' } as const

export const arriveForm = z.object({
  scene: passage('现场情况').optional(),
  farReason: passage('不在现场附近、没有定位的理由', '在现场办的不必填写').optional(),
  longitude: z
    .number()
    .min(73)
    .max(136)
    .optional()
    .meta({ title: '经度', ...kept }),
  latitude: z
    .number()
    .min(3)
    .max(54)
    .optional()
    .meta({ title: '纬度', ...kept }),
  accuracy: z
    .number()
    .min(0)
    .max(100_000)
    .optional()
    .meta({ title: '定位误差（米）', ...kept }),
  positionAt: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ title: '定位时间', ...kept }),
  phone: z
    .boolean()
    .optional()
    .meta({ title: '由手机办理', ...kept }),
  place: choice('到场定位', {
    near: '在现场',
    far: '不在现场附近，已说明理由',
    none: '没有定位',
    unplaced: '事件没有点位，无从核对',
  })
    .optional()
    .meta({ device: 'shown' }),
  metres: z.int().min(0).optional().meta({ title: '距事件点位（米）', device: 'shown' }),
})

type Form = Record<string, unknown>
type Finding =
  | { place: 'near' | 'far'; metres: number; allowed: number; from: Distance['from'] }
  | { place: 'unplaced' }
  /** `why` a position that was given counts as none. */
  | { place: 'none'; why?: string }

/** Whether the position of a form is at the matter: within the metres set, and the position's own error up to 100 m. */
export function placeOf(form: Form, here: Here): Finding {
  const { longitude, latitude, accuracy } = form
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return { place: 'none' }
  const why = whyUseless(form.positionAt, here)
  if (why !== undefined) return { place: 'none', why }
  const distance = here.distance([longitude, latitude])
  if (!distance) return { place: 'unplaced' }
  const error = typeof accuracy === 'number' ? Math.min(accuracy, mostAccuracy) : 0
  const { arriveWithinMetres } = arrivalSettings.parse(here.settings)
  const allowed = Math.round((distance.from === 'grid' ? 0 : arriveWithinMetres) + error)
  const metres = Math.round(distance.metres)
  return { place: metres <= allowed ? 'near' : 'far', metres, allowed, from: distance.from }
}

function whyUseless(positionAt: unknown, { at }: Here): string | undefined {
  if (typeof positionAt !== 'string') return undefined
  const taken = parseInstant(new Date(positionAt).toISOString())
  if (taken < addMinutes(at, -oldestMinutes))
    return `手机给出的是 ${formatInstant(taken)} 的位置，早于到场时间${oldestMinutes}分钟以上，不能采用，请重新定位`
  if (taken > addMinutes(at, aheadMinutes))
    return `手机定位时间 ${formatInstant(taken)} 晚于到场时间，请校准手机时钟后重新定位`
  return undefined
}

const basis = '（到场距离为本地规定，可由管理员设定）'

/** Why 到场 does not count: too far away without a reason, or a phone that gives no position of now. */
export function whyNotArrived(form: Form, { here }: Around): string | undefined {
  const given = typeof form.farReason === 'string' && form.farReason.trim() !== ''
  if (!here || given) return undefined
  const found = placeOf(form, here)
  if (found.place === 'far') return `${farInWords(found)}请到现场后再办，或者填写「不在现场附近的理由」${basis}。`
  if (found.place !== 'none') return undefined
  if (found.why !== undefined) return `${found.why}；不能定位的，请填写理由${basis}。`
  return form.phone === true ? `手机没有给出位置。请打开定位后再办，或者填写没有定位的理由${basis}。` : undefined
}

function farInWords({ metres, allowed, from }: Extract<Finding, { metres: number }>): string {
  const far = metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`
  if (from === 'grid') return `该事件只登记到网格，您的位置在网格之外约 ${far}。`
  return `您的位置距${from === 'camera' ? '告警点位' : '事件点位'}约 ${far}，到场须在 ${allowed} 米以内。`
}

/** What the ledger keeps of it: settings and points may change later. */
export function arrivalNotes(form: Form, { here }: Around): Record<string, unknown> {
  if (!here) return {}
  const found = placeOf(form, here)
  return { place: found.place, ...('metres' in found ? { metres: found.metres } : { metres: undefined }) }
}
