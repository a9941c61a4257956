import { expect, it } from 'vitest'
import { type LineWords, toLineView } from '#renderer/features/imports/line-view.ts'
import type { PreviewRow } from '#shared/schemas/import.ts'

const WORDS: LineWords = {
  lang: 'zh',
  state: (state) => state,
  reason: (reason) => reason,
  title: (key) => key,
  separator: '、',
  changed: (was, is) => `${was}→${is}`,
}
const cell = (text: string) => ({ text, before: null, level: null })

it('a number that was taken is shown in part beside the one in the file', () => {
  const row: PreviewRow = {
    ...{ index: 0, sheet: 'S', row: 2, state: 'unchanged', reason: null, note: '' },
    cells: { id_no: cell('110105194912310000'), student_no: cell('7') },
  }
  const taken: Record<string, string> = { id_no: '11010519491231002X', student_no: '007' }
  const view = toLineView(row, WORDS, (_row, field) => taken[field])
  expect(view.id_no).toMatchObject({ text: '110105********002X', was: '110105194912310000' })
  expect(view.student_no).toMatchObject({ text: '007', was: '7' })
})
