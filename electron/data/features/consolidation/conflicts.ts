// What a school and the centre, or two schools, tell differently. Open ones of a school are found anew with each of its
// packages; what was decided is not asked again.
import type { Database } from 'better-sqlite3'
import type { ConflictKind, MergeRow, MergeValue } from '#shared/domain/consolidation/index.ts'
import { all, first, run, sql } from '../../ledger-file/query.ts'

export type FoundConflict = Readonly<{
  kind: ConflictKind
  entity: string
  sourceId: number | null
  localId: number | null
  graduateId: number | null
  otherGraduateId?: number
  field?: string
  base?: MergeValue
  ours?: MergeValue
  theirs?: MergeValue
}>

export type Conflicts = Readonly<{
  /** what a field that is still asked about was before the two differed */
  baseOf: (entity: string, localId: number) => Readonly<Record<string, string | null>> | undefined
  add: (found: FoundConflict) => void
}>

const textOf = (value: MergeValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

/** Takes the school's open ones away; those that still are come back under the new package. */
export function reopenConflicts(
  db: Database,
  correspondentId: number,
  packageId: number,
): Conflicts {
  const ofSchool = sql
    .selectFrom('package')
    .select('id')
    .where('correspondent_id', '=', correspondentId)
  const open = all(
    db,
    sql
      .selectFrom('merge_conflict')
      .selectAll()
      .where('package_id', 'in', ofSchool)
      .where('decision', '=', ''),
  )
  const bases = new Map<string, Record<string, string | null>>()
  for (const { kind, entity, local_id, field, base } of open) {
    if (kind !== 'field') continue
    const key = `${entity} ${local_id}`
    bases.set(key, { ...bases.get(key), [field]: base })
  }
  // Only the package before knew of a row that is gone: nobody would find it again.
  run(
    db,
    sql
      .deleteFrom('merge_conflict')
      .where('package_id', 'in', ofSchool)
      .where('decision', '=', '')
      .where('kind', '!=', 'removed'),
  )
  const settled = all(
    db,
    sql
      .selectFrom('merge_conflict')
      .select(['kind', 'entity', 'source_id', 'other_graduate_id', 'graduate_id'])
      .where('package_id', 'in', ofSchool)
      .where((eb) => eb.or([eb('decision', 'in', ['ours', 'both']), eb('decision', '=', '')])),
  )
  const asked = new Set(
    settled
      .filter(({ kind }) => kind !== 'field')
      .map((row) => keyOf(row.kind, row.entity, row.source_id, row.other_graduate_id)),
  )
  return {
    baseOf: (entity, localId) => (bases.size === 0 ? undefined : bases.get(`${entity} ${localId}`)),
    add(found) {
      const other = found.otherGraduateId ?? null
      const key = keyOf(found.kind, found.entity, found.sourceId, other)
      if (found.kind !== 'field' && asked.has(key)) return
      asked.add(key)
      insert(db, packageId, found)
    },
  }
}

/** Of a person who has left a school's roster by transfer, or the row behind them: asked once. */
const keyOf = (
  kind: string,
  entity: string,
  sourceId: number | null,
  other: number | null,
): string => `${kind} ${entity} ${sourceId} ${other}`

function insert(db: Database, packageId: number, found: FoundConflict): void {
  run(
    db,
    sql.insertInto('merge_conflict').values({
      package_id: packageId,
      kind: found.kind,
      entity: found.entity,
      local_id: found.localId,
      graduate_id: found.graduateId,
      other_graduate_id: found.otherGraduateId ?? null,
      source_id: found.sourceId,
      field: found.field ?? '',
      base: textOf(found.base),
      ours: textOf(found.ours),
      theirs: textOf(found.theirs),
    }),
  )
}

/** Stored as text; a number where the others are numbers. */
export function likeOthers(text: string | null, others: readonly MergeValue[]): MergeValue {
  const isNumber = others.some((value) => typeof value === 'number')
  return text !== null && isNumber ? Number(text) : text
}

export const conflictById = (db: Database, id: number) =>
  first(
    db,
    sql
      .selectFrom('merge_conflict as c')
      .innerJoin('package as p', 'p.id', 'c.package_id')
      .selectAll('c')
      .select('p.correspondent_id')
      .where('c.id', '=', id),
  )

export type StoredConflict = NonNullable<ReturnType<typeof conflictById>>

export function settleConflict(
  db: Database,
  id: number,
  settled: Readonly<{ decision: string; reason: string; decided_at: string }>,
): void {
  run(db, sql.updateTable('merge_conflict').set(settled).where('id', '=', id))
}

/** Bases as far as they are still asked about, over what the package before said. */
export function baseUnder(
  conflicts: Conflicts,
  { entity, localId }: Readonly<{ entity: string; localId: number }>,
  [before, ours, theirs]: readonly [MergeRow, MergeRow, MergeRow],
): MergeRow {
  const stored = conflicts.baseOf(entity, localId)
  if (stored === undefined) return before
  const asked = Object.entries(stored).map(([field, base]) => [
    field,
    likeOthers(base, [ours[field] ?? null, theirs[field] ?? null]),
  ])
  return { ...before, ...Object.fromEntries(asked) }
}
