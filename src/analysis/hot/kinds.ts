/** What residents bring; a meeting or a study is no issue. */
export const residentKinds = ['hotline', 'petition', 'grid-event', 'enforcement-complaint', 'emergency'] as const
export type ResidentKind = (typeof residentKinds)[number]
