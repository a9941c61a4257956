// Edits of cells, wherever they come from (grid, paste, command line): normalised, judged and recorded person by
// person; refused ones are named and the others stand, all in one transaction and one batch.
import type { BatchLabel } from '#shared/contract/history.ts'
import { type Day, isDay } from '#shared/domain/day/index.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import type { CellRemark, PersonEdit } from '#shared/schemas/graduate.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { showTyped } from './concealment.ts'
import { changedCells, judgePerson } from './edits/judge-person.ts'
import { type Known, selectKnown } from './edits/known.ts'
import { withoutMasks } from './edits/masks.ts'
import { refusal } from './edits/remark.ts'
import { type EditScope, openScope } from './edits/scope.ts'
import { storePerson } from './edits/store-person.ts'
import { freeNumbers, type Move, type Moves, settleMoves } from './student-numbers.ts'

type Options = Readonly<{ screen: string; day?: Day; dryRun?: boolean }>
type Values = PersonEdit['values']
type Edits = ReadonlyMap<number, Values>

/** What became of the edits; `remarks` name the cells that were refused or should be looked at. */
export type EditResult = Readonly<{ batch: number | null; changed: number; remarks: CellRemark[] }>

/** Rows of so many people are held at once. */
const CHUNK = 5_000

export function setCells(
  ctx: DataContext,
  session: Session,
  edits: readonly PersonEdit[],
  { screen, day, dryRun = false }: Options,
): EditResult {
  const scope = openScope(ctx, session, day ?? null)
  const people = merged(edits)
  // V09: nothing that a clerk records can have happened tomorrow.
  if (!isDay(scope.day) || scope.day > scope.today) return refuseAll(people)
  const tally = createTally()
  const label = tally.label(people)
  return writeBatch(ctx, session, { label, screen, dryRun }, (batch) => {
    const moves = settleMoves(session.db, session.info.cohort, numberWishes(scope, people))
    freeNumbers(session.db, moves.freed)
    const ids = [...people.keys()]
    const remarks = chunksOf(ids).flatMap((chunk) =>
      editPeople(scope, batch, { people, ids: chunk, moves, tally, dryRun }),
    )
    if (batch.current() !== null) batch.relabel(tally.label(people))
    return { batch: dryRun ? null : batch.current(), changed: tally.changed(), remarks }
  })
}

function chunksOf(ids: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, index) =>
    ids.slice(index * CHUNK, (index + 1) * CHUNK),
  )
}

/** Everything said of a person once; of a cell named twice the last counts. */
function merged(edits: readonly PersonEdit[]): Edits {
  const people = new Map<number, Values>()
  for (const { id, values } of edits) {
    const earlier = people.get(id)
    people.set(id, earlier === undefined ? values : { ...earlier, ...values })
  }
  return people
}

function refuseAll(people: Edits): EditResult {
  const remarks = [...people].flatMap(([id, values]) =>
    Object.keys(values).map((field) => ({ id, ...refusal(field, 'V09') })),
  )
  return { batch: null, changed: 0, remarks }
}

/** Who is to get another student number. */
function numberWishes({ session, read }: EditScope, people: Edits): ReadonlyMap<number, Move> {
  const wishes = new Map<number, Move>()
  const field = fieldByKey('student_no')
  const present = prepared(session.db, 'SELECT student_no FROM graduate WHERE id = ?').pluck()
  if (field === undefined) return wishes
  for (const [id, { student_no: text }] of people) {
    if (text === undefined) continue
    const typed = read(field, text)
    const from = present.get(id) as string | null | undefined
    if (typed.ok && typed.value !== '' && from !== undefined)
      wishes.set(id, { from, to: typed.value })
  }
  return wishes
}

type Work = Readonly<{
  people: Edits
  ids: readonly number[]
  moves: Moves
  tally: ReturnType<typeof createTally>
  dryRun: boolean
}>

function editPeople(
  scope: EditScope,
  batch: BatchWriter,
  { people, ids, moves, tally, dryRun }: Work,
): CellRemark[] {
  const stored = selectKnown(scope.session.db, ids)
  return ids.flatMap((id) => {
    const wished = people.get(id) ?? {}
    const found = stored.get(id)
    if (found === undefined) {
      return Object.keys(wished).map((field) => ({ id, ...refusal(field, 'V08') }))
    }
    const { values, refused } = withoutMasks(wished, found, scope.session.info.cohort)
    const known = withNumber(found, moves.freed.get(id))
    const verdict = judgePerson(scope, known, values, moves.refused.has(id))
    storePerson(scope, batch, { id, known, verdict })
    if (!dryRun)
      showTyped(scope.session, id, { ...verdict.roster.patch, ...verdict.willingness.said })
    tally.add(String(known.person.name ?? ''), changedCells(known, verdict))
    return [...refused, ...verdict.remarks].map((remark) => ({ id, ...remark }))
  })
}

/** As it was before it was let go of. */
function withNumber(known: Known, studentNo: string | undefined): Known {
  if (studentNo === undefined) return known
  return { ...known, person: { ...known.person, student_no: studentNo } }
}

/** Counts what changed, and says what the batch was. */
function createTally() {
  let cells = 0
  let people = 0
  let first = { name: '', field: '' }
  return {
    changed: () => cells,
    add(name: string, fields: readonly string[]): void {
      const [field] = fields
      if (field === undefined) return
      if (people === 0) first = { name, field }
      cells += fields.length
      people += 1
    },
    label(asked: Edits): BatchLabel {
      if (cells > 0) {
        // Of several nobody is named: a label is read for longer than the people are kept.
        const name = people === 1 ? first.name : ''
        return { key: 'cells', params: { count: cells, people, name, field: first.field } }
      }
      // The cells say what they said; only what was open at them is settled.
      let count = 0
      for (const values of asked.values()) count += Object.keys(values).length
      return { key: 'cells', params: { count, people: asked.size, name: '', field: '' } }
    },
  }
}
