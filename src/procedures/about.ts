/** A matter opened from words of its own: the first clause, up to 40 characters, is its title. */
export function aboutWords(words: unknown, fallback: string): { title: string; detail: string } {
  const detail = typeof words === 'string' && words.trim().length >= 2 ? words.trim() : fallback
  const [clause = detail] = detail.split(/[。；！？\n]/)
  return { title: clause.length > 40 ? `${clause.slice(0, 39)}…` : clause, detail }
}
