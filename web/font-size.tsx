import { createContext, use, useEffect } from 'react'
import { useKept } from './kept.ts'
import { acceptFontSize, type FontSize } from './theme.ts'

type Held = { size: FontSize; change: (size: FontSize) => void }

export const FontSizeContext = createContext<Held>({ size: 14, change: () => undefined })

export function useFontSize(): Held {
  return use(FontSizeContext)
}

/** The size chosen in this browser; plain elements follow it through the root font size. */
export function useFontSizeState(): Held {
  const [size, change] = useKept<FontSize>('font-size', 14, acceptFontSize)
  useEffect(() => {
    document.documentElement.style.fontSize = `${size}px`
  }, [size])
  return { size, change }
}
