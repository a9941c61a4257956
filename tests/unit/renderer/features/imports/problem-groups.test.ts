import { describe, expect, it } from 'vitest'
import { causeSentence, problemSentence } from '#renderer/features/imports/problem-groups.ts'
import type { ImportCause } from '#shared/schemas/import.ts'

const found = (rule: string, message = '第 3 行重复') => ({ rule, message })

const cause = (count: number): ImportCause => ({
  key: 'V07',
  level: 'W',
  cause: 'repeated',
  field: 'student_no',
  column: '学号',
  raw: '',
  count,
  ...found('V07'),
  proposals: [],
  recoverable: 0,
})

describe('problems of an import', () => {
  it('say what was found at the cell, in English what the rule says', () => {
    expect(problemSentence(found('V07'), 'zh')).toBe('第 3 行重复')
    expect(problemSentence(found('V07'), 'en')).toMatch(/^[ -~]+$/)
    expect(problemSentence(found('WHO', '台账中没有张三'), 'en')).toMatch(/^[ -~]+$/)
    expect(problemSentence(found('未知', '台账中没有张三'), 'en')).toBe('台账中没有张三')
  })

  it('say of several what they have in common', () => {
    expect(causeSentence(cause(1), 'zh')).toBe('第 3 行重复')
    expect(causeSentence(cause(3), 'zh')).toBe('学号或身份证号重复')
  })
})
