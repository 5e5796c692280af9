import { useCallback, useState } from 'react'

/** A value kept in this browser; a broken or full store is no reason to fail. */
export function readKept(key: string): unknown {
  try {
    const text = localStorage.getItem(`fengqiao.${key}`)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(`fengqiao.${key}`)
    else localStorage.setItem(`fengqiao.${key}`, JSON.stringify(value))
  } catch {
    // A full or forbidden store: the value lives as long as the page.
  }
}

/** State that survives a reload; `accept` gives undefined for what it does not recognise. */
export function useKept<T>(key: string, first: T, accept: (value: unknown) => T | undefined): [T, (value: T) => void] {
  const [value, setValue] = useState(() => accept(readKept(key)) ?? first)
  const change = useCallback(
    (next: T) => {
      setValue(next)
      keep(key, next)
    },
    [key],
  )
  return [value, change]
}
