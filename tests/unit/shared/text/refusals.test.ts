import { describe, expect, it } from 'vitest'
import { refusalText } from '#shared/text/refusals.ts'

describe('refusalText', () => {
  it('says what to do about a code that is not in the list', () => {
    expect(refusalText('V08', 'zh')).toBe('代码不在标准中，请填标准代码或名称')
    expect(refusalText('V08', 'en')).toMatch(/; enter a standard code or name$/)
  })

  it('says what somebody who is new must have', () => {
    expect(refusalText('NO_NAME', 'zh')).toBe('请填写姓名')
    expect(refusalText('NO_NUMBER', 'zh')).toMatch(/^请填写学号或身份证号/)
  })

  it('gives back an id that it does not know', () => {
    expect(refusalText('of-a-later-version', 'zh')).toBe('of-a-later-version')
  })
})
