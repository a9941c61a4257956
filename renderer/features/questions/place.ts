// Where a question stands: a cell of a person, the whole person, or a row of a table.
import type { Question } from '#shared/contract/questions.ts'

export type Place = Readonly<{
  /** null: a table */
  graduateId: number | null
  field: string
  report: string
  rowKey: string
  /** of a table at the centre: whose */
  schoolId: number | null
}>

export const isAt = (place: Place, question: Question): boolean =>
  question.graduateId === place.graduateId &&
  question.field === place.field &&
  question.report === place.report &&
  (place.graduateId !== null || question.schoolId === place.schoolId) &&
  question.rowKey === place.rowKey

/** Waits for this side: at a school for its answer, at the centre for its word on the answer. */
export const waitsFor = (role: 'central' | 'school', { state }: Question): boolean =>
  state === (role === 'central' ? 'answered' : 'asked')
