import { describe, expect, test } from 'vitest'
import { roleIds } from '#procedures/roles.ts'
import { contentOf, fileableBy, intakeUnder, kindsBehind, problemsOfSheet, windowKinds } from './fileable.ts'

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

describe('一窗受理与登记工作', () => {
  const names = (kinds: ReadonlyArray<{ name: string }>) => kinds.map(({ name }) => name)

  test('窗口能登记的都在一窗受理，登记工作里没有窗口的事', () => {
    expect(kindsBehind('house', ['window_clerk'])).toEqual([])
    expect(names(kindsBehind('window', ['window_clerk']))).toEqual(names(fileableBy(['window_clerk'])))
    expect(names(kindsBehind('window', ['window_clerk']))).toEqual(
      expect.arrayContaining(['信访', '12345热线', '人民调解', '中心日接待', '法律援助']),
    )
  })

  test('会议、考核、文件等机关工作只在登记工作里', () => {
    const work = names(kindsBehind('house', ['gen_office']))
    expect(work).toEqual(expect.arrayContaining(['会议议事', '目标考核', '行政规范性文件', '合法性审查', '学法活动']))
    expect(names(kindsBehind('window', ['gen_office'])).filter((name) => work.includes(name))).toEqual([])
  })

  test.each(roleIds)('%s 能登记的，两处合起来一件不少；由原件立案时全部可选', (role) => {
    const all = names(fileableBy([role])).toSorted()
    const doors = [...kindsBehind('window', [role]), ...kindsBehind('house', [role])]
    expect(names(doors).toSorted()).toEqual(all)
    expect(names(kindsBehind('case', [role])).toSorted()).toEqual(all)
  })

  test('建议里自己能登记的在前，机关工作不混进来', () => {
    const guessed = ['study', 'inspection', 'petition'].map((procedure) => ({ procedure }))
    expect(windowKinds(guessed, ['window_clerk']).map(({ procedure, mine }) => [procedure, mine])).toEqual([
      ['petition', true],
      ['inspection', false],
    ])
  })
})
