import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { matterNumber, passage } from '#procedures/fields.ts'
import { whyNotDeclined, whyNotMerged } from './bars.ts'
import { centre, type GridEventStep, handlers } from './states.ts'

const declineForm = z
  .object({
    reason: choice('退单原因', { busy: '正在处置其他事件', outside: '不在辖区', resting: '休息', other: '其他' }),
    words: passage('说明').optional(),
  })
  .refine(({ reason, words }) => reason !== 'other' || words !== undefined, {
    path: ['words'],
    error: '选「其他」的须写明原因',
  })

/** 退单、改派、并件、撤销并件: from one hand to another, from two events to one; the clocks know no new beginning. */
export const gridPassingSteps = {
  decline: {
    name: '退单',
    from: ['dispatched', 'disposing'],
    to: 'declined',
    by: handlers,
    form: declineForm,
    releases: true,
    basis: '本地规定（退单不重新起算时限，可由管理员设定）',
    barredBy: (_, { around }) => whyNotDeclined(around),
  },
  reassign: {
    name: '退单改派',
    from: 'declined',
    to: 'dispatched',
    by: centre,
    assigns: true,
    form: z.object({ reason: passage('改派说明') }),
    basis: '本地规定（退单改派不重新起算时限，可由管理员设定）',
  },
  merge: {
    name: '并件',
    from: ['collected', 'reported', 'accepted', 'dispatched', 'declined', 'objecting', 'disposing', 'suspended'],
    to: 'merged',
    by: centre,
    form: z.object({
      into: matterNumber('主事件编号', 'grid-event', '同一件事的另一次来电、告警：这一件终结，由主事件继续办理'),
      reason: passage('并件说明').optional(),
    }),
    joins: 'into',
    basis: '本地规定（重复并件）',
    barredBy: (_, { form, around }) => whyNotMerged(form, around),
  },
  unmerge: {
    name: '撤销并件',
    from: 'merged',
    to: 'reported',
    by: centre,
    form: z.object({ reason: passage('撤销理由') }),
    releases: true,
    parts: 'merge',
    basis: '本地规定（并件当日可以撤销，时限自撤销时起算）',
    barredBy: (_, { on, around: { takenOn } }) =>
      takenOn.merge !== undefined && takenOn.merge < on
        ? '并件只能在当日撤销；确属另一件事的，请重新登记并关联原件（本地规定）。'
        : undefined,
  },
} as const satisfies Record<string, GridEventStep>
