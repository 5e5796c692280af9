import { device } from '../outbox/database.ts'
import { useLive } from '../outbox/use-live.ts'
import { useMe } from '../session.tsx'
import { type TaskView, viewOf } from './pending.ts'

/** A kept task with what waits laid over it: null when the device has no such task. */
export function useTask(id: string): TaskView | null | undefined {
  const { posts } = useMe()
  return useLive(async () => {
    const task = await device.tasks.get(id)
    if (!task) return null
    return viewOf(task, await device.outbox.where({ matter: id }).toArray(), posts)
  }, id)
}
