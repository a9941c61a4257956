import { type FairSums, fairReport } from '#shared/domain/report/index.ts'
import { prepared } from '../../../ledger-file/query.ts'
import { ruleOn } from '../../settings/rules.ts'
import { ofNobody } from './of-nobody.ts'
import type { Asked, TableSource } from './table-source.ts'

const SUMS = `
  SELECT count(*) AS events, coalesce(sum(units), 0) AS units, coalesce(sum(posts), 0) AS posts,
         coalesce(sum(demand), 0) AS demand, sum(intents) AS intents, sum(signed) AS signed
    FROM fair WHERE online = @online AND date_from BETWEEN @from AND @until`
const BEGINNING = '0001-01-01'

/** Events are nobody's: there are no names behind its figures. Each counts in the period in which it began. */
export const fairTable: TableSource = {
  table({ head, scope, hasPeriod, where }: Asked) {
    const { db, cohort, asOf } = scope
    const days = { from: hasPeriod ? head.from : BEGINNING, until: asOf }
    const sums = (online: 0 | 1) => prepared(db, SUMS).get({ online, ...days }) as FairSums
    const { seekers } = ruleOn({ db, info: { cohort } }, 'seekers', asOf)
    const figures = { online: sums(1), offline: sums(0), seekers, isCumulative: !hasPeriod }
    return ofNobody(fairReport(head, figures), where)
  },
  behind: () => [],
}
