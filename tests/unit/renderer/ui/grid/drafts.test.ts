import { describe, expect, it } from 'vitest'
import {
  type Draft,
  draftOf,
  dropArrived,
  dropDraft,
  NO_DRAFTS,
  putDraft,
  shownCell,
} from '#renderer/ui/grid/drafts.ts'

const before = { name: { text: '张三' } }
const after = { name: { text: '李四', edited: true } }
const draft = (state: Draft['state'], text = '李四'): Draft => ({
  text,
  state,
  token: 1,
  base: before,
})

describe('shownCell', () => {
  it('shows the source where nothing was typed', () => {
    expect(shownCell(before, undefined, 'name')).toBe(before.name)
    expect(shownCell(before, undefined, 'major')).toEqual({ text: '' })
    expect(shownCell(undefined, undefined, 'name')).toBeUndefined()
  })

  it('covers it with what was typed until the new row has come', () => {
    expect(shownCell(before, draft('pending'), 'name')).toEqual({ text: '李四', mark: 'pending' })
    expect(shownCell(before, draft('stored'), 'name')).toEqual({ text: '李四' })
    expect(shownCell(undefined, draft('stored'), 'name')).toEqual({ text: '李四' })
    expect(shownCell(after, draft('stored'), 'name')).toBe(after.name)
  })

  it('keeps refused text with its reason', () => {
    const refused = { ...draft('refused'), message: '不在列表里。' }
    expect(shownCell(after, refused, 'name')).toEqual({
      text: '李四',
      mark: 'error',
      message: '不在列表里。',
    })
  })
})

describe('dropArrived', () => {
  it('forgets a stored text when the row is another one or already shows it', () => {
    const drafts = putDraft(NO_DRAFTS, 7, 'name', draft('stored'))
    expect(dropArrived(drafts, () => after).size).toBe(0)
    const same = putDraft(NO_DRAFTS, 7, 'name', draft('stored', '张三'))
    expect(dropArrived(same, () => before).size).toBe(0)
  })

  it('bears one piece of other news, not two: the value may have been undone', () => {
    const drafts = putDraft(NO_DRAFTS, 7, 'name', draft('stored'))
    const once = dropArrived(drafts, () => before)
    expect(draftOf(once, 7, 'name')?.state).toBe('aged')
    expect(dropArrived(once, () => before).size).toBe(0)
  })

  it('never forgets what is under way or was refused', () => {
    const pending = putDraft(NO_DRAFTS, 7, 'name', draft('pending'))
    const drafts = putDraft(pending, 8, 'name', draft('refused'))
    expect(dropArrived(drafts, () => after)).toBe(drafts)
  })
})

describe('dropDraft', () => {
  it('leaves the other cells and other rows as they are', () => {
    const one = putDraft(NO_DRAFTS, 7, 'name', draft('pending'))
    const two = putDraft(one, 7, 'major', draft('pending'))
    expect(draftOf(dropDraft(two, 7, 'name'), 7, 'major')).toBeDefined()
    expect(dropDraft(two, 9, 'name')).toBe(two)
    expect(dropDraft(one, 7, 'name').size).toBe(0)
  })
})
