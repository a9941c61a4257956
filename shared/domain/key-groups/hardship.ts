// 困难生类别 0–7 is a bit mask: 1 employment, 2 family, 4 disability.

const MASK = /^[0-7]$/

/** The key groups that follow from the digit; none for no or an unknown digit. */
export function hardshipGroups(code: string | null): readonly string[] {
  const mask = code !== null && MASK.test(code) ? Number(code) : 0
  return [
    ...((mask & 4) !== 0 ? ['G05'] : []),
    ...((mask & 2) !== 0 ? ['G07'] : []),
    ...((mask & 1) !== 0 ? ['G13'] : []),
  ]
}
