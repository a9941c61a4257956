import { describe, expect, it, test } from 'vitest'
import { isMasked, isSensitive, masked } from '#shared/domain/fields/sensitive.ts'

describe('a masked number', () => {
  test.each([
    ['id_no', '430104199801011234', '430104********1234'],
    ['id_no', '11010519491231002X', '110105********002X'],
    ['id_no', '43010419980101123', '430104*******1123'],
    ['id_no', 'E12345678', '*******78'],
    ['mobile', '13812341234', '138****1234'],
    ['home_phone', '0731-88822111', '073******2111'],
    ['contact_phone', '8882211', '*****11'],
    ['mobile', '12', '**'],
    ['mobile', '1', '*'],
    ['mobile', '', ''],
    ['contact_phone', '无', '无'],
    ['student_no', '1601010001', '1601010001'],
    ['employer_phone', '13812341234', '13812341234'],
  ])('%s %s is %s', (field, text, shown) => {
    expect(masked(field, text)).toBe(shown)
  })

  it('is known as such in its own fields alone', () => {
    expect(isMasked('mobile', masked('mobile', '13812341234'))).toBe(true)
    expect(isMasked('id_no', '430104＊＊＊＊1234')).toBe(true)
    expect(isMasked('mobile', '13812341234')).toBe(false)
    expect(isMasked('remark', '***')).toBe(false)
    expect(isSensitive('name')).toBe(false)
  })
})
