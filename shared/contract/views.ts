import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import { Arrangement, SavedView, ViewName } from '../schemas/view.ts'
import { command, query } from './spec.ts'

const Id = SavedView.shape.id

/** Views of the ledger page; each user has their own. They are no records: neither logged nor undone. */
export const views = {
  'views.list': query(Nothing, z.array(SavedView)),
  /** Another view of the same name gives way. */
  'views.save': command(
    SavedView.omit({ id: true }).extend({ name: ViewName }),
    z.strictObject({ id: Id }),
  ),
  'views.remove': command(z.strictObject({ id: Id }), Nothing),
  /** The user's columns as last left; null before anything was moved. */
  'views.arrangement': query(Nothing, z.strictObject({ arrangement: Arrangement.nullable() })),
  'views.arrange': command(z.strictObject({ arrangement: Arrangement.nullable() }), Nothing),
}
