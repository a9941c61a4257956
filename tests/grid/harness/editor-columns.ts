// ?editors: a column of each kind of editor.
import type { CellEditor, GridColumn, TreeOption } from '#renderer/ui/grid/index.ts'

const place = (
  value: string,
  label: string,
  title: string,
  keys: readonly string[],
  children: readonly TreeOption[] = [],
): TreeOption => ({ value, label, title, keys, children })

const ROOTS: readonly TreeOption[] = [
  place(
    '420000',
    '湖北省',
    '湖北省',
    ['hbs', 'hubeisheng'],
    [
      place(
        '420100',
        '武汉市',
        '湖北省武汉市',
        ['whs', 'wuhanshi'],
        [
          place('420106', '武昌区', '湖北省武汉市武昌区', ['wcq', 'wuchangqu']),
          place('420111', '洪山区', '湖北省武汉市洪山区', ['hsq', 'hongshanqu']),
        ],
      ),
      place('420500', '宜昌市', '湖北省宜昌市', ['ycs', 'yichangshi']),
    ],
  ),
  place(
    '430000',
    '湖南省',
    '湖南省',
    ['hns', 'hunansheng'],
    [place('430100', '长沙市', '湖南省长沙市', ['css', 'changshashi'])],
  ),
]

function readDay(text: string): string | undefined {
  const [, year = '2020', month, day] =
    /^(?:(\d{4})[-.]?)?(\d{1,2})[-.]?(\d{1,2})$/.exec(text.trim()) ?? []
  if (month === undefined || day === undefined || Number(month) > 12) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const readNumber = (text: string): string | undefined =>
  /^\d+(\.\d+)?$/.test(text.trim()) ? text.trim() : undefined

const TREE = { kind: 'tree', roots: () => ROOTS } as const
export const PLACES: ReadonlyMap<string, string> = new Map(ROOTS.flatMap((root) => titles(root)))

function titles({ value, label, title = label, children = [] }: TreeOption): [string, string][] {
  return [[value, title], ...children.flatMap((child) => titles(child))]
}

const editable = (key: string, title: string, width: number, editor: CellEditor): GridColumn => ({
  key,
  title,
  width,
  editable: true,
  editor,
})

export const EDITOR_COLUMNS: readonly GridColumn[] = [
  { key: 'number', title: '学号', width: 100, frozen: true },
  { key: 'name', title: '姓名', width: 80, frozen: true, editable: true, rowHeader: true },
  editable('signed', '签约日期', 120, { kind: 'date', read: readDay }),
  editable('pay', '月薪', 80, { kind: 'number', read: readNumber }),
  editable('origin', '生源地', 180, TREE),
  editable('regions', '意向地区', 220, { ...TREE, multiple: true }),
  editable('remark', '说明', 120, { kind: 'long' }),
]
