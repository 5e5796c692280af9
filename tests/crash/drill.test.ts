import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { projectDir } from '../../src/config.ts'

const check = z.object({ name: z.string(), wanted: z.number(), found: z.number() })
const result = z.object({
  checks: z.array(check),
  figures: z.object({ incidents: z.array(z.object({ channel: z.string(), count: z.number() })) }),
  acts: z.object({ done: z.number(), refused: z.number(), sentAgain: z.number() }),
  alarms: z.object({ sent: z.number(), turnedAway: z.number() }),
  screen: z.object({ reconnected: z.number() }),
})

test('小演练：告警风暴、断电、重启、断网、丢手机之后，每条告警、每个动作都有着落', { timeout: 300_000 }, async () => {
  const size = ['--minutes', '12', '--speed', '12', '--workers', '6', '--storm', '80']
  const child = spawn(process.execPath, ['drill/run.ts', '--json', ...size], {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const told = result.parse(JSON.parse(await text(child.stdout)))
  expect(told.checks.filter(({ wanted, found }) => wanted !== found)).toEqual([])
  expect(told.checks.length).toBeGreaterThan(15)
  expect(told.alarms.sent).toBeGreaterThan(200)
  expect(told.alarms.turnedAway).toBeGreaterThan(0)
  expect(told.acts.done).toBeGreaterThan(20)
  expect(told.screen.reconnected).toBeGreaterThanOrEqual(2)
  expect((await ended)[0]).toBe(0)
})
