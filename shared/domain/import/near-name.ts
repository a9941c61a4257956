// Names of majors, classes and schools that the ledger has nearly so: written shorter, or with one character another.
// Made to warn, so rather too little than too much: 会计1601 and 会计1602, 英语 and 英语(师范) are two.
import { editDistance } from './nearest-words.ts'

export type NamedField = 'major_name' | 'class_name' | 'school_id'

const SHORTEST_PART = 2
const SHORTEST_TYPO = 4

/** Whether one may be meant with the other. */
export function isNearName(field: NamedField, one: string, other: string): boolean {
  if (one === other) return false
  const [a, b] = [comparable(field, one), comparable(field, other)]
  if (a === b) return true
  return field === 'major_name' && (isBeginning(a, b) || isBeginning(b, a) || isTypo(a, b))
}

const ENDINGS: Readonly<Record<NamedField, RegExp>> = {
  major_name: /(专业|方向)$/,
  class_name: /班级?$/,
  school_id: /(学院|分院|书院|学部|系|院)$/,
}

function comparable(field: NamedField, name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·.\-_\u200b\ufeff]/g, '')
    .replace(ENDINGS[field], '')
    .toLowerCase()
}

function isBeginning(short: string, long: string): boolean {
  if (short.length < SHORTEST_PART || !long.startsWith(short)) return false
  // What stands in brackets makes another major of it; so does a level of study.
  return !/^[([【]/.test(long.slice(short.length))
}

function isTypo(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < SHORTEST_TYPO || /\d/.test(one)) return false
  return editDistance([...one], [...other]) === 1
}
