// Three tell a field: what the school said last (base), what stands at the centre (ours), what the school says now
// (theirs). Who alone changed it is followed; where both did, somebody decides.

export type MergeValue = string | number | null
export type MergeRow = Readonly<Record<string, MergeValue>>

export type FieldConflict = Readonly<{
  field: string
  base: MergeValue
  ours: MergeValue
  theirs: MergeValue
}>

export type Merged = Readonly<{
  /** what the school changed and the centre did not */
  patch: MergeRow
  conflicts: readonly FieldConflict[]
}>

/** Merges the fields that `theirs` or `base` names. A row without `base` counts as empty before. */
export function mergeRow(base: MergeRow, ours: MergeRow, theirs: MergeRow): Merged {
  const patch: Record<string, MergeValue> = {}
  const conflicts: FieldConflict[] = []
  const meet = (field: string): void => {
    const [is, says] = [ours[field] ?? null, theirs[field] ?? null]
    if (is === says) return
    const was = base[field] ?? null
    if (says === was) return
    if (is === was) patch[field] = says
    else conflicts.push({ field, base: was, ours: is, theirs: says })
  }
  for (const field in base) meet(field)
  for (const field in theirs) if (!(field in base)) meet(field)
  return { patch, conflicts }
}

/** Whether two rows say the same; what a row does not name is empty. */
export const isSame = (one: MergeRow, other: MergeRow): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every(
    (field) => (one[field] ?? null) === (other[field] ?? null),
  )
