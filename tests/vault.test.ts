import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '#access/password-store.ts'
import { confirmMasterKey, keyCheckValue, loadMasterKey, masterKeyPath, openVault } from '#access/vault-store.ts'

const MASTER = Buffer.alloc(32, 7)
const TENANT = '999999001000'
const vault = openVault(MASTER)
const own = vault.forTenant(TENANT)

describe('国密算法的标准数据', () => {
  test('SM3("abc")（GB/T 32905 附录 A）', () => {
    const digest = createHash('sm3').update('abc').digest('hex')
    expect(digest).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })

  test('SM4 单块加密（GB/T 32907 附录 A）', () => {
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false)
    const sealed = Buffer.concat([cipher.update(block), cipher.final()])
    expect(sealed.toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })
})

describe('个人信息加密', () => {
  test('任何文字封存后打开不变，两次封存不同', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [one, two] = [own.seal(text), own.seal(text)]
        expect(one).toMatch(/^v1:[\w-]+$/)
        expect(one).not.toBe(two)
        expect(own.open(one)).toBe(text)
      }),
    )
  })

  test('另一个进程用同一主密钥可以打开', () => {
    expect(openVault(Buffer.alloc(32, 7)).forTenant(TENANT).open(own.seal('张三'))).toBe('张三')
  })

  test('移到别的街道、换了主密钥都打不开', () => {
    const sealed = own.seal('13812341234')
    expect(() => vault.forTenant('999999002000').open(sealed)).toThrow(expect.objectContaining({ code: 'seal-broken' }))
    const other = openVault(Buffer.alloc(32, 8)).forTenant(TENANT)
    expect(() => other.open(sealed)).toThrow(expect.objectContaining({ code: 'seal-broken' }))
  })

  test('改动任何一个字符都打不开', () => {
    const sealed = own.seal('330102198808081239')
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom('A', 'z', '0', '_', '='), (place, char) => {
        if (sealed[place] === char) return
        const altered = sealed.slice(0, place) + char + sealed.slice(place + 1)
        expect(() => own.open(altered)).toThrow(expect.objectContaining({ code: 'seal-broken' }))
      }),
    )
  })

  test.each(['', 'v1:', 'v2:AAAA', '张三', `v1:${'A'.repeat(40)}`, 'v1:%%%'])('「%s」不是封存的内容', (text) => {
    expect(() => own.open(text)).toThrow(expect.objectContaining({ code: 'seal-broken' }))
  })

  test.each([
    ['phone', '+86 138-1234-1234', '13812341234'],
    ['phone', '１３８１２３４１２３４', '13812341234'],
    ['id', '11010519491231002x', '11010519491231002X'],
    ['id', '330102880808123', '330102198808081239'],
    ['name', '张 三', '张三'],
    ['address', '幸福里 3幢', '幸福里3幢'],
  ] as const)('%s「%s」与「%s」的查找码相同', (kind, one, two) => {
    expect(own.index(kind, one)).toBe(own.index(kind, two))
    expect(own.index(kind, one)).toMatch(new RegExp(`^${kind}:[\\w-]{22}$`))
  })

  test('查找码因街道、种类、内容而不同，空值没有查找码', () => {
    const codes = [
      own.index('phone', '13812341234'),
      own.index('phone', '13812341235'),
      own.index('id', '13812341234'),
      vault.forTenant('999999002000').index('phone', '13812341234'),
    ]
    expect(new Set(codes).size).toBe(4)
    expect(own.index('phone', '无')).toBeNull()
    expect(own.index('name', ' ')).toBeNull()
  })
})

describe('主密钥', () => {
  let data = ''
  beforeEach(() => {
    data = mkdtempSync(path.join(tmpdir(), 'fengqiao-key-'))
  })
  afterEach(() => rmSync(data, { recursive: true, force: true }))

  test('第一次生成，只许本人读写，以后读出同一把', () => {
    const first = loadMasterKey(data)
    expect(first.created).toBe(true)
    expect(loadMasterKey(data)).toEqual({ key: first.key, created: false })
    expect(readFileSync(masterKeyPath(data)).length).toBe(32)
    expect(statSync(masterKeyPath(data)).mode & 0o777).toBe(0o600)
    expect(statSync(path.join(data, 'keys')).mode & 0o777).toBe(0o700)
    expect(readdirSync(path.join(data, 'keys'))).toEqual(['master.key'])
  })

  test('密钥文件长度不对时拒绝，不去覆盖', () => {
    mkdirSync(path.join(data, 'keys'))
    writeFileSync(masterKeyPath(data), 'short')
    expect(() => loadMasterKey(data)).toThrow(expect.objectContaining({ code: 'key-broken' }))
    expect(readFileSync(masterKeyPath(data), 'utf8')).toBe('short')
  })

  test('校验值认得自己的密钥', () => {
    const loaded = loadMasterKey(data)
    expect(keyCheckValue(loaded.key)).toMatch(/^[0-9a-f]{16}$/)
    expect(() => confirmMasterKey(data, loaded, keyCheckValue(loaded.key))).not.toThrow()
  })

  test('数据库还在而密钥丢了：拒绝启动，并收回刚生成的密钥', () => {
    const loaded = loadMasterKey(data)
    const stored = keyCheckValue(randomBytes(32))
    expect(() => confirmMasterKey(data, loaded, stored)).toThrow(expect.objectContaining({ code: 'key-mismatch' }))
    expect(readdirSync(path.join(data, 'keys'))).toEqual([])
  })

  test('密钥与数据库不符：拒绝启动，原有密钥不动', () => {
    loadMasterKey(data)
    const loaded = loadMasterKey(data)
    const stored = keyCheckValue(randomBytes(32))
    expect(() => confirmMasterKey(data, loaded, stored)).toThrow(expect.objectContaining({ code: 'key-mismatch' }))
    expect(readFileSync(masterKeyPath(data)).equals(loaded.key)).toBe(true)
  })

  test('主密钥必须是 32 字节', () => {
    expect(() => openVault(Buffer.alloc(16))).toThrow(RangeError)
  })
})

describe('密码', () => {
  test('以 argon2id 存放（19 MiB、2 遍、1 路），对的通过，错的不通过', async () => {
    const stored = await hashPassword('Fq-2026-gov')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(stored).not.toBe(await hashPassword('Fq-2026-gov'))
    expect(await verifyPassword(stored, 'Fq-2026-gov')).toBe(true)
    expect(await verifyPassword(stored, 'Fq-2026-goV')).toBe(false)
  })

  test('没有这个账号时一样费时，一样不通过', async () => {
    expect(await verifyPassword(undefined, 'no such account')).toBe(false)
  })
})
