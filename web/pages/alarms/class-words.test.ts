import { expect, it } from 'vitest'
import { classesOf, classesText } from './class-words.ts'

it('类别对照一行一个，写中文名或代码都认，认不出的不收，来回不变', () => {
  const classes = classesOf('fire=烟火\nbuild = building\n占地=国土\nufo=飞碟\n空行\n')
  expect(classes).toEqual({ fire: 'smoke', build: 'building', 占地: 'land' })
  expect(classesOf(classesText(classes))).toEqual(classes)
})
