// 困难生类别 0–7 is a bit mask: 1 employment, 2 family, 4 disability.

export type HardshipBits = Readonly<{ employment: boolean; family: boolean; disability: boolean }>

const MASK = /^[0-7]$/

/** The three ticks behind the digit; none for no or an unknown digit. */
export function hardshipBits(code: string | null): HardshipBits {
  const mask = code !== null && MASK.test(code) ? Number(code) : 0
  return {
    employment: (mask & 1) !== 0,
    family: (mask & 2) !== 0,
    disability: (mask & 4) !== 0,
  }
}

/** The digit for the three ticks. */
export function hardshipFromBits(bits: HardshipBits): string {
  return String((bits.employment ? 1 : 0) + (bits.family ? 2 : 0) + (bits.disability ? 4 : 0))
}

/** The key groups that follow from the digit. */
export function hardshipGroups(code: string | null): readonly string[] {
  const bits = hardshipBits(code)
  return [
    ...(bits.disability ? ['G05'] : []),
    ...(bits.family ? ['G07'] : []),
    ...(bits.employment ? ['G13'] : []),
  ]
}
