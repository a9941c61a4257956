import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { peopleFor, vacanciesFor } from './match.ts'
import { pushVacancies, recordFeedback } from './push.ts'
import { selectPushesOf } from './repository.ts'
import { listVacancies, removeVacancy, saveVacancy, withdrawVacancy } from './service.ts'

type Methods = Extract<keyof DataHandlers, `vacancies.${string}`>

export function vacanciesHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'vacancies.list': (asked) => listVacancies(ctx, openSession(ctx), asked),
    'vacancies.save': (entry) => saveVacancy(ctx, openSession(ctx), entry),
    'vacancies.withdraw': (asked) => withdrawVacancy(ctx, openSession(ctx), asked),
    'vacancies.remove': (asked) => removeVacancy(ctx, openSession(ctx), asked),
    'vacancies.people': (asked) => peopleFor(ctx, openSession(ctx), asked),
    'vacancies.forPerson': (asked) => vacanciesFor(ctx, openSession(ctx), asked),
    'vacancies.push': (asked) => pushVacancies(ctx, openSession(ctx), asked),
    'vacancies.pushes': (of) => selectPushesOf(openSession(ctx).db, of),
    'vacancies.feedback': (asked) => recordFeedback(ctx, openSession(ctx), asked),
  }
}
