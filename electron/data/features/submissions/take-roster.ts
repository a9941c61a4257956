// What a period's file says of a school's people and of the settings that hold for all schools. It is one batch of its
// own, so that a school that was told wrong can take it back.
import { timeOrderedUid } from '#common/uid.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { PackagedRule, RosterChange } from '#shared/schemas/package.ts'
import { RULE_CONTENTS } from '#shared/schemas/rule.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { readNdjson } from '../../package/ndjson.ts'
import { writeBatch } from '../../write-batch.ts'
import { erasedHere } from '../erasure/erased-people.ts'
import { searchColumns } from '../graduates/person-columns.ts'
import { takeOff } from '../graduates/remove.ts'
import { selectGraduate, selectIdByStudentNo } from '../graduates/repository.ts'
import type { Arrived } from '../packages/incoming.ts'
import { selectVersions } from '../settings/rules.ts'

const MOST_LINES = 20_000

export function takeRosterAndRules(ctx: DataContext, session: Session, arrived: Arrived): void {
  const { file, from } = arrived
  const changes = readNdjson(arrived, 'roster.ndjson', RosterChange)
  const rules = readNdjson(arrived, 'rules.ndjson', PackagedRule)
  if (changes.length + rules.length > MOST_LINES) throw new AppError('package_too_large', { file })
  const named = { name: from.name, added: 0, moved: 0, gone: 0, rules: 0 }
  const label = { key: 'takeRoster', params: named }
  writeBatch(ctx, session, { label, screen: 'packages', everybody: true }, (batch) => {
    const people = takeRoster(session, batch, changes)
    const said = { ...named, ...people, rules: takeRules(ctx, session, batch, { rules, file }) }
    if (batch.current() !== null) batch.relabel({ key: 'takeRoster', params: said })
  })
}

function takeRoster(session: Session, batch: BatchWriter, changes: readonly RosterChange[]) {
  const counts = { added: 0, moved: 0, gone: 0 }
  const isErased = erasedHere(session.db)
  for (const change of changes) {
    // Whoever was erased by law does not come back by a list.
    if (change.change === 'new' && isErased(change.values)) continue
    if (change.change === 'new') counts.added += enrol(session, batch, change)
    else counts[change.change] += leave(session, batch, change)
  }
  return counts
}

function enrol(session: Session, batch: BatchWriter, { studentNo, name, values }: RosterChange) {
  const { db, info } = session
  if (selectIdByStudentNo(db, info.cohort, studentNo) !== undefined) return 0
  const own = { uid: timeOrderedUid(), cohort_year: info.cohort, school_id: session.schoolId }
  const row = { ...values, ...own, student_no: studentNo, name }
  batch.insert('graduate', { ...row, ...searchColumns(row) })
  return 1
}

/** With all that was recorded of them; a number that somebody else has here is left alone. */
function leave(session: Session, batch: BatchWriter, { studentNo, name }: RosterChange) {
  const id = selectIdByStudentNo(session.db, session.info.cohort, studentNo)
  const person = id === undefined ? undefined : selectGraduate(session.db, id)
  if (person === undefined || person.name !== name) return 0
  takeOff(batch, session, [person])
  return 1
}

type Given = Readonly<{ rules: readonly PackagedRule[]; file: string }>

/** From the first day on that the centre names, its versions alone hold. */
function takeRules(ctx: DataContext, session: Session, batch: BatchWriter, given: Given): number {
  let changed = 0
  for (const [name, versions] of Map.groupBy(given.rules, (rule) => rule.name)) {
    const days = versions.map(({ validFrom }) => validFrom).toSorted()
    const present = selectVersions(session, name)
    const others = present.filter(
      ({ valid_from }) => valid_from >= (days[0] ?? '') && !days.includes(valid_from),
    )
    for (const other of others) batch.remove('rule_version', other.id, other)
    changed += others.length
    for (const { validFrom, content } of versions) {
      const stored = storedOf(name, content, given.file)
      const same = present.find(({ valid_from }) => valid_from === validFrom)
      if (same?.content === stored) continue
      changed += 1
      if (same !== undefined) batch.update('rule_version', same.id, same, { content: stored })
      else
        batch.insert('rule_version', {
          ...{ cohort_year: session.info.cohort, name, valid_from: validFrom, content: stored },
          ...{ recorded_at: ctx.clock.now().toISOString(), user_id: session.userId },
        })
    }
  }
  return changed
}

function storedOf(name: PackagedRule['name'], content: PackagedRule['content'], file: string) {
  if (content === null) return 'null'
  const { data } = RULE_CONTENTS[name].safeParse(content)
  if (data === undefined) throw new AppError('package_content', { file, detail: `rules ${name}` })
  return JSON.stringify(data)
}
