import type { Change } from '#shared/contract/report-change.ts'
import type { ChangeAxis, ChangePart } from '#shared/domain/report/change.ts'

export type Part = Change['parts'][number]
/** One term of the equation of a count. */
export type Term = Readonly<{ part: ChangePart; sign: '+' | '−'; count: number; shift: number }>

/** Which parts an equation names, also with nobody in them; any other only where it did something. */
const NAMED: Readonly<Record<ChangeAxis, readonly ChangePart[]>> = {
  unemployed: ['landed', 'fallback', 'movedIn', 'movedOut', 'corrected'],
  landed: ['landed', 'fallback', 'movedIn', 'movedOut', 'corrected'],
  graduates: ['movedIn', 'movedOut'],
}
/** Where nobody is in it. */
const USUAL: Readonly<Partial<Record<ChangePart, readonly ChangeAxis[]>>> = {
  landed: ['unemployed'],
  fallback: ['landed'],
  movedOut: ['unemployed', 'landed', 'graduates'],
}

/** In the order of the equation. */
export function termsOf(parts: readonly Part[], axis: ChangeAxis): Term[] {
  return parts
    .filter((part) => NAMED[axis].includes(part.part) || part[axis].up + part[axis].down > 0)
    .map((part) => {
      const { up, down } = part[axis]
      const isLess = up === down ? USUAL[part.part]?.includes(axis) === true : down > up
      return {
        part: part.part,
        sign: isLess ? '−' : '+',
        count: Math.abs(up - down),
        shift: up - down,
      }
    })
}
