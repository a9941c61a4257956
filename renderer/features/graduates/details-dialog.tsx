import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useRevealDetails } from './mutations.ts'

type Props = Readonly<{ id: number; name: string; onClose: () => void }>

/** Health, disability and counselling of one person, opened with a reason that is written down. */
export function DetailsDialog({ id, name, onClose }: Props) {
  const { t } = useTranslation()
  const reveal = useRevealDetails()
  return (
    <ReasonDialog
      title={t('person.detailsOf', { name })}
      hint={t('person.detailsHint')}
      okText={t('person.detailsShow')}
      example={t('person.detailsExample')}
      isBusy={reveal.isPending}
      error={reveal.error}
      onOk={({ reason }) =>
        reveal.mutate({ ids: [id], reason, screen: 'ledger' }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  )
}
