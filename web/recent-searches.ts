import * as z from 'zod'
import { useKept } from './kept.ts'
import { useMe } from './session.tsx'

const most = 8
const list = z.array(z.string().max(100)).max(most)

/** Whether a search may stay on this computer: telephone and identity numbers may not. */
export function mayKeep(words: string): boolean {
  return words !== '' && !/\d{7}/.test(words.normalize('NFKC').replace(/[\s-]/g, ''))
}

/** What this person searched for last on this computer, newest first; nobody else sees it, the server keeps no list. */
export function useRecentSearches(): { recent: readonly string[]; add: (words: string) => void; clear: () => void } {
  const { tenant, account } = useMe()
  const [recent, set] = useKept<string[]>(`searches.${tenant}.${account}`, [], (value) => list.safeParse(value).data)
  return {
    recent,
    add: (words) => {
      if (mayKeep(words)) set([words, ...recent.filter((one) => one !== words)].slice(0, most))
    },
    clear: () => set([]),
  }
}
