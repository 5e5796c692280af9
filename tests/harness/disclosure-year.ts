import type { Acts } from './acts.ts'

const officer = 'disclosure_officer'

function request(acts: Acts, on: string, applicantType: string, more: Record<string, unknown> = {}) {
  const intake = { applicantType, way: 'online', information: '某项目的文件', medium: 'electronic', ...more }
  return acts.file(officer, on, 'disclosure', intake)
}

const answer = (type: string, row: string) => ({ type, row, content: '答复', basis: '条例第三十六条', channel: '网站' })

function onSpot(acts: Acts, id: string, on: string, type: string, row: string) {
  return acts.take(id, officer, on, 'answerOnSpot', answer(type, row), ['answer'])
}

async function register(acts: Acts, id: string, on: string) {
  await acts.take(id, officer, on, 'register', { identified: true }, ['application'])
}

/** Registered, drafted, checked, signed and served; `served` is the day that counts. */
async function answered(acts: Acts, id: string, on: string, served: string, type: string, row: string) {
  await register(acts, id, on)
  await acts.take(id, officer, on, 'draftAnswer', answer(type, row))
  await acts.take(id, 'legal_counsel', on, 'checkAnswer')
  await acts.take(id, 'deputy_in_charge', on, 'sign', { number: '试公开1号' }, ['answer'])
  await acts.take(id, officer, served, 'serve', { way: 'direct', remedies: true }, ['serviceReceipt'])
}

/** 上年结转一件、本年新收七件；本年办结七件、结转一件. */
export async function disclosureYear(acts: Acts): Promise<void> {
  const carried = await request(acts, '2024-12-20', 'natural')
  await answered(acts, carried, '2024-12-23', '2025-01-10', 'not_responsible', 'not_held')
  await onSpot(acts, await request(acts, '2025-03-03', 'natural'), '2025-03-03', 'already_public', 'open')
  await answered(
    acts,
    await request(acts, '2025-04-07', 'enterprise'),
    '2025-04-08',
    '2025-04-15',
    'refused',
    'internal',
  )
  const silent = await request(acts, '2025-05-06', 'legal_service')
  await acts.take(silent, officer, '2025-05-08', 'requestCorrection', { items: '写明项目', dueOn: '2025-05-20' }, [
    'correctionNotice',
  ])
  await acts.take(silent, officer, '2025-05-21', 'abandonCorrection', { note: '未补正' })
  await onSpot(acts, await request(acts, '2025-06-03', 'natural'), '2025-06-03', 'already_public', 'open')
  const dropped = await request(acts, '2025-08-04', 'welfare')
  await acts.take(dropped, officer, '2025-08-05', 'withdraw', { reason: '不再需要' }, ['withdrawal'])
  // 十二月三十一日送达，次年一月才归档：算本年办结。
  const late = await request(acts, '2025-12-15', 'natural')
  await answered(acts, late, '2025-12-16', '2025-12-31', 'not_request', 'complaint')
  await acts.take(late, officer, '2026-01-05', 'close')
  await register(acts, await request(acts, '2025-12-22', 'research'), '2025-12-23')
  // 更正信息记录的申请，不在表三。
  await request(acts, '2025-07-01', 'natural', { kind: 'record' })
  // 上年已答复、本年才归档：本年各行都没有它。
  const old = await request(acts, '2024-11-04', 'other')
  await onSpot(acts, old, '2024-12-02', 'already_public', 'open')
  await acts.take(old, officer, '2025-01-08', 'close')
}
