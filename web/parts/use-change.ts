import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'

/** A change of something other than a matter: says what was done and refreshes the named answers. */
export function useChange<I, O>(change: (input: I) => Promise<O>, stale: readonly QueryKey[], doneWords?: string) {
  const client = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      if (doneWords) void message.success(doneWords)
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
}
