/** A tsquery literal that finds texts with at least two of the terms; empty for fewer than two. */
export function anyTwoOf(terms: readonly string[]): string {
  if (terms.length < 2) return ''
  const half = Math.ceil(terms.length / 2)
  const [left, right] = [terms.slice(0, half), terms.slice(half)]
  const or = (list: readonly string[]) => `(${list.map((term) => `'${term}'`).join(' | ')})`
  return [`(${or(left)} & ${or(right)})`, anyTwoOf(left), anyTwoOf(right)].filter((part) => part !== '').join(' | ')
}
