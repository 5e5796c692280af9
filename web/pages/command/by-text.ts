/** Codes and instants in the order of their characters, the same in every browser. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
