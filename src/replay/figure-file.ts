import * as z from 'zod'
import { refuse } from '#http/refusal.ts'

const reported = z.object({
  code: z.string().min(1).max(100),
  label: z.string().max(200),
  value: z.number(),
  unit: z.string().max(40),
  kind: z.enum(['count', 'sum', 'ratio', 'register', 'average', 'change', 'limit']),
  qualifier: z.string().max(20).optional(),
  implied: z.boolean().optional(),
  /** Where the report's own figures contradict each other: what follows from the others. */
  defect: z.string().max(400).optional(),
})
export type Reported = z.infer<typeof reported>

const file = z.object({
  code: z.string().regex(/^\d{12}$/),
  subdistrict: z.string().trim().min(2).max(60),
  year: z.int().min(2004).max(2100),
  figures: z.array(reported).min(1).max(1000),
})
export type FigureFile = z.infer<typeof file>

/** The figures of one report. Refuses `figure-file-wrong` for anything else, and for a code that comes twice. */
export function parseFigureFile(text: string): FigureFile {
  const parsed = file.safeParse(jsonOf(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw refuse('figure-file-wrong', { problem: `「${issue?.path.join('.') ?? ''}」${issue?.message ?? ''}` })
  }
  const codes = parsed.data.figures.map(({ code }) => code)
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  if (twice !== undefined) throw refuse('figure-file-wrong', { problem: `指标「${twice}」出现了两次` })
  return parsed.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refuse('figure-file-wrong', { problem: '不是 JSON 文件' })
  }
}
