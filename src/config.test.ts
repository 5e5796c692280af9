import { describe, expect, it } from 'vitest'
import { projectDir, readConfig } from './config.ts'

describe('配置', () => {
  it('什么都不设时，数据在项目的 data 目录，只在本机 8420 端口服务，用内置数据库', () => {
    expect(readConfig({})).toEqual({
      dataDir: `${projectDir}/data`,
      host: '127.0.0.1',
      port: 8420,
      databaseUrl: undefined,
      databaseAccount: undefined,
      poolSize: 20,
      mode: 'production',
    })
  })

  it('命令行上写的胜过环境变量，空白等于没写', () => {
    expect(readConfig({ PORT: '9000', HOST: ' ' }, { PORT: '9001' })).toMatchObject({ port: 9001, host: '127.0.0.1' })
  })

  it.each([
    ['PORT', '八四二零'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['FENGQIAO_DB_POOL', '0'],
    ['FENGQIAO_MODE', 'debug'],
    ['DATABASE_URL', 'mysql://localhost/x'],
  ])('%s=%s 说不通，拒绝并指出是哪一个', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`环境变量 ${name} 的值`)
  })

  it('数据库地址有误时不把口令显示出来', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://user:secret@host/x' })).toThrow(/^(?!.*secret).*$/)
  })
})
