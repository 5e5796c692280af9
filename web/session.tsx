import { MutationCache, QueryCache, QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import type { Me } from '#access/contract.ts'
import type { Action } from '#access/rules.ts'
import { isRole, type RoleId, roles } from '#procedures/roles.ts'
import { access, failureOf } from './api.ts'

const meKey = ['me']
const expiredKey = ['session-expired']

/** The one cache of server answers; a refused session anywhere brings up the sign-in sheet. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => failureOf(error).status === undefined && count < 2,
      refetchOnWindowFocus: false,
    },
  },
})

function noticeExpiry(error: unknown): void {
  if (failureOf(error).code === 'not-signed-in' && queryClient.getQueryData(meKey)) {
    queryClient.setQueryData(expiredKey, true)
  }
}

/** Who is signed in: null for nobody. */
export function useSession() {
  return useQuery({
    queryKey: meKey,
    queryFn: () => access.me({}).catch(nobody),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

function nobody(error: unknown): null {
  const { code } = failureOf(error)
  // 大屏账号连自己是谁也不能问：它只有大屏。
  if (code === 'not-allowed') location.replace(wallPath)
  if (code === 'not-signed-in') return null
  throw error
}

const wallPath = '/screen/'

/** True for an account that has nothing in the console; it is sent to the wall. */
export function goToWall({ actions }: Me): boolean {
  if (actions.includes('self')) return false
  location.replace(wallPath)
  return true
}

/** True once the server no longer knows a session that this page began with. */
export function useExpired(): boolean {
  const { data } = useQuery({ queryKey: expiredKey, queryFn: () => false, staleTime: Number.POSITIVE_INFINITY })
  return data ?? false
}

/** Takes up a session; another person than before starts from an empty cache. */
export function useBeginSession(): (me: Me) => void {
  const client = useQueryClient()
  return (me) => {
    const before = client.getQueryData<Me | null>(meKey)
    if (before?.account !== me.account || before?.tenant !== me.tenant) forget(client)
    client.setQueryData(meKey, me)
    client.setQueryData(expiredKey, false)
    if (before) void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] })
  }
}

// 会话本身仍有组件在看：清空其余，只改它的内容。
function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] && queryKey[0] !== expiredKey[0] })
}

/** Leaves: nothing of the session stays in memory. */
export function useEndSession(): () => void {
  const client = useQueryClient()
  return () => {
    forget(client)
    client.setQueryData(meKey, null)
  }
}

const MeContext = createContext<Me | null>(null)

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>
}

/** The signed-in person; only inside the shell. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe outside the shell')
  return me
}

/** True when the person may do the action somewhere; the server decides again for each record. */
export function useCan(): (action: Action) => boolean {
  const { actions } = useMe()
  return (action) => actions.includes(action)
}

export function rolesOf(me: Me): RoleId[] {
  return me.posts.map((post) => post.role).filter(isRole)
}

/** '信访专干、受理窗口'. */
export function postsInWords(me: Me): string {
  return [...new Set(rolesOf(me))].map((role) => roles[role].name).join('、')
}
