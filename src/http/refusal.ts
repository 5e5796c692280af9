import { fieldRefusals } from './refusals/field-refusals.ts'
import { figureRefusals } from './refusals/figure-refusals.ts'
import { gridRefusals } from './refusals/grid-refusals.ts'
import { houseRefusals } from './refusals/house-refusals.ts'
import { matterRefusals } from './refusals/matter-refusals.ts'

/**
 * Every refusal a person can meet: code → HTTP status and the Chinese words that say what to do.
 * `{name}` in the words is filled from the detail.
 */
const catalogue = { ...matterRefusals, ...fieldRefusals, ...figureRefusals, ...gridRefusals, ...houseRefusals } as const

export type RefusalCode = keyof typeof catalogue
export type RefusalDetail = Record<string, string | number>

/** A refusal that a person can act on. The domain throws it; only the HTTP layer reads its status. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: RefusalDetail
  readonly status: number

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(wordsOf(code, detail))
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
    this.status = catalogue[code].status
  }
}

/** Builds the refusal of a catalogued code; the caller throws it. */
export function refuse(code: RefusalCode, detail: RefusalDetail = {}): Refusal {
  return new Refusal(code, detail)
}

/** Chinese words of a code with its details filled in. */
export function wordsOf(code: RefusalCode, detail: RefusalDetail = {}): string {
  return catalogue[code].words.replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''))
}

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(catalogue, text)
}
