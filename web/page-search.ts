import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import * as z from 'zod'

/** What the address carries, by the page's own schema; whatever does not fit it counts as absent. */
export function usePageSearch<T extends z.ZodObject>(schema: T): z.output<T> | undefined {
  const raw = useSearch({ strict: false })
  return useMemo(() => schema.safeParse(raw).data, [schema, raw])
}

/**
 * Puts other values into the address of the same page; the step before stays in the browser's history, unless the
 * change is one of many small ones (`replace`, as when words are typed).
 */
export function useChangeSearch(): (search: Record<string, unknown>, replace?: 'replace') => void {
  const navigate = useNavigate()
  return useCallback(
    (search, replace) => void navigate({ to: '.', search, replace: replace !== undefined, resetScroll: false }),
    [navigate],
  )
}

const withId = z.object({ id: z.string() })

/** The id in the address of a page such as /matters/$id. */
export function useIdParam(): string {
  return withId.parse(useParams({ strict: false })).id
}

/** Goes to a page of the console. */
export function useGo(): (path: string, search?: Record<string, unknown>) => void {
  const navigate = useNavigate()
  return useCallback((path, search = {}) => void navigate({ to: path, search }), [navigate])
}

export function matterPath(id: string): string {
  return `/matters/${id}`
}
