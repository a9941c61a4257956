import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampWidth, fitWidth, loadedCells, NARROWEST, WIDEST } from '#renderer/ui/grid/widths.ts'

const measure = (text: string) => text.length * 10

describe('fitWidth', () => {
  it('holds the widest first line, its mark and its tag, and never less than the title', () => {
    const title = fitWidth({ title: '姓名' }, [], measure)
    expect(title).toBeGreaterThan(20)
    const plain = fitWidth({ title: '' }, [{ text: '123456789012345678' }], measure)
    expect(plain).toBeGreaterThan(180)
    expect(
      fitWidth({ title: '' }, [{ text: `123456789012345678\n${'x'.repeat(50)}` }], measure),
    ).toBe(plain)
    const marked = { text: '123456789012345678', mark: 'error', tag: '待补' } as const
    expect(fitWidth({ title: '' }, [marked], measure)).toBeGreaterThan(plain + 20)
  })

  it('stays within what a column may take, and gives whole pixels', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 200 })), (title, texts) => {
        const width = fitWidth(
          { title },
          texts.map((text) => ({ text })),
          (text) => text.length * 6.3,
        )
        expect(width).toBe(clampWidth(width))
        expect(width).toBeGreaterThanOrEqual(NARROWEST)
        expect(width).toBeLessThanOrEqual(WIDEST)
      }),
    )
  })
})

describe('loadedCells', () => {
  it('looks at the rows around the view only, and at those that are there', () => {
    const ids = Int32Array.from({ length: 1_000_000 }, (_, index) => index)
    let asked = 0
    const get = (id: number) => {
      asked += 1
      return id % 2 === 0 ? { name: { text: String(id) } } : undefined
    }
    const cells = [...loadedCells(ids, { get }, 'name', 600_000)]
    expect(asked).toBeLessThan(2_000)
    expect(cells.map(({ text }) => text)).toContain('600002')
    expect([...loadedCells(ids, { get }, 'none', 5)]).toEqual([])
  })
})
