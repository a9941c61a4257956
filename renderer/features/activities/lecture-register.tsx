import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Lecture } from '#shared/schemas/activity.ts'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import type { ScrollColumn } from '../../ui/scroll-table.tsx'
import { AttendanceDialog } from './attendance-dialog.tsx'
import { activityQueries } from './queries.ts'
import { RegisterDialog } from './register-dialog.tsx'
import type { RegisterField } from './register-input.tsx'
import { RegisterView } from './register-view.tsx'
import { RowButtons } from './row-buttons.tsx'
import { useRegister } from './use-register.ts'

type Draft = Omit<Lecture, 'id' | 'attended'> & Readonly<{ id: number | null }>
type Dialog = Readonly<{ kind: 'save'; row: Draft } | { kind: 'attendance'; lecture: Lecture }>

const newLecture = (): Draft => ({
  id: null,
  name: '',
  kind: '2',
  day: today().format('YYYY-MM-DD'),
  speaker: '',
  place: '',
  note: '',
})

/** Lectures and trainings, with who was there. */
export function LectureRegister({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const { data, error } = useQuery(activityQueries.lectures())
  const { dialog, open, close, keeping, remove } = useRegister<Dialog>('activities.lectures', [
    'kind',
  ])
  const columns = useLectureColumns(cohort, open, remove)
  const fields = useLectureFields()
  return (
    <>
      <RegisterView
        label={t('activities.register.lectures')}
        rows={data}
        columns={columns}
        error={error}
        empty={t('activities.noLectures')}
        addText={t('activities.addLecture')}
        onAdd={() => open({ kind: 'save', row: newLecture() })}
      />
      {dialog?.kind === 'save' && (
        <RegisterDialog<Draft>
          keeping={keeping}
          title={t(dialog.row.id === null ? 'activities.addLecture' : 'activities.editLecture')}
          fields={fields}
          row={dialog.row}
          cohort={cohort}
          keep={async (lecture) => {
            await call('lectures.save', lecture)
            return t('activities.saved', { name: lecture.name })
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'attendance' && (
        <AttendanceDialog lecture={dialog.lecture} {...{ cohort, keeping }} onClose={close} />
      )}
    </>
  )
}

function useLectureColumns(
  cohort: number,
  open: (dialog: Dialog) => void,
  remove: (name: string, removal: () => Promise<unknown>) => Promise<void>,
): ScrollColumn<Lecture>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    { key: 'name', title: t('activities.name'), wide: true, cell: ({ name }) => name },
    {
      key: 'kind',
      title: t('activities.kind'),
      cell: ({ kind }) => codeName('lecture_kind', kind, cohort, lang),
    },
    { key: 'day', title: t('activities.day'), cell: ({ day }) => day },
    { key: 'speaker', title: t('activities.speaker'), cell: ({ speaker }) => speaker },
    { key: 'place', title: t('activities.room'), cell: ({ place }) => place },
    {
      key: 'attended',
      title: t('activities.attended'),
      align: 'end',
      cell: ({ attended }) => t('activities.people', { count: attended }),
    },
    {
      key: 'do',
      title: t('activities.do'),
      cell: (lecture) => {
        const { id, name, attended, ...rest } = lecture
        return (
          <RowButtons
            acts={[
              {
                text: t('activities.attendance'),
                of: name,
                onClick: () => open({ kind: 'attendance', lecture }),
              },
              {
                text: t('activities.edit'),
                of: name,
                onClick: () => open({ kind: 'save', row: { ...rest, id, name } }),
              },
              ...(attended > 0
                ? []
                : [
                    {
                      text: t('activities.remove'),
                      of: name,
                      onClick: () => void remove(name, () => call('lectures.remove', { id })),
                    },
                  ]),
            ]}
          />
        )
      },
    },
  ]
}

function useLectureFields(): RegisterField[] {
  const { t } = useTranslation()
  return [
    { key: 'name', label: t('activities.name'), kind: 'text', most: 100, isRequired: true },
    {
      key: 'kind',
      label: t('activities.kind'),
      kind: 'code',
      list: 'lecture_kind',
      isRequired: true,
    },
    { key: 'day', label: t('activities.day'), kind: 'day', isRequired: true },
    { key: 'speaker', label: t('activities.speaker'), kind: 'text', most: 60 },
    { key: 'place', label: t('activities.room'), kind: 'text', most: 100 },
    { key: 'note', label: t('activities.note'), kind: 'long', most: 300 },
  ]
}
