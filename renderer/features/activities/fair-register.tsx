import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Fair } from '#shared/schemas/activity.ts'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import type { ScrollColumn } from '../../ui/scroll-table.tsx'
import { FairTotals } from './fair-totals.tsx'
import { activityQueries } from './queries.ts'
import { RegisterDialog } from './register-dialog.tsx'
import type { RegisterField } from './register-input.tsx'
import { RegisterView } from './register-view.tsx'
import { RowButtons } from './row-buttons.tsx'
import { useRegister } from './use-register.ts'

type Draft = Omit<Fair, 'id'> & Readonly<{ id: number | null }>

const newFair = (): Draft => {
  const day = today().format('YYYY-MM-DD')
  return {
    id: null,
    name: '',
    form: '1',
    online: false,
    dateFrom: day,
    dateTo: day,
    organiser: '',
    units: 0,
    posts: 0,
    demand: 0,
    seekers: null,
    cv: null,
    intents: null,
    signed: null,
    link: '',
    note: '',
  }
}

const COUNTS = ['units', 'posts', 'demand'] as const
const RESULTS = ['seekers', 'cv', 'intents', 'signed'] as const

/** Recruitment events, online and on site apart. */
export function FairRegister({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const { data, error } = useQuery(activityQueries.fairs())
  const { dialog, open, close, keeping, remove } = useRegister<Draft>('activities.fairs', [
    'id',
    'name',
  ])
  const columns = useFairColumns(cohort, open, remove)
  const fields = useFairFields()
  return (
    <>
      <RegisterView
        label={t('activities.register.fairs')}
        rows={data?.fairs}
        columns={columns}
        error={error}
        empty={t('activities.noFairs')}
        addText={t('activities.addFair')}
        onAdd={() => open(newFair())}
        summary={
          data !== undefined &&
          data.fairs.length > 0 && <FairTotals totals={data} cohort={cohort} />
        }
      />
      {dialog !== null && (
        <RegisterDialog<Draft>
          keeping={keeping}
          title={t(dialog.id === null ? 'activities.addFair' : 'activities.editFair')}
          fields={fields}
          row={dialog}
          cohort={cohort}
          keep={async (fair) => {
            await call('fairs.save', fair)
            return t('activities.saved', { name: fair.name })
          }}
          onClose={close}
        />
      )}
    </>
  )
}

function useFairColumns(
  cohort: number,
  open: (dialog: Draft) => void,
  remove: (name: string, removal: () => Promise<unknown>) => Promise<void>,
): ScrollColumn<Fair>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    { key: 'name', title: t('activities.name'), wide: true, cell: ({ name }) => name },
    {
      key: 'form',
      title: t('activities.form'),
      cell: ({ form }) => codeName('fair_form', form, cohort, lang),
    },
    {
      key: 'online',
      title: t('activities.place'),
      cell: ({ online }) => t(online ? 'activities.online' : 'activities.onSite'),
    },
    {
      key: 'days',
      title: t('activities.days'),
      cell: ({ dateFrom, dateTo }) =>
        dateFrom === dateTo ? dateFrom : t('activities.span', { from: dateFrom, to: dateTo }),
    },
    ...COUNTS.map(
      (key): ScrollColumn<Fair> => ({
        key,
        title: t(`activities.${key}`),
        align: 'end',
        cell: (fair) => fair[key].toLocaleString('en-US'),
      }),
    ),
    {
      key: 'do',
      title: t('activities.do'),
      cell: (fair) => (
        <RowButtons
          acts={[
            { text: t('activities.edit'), of: fair.name, onClick: () => open(fair) },
            {
              text: t('activities.remove'),
              of: fair.name,
              onClick: () => void remove(fair.name, () => call('fairs.remove', { id: fair.id })),
            },
          ]}
        />
      ),
    },
  ]
}

function useFairFields(): RegisterField[] {
  const { t } = useTranslation()
  return [
    { key: 'name', label: t('activities.name'), kind: 'text', most: 100, isRequired: true },
    { key: 'form', label: t('activities.form'), kind: 'code', list: 'fair_form', isRequired: true },
    { key: 'online', label: t('activities.place'), kind: 'online' },
    { key: 'dateFrom', label: t('activities.dateFrom'), kind: 'day', isRequired: true },
    { key: 'dateTo', label: t('activities.dateTo'), kind: 'day', isRequired: true },
    { key: 'organiser', label: t('activities.organiser'), kind: 'text', most: 100 },
    ...COUNTS.map(
      (key): RegisterField => ({
        key,
        label: t(`activities.${key}`),
        kind: 'count',
        isRequired: true,
      }),
    ),
    ...RESULTS.map((key): RegisterField => ({ key, label: t(`activities.${key}`), kind: 'count' })),
    { key: 'link', label: t('activities.link'), kind: 'text', most: 300 },
    { key: 'note', label: t('activities.note'), kind: 'long', most: 300 },
  ]
}
