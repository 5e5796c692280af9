import { FireOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from 'antd'
import { addDays, dayOf } from '#calendar/date.ts'
import { isRecord } from '#procedures/forms.ts'
import { hot } from '#web/api.ts'
import { useCan } from '#web/session.tsx'
import { useSettled } from '#web/settled.ts'
import { present } from '#web/time.ts'

const leastTyped = 6
/** As far back as the hints look. */
const lookedBack = 180

/** What of the reason the title does not say already. */
function sharedIn(reason: string): string {
  const shared = reason.split('：').slice(1).join('：')
  return shared === '' ? '' : ` · ${shared}`
}

/** The hot issues that what is being typed may belong to. */
export function HotHints({ sheet }: { sheet: Record<string, unknown> }) {
  const can = useCan()
  const { title, place, detail } = isRecord(sheet.common) ? sheet.common : {}
  const text = [title, place, detail].filter((one) => typeof one === 'string').join('。')
  const settled = useSettled(text, 600).slice(0, 20_000)
  const { data } = useQuery({
    queryKey: ['hot-hints', settled],
    queryFn: () => hot.hotHints({ text: settled }),
    enabled: settled.length >= leastTyped,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  })
  if (!data || data.hints.length === 0 || settled.length < leastTyped) return null
  const until = addDays(dayOf(present()), 1)
  return (
    <Card
      title={
        <h2>
          <FireOutlined /> 可能属于的热点
        </h2>
      }
    >
      <ul className="earlier">
        {data.hints.map(({ title: topic, count, reason }) => (
          <li key={topic} className="earlier-row">
            {can('analysis.read') ? (
              <Link
                to="/analysis"
                search={{ topic, from: addDays(until, -lookedBack), until, custom: 'true' }}
                target="_blank"
              >
                {topic}
              </Link>
            ) : (
              <span>{topic}</span>
            )}
            <span className="hint">
              近半年 {count} 件{sharedIn(reason)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
