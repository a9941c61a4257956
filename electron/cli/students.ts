// The people that a command names: student numbers with commas between them.
import type { Session } from '#data/context.ts'
import { selectIdByStudentNo } from '#data/features/graduates/repository.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { usage } from './arguments.ts'

/** Their ids, each once; a number that nobody has refuses all. */
export function studentIds({ db, info }: Session, words: string): number[] {
  const numbers = new Set(words.split(/[,，]/).map((word) => word.trim()))
  const ids = [...numbers].filter(Boolean).map((number) => {
    const id = selectIdByStudentNo(db, info.cohort, number)
    if (id === undefined) throw new AppError('not_found', { what: `学号 ${number}` })
    return id
  })
  if (ids.length === 0) throw usage('缺少学号')
  return ids
}
