// Apart from the schema, because the page lists them and has no zod.

/** The tables of domain.md §7, in its order. R8 is about one person and has a page of its own. */
export const REPORT_IDS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
] as const

/** What a person is, apart from where they stand: stored codes and names; of the origin also its province alone. */
const PERSON_FACTS = [
  'school',
  'major_name',
  'class_name',
  'edu_level',
  'sex',
  'nation',
  'origin_code',
  'urban_rural',
  'hardship',
  'teacher_type',
  'train_mode',
  'study_form',
  'politics',
  'origin_province',
] as const

/** Where somebody went who has landed: of the destination that holds on the day; of the place its province. */
export const OFFICE_FACTS = ['employer_type', 'industry', 'work_province'] as const

export const FACT_IDS = [...PERSON_FACTS, ...OFFICE_FACTS] as const

/** What the rows of a table are; which of them a table knows is its own affair. */
export const ROW_KINDS = ['schools', 'majors', 'classes', 'helpers'] as const
