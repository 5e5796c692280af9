import { CalendarOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { endingsInWords } from '#registry/expiry.ts'
import { useExpiringCount } from '#web/queries.ts'
import { useCan } from '#web/session.tsx'

/** One line for those who keep the registers; nothing when nothing ends. */
export function ExpiringLine() {
  const can = useCan()
  const { data } = useExpiringCount()
  if (!can('entry.write') || !data || data.soon + data.ended === 0) return null
  return (
    <p className="expiring-line">
      <span aria-hidden="true">
        <CalendarOutlined />
      </span>
      <span>清单中 {endingsInWords(data)}</span>
      <Link to="/registers" search={{ expiring: 'true' }}>
        查看
      </Link>
    </p>
  )
}
