// What a submission carries: one file a table, one row a line, in order of dependence, so that whatever a row refers to
// has arrived before it. Derived tables are worked out anew by whoever receives them.

export type ShippedTable = Readonly<{
  table: string
  /** `person`: of this cohort's people; `cohort`: has a cohort_year; `all`: things of nobody */
  scope: 'person' | 'cohort' | 'all'
  /** columns that hold an id, and of which table; one of its own table refers to an earlier row */
  refs: Readonly<Record<string, string>>
  /** columns that mean something in the sender's ledger alone and stay there */
  kept: readonly string[]
}>

const OF_PERSON = { graduate_id: 'graduate' } as const

const of = (
  scope: ShippedTable['scope'],
  table: string,
  refs: ShippedTable['refs'] = {},
  kept: readonly string[] = [],
): ShippedTable => ({ table, scope, refs, kept })

export const SHIPPED: readonly ShippedTable[] = [
  // To which school a person belongs says the package; how a name is found is worked out from the name.
  of('cohort', 'graduate', {}, ['school_id']),
  of('person', 'cell_issue', OF_PERSON),
  of('all', 'employer'),
  of('all', 'staff'),
  of('person', 'destination_event', {
    ...OF_PERSON,
    employer_id: 'employer',
    void_of: 'destination_event',
  }),
  of('person', 'willingness_event', { ...OF_PERSON, void_of: 'willingness_event' }),
  of('person', 'group_membership', OF_PERSON),
  of('person', 'pairing', { ...OF_PERSON, staff_id: 'staff' }),
  of('all', 'vacancy', { employer_id: 'employer' }),
  of('person', 'push', { ...OF_PERSON, vacancy_id: 'vacancy', staff_id: 'staff' }),
  of('all', 'fair'),
  of('all', 'lecture'),
  of('all', 'contact_group'),
  of('person', 'contact_group_member', { ...OF_PERSON, group_id: 'contact_group' }),
  of('person', 'contact', {
    ...OF_PERSON,
    staff_id: 'staff',
    lecture_id: 'lecture',
    contact_group_id: 'contact_group',
  }),
  of('person', 'appointment', { ...OF_PERSON, staff_id: 'staff', contact_id: 'contact' }),
  of('all', 'survey_round'),
  of('person', 'survey_member', { ...OF_PERSON, round_id: 'survey_round' }),
  of('person', 'attachment', { ...OF_PERSON, event_id: 'destination_event' }),
  of('all', 'measure'),
  of('all', 'measure_link', { ...OF_PERSON, measure_id: 'measure' }),
  of('cohort', 'daily_record'),
]

/** In which file of a package the rows of a table are: a file name has no underscore. */
export const shippedFile = (table: string): string => `tables/${table.replaceAll('_', '-')}.ndjson`
