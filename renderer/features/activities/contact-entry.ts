import type { ContactEntry } from '#shared/schemas/contact.ts'

/** A contact of several people that the register itself says most of: everybody was reached. */
export function commonEntry(
  entry: Pick<ContactEntry, 'day' | 'kind' | 'way' | 'content'>,
): ContactEntry {
  return {
    ...entry,
    result: '1',
    nextAction: '',
    nextDate: null,
    staffId: null,
    minutes: null,
    expectedBefore: '',
    expectedAfter: '',
  }
}
