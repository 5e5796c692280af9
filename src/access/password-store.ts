import { hash, verify } from '@node-rs/argon2'

// argon2id is the library's own default; naming it would need its const enum.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let decoy: Promise<string> | undefined

/** Argon2id (19 MiB, 2 passes, 1 lane) with a random salt, as a PHC string. */
export function hashPassword(text: string): Promise<string> {
  return hash(text.normalize('NFKC'), COST)
}

/**
 * Whether the password is the one hashed. Without a stored hash (no such account) it takes as long and says no,
 * so that the time does not tell which accounts exist.
 */
export async function verifyPassword(stored: string | undefined, text: string): Promise<boolean> {
  decoy ??= hashPassword('no such account')
  const plain = text.normalize('NFKC')
  if (stored === undefined) {
    await verify(await decoy, plain)
    return false
  }
  return verify(stored, plain)
}
