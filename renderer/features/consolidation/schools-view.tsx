import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import { BlockDialog } from './block-dialog.tsx'
import styles from './centre.module.css'
import { useInvite } from './mutations.ts'
import { consolidationQueries, type KnownSchool } from './queries.ts'

type Dialog = Readonly<{ kind: 'approve' | 'block'; school: KnownSchool }>

/** Which schools take part: invited by a file, approved after a telephone call. */
export function SchoolsView() {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(consolidationQueries.schools())
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const columns = useSchoolColumns(setDialog)
  const close = () => setDialog(null)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  if (data.schools.length === 0) return <p className={styles.muted}>{t('centre.noSchools')}</p>
  return (
    <>
      <p className={styles.muted}>{t('centre.schoolsHint')}</p>
      <p>
        {t('centre.own')} <span className={styles.inline}>{data.ownFingerprint}</span>
      </p>
      <div className={styles.table}>
        <ScrollTable
          label={t('centre.view.schools')}
          rows={data.schools}
          rowKey={({ schoolId }) => schoolId}
          columns={columns}
        />
      </div>
      {dialog?.kind === 'approve' && (
        <ApproveDialog
          school={dialog.school}
          ownFingerprint={data.ownFingerprint}
          onClose={close}
        />
      )}
      {dialog?.kind === 'block' && <BlockDialog school={dialog.school} onClose={close} />}
    </>
  )
}

function useSchoolColumns(open: (dialog: Dialog) => void): ScrollColumn<KnownSchool>[] {
  const { t } = useTranslation()
  const invite = useInviting()
  return [
    { key: 'name', title: t('centre.school'), cell: ({ name }) => name },
    {
      key: 'state',
      title: t('centre.taking'),
      cell: ({ state }) => (
        <span className={styles.state} data-state={state}>
          {t(`centre.schoolState.${state}`)}
        </span>
      ),
    },
    {
      key: 'serial',
      title: t('centre.serial'),
      align: 'end',
      cell: ({ serial }) => (serial === 0 ? '' : serial),
    },
    {
      key: 'fingerprint',
      title: t('centre.fingerprint'),
      wide: true,
      cell: ({ fingerprint }) => <span className={styles.inline}>{fingerprint}</span>,
    },
    {
      key: 'do',
      title: t('centre.do'),
      cell: (school) => <SchoolActs school={school} onInvite={invite} onOpen={open} />,
    },
  ]
}

function useInviting(): (school: KnownSchool) => void {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const invite = useInvite()
  const saySaved = useSavedNotice()
  return ({ schoolId, name }) =>
    invite.mutate(
      { schoolId, suggestedName: t('centre.invitationName', { name }) },
      {
        onSuccess: (saved) => saved !== null && saySaved(saved),
        onError: (cause) => void message.error(sentenceOf(cause, lang)),
      },
    )
}

type ActsProps = Readonly<{
  school: KnownSchool
  onInvite: (school: KnownSchool) => void
  onOpen: (dialog: Dialog) => void
}>

/** What can be done now comes first, and the rest keeps quiet. */
function SchoolActs({ school, onInvite, onOpen }: ActsProps) {
  const { t } = useTranslation()
  const { state, name } = school
  const canApprove = state === 'asking' || state === 'blocked'
  const canInvite = state === 'none' || state === 'invited'
  return (
    <Flex gap="small">
      {canInvite && (
        <Button
          size="small"
          type={state === 'none' ? 'primary' : 'default'}
          aria-label={t(state === 'none' ? 'centre.inviteWhich' : 'centre.againWhich', { name })}
          onClick={() => onInvite(school)}
        >
          {t(state === 'none' ? 'centre.invite' : 'centre.inviteAgain')}
        </Button>
      )}
      {canApprove && school.fingerprint !== '' && (
        <Button
          size="small"
          type={state === 'asking' ? 'primary' : 'default'}
          aria-label={t('centre.approveWhich', { name })}
          onClick={() => onOpen({ kind: 'approve', school })}
        >
          {t('centre.approve')}
        </Button>
      )}
      {(state === 'asking' || state === 'approved') && (
        <Button
          size="small"
          aria-label={t('centre.blockWhich', { name })}
          onClick={() => onOpen({ kind: 'block', school })}
        >
          {t('centre.block')}
        </Button>
      )}
    </Flex>
  )
}
