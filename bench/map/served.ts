import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { projectDir } from '../../src/config.ts'

const kinds: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
}

/** The page of the measurement, built as for production and served with the console's own content policy. */
export async function servePage(): Promise<{ address: string; close(): void }> {
  const root = mkdtempSync(join(tmpdir(), 'fengqiao-map-'))
  await build({
    root: join(projectDir, 'bench/map'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: root, emptyOutDir: true, target: 'chrome108', chunkSizeWarningLimit: 3000 },
  })
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://here').pathname)
    try {
      const body = readFileSync(join(root, path === '/' ? 'index.html' : path))
      response.setHeader('content-type', kinds[extname(path)] ?? 'text/html')
      response.setHeader(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:",
      )
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const given = server.address()
  const port = typeof given === 'object' && given !== null ? given.port : 0
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
