// Whoever was erased at the centre does not come back with a school's package: their rows and words are cut out of it
// before anything of it is kept.
import { shippedFile } from '#shared/domain/submission/shipped.ts'
import type { Session } from '../../context.ts'
import { erasedHere } from '../erasure/erased-people.ts'
import { identityOfRows } from '../erasure/identity.ts'
import { filesWithout } from '../erasure/packages.ts'
import { selectIdByStudentNo } from '../graduates/repository.ts'
import type { Files } from './snapshot.ts'
import { evidenceIn } from './take-evidence.ts'

type Person = Readonly<{ id?: unknown; student_no?: unknown; id_no?: unknown }>
type Left = Readonly<{ files: Files; students: readonly string[] }>

/** `students`: numbers of those who were left out. Whoever is on the roster again is let in. */
export function withoutErased({ db, info }: Session, files: Files): Left {
  const isErased = erasedHere(db)
  const isHere = (number: unknown): boolean =>
    typeof number === 'string' && selectIdByStudentNo(db, info.cohort, number) !== undefined
  const people = peopleIn(files).filter((one) => isErased(one) && !isHere(one.student_no))
  if (people.length === 0) return { files, students: [] }
  const ids = new Set(people.map(({ id }) => Number(id)))
  return {
    files: new Map([
      ...filesWithout(files, ids, identityOfRows(db, people)),
      // Only what somebody's record names is kept of it.
      ...evidenceIn(files),
    ]),
    students: people.map(({ student_no }) => String(student_no ?? '')),
  }
}

/** A line that is none is refused when the package is read. */
function peopleIn(files: Files): Person[] {
  const text = Buffer.from(files.get(shippedFile('graduate')) ?? []).toString('utf8')
  return text.split('\n').flatMap((line) => {
    try {
      const row: unknown = JSON.parse(line)
      return typeof row === 'object' && row !== null ? [row] : []
    } catch {
      return []
    }
  })
}
