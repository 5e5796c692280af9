import * as z from 'zod'

/** The layers a street keeps: what lies beneath the map, and where its addresses are. */
export const layerKinds = { base: '底图', addresses: '门址' } as const
export const layerKind = z.enum(['base', 'addresses'])
export type LayerKind = z.infer<typeof layerKind>

/** A service of map tiles that the house was told of; `urls` hold {z}, {x} and {y}, one for each of its hosts. */
export type Tiles = { urls: readonly string[]; attribution: string }

/**
 * The tiles of a template such as `https://t{s}.example/{z}/{x}/{y}`, where {s} stands for 0 to 7. Nothing unless it is
 * http(s) and has all three of {z}, {x}, {y}.
 */
export function tilesOf(template: string, attribution: string): Tiles | undefined {
  const whole = ['{z}', '{x}', '{y}'].every((part) => template.includes(part))
  if (!whole || !/^https?:\/\//.test(template) || originOf(template) === undefined) return undefined
  const urls = template.includes('{s}')
    ? Array.from({ length: 8 }, (_, at) => template.replaceAll('{s}', `${at}`))
    : [template]
  return { urls, attribution }
}

/** The hosts that the browser must be allowed to ask, each once. */
export function originsOf({ urls }: Tiles): string[] {
  return [...new Set(urls.flatMap((url) => originOf(url) ?? []))]
}

function originOf(template: string): string | undefined {
  const url = template.replace(/\{\w+\}/g, '0')
  return URL.canParse(url) ? new URL(url).origin : undefined
}
