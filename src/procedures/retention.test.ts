import { describe, expect, it } from 'vitest'
import { parseInput } from './forms.ts'
import { procedures } from './index.ts'

// 没有诉求的走访只是登记，不单独成卷。
const archiving = procedures.flatMap(({ procedure, examples }) =>
  Object.entries(procedure.steps).flatMap(([id, step]) =>
    /归档/.test(step.name) && procedure.id !== 'visit'
      ? [{ name: `${procedure.name}「${step.name}」`, id, step, examples }]
      : [],
  ),
)

describe('办结归档写明归档单位和保管期限（档案法第十三条）', () => {
  it('有归档环节的程序', () => {
    expect(archiving.length).toBeGreaterThanOrEqual(16)
  })

  it.each(archiving)('$name：有归档单位、保管期限，不填的按该类默认', ({ id, step, examples }) => {
    const given = examples
      .flatMap((example) => example.acts)
      .find((act) => act.step === id && act.refused === undefined)
    const { retention: _, filedAs: __, ...rest } = given?.form ?? {}
    const form = step.form ? parseInput(step.form, { file: '2026-001', ...rest }) : {}
    expect(form).toMatchObject({ filedAs: expect.stringMatching(/^(item|volume)$/), retention: expect.any(String) })
  })
})
