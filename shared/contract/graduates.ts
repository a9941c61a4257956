import { z } from 'zod'
import { GraduateId, Reason } from '../schemas/common.ts'
import {
  CellEdit,
  CellEditResult,
  GraduateCard,
  GraduateFilter,
  GraduateRow,
  GraduateSort,
  PersonFound,
} from '../schemas/graduate.ts'
import { command, query } from './spec.ts'

const Option = z.strictObject({ value: z.string(), count: z.int() })

export const graduates = {
  /** The vector of ids for a filter and a sort; the grid asks for the rows in view by id. */
  'graduates.ids': query(
    z.strictObject({ filter: GraduateFilter, sort: GraduateSort.nullable() }),
    z.strictObject({ ids: z.array(GraduateId) }),
  ),
  'graduates.rows': query(
    z.strictObject({ ids: z.array(GraduateId).max(500) }),
    z.array(GraduateRow),
  ),
  'graduates.card': query(z.strictObject({ id: GraduateId }), GraduateCard),
  'graduates.options': query(
    z.strictObject({ schoolId: z.int().nullable() }),
    z.strictObject({
      schools: z.array(z.strictObject({ id: z.int(), name: z.string(), count: z.int() })),
      majors: z.array(Option),
      willingness: z.array(Option),
    }),
  ),
  'graduates.find': query(
    z.strictObject({ text: z.string().max(100), limit: z.int().positive().max(1000).default(100) }),
    z.strictObject({ people: z.array(PersonFound) }),
  ),
  /** All edits in one transaction and one batch; refused ones are named, the others stand. */
  'graduates.setCells': command(
    z.strictObject({ edits: z.array(CellEdit).min(1).max(5000), screen: z.string().max(40) }),
    z.strictObject({ batch: z.int().nullable(), results: z.array(CellEditResult) }),
  ),
  /** Takes people off the roster, with all that was recorded of them; they wait in the bin. */
  'graduates.remove': command(
    z.strictObject({
      ids: z.array(GraduateId).min(1).max(5000),
      reason: Reason,
      screen: z.string().max(40),
    }),
    z.strictObject({ batch: z.int(), removed: z.int() }),
  ),
}
