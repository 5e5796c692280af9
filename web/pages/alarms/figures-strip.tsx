import { useQuery } from '@tanstack/react-query'
import { addDays, dayFrom, dayOf, yearOf } from '#calendar/date.ts'
import { indicators } from '#web/api.ts'
import { useCan } from '#web/session.tsx'
import { present } from '#web/time.ts'

const counted = ['alarm.smoke', 'alarm.building', 'alarm.land'] as const

/** This year's alarms beside those of the same days a year before, and how many times more were dealt with early. */
export function FiguresStrip() {
  const can = useCan()
  const today = dayOf(present())
  const asked = { from: dayFrom(yearOf(today), 1, 1), until: addDays(today, 1), family: 'emergency' }
  const { data } = useQuery({
    queryKey: ['figures', 'family', 'emergency', asked],
    queryFn: () => indicators.figures(asked),
    enabled: can('indicator.read'),
    staleTime: 60_000,
  })
  if (!data) return null
  const find = (code: string) => data.figures.find((figure) => figure.code === code)
  const growth = find('alarm.early-handling-growth')
  const words = counted.flatMap((code) => {
    const [now, before] = [find(code), find(`${code}.before`)]
    return now ? [`${now.name} ${now.value ?? 0} ${now.unit}（上年同期 ${before?.value ?? 0}）`] : []
  })
  return (
    <p className="alarm-figures">
      <strong>本年至今</strong>
      {words.map((one) => (
        <span key={one}>{one}</span>
      ))}
      {growth && (
        <span title={growth.basis}>
          {growth.name} {growth.value === null ? '无从比较（上年同期没有）' : `${growth.value} ${growth.unit}`}
        </span>
      )}
    </p>
  )
}
