import {
  CheckCircleOutlined,
  CheckSquareOutlined,
  ClockCircleFilled,
  ExclamationCircleFilled,
  MinusOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { lightNames } from '#matters/contract.ts'
import type { LightId } from '#web/names.ts'

const icons: Record<LightId, ReactNode> = {
  green: <CheckCircleOutlined />,
  amber: <ClockCircleFilled />,
  red: <ExclamationCircleFilled />,
  paused: <PauseCircleOutlined />,
  done: <CheckSquareOutlined />,
  none: <MinusOutlined />,
}

/** A deadline's light: colour, shape and word together, so that no one depends on the colour. */
export function Light({ light, left }: { light: LightId; left?: string }) {
  // 红灯包括今日到期：有剩余时间的文字时，以文字为准。
  const words = light === 'red' && left ? left : lightNames[light]
  return (
    <span className={`light light-${light}`}>
      <span aria-hidden="true">{icons[light]}</span>
      <span>{words}</span>
      {left && words !== left && <span className="light-left">{left}</span>}
    </span>
  )
}
