import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useApprove } from './mutations.ts'
import type { KnownSchool } from './queries.ts'

type Props = Readonly<{ school: KnownSchool; onClose: () => void }>

/** Nothing is taken from a school any more until it is approved again. */
export function BlockDialog({ school: { id, name }, onClose }: Props) {
  const { t } = useTranslation()
  const block = useApprove()
  const keep = () => {
    if (id !== null) block.mutate({ id, approved: false }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      danger
      startsAtCancel
      title={t('centre.blockTitle', { name })}
      hint={t('centre.blockHint')}
      okText={t('centre.block')}
      isBusy={block.isPending}
      error={block.error}
      onOk={keep}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
