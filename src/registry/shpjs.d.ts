declare module 'shpjs' {
  /** The shapes of a .shp; with the text of a .prj converted to degrees of WGS-84. */
  export function parseShp(shp: DataView, prj?: string): unknown[]
  export function parseDbf(dbf: DataView, encoding?: string): Array<Record<string, unknown>>
  export function combine(parts: [unknown[], Array<Record<string, unknown>>]): {
    features: Array<{ properties: unknown; geometry: unknown }>
  }
}
