import { type Random, randomFrom } from '#demo/random.ts'

/** A place that something can happen at. */
export type Spot = { grid: string; village: string; longitude: number; latitude: number }

type Call = { kind: 'call'; spot: Spot; category: string; words: string; about: number | null }
type Alarm = { kind: 'alarm'; camera: number; class: string; confidence: number; picture: 'none' | 'good' | 'broken' }
type Bad = { kind: 'push'; fault: 'none' | 'signature' | 'future' | 'replay' }
type Fault = { kind: 'kill' | 'restart' | 'broker-down' | 'broker-up' } | { kind: 'lost-phone'; worker: number }
/** What befalls the street, in the minute of the afternoon. */
export type Happening = { at: number } & (Call | Alarm | Bad | Fault)
/** A worker without signal through [from, until). */
export type Silence = { worker: number; from: number; until: number }
export type Afternoon = { minutes: number; happenings: Happening[]; silences: Silence[]; wrongClock: number }

export type Size = {
  minutes: number
  workers: number
  cameras: number
  calls: number
  storms: number
  perMinute: number
}

const troubles = [
  ['hazard', '楼道堆满纸板，有人在旁抽烟'],
  ['order', '两家店门口吵起来了，围了不少人'],
  ['environment', '污水井冒水，漫到路上'],
  ['emergency', '楼上有人喊救命，门打不开'],
  ['construction', '屋顶又在加盖，声音很大'],
  ['service', '独居老人两天没露面，敲门没人应'],
] as const

/**
 * A bad afternoon, the same for the same seed: calls (every fifth about something already told), cameras that see a little
 * all the time and very much in storms, a broker that is down, a server that is killed in the first storm and stopped for an
 * upgrade later, workers who lose their signal, a phone that is lost and one whose clock is a day wrong.
 */
export function planAfternoon(seed: number, size: Size, spots: readonly Spot[]): Afternoon {
  const random = randomFrom(seed)
  const { minutes } = size
  const happenings: Happening[] = [
    ...callsOf(random, size, spots),
    ...quietAlarms(random, size),
    ...stormsOf(random, size),
    ...pushesOf(random, minutes),
    { at: minutes * 0.3, kind: 'kill' },
    { at: minutes * 0.45, kind: 'broker-down' },
    { at: minutes * 0.55, kind: 'broker-up' },
    { at: minutes * 0.62, kind: 'restart' },
    { at: minutes * 0.5, kind: 'lost-phone', worker: size.workers - 1 },
  ]
  const silences = Array.from({ length: Math.ceil(size.workers / 3) }, (_, at) => {
    const from = random.between(5, Math.max(6, Math.floor(minutes * 0.5)))
    return { worker: at * 3, from, until: from + Math.min(minutes * 0.35, random.between(8, 45)) }
  })
  return { minutes, happenings: happenings.sort((a, b) => a.at - b.at), silences, wrongClock: 1 }
}

function callsOf(random: Random, { minutes, calls }: Size, spots: readonly Spot[]): Happening[] {
  const told: Array<Happening & Call> = []
  const moments = Array.from({ length: calls }, () => 0.5 + random.next() * minutes * 0.8).sort((a, b) => a - b)
  for (const [n, at] of moments.entries()) {
    const about = n % 5 === 4 ? told.findLastIndex((one) => one.about === null && at - one.at < 15) : -1
    const known = told[about]
    if (known) told.push({ ...known, at, about, words: `同一件事又来电：${known.words}` })
    else {
      const [category, words] = random.pick(troubles)
      told.push({ kind: 'call', at, spot: random.pick(spots), category, words, about: null })
    }
  }
  return told
}

function alarmAt(random: Random, cameras: number, at: number): Happening {
  const kind = random.pick(['smoke', 'smoke', 'building', 'land', 'water', 'crowd', 'rubbish'])
  const picture = random.weighted([
    ['none', 90],
    ['good', 9],
    ['broken', 1],
  ] as const)
  const confidence = Math.round((0.5 + random.next() / 2) * 100) / 100
  return { kind: 'alarm', at, camera: random.between(1, cameras), class: kind, confidence, picture }
}

/** One every other minute. */
function quietAlarms(random: Random, { minutes, cameras }: Size): Happening[] {
  return Array.from({ length: Math.floor(minutes / 2) }, (_, n) => alarmAt(random, cameras, n * 2 + random.next()))
}

/** Each storm three minutes long, the first at three tenths of the afternoon. */
function stormsOf(random: Random, { minutes, cameras, storms, perMinute }: Size): Happening[] {
  return Array.from({ length: storms }, (_, storm) => minutes * (0.29 + 0.3 * storm)).flatMap((from) =>
    Array.from({ length: perMinute * 3 }, (_, n) => alarmAt(random, cameras, from + n / perMinute)),
  )
}

function pushesOf(random: Random, minutes: number): Happening[] {
  const faults = ['none', 'signature', 'future', 'replay'] as const
  return Array.from({ length: Math.max(4, Math.floor(minutes / 10)) }, (_, n) => ({
    kind: 'push' as const,
    at: 1 + random.next() * (minutes - 2),
    fault: faults[n % faults.length] ?? 'none',
  }))
}
