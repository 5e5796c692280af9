import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import type { RoleId } from '#procedures/roles.ts'
import { plainMatter, type Street, tenant } from './street.ts'

/** Files a hotline ticket of a person at its own moment; gives its id. */
export async function ticket(
  street: Street,
  title: string,
  at: string,
  { phone, name = `来电人${phone.slice(-4)}`, ...common }: { phone: string; name?: string } & Record<string, unknown>,
): Promise<string> {
  const { id } = await perform(street.as('hotline_officer', at), (scene) => {
    const plain = plainMatter(title)
    const people = [{ part: 'applicant', name, phone }]
    return fileMatter(scene, 'hotline', {
      ...plain,
      common: { ...plain.common, people, ...common },
      intake: { reqType: 'complaint' },
    })
  })
  return id
}

/** Accounts that notices can be sent to, each with one post. */
export async function employ(street: Street, people: Readonly<Record<string, RoleId>>): Promise<void> {
  for (const [name, role] of Object.entries(people))
    await street.resources.database.owner.query(
      `insert into accounts (tenant, name, person, password, posts, password_at, created_at)
       values ($1, $2, $2, 'x', $3, now(), now())`,
      [tenant, name, JSON.stringify([{ role }])],
    )
}

/** The notices that accounts have, as 'account kind'. */
export async function noticesOf(street: Street, kind: string): Promise<Array<{ account: string; words: string }>> {
  const { rows } = await street.resources.database.owner.query<{ account: string; words: string }>(
    'select account, words from notices where tenant = $1 and kind = $2 order by id',
    [tenant, kind],
  )
  return rows
}
