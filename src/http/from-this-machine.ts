type Headers = Record<string, string | string[] | undefined>

/** What proxies add: a request that has one comes from elsewhere, whatever its socket says. */
const forwarding = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-server',
  'x-real-ip',
  'x-client-ip',
  'x-original-forwarded-for',
  'true-client-ip',
  'cf-connecting-ip',
]

/** Requests a minute to each endpoint that is open without sign-in. */
export const localLimit = { rateLimit: { max: 60, timeWindow: '1 minute' } }

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * Whether a request was made at the very machine that serves it: the socket is loopback, the Host is loopback too (a
 * name that was re-bound to 127.0.0.1 is not), no proxy passed it on, and the page that sent it, if a browser names one,
 * came from here (a proxy that sends no header of its own and puts its own Host is told by that).
 */
export function isFromThisMachine(headers: Headers, socketAddress: string | undefined): boolean {
  if (!/^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/.test(socketAddress ?? '')) return false
  if (!loopbackHost.test(String(headers.host ?? ''))) return false
  if (headers.origin !== undefined && !loopbackHost.test(String(headers.origin).replace(/^https?:\/\//, '')))
    return false
  return forwarding.every((name) => headers[name] === undefined)
}
