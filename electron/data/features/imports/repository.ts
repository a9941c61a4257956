import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ImportCounts, ImportKind, type Problem } from '#shared/schemas/import.ts'
import { all, first, run, sql } from '../../ledger-file/query.ts'

const StoredCounts = z.string().transform((text) => ImportCounts.parse(JSON.parse(text)))

/** The number of the last batch: a plan made before it is out of date. An erasure has a batch and logs no change. */
export function lastChange(db: Database): number {
  const row = first(
    db,
    sql.selectFrom('change_batch').select(({ fn }) => fn.max<number | null>('id').as('id')),
  )
  return row?.id ?? 0
}

export function nextSchoolPosition(db: Database): number {
  const row = first(
    db,
    sql.selectFrom('school').select(({ fn }) => fn.max<number | null>('position').as('last')),
  )
  return (row?.last ?? 0) + 1
}

/** The import of this kind that brought the very same file and still stands. */
export function batchOfFile(
  db: Database,
  { sha256, kind }: Pick<ImportRecordRow, 'sha256' | 'kind'>,
): Readonly<{ batch: number; counts: ImportCounts }> | undefined {
  const row = first(
    db,
    sql
      .selectFrom('import_batch')
      .innerJoin('change_batch', 'change_batch.id', 'import_batch.batch_id')
      .select(['batch_id as batch', 'counts'])
      .where('file_sha256', '=', sha256)
      .where('import_batch.kind', '=', kind)
      .where('reverted_by', 'is', null)
      .orderBy('batch_id', 'desc')
      .limit(1),
  )
  return row && { batch: row.batch, counts: StoredCounts.parse(row.counts) }
}

export type ImportRecordRow = Readonly<{
  batch: number
  kind: ImportKind
  fileName: string
  sha256: string
  effective: string
  counts: ImportCounts
  problems: readonly Problem[]
}>

export function insertImport(db: Database, row: ImportRecordRow): void {
  run(
    db,
    sql.insertInto('import_batch').values({
      batch_id: row.batch,
      kind: row.kind,
      file_name: row.fileName,
      file_sha256: row.sha256,
      effective: row.effective,
      counts: JSON.stringify(row.counts),
      problems: JSON.stringify(row.problems),
    }),
  )
}

export function selectImports(db: Database) {
  return all(
    db,
    sql
      .selectFrom('import_batch')
      .innerJoin('change_batch', 'change_batch.id', 'import_batch.batch_id')
      .innerJoin('app_user', 'app_user.id', 'change_batch.user_id')
      .select([
        'import_batch.batch_id as batch',
        'import_batch.kind',
        'file_name as fileName',
        'effective',
        'started_at as startedAt',
        'app_user.name as userName',
        'reverted_by',
        'counts',
      ])
      .orderBy('import_batch.batch_id', 'desc')
      .limit(500),
  ).map(({ reverted_by, counts, kind, ...row }) => ({
    ...row,
    kind: ImportKind.parse(kind),
    reverted: reverted_by !== null,
    counts: StoredCounts.parse(counts),
  }))
}
