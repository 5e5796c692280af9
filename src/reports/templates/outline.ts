import type { AnySectionId } from './sections.ts'
import type { Template } from './template.ts'

/** One line of a template as it is edited: a heading of a level, or text without one. */
export type OutlineLine = {
  level: 1 | 2 | 3
  title: string
  section?: AnySectionId | undefined
  words?: string | undefined
}

type Chapter = Template['chapters'][number]

/** The chapters as lines, in order. */
export function toLines(chapters: readonly Chapter[]): OutlineLine[] {
  const line = (level: OutlineLine['level'], { title, section, words }: Omit<OutlineLine, 'level'>): OutlineLine => ({
    level,
    title,
    section,
    words,
  })
  return chapters.flatMap((chapter) => [
    line(1, chapter),
    ...(chapter.parts ?? []).flatMap((part) => [line(2, part), ...(part.parts ?? []).map((leaf) => line(3, leaf))]),
  ])
}

/** Lines as chapters; one that hangs deeper than what stands above it comes up to where it can stand. */
export function toChapters(lines: readonly OutlineLine[]): Chapter[] {
  const chapters: Chapter[] = []
  for (const { level, ...line } of lines) {
    const chapter = chapters.at(-1)
    const part = chapter?.parts?.at(-1)
    const leaf = bare(line)
    if (level === 1 || !chapter) chapters.push(leaf)
    else if (level === 2 || !part) chapter.parts = [...(chapter.parts ?? []), leaf]
    else part.parts = [...(part.parts ?? []), leaf]
  }
  return chapters
}

function bare({ title, section, words }: Omit<OutlineLine, 'level'>): Chapter {
  return {
    title: title.trim(),
    ...(section === undefined ? {} : { section }),
    ...(words === undefined || words.trim() === '' ? {} : { words: words.trim() }),
  }
}
