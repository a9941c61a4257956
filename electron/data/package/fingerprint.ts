import { createHash } from 'node:crypto'
import type { Party } from '#shared/schemas/package.ts'

const GROUPS = 5

/**
 * Read out by telephone: five groups of five digits. Each is four bytes of the SHA-256 of both keys, a line break
 * between them, as a number modulo 100,000.
 */
export function fingerprint({ signingKey, recipient }: Pick<Party, 'signingKey' | 'recipient'>) {
  const hash = createHash('sha256').update(`${signingKey}\n${recipient}`).digest()
  const groups = Array.from(
    { length: GROUPS },
    (_, index) => hash.readUInt32BE(index * 4) % 100_000,
  )
  return groups.map((group) => String(group).padStart(5, '0')).join(' ')
}
