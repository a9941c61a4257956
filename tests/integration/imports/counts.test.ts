// Whatever stands in a sheet: every line is counted once, nothing is written that is not counted, and the same file
// again changes nothing.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commitPlan } from '#data/features/imports/commit.ts'
import { createPace } from '#data/features/imports/pace.ts'
import { planImport } from '#data/features/imports/plan.ts'
import { recognise } from '#data/features/imports/recognise.ts'
import { NO_CHOICES } from '#shared/domain/import/no-choices.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'

type Cells = (string | number | null)[]
const EFFECTIVE = '2020-07-03'
const HEADERS = {
  roster: ['学号', '姓名', '性别', '身份证号', '民族', '所在院系', '备注', '宿舍'],
  plan: ['学号', '姓名', '性别', '身份证号', '毕业去向', '所在院系', '签约日期', '单位名称'],
  'key-group': ['学号', '姓名', '性别', '身份证号', '类别', '所在院系', '班级', '备注'],
} as const

const oneOf = (...values: Cells) => fc.constantFrom(...values)
// Each person has one ID number, good or bad; two share theirs.
const IDS = ['430421199810167465', '510104199802057212', 4.4e17, 4.4e17]
const identity = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 }))
  .map(([who, form]): [string | number | null, string | number | null] => {
    const id = IDS[who] ?? null
    if (form === 0) return [null, null]
    if (form < 3) return [null, id]
    return [
      form < 5 ? who + 1 : form < 7 ? `０${who + 1}`.slice(1) : String(who + 1),
      form === 9 ? null : id,
    ]
  })
const name = oneOf('王一', '李二', ' 张三 ', null, '', 'Ann')
const sex = oneOf('男', '女', '1', '?', null)
const fifth = oneOf(
  '汉族',
  '苗族',
  '10',
  '70',
  '801',
  '80',
  '研究生',
  '残疾',
  '建档立卡',
  '无',
  null,
)
const school = oneOf('会计学院', '理学院', null)
const word = oneOf('甲', '2020-06-01', '20200601', 43983, null)
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(identity, name, sex, fifth, school, word, word)
      .map(([[no, id], who, gender, ...rest]): Cells => [no, who, gender, id, ...rest]),
  },
  { weight: 1, arbitrary: fc.constantFrom<Cells>([], [null], ['合计', 3], ['审核人：李四']) },
)
type Sheet = Readonly<{ kind: keyof typeof HEADERS; titles: number; lines: readonly Cells[] }>
const sheet: fc.Arbitrary<Sheet> = fc.record({
  kind: fc.constantFrom('roster' as const, 'plan' as const, 'key-group' as const),
  titles: fc.integer({ min: 0, max: 2 }),
  lines: fc.array(line, { maxLength: 25 }),
})

const pace = createPace({ signal: new AbortController().signal, progress: () => undefined })

const changes = ({ session }: TestLedger): number =>
  Number(session.db.prepare('SELECT count(*) FROM change_log').pluck().get())

const MEMORY = { fingerprint: '', fileKey: '', knownAs: null, columns: [] }

/** Imports one sheet and returns its counts with the number of lines. */
async function bringIn(ledger: TestLedger, { kind, titles, lines }: Sheet) {
  const { ctx, session } = ledger
  const rows: Cells[] = [...Array(titles).fill(['名单']), [...HEADERS[kind]], ...lines]
  const sheets = [{ name: '表', hidden: false, rows, merges: [], hiddenColumns: [] }]
  const choices = { ...NO_CHOICES, kind }
  const source = { kind, fileName: 'a.xlsx', sha256: '', effective: EFFECTIVE, choices }
  const plan = await planImport(ctx, session, recognise({ sheets }, choices), source, pace)
  return {
    ...(await commitPlan(ctx, session, { source, memory: MEMORY }, plan, pace)),
    lines: rows.length,
  }
}

it('counts always add up and a repetition changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
      const ledger = await openTestLedger()
      try {
        for (const one of sheets) {
          const { lines, problems, ...counts } = await bringIn(ledger, one)
          expect(counts.rows).toBe(
            counts.inserted + counts.updated + counts.unchanged + counts.rejected,
          )
          expect(counts.rows + counts.leftOut).toBe(lines)
          expect(problems.filter(({ level }) => level === 'B').length).toBe(counts.rejected)

          const before = changes(ledger)
          const again = await bringIn(ledger, one)
          expect([again.inserted, again.updated]).toEqual([0, 0])
          expect(again.rejected).toBe(counts.rejected)
          expect(changes(ledger)).toBe(before)
        }
      } finally {
        await ledger.close()
      }
    }),
    { numRuns: scaled(40) },
  )
}, 120_000)
