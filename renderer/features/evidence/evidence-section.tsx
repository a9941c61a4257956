import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropped } from '#renderer/lib/ipc-client.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { Part } from '#renderer/ui/part.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { codeName } from '#shared/codes/index.ts'
import type { Evidence } from '#shared/schemas/evidence.ts'
import { AddDialog, type Picked } from './add-dialog.tsx'
import styles from './evidence.module.css'
import { type PieceAct, PieceLine } from './piece-line.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { evidenceQueries, useVoidEvidence } from './queries.ts'
import { VerifyDialog } from './verify-dialog.tsx'

type Props = Readonly<{ person: number; name: string; cohort: number }>
type Act = Readonly<{ act: PieceAct; piece: Evidence }>

/** What proves where somebody is: received, looked at, checked, taken back. A file dropped here is added. */
export function EvidenceSection({ person, name, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const list = useQuery(evidenceQueries.list(person))
  const [act, setAct] = useState<Act | null>(null)
  const [adding, setAdding] = useState<Readonly<{ file: Picked | null }> | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const kinds = list.data?.kinds ?? []
  const named = kinds.map((kind) => codeName('attachment_kind', kind, cohort, lang))
  const hint = [named.join(t('evidence.or')), list.data?.note ?? ''].filter(Boolean).join('；')
  const onDrop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files
    if (file === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setFailure(null)
    dropped(file).then((picked) => picked && setAdding({ file: picked }), setFailure)
  }
  return (
    <Part
      title={t('evidence.title')}
      actions={
        <Button size="small" onClick={() => setAdding({ file: null })}>
          {t('evidence.add')}
        </Button>
      }
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      {(list.error ?? failure) !== null && (
        <Alert type="error" showIcon title={sentenceOf(list.error ?? failure, lang)} />
      )}
      {hint !== '' && <p className={styles.muted}>{t('evidence.asked', { kinds: hint })}</p>}
      {list.data?.evidence.length === 0 && <p className={styles.muted}>{t('evidence.none')}</p>}
      <ul className={styles.list}>
        {list.data?.evidence.map((piece) => (
          <li key={piece.id}>
            <PieceLine {...{ piece, cohort }} onAct={(next) => setAct({ act: next, piece })} />
          </li>
        ))}
      </ul>
      {adding && (
        <AddDialog
          {...{ name, cohort, hint }}
          graduateId={person}
          kind={kinds[0]}
          file={adding.file}
          onClose={() => setAdding(null)}
        />
      )}
      {act && <ActDialog {...{ act, cohort }} onClose={() => setAct(null)} />}
    </Part>
  )
}

type ActProps = Readonly<{ act: Act; cohort: number; onClose: () => void }>

function ActDialog({ act: { act, piece }, cohort, onClose }: ActProps) {
  const { t } = useTranslation()
  const takeBack = useVoidEvidence()
  switch (act) {
    case 'view':
      return <PreviewDialog {...{ piece, onClose }} />
    case 'verify':
      return <VerifyDialog {...{ piece, cohort, onClose }} />
    case 'void':
      return (
        <ReasonDialog
          title={t('evidence.void')}
          hint={t('evidence.voidHint')}
          okText={t('evidence.void')}
          isBusy={takeBack.isPending}
          error={takeBack.error}
          onOk={({ reason }) =>
            takeBack.mutate({ id: piece.id, reason, screen: 'card' }, { onSuccess: onClose })
          }
          onClose={onClose}
        />
      )
  }
}
