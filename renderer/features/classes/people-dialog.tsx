import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '../../lib/use-return-focus.ts'
import { PersonLinks } from '../graduates/index.ts'
import { classQueries } from './queries.ts'

type Props = Readonly<{ title: string; ids: readonly number[]; onClose: () => void }>

/** Who stands behind a figure, each a way to the person. */
export function PeopleDialog({ title, ids, onClose }: Props) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(classQueries.people(ids))
  useReturnFocus()
  const people = data.map(({ id, values }) => ({
    id,
    name: values.name ?? '',
    studentNo: values.student_no ?? '',
  }))
  return (
    <Modal open centered title={title} footer={null} onCancel={onClose}>
      <PersonLinks people={people} />
      {ids.length > data.length && data.length > 0 && (
        <p>{t('classes.morePeople', { count: ids.length - data.length })}</p>
      )}
    </Modal>
  )
}
