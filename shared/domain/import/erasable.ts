// Which fields a blank cell may empty, where somebody says so.
import { fieldByKey } from '../fields/index.ts'

/** By which people are told. */
const KEYS: ReadonlySet<string> = new Set(['student_no', 'id_no', 'name', 'exam_no', 'school_id'])

/** What belongs to a dated event is corrected there, not blanked. */
export function isErasable(key: string): boolean {
  return fieldByKey(key)?.home === 'graduate' && !KEYS.has(key)
}
