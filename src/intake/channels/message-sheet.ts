import { createHash } from 'node:crypto'
import { formatInstant, type Instant } from '#calendar/date.ts'
import { messageFields, messageKinds, parseMoment } from '../mapping.ts'
import type { Incoming, PastStep, Source, Unreadable } from '../source.ts'

type Values = Readonly<Record<string, string>>
type Reply = { text: string; at: Instant }

const longest = { title: 200, text: 20_000, person: 200, number: 100 }

/**
 * 留言表: citizens' messages as the mailboxes of leaders export them, each with its own time. Where a reply and its
 * time are given, a hotline ticket is replayed as handled; elsewhere the reply is kept in the text.
 */
export const messageSheet: Source = {
  id: 'message-sheet',
  name: '留言表',
  kinds: messageKinds,
  fields: messageFields,
  read(values, kind) {
    const given = (key: string) => (values[key] ?? '').trim()
    const filedAt = parseMoment(given('filedAt'))
    const problem = problemOf(given, filedAt)
    if (problem !== undefined || filedAt === undefined) return { reason: problem ?? '' }
    const reply = replyOf(given, filedAt)
    if (reply && 'reason' in reply) return reply
    const text = textOf(given, kind === 'hotline' ? undefined : reply)
    if (text.length > longest.text) return { reason: `「留言详情」超过 ${longest.text} 字` }
    return {
      externalId: given('number') || fingerprint(values),
      happenedAt: filedAt,
      common: {
        title: titleOf(given('subject'), text),
        detail: text,
        channel: 'online',
        people: given('person') === '' ? [] : [{ part: 'applicant', name: given('person') }],
        ...countOf('likes', given('likes')),
        ...countOf('dislikes', given('dislikes')),
      },
      intake: intakeOf(kind, given('category'), given('person')),
      steps: reply && kind === 'hotline' ? pastSteps(filedAt, reply) : [],
    }
  },
}

function problemOf(given: (key: string) => string, filedAt: Instant | undefined): string | undefined {
  if (given('subject') === '') return '没有留言主题'
  if (given('filedAt') === '') return '没有留言时间'
  if (filedAt === undefined) return `留言时间「${given('filedAt').slice(0, 40)}」认不出，请写成 2026-01-31 09:30:00`
  if (given('subject').length > longest.title) return `「留言主题」超过 ${longest.title} 字`
  if (given('person').length > longest.person) return `「留言用户」超过 ${longest.person} 字`
  if (given('number').length > longest.number) return `「留言编号」超过 ${longest.number} 字`
  const wrong = (['likes', 'dislikes'] as const).find((key) => !/^\d{0,7}$/.test(given(key)))
  return wrong && `「${wrong === 'likes' ? '点赞数' : '反对数'}」不是整数`
}

function replyOf(given: (key: string) => string, filedAt: Instant): Reply | Unreadable | undefined {
  const [text, time] = [given('reply'), given('repliedAt')]
  if (text === '' && time === '') return undefined
  if (text === '') return { reason: '有答复时间而没有答复意见' }
  if (time === '') return { reason: '有答复意见而没有答复时间，无法判断是否按期' }
  const at = parseMoment(time)
  if (at === undefined) return { reason: `答复时间「${time.slice(0, 40)}」认不出，请写成 2026-01-31 09:30:00` }
  if (at < filedAt) return { reason: '答复时间早于留言时间' }
  return text.length > longest.text ? { reason: `「答复意见」超过 ${longest.text} 字` } : { text, at }
}

function textOf(given: (key: string) => string, reply: Reply | undefined): string {
  const text = given('text') || given('subject')
  return reply ? `${text}\n\n【原平台答复（${formatInstant(reply.at)}）】${reply.text}` : text
}

// 登记要求标题不少于两字；只写一个字的，接上正文开头。
function titleOf(subject: string, text: string): string {
  const title = subject.replace(/\s+/g, ' ')
  return [...title].length > 1 ? title : `${title}：${[...text.replace(/\s+/g, ' ')].slice(0, 30).join('')}`
}

function countOf(key: 'likes' | 'dislikes', text: string): Record<string, number> {
  return text === '' ? {} : { [key]: Number(text) }
}

function intakeOf(kind: string, category: string, person: string): Incoming['intake'] {
  if (kind === 'grid-event') return { collected: 'reported' }
  const named = category === '' ? {} : { category: category.slice(0, 200) }
  // 留言用户只是平台账号的，姓名、住址不清，无法书面告知（信访工作条例第二十三条二款）；写了姓名的照常计期。
  return kind === 'petition' ? { ...named, unnamed: !/\p{Script=Han}{2}/u.test(person) } : named
}

const unknownTime = '导入补录：原表没有派单、签收时间，按留言时间记'

/**
 * The shortest lawful way of a published reply. Nothing is known of dispatch and signing: they are put at the message's
 * own time, so that the time for handling counts in full.
 */
function pastSteps(filedAt: Instant, reply: Reply): PastStep[] {
  return [
    { step: 'dispatch', form: {}, at: filedAt, note: unknownTime },
    { step: 'sign', form: {}, at: filedAt, note: unknownTime },
    { step: 'reply', form: { reply: reply.text, published: true }, at: reply.at, note: '导入补录：原平台的答复' },
    { step: 'closeUncalled', form: { ground: 'published' }, at: reply.at, note: '导入补录：原表没有回访记录' },
  ]
}

// 没有编号的表按内容认：同一人同一时刻同样的话只登记一次。
function fingerprint(values: Values): string {
  const content = ['filedAt', 'person', 'subject', 'text'].map((key) => (values[key] ?? '').trim())
  return `sha256:${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 40)}`
}
