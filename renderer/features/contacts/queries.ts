import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

const FIRST_DAY = '1900-01-01'
const LAST_DAY = '9999-12-31'

export const contactQueries = {
  /** Contacts of one person, newest first, with where their guidance stands. */
  of: (graduateId: number) =>
    queryOptions({
      queryKey: ['contacts', 'of', graduateId],
      queryFn: () => call('contacts.list', { graduateId }),
    }),
  appointmentsOf: (graduateId: number) =>
    queryOptions({
      queryKey: ['contacts', 'appointments', graduateId],
      queryFn: () => call('appointments.list', { from: FIRST_DAY, to: LAST_DAY, graduateId }),
    }),
}
