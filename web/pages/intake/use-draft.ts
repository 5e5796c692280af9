import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isRecord } from '#procedures/forms.ts'
import { intake } from '#web/api.ts'
import { tidyForm } from '#web/parts/form-values.ts'
import { useMe } from '#web/session.tsx'
import { useSettled } from '#web/settled.ts'
import { present, timeOf } from '#web/time.ts'
import { dropLocal, keepLocal } from './local-drafts.ts'

export type DraftState = { words: string; offline: boolean }

/** Saves the sheet as a draft whenever typing rests; without the server it is kept in this browser. */
export function useDraft(id: string, values: unknown, initial: unknown) {
  const me = useMe()
  const client = useQueryClient()
  const [state, setState] = useState<DraftState>({ words: '内容会自动存为草稿', offline: false })
  const text = JSON.stringify(tidyForm(values))
  const settled = useSettled(text, 2500)
  const saved = useRef(JSON.stringify(tidyForm(initial)))
  const stopped = useRef(false)
  const latest = useRef(text)
  latest.current = text

  const save = useCallback(
    async (next: string) => {
      const content = tidyForm(JSON.parse(next))
      const title = titleOf(content)
      saved.current = next
      try {
        const { savedAt } = await intake.saveDraft({ id, kind: 'intake', title, content })
        dropLocal(me, id)
        setState({ words: `草稿已保存 ${timeOf(savedAt).slice(11)}`, offline: false })
        void client.invalidateQueries({ queryKey: ['drafts'] })
      } catch {
        saved.current = ''
        keepLocal(me, id, { title, content, savedAt: present() })
        setState({ words: '草稿暂存在本机，稍后自动上传', offline: true })
      }
    },
    [client, id, me],
  )

  useEffect(() => {
    if (!stopped.current && settled !== saved.current && hasWords(settled)) void save(settled)
  }, [settled, save])

  useEffect(() => {
    if (!state.offline) return
    const timer = setInterval(() => {
      if (!stopped.current) void save(latest.current)
    }, 10_000)
    return () => clearInterval(timer)
  }, [state.offline, save])

  useEffect(() => {
    const leave = () => {
      const next = latest.current
      if (!stopped.current && next !== saved.current && hasWords(next)) void save(next)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [save])

  const stop = useCallback(() => {
    stopped.current = true
    dropLocal(me, id)
    void client.invalidateQueries({ queryKey: ['drafts'] })
  }, [client, id, me])
  return { state, stop }
}

function hasWords(text: string): boolean {
  const { common } = tidyForm(JSON.parse(text))
  return isRecord(common) && (common.title !== undefined || common.detail !== undefined || common.people !== undefined)
}

function titleOf({ common }: Record<string, unknown>): string {
  const { title, detail } = isRecord(common) ? common : {}
  return String(title ?? detail ?? '未写标题').slice(0, 60)
}
