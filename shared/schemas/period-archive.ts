// What is kept of an archived period beside its tables: archive.json, signed by the central office.
import { z } from 'zod'
import { Day } from './common.ts'
import { PackagedFile, Party, SubmissionBody } from './package.ts'
import { Period } from './period.ts'

const ArchivedSchool = z.strictObject({
  name: z.string(),
  /** returned: went back and did not come again */
  state: z.enum(['accepted', 'returned', 'missing']),
  sequence: z.int(),
  /** of the package that was taken last; null where nothing arrived */
  package: z
    .strictObject({
      uid: z.string(),
      serial: z.int(),
      /** of its manifest.json, which names the hash of every file */
      sha256: z.string(),
      /** ISO instants */
      createdAt: z.string(),
      arrivedAt: z.string(),
      signedBy: SubmissionBody.shape.signedBy,
      graduates: z.int(),
      landed: z.int(),
    })
    .nullable(),
})

export const PeriodArchive = z.strictObject({
  format: z.literal('jytz-period-archive'),
  version: z.literal(1),
  /** ISO instant */
  archivedAt: z.string(),
  archivedBy: z.string(),
  program: z.string(),
  /** whose key archive.sig is made with */
  office: Party,
  cohort: z.int(),
  period: Period.omit({ id: true, note: true }).extend({
    uid: z.string(),
    tables: z.array(z.string()),
  }),
  /** day of the tables */
  asOf: Day,
  /** last entry of the change log that the tables know of */
  chainHead: z.string().nullable(),
  schemaVersion: z.int(),
  /** everybody in the tables, and of them who has landed */
  graduates: z.int(),
  landed: z.int(),
  /** in their order; without a package: missing */
  schools: z.array(ArchivedSchool),
  /** what calling the sample found, by school and stratum; '' = of the other destinations */
  sample: z.array(
    z.strictObject({
      school: z.string(),
      stratum: z.string(),
      drawn: z.int(),
      /** how many of each result, list check_result */
      results: z.record(z.string(), z.int()),
    }),
  ),
  files: z.array(PackagedFile),
})
export type PeriodArchive = z.infer<typeof PeriodArchive>
