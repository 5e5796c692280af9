import { dayOf } from '#calendar/date.ts'
import { isPubliclyPaid } from './mediators.ts'
import { soon, workdaysLater } from './pace.ts'
import type { Teller } from './story.ts'

const amounts = { simple: 50, ordinary: 200, complex: 500 } as const

/** 以案定补: claimed by the mediator of the case, checked and paid; nobody who is paid by the state claims any. */
export function claimSubsidy(
  teller: Teller,
  { by, mediator, tier }: { by: string; mediator: string; tier: keyof typeof amounts },
): void {
  const { random } = teller
  if (isPubliclyPaid(mediator) || random.chance(0.75)) return
  const amount = amounts[tier]
  teller.step(by, 'applySubsidy', { mediator, tier, quality: 'passed', amount }, { wait: workdaysLater(2, 10) })
  if (random.chance(0.06))
    return void teller.step('justice', 'refuseSubsidy', { reason: '卷宗缺少回访记录。' }, { wait: workdaysLater(3, 8) })
  teller.step('justice', 'reviewSubsidy', { checked: true, amount, published: true }, { wait: workdaysLater(5, 20) })
  teller.step(
    'office',
    'paySubsidy',
    { paidOn: dayOf(teller.at()), amount, voucher: `补-${random.between(100, 999)}` },
    { wait: soon },
  )
}

/** 司法确认: applied for jointly, accepted and confirmed. */
export function confirmed(teller: Teller, mediator: string): void {
  const { random } = teller
  teller.step(
    mediator,
    'applyConfirm',
    { court: '示例区人民法院', jointly: true, form: 'written' },
    { wait: workdaysLater(1, 5), papers: ['confirmApplication'] },
  )
  const year = dayOf(teller.at()).slice(0, 4)
  const number = `（${year}）示例民特${random.between(1, 200)}号`
  teller.step(mediator, 'courtAccept', { caseNumber: number }, { wait: workdaysLater(1, 2) })
  teller.step(mediator, 'confirm', { ruling: `${number}裁定` }, { wait: workdaysLater(4, 8), papers: ['ruling'] })
}
