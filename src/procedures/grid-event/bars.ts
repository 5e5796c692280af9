import type { Day } from '#calendar/date.ts'
import type { AnyFacts, Around } from '#procedures/define.ts'

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

/** Why a check does not count: hazards, emergencies and device alarms are looked at where they are. */
export function whyNotVerified({ intake }: AnyFacts, form: Record<string, unknown>): string | undefined {
  const mustSee =
    intake.category === 'hazard' ||
    intake.category === 'emergency' ||
    (intake.alarm !== undefined && intake.alarm !== null)
  return mustSee && form.onSite !== true
    ? '安全隐患、突发事件和设备告警须到现场复核，请勾选「已现场复核」（参照滨州网格化服务管理条例第十二条，本地规定）。'
    : undefined
}
