import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import { isAttempt } from '#shared/domain/follow-up/index.ts'
import type { Contact } from '#shared/schemas/contact.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './contacts.module.css'

type Props = Readonly<{
  contact: Contact
  cohort: number
  onCorrect: () => void
  onRemove: () => void
}>

/** One contact as it is kept. */
export function ContactLine({ contact, cohort, onCorrect, onRemove }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const name = (field: 'kind' | 'way' | 'result') =>
    codeName(`contact_${field}`, contact[field], cohort, lang)
  // Kept without words, it says its kind, way and result once more.
  const isPlain = contact.content === [name('kind'), name('way'), name('result')].join('，')
  const withheld = contact.isRestricted && contact.content === ''
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.day}>{contact.day}</span>
        <strong>{name('kind')}</strong>
        <span>{name('way')}</span>
        <span className={isAttempt(contact) ? styles.failed : undefined}>{name('result')}</span>
        {contact.isCommon && <Tag>{t('contacts.common')}</Tag>}
        <span className={styles.acts}>
          {!withheld && (
            <Button size="small" type="link" onClick={onCorrect}>
              {t('contacts.correct')}
            </Button>
          )}
          <Button size="small" type="link" onClick={onRemove}>
            {t('contacts.remove')}
          </Button>
        </span>
      </div>
      {withheld && <div className={styles.muted}>{t('contacts.withheld')}</div>}
      {!isPlain && !withheld && <div className={styles.words}>{contact.content}</div>}
      <Details contact={contact} />
    </li>
  )
}

function Details({ contact }: Readonly<{ contact: Contact }>) {
  const { t } = useTranslation()
  const { staffName, nextDate, nextAction, minutes, expectedBefore, expectedAfter } = contact
  const named = (name: 'staff' | 'next' | 'expectedBefore' | 'expectedAfter', text: string) =>
    text === '' ? [] : [`${t(`contacts.${name}`)}${t('common.colon')}${text}`]
  const said = [
    ...named('expectedBefore', expectedBefore),
    ...named('expectedAfter', expectedAfter),
    ...named('next', [nextDate ?? '', nextAction].filter(Boolean).join(' ')),
    ...named('staff', staffName),
    ...(minutes === null ? [] : [t('contacts.lasted', { count: minutes })]),
  ]
  return said.length === 0 ? null : (
    <div className={styles.muted}>{said.join(t('common.semicolon'))}</div>
  )
}
