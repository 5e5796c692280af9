import { initialsOf, isInitials } from '#access/initials.ts'
import type { Day } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Register } from './define.ts'

const readMost = 5000
const keptMost = 20_000
const kept = new Map<string, string>()

type Named = { register: string; id: string; code: string; name: string }

/** Entries standing on a day, of the given registers, whose name, code or initials hold the words; whole names first. */
export async function findEntries(
  tx: Tx,
  among: readonly Register[],
  words: string,
  day: Day,
  most: number,
): Promise<Named[]> {
  const asked = words.normalize('NFKC').trim().toLowerCase()
  if (asked === '') return []
  const letters = isInitials(asked)
  const { rows } = await tx.query<Named>(
    `select register, id, code, name from entries
     where tenant = $1 and register = any($2) and valid_from <= $3::date and (valid_until is null or valid_until > $3::date)
       and ($4 or strpos(lower(name), $5) > 0 or strpos(lower(code), $5) > 0)
     order by register, code limit ${readMost}`,
    [tx.tenant, among.map(({ id }) => id), day, letters, asked],
  )
  return rows
    .flatMap((row) => {
      const rank = rankOf(row, asked, letters)
      return rank === undefined ? [] : [{ row, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ row }) => row)
}

function rankOf({ name, code }: Named, asked: string, letters: boolean): number | undefined {
  const [plain, mark] = [name.toLowerCase(), code.toLowerCase()]
  if (plain === asked || mark === asked) return 0
  const initials = letters ? initialsKept(name) : ''
  if (initials === asked) return 1
  if (plain.startsWith(asked)) return 2
  if (letters && initials.startsWith(asked)) return 3
  return plain.includes(asked) || mark.includes(asked) ? 4 : undefined
}

function initialsKept(name: string): string {
  const known = kept.get(name)
  if (known !== undefined) return known
  if (kept.size >= keptMost) kept.clear()
  const initials = initialsOf(name)
  kept.set(name, initials)
  return initials
}
