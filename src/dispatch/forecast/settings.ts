/** What people on duty are called out for: incidents found, and what residents bring. */
export const forecastKinds = ['grid-event', 'hotline', 'petition'] as const

/** States of an incident that was none, or another's: they are not counted. */
export const notCounted = ['invalid', 'merged'] as const
