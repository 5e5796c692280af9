import { describe, expect, test } from 'vitest'
import { contentOf, intakeUnder, problemsOfSheet } from './fileable.ts'

const words = { title: '路灯不亮', detail: '村口路灯三天不亮', channel: 'visit' }

describe('受理表', () => {
  test('只有身份、没有姓名电话的一行不算当事人，匿名反映可以立件', () => {
    const sheet = { common: { ...words, people: [{ part: 'applicant', kind: 'natural' }] } }
    expect(contentOf(sheet).common.people).toEqual([])
    expect(problemsOfSheet(sheet, undefined).map(({ path }) => path.join('.'))).toEqual(['procedure'])
  })
  test('选定程序即带出它的默认值，改选程序时留下仍合用的内容', () => {
    expect(intakeUnder('petition', {})).toMatchObject({ receivedAs: 'direct', first: true, headcount: 1 })
    expect(intakeUnder('petition', { request: '请求查处', receivedAs: '别的', other: 1 })).toMatchObject({
      request: '请求查处',
      receivedAs: 'direct',
    })
  })
  test('写了电话没写姓名的，指出的是表上那一行', () => {
    const people = [
      { part: 'applicant', kind: 'natural' },
      { part: 'respondent', phone: '0571-88880000' },
    ]
    const paths = problemsOfSheet({ common: { ...words, people } }, undefined).map(({ path }) => path.join('.'))
    expect(paths).toEqual(['common.people.1.name', 'procedure'])
  })
})
