import { useEffect, useState } from 'react'
import { keepDraft, readDraft } from '../outbox/queue.ts'
import type { Values } from './schema.ts'

/** A form's values, kept on the device at every change; undefined until the kept ones are read. */
export function useDraft(
  key: string,
  first: () => Values,
): [values: Values | undefined, set: (values: Values) => void] {
  const [values, setValues] = useState<Values>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first values are those of the form as it was opened.
  useEffect(() => {
    void readDraft(key).then((kept) => setValues({ ...first(), ...kept }))
  }, [key])
  return [
    values,
    (next) => {
      setValues(next)
      void keepDraft(key, next)
    },
  ]
}
