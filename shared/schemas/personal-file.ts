import { z } from 'zod'
import { Day } from './common.ts'

/** One part of the file: labels with their texts, or a table. All of it reads as it is printed. */
export const FileSection = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fields'),
    title: z.string(),
    fields: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('table'),
    title: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
])
export type FileSection = z.infer<typeof FileSection>

/** R8 一人一档: all that was done for one graduate, as of a day. */
export const PersonalFile = z.strictObject({
  title: z.string(),
  unit: z.string(),
  cohort: z.int(),
  asOf: Day,
  name: z.string(),
  studentNo: z.string(),
  sections: z.array(FileSection),
  notes: z.array(z.string()),
})
export type PersonalFile = z.infer<typeof PersonalFile>
