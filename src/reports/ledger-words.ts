import { plainOf } from './claims/plain.ts'

/** Words by which a report may call an indicator: its name, without its brackets, its 数 or its percent sign. */
export function wordsFor(name: string): string[] {
  const plain = name.replace(/（[^）]*）/g, '')
  const parts = plain.split('、').filter((part) => part.length >= 4)
  const all = [name, plain, plain.replace(/(件数|人数|数量|总数|数)$/, ''), ...(parts.length > 1 ? parts : [])]
  return [...new Set(all)].filter((words) => words.length >= 2)
}

/** Whether a text may speak of an indicator: some of its words stand there, blanks and 的 apart. */
export function mayName(text: string): (name: string) => boolean {
  const dense = denseOf(text)
  return (name) => wordsFor(name).some((words) => dense.includes(denseOf(words)))
}

function denseOf(text: string): string {
  return plainOf(text).replace(/[\s的]/g, '')
}
