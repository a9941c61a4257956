// The cells that the centre asks about, marked like problems are: a tag, and the question where the cell is looked at.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#shared/contract/questions.ts'
import type { GridCell, GridRow, RowSource } from '../../ui/grid/index.ts'
import { accountQueries } from '../accounts/index.ts'
import { waitsFor } from './place.ts'
import { questionQueries } from './queries.ts'
import { useQuestionWords } from './use-question-words.ts'

/** A question about somebody as a whole stands at the name. */
const WHOLE = 'name'

type Mark = Readonly<{ tag: string; message: string; waits: boolean }>
type Marks = ReadonlyMap<number, ReadonlyMap<string, Mark>>

export function useMarkedRows(rows: RowSource, version: number, isOff: boolean) {
  const marks = useMarks(isOff)
  return useMemo(() => {
    const drawn = new WeakMap<GridRow, GridRow>()
    const marked: RowSource = {
      ...rows,
      get(id) {
        const row = rows.get(id)
        const own = marks.get(id)
        if (row === undefined || own === undefined) return row
        const known = drawn.get(row) ?? withMarks(row, own)
        drawn.set(row, known)
        return known
      },
    }
    return marks.size === 0 ? { rows, version } : { rows: marked, version }
  }, [rows, version, marks])
}

const NONE: Marks = new Map()

function useMarks(isOff: boolean): Marks {
  const { t } = useTranslation()
  const { data: ledger } = useQuery(accountQueries.status())
  const { data } = useQuery({ ...questionQueries.of(null), enabled: !isOff })
  const { sentence } = useQuestionWords()
  const role = ledger?.role ?? 'school'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language, which t stands for
  return useMemo(() => {
    if (isOff || data === undefined || data.length === 0) return NONE
    const marks = new Map<number, Map<string, Mark>>()
    for (const question of data) {
      if (question.graduateId === null) continue
      const own = marks.get(question.graduateId) ?? new Map<string, Mark>()
      marks.set(question.graduateId, own)
      const field = question.field === '' ? WHOLE : question.field
      own.set(field, joined(own.get(field), question))
    }
    return marks
  }, [data, isOff, role, t])

  function joined(before: Mark | undefined, question: Question): Mark {
    const said = sentence(question)
    return {
      tag: t(`questions.tag.${question.state}`),
      message: before === undefined ? said : `${before.message}\n${said}`,
      waits: before?.waits === true || waitsFor(role, question),
    }
  }
}

function withMarks(row: GridRow, marks: ReadonlyMap<string, Mark>): GridRow {
  const cells: Record<string, GridCell> = { ...row }
  for (const [field, { tag, message, waits }] of marks) {
    const cell = row[field]
    if (cell === undefined) continue
    cells[field] = {
      ...cell,
      tag: cell.tag === undefined ? tag : `${cell.tag} ${tag}`,
      message: cell.message === undefined ? message : `${cell.message}\n${message}`,
      ...(waits && cell.mark === undefined ? { mark: 'warning' as const } : {}),
    }
  }
  return cells
}
