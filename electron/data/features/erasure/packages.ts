// What was exchanged of the erased: a package that came in loses their rows and all that names them, one that went out
// its whole content, for it is sealed. What was asked about them, and what two schools said of them, goes as well.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'
import { packFiles, unpackFiles } from '../consolidation/package-content.ts'
import type { Identity } from './identity.ts'

type Kept = Readonly<{ id: number; correspondentId: number; content: Buffer }>
type Line = Readonly<Record<string, unknown>>

/** While it is still known which of the schools' rows are theirs: before the rows go. */
export function erasePackages(db: Database, ids: readonly number[], identity: Identity): void {
  const whom = JSON.stringify(ids)
  const finding = JSON.stringify({ code: 'package_erased', params: {} })
  prepared(
    db,
    `UPDATE package SET content = NULL, finding = iif(state = 'waiting', ?, finding),
            state = iif(state = 'waiting', 'refused', state)
      WHERE direction = 'out' AND content IS NOT NULL AND kind IN ('submission', 'period', 'return')`,
  ).run(finding)
  for (const kept of selectArrived(db)) {
    const theirs = new Set(sourceIds(db, kept.correspondentId, whom))
    const content = packFiles(filesWithout(unpackFiles(kept.content), theirs, identity))
    prepared(db, 'UPDATE package SET content = ? WHERE id = ?').run(content, kept.id)
  }
  for (const [table, column] of ABOUT)
    prepared(db, `DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`).run(
      whom,
    )
}

const ABOUT = [
  ['question', 'graduate_id'],
  ['merge_conflict', 'graduate_id'],
  ['merge_conflict', 'other_graduate_id'],
] as const

const selectArrived = (db: Database): Kept[] =>
  prepared(
    db,
    `SELECT id, correspondent_id AS correspondentId, content FROM package
      WHERE direction = 'in' AND kind = 'submission' AND content IS NOT NULL`,
  ).all() as Kept[]

const sourceIds = (db: Database, correspondentId: number, whom: string): number[] =>
  prepared(
    db,
    `SELECT source_id FROM arrived_record WHERE correspondent_id = ? AND entity = 'graduate'
        AND local_id IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(correspondentId, whom) as number[]

/** The workbook and the scan name people where nothing can be taken out: they go. */
export function filesWithout(
  files: ReadonlyMap<string, Uint8Array>,
  theirs: ReadonlySet<number>,
  identity: Identity,
): ReadonlyMap<string, Uint8Array> {
  const lines = [...files].filter(([name]) => name.endsWith('.ndjson'))
  return new Map(
    lines.map(([name, bytes]) => {
      const idColumn = name === 'tables/graduate.ndjson' ? 'id' : 'graduate_id'
      const left = Buffer.from(bytes)
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '' && !isTheirs(JSON.parse(line) as Line, idColumn, theirs))
        .map((line) => withoutWords(line, identity))
      return [name, Buffer.from(left.map((line) => `${line}\n`).join(''))]
    }),
  )
}

function isTheirs(line: Line, idColumn: string, theirs: ReadonlySet<number>): boolean {
  const id = line[idColumn]
  return typeof id === 'number' && theirs.has(id)
}

const withoutWords = (line: string, { isNamed, without }: Identity): string =>
  isNamed(line)
    ? JSON.stringify(JSON.parse(line), (_key, value: unknown) =>
        typeof value === 'string' ? without(value) : value,
      )
    : line
