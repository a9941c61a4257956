import { z } from 'zod'
import { PackageKind } from '../schemas/package.ts'

const Finding = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type PackageFinding = z.infer<typeof Finding>

/** What came of one package that was read. `finding`: an error code with its params where it was refused. */
const Outcome = z.strictObject({
  /** null: not even that could be read */
  kind: PackageKind.nullable(),
  from: z.string(),
  outcome: z.enum(['taken', 'known', 'refused']),
  finding: Finding.nullable(),
})
export type PackageOutcome = z.infer<typeof Outcome>
