import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { settings } from './settings.ts'

const post = z.object({
  role: z.string().max(40),
  villages: z.array(z.string().max(40)).max(200).optional(),
  grids: z.array(z.string().max(40)).max(500).optional(),
})

export const me = z.object({
  tenant: z.string(),
  tenantName: z.string(),
  account: z.string(),
  person: z.string(),
  unit: z.string().nullable(),
  posts: z.array(post),
  /** Every action of the rule table that this person may take somewhere. */
  actions: z.array(z.string()),
})
export type Me = z.infer<typeof me>

const account = z.object({
  name: z.string(),
  person: z.string(),
  unit: z.string().nullable(),
  posts: z.array(post),
  active: z.boolean(),
  lockedUntil: z.string().nullable(),
  revision: z.number(),
})
export type AccountRow = z.infer<typeof account>

const accountName = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_.-]{1,39}$/, '须为小写字母开头的字母、数字、点或横线，2—40 位')
  .meta({ title: '账号' })

export const accessContract = {
  tenants: {
    method: 'GET',
    path: '/api/tenants',
    guard: 'public',
    input: z.object({}),
    reply: z.object({ tenants: z.array(z.object({ tenant: z.string(), name: z.string() })), ready: z.boolean() }),
  },
  /** The first street and its administrator; refused once there is one. */
  setup: {
    method: 'POST',
    path: '/api/setup',
    guard: 'public',
    input: z.object({
      code: z.string().trim().max(12).meta({ title: '街道代码' }),
      name: z.string().trim().min(2).max(60).meta({ title: '街道名称' }),
      person: z.string().trim().min(1).max(40).meta({ title: '管理员姓名' }),
      account: accountName,
      password: z.string().max(200).meta({ title: '密码' }),
    }),
    reply: z.object({}),
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    guard: 'public',
    input: z.object({
      tenant: z.string().length(12).optional(),
      account: z.string().max(40),
      password: z.string().max(200),
    }),
    reply: me,
  },
  signOut: { method: 'POST', path: '/api/session/end', guard: 'self', input: z.object({}), reply: z.object({}) },
  me: { method: 'GET', path: '/api/me', guard: 'self', input: z.object({}), reply: me },
  changePassword: {
    method: 'POST',
    path: '/api/me/password',
    guard: 'self',
    input: z.object({ old: z.string().max(200), fresh: z.string().max(200) }),
    reply: z.object({}),
  },
  /** Names for pickers: accounts that may be given work, with their unit and roles. */
  colleagues: {
    method: 'GET',
    path: '/api/colleagues',
    guard: 'self',
    input: z.object({}),
    reply: z.object({
      people: z.array(
        z.object({ account: z.string(), person: z.string(), unit: z.string().nullable(), roles: z.array(z.string()) }),
      ),
      units: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  },
  settings: { method: 'GET', path: '/api/settings', guard: 'self', input: z.object({}), reply: settings },
  saveSettings: { method: 'POST', path: '/api/settings', guard: 'settings.write', input: settings, reply: settings },
  accounts: {
    method: 'GET',
    path: '/api/accounts',
    guard: 'account.read',
    input: z.object({}),
    reply: z.object({ accounts: z.array(account) }),
  },
  createAccount: {
    method: 'POST',
    path: '/api/accounts',
    guard: 'account.write',
    input: z.object({
      name: accountName,
      person: z.string().trim().min(1).max(40),
      unit: z.string().max(80).optional(),
      posts: z.array(post).min(1).max(20),
      password: z.string().max(200),
    }),
    reply: account,
  },
  updateAccount: {
    method: 'POST',
    path: '/api/accounts/:name',
    guard: 'account.write',
    input: z.object({
      name: z.string(),
      revision: z.int(),
      person: z.string().trim().min(1).max(40),
      unit: z.string().max(80).nullable(),
      posts: z.array(post).min(1).max(20),
      active: z.boolean(),
    }),
    reply: account,
  },
  resetPassword: {
    method: 'POST',
    path: '/api/accounts/:name/password',
    guard: 'account.write',
    input: z.object({ name: z.string(), password: z.string().max(200) }),
    reply: z.object({}),
  },
  audit: {
    method: 'GET',
    path: '/api/audit',
    guard: 'audit.read',
    input: z.object({
      account: z.string().max(40).optional(),
      act: z.string().max(60).optional(),
      object: z.string().max(80).optional(),
      from: z.iso.date().optional(),
      until: z.iso.date().optional(),
      before: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.object({
      rows: z.array(
        z.object({
          seq: z.number(),
          at: z.string(),
          account: z.string(),
          person: z.string(),
          act: z.string(),
          objectKind: z.string(),
          object: z.string(),
          detail: z.record(z.string(), z.unknown()),
          ip: z.string(),
        }),
      ),
      next: z.number().nullable(),
    }),
  },
} as const satisfies Contract
