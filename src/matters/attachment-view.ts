import * as z from 'zod'

const coordinate = z.number().nullable()

/** A file of a matter, as its page shows it. */
export const attachmentView = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  at: z.string(),
  /** SHA-256 of the content; the device reckoned the same where `taken` is there. */
  hash: z.string(),
  /** When and where a phone in the field says it was taken. */
  taken: z.object({ at: z.string(), longitude: coordinate, latitude: coordinate, accuracy: coordinate }).nullable(),
})
