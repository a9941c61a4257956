import { describe, expect, it } from 'vitest'
import { problemSentence, ruleGroups } from '#renderer/features/imports/problem-groups.ts'
import type { Problem } from '#shared/schemas/import.ts'

const problem = (rule: string, message = '第 3 行重复'): Problem => ({
  sheet: '名单',
  row: 3,
  column: '学号',
  value: '1',
  rule,
  level: 'W',
  message,
})

describe('problems of an import', () => {
  it('are counted by rule, the most frequent first, in the words of the language', () => {
    const problems = [problem('V07'), problem('V02'), problem('V02')]
    expect(ruleGroups(problems, 'zh')).toEqual([
      { id: 'V02', text: '身份证号校验位错误，请核对', count: 2 },
      { id: 'V07', text: '学号或身份证号重复', count: 1 },
    ])
    expect(ruleGroups(problems, 'en').map(({ text }) => text)).not.toContain('学号或身份证号重复')
  })

  it('say what was found at the cell, in English what the rule says', () => {
    expect(problemSentence(problem('V07'), 'zh')).toBe('第 3 行重复')
    expect(problemSentence(problem('V07'), 'en')).toMatch(/^[ -~]+$/)
    expect(problemSentence(problem('WHO', '台账中没有张三'), 'en')).toBe('台账中没有张三')
  })
})
