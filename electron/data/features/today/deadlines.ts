// What is not about one person and must be looked at by a day: findings to review, rounds that are open, vacancies that
// end while somebody has not answered, measures that end, periods that are to be handed in.

import type { Deadline } from '#shared/contract/today.ts'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import { ACCEPTED, ARCHIVED, HANDED_IN } from '#shared/domain/submission/check.ts'
import type { Session } from '../../context.ts'
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

// Of a school those that it has not handed in; what is late at the schools stands on the centre's board.
const PERIODS = `
  SELECT 'period', p.id, p.name, '', p.deadline, 0
    FROM period p
   WHERE p.cohort_year = @cohort AND p.closed_on IS NULL AND p.deadline <= @soon
     AND (@isSchool = 1 OR p.deadline >= @day) AND coalesce((SELECT s.state FROM submission s
       WHERE s.period_id = p.id AND s.school_id IS NULL ORDER BY s.sequence DESC LIMIT 1), '')
         NOT IN ('${HANDED_IN}', '${ACCEPTED}', '${ARCHIVED}')`

/** Whose day it is: a school's or the centre's. */
export type OwnDay = DayScope & Readonly<{ info: Pick<Session['info'], 'role'> }>

/** The first of them, by their days. */
export function deadlinesOn({ db, info }: OwnDay, day: Day): Deadline[] {
  return prepared(
    db,
    `SELECT * FROM (${FINDINGS} UNION ALL ${SURVEYS} UNION ALL ${VACANCIES} UNION ALL ${MEASURES} UNION ALL ${PERIODS})
      ORDER BY day IS NULL, day, kind, id LIMIT ${LISTED}`,
  ).all({
    ...{ day, soon: addDays(day, AHEAD_DAYS), cohort: info.cohort },
    isSchool: info.role === 'school' ? 1 : 0,
  }) as Deadline[]
}
