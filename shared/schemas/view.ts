import { z } from 'zod'
import { GraduateFilter, GraduateSort } from './graduate.ts'

/** How the columns stand; fields that are not named follow in the dictionary's order, shown as it says. */
export const Arrangement = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        field: z.string().max(40),
        width: z.int().min(40).max(800),
        hidden: z.boolean(),
      }),
    )
    .max(200),
  /** how many of the shown columns stay in view */
  frozen: z.int().min(0).max(20),
})
export type Arrangement = z.infer<typeof Arrangement>

export const ViewName = z.string().trim().min(1).max(30)

/** Filter, sort and columns under a name. */
export const SavedView = z.strictObject({
  id: z.int().positive(),
  name: z.string(),
  filter: GraduateFilter,
  sort: GraduateSort,
  /** null: the columns stay as they are */
  arrangement: Arrangement.nullable(),
})
export type SavedView = z.infer<typeof SavedView>
