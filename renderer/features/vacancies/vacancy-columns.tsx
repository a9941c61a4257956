import { Button, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { regionName } from '#shared/domain/regions/index.ts'
import { educationAskedText } from '#shared/domain/vacancy/index.ts'
import type { Vacancy } from '#shared/schemas/vacancy.ts'
import { useLang } from '../../lib/use-lang.ts'
import { useSayError } from '../../lib/use-say-error.ts'
import type { ScrollColumn } from '../../ui/scroll-table.tsx'
import { useWithdrawVacancy } from './mutations.ts'
import { payOf, useFeedbackWords } from './vacancy-words.ts'

export type VacancyAct = 'edit' | 'match' | 'pushes' | 'remove'

/** What the list says of a vacancy, and what is done with it. */
export function useVacancyColumns(
  all: boolean,
  onAct: (act: VacancyAct, vacancy: Vacancy) => void,
): ScrollColumn<Vacancy>[] {
  const { t } = useTranslation()
  const lang = useLang()
  const feedbackOf = useFeedbackWords()
  const state: ScrollColumn<Vacancy> = {
    key: 'state',
    title: t('vacancies.state'),
    cell: (one) =>
      one.state === 'open' ? t('vacancies.open') : <Tag>{t(`vacancies.states.${one.state}`)}</Tag>,
  }
  return [
    { key: 'title', title: t('vacancies.title'), wide: true, cell: ({ title }) => title },
    {
      key: 'employer',
      title: t('vacancies.employer'),
      wide: true,
      cell: (one) => one.employerName,
    },
    { key: 'region', title: t('vacancies.region'), cell: (one) => regionName(one.region) ?? '' },
    {
      key: 'headcount',
      title: t('vacancies.headcount'),
      align: 'end',
      cell: ({ headcount }) => headcount,
    },
    { key: 'pay', title: t('vacancies.pay'), cell: payOf },
    {
      key: 'education',
      title: t('vacancies.education'),
      cell: ({ education }) => educationAskedText(education, lang),
    },
    { key: 'majors', title: t('vacancies.majors'), wide: true, cell: ({ majors }) => majors },
    { key: 'deadline', title: t('vacancies.deadline'), cell: ({ deadline }) => deadline ?? '' },
    { key: 'source', title: t('vacancies.source'), cell: ({ source }) => source },
    ...(all ? [state] : []),
    {
      key: 'pushed',
      title: t('vacancies.pushed'),
      cell: (one) =>
        one.pushed === 0 ? (
          ''
        ) : (
          <Button
            type="link"
            size="small"
            aria-label={t('vacancies.pushesOf', { title: one.title })}
            onClick={() => onAct('pushes', one)}
          >
            {[t('vacancies.people', { count: one.pushed }), feedbackOf(one)]
              .filter(Boolean)
              .join(' · ')}
          </Button>
        ),
    },
    {
      key: 'do',
      title: t('vacancies.do'),
      cell: (one) => <Acts vacancy={one} onAct={(act) => onAct(act, one)} />,
    },
  ]
}

function Acts({
  vacancy,
  onAct,
}: Readonly<{ vacancy: Vacancy; onAct: (act: VacancyAct) => void }>) {
  const { t } = useTranslation()
  const withdraw = useWithdrawVacancy()
  useSayError(withdraw.error)
  const { id, title, state, withdrawnOn, pushed } = vacancy
  const isWithdrawn = withdrawnOn !== null
  const toggle = () => withdraw.mutate({ id, withdrawn: !isWithdrawn, screen: 'vacancies' })
  return (
    <Flex gap="small">
      {state === 'open' && (
        <Button
          size="small"
          type="primary"
          ghost
          aria-label={t('vacancies.pushWhich', { title })}
          onClick={() => onAct('match')}
        >
          {t('vacancies.push')}
        </Button>
      )}
      <Button
        size="small"
        aria-label={t('vacancies.editWhich', { title })}
        onClick={() => onAct('edit')}
      >
        {t('vacancies.edit')}
      </Button>
      <Button
        size="small"
        aria-label={t(isWithdrawn ? 'vacancies.reopenWhich' : 'vacancies.withdrawWhich', { title })}
        onClick={toggle}
      >
        {t(isWithdrawn ? 'vacancies.reopen' : 'vacancies.withdraw')}
      </Button>
      {pushed === 0 && (
        <Button
          size="small"
          aria-label={t('vacancies.removeWhich', { title })}
          onClick={() => onAct('remove')}
        >
          {t('vacancies.remove')}
        </Button>
      )}
    </Flex>
  )
}
