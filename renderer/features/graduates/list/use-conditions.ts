import { useTranslation } from 'react-i18next'
import { filterWords } from './filter-words.ts'
import { type ListFilter, withColumnFilter } from './list-state.ts'
import { useFigureWords } from './use-figure-words.ts'
import { useFilterWords } from './use-filter-words.ts'

/** One condition that hides people, in words, and the filter without it. */
export type Condition = Readonly<{ key: string; title: string; words: string; without: ListFilter }>

/** All conditions beside the search and the scope, which have places of their own. */
export function useConditions(filter: ListFilter, cohort: number): readonly Condition[] {
  const { t } = useTranslation()
  const words = useFilterWords(cohort)
  const figure = useFigureWords(filter.figure, words)
  const { finding, keyGroup } = filter
  return [
    ...(figure === null
      ? []
      : [{ key: 'figure', ...figure, without: { ...filter, figure: null } }]),
    ...(finding === null
      ? []
      : [
          {
            key: 'finding',
            title: t('list.finding'),
            words: t(`graduates.finding.${finding}`),
            without: { ...filter, finding: null },
          },
        ]),
    ...(keyGroup === null
      ? []
      : [
          {
            key: 'keyGroup',
            title: t('fields.group'),
            words: t(keyGroup ? 'list.inSomeGroup' : 'list.inNoGroup'),
            without: { ...filter, keyGroup: null },
          },
        ]),
    ...filter.columns.map((column) => ({
      key: column.field,
      title: t(`fields.${column.field}` as 'fields.name'),
      words: filterWords(column, words),
      without: withColumnFilter(filter, column.field, null),
    })),
  ]
}
