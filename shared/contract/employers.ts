import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import { Employer, EmployerEntry, EmployerId, KnownEmployer } from '../schemas/employer.ts'
import { command, query } from './spec.ts'

const Screen = z.string().max(40)
const Batch = z.strictObject({ batch: z.int().nullable() })

export const employers = {
  /** The register in pinyin order, and those in it that may be one employer. */
  'employers.list': query(
    Nothing,
    z.strictObject({
      employers: z.array(Employer),
      alike: z.array(z.strictObject({ ids: z.array(EmployerId).min(2) })),
    }),
  ),
  /** Whom a typed name may mean, of the register and of destinations. */
  'employers.search': query(
    z.strictObject({ text: z.string().max(200), limit: z.int().positive().max(50).default(10) }),
    z.array(KnownEmployer),
  ),
  /** Without an id a new one; one that is there already by code or name is refused. */
  'employers.save': command(
    EmployerEntry.extend({ id: EmployerId.nullable(), screen: Screen }),
    Batch.extend({ id: EmployerId }),
  ),
  /** What belongs to one becomes the other's; what the other lacks it gets. */
  'employers.merge': command(
    z.strictObject({ from: EmployerId, into: EmployerId, screen: Screen }),
    Batch,
  ),
  /** Only one without vacancies. */
  'employers.remove': command(z.strictObject({ id: EmployerId, screen: Screen }), Batch),
}
