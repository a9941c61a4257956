import { useQuery } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { ruleText } from '#shared/domain/validation/index.ts'
import { useLang } from '../../lib/use-lang.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FigureList } from './figure-list.tsx'
import { useFinishDay } from './mutations.ts'
import { todayQueries } from './queries.ts'
import styles from './today.module.css'

type Props = Readonly<{ cohort: number; onClose: () => void }>
type Values = Readonly<{ note?: string }>

/** 日清: what is still open, the day's figures, a note; what is open does not stop it. */
export function FinishDialog({ cohort, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const figures = useQuery({ ...todayQueries.figures(), staleTime: 0 })
  const open = useQuery({ ...todayQueries.checks(), staleTime: 0 })
  const finish = useFinishDay()
  const unequal = open.data?.equations.filter(({ left, right }) => left !== right) ?? []
  return (
    <FormDialog<Values>
      title={t('today.finishOf', { day: figures.data?.day ?? '' })}
      okText={t('today.confirm')}
      isBusy={finish.isPending}
      isUnready={!figures.data || !open.data}
      error={finish.error ?? figures.error ?? open.error}
      onOk={({ note = '' }) =>
        finish.mutate(note, {
          onSuccess: ({ record }) => {
            void message.success(t('today.finished', { day: record.day }))
            onClose()
          },
        })
      }
      onClose={onClose}
    >
      <div className={styles.finish}>
        <section aria-label={t('today.figures')}>
          {figures.data && <FigureList figures={figures.data.figures} cohort={cohort} />}
        </section>
        <section aria-label={t('today.stillOpen')}>
          <h3>{t('today.stillOpen')}</h3>
          {open.data && open.data.checks.length === 0 && <p>{t('today.nothingOpen')}</p>}
          <ul className={styles.checks}>
            {open.data?.checks.map(({ rule, count }) => (
              <li key={rule}>
                <span>{ruleText(rule, lang)}</span> <strong>{count}</strong>
              </li>
            ))}
          </ul>
          {open.data && unequal.length === 0 && (
            <p className={styles.holds}>{t('today.reconciled')}</p>
          )}
          {unequal.map(({ equation, left, right }) => (
            <p key={equation} className={styles.late}>
              {t(`today.equation.${equation}`, { left, right })}
            </p>
          ))}
          {open.data && open.data.checks.length > 0 && (
            <p className={styles.quiet}>{t('today.openIsKept')}</p>
          )}
        </section>
      </div>
      <Form.Item name="note" label={t('today.note')}>
        <Input autoFocus maxLength={300} />
      </Form.Item>
    </FormDialog>
  )
}
