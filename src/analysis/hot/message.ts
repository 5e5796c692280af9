import type { Day } from '#calendar/date.ts'

/** What the search for hot issues knows of a message or matter. `person` tells people apart; undefined is a person apart. */
export type Message = {
  id: string
  title: string
  text: string
  day: Day
  person?: string
  likes?: number
  dislikes?: number
}

const greeting =
  /^(?:尊敬的|敬爱的|亲爱的)?[\p{Script=Han}]{0,6}(?:领导|书记|市长|局长|县长|区长|政府|部门)[\p{Script=Han}]{0,4}[,，:：!！、。\s]*(?:您们?好|你们?好|大家好)?[,，:：!！。\s]*/u

/** The words of a message as they are compared: full width folded, blanks and greetings left out, cut after `length` characters. */
export function plainWords(words: string, length: number): string {
  return words
    .slice(0, length * 2)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[·•.‧](?=\p{Script=Han})/gu, '')
    .replace(/https?:\/\/\S+|\*{3,}/g, '')
    .replace(greeting, '')
    .slice(0, length)
}
