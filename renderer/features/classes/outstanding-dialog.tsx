import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SurveyRound } from '#shared/schemas/class.ts'
import { useReturnFocus } from '../../lib/use-return-focus.ts'
import { PersonLinks } from '../graduates/index.ts'
import { classQueries } from './queries.ts'

type Props = Readonly<{ round: SurveyRound; onClose: () => void }>

/** Who was not asked yet, each a way to the person. */
export function OutstandingDialog({ round, onClose }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(classQueries.outstanding(round.id))
  useReturnFocus()
  return (
    <Modal
      open
      centered
      title={t('classes.outstandingOf', { name: round.name, count: data?.length ?? 0 })}
      footer={null}
      onCancel={onClose}
    >
      {data?.length === 0 ? <p>{t('classes.allAsked')}</p> : <PersonLinks people={data ?? []} />}
    </Modal>
  )
}
