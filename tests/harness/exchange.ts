import * as XLSX from '@e965/xlsx'
import { exchangeFiles } from '#exchange/files-routes.ts'
import { exchangeRoutes } from '#exchange/routes.ts'
import type { Context } from '#http/context.ts'
import { type Acts, actsOn } from './acts.ts'
import { uploadSheet } from './sheets.ts'
import type { Street } from './street.ts'

/** A made-up form of a hotline above us. */
export const ticketMapping = {
  kind: 'records',
  name: '工单反馈',
  system: '上级热线',
  direction: 'both',
  procedures: ['hotline'],
  file: { sheet: '反馈', head: [['工单反馈表'], ['填报单位', '', '日期']], headingRow: 4, firstRow: 6 },
  key: '工单编号',
  columns: [
    { title: '工单编号', from: 'intake.ticketNumber', required: true },
    { title: '本级编号', from: 'number' },
    { title: '诉求人', from: 'people.applicant.name' },
    { title: '电话', from: 'people.applicant.phone' },
    { title: '标题', from: 'title', maxLength: 12 },
    { title: '类型', from: 'intake.reqType', codes: { complaint: '投诉', help: '02' }, tally: true },
    { title: '单位', join: [{ from: 'street' }, { constant: '甲办' }], with: '/' },
    { title: '受理时间', from: 'filedAt', date: 'YYYY/MM/DD HH:mm' },
    { title: '签收时间', from: 'taken.sign', date: 'YYYY-MM-DD' },
    { title: '期限', from: 'deadlines.handling.due', date: 'YYYY-MM-DD' },
    { title: '状态', from: 'state', tally: true },
    { title: '超期', from: 'deadlines.handling.late' },
    { title: '答复', from: 'given.reply.reply' },
  ],
}

/** May of a hotline desk: one ticket answered, one waiting, one of a kind they do not have, one without their number; and one of April. */
export async function ticketsOfMay(street: Street): Promise<{ acts: Acts; answered: string }> {
  const acts = actsOn(street)
  const answered = await acts.file('hotline_officer', '2026-05-06', 'hotline', {
    ticketNumber: 'SJ001',
    reqType: 'complaint',
  })
  await acts.take(answered, 'hotline_officer', '2026-05-06', 'dispatch')
  await acts.take(answered, 'service_clerk', '2026-05-07', 'sign')
  await acts.take(answered, 'service_clerk', '2026-05-08', 'reply', { reply: '已修复，来电 13900000002 确认' })
  await acts.file('hotline_officer', '2026-05-10', 'hotline', { ticketNumber: 'SJ002', reqType: 'help' })
  await acts.file('hotline_officer', '2026-05-11', 'hotline', { ticketNumber: 'SJ003', reqType: 'thanks' })
  await acts.file(
    'hotline_officer',
    '2026-05-12',
    'hotline',
    { reqType: 'help' },
    { title: '小区门口路灯不亮已经有一个多月' },
  )
  await acts.file('hotline_officer', '2026-04-30', 'hotline', { ticketNumber: 'SJ000', reqType: 'help' })
  await saveMapping(street.as('gen_office', '2026-06-01'), 'ticket', ticketMapping)
  return { acts, answered }
}

export function saveMapping(context: Context, id: string, content: object) {
  return exchangeRoutes.putMapping(context, { id, revision: 0, text: JSON.stringify(content, null, 2), active: true })
}

/** The sheets of a file that a route of the exchange answers with, as rows of cells. */
export async function fileOf(path: string, context: Context, input: object): Promise<Map<string, unknown[][]>> {
  const route = exchangeFiles.find((one) => one.path.endsWith(path))
  if (!route) throw new Error(path)
  const { body } = await route.answer(context, route.input.parse(input))
  const chunks: Uint8Array[] = []
  if (body instanceof Uint8Array) chunks.push(body)
  else for await (const chunk of body) chunks.push(chunk)
  const book = XLSX.read(Buffer.concat(chunks))
  return new Map(
    book.SheetNames.map((name) => [
      name,
      XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, defval: '' }),
    ]),
  )
}

/** An .xlsx as a superior system sends it back, uploaded by the context's account. */
export function uploadRows(context: Context, rows: ReadonlyArray<readonly string[]>, name: string): Promise<string> {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), '清单')
  const bytes: unknown = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes')
  return uploadSheet(context, bytes, name)
}
