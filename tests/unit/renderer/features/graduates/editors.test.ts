import { describe, expect, it } from 'vitest'
import { editorOf } from '#renderer/features/graduates/editors.ts'
import { entryFor } from '#renderer/ui/grid/editors.ts'
import { searchTree } from '#renderer/ui/grid/tree.ts'
import { FIELDS, fieldByKey } from '#shared/domain/fields/index.ts'

const staff = [{ value: '王老师', label: '王老师', keys: ['wls'] }]
const editor = (key: string) => {
  const field = fieldByKey(key)
  return field === undefined ? undefined : editorOf(field, { cohort: 2020, lang: 'zh', staff })
}
const stored = (key: string, text: string) => entryFor(editor(key), text).text

describe('editorOf', () => {
  it('has an editor for every field, several where the field takes several', () => {
    const kinds = new Set(FIELDS.map((field) => editor(field.key)?.kind))
    expect([...kinds].sort()).toEqual(['date', 'long', 'number', 'options', 'text', 'tree'])
    expect(editor('reasons')).toMatchObject({ kind: 'options', multiple: true })
  })

  it('reads dates as offices write them, a month as its first day', () => {
    const year = new Date().getFullYear()
    expect(stored('sign_date', '20200703')).toBe('2020-07-03')
    expect(stored('sign_date', '2020年7月')).toBe('2020-07-01')
    expect(stored('sign_date', '7月3日').slice(4)).toBe('-07-03')
    expect(Number(stored('sign_date', '7.3').slice(0, 4))).toBeGreaterThanOrEqual(year - 1)
    expect(stored('sign_date', '七月')).toBe('七月')
    expect(stored('sign_date', ' ')).toBe('')
  })

  it('finds regions at all levels, and helpers by their initials', () => {
    const origin = editor('origin_code')
    const roots = origin?.kind === 'tree' ? origin.roots() : []
    expect(searchTree(roots, 'whhs')[0]?.title).toBe('湖北省武汉市洪山区')
    expect(searchTree(roots, 'chongqing')[0]?.title).toBe('重庆市')
    expect(stored('origin_code', '湖北省武汉市洪山区')).toBe('420111')
    expect(stored('counselor', 'wls')).toBe('王老师')
  })
})
