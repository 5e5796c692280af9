import { randomUUID } from 'node:crypto'
import { writeAudit } from '#access/audit-store.ts'
import { loadSection } from '#access/settings-store.ts'
import { refuse } from '#http/refusal.ts'
import { openSteps } from '#matters/decide.ts'
import type { Scene } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { findMatter } from '#matters/store.ts'
import { showAlarm } from './alarms-store.ts'
import type { AlarmRow } from './contract.ts'
import { openEvents, readAlarm } from './events-store.ts'
import { alarmSettings } from './settings.ts'
import { holdDesk } from './settle-store.ts'

type Verdict = { id: string; verdict: 'true' | 'false'; words: string }
type Judged = { alarm: AlarmRow; voided: boolean; words: string }

/**
 * A person says whether an alarm is real. Of a merged one, its group is judged. A real one that was held or silenced
 * becomes an event; a false one's event is voided (虚假作废) where it has not been given out, else it goes its way and
 * the judgement is only learnt from. Refuses one already judged otherwise.
 */
export async function judgeAlarm(scene: Scene, { id, verdict, words }: Verdict): Promise<Judged> {
  const { tx, now, actor, ip } = scene
  await holdDesk(tx)
  const asked = await showAlarm(tx, id)
  if (!asked) throw refuse('alarm-not-found')
  const alarm = asked.intoAlarm === null ? asked : ((await showAlarm(tx, asked.intoAlarm)) ?? asked)
  if (alarm.verdict !== null) {
    if (alarm.verdict !== verdict) throw refuse('alarm-judged', { verdict: alarm.verdict === 'true' ? '属实' : '误报' })
    return { alarm, voided: alarm.state === 'false', words: '此前已经核实' }
  }
  await tx.query(
    'update alarms set verdict = $3, judged_at = $4, judged_by = $5, judged_words = $6 where tenant = $1 and id = $2',
    [tx.tenant, alarm.id, verdict, now, actor.account, words],
  )
  const detail = { verdict, words }
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: 'alarm.judge',
    objectKind: 'alarm',
    object: alarm.id,
    detail,
    ip,
  })
  const said = verdict === 'true' ? await uphold(scene, alarm) : await dismiss(scene, alarm, words)
  const shown = await showAlarm(tx, alarm.id)
  return { alarm: shown ?? alarm, ...said }
}

async function uphold(scene: Scene, alarm: AlarmRow): Promise<{ voided: boolean; words: string }> {
  const { tx, now } = scene
  if (alarm.matter !== null) return { voided: false, words: '已记属实，事件照办' }
  const waiting = await readAlarm(tx, now, alarm.id)
  const settings = await loadSection(tx, 'alarms', alarmSettings)
  const opened = waiting && (await openEvents(scene, [waiting], () => 1, settings)).get(alarm.id)
  if (!opened || 'problem' in opened) throw refuse('step-barred', { reason: opened?.problem ?? '告警已不在' })
  const { grid, village } = opened.about
  await tx.query(
    `update alarms set state = 'matter', matter = $3, grid = coalesce($4, grid), village = coalesce($5, village)
     where tenant = $1 and id = $2`,
    [tx.tenant, alarm.id, opened.done.id, grid ?? null, village ?? null],
  )
  return { voided: false, words: `已记属实，登记为 ${opened.done.number}` }
}

async function dismiss(scene: Scene, alarm: AlarmRow, words: string): Promise<{ voided: boolean; words: string }> {
  const { tx } = scene
  const voided = alarm.matter === null || (await voidEvent(scene, alarm.matter, words))
  if (!voided) return { voided, words: '已记误报；事件已派出，请由承办人反馈后核查办结' }
  await tx.query("update alarms set state = 'false' where tenant = $1 and id = $2", [tx.tenant, alarm.id])
  return { voided, words: alarm.matter === null ? '已记误报' : '已记误报，事件已作废' }
}

/** 受理研判 and 虚假作废, as the person who judges; false where the event is beyond that. */
async function voidEvent(scene: Scene, id: string, words: string): Promise<boolean> {
  const take = async (step: string, form: Record<string, unknown>) => {
    const loaded = await findMatter(scene.tx, id, true)
    if (!loaded || !openSteps(loaded.procedure, loaded.matter).includes(step)) return false
    const seen = { id, actId: randomUUID(), revision: loaded.matter.revision }
    await takeStep(scene, seen, { step, form, papers: [] })
    return true
  }
  const reason = `天眼告警核实为误报：${words}`
  if (await take('voidEvent', { reason })) return true
  const loaded = await findMatter(scene.tx, id, true)
  if (loaded?.matter.state !== 'collected') return false
  await take('accept', { opinion: '告警核实' })
  return take('voidEvent', { reason })
}
