import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { Refusal } from '#http/refusal.ts'
import type { FormField } from '#procedures/forms.ts'
import { registerFields } from './define.ts'
import { getRegister, registers } from './registers.ts'
import { columnsOf } from './sheet.ts'

const chinese = /[\p{Script=Han}]/u

function nested(field: FormField): FormField[] {
  const inner = [...(field.fields ?? []), ...(field.items?.fields ?? [])]
  return inner.flatMap((part) => [part, ...nested(part)])
}

it.each(registers.map((register) => [register.name, register] as const))(
  '%s：写明依据、施行日，字段都有中文名',
  (_, register) => {
    expect(register.basis).toMatch(/《.+》|本地规定|GB\/T/)
    expect(register.inForce.from).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const field of registerFields(register)) {
      expect(field.title).toMatch(chinese)
      for (const choice of field.choices ?? []) expect(choice.name).toMatch(chinese)
    }
  },
)

it.each(registers.map((register) => [register.name, register] as const))(
  '%s：表头不重名，关联的清单存在',
  (_, register) => {
    const titles = columnsOf(register).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    const targets = registerFields(register).flatMap((field) => field.register ?? [])
    expect(targets.filter((target) => !registers.some(({ id }) => id === target))).toEqual([])
  },
)

it('个人信息只在条目的第一层，不藏在列表里', () => {
  const inside = registers.flatMap((register) => registerFields(register).flatMap(nested))
  expect(inside.filter(({ personal }) => personal !== undefined)).toEqual([])
})

it('工作人员、网格员、调解员、执法人员的电话和证件号都作为个人信息', () => {
  for (const id of ['people', 'grid-workers', 'mediators', 'officers']) {
    const kinds = registerFields(getRegister(id)).flatMap(({ personal }) => personal ?? [])
    expect(kinds).toEqual(expect.arrayContaining(['phone', 'id']))
  }
})

it('清单编号不重复；不认识的清单被拒绝', () => {
  expect(new Set(registers.map(({ id }) => id)).size).toBe(registers.length)
  expect(() => getRegister('不存在')).toThrow(Refusal)
})

const figures = '../shared/figures/nancheng-2021.json'
const shape = z.object({ figures: z.array(z.object({ code: z.string(), kind: z.string() })) })

it.skipIf(!existsSync(figures))(
  '南城 2021 年报中按清单计数的各数都有清单可查，封存的社区矫正、安置帮教对象除外',
  () => {
    const held: Record<string, string> = {
      'staff.law-office.full-time': 'people',
      'staff.law-office.part-time': 'people',
      'staff.bar-qualified': 'people',
      'mediation-centre.staff': 'people',
      'correction.staff': 'people',
      'power-list.items': 'power-list',
      'power-list.statutory': 'power-list',
      'power-list.delegated': 'power-list',
      'power-list.forwarded': 'power-list',
      'power-list.public-service': 'power-list',
      'mediation-centre.area': 'venues',
      'mediation-centre.agencies': 'agencies',
      'mediation-centre.windows': 'windows',
      'mediation-centre.smart-devices': 'smart-devices',
      'grid.count': 'grids',
      'grid.workers': 'grid-workers',
      'service.windows': 'windows',
      'emergency.plans': 'emergency-plans',
      'mediation.mediators': 'mediators',
      'village.count': 'villages',
      'village.law-national': 'villages',
      'village.law-provincial': 'villages',
      'village.law-municipal': 'villages',
      'village.law-municipal-declared': 'villages',
      'village.law-provincial-declared': 'villages',
      'law-people.understanders': 'law-people',
      'law-people.leaders': 'law-people',
      'law-people.households': 'law-people',
      'publicity.volunteers': 'volunteers',
      'legal-service.stations': 'legal-service-points',
      'legal-service.points': 'legal-service-points',
      'township-worthies.enterprises': 'worthies-enterprises',
    }
    const sealed = ['correction.subjects', 'resettlement.subjects']
    const read = shape.parse(JSON.parse(readFileSync(figures, 'utf8')))
    const counted = read.figures.filter(({ kind }) => kind === 'register').map(({ code }) => code)
    expect(counted.filter((code) => !sealed.includes(code) && held[code] === undefined)).toEqual([])
    for (const id of Object.values(held)) expect(getRegister(id).id).toBe(id)
  },
)
