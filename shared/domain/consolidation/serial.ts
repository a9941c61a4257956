// A school numbers all that it submits, and each package names the hash of the one before. From that the centre sees
// whether one ledger goes on, or a copy of it: domain.md §6.

/** What the centre holds of a school: the last number taken and the hash of its manifest; 0 and null before the first. */
export type HeldSerial = Readonly<{ serial: number; sha256: string | null }>

export type ArrivingSerial = Readonly<{
  serial: number
  /** hash of the manifest that was numbered one less; null for the first */
  previous: string | null
  /** of its own manifest */
  sha256: string
}>

/**
 * known: taken before, the same receipt again. overtaken: what came after it was taken already and names it, so that
 * nothing is missing. fork: two ledgers give one number. rollback: a number that was passed long ago. chain: the next
 * number, but it does not follow. taken: `gap` packages in between never came, which a whole snapshot can do without.
 */
export type SerialJudgement =
  | Readonly<{ kind: 'known' | 'overtaken' | 'fork' | 'rollback' | 'chain' }>
  | Readonly<{ kind: 'taken'; gap: number }>

/** `taken`: those that were taken, by their number. */
export function judgeSerial(
  held: HeldSerial,
  arriving: ArrivingSerial,
  taken: ReadonlyMap<number, Readonly<{ sha256: string; previous: string | null }>>,
): SerialJudgement {
  const { serial, previous, sha256 } = arriving
  // Somebody decided to go on with the ledger that made it.
  if (serial === held.serial && sha256 === held.sha256 && taken.get(serial)?.sha256 !== sha256)
    return { kind: 'taken', gap: 0 }
  const same = taken.get(serial)
  if (same !== undefined) return { kind: same.sha256 === sha256 ? 'known' : 'fork' }
  if (serial <= held.serial) {
    const follower = taken.get(serial + 1)
    return { kind: follower?.previous === sha256 ? 'overtaken' : 'rollback' }
  }
  if (serial === held.serial + 1)
    return previous === held.sha256 ? { kind: 'taken', gap: 0 } : { kind: 'chain' }
  return { kind: 'taken', gap: serial - held.serial - 1 }
}
