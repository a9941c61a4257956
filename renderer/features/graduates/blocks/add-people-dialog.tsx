import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Modal } from 'antd'
import { type ReactNode, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/lib/ipc-client.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { useReturnFocus } from '#renderer/lib/use-return-focus.ts'
import type { Output } from '#shared/contract/index.ts'
import styles from '../graduates.module.css'
import { NewcomerTable } from './newcomer-table.tsx'
import { judgedPeople, type PastedPeople } from './pasted-people.ts'

type Props = Readonly<{
  pasted: PastedPeople
  /** tells the pastes of a page from one another */
  number: number
  onAdded: (added: Output<'graduates.add'>) => void
  onClose: () => void
}>

const SCREEN = 'ledger'

/** Lines for which the list had no rows may be new people: who they are, who is refused and why. */
export function AddPeopleDialog({ pasted, number, onAdded, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  useReturnFocus()
  const people = [...pasted.people]
  const canBe = pasted.lacking === null && people.length > 0
  const judged = useQuery({
    queryKey: ['newcomers', number],
    queryFn: async () => {
      const { remarks } = await call('graduates.add', { people, screen: SCREEN, dryRun: true })
      return judgedPeople(people, remarks)
    },
    enabled: canBe,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const add = useMutation({
    mutationFn: () => call('graduates.add', { people, screen: SCREEN }),
    onSuccess: onAdded,
  })
  const newcomers = judged.data ?? []
  const refused = newcomers.filter((one) => one.refused.length > 0).length
  const count = newcomers.length - refused
  const error = add.error ?? judged.error
  const isJudging = canBe && judged.isPending
  const isStuck = !isJudging && count === 0
  const cancel = useId()
  useEffect(() => {
    if (isStuck) document.getElementById(cancel)?.focus()
  }, [isStuck, cancel])
  return (
    <Modal
      open
      centered
      width={760}
      title={t(isJudging ? 'graduates.addPeople.judging' : 'graduates.addPeople.title', {
        count: people.length,
      })}
      okText={t('graduates.addPeople.ok', { count })}
      cancelText={t('graduates.addPeople.cancel')}
      okButtonProps={{
        autoFocus: canBe,
        disabled: isStuck,
        loading: isJudging || add.isPending,
      }}
      cancelButtonProps={{ id: cancel, autoFocus: !canBe }}
      onOk={() => add.mutate()}
      onCancel={onClose}
    >
      <div className={styles.preview}>
        {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
        <Said pasted={pasted} refused={refused} />
        {newcomers.length > 0 && <NewcomerTable newcomers={newcomers} />}
      </div>
    </Modal>
  )
}

function Said({ pasted, refused }: Readonly<{ pasted: PastedPeople; refused: number }>): ReactNode {
  const { t } = useTranslation()
  const { lacking, locked, beyondColumns } = pasted
  const columns = locked.join(t('imports.separator'))
  const said = [
    lacking !== null && t(`graduates.addPeople.lacking.${lacking}`),
    refused > 0 && t('graduates.addPeople.refused', { count: refused }),
    locked.length > 0 && t('graduates.addPeople.locked', { columns }),
    beyondColumns > 0 && t('grid.beyondColumns', { columns: beyondColumns }),
  ].filter((sentence) => sentence !== false)
  return said.map((sentence) => <Alert key={sentence} type="warning" showIcon title={sentence} />)
}
