import { describe, expect, test } from 'vitest'
import { procedures } from '#procedures/index.ts'
import { layoutProcedure, pathThrough } from './diagram-layout.ts'

const newest = procedures.map(({ procedure }) => procedure).filter(({ log }) => !log)

describe('流程图', () => {
  test.each(newest.map((one) => [one.name, one] as const))(
    '%s：每个环节在线上或方框里，每个状态在图上',
    (_, procedure) => {
      const { lanes } = layoutProcedure(procedure)
      const drawn = lanes.flatMap(({ edges }) => edges.flatMap(({ steps }) => steps.map(({ name }) => name)))
      const boxed = lanes.flatMap(({ nodes }) => nodes.flatMap(({ stays }) => stays)).join('、')
      const missing = Object.values(procedure.steps).filter(
        ({ name }) => !drawn.includes(name) && !boxed.includes(name),
      )
      expect(missing.map(({ name }) => name)).toEqual([])
      const [main] = lanes
      const states = main?.nodes.filter(({ id }) => id !== '*').map(({ id }) => id)
      expect(states?.toSorted()).toEqual(Object.keys(procedure.states).toSorted())
    },
  )

  test('处处可退回的环节只画一条线', () => {
    const decision = newest.find(({ id }) => id === 'major-decision')
    if (!decision) throw new Error('no major decision')
    const [main] = layoutProcedure(decision).lanes
    const back = main?.edges.filter(({ steps }) => steps.some(({ name }) => name === '退回修改草案'))
    expect(back).toHaveLength(1)
  })

  test('折线在拐角处成圆角，首尾不变', () => {
    const path = pathThrough([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ])
    expect(path).toBe('M0 0L80 0Q100 0 100 20L100 100')
  })
})
