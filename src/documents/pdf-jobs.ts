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

/**
 * A .docx as PDF, by LibreOffice with a profile of its own, within 60 seconds; leaves no file behind.
 * Refuses when LibreOffice is absent or gives nothing.
 */
export async function convertToPdf(docx: Uint8Array, office = findLibreOffice()): Promise<Uint8Array> {
  if (!office) throw refuse('pdf-unavailable')
  const folder = await mkdtemp(join(tmpdir(), 'fengqiao-pdf-'))
  try {
    await writeFile(join(folder, 'paper.docx'), docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const options = [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'paper.docx'),
    ]
    await runOffice(office, options)
    return await readFile(join(folder, 'paper.pdf')).catch(() => {
      throw refuse('pdf-failed')
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
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
