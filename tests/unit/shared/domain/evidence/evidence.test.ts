import { describe, expect, it } from 'vitest'
import { codeList } from '#shared/codes/index.ts'
import {
  acceptedFor,
  isEnough,
  isOfInternship,
  kindsFor,
  readPieces,
} from '#shared/domain/evidence/index.ts'
import { shippedRule } from '#shared/domain/rules/defaults.ts'
import { RULE_CONTENTS } from '#shared/schemas/rule.ts'

const rule = shippedRule('evidence', 2020)
const enough = (destination: string, pieces: string) =>
  isEnough(rule, destination, readPieces(pieces))

describe('evidence of a destination', () => {
  it('is ruled for every destination that counts as landed, and for no other', () => {
    expect(RULE_CONTENTS.evidence.parse(rule)).toEqual(rule)
    for (const { code } of codeList('destination', 2020)) {
      const isLedger = /^7[012]/.test(code)
      expect([code, acceptedFor(rule, code) === undefined]).toEqual([code, isLedger])
    }
    const kinds = codeList('attachment_kind', 2020).map(({ code }) => code)
    expect(kinds).toEqual(expect.arrayContaining(rule.accepted.flatMap(({ ways }) => ways.flat())))
  })

  it('is any of the ways; an online shop needs the picture and the income together', () => {
    expect(enough('11', '2:1')).toBe(true)
    expect(enough('11', '1:1')).toBe(false)
    expect(enough('12', '4:1')).toBe(true)
    expect(enough('75', '7:2')).toBe(true)
    expect(enough('75', '8:1')).toBe(false)
    expect(enough('75', '8:1,4:3')).toBe(true)
    expect(enough('801', '5:1')).toBe(true)
  })

  it('does not count what was rejected', () => {
    expect(enough('11', '2:4')).toBe(false)
    expect(enough('11', '2:4,2:1')).toBe(true)
    expect(enough('70', '')).toBe(true)
  })

  it('offers the kinds of the destination, the more exact entry first', () => {
    expect(kindsFor(rule, '75')).toEqual(['7', '13', '8', '4'])
    expect(kindsFor(rule, '70')).toEqual([])
    const special = { destination: '801', ways: [['99']], note: '' }
    expect(kindsFor({ ...rule, accepted: [...rule.accepted, special] }, '801')).toEqual(['99'])
  })

  it('is never of an internship (V15)', () => {
    expect(
      ['实习证明.pdf', '顶岗 实 习', '就业见习协议', '實習合約'].filter(isOfInternship),
    ).toHaveLength(4)
    expect(['劳动合同.pdf', '实验中学聘用证明', '学习成绩单'].filter(isOfInternship)).toEqual([])
  })
})
