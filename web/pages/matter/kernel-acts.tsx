import { DownOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Space } from 'antd'
import { type ComponentType, useState } from 'react'
import type { MatterPage } from '#matters/contract.ts'
import type { Procedure } from '#procedures/define.ts'
import { failureOf, matters, paperUrl } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { useAct } from '#web/queries.ts'
import { rolesOf, useMe } from '#web/session.tsx'
import { AssignDrawer } from './assign-drawer.tsx'
import { AttachDrawer } from './attach-drawer.tsx'
import { EditDrawer } from './edit-drawer.tsx'
import { LinkDrawer } from './link-drawer.tsx'
import { NoteDrawer } from './note-drawer.tsx'
import { SuperviseDrawer } from './supervise-drawer.tsx'

export type DrawerProps = { page: MatterPage; onClose: () => void }

type KernelAct = { id: string; name: string; right: string; drawer: ComponentType<DrawerProps>; whenClosed?: true }

const acts: readonly KernelAct[] = [
  { id: 'assign', name: '分派', right: 'matter.assign', drawer: AssignDrawer },
  { id: 'note', name: '备注', right: 'matter.act', drawer: NoteDrawer, whenClosed: true },
  { id: 'supervise', name: '催办、督办', right: 'matter.supervise', drawer: SuperviseDrawer },
  { id: 'link', name: '关联', right: 'matter.link', drawer: LinkDrawer, whenClosed: true },
  { id: 'edit', name: '更正登记', right: 'matter.edit', drawer: EditDrawer, whenClosed: true },
  { id: 'attach', name: '上传材料', right: 'matter.act', drawer: AttachDrawer, whenClosed: true },
]

/** What may be done to a matter of any procedure. */
export function KernelActs({ page, procedure }: { page: MatterPage; procedure: Procedure | undefined }) {
  const [doing, setDoing] = useState<string>()
  const mine = acts.filter(
    (act) => page.rights.includes(act.right) && !page.withdrawn && (act.whenClosed || page.row.closedAt === null),
  )
  const [first, ...rest] = mine
  const Drawer = acts.find(({ id }) => id === doing)?.drawer
  // 程序自己有签收步骤的，按钮在「可办步骤」里，不重复。
  const signable = useReceives(page) && !page.steps.some(({ id }) => procedure?.steps[id]?.signs)
  return (
    <Space wrap className="kernel-acts">
      {signable && <SignButton page={page} />}
      {first && <Button onClick={() => setDoing(first.id)}>{first.name}</Button>}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{ items: rest.map(({ id, name }) => ({ key: id, label: name })), onClick: ({ key }) => setDoing(key) }}
        >
          <Button>
            更多 <DownOutlined className="small" />
          </Button>
        </Dropdown>
      )}
      <Button icon={<PrinterOutlined />} href={paperUrl(page.row.id, 'sheet')} download>
        打印办理单
      </Button>
      {Drawer && <Drawer page={page} onClose={() => setDoing(undefined)} />}
    </Space>
  )
}

/** True while the matter was handed to this person, or to his unit, and is not yet signed for. */
function useReceives({ row, rights }: MatterPage): boolean {
  const me = useMe()
  const mine = row.assignee === null ? row.unit === me.unit : row.assignee === me.account
  return row.phase === 'unsigned' && rights.includes('matter.act') && (mine || rolesOf(me).includes('command_center'))
}

function SignButton({ page }: { page: MatterPage }) {
  const { message } = App.useApp()
  const sign = useAct(() => matters.sign({ id: page.row.id, actId: newId(), revision: page.revision }), '已签收')
  return (
    <Button
      type="primary"
      loading={sign.isPending}
      onClick={() => sign.mutate(undefined, { onError: (error) => void message.error(failureOf(error).words) })}
    >
      签收
    </Button>
  )
}
