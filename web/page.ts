import type { RouteComponent } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import type { Action } from '#access/rules.ts'
import type { RoleId } from '#procedures/roles.ts'

/** One page of the console: its address, its place in the menu and the right it takes. */
export type Page = {
  path: `/${string}`
  title: string
  guard: Action
  component: RouteComponent
  /** Without an icon the page is not in the menu: it is reached from another page. */
  icon?: ReactNode
  group?: MenuGroup
  /** What the address may carry after the question mark. */
  search?: z.ZodObject
  /** In the menu only for these posts; absent: for all that have the right. */
  offeredTo?(posts: readonly RoleId[]): boolean
  /** The number beside the menu entry. */
  useCount?(): number | undefined
}

export const menuGroups = { work: '办理', figures: '统计', base: '基础' } as const
export type MenuGroup = keyof typeof menuGroups
