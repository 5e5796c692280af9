import { chongqing } from './chongqing.ts'
import { dutyFirst } from './duty-first.ts'
import { eightSystems } from './eight-systems.ts'
import { fiveContents } from './five-contents.ts'
import { sevenTasks } from './seven-tasks.ts'
import { shortForm } from './short-form.ts'
import type { Template } from './template.ts'
import { zhejiangDuties } from './zhejiang-duties.ts'
import { zhejiangReform } from './zhejiang-reform.ts'

/** Our templates, the usual one first. A new one: one file and one line here. */
export const templates: readonly Template[] = [
  fiveContents,
  eightSystems,
  dutyFirst,
  chongqing,
  sevenTasks,
  zhejiangDuties,
  zhejiangReform,
  shortForm,
]

/** A template by its id, ours or one of the street's own. */
export function findTemplate(id: string, own: readonly Template[]): Template | undefined {
  return [...own, ...templates].find((one) => one.id === id)
}
