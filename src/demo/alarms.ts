import { addDays, addMinutes, type Day, dayOf, type Instant } from '#calendar/date.ts'
import { momentIn } from './pace.ts'
import { randomFrom } from './random.ts'
import type { Story } from './story.ts'

/** An alarm of the year as it lies in the table of alarms. */
export type ToldAlarm = {
  id: string
  point: string
  class: string
  at: Instant
  until: Instant
  confidence: number
  state: 'matter' | 'merged' | 'false' | 'silenced' | 'held'
  into: string | null
  matter: string | null
  mentions: number
  verdict: 'true' | 'false' | null
  words: string | null
  reason: string | null
}

const seed = 91
const falseWords = [
  '炊烟，无火情',
  '灯光反射误识别',
  '施工扬尘，非烟雾',
  '雨雾遮挡镜头',
  '雨棚原有，非新建',
  '晨练人群，秩序正常',
]
const classes = ['smoke', 'smoke', 'smoke', 'building', 'land', 'rubbish', 'crowd', 'water'] as const
const cameras = 42

/**
 * The alarms of the demonstration's year: one, with its repeats, before each story that a camera called out (`seen` maps
 * the story's class and grid);
 * besides, what was found false, kept back by a silence, or waits to be looked at.
 */
export function tellAlarms(stories: readonly Story[], first: Day, now: Instant): ToldAlarm[] {
  const random = randomFrom(seed)
  const camera = () => `TY${String(random.between(1, cameras)).padStart(2, '0')}`
  const alarm = (at: Instant, kind: string, given: Partial<ToldAlarm>): ToldAlarm => ({
    id: random.uuid(),
    point: camera(),
    class: kind,
    at,
    until: at,
    confidence: Math.round((0.55 + 0.44 * random.next()) * 100) / 100,
    state: 'matter',
    into: null,
    matter: null,
    mentions: 1,
    verdict: null,
    words: null,
    reason: null,
    ...given,
  })
  const told: ToldAlarm[] = []
  for (const story of stories) {
    const [opening] = story.acts
    if (opening?.kind !== 'file' || opening.intake.collected !== 'device') continue
    const repeats = random.between(0, 4)
    const at = addMinutes(opening.at, -0.05)
    const point = typeof opening.intake.point === 'string' ? opening.intake.point : camera()
    const until = addMinutes(at, repeats * 1.5)
    const head = alarm(at, String(opening.intake.alarm ?? 'other'), {
      ...{ point, until: until < now ? until : at, matter: story.id, mentions: repeats + 1 },
      ...(story.acts.length > 4 ? { verdict: 'true', words: '到场核实属实' } : {}),
    })
    told.push(head)
    for (let n = 1; n <= repeats; n++) {
      const later = addMinutes(at, n * 1.5)
      if (later < now) told.push(alarm(later, head.class, { point, state: 'merged', into: head.id }))
    }
  }
  for (let day = first; day <= dayOf(now); day = addDays(day, 1)) {
    for (let n = random.between(2, 7); n > 0; n--) {
      const at = momentIn(random, day, 0.5, 23.5)
      if (at >= now) continue
      const fate = random.next()
      const waits = fate > 0.9 && day >= addDays(dayOf(now), -1)
      told.push(
        alarm(at, random.pick(classes), {
          confidence: Math.round((0.4 + 0.4 * random.next()) * 100) / 100,
          ...(waits
            ? { state: 'held', reason: '可信度低，请人核看' }
            : fate > 0.82
              ? { state: 'silenced', reason: '静默期内：工地夜间焊接作业' }
              : { state: 'false', verdict: 'false', words: random.pick(falseWords) }),
        }),
      )
    }
  }
  return told
}
