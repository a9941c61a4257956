import { Alert, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { GENERAL_WORDS, type GeneralWord } from '#shared/domain/form/words.ts'
import type { FormPreview } from '#shared/schemas/form.ts'
import { findingText } from '#shared/text/form-findings.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './report-forms.module.css'

const isGeneral = (word: string): word is GeneralWord =>
  GENERAL_WORDS.some((known) => known === word)

/** The keyboard begins at the list. */
const begin = (list: HTMLElement | null): void => list?.focus()

/** Every cell and what goes there; what cannot be filled comes first. Enter goes on from here. */
export function FillList({ preview }: Readonly<{ preview: FormPreview }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const form = Form.useFormInstance()
  const { asOf, from, filled, lists, findings } = preview
  return (
    <>
      <p>
        {from === asOf ? t('forms.ofDay', { day: asOf }) : t('forms.ofPeriod', { from, day: asOf })}
      </p>
      {findings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('forms.cannot', { count: findings.length })}
          description={
            <ul className={styles.findings}>
              {findings.map((finding) => (
                <li key={`${finding.sheet}!${finding.cell} ${finding.word}`}>
                  {findingText(finding, lang)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {lists.map(({ sheet, cell, rows }) => (
        <p key={`${sheet}!${cell}`}>{t('forms.list', { sheet, cell, rows })}</p>
      ))}
      <section
        ref={begin}
        className={styles.values}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('forms.values')}
        onKeyDown={(event) => event.key === 'Enter' && form.submit()}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('forms.cell')}</th>
              <th scope="col">{t('forms.figure')}</th>
              <th scope="col">{t('forms.value')}</th>
            </tr>
          </thead>
          <tbody>
            {filled.map(({ sheet, cell, word, label, text }) => (
              <tr key={`${sheet}!${cell}`}>
                <td>{`${sheet}!${cell}`}</td>
                <td title={word}>{isGeneral(word) ? t(`forms.words.${word}`) : label}</td>
                <td>{text === '' ? t('forms.blank') : text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
