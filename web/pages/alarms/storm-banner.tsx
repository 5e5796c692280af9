import { Alert } from 'antd'

type Props = { storm: { active: boolean; perMinute: number; matters: number; alarms: number } }

/** Alarms come faster than people can read: says how many, and into how few events they went. */
export function StormBanner({ storm }: Props) {
  if (!storm.active) return null
  return (
    <Alert
      className="storm-banner"
      type="error"
      showIcon
      title={`告警集中：一分钟内 ${storm.perMinute} 条`}
      description={`近十分钟 ${storm.alarms} 条已归并为 ${storm.matters} 件事件，每条都留存；只需逐件核实事件，快呼类仍逐件告知。`}
    />
  )
}
