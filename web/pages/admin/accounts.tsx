import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Space, Tag } from 'antd'
import { useState } from 'react'
import type { AccountRow } from '#access/contract.ts'
import { isRole, roles } from '#procedures/roles.ts'
import { access } from '#web/api.ts'
import { useNames } from '#web/names.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { useCan } from '#web/session.tsx'
import { present, timeOf } from '#web/time.ts'
import { AccountForm } from './account-form.tsx'
import { AdminTrio } from './admin-trio.tsx'
import { ResetPassword } from './reset-password.tsx'

type Doing = { what: 'edit' | 'password'; account: AccountRow } | { what: 'add' }

/** Everyone who can sign in, with posts and their reach. */
export function Accounts() {
  const can = useCan()
  const names = useNames()
  const [words, setWords] = useState('')
  const [doing, setDoing] = useState<Doing>()
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => access.accounts({}) })
  const all = accounts.data?.accounts
  const found = all?.filter((one) => `${one.name}${one.person}${postNames(one)}`.includes(words.trim()))
  const stop = () => setDoing(undefined)
  return (
    <>
      {all && <AdminTrio accounts={all} />}
      <Space className="account-bar">
        <Input
          allowClear
          aria-label="账号、姓名、岗位"
          placeholder="账号、姓名、岗位"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {can('account.write') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDoing({ what: 'add' })}>
            新建账号
          </Button>
        )}
        {all && <span className="hint">共 {all.length} 个</span>}
      </Space>
      <QueryTable
        label="账号"
        columns={columnsOf(names, can('account.write') ? setDoing : undefined)}
        rows={found}
        rowKey={({ name }) => name}
        error={accounts.error}
        onRetry={() => void accounts.refetch()}
        empty={{ words: '没有符合条件的账号' }}
      />
      {doing?.what === 'add' && <AccountForm onClose={stop} />}
      {doing?.what === 'edit' && <AccountForm account={doing.account} onClose={stop} />}
      {doing?.what === 'password' && <ResetPassword account={doing.account} onClose={stop} />}
    </>
  )
}

type Names = ReturnType<typeof useNames>

function columnsOf(names: Names, onDo: ((doing: Doing) => void) | undefined): ReadonlyArray<Column<AccountRow>> {
  return [
    { key: 'name', title: '账号', width: 130, show: ({ name }) => name },
    { key: 'person', title: '姓名', width: 110, show: ({ person }) => <strong>{person}</strong> },
    { key: 'unit', title: '所在机构', width: 160, show: ({ unit }) => names.unit(unit) || '—' },
    { key: 'posts', title: '岗位与辖区', width: 380, show: (account) => <Posts account={account} names={names} /> },
    { key: 'state', title: '状态', width: 170, show: (account) => <State account={account} /> },
    ...(onDo
      ? [
          {
            key: 'acts',
            title: '操作',
            width: 150,
            show: (account: AccountRow) => (
              <Space>
                <Button type="link" size="small" onClick={() => onDo({ what: 'edit', account })}>
                  修改
                </Button>
                <Button type="link" size="small" onClick={() => onDo({ what: 'password', account })}>
                  重设密码
                </Button>
              </Space>
            ),
          },
        ]
      : []),
  ]
}

function postNames({ posts }: AccountRow): string {
  return posts.map(({ role }) => (isRole(role) ? roles[role].name : role)).join('、')
}

function Posts({ account, names }: { account: AccountRow; names: Names }) {
  return (
    <>
      {account.posts.map(({ role, villages = [], grids = [] }) => {
        const area = [...villages.map(names.village), ...grids.map(names.grid)].join('、')
        return (
          <div key={`${role} ${area}`}>
            {isRole(role) ? roles[role].name : role}
            {area && <span className="hint account-area">{area}</span>}
          </div>
        )
      })}
    </>
  )
}

function State({ account: { active, lockedUntil } }: { account: AccountRow }) {
  if (!active) return <Tag>已停用</Tag>
  if (lockedUntil && lockedUntil > present()) return <Tag color="warning">锁定至 {timeOf(lockedUntil)}</Tag>
  return <Tag color="success">启用</Tag>
}
