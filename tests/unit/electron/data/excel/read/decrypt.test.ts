import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readWorkbookInThread } from '#data/excel/read/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { refusal } from '#tests/helpers/refused.ts'

const found = (name: string): Buffer =>
  readFileSync(new URL(`../../../../../fixtures/corpus/${name}`, import.meta.url))
/** More than one segment, and none of them whole. */
const rows = Array.from({ length: 900 }, (_, index) => [`学号${index * 7919}`, `王${index}`])
const made = async (password: string, spinCount = 1000): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({ sheets: [{ name: '名单', rows }], encryption: { password, spinCount } }),
  )
const spinsOf = (bytes: Buffer, count: string): Buffer =>
  Buffer.from(
    bytes.toString('latin1').replace('spinCount="1000"', `spinCount="${count}"`),
    'latin1',
  )

describe('a workbook under a password', () => {
  it('is read with it, as Excel 2010 and later encrypt', async () => {
    const book = await readWorkbookInThread(await made('密码 Aa1'), { password: '密码 Aa1' })
    expect(book.sheets[0]?.rows).toEqual(rows)
  })

  it('is read with it, as Excel 2007 and LibreOffice encrypt', async () => {
    const open = await readWorkbookInThread(found('libreoffice.xlsx'))
    const book = await readWorkbookInThread(found('libreoffice-password.xlsx'), {
      password: '1234',
    })
    expect(book).toEqual(open)
  })

  it('is refused with another one', async () => {
    for (const bytes of [await made('1234'), found('libreoffice-password.xlsx')]) {
      for (const password of ['12345', '１２３４', '']) {
        expect(await refusal(readWorkbookInThread(bytes, { password }))).toBe('file_password_wrong')
      }
    }
  })

  it('asks for it where it would help, and only there', async () => {
    const asks = async (bytes: Buffer): Promise<unknown> => {
      const error: unknown = await readWorkbookInThread(bytes).catch((cause: unknown) => cause)
      return error instanceof AppError && error.code === 'file_encrypted' && error.params.asks
    }
    expect(await asks(await made('1234'))).toBe('password')
    expect(await asks(found('libreoffice-password.xlsx'))).toBe('password')
    expect(await asks(found('libreoffice-password.xls'))).toBeUndefined()
    expect(await asks(found('libreoffice-password.ods'))).toBeUndefined()
  })

  it('is refused where opening it would never end', async () => {
    const bytes = await made('1234')
    for (const count of ['1e10', '-100']) {
      const read = readWorkbookInThread(spinsOf(bytes, count), { password: '1234' })
      expect(await refusal(read)).toBe('file_encrypted')
    }
  })

  it('is refused where it is damaged or cut', async () => {
    const bytes = await made('1234')
    const flipped = Buffer.from(bytes)
    const middle = Math.floor(bytes.length / 2)
    for (let at = middle; at < middle + 40; at++) flipped[at] = (flipped[at] ?? 0) ^ 0x5a
    const answers = [flipped, bytes.subarray(0, middle)].map((part) =>
      refusal(readWorkbookInThread(part, { password: '1234' })),
    )
    for (const code of await Promise.all(answers)) {
      expect(['file_damaged', 'file_truncated']).toContain(code)
    }
  })

  it('that is none opens with any', async () => {
    const book = await readWorkbookInThread(found('libreoffice.xlsx'), { password: 'any' })
    expect(book.sheets).toHaveLength(1)
  })
})
