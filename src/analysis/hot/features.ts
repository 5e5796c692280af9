import type { PlaceKind } from '../places/endings.ts'
import type { Gazetteer, NamedSpan } from '../places/gazetteer.ts'
import type { Item } from './cluster.ts'
import { type Message, plainWords } from './message.ts'
import { maskSaid } from './said.ts'
import { type Corpus, emptyVector, vectorsOf } from './vectors.ts'

/** A message as it is compared: cleaned words, and the places they name. */
export type Read = { title: string; text: string; titlePlaces: NamedSpan[]; textPlaces: NamedSpan[] }

const titleChars = 100
const textChars = 200
const titleTimes = 2
const mostContent = 100
const mostPlaces = 8
const widestShare = 0.1
// 街道不大：一个小区的事占到一成以上，正是要看出来的，词不因此作废。
const fewestWide = 400
const particle = /[的了吗呢吧啊呀您我]/
const letters = /^[\p{L}\p{N}]{2}$/u

/** How far a place of the kind binds what is said of it: a subdistrict or a metro line says little, an estate much. */
export const bindingOf: Readonly<Record<PlaceKind, number>> = {
  area: 0,
  township: 0.3,
  station: 0.4,
  road: 0.7,
  building: 0.7,
  community: 0.8,
  village: 0.9,
  company: 0.9,
  park: 0.9,
  market: 0.9,
  estate: 1,
  project: 1,
  school: 1,
  hospital: 1,
  subject: 1,
}

/** The words that are read of a message: its whole title and the first 200 characters of its text. */
export function wordsOf({ title, text }: Pick<Message, 'title' | 'text'>): { title: string; text: string } {
  return { title: plainWords(title, titleChars), text: plainWords(text, textChars) }
}

/** Finds the places of cleaned messages. */
export function readAll(words: ReadonlyArray<{ title: string; text: string }>, gazetteer: Gazetteer): Read[] {
  return words.map(({ title, text }) => ({
    title,
    text,
    titlePlaces: gazetteer.placesIn(title),
    textPlaces: gazetteer.placesIn(text),
  }))
}

/** Which characters of a text speak of the problem: neither a place's name nor words said in every message. */
export function problemMask(text: string, places: readonly NamedSpan[]): boolean[] {
  const open = new Array<boolean>(text.length).fill(true)
  for (const { start, end } of places) open.fill(false, start, end)
  maskSaid(text, open)
  return open
}

/** Pairs of characters of the problem words with how often each stands in the text. */
export function problemPairs(
  text: string,
  places: readonly NamedSpan[],
  times: number,
  into: Map<string, number>,
): void {
  const open = problemMask(text, places)
  for (let at = 0; at < text.length - 1; at++) {
    if (!open[at] || !open[at + 1]) continue
    const pair = text.slice(at, at + 2)
    if (letters.test(pair) && !particle.test(pair)) into.set(pair, (into.get(pair) ?? 0) + times)
  }
}

/** The messages as vectors: problem words, and places with how far they bind. */
export function itemsOf(read: readonly Read[], days: readonly number[]): Item[] {
  const widest = Math.max(fewestWide, widestShare * read.length)
  const content = vectorsOf(corpusOf(read, pairsOf), mostContent, widest)
  const places = vectorsOf(corpusOf(read, placesOf), mostPlaces, Number.POSITIVE_INFINITY)
  return read.map((one, at) => {
    const kinds = [...one.titlePlaces, ...one.textPlaces].map(({ kind }) => kind)
    return {
      content: content[at] ?? emptyVector,
      places: places[at] ?? emptyVector,
      strength: Math.max(0, ...kinds.map((kind) => bindingOf[kind])),
      // 政策、平台之类的称呼多变，称呼不同不等于两回事。
      firmness: Math.max(0, ...kinds.map((kind) => (kind === 'subject' ? 0.3 : bindingOf[kind]))),
      day: days[at] ?? 0,
    }
  })
}

function corpusOf(read: readonly Read[], featuresOf: (one: Read) => Map<string, number>): Corpus {
  const none = new Map<string, number>()
  return {
    size: read.length,
    document(at) {
      const one = read[at]
      return one ? featuresOf(one) : none
    },
  }
}

function pairsOf({ title, text, titlePlaces, textPlaces }: Read): Map<string, number> {
  const pairs = new Map<string, number>()
  problemPairs(title, titlePlaces, titleTimes, pairs)
  problemPairs(text, textPlaces, 1, pairs)
  return pairs
}

function placesOf({ titlePlaces, textPlaces }: Read): Map<string, number> {
  const places = new Map<string, number>()
  const add = (spans: readonly NamedSpan[], times: number) => {
    for (const { kind, name } of spans)
      if (kind !== 'area') places.set(name, Math.min(6, (places.get(name) ?? 0) + times))
  }
  add(titlePlaces, titleTimes)
  add(textPlaces, 1)
  return places
}
