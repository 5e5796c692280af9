import * as z from 'zod'
import { refuse } from '#http/refusal.ts'
import type { Inline } from './contract.ts'
import { type Message, type ProseAsked, proseMessages, readProse } from './prose.ts'

/** An OpenAI-compatible model: the address up to and with /v1, its name, and the key in the clear. */
export type Model = { address: string; model: string; key: string }

const longestAnswer = 200_000
const usualTimeoutMs = 60_000

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().min(1) }) })).min(1),
})

/**
 * A passage by the model, its figures as live chips. Refuses `prose-brings-numbers` naming them, and `prose-unreachable` when
 * there is no answer in time or one that is not of the expected shape. Redirects are not followed: the key is for one address.
 */
export async function askProse(
  model: Model,
  asked: ProseAsked,
  timeoutMs = usualTimeoutMs,
): Promise<readonly Inline[]> {
  const answer = await complete(model, proseMessages(asked), timeoutMs)
  const read = readProse(answer, asked)
  if ('numbers' in read) throw refuse('prose-brings-numbers', { numbers: read.numbers.slice(0, 10).join('、') })
  return read.content
}

async function complete({ address, model, key }: Model, messages: readonly Message[], timeoutMs: number) {
  const signal = AbortSignal.timeout(timeoutMs)
  const reason = (problem: unknown) =>
    signal.aborted ? '等待超时' : problem instanceof SyntaxError ? '答复不是规定的格式' : '连不上接口地址'
  try {
    const response = await fetch(`${address.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === '' ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, messages, temperature: 0.3, stream: false }),
      redirect: 'error',
      signal,
    })
    if (!response.ok) throw refuse('prose-unreachable', { reason: `接口答复 ${response.status}` })
    const parsed = completion.safeParse(JSON.parse(await limitedText(response)))
    const words = parsed.data?.choices[0]?.message.content
    if (words === undefined) throw refuse('prose-unreachable', { reason: '答复不是规定的格式' })
    return words
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'prose-unreachable') throw problem
    throw refuse('prose-unreachable', { reason: reason(problem) })
  }
}

async function limitedText(response: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > longestAnswer) throw refuse('prose-unreachable', { reason: '答复过长' })
  }
  return text
}
