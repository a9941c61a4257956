import { describe, expect, it } from 'vitest'
import { judgedPeople, pastedPeople } from '#renderer/features/graduates/blocks/pasted-people.ts'
import type { NewcomerRemark } from '#shared/schemas/graduate.ts'

const column = (key: string, editable = true) => ({ key, title: key, width: 100, editable })
const COLUMNS = [column('student_no'), column('name'), column('group', false), column('mobile')]

describe('pastedPeople', () => {
  it('takes the columns from the place of the paste on', () => {
    const lines = [
      ['1', ' 张三 ', 'A1', '13800000000'],
      ['2', '李四'],
    ]
    expect(pastedPeople(lines, COLUMNS, 'student_no')).toEqual({
      people: [
        { student_no: '1', name: '张三', mobile: '13800000000' },
        { student_no: '2', name: '李四' },
      ],
      locked: ['group'],
      beyondColumns: 0,
      lacking: null,
    })
  })
  it('passes empty lines over, and counts what the list has no column for', () => {
    const lines = [['', ' '], ['张三', '', '', 'x', 'y'], ['']]
    const { people, beyondColumns } = pastedPeople(lines, COLUMNS, 'name')
    expect(people).toEqual([{ name: '张三' }])
    expect(beyondColumns).toBe(2)
  })
  it('says without which column nobody can be told', () => {
    expect(pastedPeople([['张三']], COLUMNS, 'name').lacking).toBe('number')
    expect(pastedPeople([['13800000000']], COLUMNS, 'mobile').lacking).toBe('name')
    const byId = [column('name'), column('id_no')]
    expect(pastedPeople([['张三', '1']], byId, 'name').lacking).toBeNull()
  })
})

describe('judgedPeople', () => {
  const remark = (index: number, ok: boolean): NewcomerRemark => ({
    index,
    ok,
    field: 'id_no',
    rule: 'V07',
    level: ok ? 'W' : 'B',
  })
  it('puts those first who are refused, then those with something to look at', () => {
    const people = ['甲', '乙', '丙', '丁'].map((name) => ({ name }))
    const judged = judgedPeople(people, [remark(1, true), remark(3, false)])
    expect(judged.map(({ values }) => values.name)).toEqual(['丁', '乙', '甲', '丙'])
    expect(judged[0]?.refused).toHaveLength(1)
    expect(judged[1]?.noted).toHaveLength(1)
  })
})
