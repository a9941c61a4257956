import { describe, expect, it } from 'vitest'
import { examineId, type IdSurroundings } from '#shared/domain/validation/id-forensics.ts'
import { idFindingText } from '#shared/text/id-forensics.ts'

const HERS = '430421199810167465'
const ALONE: IdSurroundings = {
  sex: null,
  birth: null,
  docType: null,
  asNumber: false,
  goods: () => [],
}
const KNOWN: IdSurroundings = {
  ...ALONE,
  goods: () => [{ number: HERS, source: 'stored', who: null }],
}

function said(text: string, beside: IdSurroundings, lang: 'zh' | 'en' = 'zh'): string {
  const found = examineId(text, beside)
  return found === null ? '' : idFindingText(text, found, lang)
}

describe('what is said of a damaged ID number', () => {
  it.each([
    ['430421199810167466', '身份证号第 18 位写错。', '只有末位不同'],
    ['430421199801167465', '身份证号第 11、12 位互换了。', '只是第 11、12 位互换'],
    ['43042119981016746', '身份证号少了 1 位。', '只少了第 18 位'],
    ['4304211998101674655', '身份证号多了 1 位。', '只多了第 19 位'],
  ])('%s beside the one that the ledger has', (text, happened, like) => {
    const known = '台账中此人的号码是 430421********7465，'
    expect(said(text, KNOWN)).toBe(`${happened}${known}${like}；采用？`)
  })

  it('as a number is said to have lost its digits, even where the check digit happens to fit', () => {
    expect(said('430421199810167000', { ...KNOWN, asNumber: true })).toBe(
      '身份证号末三位变成 000：Excel 把它当数字存了。台账中此人的号码是 430421********7465，留下的前几位与它相同；采用？',
    )
  })

  it('alone says what to do', () => {
    expect(said('4.30421E+17', ALONE)).toBe(
      '身份证号变成了科学计数：Excel 把它当数字存了，后面的位数已丢失；请按身份证补全末几位，并把这一列设为文本',
    )
    expect(said(HERS, { ...ALONE, sex: '1' })).toBe(
      '身份证号第 17 位表示女性，与性别不一致；请核对号码和性别哪个写错',
    )
    expect(said('430405199811528772', ALONE)).toBe(
      '身份证号第 13、14 位互换了。只有 430405********8772 说得通：第 13、14 位换回来后校验位和出生日期都对；采用？',
    )
  })

  it('is said in English too', () => {
    expect(said('430421199801167465', KNOWN, 'en')).toBe(
      'Digits 11 and 12 are exchanged. In the ledger the person has 430421********7465: only digits 11 and 12 are exchanged; adopt it?',
    )
  })
})
