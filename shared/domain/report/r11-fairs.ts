// R11 招聘活动统计: online, offline, both. The seekers are entered, never counted (domain.md §0, finding 5).
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { ratio } from '../rates/index.ts'
import { countColumn, rateColumn, textColumn } from './columns.ts'
import { frame } from './frame.ts'
import type { ReportHead } from './types.ts'

/** `intents`, `signed`: null = none of the events counted them. */
export type FairSums = Readonly<{
  events: number
  units: number
  posts: number
  demand: number
  intents: number | null
  signed: number | null
}>

export type FairFigures = Readonly<{
  online: FairSums
  offline: FairSums
  /** graduates who look for work; null: nobody entered them */
  seekers: number | null
  /** of the events until the day, whenever they were */
  isCumulative: boolean
}>

const COLUMNS: readonly ReportColumn[] = [
  textColumn('form', '形式', { width: 12 }),
  countColumn('events', '场次'),
  countColumn('units', '单位数'),
  countColumn('posts', '岗位数'),
  countColumn('demand', '需求人数', { width: 12 }),
  countColumn('seekers', '求职人数', { width: 12 }),
  rateColumn('ratio', '供需比', { width: 12 }),
  countColumn('intents', '达成意向', { width: 12 }),
  countColumn('signed', '签约', { width: 12 }),
]

function cells(form: string, sums: FairSums, seekers: number | null): ReportTable['rows'][number] {
  const share = seekers === null || seekers === 0 ? '—' : `${ratio(sums.demand, seekers)}:1`
  return { form, ...sums, seekers, ratio: share }
}

const sumOf = (one: number | null, other: number | null): number | null =>
  one === null && other === null ? null : (one ?? 0) + (other ?? 0)

const both = ({ online, offline }: FairFigures): FairSums => ({
  events: online.events + offline.events,
  units: online.units + offline.units,
  posts: online.posts + offline.posts,
  demand: online.demand + offline.demand,
  intents: sumOf(online.intents, offline.intents),
  signed: sumOf(online.signed, offline.signed),
})

/** R11 from the sums of the events. */
export function fairReport(head: ReportHead, figures: FairFigures): ReportTable {
  const { online, offline, seekers, isCumulative } = figures
  const days = isCumulative
    ? `截至${head.asOf}开始的全部活动`
    : `${head.from}至${head.asOf}开始的活动`
  return frame(head, {
    report: 'R11',
    title: '招聘活动统计表',
    columns: COLUMNS,
    rows: [
      { key: 'online', cells: cells('线上', online, seekers) },
      { key: 'offline', cells: cells('线下', offline, seekers) },
    ],
    total: cells('合计', both(figures), seekers),
    notes: [
      `统计范围：${days}。`,
      seekers === null
        ? '求职人数尚未填写（更多→规则），供需比无法计算。'
        : `供需比＝需求人数：求职人数；求职人数${seekers}为填报数，不由毕业生数推算。`,
      '达成意向、签约只计已填报的活动；未填报的为空。同一单位参加多场活动时重复计数。',
    ],
  })
}
