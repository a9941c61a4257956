// Damage to a ledger file, and what must be true of a ledger salvaged from it.
import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import { salvageLedger, unlockDamaged } from '#data/features/salvage/service.ts'
import type { SalvageReport } from '#shared/contract/salvage.ts'
import { TEST_PASSPHRASE, type TestContext } from '#tests/helpers/ledger.ts'
import type { Content } from './ledger.ts'

export const PAGE = 4096

/** Changes 16 bytes at a place of the file. */
export function damageAt(path: string, offset: number): void {
  const bytes = readFileSync(path)
  for (let at = offset; at < Math.min(offset + 16, bytes.length); at++)
    bytes[at] = (bytes[at] ?? 0) ^ 0xa5
  writeFileSync(path, bytes)
}

/** Damages pages, counted from 1 as SQLite does. */
export function damagePages(path: string, pages: readonly number[]): void {
  for (const page of pages) damageAt(path, (page - 1) * PAGE + 2000)
}

export async function salvageHere({ ctx }: TestContext, path: string): Promise<SalvageReport> {
  const damaged = await unlockDamaged(ctx, path, 'passphrase', TEST_PASSPHRASE)
  return salvageLedger(ctx, damaged, {
    signal: new AbortController().signal,
    progress: () => undefined,
  })
}

const tallyOf = ({ tables }: SalvageReport, table: string) =>
  tables.find((entry) => entry.table === table) ?? { read: 0, rebuilt: 0, missing: 0 }

export const missingIn = ({ tables }: SalvageReport): number =>
  tables.reduce((sum, { missing }) => sum + missing, 0)

/** Tables whose account does not come to the rows that were there. */
export function miscounted(before: Content, report: SalvageReport): readonly string[] {
  return Object.entries(before).flatMap(([table, rows]) => {
    const { read, rebuilt, missing } = tallyOf(report, table)
    // How many settings there were nobody knows once their page is gone.
    const isRight = table === 'setting' || read + rebuilt + missing === rows.length
    return isRight ? [] : [`${table}: ${read} + ${rebuilt} + ${missing}, not ${rows.length}`]
  })
}

// Made anew where the chain is joined.
const LINKS = ['salt', 'commitment', 'digest'] as const

/** Rows that are not what they were and are not owned up to as missing, or as an older value of a named person. */
export function silentlyChanged(
  before: Content,
  after: Content,
  report: SalvageReport,
): readonly string[] {
  const stale = report.damaged.filter(({ lost }) => lost.includes('latest')).length
  return Object.entries(before).flatMap(([table, rows]) => {
    if (table === 'setting') return []
    const { missing } = tallyOf(report, table)
    const found = new Map((after[table] ?? []).map((row) => [numberOf(row), withoutLinks(row)]))
    const changed = rows.filter(
      (row) => !isDeepStrictEqual(found.get(numberOf(row)), withoutLinks(row)),
    )
    return changed.length <= missing + stale
      ? []
      : [`${table}: ${changed.length} rows, ${missing} missing`]
  })
}

type Row = Content[string][number]
const numberOf = (row: Row): unknown =>
  row.seq ?? row.id ?? row.batch_id ?? row.user_id ?? row.sha256

function withoutLinks(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => !LINKS.some((link) => link === column)),
  )
}

/** Pages of a table or an index, its inner ones included. */
export function pagesOf(db: Database, name: string): readonly number[] {
  return db
    .prepare('SELECT pageno FROM dbstat WHERE name = ? ORDER BY pageno')
    .pluck()
    .all(name)
    .map(Number)
}
