import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Measure } from '#shared/schemas/activity.ts'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import type { ScrollColumn } from '../../ui/scroll-table.tsx'
import { activityQueries } from './queries.ts'
import { RegisterDialog } from './register-dialog.tsx'
import type { RegisterField } from './register-input.tsx'
import { RegisterView } from './register-view.tsx'
import { RowButtons } from './row-buttons.tsx'
import { useRegister } from './use-register.ts'

type Draft = Omit<Measure, 'id'> & Readonly<{ id: number | null }>

const newMeasure = (): Draft => ({
  id: null,
  kind: '1',
  title: '',
  number: '',
  dateFrom: today().format('YYYY-MM-DD'),
  dateTo: null,
  departments: '',
  content: '',
  people: [],
  classes: [],
})

/** Documents, meetings and actions, of everybody or of some people and classes. */
export function MeasureRegister({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const { data, error } = useQuery(activityQueries.measures())
  const { dialog, open, close, keeping, remove } = useRegister<Draft>('activities.measures', [
    'id',
    'title',
  ])
  const columns = useMeasureColumns(cohort, open, remove)
  const fields = useMeasureFields()
  return (
    <>
      <RegisterView
        label={t('activities.register.measures')}
        rows={data}
        columns={columns}
        error={error}
        empty={t('activities.noMeasures')}
        addText={t('activities.addMeasure')}
        onAdd={() => open(newMeasure())}
      />
      {dialog !== null && (
        <RegisterDialog<Draft>
          keeping={keeping}
          title={t(dialog.id === null ? 'activities.addMeasure' : 'activities.editMeasure')}
          fields={fields}
          row={dialog}
          cohort={cohort}
          keep={async (measure) => {
            await call('measures.save', measure)
            return t('activities.saved', { name: measure.title })
          }}
          onClose={close}
        />
      )}
    </>
  )
}

function useMeasureColumns(
  cohort: number,
  open: (dialog: Draft) => void,
  remove: (name: string, removal: () => Promise<unknown>) => Promise<void>,
): ScrollColumn<Measure>[] {
  const { t } = useTranslation()
  const lang = useLang()
  const whom = ({ people, classes }: Measure): string => {
    const words = [
      ...classes,
      ...(people.length === 0 ? [] : [t('activities.people', { count: people.length })]),
    ]
    return words.length === 0 ? t('activities.everybody') : words.join(t('common.listComma'))
  }
  return [
    {
      key: 'kind',
      title: t('activities.kind'),
      cell: ({ kind }) => codeName('measure_kind', kind, cohort, lang),
    },
    { key: 'title', title: t('activities.title'), wide: true, cell: ({ title }) => title },
    { key: 'number', title: t('activities.number'), cell: ({ number }) => number },
    {
      key: 'days',
      title: t('activities.days'),
      cell: ({ dateFrom, dateTo }) =>
        dateTo === null ? dateFrom : t('activities.span', { from: dateFrom, to: dateTo }),
    },
    { key: 'departments', title: t('activities.departments'), cell: (one) => one.departments },
    { key: 'whom', title: t('activities.whom'), cell: whom },
    {
      key: 'do',
      title: t('activities.do'),
      cell: (measure) => (
        <RowButtons
          acts={[
            { text: t('activities.edit'), of: measure.title, onClick: () => open(measure) },
            {
              text: t('activities.remove'),
              of: measure.title,
              onClick: () =>
                void remove(measure.title, () => call('measures.remove', { id: measure.id })),
            },
          ]}
        />
      ),
    },
  ]
}

function useMeasureFields(): RegisterField[] {
  const { t } = useTranslation()
  return [
    { key: 'title', label: t('activities.title'), kind: 'text', most: 100, isRequired: true },
    {
      key: 'kind',
      label: t('activities.kind'),
      kind: 'code',
      list: 'measure_kind',
      isRequired: true,
    },
    { key: 'number', label: t('activities.number'), kind: 'text', most: 60 },
    { key: 'dateFrom', label: t('activities.dateFrom'), kind: 'day', isRequired: true },
    { key: 'dateTo', label: t('activities.dateTo'), kind: 'day' },
    { key: 'departments', label: t('activities.departments'), kind: 'text', most: 200 },
    { key: 'content', label: t('activities.content'), kind: 'long', most: 2000 },
    { key: 'classes', label: t('activities.classes'), kind: 'classes' },
    { key: 'people', label: t('activities.ofPeople'), kind: 'people' },
  ]
}
