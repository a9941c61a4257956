import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import { regionName } from '#shared/domain/regions/index.ts'
import type { Employer } from '#shared/schemas/employer.ts'
import { useKeptOpen } from '../../lib/use-kept-open.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { EmployerDialog } from './employer-dialog.tsx'
import styles from './employers.module.css'
import { MergeDialog } from './merge-dialog.tsx'
import { employerQueries } from './queries.ts'
import { RemoveEmployer } from './remove-employer.tsx'

type Dialog = Readonly<
  | { kind: 'save'; employer: Employer | null }
  | { kind: 'remove'; employer: Employer }
  | { kind: 'merge'; employers: readonly Employer[] }
>

/** The register of employers, and in it those that may be one. */
export function EmployerList({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(employerQueries.list())
  const {
    open: dialog,
    setOpen: setDialog,
    keeping,
  } = useKeptOpen<Dialog>('employers.dialog', ['kind'])
  const columns = useColumns(cohort, setDialog)
  const close = () => setDialog(null)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const { employers, alike } = data
  const groups = alike.map(({ ids }) => employers.filter(({ id }) => ids.includes(id)))
  return (
    <>
      <Flex gap="small" align="center">
        <Button type="primary" onClick={() => setDialog({ kind: 'save', employer: null })}>
          {t('employers.add')}
        </Button>
        <span className={styles.muted}>
          {employers.length === 0 ? t('employers.empty') : t('employers.hint')}
        </span>
      </Flex>
      {groups.map((group) => (
        <Alert
          key={group.map(({ id }) => id).join()}
          type="info"
          showIcon
          title={t('employers.alike', {
            names: group.map(({ name }) => `“${name}”`).join(t('common.listComma')),
          })}
          action={
            <Button size="small" onClick={() => setDialog({ kind: 'merge', employers: group })}>
              {t('employers.merge')}
            </Button>
          }
        />
      ))}
      {employers.length > 0 && (
        <div className={styles.table}>
          <ScrollTable
            label={t('employers.title')}
            rows={employers}
            rowKey={({ id }) => id}
            columns={columns}
          />
        </div>
      )}
      {dialog?.kind === 'save' && (
        <EmployerDialog employer={dialog.employer} {...{ cohort, keeping }} onClose={close} />
      )}
      {dialog?.kind === 'merge' && <MergeDialog employers={dialog.employers} onClose={close} />}
      {dialog?.kind === 'remove' && <RemoveEmployer employer={dialog.employer} onClose={close} />}
    </>
  )
}

function useColumns(cohort: number, open: (dialog: Dialog) => void): ScrollColumn<Employer>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    { key: 'name', title: t('employers.name'), wide: true, cell: ({ name }) => name },
    { key: 'uscc', title: t('employers.uscc'), cell: ({ uscc }) => uscc },
    {
      key: 'type',
      title: t('employers.type'),
      cell: ({ employerType }) => codeName('employer_type', employerType, cohort, lang),
    },
    { key: 'region', title: t('employers.region'), cell: (one) => regionName(one.region) ?? '' },
    {
      key: 'contact',
      title: t('employers.contact'),
      cell: (one) => [one.contactPerson, one.contactPhone].filter(Boolean).join(' '),
    },
    {
      key: 'vacancies',
      title: t('employers.vacancies'),
      align: 'end',
      cell: (one) => one.vacancies,
    },
    { key: 'people', title: t('employers.people'), align: 'end', cell: (one) => one.people },
    {
      key: 'do',
      title: t('employers.do'),
      cell: (employer) => (
        <Flex gap="small">
          <Button
            size="small"
            aria-label={t('employers.editWhich', { name: employer.name })}
            onClick={() => open({ kind: 'save', employer })}
          >
            {t('employers.edit')}
          </Button>
          <Button
            size="small"
            aria-label={t('employers.removeWhich', { name: employer.name })}
            onClick={() => open({ kind: 'remove', employer })}
          >
            {t('employers.remove')}
          </Button>
        </Flex>
      ),
    },
  ]
}
