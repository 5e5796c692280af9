import { describe, expect, it } from 'vitest'
import { problemsOfMapping } from './wizard.ts'

const fields = [
  { key: 'subject', title: '留言主题', required: true },
  { key: 'filedAt', title: '留言时间', required: true },
  { key: 'likes', title: '点赞数', required: false },
]

describe('导入时列的对应', () => {
  it('必填字段各有一列时没有问题，选填字段可以没有列', () => {
    expect(problemsOfMapping(fields, { 主题: 'subject', 时间: 'filedAt' })).toEqual([])
  })

  it('必填字段缺列、一个字段对应两列，都要说明', () => {
    expect(problemsOfMapping(fields, { 主题: 'subject', 赞: 'likes', 支持: 'likes' })).toEqual([
      '必填的「留言时间」还没有对应的列',
      '「点赞数」对应了不止一列',
    ])
  })
})
