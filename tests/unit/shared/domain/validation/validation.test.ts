import { describe, expect, it } from 'vitest'
import { isRuleId, ruleIds, ruleLevel, ruleText } from '#shared/domain/validation/index.ts'

describe('validation rules', () => {
  it('are V01 to V26', () => {
    expect(ruleIds).toEqual(
      Array.from({ length: 26 }, (_, at) => `V${String(at + 1).padStart(2, '0')}`),
    )
    expect(isRuleId('V07')).toBe(true)
    expect(['V00', 'V27', 'v01', 'toString', ''].filter(isRuleId)).toEqual([])
  })

  it('speak Chinese and English', () => {
    for (const rule of ruleIds) {
      expect(ruleText(rule, 'zh')).toMatch(/\p{Script=Han}/u)
      expect(ruleText(rule, 'en')).toMatch(/^[A-Z][\x20-\x7e]+$/)
    }
    expect(ruleText('V02', 'zh')).toContain('身份证号校验位错误')
  })

  it('have their levels', () => {
    const withLevel = (level: string) => ruleIds.filter((rule) => ruleLevel(rule) === level)
    expect(withLevel('W')).toEqual([
      'V05',
      'V06',
      'V12',
      'V13',
      'V18',
      'V19',
      'V20',
      'V22',
      'V24',
      'V26',
    ])
    expect(withLevel('Q')).toEqual(['V10', 'V11', 'V16', 'V17', 'V21', 'V25'])
  })
})
