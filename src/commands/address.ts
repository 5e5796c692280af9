import { createServer } from 'node:net'
import { codeOf, reasonOf } from '#db/data-folder.ts'
import { refuse } from '#http/refusal.ts'

/** Refuses an address on which no server can listen. */
export function checkAddress(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (problem) => {
      const busy = codeOf(problem) === 'EADDRINUSE'
      const other = port < 65_000 ? port + 1 : port - 1
      reject(
        busy
          ? refuse('port-busy', { port, other })
          : refuse('address-unusable', { host, port, problem: reasonOf(problem) }),
      )
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
