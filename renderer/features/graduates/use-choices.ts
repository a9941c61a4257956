// What the selects of the toolbar offer: the values of a column among those who are shown, with counts.
import { useQuery } from '@tanstack/react-query'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { useLang } from '../../lib/use-lang.ts'
import { type Filter, graduateQueries } from './queries.ts'

export type ChoiceField = 'school_id' | 'major_name' | 'willingness'
type Columns = NonNullable<Filter['columns']>

export function useChoices(filter: Filter, cohort: number) {
  const lang = useLang()
  const offered = {
    school_id: useQuery(graduateQueries.values(filter, 'school_id')).data,
    major_name: useQuery(graduateQueries.values(filter, 'major_name')).data,
    willingness: useQuery(graduateQueries.values(filter, 'willingness')).data,
  }
  return (key: ChoiceField) => {
    const field = fieldByKey(key)
    return {
      value: chosenValue(filter, key),
      options: (offered[key]?.values ?? [])
        .filter(({ value }) => value !== '')
        .map(({ value, count }) => ({
          value,
          label: `${field ? valueText(field, value, { cohort, lang }) : value} ${count}`,
        })),
    }
  }
}

function chosenValue({ columns = [] }: Filter, field: ChoiceField): string | null {
  const chosen = columns.find((column) => column.field === field)
  return chosen?.kind === 'values' ? (chosen.values[0] ?? null) : null
}

/** The filters of the columns with one value for a field, or none. */
export function withValue(
  { columns = [] }: Filter,
  field: ChoiceField,
  value: string | null,
): Columns {
  const others = columns.filter((column) => column.field !== field)
  return value === null ? others : [...others, { kind: 'values', field, values: [value] }]
}
