import { z } from 'zod'
import { ContactGroup, Fair, FairTotals, Lecture, Measure } from '../schemas/activity.ts'
import { GraduateId, Nothing } from '../schemas/common.ts'
import { command, query } from './spec.ts'

const Id = z.int().positive()
const Saved = z.strictObject({ batch: z.int().nullable(), id: Id })
const One = z.strictObject({ id: Id })
const Removed = z.strictObject({ batch: z.int() })

/** Registers of what is done for many; each save without an id (null) adds, each removal can be undone. */
export const activities = {
  /** Newest first. `ratio` is demand : seekers with one decimal, null while nobody entered the seekers (rule). */
  'fairs.list': query(
    Nothing,
    z.strictObject({
      fairs: z.array(Fair),
      online: FairTotals,
      offline: FairTotals,
      seekers: z.int().nullable(),
      onlineRatio: z.string().nullable(),
      offlineRatio: z.string().nullable(),
    }),
  ),
  'fairs.save': command(Fair.extend({ id: Id.nullable() }), Saved),
  'fairs.remove': command(One, Removed),
  'lectures.list': query(Nothing, z.array(Lecture)),
  'lectures.save': command(Lecture.omit({ attended: true }).extend({ id: Id.nullable() }), Saved),
  /** Only while nobody was there. */
  'lectures.remove': command(One, Removed),
  /** Who was there. */
  'lectures.attendance': query(One, z.array(GraduateId)),
  'contactGroups.list': query(Nothing, z.array(ContactGroup)),
  'contactGroups.save': command(ContactGroup.extend({ id: Id.nullable() }), Saved),
  'contactGroups.close': command(One, Removed),
  'measures.list': query(Nothing, z.array(Measure)),
  'measures.save': command(Measure.extend({ id: Id.nullable() }), Saved),
  'measures.remove': command(One, Removed),
}
