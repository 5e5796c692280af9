import { type Browser, chromium } from 'playwright-core'
import { prepareBrowser } from './prepare-browser.ts'

// Not the package's own arguments: those switch off web security and would hide faults of CSP and CORS.
const args = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-dev-shm-usage',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/** A real Chromium that shows Chinese; the caller closes it. `more`: further arguments, such as a pretended microphone. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = prepareBrowser()
  return chromium.launch({ executablePath, args: [...args, '--lang=zh-CN', ...more], env: { ...process.env, ...env } })
}
