import { type Actor, hasRole, type Post } from '#access/actor.ts'
import { addDays, type Day, daysBetween, formatDay } from '#calendar/date.ts'

const forAll = ['command_center', 'party_secretary', 'director', 'deputy_in_charge'] as const
const longest = 366

/**
 * Who may register leave for an account: the command centre and the leaders of the street for everyone, a 网格长 for those
 * all of whose grids are his, everyone for himself.
 */
export function mayRegisterLeave(actor: Actor, target: { account: string; posts: readonly Post[] }): boolean {
  return actor.account === target.account || hasRole(actor, forAll) || leadsGridsOf(actor.posts, target.posts)
}

/** True when these posts lead (网格长) every grid that those posts have, and they have some. */
export function leadsGridsOf(leader: readonly Post[], posts: readonly Post[]): boolean {
  const own = leader.filter(({ role }) => role === 'grid_leader')
  const grids = new Set(own.flatMap((post) => post.grids ?? []))
  const villages = new Set(own.flatMap((post) => post.villages ?? []))
  const theirs = posts.filter((post) => post.role === 'grid_worker')
  return (
    theirs.length > 0 &&
    theirs.every(
      (post) =>
        (post.grids ?? []).length + (post.villages ?? []).length > 0 &&
        (post.grids ?? []).every((grid) => grids.has(grid)) &&
        (post.villages ?? []).every((village) => villages.has(village)),
    )
  )
}

/** What is wrong with leave on days [from, until), in words; undefined when nothing is. */
export function leaveProblem(from: Day, until: Day, today: Day): string | undefined {
  if (until <= from) return '末日须不早于首日'
  if (until <= today) return '已经过去，不再登记'
  if (daysBetween(from, until) > longest) return `一次最长 ${longest} 天`
  return undefined
}

/** '7月1日' or '7月1日至7月3日', both counted. */
export function leaveInWords(from: Day, until: Day): string {
  const last = addDays(until, -1)
  const short = (day: Day) => formatDay(day).replace(/^\d+年/, '')
  return last === from ? short(from) : `${short(from)}至${short(last)}`
}
