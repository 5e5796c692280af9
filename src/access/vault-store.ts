import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { refuse } from '#http/refusal.ts'
import { checkIdCard, plainNumber } from './identifiers.ts'
import type { PersonalKind } from './masking.ts'

/** What is looked up blindly: personal fields, and the initials of names. */
export type IndexKind = PersonalKind | 'initials'

/** Sealing and looking up the personal fields of one tenant. */
export type TenantVault = {
  /** SM4-CBC with a random IV, then HMAC-SM3 over tenant, IV and text: `v1:<base64url>`. */
  seal(text: string): string
  /** The text sealed; refuses `seal-broken` when altered, sealed by another key or for another tenant. */
  open(sealed: string): string
  /** Blind index of a normalised value, `kind:<22 characters>`; null when nothing is left to compare ("无", "-"). */
  index(kind: IndexKind, text: string): string | null
}
export type Vault = { forTenant(tenant: string): TenantVault }
export type LoadedKey = { key: Buffer; created: boolean }

const KEY_BYTES = 32
const IV_BYTES = 16
const MAC_BYTES = 32
const INDEX_BYTES = 16
const VERSION = 'v1:'

function derive(masterKey: Buffer, purpose: string, tenant: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sm3', masterKey, 'fengqiao', `v1 ${purpose} ${tenant}`, bytes))
}

/** The form in which two writings of the same value are equal: phones by digits, ids as 18 characters, names without spaces. */
export function normalisePersonal(kind: IndexKind, text: string): string {
  if (kind === 'phone') {
    const number = text.normalize('NFKC').replace(/\D/g, '')
    return number.replace(/^(?:00)?86(?=1\d{10}$)/, '')
  }
  if (kind === 'id') {
    const card = checkIdCard(text)
    return card.ok ? card.number : plainNumber(text).replace(/[^0-9A-Z]/g, '')
  }
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

function openTenant(masterKey: Buffer, tenant: string): TenantVault {
  const cipherKey = derive(masterKey, 'seal', tenant, 16)
  const macKey = derive(masterKey, 'mac', tenant, 32)
  const indexKey = derive(masterKey, 'index', tenant, 32)
  const bound = Buffer.from(`${VERSION}${tenant}\0`)
  const macOf = (body: Buffer) => createHmac('sm3', macKey).update(bound).update(body).digest()

  return {
    seal(text) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('sm4-cbc', cipherKey, iv)
      const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()])
      return VERSION + Buffer.concat([body, macOf(body)]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url')
      const body = bytes.subarray(0, -MAC_BYTES)
      // base64 reads past stray characters; only the exact text that was written may open.
      const exact = sealed === VERSION + bytes.toString('base64url')
      if (!exact || body.length < 2 * IV_BYTES || !timingSafeEqual(bytes.subarray(-MAC_BYTES), macOf(body))) {
        throw refuse('seal-broken')
      }
      const decipher = createDecipheriv('sm4-cbc', cipherKey, body.subarray(0, IV_BYTES))
      return decipher.update(body.subarray(IV_BYTES), undefined, 'utf8') + decipher.final('utf8')
    },
    index(kind, text) {
      const plain = normalisePersonal(kind, text)
      if (plain === '') return null
      const mac = createHmac('sm3', indexKey).update(`${kind}\0${plain}`).digest()
      return `${kind}:${mac.subarray(0, INDEX_BYTES).toString('base64url')}`
    },
  }
}

/** Opens the vault of all tenants; their keys are derived by HKDF-SM3 once each and kept in memory. */
export function openVault(masterKey: Buffer): Vault {
  if (masterKey.length !== KEY_BYTES) throw new RangeError(`master key must be ${KEY_BYTES} bytes`)
  const tenants = new Map<string, TenantVault>()
  return {
    forTenant(tenant) {
      const known = tenants.get(tenant) ?? openTenant(masterKey, tenant)
      tenants.set(tenant, known)
      return known
    },
  }
}

/** 16 hex digits that tell one master key from another without revealing it; the database keeps them. */
export function keyCheckValue(masterKey: Buffer): string {
  return derive(masterKey, 'key-check', '', 8).toString('hex')
}

export function masterKeyPath(dataDir: string): string {
  return path.join(dataDir, 'keys', 'master.key')
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function createKey(file: string): void {
  const folder = path.dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const temp = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(temp, 'wx', 0o600)
  writeSync(handle, randomBytes(KEY_BYTES))
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(temp, file)
  } catch {
    // A link never replaces another process's key; some mounts have no links, there only an absent file is renamed to.
    if (!existsSync(file)) renameSync(temp, file)
  }
  rmSync(temp, { force: true })
  syncFolder(folder)
  syncFolder(path.dirname(folder))
}

/**
 * The 32-byte master key of `<data>/keys/master.key`, created (0600 in a 0700 folder) where there is none.
 * `created` beside a database that already holds a key check value means the key was lost: see `confirmMasterKey`.
 */
export function loadMasterKey(dataDir: string): LoadedKey {
  const file = masterKeyPath(dataDir)
  const created = !existsSync(file)
  if (created) createKey(file)
  const key = readFileSync(file)
  if (key.length !== KEY_BYTES) throw refuse('key-broken', { path: file })
  return { key, created }
}

/** Refuses `key-mismatch` when the database was sealed by another key; a key just made for nothing is taken away again. */
export function confirmMasterKey(dataDir: string, loaded: LoadedKey, stored: string): void {
  if (keyCheckValue(loaded.key) === stored) return
  const file = masterKeyPath(dataDir)
  if (loaded.created) rmSync(file, { force: true })
  throw refuse('key-mismatch', { path: file })
}
