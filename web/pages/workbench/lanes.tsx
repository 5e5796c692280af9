import {
  AlertOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  HourglassOutlined,
  InboxOutlined,
  SolutionOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { mattersContract } from '#matters/contract.ts'
import type { RoleId } from '#procedures/roles.ts'

export type Lanes = z.output<typeof mattersContract.workbench.reply>
export type LaneId = keyof Lanes

export type Lane = {
  id: LaneId
  name: string
  icon: ReactNode
  /** Shown when nothing is in it. */
  empty: string
  /** Where the ledger shows the same and more. */
  ledger?: Record<string, string>
}

const lanes: readonly Lane[] = [
  {
    id: 'unsigned',
    name: '待签收',
    icon: <InboxOutlined />,
    empty: '没有待签收的事项',
    ledger: { phase: 'unsigned', open: 'true' },
  },
  {
    id: 'pending',
    name: '待办',
    icon: <SolutionOutlined />,
    empty: '没有待办的事项',
    ledger: { phase: 'pending', open: 'true' },
  },
  {
    id: 'working',
    name: '在办',
    icon: <HourglassOutlined />,
    empty: '没有在办的事项',
    ledger: { phase: 'working', open: 'true' },
  },
  {
    id: 'soon',
    name: '临期',
    icon: <ClockCircleOutlined />,
    empty: '没有即将到期的事项',
    ledger: { light: 'amber', open: 'true', sort: 'due' },
  },
  {
    id: 'late',
    name: '超期',
    icon: <ExclamationCircleOutlined />,
    empty: '没有到期未办的事项',
    ledger: { light: 'red', open: 'true', sort: 'due' },
  },
  {
    id: 'supervised',
    name: '督办',
    icon: <AlertOutlined />,
    empty: '没有被督办的事项',
  },
]

const forLeaders: readonly LaneId[] = ['late', 'supervised', 'soon', 'unsigned', 'pending', 'working']
const forHandlers: readonly LaneId[] = ['unsigned', 'pending', 'late', 'soon', 'supervised', 'working']

const leaders: readonly RoleId[] = ['party_secretary', 'director', 'deputy_in_charge']

/** The lanes with what presses these posts first: a leader what is late, everybody else what waits to be taken up. */
export function lanesFor(posts: readonly RoleId[]): Lane[] {
  const order = posts.some((post) => leaders.includes(post)) ? forLeaders : forHandlers
  return order.flatMap((id) => lanes.find((lane) => lane.id === id) ?? [])
}
