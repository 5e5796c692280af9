import type { AnyFacts, Step } from './define.ts'

type Rule = NonNullable<Step<string, string, AnyFacts>['barredBy']>

/**
 * The words by which a step is barred whatever its form will say, for a page that shows the step before the form is
 * filled in. None where the rule looked into the form: it may then be speaking of a field that is merely still empty.
 */
export function barredAlready(
  { barredBy }: { barredBy?: Rule },
  facts: AnyFacts,
  act: Omit<Parameters<Rule>[1], 'form'>,
): string | undefined {
  let looked = false
  const look = <T>(answer: T) => {
    looked = true
    return answer
  }
  const form = new Proxy<Record<string, unknown>>(
    {},
    { get: () => look(undefined), has: () => look(false), ownKeys: () => look([]) },
  )
  try {
    const words = barredBy?.(facts, { ...act, form })
    return looked ? undefined : words
  } catch (problem) {
    if (looked) return undefined
    throw problem
  }
}
