import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { refuse } from '#http/refusal.ts'

const timeoutMs = 60_000

/** Where LibreOffice is, looked up in PATH; undefined when it is not installed. */
export function findLibreOffice(path = process.env.PATH ?? ''): string | undefined {
  for (const folder of path.split(delimiter))
    for (const name of ['soffice', 'libreoffice']) {
      const file = join(folder, name)
      if (folder !== '' && isExecutable(file)) return file
    }
  return undefined
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** As {@link convertAllToPdf} for one .docx. */
export async function convertToPdf(docx: Uint8Array, office = findLibreOffice()): Promise<Uint8Array> {
  const [pdf] = await convertAllToPdf([{ extension: 'docx', bytes: docx }], office)
  if (!pdf) throw refuse('pdf-failed')
  return pdf
}

/**
 * Office files as PDF in their order, by one run of LibreOffice with a profile of its own, within 60 seconds; leaves no
 * file behind. One that gives nothing is undefined. Refuses when LibreOffice is absent or fails.
 */
export async function convertAllToPdf(
  files: ReadonlyArray<{ extension: string; bytes: Uint8Array }>,
  office = findLibreOffice(),
): Promise<Array<Uint8Array | undefined>> {
  if (!office) throw refuse('pdf-unavailable')
  if (files.length === 0) return []
  const folder = await mkdtemp(join(tmpdir(), 'fengqiao-pdf-'))
  try {
    const names = files.map(({ extension }, index) => join(folder, `${index}.${extension}`))
    for (const [index, name] of names.entries()) await writeFile(name, files[index]?.bytes ?? new Uint8Array())
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const options = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, ...names]
    await runOffice(office, options)
    return await Promise.all(files.map((_, index) => readPdf(join(folder, `${index}.pdf`))))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function readPdf(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch((problem: unknown) => {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return undefined
    throw problem
  })
}

// soffice 只是外壳，真正的进程是它的子进程：单独成组，超时整组结束。
function runOffice(office: string, options: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(office, options, { stdio: 'ignore', detached: true })
    const timer = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    }, timeoutMs)
    child.once('error', () => settle(false))
    child.once('exit', (code) => settle(code === 0))
    function settle(isDone: boolean): void {
      clearTimeout(timer)
      if (isDone) resolve()
      else reject(refuse('pdf-failed'))
    }
  })
}
