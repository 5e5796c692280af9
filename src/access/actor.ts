import type { RoleId } from '#procedures/roles.ts'

/** A post held by a person: the role, and the villages or grids it is bounded to (none: the whole street). */
export type Post = { role: RoleId; villages?: string[]; grids?: string[] }

/** Who is acting. */
export type Actor = {
  tenant: string
  account: string
  person: string
  unit?: string
  posts: Post[]
}

/** The program itself, for reminders and other acts that are labelled automatic. */
export const systemAccount = 'system'

/** True for the account of a wall screen: it has that post alone. */
export function isWallScreen({ posts }: Pick<Actor, 'posts'>): boolean {
  return posts.length > 0 && posts.every(({ role }) => role === 'wall_screen')
}

export function hasRole(actor: Actor, roles: readonly RoleId[]): boolean {
  return actor.posts.some((post) => roles.includes(post.role))
}
