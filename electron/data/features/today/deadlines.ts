// What is not about one person and must be looked at by a day: findings to review, rounds that are open, vacancies that
// end while somebody has not answered, measures that end.

import type { Deadline } from '#shared/contract/today.ts'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { prepared } from '../../ledger-file/query.ts'
import type { DayScope } from './day-scope.ts'

/** So long before its day something is said. */
const AHEAD_DAYS = 3
const LISTED = 50

const FINDINGS = `
  SELECT 'finding' AS kind, id, subject AS title, code, review_date AS day, 0 AS count
    FROM finding WHERE closed_on IS NULL AND review_date <= @soon`
// Whoever was asked has a willingness that was recorded since the round began.
const SURVEYS = `
  SELECT 'survey', r.id, r.name, '', r.end_date,
         (SELECT count(*) FROM survey_member m WHERE m.round_id = r.id AND NOT EXISTS
           (SELECT 1 FROM willingness_event w
             WHERE w.graduate_id = m.graduate_id AND w.happen_date >= r.start_date))
    FROM survey_round r WHERE r.result IS NULL AND r.start_date <= @day`
const UNANSWERED = '0'
const VACANCIES = `
  SELECT 'vacancy', v.id, v.title || '（' || e.name || '）', '', v.deadline, count(*)
    FROM vacancy v JOIN employer e ON e.id = v.employer_id
    JOIN push p ON p.vacancy_id = v.id AND p.feedback IN ('', '${UNANSWERED}')
   WHERE v.withdrawn_on IS NULL AND v.deadline BETWEEN @day AND @soon GROUP BY v.id`
const MEASURES = `
  SELECT 'measure', id, title, '', date_to, 0
    FROM measure WHERE date_to BETWEEN @day AND @soon`

/** The first of them, by their days. */
export function deadlinesOn({ db }: DayScope, day: Day): Deadline[] {
  return prepared(
    db,
    `SELECT * FROM (${FINDINGS} UNION ALL ${SURVEYS} UNION ALL ${VACANCIES} UNION ALL ${MEASURES})
      ORDER BY day IS NULL, day, kind, id LIMIT ${LISTED}`,
  ).all({ day, soon: addDays(day, AHEAD_DAYS) }) as Deadline[]
}
