import * as z from 'zod'

/** A pick from a closed list: the stored value is the key, the words are what a person sees. */
export function choice<const K extends string>(title: string, names: Record<K, string>, hint?: string) {
  const keys = Object.keys(names).filter((key): key is K => Object.hasOwn(names, key))
  return z.enum(keys).meta({ title, names, ...(hint === undefined ? {} : { hint }) })
}

/** A box that must be ticked: the law makes the step void without it. */
export function mustHold(title: string, message: string) {
  return z.boolean().refine(Boolean, message).meta({ title })
}
