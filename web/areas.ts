import { type AreaId, areas } from '#procedures/areas.ts'
import type { Procedure } from '#procedures/define.ts'
import { procedures } from '#procedures/index.ts'
import type { Choice } from './names.ts'

export type AreaGroup<T> = { area: AreaId; name: string; members: T[] }

/** What has a field of work, under its field, in the order of the fields; empty fields are left out. */
export function byArea<T>(list: readonly T[], areaOf: (one: T) => AreaId): AreaGroup<T>[] {
  return areaList.flatMap(([area, name]) => {
    const members = list.filter((one) => areaOf(one) === area)
    return members.length > 0 ? [{ area, name, members }] : []
  })
}

const areaList = Object.entries(areas).flatMap(([area, name]) => (isArea(area) ? [[area, name] as const] : []))

function isArea(text: string): text is AreaId {
  return Object.hasOwn(areas, text)
}

/** The newest edition of every procedure, each once, in the order of the library. */
export const newestProcedures: readonly Procedure[] = procedures
  .map(({ procedure }) => procedure)
  .filter((one, _, all) => !all.some((other) => other.id === one.id && other.inForce.from > one.inForce.from))

export type ChoiceGroup = { label: string; options: Choice[] }

/** Procedures as the choices of a list, grouped by field of work. */
export function procedureChoices(list: readonly Procedure[]): ChoiceGroup[] {
  return byArea(list, ({ area }) => area).map(({ name, members }) => ({
    label: name,
    options: members.map((one) => ({ value: one.id, label: one.name })),
  }))
}
