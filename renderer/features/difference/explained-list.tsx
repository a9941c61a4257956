import { useTranslation } from 'react-i18next'
import { refusalText } from '#shared/text/refusals.ts'
import { useLang } from '../../lib/use-lang.ts'
import { Part } from '../../ui/part.tsx'
import styles from './difference.module.css'
import type { Difference } from './queries.ts'

/** Why the school says that what its self-check found does not stand in the way. */
export function ExplainedList({ explained }: Pick<Difference, 'explained'>) {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <Part title={t('difference.explained')}>
      {explained.length === 0 ? (
        <p className={styles.muted}>{t('difference.notExplained')}</p>
      ) : (
        <ul className={styles.explained}>
          {explained.map(({ rule, reason, count, people }) => {
            const names = people.map(({ name }) => name).join(t('common.listComma'))
            return (
              <li key={`${rule} ${reason}`}>
                {t('difference.explanation', { rule: refusalText(rule, lang), count, reason })}
                {names !== '' && (
                  <span className={styles.muted}>
                    {t(count > people.length ? 'difference.namesMore' : 'common.inBrackets', {
                      ...{ text: names, count },
                    })}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Part>
  )
}
