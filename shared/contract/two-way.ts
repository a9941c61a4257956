import { z } from 'zod'
import { FileToken, GraduateId, Nothing } from '../schemas/common.ts'
import {
  KeptTwoWay,
  TwoWayFigure,
  TwoWayQuestion,
  TwoWayShape,
  TwoWayTable,
} from '../schemas/two-way.ts'
import { command, query } from './spec.ts'

const Id = z.int().positive()
const Name = z.string().trim().min(1).max(30)

/** Tables of any two divisions. Those that are kept are no records: neither logged nor undone. */
export const twoWay = {
  'twoWay.view': query(TwoWayQuestion, TwoWayTable),
  /** Numbers of the people behind a count, ascending; `figure_restricted` as for reports. */
  'twoWay.people': query(
    TwoWayFigure,
    z.strictObject({ ids: z.array(GraduateId), gone: z.int().nonnegative() }),
  ),
  'twoWay.list': query(Nothing, z.array(KeptTwoWay)),
  /** Another of the same name gives way. */
  'twoWay.save': command(TwoWayShape.extend({ name: Name }), z.strictObject({ id: Id })),
  /** `two_way_name_taken` where another has the name. */
  'twoWay.rename': command(z.strictObject({ id: Id, name: Name }), Nothing),
  'twoWay.remove': command(z.strictObject({ id: Id }), Nothing),
  'twoWay.export': command(
    z.strictObject({ question: TwoWayQuestion, token: FileToken }),
    z.strictObject({ fileName: z.string() }),
  ),
}
