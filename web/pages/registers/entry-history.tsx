import { useQuery } from '@tanstack/react-query'
import { Timeline } from 'antd'
import * as z from 'zod'
import { type Register, registerFields } from '#registry/define.ts'
import { changedKeys, type EntryContent } from '#registry/entry.ts'
import { registry } from '#web/api.ts'
import { useNames } from '#web/names.ts'
import { valueInWords } from '#web/parts/form-values.ts'
import { Load } from '#web/parts/states.tsx'
import { timeOf } from '#web/time.ts'
import { isBoundary } from './boundary.ts'
import { useEntryNames } from './use-entry-names.ts'

const kept = z.object({
  code: z.string().catch(''),
  name: z.string().catch(''),
  validFrom: z.string().catch(''),
  validUntil: z.string().nullable().catch(null),
  data: z.record(z.string(), z.unknown()).catch({}),
})

type Change = { key: string; title: string; before: string; after: string }

/** Every revision, newest first, each with what it changed. */
export function EntryHistory({ register, id }: { register: Register; id: string }) {
  const names = useNames()
  const history = useQuery({
    queryKey: ['entry', register.id, id, 'history'],
    queryFn: () => registry.history({ register: register.id, id }),
  })
  const describe = useDescribe(register)
  return (
    <Load query={history}>
      {({ revisions }) => (
        <Timeline
          items={revisions.map(({ revision, at, account, content }, index) => {
            const before = revisions[index + 1]
            const changes = before ? describe(kept.parse(before.content), kept.parse(content)) : undefined
            return {
              key: revision,
              content: (
                <>
                  <strong>第 {revision} 版</strong>{' '}
                  <span className="hint">
                    {timeOf(at)} {names.person(account)}
                  </span>
                  <ChangeList changes={changes} />
                </>
              ),
            }
          })}
        />
      )}
    </Load>
  )
}

function ChangeList({ changes }: { changes: readonly Change[] | undefined }) {
  if (!changes) return <div>新增</div>
  if (changes.length === 0) return <div>内容未变</div>
  return (
    <ul className="change-list">
      {changes.map(({ key, title, before, after }) => (
        <li key={key}>
          {title}：<del>{before}</del> 改为 <ins>{after}</ins>
        </li>
      ))}
    </ul>
  )
}

function useDescribe(register: Register): (before: EntryContent, after: EntryContent) => Change[] {
  const nameOf = useEntryNames(register)
  const titles: Record<string, string> = {
    code: register.code.title,
    name: register.nameTitle,
    validFrom: '起始日期',
    validUntil: '终止日期',
  }
  const fields = new Map(registerFields(register).map((field) => [field.key, field]))
  const words = (content: EntryContent, key: string) => {
    const field = fields.get(key)
    if (field) {
      const value = content.data[key]
      return isBoundary(field) ? (value === undefined ? '—' : '已绘制') : valueInWords(field, value, nameOf)
    }
    const { data: _, ...head } = content
    return Object.entries(head).find(([name]) => name === key)?.[1] ?? '—'
  }
  return (before, after) =>
    changedKeys(before, after).map((key) => ({
      key,
      title: fields.get(key)?.title ?? titles[key] ?? key,
      before: words(before, key),
      after: words(after, key),
    }))
}
