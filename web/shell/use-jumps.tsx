import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { registers } from '#registry/registers.ts'
import { matters, registry } from '#web/api.ts'
import { newestProcedures } from '#web/areas.ts'
import { useInitials } from '#web/initials.ts'
import { matterPath } from '#web/page-search.ts'
import { Marked } from '#web/parts/marked.tsx'
import { pages } from '#web/routes.tsx'
import { rolesOf, useCan, useMe } from '#web/session.tsx'
import { useSettled } from '#web/settled.ts'

type Jump = { key: string; label: ReactNode; path: string; search?: Record<string, unknown> }
type JumpGroup = { title: string; members: Jump[] }

const registerNames = new Map<string, string>(registers.map(({ id, name }) => [id, name]))
const eachMost = 6

/** Where the words may lead, by kind; kinds without anything are left out. */
export function useJumps(typed: string): JumpGroup[] {
  const can = useCan()
  const words = useSettled(typed.trim(), 250)
  const found = useQuery({
    queryKey: ['matters', 'jump', words],
    queryFn: () => matters.list({ words, sort: 'last', limit: eachMost }),
    enabled: [...words].length >= 2 && can('matter.read'),
    placeholderData: keepPreviousData,
  })
  const entries = useQuery({
    queryKey: ['entries-find', words],
    queryFn: () => registry.find({ words }),
    enabled: words !== '' && words.length <= 60 && can('entry.read'),
    placeholderData: keepPreviousData,
  })
  const near = useNear(typed.trim())
  if (typed.trim() === '') return []
  const groups = [
    ...near,
    {
      title: '事项',
      members: (found.data?.rows ?? []).map(
        (row): Jump => ({
          key: `matter ${row.id}`,
          path: matterPath(row.id),
          label: (
            <span className="jump">
              <span className="number">{row.number}</span>
              <span className="jump-name">
                <Marked text={row.title} spans={row.found?.title} />
              </span>
              <span className="hint">{row.stateName}</span>
            </span>
          ),
        }),
      ),
    },
    {
      title: '清单',
      members: (entries.data?.rows ?? []).map(
        ({ register, id, name }): Jump => ({
          key: `entry ${id}`,
          path: '/registers',
          search: { register, entry: id },
          label: <Named name={name} kind={registerNames.get(register) ?? register} />,
        }),
      ),
    },
  ]
  return groups.filter(({ members }) => members.length > 0)
}

function Named({ name, kind }: { name: string; kind: string }) {
  return (
    <span className="jump">
      <span className="jump-name">{name}</span>
      <span className="hint">{kind}</span>
    </span>
  )
}

/** Pages and procedures: known here, found at once. */
function useNear(typed: string): JumpGroup[] {
  const can = useCan()
  const posts = rolesOf(useMe())
  const byInitials = useInitials(typed)
  const fits = (name: string) => name.toLowerCase().includes(typed.toLowerCase()) || byInitials(name)
  const open = pages.filter((page) => page.icon !== undefined && can(page.guard) && (page.offeredTo?.(posts) ?? true))
  return [
    {
      title: '页面',
      members: open
        .filter(({ title }) => fits(title))
        .map(({ title, path }): Jump => ({ key: `page ${path}`, path, label: title })),
    },
    {
      title: '程序',
      members: newestProcedures
        .filter(({ name }) => fits(name))
        .slice(0, eachMost)
        .map(({ id, name }): Jump => ({ key: `procedure ${id}`, path: `/procedures/${id}`, label: name })),
    },
  ]
}
