import * as z from 'zod'
import { accessContract } from '#access/contract.ts'
import { hotContract } from '#analysis/hot-contract.ts'
import { modelsContract } from '#analysis/models-contract.ts'
import { overviewContract } from '#analysis/overview-contract.ts'
import { proposalsContract } from '#analysis/proposals-contract.ts'
import { repliesContract } from '#analysis/replies-contract.ts'
import { solvedContract } from '#analysis/solved-contract.ts'
import { trendContract } from '#analysis/trend-contract.ts'
import { warningsContract } from '#analysis/warnings-contract.ts'
import { appraisalContract } from '#appraisal/contract.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { dutyContract } from '#dispatch/duty-contract.ts'
import { documentsContract } from '#documents/contract.ts'
import { exchangeContract } from '#exchange/contract.ts'
import { fieldContract } from '#field/contract.ts'
import { createClient, type Endpoint, requestOf } from '#http/contract.ts'
import { isRefusalCode, Refusal, refuse } from '#http/refusal.ts'
import { indicatorsContract } from '#indicators/contract.ts'
import { alarmsContract } from '#intake/alarms/contract.ts'
import { intakeContract } from '#intake/contract.ts'
import { mattersContract } from '#matters/contract.ts'
import { deskContract } from '#matters/desk-contract.ts'
import { registryContract } from '#registry/contract.ts'
import { geographyContract } from '#registry/geography-contract.ts'
import { gridsMapContract } from '#registry/grids-map-contract.ts'
import { bulletinsContract } from '#reports/bulletins/contract.ts'
import { checkContract, reportText } from '#reports/check-contract.ts'
import { reportsContract } from '#reports/contract.ts'
import { proofContract } from '#reports/proof-contract.ts'
import { reportSettingsContract } from '#reports/settings-contract.ts'
import { tablesContract } from '#reports/tables/contract.ts'

const answer = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).catch({}),
})

/** What went wrong, as a page shows it. A refusal has a code; a fault has the id under which the server logged it. */
export type Failure = { words: string; code?: string; fault?: string; status?: number }

/** Sends one request of a contract; throws a Refusal, or an Error whose cause is a {@link Failure}. */
export async function send(endpoint: Endpoint, input: unknown): Promise<unknown> {
  const { url, body } = requestOf(endpoint, input)
  const response = await reach(url, {
    method: endpoint.method,
    headers: { 'x-fengqiao': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body,
  })
  return response.json()
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch(() => undefined)
  if (!response) throw failed({ words: '连不上服务器，请检查网络后重试；已填内容仍保留。' })
  if (response.ok) return response
  const parsed = answer.safeParse(await response.json().catch(() => undefined))
  if (!parsed.success) throw failed({ words: '服务器没有正常答复，请稍后重试。', status: response.status })
  const { code, message, detail } = parsed.data
  if (isRefusalCode(code)) throw refuse(code, detail)
  const fault = detail.fault ?? detail.id
  throw failed({ words: message, fault: fault === undefined ? undefined : String(fault), status: response.status })
}

function failed(failure: Failure): Error {
  return new Error(failure.words, { cause: failure })
}

const failure = z.object({
  words: z.string(),
  fault: z.string().optional(),
  status: z.number().optional(),
})

/** Any thrown thing as words for a person. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return { words: error.message, code: error.code, status: error.status }
  const known = error instanceof Error ? failure.safeParse(error.cause) : undefined
  if (known?.success) return known.data
  if (error instanceof z.ZodError) return { words: '页面与服务器版本不一致，请刷新页面后重试。' }
  return { words: '页面出现意外情况，请刷新后重试。' }
}

export const access = createClient(accessContract, send)
export const alarms = createClient(alarmsContract, send)
export const appraisal = createClient(appraisalContract, send)
export const bulletins = createClient(bulletinsContract, send)
export const desk = createClient(deskContract, send)
export const dispatch = createClient(dispatchContract, send)
export const documents = createClient(documentsContract, send)
export const duty = createClient(dutyContract, send)
export const exchange = createClient(exchangeContract, send)
export const field = createClient(fieldContract, send)
export const hot = createClient(hotContract, send)
export const indicators = createClient(indicatorsContract, send)
export const intake = createClient(intakeContract, send)
export const matters = createClient(mattersContract, send)
export const models = createClient(modelsContract, send)
export const overview = createClient(overviewContract, send)
export const registry = createClient(registryContract, send)
export const geography = createClient(geographyContract, send)
export const gridsMap = createClient(gridsMapContract, send)
export const proposals = createClient(proposalsContract, send)
export const proofs = createClient(proofContract, send)
export const replies = createClient(repliesContract, send)
export const reports = createClient(reportsContract, send)
export const solved = createClient(solvedContract, send)
export const tables = createClient(tablesContract, send)
export const trend = createClient(trendContract, send)
export const warnings = createClient(warningsContract, send)
export const reportCheck = createClient(checkContract, send)
export const reportSettings = createClient(reportSettingsContract, send)

const uploaded = z.object({ id: z.string(), name: z.string(), size: z.number(), mime: z.string() })
export type Uploaded = z.infer<typeof uploaded>

/** Stores a file and gives its id; refuses what the server does not take (type, size). */
export async function uploadFile(file: File): Promise<Uploaded> {
  const response = await reach(`/api/attachments?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'x-fengqiao': '1', 'content-type': 'application/octet-stream' },
    body: file,
  })
  return uploaded.parse(await response.json())
}

/** The text of a report's file; the server keeps nothing of it. */
export async function readReportText(file: File): Promise<{ name: string; text: string }> {
  const response = await reach(`/api/check-report/text?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'x-fengqiao': '1', 'content-type': 'application/octet-stream' },
    body: file,
  })
  return reportText.parse(await response.json())
}

/** A file that the server makes, with the name it gives; refused like any other answer. */
export async function fetchFile(url: string): Promise<{ name: string; body: Blob }> {
  const response = await reach(url, { headers: { 'x-fengqiao': '1' } })
  const given = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { name: given === undefined ? '' : decodeURIComponent(given), body: await response.blob() }
}

export function attachmentUrl(id: string): string {
  return `/api/attachments/${encodeURIComponent(id)}`
}

/** Address of a printable paper of a matter, as drafted for a step; 'sheet' is its 办理单. */
export function paperUrl(matter: string, paper: string, step?: string): string {
  const address = `/api/matters/${encodeURIComponent(matter)}/print/${encodeURIComponent(paper)}.docx`
  return step === undefined ? address : `${address}?step=${encodeURIComponent(step)}`
}

/** Address of the whole dossier of a matter as one PDF. */
export function dossierUrl(matter: string): string {
  return `/api/matters/${encodeURIComponent(matter)}/dossier.pdf`
}

/** Address of its 案卷评查表. */
export function reviewUrl(matter: string): string {
  return `/api/matters/${encodeURIComponent(matter)}/review.docx`
}

/** Address of what a local template of a paper begins with. */
export function starterUrl(procedure: string, paper: string): string {
  return `/api/paper-templates/${encodeURIComponent(procedure)}/${encodeURIComponent(paper)}/starter.docx`
}

/** Address of a local template as it was uploaded. */
export function templateUrl(procedure: string, paper: string, revision: number): string {
  return `/api/paper-templates/${encodeURIComponent(procedure)}/${encodeURIComponent(paper)}/revisions/${revision}`
}
