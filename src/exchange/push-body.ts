import type * as z from 'zod'
import { isRecord } from '#procedures/forms.ts'
import type { Cell } from './cell.ts'
import type { RecordsMapping } from './mapping.ts'

type Json = z.core.util.JSONType
type Push = NonNullable<RecordsMapping['push']>

const slot = /\{([^{}]+)\}/g

/** Every {列名} in the texts of a template, each once. */
export function titlesInBody(body: Json | undefined): string[] {
  const found = new Set<string>()
  if (body !== undefined)
    filled(body, (title) => {
      found.add(title)
      return ''
    })
  return [...found]
}

/** The body to send: the template with the columns' values, or without a template all columns by their titles. */
export function bodyOf(push: Push | undefined, cells: readonly Cell[]): Json {
  const values = new Map(cells.map(({ title, text }) => [title, text]))
  if (push?.body === undefined) return Object.fromEntries(values)
  return filled(push.body, (title) => values.get(title) ?? '')
}

function filled(part: Json, textFor: (title: string) => string): Json {
  if (typeof part === 'string') return part.replace(slot, (_, title: string) => textFor(title))
  if (Array.isArray(part)) return part.map((one) => filled(one, textFor))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, filled(one, textFor)]))
}

/** What an answer means: taken, with their number if they gave one, or why not. */
export type Verdict = { taken: true; receipt?: string } | { taken: false; problem: string }

/** Judges an answer by its status and, where the mapping says so, by a field of its JSON. */
export function verdictOf(push: Push | undefined, status: number, answer: string): Verdict {
  if (status < 200 || status > 299)
    return { taken: false, problem: `上级系统答复 ${status}${statusWords[status] ?? ''}` }
  const fieldOf = (path: string) => fieldAt(answer, path)
  const { success, receipt } = push ?? {}
  if (success) {
    const said = fieldOf(success.field)
    if (said === undefined) return { taken: false, problem: `答复中没有「${success.field}」，不能断定是否收下` }
    if (!success.is.includes(said)) return { taken: false, problem: `上级系统未收下：${success.field} 为「${said}」` }
  }
  const number = receipt === undefined ? undefined : fieldOf(receipt)
  return { taken: true, ...(number === undefined ? {} : { receipt: number.slice(0, 200) }) }
}

const statusWords: Record<number, string> = {
  400: '（内容不合要求）',
  401: '（令牌无效）',
  403: '（没有权限）',
  404: '（地址不对）',
  409: '（已有同一件）',
  413: '（内容过大）',
  429: '（过于频繁）',
  500: '（对方程序出错）',
  502: '（对方网关出错）',
  503: '（对方停止服务）',
}

function fieldAt(answer: string, path: string): string | undefined {
  let at: unknown
  try {
    at = JSON.parse(answer)
  } catch {
    return undefined
  }
  for (const key of path.split('.')) at = isRecord(at) ? at[key] : undefined
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? String(at) : undefined
}
