// What a ledger must say of itself to be opened; where its settings are lost, from the key file and its people.
import { randomBytes } from 'node:crypto'
import { prepared } from '#data/ledger-file/query.ts'
import { tallyOf, type Work } from './work.ts'

/** After schools and people are there; the cohort is needed before, and asked for with `guessCohort`. */
export function completeSettings(work: Work, cohort: number): Readonly<{ newChainKey: boolean }> {
  const { keyFile } = work
  const { role, schoolId } = guessRole(work)
  const wanted: readonly (readonly [string, string | null])[] = [
    ['ledger_id', keyFile.ledgerId],
    ['role', role],
    ['cohort', String(cohort)],
    ['practice', keyFile.practice ? '1' : '0'],
    ['recovery_kept', keyFile.practice ? '1' : '0'],
  ]
  const roleKnown = setting(work, 'role') !== null
  for (const [key, value] of wanted) if (value !== null) complete(work, key, value)
  if (!roleKnown && schoolId !== null) complete(work, 'school_id', String(schoolId))
  const newChainKey = setting(work, 'chain_key') === null
  if (newChainKey) complete(work, 'chain_key', randomBytes(32).toString('base64url'))
  return { newChainKey }
}

/** The cohort that the settings name, else that of most people. */
export function guessCohort(work: Work): number {
  const stored = Number(setting(work, 'cohort') ?? Number.NaN)
  if (Number.isInteger(stored)) return stored
  const most = prepared(
    work.to,
    'SELECT cohort_year FROM graduate GROUP BY cohort_year ORDER BY count(*) DESC LIMIT 1',
  )
    .pluck()
    .get()
  return typeof most === 'number' ? most : work.year
}

/** A school's ledger holds one school, which was there before anything was recorded; a university's come by imports. */
function guessRole({ to }: Work): Readonly<{ role: string; schoolId: number | null }> {
  const ids = prepared(to, 'SELECT id FROM school').pluck().all()
  const [only] = ids
  if (ids.length !== 1 || typeof only !== 'number') return { role: 'central', schoolId: null }
  const imported = prepared(
    to,
    "SELECT 1 FROM change_log WHERE entity = 'school' AND entity_id = ? AND op = 'insert'",
  ).get(only)
  return imported === undefined
    ? { role: 'school', schoolId: only }
    : { role: 'central', schoolId: null }
}

function complete(work: Work, key: string, value: string): void {
  const { changes } = prepared(
    work.to,
    'INSERT OR IGNORE INTO setting (key, value) VALUES (?, ?)',
  ).run(key, value)
  // A file from before there was a chain lost no key of it.
  if (changes === 1 && work.unread.has('setting')) tallyOf(work, 'setting').rebuilt += 1
}

function setting({ to }: Work, key: string): string | null {
  const value = prepared(to, 'SELECT value FROM setting WHERE key = ?').pluck().get(key)
  return typeof value === 'string' ? value : null
}
