import { expect, test } from 'vitest'
import { areas } from '#procedures/areas.ts'
import { procedures } from '#procedures/index.ts'
import { newestProcedures, procedureChoices } from './areas.ts'

test('每种程序在名单中出现一次，都归在一个工作领域之下，每个领域都有程序', () => {
  const groups = procedureChoices(newestProcedures)
  const ids = groups.flatMap(({ options }) => options.map(({ value }) => value))
  expect(ids.toSorted()).toEqual([...new Set(procedures.map(({ procedure }) => procedure.id))].toSorted())
  expect(groups.map(({ label }) => label)).toEqual(Object.values(areas))
})

test('有新旧版本的，名单里是新版', () => {
  const petition = newestProcedures.filter(({ id }) => id === 'petition')
  expect(petition.map(({ inForce }) => inForce.from)).toEqual(['2022-05-01'])
})
