import type { Day } from '#calendar/date.ts'
import type { AnyFacts, Around, Here } from '#procedures/define.ts'

const admissionList = '网格事项准入清单，参照滨州网格化服务管理条例第十条（本地规定）'

/** Why an event may not be opened: a department's task that is on no admission list. */
export function whyNotFiled(intake: Record<string, unknown>): string | undefined {
  return intake.collected === 'delegated' && intake.admission === undefined
    ? `部门交办网格的事项须在准入清单内，请填写「准入事项」；不在清单的退回交办部门（${admissionList}）。`
    : undefined
}

/** Why the centre may not route it so: an item taken back, or a limit longer than the list allows. */
export function whyNotRouted(
  { intake }: AnyFacts,
  { form, around }: { form: Record<string, unknown>; on: Day; around: Around },
): string | undefined {
  const withdrawn = [intake.admission, form.admission].some(
    (code) => around.entry('grid-items', code)?.data.list === 'withdrawn',
  )
  if (withdrawn) return '该事项已由上级收回，不得派给街道，请办「退回上级」（乡镇街道履职事项清单）。'
  const limit = around.entry('grid-items', form.admission ?? intake.admission)?.data.limit
  return typeof limit === 'number' && typeof form.limit === 'number' && form.limit > limit
    ? `该事项清单规定${limit}个工作日办结，派办时限不得更长（${admissionList}）。`
    : undefined
}

/** Given out anew: what was done before was done by somebody else's turn. */
const turns = ['route', 'reroute', 'reassign', 'rework', 'reopen', 'unmerge']

/** Why a worker may not give it back: it is another's, or he has been there already. */
export function whyNotDeclined({ here }: Around): string | undefined {
  if (!here) return undefined
  const centre = here.roles.some((role) => role === 'command_center' || role === 'governance_office')
  if (!centre && here.assignee !== undefined && here.assignee !== here.account)
    return '该事件由他人承办，只能由承办人本人退单；代为登记的由指挥室办理（本地规定）。'
  const since = here.deeds.findLastIndex(
    ({ step, assignee }) => assignee !== undefined || (step !== undefined && turns.includes(step)),
  )
  const there = here.deeds.slice(since + 1).some(({ step }) => step === 'arrive' || step === 'handleFirst')
  return there
    ? '已经到场的不再退单。不属本单位职责的请办「非职责说明」，需要支援的请办「请求协办」或者请指挥室吹哨（本地规定）。'
    : undefined
}

/** Why this event may not be joined with that one. Of another procedure, or unknown: refused before. */
export function whyNotMerged(form: Record<string, unknown>, { here, matter }: Around): string | undefined {
  if (form.into !== undefined && form.into === here?.number)
    return '不能并入它自己，请填写另一件事件的编号（本地规定）。'
  const main = matter(form.into)
  return main?.closed
    ? `${main.number} 已经终结，不能再并入。它也已并件的，请填写它并入的那一件；情况复发的，请先把它复发重开（本地规定）。`
    : undefined
}

const handling = ['arrive', 'handleFirst', 'feedback']
const rounds = ['reopen', 'rework']

/** Why this person's check does not count: who handled it does not check it. */
function whyNotOthers({ deeds, account }: Here): string | undefined {
  const since = deeds.findLastIndex(({ step }) => step !== undefined && rounds.includes(step))
  const handled = deeds.slice(since + 1).some(({ step, by }) => by === account && handling.includes(step ?? ''))
  return handled
    ? '该事件由您到场、处置或者反馈，不能由您自己核查，请网格长、其他网格员或者指挥室的同事核查（谁处置、谁不核查，本地规定）。'
    : undefined
}

/** Why a check does not count: by the handler himself; or hazards, emergencies and device alarms not looked at where they are. */
export function whyNotVerified(
  { intake }: AnyFacts,
  { form, around: { here } }: { form: Record<string, unknown>; around: Around },
): string | undefined {
  const own = here && whyNotOthers(here)
  if (own !== undefined) return own
  const mustSee =
    intake.category === 'hazard' ||
    intake.category === 'emergency' ||
    (intake.alarm !== undefined && intake.alarm !== null)
  return mustSee && form.onSite !== true
    ? '安全隐患、突发事件和设备告警须到现场复核，请勾选「已现场复核」（参照滨州网格化服务管理条例第十二条，本地规定）。'
    : undefined
}

/** Why a department called by the whistle may not say so: it does not appraise itself. */
export function whyNotAppraised(form: Record<string, unknown>, here: Here | undefined): string | undefined {
  return form.appraisal !== undefined && here?.roles.includes('district_dept')
    ? '对报到单位的评价由街道填写，请只填处置结果（参照北京街道办事处条例第十一条，本地规定）。'
    : undefined
}
