import { Table, type TableColumnsType } from 'antd'
import { actions } from '#access/rules.ts'
import { type RoleId, roleIds, roles } from '#procedures/roles.ts'
import { actionNames, reachOf } from './rights-words.ts'

const shown = actions.filter((action) => action !== 'self')

const columns: TableColumnsType<{ role: RoleId }> = [
  {
    key: 'role',
    title: '岗位',
    width: 130,
    render: (_, { role }) => <strong>{roles[role].name}</strong>,
  },
  ...shown.map((action) => ({
    key: action,
    title: actionNames[action],
    width: 76,
    render: (_: unknown, { role }: { role: RoleId }) => reachOf(role, action),
  })),
]

/** The one table of rights, read out: each post, each action, and how far it reaches. */
export function Rights() {
  return (
    <>
      <p className="hint">
        权限随岗位而定，由程序内置，不能逐人更改。「全」为全街道；「辖区」限于账号所填村社、网格；「本单位」「本人」限于交办给该单位或本人的。
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by key */}
      <section className="rights" aria-label="岗位权限表" tabIndex={0}>
        <Table<{ role: RoleId }>
          size="small"
          bordered
          pagination={false}
          dataSource={roleIds.map((role) => ({ role }))}
          rowKey="role"
          columns={columns}
        />
      </section>
    </>
  )
}
