import autocannon, { type Result } from 'autocannon'

export type Load = { perSecond: number; p50: number; p99: number; failures: number }

export type Shot = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?(): string }

/** Sends one kind of request over `connections` for `seconds`, after a short warm-up; milliseconds and requests a second. */
export async function load(url: string, shot: Shot, connections = 16, seconds = 8): Promise<Load> {
  await fire(url, shot, connections, 2)
  const result = await fire(url, shot, connections, seconds)
  return {
    perSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors,
  }
}

function fire(url: string, shot: Shot, connections: number, seconds: number): Promise<Result> {
  return autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: shot.method,
        path: shot.path,
        headers: shot.headers,
        ...(shot.body ? { setupRequest: (request) => ({ ...request, body: shot.body?.() ?? '' }) } : {}),
      },
    ],
  })
}
