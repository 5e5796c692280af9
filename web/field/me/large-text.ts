import { keep, readKept, useKept } from '#web/kept.ts'

const key = 'field.large'

function show(large: boolean): void {
  document.documentElement.toggleAttribute('data-large', large)
}

/** Sets the size of the text before anything is drawn. */
export function beginLargeText(): void {
  show(readKept(key) === true)
}

/** 大字: main text 20 px, targets 60 px. */
export function useLargeText(): [large: boolean, set: (large: boolean) => void] {
  const [large, set] = useKept(key, false, (value) => (typeof value === 'boolean' ? value : undefined))
  return [
    large,
    (next) => {
      set(next)
      keep(key, next)
      show(next)
    },
  ]
}
