import { z } from 'zod'

export const EmployerId = z.int().positive()
/** A code of a list, or '' for none. */
const Code = z.string().max(6)

/** What is said of an employer once, wherever it is needed (domain.md §4.3a). */
export const EmployerEntry = z.strictObject({
  name: z.string().trim().min(2).max(200),
  uscc: z.string().trim().max(30),
  /** list employer_type */
  employerType: Code,
  /** list industry */
  industry: Code,
  region: Code,
  address: z.string().trim().max(200),
  contactPerson: z.string().trim().max(60),
  contactPhone: z.string().trim().max(60),
  note: z.string().trim().max(500),
})
export type EmployerEntry = z.infer<typeof EmployerEntry>

/** An employer of the register. */
export const Employer = EmployerEntry.extend({
  id: EmployerId,
  /** not withdrawn */
  vacancies: z.int(),
  /** whose present destination it is */
  people: z.int(),
})
export type Employer = z.infer<typeof Employer>

/** An employer that is known: of the register, or (null) of somebody's destination alone. */
export const KnownEmployer = EmployerEntry.extend({ id: EmployerId.nullable() })
export type KnownEmployer = z.infer<typeof KnownEmployer>
