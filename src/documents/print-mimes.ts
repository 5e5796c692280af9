/** What a printed paper can be fetched as. */
export const mimes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
export type Format = keyof typeof mimes
