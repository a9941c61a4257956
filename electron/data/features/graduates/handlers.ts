import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { GRADUATE_FIELDS } from '#shared/domain/fields/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { selectEvents } from './events.ts'
import { removePeople } from './remove.ts'
import {
  selectFound,
  selectGraduate,
  selectGroups,
  selectIds,
  selectIssues,
  selectOptions,
  selectPeople,
} from './repository.ts'
import { setCells } from './set-cells.ts'
import { toRows } from './view.ts'

type Methods = Extract<keyof DataHandlers, `graduates.${string}`>

const COLUMNS: ReadonlySet<string> = new Set(GRADUATE_FIELDS.map((field) => field.key))

export function graduatesHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  const rowsOf = (ids: readonly number[]) => {
    const { db } = openSession(ctx)
    return toRows(
      ids,
      selectPeople(db, ids),
      selectIssues(db, ids),
      selectGroups(db, ids, today(ctx.clock)),
    )
  }
  return {
    'graduates.ids': ({ filter, sort }) => {
      const { db, info } = openSession(ctx)
      return { ids: selectIds(db, info.cohort, filter, sort, COLUMNS) }
    },
    'graduates.rows': ({ ids }) => rowsOf(ids),
    'graduates.card': ({ id }) => {
      const [row] = rowsOf([id])
      const { db } = openSession(ctx)
      const person = selectGraduate(db, id)
      if (row === undefined || person === undefined) throw new AppError('not_found')
      return { row, extra: readExtra(person.extra), events: selectEvents(db, id) }
    },
    'graduates.options': ({ schoolId }) => {
      const { db, info } = openSession(ctx)
      return selectOptions(db, info.cohort, schoolId)
    },
    'graduates.find': ({ text, limit }) => {
      const { db, info } = openSession(ctx)
      return { people: selectFound(db, info.cohort, text, limit) }
    },
    'graduates.setCells': ({ edits, screen }) => setCells(ctx, openSession(ctx), edits, { screen }),
    'graduates.remove': (removal) => removePeople(ctx, openSession(ctx), removal),
  }
}

/** Columns of imported files that no field of ours takes, by their header. */
function readExtra(stored: string | number | null | undefined): Record<string, string> {
  return typeof stored === 'string' ? (JSON.parse(stored) as Record<string, string>) : {}
}
