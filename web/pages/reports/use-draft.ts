import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportContent, ReportPage } from '#reports/contract.ts'
import { failureOf, reports } from '#web/api.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'stale'

const pause = 1200
const retryAfter = 8000

export type Draft = {
  content: ReportContent
  change: (part: Partial<ReportContent>) => void
  state: SaveState
  error: unknown
  revision: number
  /** After somebody else's change: goes on with one's own text over theirs. */
  keepMine: () => Promise<void>
  /** Gives up one's own text; the page begins anew with theirs. */
  takeTheirs: () => Promise<void>
  /** Changes when the text was replaced from outside the editor. */
  generation: number
}

/**
 * A draft that saves itself: a moment after the last change, one request at a time, with the revision it grew from.
 * Whatever is refused, the text stays.
 */
export function useDraft(page: ReportPage): Draft {
  const client = useQueryClient()
  const key = ['report', page.id]
  const [content, setContent] = useState(page.content)
  const [revision, setRevision] = useState(page.revision)
  const [state, setState] = useState<SaveState>('saved')
  const [error, setError] = useState<unknown>(null)
  const [generation, setGeneration] = useState(0)
  const latest = useRef(content)

  const save = async (from: number) => {
    setState('saving')
    const sent = latest.current
    try {
      const saved = await reports.save({ id: page.id, revision: from, content: sent })
      client.setQueryData(key, saved)
      void client.invalidateQueries({ queryKey: ['reports'] })
      setRevision(saved.revision)
      setError(null)
      setState(latest.current === sent ? 'saved' : 'waiting')
    } catch (problem) {
      setError(problem)
      setState(failureOf(problem).code === 'report-stale' ? 'stale' : 'failed')
    }
  }
  useLater(state === 'waiting' ? pause : state === 'failed' ? retryAfter : undefined, content, () => save(revision))
  useLeaveWarning(state !== 'saved')

  const change = useCallback((part: Partial<ReportContent>) => {
    latest.current = { ...latest.current, ...part }
    setContent(latest.current)
    setState((before) => (before === 'stale' || before === 'saving' ? before : 'waiting'))
  }, [])
  const theirsThen = (act: (theirs: ReportPage) => Promise<void> | void) =>
    reports.get({ id: page.id }).then(act).catch(setError)
  const keepMine = () => theirsThen((theirs) => save(theirs.revision))
  const takeTheirs = () =>
    theirsThen((theirs) => {
      client.setQueryData(key, theirs)
      latest.current = theirs.content
      setContent(theirs.content)
      setRevision(theirs.revision)
      setError(null)
      setState('saved')
      setGeneration((before) => before + 1)
    })
  useLastSave(state === 'waiting' || state === 'failed', () => {
    const last = { id: page.id, revision, content: latest.current }
    void reports.save(last).then(
      (saved) => client.setQueryData(key, saved),
      () => undefined,
    )
  })
  return { content, change, state, error, revision, keepMine, takeTheirs, generation }
}

/** Calls `act` once `ms` have passed without `what` changing; never while `ms` is undefined. */
function useLater(ms: number | undefined, what: unknown, act: () => Promise<void>): void {
  const due = useRef(act)
  useEffect(() => {
    due.current = act
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of `what` starts the wait anew
  useEffect(() => {
    if (ms === undefined) return
    const timer = setTimeout(() => void due.current(), ms)
    return () => clearTimeout(timer)
  }, [ms, what])
}

/** Calls `save` when the page is left with something unsaved. */
function useLastSave(unsaved: boolean, save: () => void): void {
  const last = useRef<() => void>(undefined)
  useEffect(() => {
    last.current = unsaved ? save : undefined
  })
  useEffect(() => () => last.current?.(), [])
}

function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
