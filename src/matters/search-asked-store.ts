import type { Actor } from '#access/actor.ts'
import type { AuditLine } from '#access/audit-store.ts'
import { initialsOf, isInitials } from '#access/initials.ts'
import { maskName, maskPhone, redactText } from '#access/masking.ts'
import { can, scopeOf, scopeSql } from '#access/rules.ts'
import type { TenantVault } from '#access/vault-store.ts'
import { dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { procedures } from '#procedures/index.ts'
import { numbersAsked, serialTyped } from './search-numbers.ts'
import { wordQuery } from './search-terms.ts'
import { type SearchWord, searchWords } from './search-words.ts'

/** Who searches, when, and with which keys. */
export type Seeker = { tx: Tx; actor: Actor; now: Instant; vault: TenantVault }

/** What a word names besides standing in a text: people by blind keys, places, units, officers, procedures by code. */
export type Named = {
  keys: string[]
  initials: string[]
  village: string[]
  grid: string[]
  unit: string[]
  assignee: string[]
  procedure: string[]
}
export type AskedPart = { word: SearchWord; query: string; named: Named | undefined }

/** A search as it is put to the database. */
export type Asked = { words: SearchWord[]; parts: AskedPart[]; wholeKeys: string[]; numbers: string[] }

const marks = [...new Set(procedures.map(({ procedure }) => procedure.mark))]
const codeColumns = ['village', 'grid', 'unit', 'assignee', 'procedure'] as const
type CodeColumn = (typeof codeColumns)[number]

/** Reads what was typed: which words are names of people, places, units or procedures, and which numbers it may mean. */
export async function askedOf(seeker: Seeker, typed: string): Promise<Asked> {
  const year = Number(dayOf(seeker.now).slice(0, 4))
  const numbers = numbersAsked(typed, marks, year)
  // 写明年度的编号，正文中只找它的序号：「热」「2026」单找，差不多每件都有。
  const serial = numbers.length > 0 ? serialTyped(typed) : undefined
  const words = serial === undefined ? searchWords(typed) : [{ text: serial, quoted: true }]
  const names = await namesBySeeker(seeker, words)
  const whole = words.length > 1 ? blindKeys(seeker.vault, typed) : []
  const blind = words.map((word) => blindKeys(seeker.vault, word.text))
  const letters = words.map(({ text }) => initialsKey(seeker, text))
  const known = await knownKeys(seeker.tx, [...whole, ...blind.flat()])
  const parts = words.map((word, i): AskedPart => {
    const keys = (blind[i] ?? []).filter((key) => known.has(key))
    const initials = letters[i] ?? []
    const codes = names[i] ?? []
    const of = (column: CodeColumn) => codes.filter((one) => one.column === column).map(({ code }) => code)
    const named = keys.length + initials.length + codes.length > 0
    return {
      word,
      query: wordQuery(word),
      named: named
        ? {
            keys,
            initials,
            village: of('village'),
            grid: of('grid'),
            unit: of('unit'),
            assignee: of('assignee'),
            procedure: of('procedure'),
          }
        : undefined,
    }
  })
  return { words, parts, wholeKeys: whole.filter((key) => known.has(key)), numbers }
}

/** Whether a person was looked for by name, telephone, identity number or initials. */
export function asksPerson({ parts, wholeKeys }: Asked): boolean {
  return wholeKeys.length > 0 || parts.some(({ named }) => named && named.keys.length + named.initials.length > 0)
}

/** A search as the audit log keeps it: names, telephones and identity numbers of parties are masked there too. */
export function searchLine({ actor, now, ip }: Seeker & { ip: string }, asked: Asked): AuditLine {
  const shown = ({ word, named }: AskedPart) =>
    named && named.keys.length > 0 ? maskWord(word.text) : redactText(word.text)
  const words = asked.wholeKeys.length > 0 ? asked.words.map(({ text }) => maskWord(text)) : asked.parts.map(shown)
  const detail = { words: words.join(' '), ...(asksPerson(asked) ? { person: true } : {}) }
  return { at: now, account: actor.account, act: 'matter.search', objectKind: 'list', object: 'matters', detail, ip }
}

function maskWord(text: string): string {
  return /\d{5}/.test(text) ? maskPhone(text) : maskName(text)
}

function blindKeys(vault: TenantVault, text: string): string[] {
  const kinds = /\d{5}/.test(text.normalize('NFKC').replace(/\D/g, ''))
    ? (['name', 'phone', 'id'] as const)
    : (['name'] as const)
  return kinds.flatMap((kind) => vault.index(kind, text) ?? [])
}

function initialsKey({ actor, vault }: Seeker, text: string): string[] {
  return isInitials(text) && can(actor, 'matter.reveal') ? [vault.index('initials', text) ?? ''].filter(Boolean) : []
}

/** Those of the keys that stand in the ledger at all: the others need not be asked of every row. */
async function knownKeys(tx: Tx, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  // Not `exists`: for a key that is nowhere the planner would rather read all rows than ask the index.
  const { rows } = await tx.query<{ keys: string[] }>(
    `with hit as materialized (select m.person_keys as keys from matters m where m.tenant = $1 and m.person_keys && $2::text[])
     select distinct h.keys from hit h`,
    [tx.tenant, keys],
  )
  const standing = new Set(rows.flatMap((row) => row.keys))
  return new Set(keys.filter((key) => standing.has(key)))
}

type Code = { column: CodeColumn; code: string }
type NameRow = { column: CodeColumn; code: string; name: string; aliases: unknown }

const procedureNames = procedures.map(
  ({ procedure }): NameRow => ({ column: 'procedure', code: procedure.id, name: procedure.name, aliases: [] }),
)

/** For each word the villages, grids, units, officers and procedures of exactly this name, alias or initials. */
async function namesBySeeker({ tx, now }: Seeker, words: readonly SearchWord[]): Promise<Code[][]> {
  if (words.length === 0) return []
  const { rows } = await tx.query<NameRow>({
    name: 'search-names',
    text: `select case register when 'villages' then 'village' when 'grids' then 'grid' else 'unit' end as column, code, name,
             data->'aliases' as aliases
           from entries where tenant = $1 and register in ('villages', 'grids', 'units')
             and valid_from <= $2::date and (valid_until is null or valid_until > $2::date)
           union all select 'assignee', name, person, null from accounts where tenant = $1`,
    values: [tx.tenant, dayOf(now)],
  })
  const all = [...procedureNames, ...rows]
  return words.map(({ text }) => {
    const asked = text.toLowerCase()
    const letters = isInitials(text)
    return all
      .filter(({ name, aliases }) => {
        const names = [name, ...(Array.isArray(aliases) ? aliases : [])].filter((one) => typeof one === 'string')
        return names.some((one) => one.toLowerCase() === asked) || (letters && keptInitials(name) === asked)
      })
      .map(({ column, code }) => ({ column, code }))
  })
}

const keptMost = 20_000
const kept = new Map<string, string>()

function keptInitials(name: string): string {
  const known = kept.get(name)
  if (known !== undefined) return known
  if (kept.size >= keptMost) kept.clear()
  const initials = initialsOf(name)
  kept.set(name, initials)
  return initials
}

type Put = (value: unknown) => string

/** The condition that a row has all that was asked for; initials count only where the names may be revealed. */
export function matchSql(asked: Asked, actor: Actor, values: unknown[]): string {
  const put: Put = (value) => `$${values.push(value)}`
  const plain = asked.parts.filter(({ named }) => named === undefined).map(({ query }) => query)
  const all = [
    ...(plain.length > 0 ? [`m.words @@ ${put(plain.join(' & '))}::tsquery`] : []),
    ...asked.parts.flatMap(({ query, named }) => (named ? [namedSql(query, named, actor, values, put)] : [])),
  ]
  const either = [
    ...(all.length > 0 ? [`(${all.join(' and ')})`] : []),
    ...(asked.wholeKeys.length > 0 ? [`m.person_keys && ${put(asked.wholeKeys)}::text[]`] : []),
  ]
  return either.length > 0 ? `(${either.join(' or ')})` : 'false'
}

function namedSql(query: string, named: Named, actor: Actor, values: unknown[], put: Put): string {
  const either = [
    ...(query === '' ? [] : [`m.words @@ ${put(query)}::tsquery`]),
    ...(named.keys.length > 0 ? [`m.person_keys && ${put(named.keys)}::text[]`] : []),
    ...codeColumns.flatMap((column) => (named[column].length > 0 ? [`m.${column} = any(${put(named[column])})`] : [])),
  ]
  if (named.initials.length > 0) {
    const reach = scopeSql(scopeOf(actor, 'matter.reveal'), values)
    either.push(`(m.initials && ${put(named.initials)}::text[] and ${reach})`)
  }
  return `(${either.join(' or ')})`
}
