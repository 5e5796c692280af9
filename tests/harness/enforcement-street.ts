import { enlist } from './ledger.ts'
import type { Street } from './street.ts'

/** The officers, items of power and mediator that the worked examples name. */
export async function staff(street: Street): Promise<void> {
  for (const code of ['3301001', '3301002', '3301003'])
    await enlist(street, 'officers', { code, name: `执法员${code}`, data: { licenceUntil: '2030-12-31' } })
  const reviewer = { licenceUntil: '2030-12-31', legalReviewer: true }
  await enlist(street, 'officers', { code: 'SH-001', name: '审核员甲', data: reviewer })
  for (const [code, power] of [
    ['CF-001', 'penalty'],
    ['JC-001', 'inspection'],
    ['QZ-001', 'coercion'],
  ] as const)
    await enlist(street, 'power-list', { code, name: `事项${code}`, data: { kind: 'statutory', power, duty: 'basic' } })
  await enlist(street, 'mediators', { code: 'TJY-001', name: '调解员甲', data: { kind: 'full' } })
}
