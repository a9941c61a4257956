import { homedir, userInfo } from 'node:os'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrub } from '#data/features/diagnostics/scrub.ts'

const STAMP = '2026-11-22T08:00:00.000Z'

describe('a log line on its way out', () => {
  it.each([
    [`${STAMP} info started 0.1.0`, `${STAMP} info started 0.1.0`],
    [
      `${STAMP} error graduates.ids failed (12345678) [SqliteError SQLITE_FULL]`,
      `${STAMP} error graduates.ids failed (12345678) [SqliteError SQLITE_FULL]`,
    ],
    ['    at open (data.mjs:12:3)', '    at open (data.mjs:12:3)'],
  ])('keeps what support needs: %s', (line, left) => {
    expect(scrub(line)).toBe(left)
  })

  it.each([
    ['no person 慕容雪飞 here', 'no person <text> here'],
    ['phone 13972661234', 'phone <number>'],
    ['id 11010519981203401X', 'id <number>'],
    ['id 110105 19981203 401X', 'id <number>'],
    ['phone １３９７２６６１２３４', 'phone <number>'],
    ['mail xuefei@x.cn', 'mail <mail>'],
    ['    at open (C:\\Users\\Wang\\app\\data.mjs:12:3)', '    at open (data.mjs:12:3)'],
    ['    at file:///home/wang/ledger/b.ts:7:8', '    at b.ts:7:8'],
    ['cannot open C:\\Users\\Wang\\Documents\\x.jytz', 'cannot open <path>'],
    ['cannot open \\\\server\\share\\list.xlsx', 'cannot open <path>'],
    ['cannot open zhangsan.xlsx', 'cannot open <file>'],
    [`in ${homedir()} of ${userInfo().username}`, 'in <user> of <user>'],
  ])('loses what names somebody: %s', (line, left) => {
    expect(scrub(line)).toBe(left)
  })

  it('holds no Chinese word, no long number and no address, whatever it held', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'张三丰0123456789@./\\: -X') }),
      fc.constantFrom('慕容雪飞', '13972661234', 'a@b.cn', 'C:\\x\\y.jytz'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const left = scrub(pieces.join(' ')).replace(/<[a-z]+>/g, ' ')
        expect(left).not.toMatch(/\p{Script=Han}|\d{6}|\S@\S/u)
      }),
    )
  })
})
