import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatTree, pathTo, searchTree, titleOf } from '#renderer/ui/grid/tree.ts'
import type { TreeOption } from '#renderer/ui/grid/types.ts'

const ROOTS: readonly TreeOption[] = [
  {
    value: '42',
    label: '湖北省',
    keys: ['hbs', 'hubeisheng'],
    children: [
      {
        value: '4201',
        label: '武汉市',
        title: '湖北省武汉市',
        keys: ['whs', 'wuhanshi'],
        children: [
          {
            value: '420111',
            label: '洪山区',
            title: '湖北省武汉市洪山区',
            keys: ['hsq', 'hongshanqu'],
          },
          {
            value: '420106',
            label: '武昌区',
            title: '湖北省武汉市武昌区',
            keys: ['wcq', 'wuchangqu'],
          },
        ],
      },
    ],
  },
  {
    value: '13',
    label: '河北省',
    keys: ['hbs', 'hebeisheng'],
    children: [
      {
        value: '1301',
        label: '石家庄市',
        title: '河北省石家庄市',
        keys: ['sjzs', 'shijiazhuangshi'],
      },
    ],
  },
]
const found = (text: string) => searchTree(ROOTS, text).map(titleOf)

describe('searchTree', () => {
  it.each([
    '洪山',
    '武汉洪山',
    '湖北 洪山',
    'whhs',
    'wuhan hongshan',
    'hbwhhs',
    '420111',
    'wuhhong',
  ])('%s finds 洪山区', (text) => expect(found(text)).toEqual(['湖北省武汉市洪山区']))

  it('lists the higher level first, and a city before what is in it', () => {
    expect(found('hb')).toEqual(['湖北省', '河北省'])
    expect(found('4201')[0]).toBe('湖北省武汉市')
    expect(found('wu')).toEqual(['湖北省武汉市', '湖北省武汉市武昌区'])
  })

  it('finds nothing for what no place is called', () => {
    expect(found('北京')).toEqual([])
    expect(found('洪山武汉')).toEqual([])
    expect(found(' ')).toEqual([])
  })

  it('finds each place by any beginnings along its way, each once', () => {
    const places = flatTree(ROOTS).map(({ value }) => pathTo(ROOTS, value))
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.infiniteStream(fc.nat()), (path, numbers) => {
        const typed = path.map((place, level) => {
          const words = [place.label, ...(place.keys ?? [])]
          const word = words[(numbers.next().value ?? 0) % words.length] ?? ''
          const isLast = level === path.length - 1
          return word.slice(0, ((numbers.next().value ?? 0) % word.length) + (isLast ? 1 : 0))
        })
        const values = searchTree(ROOTS, typed.join(' ')).map(({ value }) => value)
        expect(values).toContain(path.at(-1)?.value)
        expect(new Set(values).size).toBe(values.length)
      }),
    )
  })
})
