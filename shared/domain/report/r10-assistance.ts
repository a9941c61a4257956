// R10 帮扶工作统计: what was done for the people of each helper, school or major. In the order of the office or of names,
// never by figures.
import { codeList } from '#shared/codes/index.ts'
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { isInLedger } from '../destination/index.ts'
import { nameSortKey } from '../pinyin/index.ts'
import { percent } from '../rates/index.ts'
import { figure, rateColumn, textColumn } from './columns.ts'
import {
  type Counting,
  type Counts,
  countRows,
  inUnitOrder,
  type Person,
  unitKey,
  unitOf,
  type Work,
  workOf,
} from './count/index.ts'
import { frame, periodNote, unitRow, unitRows, unitTitle } from './frame.ts'
import type { ReportHead } from './types.ts'

const ATTEMPT = '10'
const CONTACTS = '联系情况'
const KINDS = '各服务类型人次'

/** Key of the column of a kind of contact. */
const kindKey = (code: string): string => `kind_${code}`

const inLedger =
  (is: (work: Work) => boolean) =>
  (person: Person): number =>
    person.counted && isInLedger(person.destination) && is(workOf(person)) ? person.people : 0

const done =
  (times: (work: Work) => number) =>
  (person: Person): number =>
    times(workOf(person))

const byHelpers = ({ rowsAre }: ReportHead): boolean => rowsAre === 'helpers'

/** Whoever has neither helper nor place in the ledger, and for whom nothing was done, stands in no row of helpers. */
function helperRow(person: Person): readonly string[] {
  const { helper, contacts, pushes } = workOf(person)
  if (helper !== null) return [unitKey(helper)]
  const isOf = contacts + pushes > 0 || inLedger(() => true)(person) > 0
  return isOf ? [unitKey(null)] : []
}

/** Who counts in R10 and where: people stand with whoever helps them on the day. */
export function assistanceCounting(head: ReportHead): Counting<Person> {
  const kinds = codeList('contact_kind', head.cohort).filter(({ code }) => code !== ATTEMPT)
  return {
    rowsOf: byHelpers(head) ? helperRow : unitRow(head),
    figures: [
      figure(
        'unemployed',
        '台账人数',
        inLedger(() => true),
      ),
      figure(
        'paired',
        '结对人数',
        inLedger(({ isPaired }) => isPaired),
      ),
      figure(
        'contacts',
        '联系人次',
        done(({ contacts }) => contacts),
        { group: CONTACTS },
      ),
      figure(
        'contacted',
        '有效联系人数',
        inLedger(({ isAssisted }) => isAssisted),
        { group: CONTACTS },
      ),
      ...kinds.map(({ code, name }) =>
        figure(
          kindKey(code),
          name,
          done((work) => work.kinds[code] ?? 0),
          { group: KINDS },
        ),
      ),
      figure(
        'attempts',
        '未形成服务',
        done(({ contacts, valid }) => contacts - valid),
        { group: KINDS },
      ),
      figure(
        'pushes',
        '推送人次',
        done(({ pushes }) => pushes),
      ),
      figure(
        'overdue',
        '超期未联系',
        inLedger(({ isOverdue }) => isOverdue),
      ),
    ],
  }
}

const COVERAGE = rateColumn('coverage', '覆盖率%', { group: CONTACTS })

const columnsOf = (head: ReportHead, figures: readonly ReportColumn[]): ReportColumn[] => [
  textColumn('unit', byHelpers(head) ? '帮扶人' : unitTitle(head), { width: 20 }),
  ...figures.flatMap((column) => (column.key === 'contacted' ? [column, COVERAGE] : [column])),
]

const cells = (unit: string, counts: Counts): ReportTable['rows'][number] => ({
  unit,
  ...counts,
  coverage: percent(counts.contacted ?? 0, counts.unemployed ?? 0),
})

function rowsOf(head: ReportHead, rows: ReadonlyMap<string, Counts>) {
  if (!byHelpers(head)) return unitRows(head, rows, cells)
  const names = [...rows.keys()].flatMap((key) => unitOf(key) ?? [])
  const sorted = names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1))
  return inUnitOrder(rows.keys(), sorted).flatMap((key) => {
    const counts = rows.get(key)
    return counts === undefined ? [] : [{ key, cells: cells(unitOf(key) ?? '（未结对）', counts) }]
  })
}

/** R10 from the people of a day with what was done for them in the period. */
export function assistanceReport(head: ReportHead, people: readonly Person[]): ReportTable {
  const counting = assistanceCounting(head)
  const { rows, total } = countRows(counting, people)
  return frame(head, {
    report: 'R10',
    title: '未就业毕业生帮扶工作统计表',
    columns: columnsOf(head, counting.figures),
    rows: rowsOf(head, rows),
    total: cells('合计', total),
    notes: [
      `${periodNote(head)}；台账人数、结对人数、超期未联系为截至${head.asOf}。覆盖率＝有效联系人数÷台账人数。`,
      '各服务类型人次只计有效联系；联系人次＝各服务类型人次＋未形成服务（未联系上或仅尝试联系）。',
      ...(byHelpers(head) ? ['按毕业生当日的结对帮扶人归集，按姓名排列，不作排名。'] : []),
    ],
  })
}
