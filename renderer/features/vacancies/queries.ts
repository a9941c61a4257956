import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

export const vacancyQueries = {
  list: (all: boolean, text: string) =>
    queryOptions({
      queryKey: ['vacancies', 'list', all, text],
      queryFn: () => call('vacancies.list', { all, text }),
      placeholderData: (previous) => previous,
    }),
  people: (id: number, all: boolean) =>
    queryOptions({
      queryKey: ['vacancies', 'people', id, all],
      queryFn: () => call('vacancies.people', { id, all }),
      placeholderData: (previous) => previous,
      gcTime: 0,
    }),
  forPerson: (graduateId: number, all: boolean) =>
    queryOptions({
      queryKey: ['vacancies', 'person', graduateId, all],
      queryFn: () => call('vacancies.forPerson', { graduateId, all }),
      placeholderData: (previous) => previous,
      gcTime: 0,
    }),
  pushesOfPerson: (graduateId: number) =>
    queryOptions({
      queryKey: ['vacancies', 'pushes', 'person', graduateId],
      queryFn: () => call('vacancies.pushes', { graduateId }),
    }),
  pushesOfVacancy: (vacancyId: number) =>
    queryOptions({
      queryKey: ['vacancies', 'pushes', 'vacancy', vacancyId],
      queryFn: () => call('vacancies.pushes', { vacancyId }),
    }),
}
