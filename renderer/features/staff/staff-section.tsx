import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Staff } from '#shared/schemas/staff.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { PairDialog } from './pair-dialog.tsx'
import { Participation } from './participation.tsx'
import { staffQueries } from './queries.ts'
import { RemoveStaff } from './remove-staff.tsx'
import styles from './staff.module.css'
import { StaffDialog } from './staff-dialog.tsx'

type Dialog = Readonly<
  | { kind: 'save'; staff: Staff | null }
  | { kind: 'pair'; of: Staff | null }
  | { kind: 'remove'; staff: Staff }
  | { kind: 'removed' }
>

/** Who can be named as a helper in the ledger, and how many graduates each helps. */
export function StaffSection({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(staffQueries.list())
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const columns = useStaffColumns(cohort, setDialog)
  const close = () => setDialog(null)
  useEffect(() => {
    // The row goes with its button, which had the keyboard.
    if (dialog?.kind === 'removed') add.current?.focus()
  }, [dialog])
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const isEmpty = data.length === 0
  return (
    <div className={styles.page}>
      <p className={styles.muted}>{t(isEmpty ? 'staff.empty' : 'staff.hint')}</p>
      <Participation onSpread={() => setDialog({ kind: 'pair', of: null })}>
        <Button ref={add} type="primary" onClick={() => setDialog({ kind: 'save', staff: null })}>
          {t('staff.add')}
        </Button>
      </Participation>
      {!isEmpty && (
        <div className={styles.table}>
          <ScrollTable
            label={t('settings.section.staff')}
            rows={data}
            rowKey={({ id }) => id}
            columns={columns}
          />
        </div>
      )}
      {dialog?.kind === 'save' && (
        <StaffDialog staff={dialog.staff} cohort={cohort} onClose={close} />
      )}
      {dialog?.kind === 'pair' && <PairDialog of={dialog.of} staff={data} onClose={close} />}
      {dialog?.kind === 'remove' && (
        <RemoveStaff
          staff={dialog.staff}
          onRemoved={() => setDialog({ kind: 'removed' })}
          onClose={close}
        />
      )}
    </div>
  )
}

function useStaffColumns(cohort: number, open: (dialog: Dialog) => void): ScrollColumn<Staff>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    { key: 'name', title: t('staff.name'), cell: ({ name }) => name },
    { key: 'title', title: t('staff.title'), cell: ({ title }) => title },
    { key: 'department', title: t('staff.department'), wide: true, cell: (s) => s.department },
    {
      key: 'role',
      title: t('staff.role'),
      cell: ({ role }) => (role === '' ? '' : codeName('staff_role', role, cohort, lang)),
    },
    { key: 'mobile', title: t('staff.mobile'), cell: ({ mobile }) => mobile },
    {
      key: 'load',
      title: t('staff.load'),
      align: 'end',
      cell: ({ load }) => t('staff.people', { count: load }),
    },
    {
      key: 'do',
      title: t('staff.do'),
      cell: (staff) => (
        <Flex gap="small">
          <Button
            size="small"
            aria-label={t('staff.editWhom', { name: staff.label })}
            onClick={() => open({ kind: 'save', staff })}
          >
            {t('staff.edit')}
          </Button>
          {staff.load > 0 && (
            <Button
              size="small"
              aria-label={t('staff.handOverTitle', { name: staff.label })}
              onClick={() => open({ kind: 'pair', of: staff })}
            >
              {t('staff.handOver')}
            </Button>
          )}
          <Button
            size="small"
            aria-label={t('staff.removeWhom', { name: staff.label })}
            onClick={() => open({ kind: 'remove', staff })}
          >
            {t('staff.remove')}
          </Button>
        </Flex>
      ),
    },
  ]
}
