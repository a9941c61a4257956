// A released migration has run on ledgers out there: changed afterwards, old and new ledgers would differ in shape.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'

const MIGRATIONS = 'electron/data/ledger-file/migrations'
const LIST = 'build/check/released-migrations.json'

export function checkReleasedMigrations(folder: string): Outcome {
  const files = globSync('[0-9][0-9][0-9][0-9]-*.ts', { cwd: join(folder, MIGRATIONS) }).sort()
  const listed = readList(join(folder, LIST))
  const newest = files.at(-1)
  const problems = [
    ...(files.length === 0 ? [`no migrations were found in ${MIGRATIONS}`] : []),
    ...wrongNumbers(files),
    ...files
      .filter((file) => file !== newest && !listed.has(file))
      .map(
        (file) => `${file}: is followed by a newer migration, so it is released: add it to ${LIST}`,
      ),
    ...[...listed].flatMap(([file, hash]) => problemOf(join(folder, MIGRATIONS, file), file, hash)),
  ]
  return { summary: `${files.length} migrations, ${listed.size} released`, problems }
}

function problemOf(path: string, file: string, hash: string): readonly string[] {
  if (!existsSync(path)) return [`${file}: was released and is gone`]
  const actual = hashOf(path)
  if (actual === hash) return []
  return [
    `${file}: was released and is changed (now ${actual}): undo that, and write a new migration`,
  ]
}

/** Line ends are those of the repository, whatever a checkout made of them. */
const hashOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path, 'utf8').replaceAll('\r\n', '\n')).digest('hex')

function wrongNumbers(files: readonly string[]): readonly string[] {
  return files
    .map((file, index) => ({ file, number: String(index + 1).padStart(4, '0') }))
    .filter(({ file, number }) => !file.startsWith(number))
    .map(({ file, number }) => `${file}: the numbers have a gap or a double, expected ${number}`)
}

function readList(path: string): ReadonlyMap<string, string> {
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof list !== 'object' || list === null) throw new Error(`${LIST} is no list`)
  return new Map(Object.entries(list).map(([file, hash]) => [file, String(hash)]))
}
