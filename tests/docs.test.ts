import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { procedures } from '#procedures/index.ts'
import { registers } from '#registry/registers.ts'
import { renderGlossary } from '../docs/render/glossary.ts'
import { pageOf, renderOverview } from '../docs/render/overview.ts'
import { renderProcedure } from '../docs/render/procedure.ts'
import { systems } from '../docs/render/systems.ts'
import { terms } from '../docs/render/terms.ts'
import { projectDir } from '../src/config.ts'

const file = (path: string) => readFileSync(join(projectDir, path), 'utf8')

describe('文档与定义一致', () => {
  test('词汇表收录每个程序、状态、步骤、期限、清单、岗位、指标（不一致时执行 npm run docs）', () => {
    expect(file('docs/glossary.md')).toBe(renderGlossary())
  })

  test.each(procedures)('《$procedure.name》的说明页与定义一致', ({ procedure, examples }) => {
    expect(file(`docs/procedures/${pageOf(procedure)}`)).toBe(renderProcedure(procedure, examples))
  })

  test('程序一览由定义生成（不一致时执行 npm run docs）', () => {
    expect(file('docs/procedures.md')).toBe(renderOverview())
  })

  test('三十六个系统各有所在，每个程序、每个清单都属于某个系统', () => {
    expect(systems.map(({ id }) => id)).toEqual(
      Array.from({ length: 36 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`),
    )
    const seen = new Set(systems.flatMap((system) => [...system.procedures, ...system.registers]))
    const missing = [...procedures.map(({ procedure }) => procedure.id), ...registers.map(({ id }) => id)]
    expect(missing.filter((id) => !seen.has(id))).toEqual([])
  })

  test('一个中文词对应一个英文标识', () => {
    const chinese = terms.map(([word]) => word)
    const english = terms.map(([, word]) => word)
    expect([new Set(chinese).size, new Set(english).size]).toEqual([chinese.length, english.length])
  })
})
