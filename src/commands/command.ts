import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { refuse } from '#http/refusal.ts'
import type { Environment } from '../config.ts'

/** Where a command speaks: `out` is for the machine's data (or the answer asked for), `err` for words. One line each. */
export type Io = { out: (line: string) => void; err: (line: string) => void; env: Environment }

/** 0 done, 1 refused or something found, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

export type Command = {
  name: string
  /** One line for the list of commands. */
  summary: string
  help: string
  run: (args: string[], io: Io) => Promise<ExitCode>
}

/** Reads the arguments of a command; an unknown or incomplete option is refused as wrong usage. */
export function readFlags<const T extends ParseArgsOptionsConfig>(command: string, args: string[], options: T) {
  try {
    const json = { json: { type: 'boolean' } } as const
    return parseArgs({ args, options: { ...options, ...json }, allowPositionals: true, strict: true })
  } catch (problem) {
    throw refuse('usage-wrong', { command, problem: wordsOf(problem) })
  }
}

function wordsOf(problem: unknown): string {
  const text = problem instanceof Error ? problem.message : ''
  const option = /'(-[^' ]+)/.exec(text)?.[1] ?? ''
  if (text.startsWith('Unknown option')) return `没有「${option}」这个参数`
  if (text.includes('argument missing') || text.includes('ambiguous')) return `参数「${option}」后面缺少值`
  return option === '' ? '参数有误' : `参数「${option}」有误`
}
