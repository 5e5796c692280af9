import * as z from 'zod'
import { loadSection, saveSection } from '#access/settings-store.ts'
import { dayOf } from '#calendar/date.ts'
import type { Context, FileRoute } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import { look } from '#matters/routes.ts'
import { perform } from '#matters/scene-store.ts'
import { instantOf } from '#matters/when.ts'
import { countAlarms, listAlarms, listDevices, pictureOf } from './alarms-store.ts'
import type { alarmsContract } from './contract.ts'
import { judgeAlarm } from './judge-store.ts'
import { alarmSettings } from './settings.ts'
import { endSilence, showSilences, silence } from './silences-store.ts'
import { saveSource, showSources } from './sources-store.ts'

export const alarmsRoutes: Handlers<typeof alarmsContract, Context> = {
  list: (context, { before, ...asked }) =>
    look(context, async ({ tx, now }) => ({
      ...(await listAlarms(tx, { ...asked, before: instantOf(before) })),
      ...(await countAlarms(tx, now)),
    })),
  judge: async (context, verdict) => {
    const judged = await perform(context, (scene) => judgeAlarm(scene, verdict))
    context.resources.live.tell(context.actor.tenant, 'alarm', verdict.id)
    return judged
  },
  silences: (context) => look(context, async ({ tx, now }) => ({ silences: await showSilences(tx, now) })),
  silence: (context, { untilAt, ...asked }) =>
    look(context, async ({ tx, actor, now, ip }) => ({
      id: await silence({ tx, account: actor.account, now, ip }, { ...asked, untilAt: instantOf(untilAt) }),
    })),
  endSilence: (context, { id }) =>
    look(context, async ({ tx, actor, now, ip }) => {
      await endSilence({ tx, account: actor.account, now, ip }, id)
      return {}
    }),
  devices: (context) => look(context, ({ tx, now }) => listDevices(tx, now)),
  settings: (context) => look(context, ({ tx }) => loadSection(tx, 'alarms', alarmSettings)),
  saveSettings: (context, given) =>
    look(context, async (looker) => {
      await saveSection(looker, 'alarms', given)
      return given
    }),
  sources: (context) =>
    look(context, async ({ tx }) => ({ sources: await showSources(tx), tenant: context.actor.tenant })),
  saveSource: (context, given) =>
    look(context, ({ tx, vault, actor, now, ip }) => saveSource({ tx, vault, account: actor.account, now, ip }, given)),
}

const picture: FileRoute = {
  path: '/api/alarms/:id/picture',
  guard: 'alarm.read',
  input: z.object({ id: z.uuid() }),
  async answer(context, input) {
    const { id } = z.object({ id: z.string() }).parse(input)
    const hash = await look(context, ({ tx }) => pictureOf(tx, id))
    if (hash === undefined) throw refuse('attachment-not-found')
    const chunks: Uint8Array[] = []
    for await (const chunk of await context.resources.files.get(hash)) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const [extension, mime] = body[0] === 0x89 ? ['png', 'image/png'] : ['jpg', 'image/jpeg']
    return { name: `告警图片-${dayOf(context.now)}.${extension}`, mime, body }
  },
}

export const alarmsFiles: readonly FileRoute[] = [picture]
