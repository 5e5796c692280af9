import { describe, expect, test } from 'vitest'
import { getEdition, procedures } from '#procedures/index.ts'
import { groupSteps } from './step-groups.ts'

const decision = procedures.find(({ procedure }) => procedure.id === 'major-decision')?.procedure
const correction = procedures.find(({ procedure }) => procedure.id === 'community-correction')?.procedure
const petition = getEdition('petition', '2022-05-01')
const mine = (...ids: string[]) => ids.map((id) => ({ id, mine: true, barred: null }))

describe('可办步骤的分组', () => {
  test('并行事项各成一组，写明做到哪一步，没有可办步骤的不列', () => {
    if (!decision) throw new Error('no major decision')
    const { main, tracks } = groupSteps(mine('draft', 'recordRisk'), { risk: 'assessing' }, decision)
    expect(main.map(({ name }) => name)).toEqual(['拟订决策草案'])
    expect(tracks.map(({ name, state, steps }) => [name, state, steps.map((step) => step.name)])).toEqual([
      ['风险评估', '评估中', ['登记风险评估报告']],
    ])
  })

  test('步骤多时，离开本状态的与只作登记的分开；少时不分', () => {
    if (!correction) throw new Error('no community correction')
    const open = Object.entries(correction.steps).filter(([, { track, from }]) => !track && from !== '*')
    const many = groupSteps(mine(...open.map(([id]) => id)), {}, correction)
    expect(many.main.every(({ id }) => correction.steps[id]?.to !== undefined)).toBe(true)
    expect(many.within.every(({ id }) => correction.steps[id]?.to === undefined)).toBe(true)
    expect(many.within.length).toBeGreaterThan(0)
    const few = groupSteps(mine(...many.within.slice(0, 2).map(({ id }) => id)), {}, correction)
    expect(few.main).toHaveLength(2)
    expect(few.within).toEqual([])
  })

  test('任一状态都可办的单列；多到看不过来才折起', () => {
    const anytime = Object.entries(petition.steps).flatMap(([id, { from, track }]) =>
      from === '*' && !track ? [id] : [],
    )
    const others = Object.entries(petition.steps).flatMap(([id, { from, track }]) =>
      from !== '*' && !track ? [id] : [],
    )
    expect(anytime.length).toBeGreaterThan(2)
    expect(groupSteps(mine(...anytime), {}, petition).fold).toBe(false)
    const full = groupSteps(mine(...anytime, ...others.slice(0, 9)), {}, petition)
    expect(full.fold).toBe(true)
    expect(full.anytime.map(({ id }) => id)).toEqual(anytime)
  })

  test('条件未到的与别的岗位办的分开，一个步骤只在一处', () => {
    const groups = groupSteps(
      [
        { id: 'classify', mine: true, barred: null },
        { id: 'file', mine: true, barred: '姓名、住址清楚的应当书面告知' },
        { id: 'accept', mine: false, barred: '须由信访专干办理' },
      ],
      {},
      petition,
    )
    expect(groups.main.map(({ id }) => id)).toEqual(['classify'])
    expect(groups.barred.map(({ id }) => id)).toEqual(['file'])
    expect(groups.others.map(({ id }) => id)).toEqual(['accept'])
  })
})
