const ownNumber = /^(第?[一二三四五六七八九十百]+[、章节]|（[一二三四五六七八九十]+）|\d+[.．、]|（\d+）)/

/** Class of a heading: it counts, and unless it was written with its own number it is shown with 一、（一） or 1. */
export function numberClass(level: 1 | 2 | 3, text: string): string {
  return `counted-${level}${ownNumber.test(text) || text === '' ? '' : ` numbered-${level}`}`
}
