// Whether a value that arrives says anything new beside the one that is stored.
import { isCoarserOrSame } from '../destination/index.ts'
import type { FieldShape } from '../fields/index.ts'

/** The same, or a coarser form of it: 201609 beside 20160901, a province beside its county, 80 beside 801. */
export function repeats(field: FieldShape, given: string, stored: string): boolean {
  if (given === stored) return true
  switch (field.type) {
    case 'date':
      return given.length < stored.length && stored.startsWith(given)
    case 'region':
      return isWiderRegion(given, stored)
    case 'code':
      return field.list === 'destination' && isCoarserOrSame(given, stored)
    case 'text':
    case 'long':
    case 'staff':
    case 'codes':
    case 'regions':
    case 'number':
      return false
  }
}

function isWiderRegion(given: string, stored: string): boolean {
  if (given.endsWith('0000')) return stored.startsWith(given.slice(0, 2))
  return given.endsWith('00') && stored.startsWith(given.slice(0, 4))
}

/** Whether two columns of one field (code and name) mean the same, one perhaps more finely. */
export function agree(field: FieldShape, one: string, other: string): boolean {
  return repeats(field, one, other) || repeats(field, other, one)
}

/** What is stored: an incomplete date becomes its first day. */
export function storedValue(field: FieldShape, given: string): string {
  if (field.type !== 'date') return given
  if (given.length === 4) return `${given}-01-01`
  return given.length === 7 ? `${given}-01` : given
}
