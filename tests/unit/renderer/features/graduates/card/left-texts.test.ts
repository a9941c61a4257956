import { expect, it } from 'vitest'
import { withTexts } from '#renderer/features/graduates/card/left-texts.ts'

const text = (id: number, columnKey: string, typed: string) => ({
  id,
  columnKey,
  text: typed,
  message: '不行。',
  name: '常彤',
})

it('the latest text of a cell stands for it', () => {
  const left = [text(1, 'birth', 'a'), text(2, 'birth', 'b')]
  expect(withTexts(left, [text(1, 'birth', 'c'), text(1, 'sex', 'd')])).toEqual([
    text(2, 'birth', 'b'),
    text(1, 'birth', 'c'),
    text(1, 'sex', 'd'),
  ])
})
