import { describe, expect, it } from 'vitest'
import { actions } from '#access/rules.ts'
import { roleIds } from '#procedures/roles.ts'
import { actionNames, conflictIn, isAreaRole, reachOf } from './rights-words.ts'

describe('岗位权限表', () => {
  it('每项权限都有中文名称', () => {
    for (const action of actions) expect(actionNames[action]).toMatch(/\p{Script=Han}/u)
  })

  it('办事处主任看全街道的事项，专职网格员看辖区、本单位和本人的', () => {
    expect(reachOf('director', 'matter.read')).toBe('全')
    expect(reachOf('grid_worker', 'matter.read')).toBe('辖区、本单位、本人')
    expect(reachOf('director', 'audit.read')).toBe('')
  })

  it('只有按辖区看事项的岗位才要填村社、网格', () => {
    const area = roleIds.filter(isAreaRole)
    expect(area).toContain('grid_worker')
    expect(area).not.toContain('gen_office')
    expect(area).not.toContain('sysadmin')
  })

  it('三员不得兼任，同一岗位重复或只有其一不算', () => {
    expect(conflictIn(['sysadmin', 'auditadmin'])).toContain('三岗')
    expect(conflictIn(['sysadmin', 'sysadmin', 'gen_office', undefined])).toBeUndefined()
  })

  it('大屏账号不得兼任其他岗位，单独设立可以', () => {
    expect(conflictIn(['wall_screen', 'gen_office'])).toContain('大屏账号')
    expect(conflictIn(['wall_screen', undefined])).toBeUndefined()
  })
})
