import { Alert } from 'antd'
import type { AccountRow } from '#access/contract.ts'
import { roles } from '#procedures/roles.ts'

const trio = ['sysadmin', 'secadmin', 'auditadmin'] as const

/** Who holds each of the three administrators' posts; a post that nobody holds is said. */
export function AdminTrio({ accounts }: { accounts: readonly AccountRow[] }) {
  const held = trio.map((role) => ({
    role,
    people: accounts.filter((one) => one.active && one.posts.some((post) => post.role === role)),
  }))
  const empty = held.filter(({ people }) => people.length === 0)
  return (
    <Alert
      className="admin-trio"
      type={empty.length > 0 ? 'warning' : 'info'}
      showIcon
      title={`三员分立：${held
        .map(({ role, people }) => `${roles[role].name} ${people.map(({ person }) => person).join('、') || '未设'}`)
        .join('；')}`}
      description={
        empty.length > 0
          ? `${empty.map(({ role }) => roles[role].name).join('、')}还没有人担任，请另设账号，不得由同一人兼任。`
          : undefined
      }
    />
  )
}
