import { describe, expect, it } from 'vitest'
import { toChapters, toLines } from './outline.ts'
import { templates } from './templates.ts'

describe('模板的提纲', () => {
  it.each(templates.map(({ id, chapters }) => [id, chapters] as const))('%s 化为提纲再化回来不变', (_, chapters) => {
    expect(toChapters(toLines(chapters))).toEqual(JSON.parse(JSON.stringify(chapters)))
  })

  it('没有上级的下级标题升上来，空的节和说明不留', () => {
    expect(toChapters([{ level: 3, title: ' 一 ', section: undefined, words: ' ' }])).toEqual([{ title: '一' }])
    expect(
      toChapters([
        { level: 1, title: '一' },
        { level: 3, title: '二' },
      ]),
    ).toEqual([{ title: '一', parts: [{ title: '二' }] }])
  })
})
