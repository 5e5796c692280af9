import { liveQuery } from 'dexie'
import { useEffect, useState } from 'react'

/** What a query of the device store gives, anew at each change in any tab; undefined until the first answer. */
export function useLive<T>(query: () => Promise<T>, key = ''): T | undefined {
  const [state, setState] = useState<{ key: string; value: T }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query is a new closure at each render; `key` says when it asks for something else.
  useEffect(() => {
    const running = liveQuery(query).subscribe({ next: (value) => setState({ key, value }), error: () => undefined })
    return () => running.unsubscribe()
  }, [key])
  return state?.key === key ? state.value : undefined
}
