import { Alert, Button } from 'antd'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropped } from '#renderer/lib/ipc-client.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { Part } from '#renderer/ui/part.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import type { Evidence } from '#shared/schemas/evidence.ts'
import { AddDialog, type Picked } from './add-dialog.tsx'
import styles from './evidence.module.css'
import { type PieceAct, PieceLine } from './piece-line.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { useVoidEvidence } from './queries.ts'
import { useAsked } from './use-asked.ts'
import { VerifyDialog } from './verify-dialog.tsx'

type Props = Readonly<{ person: number; name: string; cohort: number }>
type Act = Readonly<{ act: PieceAct; piece: Evidence }>

/** What proves where somebody is: received, looked at, checked, taken back. A file dropped here is added. */
export function EvidenceSection({ person, name, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { evidence, error, kind, hint } = useAsked(person, cohort)
  const [act, setAct] = useState<Act | null>(null)
  const [adding, setAdding] = useState<Readonly<{ file: Picked | null }> | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const onDrop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files
    if (file === undefined) return
    event.preventDefault()
    setFailure(null)
    dropped(file).then((picked) => picked && setAdding({ file: picked }), setFailure)
  }
  return (
    <Part
      title={t('evidence.title')}
      actions={
        <Button
          size="small"
          title={t('person.key', { key: 'Shift+F9' })}
          onClick={() => setAdding({ file: null })}
        >
          {t('evidence.add')}
        </Button>
      }
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      {(error ?? failure) !== null && (
        <Alert type="error" showIcon title={sentenceOf(error ?? failure, lang)} />
      )}
      {hint !== '' && <p className={styles.muted}>{t('evidence.asked', { kinds: hint })}</p>}
      {evidence?.length === 0 && <p className={styles.muted}>{t('evidence.none')}</p>}
      <ul className={styles.list}>
        {evidence?.map((piece) => (
          <li key={piece.id}>
            <PieceLine {...{ piece, cohort }} onAct={(next) => setAct({ act: next, piece })} />
          </li>
        ))}
      </ul>
      {adding && (
        <AddDialog
          key={adding.file?.token ?? ''}
          {...{ name, cohort, kind, hint }}
          graduateId={person}
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
