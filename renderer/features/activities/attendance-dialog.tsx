import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Lecture } from '#shared/schemas/activity.ts'
import { call } from '../../lib/ipc-client.ts'
import type { Keeping } from '../../lib/use-kept-open.ts'
import { commonEntry } from './contact-entry.ts'
import { peopleQueries } from './people.ts'
import { activityQueries } from './queries.ts'
import { RegisterDialog } from './register-dialog.tsx'

type Props = Readonly<{
  lecture: Lecture
  cohort: number
  keeping: Keeping
  onClose: () => void
}>

/** Who was there gets one record each, in one step; who is entered already is left out. */
export function AttendanceDialog({ lecture, cohort, keeping, onClose }: Props) {
  const { t } = useTranslation()
  const { id, name, kind, day, attended } = lecture
  const { data: present = [] } = useQuery(activityQueries.attendance(id))
  const { data: named } = useQuery(peopleQueries.named(present))
  const names = (named ?? []).map(({ values }) => values.name).join(t('common.listComma'))
  return (
    <RegisterDialog<Readonly<{ people: number[] }>>
      title={t('activities.attendanceOf', { name })}
      okText={t('activities.attendance')}
      hint={
        attended === 0
          ? t('activities.attendanceHint')
          : t('activities.attendanceKnown', { count: attended, names })
      }
      fields={[{ key: 'people', label: t('activities.whoCame'), kind: 'people', isRequired: true }]}
      row={{ people: [] }}
      {...{ cohort, keeping }}
      keep={async ({ people }) => {
        const ids = people.filter((one) => !present.includes(one))
        if (ids.length === 0) return t('activities.nobodyNew')
        const content = t('activities.attendedWords', { name })
        const entry = commonEntry({ day, kind, way: '6', content })
        await call('contacts.record', { ids, entry, lectureId: id, screen: 'activities' })
        return t('activities.attendanceSaved', { count: ids.length })
      }}
      onClose={onClose}
    />
  )
}
