// What the entry grid says wherever it stands.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridLabels, GridSort } from './grid/index.ts'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** What the grid says in the language of the page. */
export function useGridLabels(): GridLabels {
  const { t } = useTranslation()
  return useMemo(() => {
    const separator = t('imports.separator')
    const way = (direction: GridSort['direction']) => t(`grid.${direction}`)
    return {
      cell: (cell) => t('grid.cell', cell),
      range: (size) => t('grid.range', size),
      help: t('grid.help'),
      // The page says why, and what to do.
      empty: '',
      readOnly: t('grid.readOnly'),
      locked: (columns) => t('grid.locked', { columns: columns.join(separator) }),
      tooLarge: (limit) => t('grid.tooLarge', { limit }),
      beyondColumns: (columns) => t('grid.beyondColumns', { columns }),
      blockRefused: (count, { row, column, message }) =>
        t('grid.blockRefused', { count, row, column, message }),
      copyReady: t('grid.copyReady'),
      notRead: t('grid.notRead'),
      commitFailed: t('grid.commitFailed'),
      noMatch: t('grid.noMatch'),
      moreOptions: (count) => t('grid.moreOptions', { count }),
      headerMenu: (column, filtered) =>
        t(filtered ? 'grid.headerMenuFiltered' : 'grid.headerMenu', { column }),
      headerState: ({ sort, filtered }) => {
        const parts = filtered ? [t('grid.filtered')] : []
        if (sort !== undefined) {
          const direction = way(sort.direction)
          const { rank, of } = sort
          parts.unshift(of === 1 ? direction : t('grid.sortRank', { rank, direction }))
        }
        return parts.join(separator)
      },
      arranged: (sort, filtered) => {
        if (sort.length + filtered.length === 0) return t('grid.asItComes')
        const by = sort.map(({ column, direction }) => `${column} ${way(direction)}`)
        const sorted = t('grid.sortedBy', { columns: by.join(separator) })
        const kept = t('grid.filteredBy', { columns: filtered.join(separator) })
        return (sort.length === 0 ? '' : sorted) + (filtered.length === 0 ? '' : kept)
      },
      edited: t('grid.edited'),
      nearest: t('grid.nearest'),
      refusedNearest: (message, names) =>
        t('grid.refusedNearest', { message, names: names.join(t('imports.separator')) }),
      wholeLevel: t('grid.wholeLevel'),
      firstLevel: t('grid.firstLevel'),
      readAs: (typed, read) => t('grid.readAs', { typed, read }),
      notADate: (typed) => t('grid.notADate', { typed }),
      notANumber: (typed) => t('grid.notANumber', { typed }),
      calendar: {
        open: t('grid.calendar.open'),
        month: (year, month) => t('grid.calendar.month', { year, month }),
        day: (year, month, day) => t('grid.calendar.day', { year, month, day }),
        weekdays: WEEKDAYS.map((day) => t(`grid.calendar.weekday.${day}`)),
        previousMonth: t('grid.calendar.previousMonth'),
        nextMonth: t('grid.calendar.nextMonth'),
        today: t('grid.calendar.today'),
      },
    }
  }, [t])
}
