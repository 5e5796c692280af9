import type { ReactNode } from 'react'
import { CollectScreen } from './collect/collect.tsx'
import { DoorsScreen } from './doors/doors.tsx'
import { MeScreen } from './me/me.tsx'
import { OutboxScreen } from './me/outbox.tsx'
import { RedoScreen, StepScreen } from './tasks/step.tsx'
import { TaskScreen } from './tasks/task.tsx'
import { TasksScreen } from './tasks/tasks.tsx'
import { VoiceScreen } from './voice/voice.tsx'

/** A page of the app; those with a `tab` stand in the bar at the foot, in this order. */
export type Screen = {
  path: string
  tab?: string
  show(params: Record<string, string>): ReactNode
}

export const screens: readonly Screen[] = [
  { path: '/', tab: '任务', show: () => <TasksScreen /> },
  { path: '/collect', tab: '采集', show: () => <CollectScreen /> },
  { path: '/doors', tab: '敲门', show: () => <DoorsScreen /> },
  { path: '/me', tab: '我的', show: () => <MeScreen /> },
  { path: '/outbox', show: () => <OutboxScreen /> },
  { path: '/redo/:seq', show: ({ seq = '' }) => <RedoScreen key={seq} seq={Number(seq)} /> },
  { path: '/task/:id', show: ({ id = '' }) => <TaskScreen key={id} id={id} /> },
  { path: '/task/:id/voice', show: ({ id = '' }) => <VoiceScreen key={id} id={id} /> },
  {
    path: '/task/:id/:step',
    show: ({ id = '', step = '' }) => <StepScreen key={`${id} ${step}`} id={id} step={step} />,
  },
]
