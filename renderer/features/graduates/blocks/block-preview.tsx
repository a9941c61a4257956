import { useQuery } from '@tanstack/react-query'
import { Alert, Modal } from 'antd'
import { type ReactNode, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/lib/ipc-client.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { useReturnFocus } from '#renderer/lib/use-return-focus.ts'
import type { BlockPlan } from '#renderer/ui/grid/index.ts'
import styles from '../graduates.module.css'
import { BlockTable } from './block-table.tsx'
import { editsOf, type JudgedBlock, judgedBlock } from './judged-block.ts'

/** `number` tells the plans of a page from one another. */
export type AskedBlock = Readonly<{ plan: BlockPlan; number: number }>

type Props = Readonly<{ asked: AskedBlock; onAnswer: (isWanted: boolean) => void }>

const LISTED = 50

/** What a paste, a fill or a Delete would change, before it does: the data thread is asked, and nothing stored. */
export function BlockPreview({ asked: { plan, number }, onAnswer }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  useReturnFocus()
  const { data, error } = useQuery({
    queryKey: ['block', number],
    queryFn: async () => {
      const edits = editsOf(plan.changes)
      const { remarks } = await call('graduates.setCells', {
        edits,
        screen: 'ledger',
        dryRun: true,
      })
      return judgedBlock(plan.changes, remarks)
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    // Other cells than these are shown and confirmed by Enter: never again behind the clerk's back.
    retry: false,
  })
  const cells = data === undefined ? 0 : plan.changes.length - data.refused.length
  const isEmpty = data !== undefined && cells === 0
  const cancel = useId()
  useEffect(() => {
    if (isEmpty || error !== null) document.getElementById(cancel)?.focus()
  }, [isEmpty, error, cancel])
  return (
    <Modal
      open
      centered
      width={760}
      title={
        data === undefined
          ? t('graduates.block.judging', { cells: plan.changes.length })
          : t(`graduates.block.${plan.kind}`, { cells, rows: data.rows })
      }
      okText={t('graduates.block.ok')}
      cancelText={t('common.cancel')}
      okButtonProps={{
        autoFocus: true,
        disabled: isEmpty || error !== null,
        loading: data === undefined && error === null,
      }}
      cancelButtonProps={{ id: cancel }}
      onOk={() => onAnswer(true)}
      onCancel={() => onAnswer(false)}
    >
      <div className={styles.preview}>
        {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
        <Left plan={plan} refused={data?.refused.length ?? 0} />
        {data && <Changes judged={data} count={plan.changes.length} />}
      </div>
    </Modal>
  )
}

/** What will not be done, and why. */
function Left({ plan, refused }: Readonly<{ plan: BlockPlan; refused: number }>): ReactNode {
  const { t } = useTranslation()
  const { locked, beyondRows, beyondColumns } = plan
  const columns = locked.join(t('imports.separator'))
  const said = [
    refused > 0 && t('graduates.block.refused', { count: refused }),
    locked.length > 0 && t('grid.locked', { columns }),
    beyondRows > 0 && t('graduates.block.beyondRows', { count: beyondRows }),
    beyondColumns > 0 && t('grid.beyondColumns', { columns: beyondColumns }),
  ].filter((sentence) => sentence !== false)
  return said.map((sentence) => <Alert key={sentence} type="warning" showIcon title={sentence} />)
}

function Changes({ judged, count }: Readonly<{ judged: JudgedBlock; count: number }>) {
  const { t } = useTranslation()
  const { refused, noted, plain } = judged
  const listed = [refused, noted, plain].flatMap((part) => part.slice(0, LISTED)).slice(0, LISTED)
  return (
    <>
      <BlockTable listed={listed} />
      {count > LISTED && <p>{t('graduates.block.more', { count: count - LISTED })}</p>}
    </>
  )
}
