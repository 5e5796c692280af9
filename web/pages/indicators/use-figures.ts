import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FamilyId } from '#indicators/define.ts'
import { indicators } from '#web/api.ts'
import type { Period } from '#web/parts/period.ts'

export type Asked = Period & { village: string | undefined }

function figuresOf(family: FamilyId, asked: Asked) {
  return queryOptions({
    queryKey: ['figures', 'family', family, asked],
    queryFn: () => indicators.figures({ ...asked, family }),
    staleTime: 60_000,
  })
}

/** The figures of a family: asked for when it is looked at, or when its turn in {@link useFiguresInTurn} comes. */
export function useFamilyFigures(family: FamilyId, asked: Asked, looked: boolean) {
  return useQuery({ ...figuresOf(family, asked), enabled: looked })
}

/** Counts the families (the same list as long as it holds the same) one after another, so that the page fills while the first are being read. */
export function useFiguresInTurn(families: readonly FamilyId[], asked: Asked): void {
  const client = useQueryClient()
  const { from, until, village } = asked
  useEffect(() => {
    let left = false
    const inTurn = async () => {
      await settled()
      for (const family of families) {
        if (left) return
        await client.prefetchQuery(figuresOf(family, { from, until, village }))
      }
    }
    void inTurn()
    return () => {
      left = true
    }
  }, [client, families, from, until, village])
}

const restMs = 300

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, restMs))
}

/** True once the element has rested in view, or close below it. */
export function useInView(): [RefObject<HTMLElement | null>, boolean] {
  const place = useRef<HTMLElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (seen || !place.current) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer)
        if (entry?.isIntersecting) timer = setTimeout(() => setSeen(true), 120)
      },
      { rootMargin: '0px 0px 200px' },
    )
    observer.observe(place.current)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [seen])
  return [place, seen]
}
