import * as z from 'zod'
import { checkIdCard, checkPhone } from '#access/identifiers.ts'

/** One line of text, up to 200 characters. */
export function line(title: string, hint?: string) {
  return z.string().trim().min(1).max(200).meta({ title, hint })
}

/** A passage of text, up to 2,000 characters. */
export function passage(title: string, hint?: string) {
  return z.string().trim().min(1).max(2000).meta({ title, hint, long: true })
}

/** A whole number that is not negative. */
export function count(title: string, hint?: string) {
  return z.int().min(0).max(100_000_000).meta({ title, hint })
}

/** A measure with decimals that is not negative. */
export function measure(title: string, hint?: string) {
  return z.number().min(0).max(100_000_000).meta({ title, hint })
}

export function day(title: string, hint?: string) {
  return z.iso.date().meta({ title, hint })
}

/** 是否: false unless said. */
export function flag(title: string, hint?: string) {
  return z.boolean().default(false).meta({ title, hint })
}

/** Short texts; none holds a separator, so that a sheet shows them in one cell. */
export function words(title: string, hint?: string) {
  const word = z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[^、，,;；\n]+$/, '不能含顿号、逗号、分号')
  return z
    .array(word)
    .max(60)
    .default([])
    .meta({ title, hint: hint ?? '多项之间用顿号隔开' })
}

/** The code of an entry of another register. */
export function refer(title: string, register: string, hint?: string) {
  return z.string().trim().min(1).max(40).meta({ title, register, hint })
}

/** Codes of entries of another register. */
export function referMany(title: string, register: string, hint?: string) {
  return z.array(z.string().trim().min(1).max(40)).max(200).default([]).meta({ title, register, hint })
}

/** A person's phone, sealed. */
export function phone(title = '联系电话') {
  return z
    .string()
    .trim()
    .max(40)
    .superRefine((text, context) => {
      const checked = checkPhone(text)
      if (!checked.ok) context.addIssue({ code: 'custom', message: checked.reason })
    })
    .meta({ title, personal: 'phone' })
}

/** 公民身份号码, sealed. */
export function idNumber(title = '身份证号') {
  return z
    .string()
    .trim()
    .max(40)
    .superRefine((text, context) => {
      const checked = checkIdCard(text)
      if (!checked.ok) context.addIssue({ code: 'custom', message: checked.reason })
    })
    .meta({ title, personal: 'id' })
}

const position = z.tuple([
  z.number('经度须为数字').min(73, '经度应在 73 至 136 之间，请核对是否与纬度写反').max(136, '经度应在 73 至 136 之间'),
  z.number('纬度须为数字').min(3, '纬度应在 3 至 54 之间').max(54, '纬度应在 3 至 54 之间，请核对是否与经度写反'),
])
const ring = z
  .array(position)
  .min(4, '至少三个顶点，且首尾相同')
  .refine((points) => String(points[0]) === String(points.at(-1)), '首尾两点须相同（闭合）')

/** 经度 before 纬度, CGCS2000 degrees: first ring the outline, further rings the holes (GeoJSON, RFC 7946). */
export const polygon = z
  .object({
    type: z.literal('Polygon', '须为 Polygon').meta({ title: '类型' }),
    coordinates: z
      .array(ring.meta({ title: '环' }))
      .min(1)
      .meta({ title: '坐标' }),
  })
  // 一个单元格最多 32767 字。
  .refine((value) => JSON.stringify(value).length <= 32_000, '边界过密，请先简化到约一千个点以内')
export type Polygon = z.infer<typeof polygon>
