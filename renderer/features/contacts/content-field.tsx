import { useTranslation } from 'react-i18next'
import { refusalText } from '#shared/text/refusals.ts'
import { useLang } from '../../lib/use-lang.ts'
import { PhraseField } from '../../ui/phrase-field.tsx'

type Props = Readonly<{
  phrases: readonly string[]
  onEnter: () => void
}>

const LONGEST = 500
const LEAST = 5

/** What was said. */
export function ContentField({ phrases, onEnter }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  return (
    <PhraseField
      name="content"
      label={t('contacts.content')}
      placeholder={t('contacts.contentHint')}
      phrasesLabel={t('contacts.phrases')}
      phrases={phrases}
      rows={2}
      most={LONGEST}
      rules={[
        {
          validator: async (_rule, text: string = '') => {
            const { length } = [...text.trim()]
            if (length > 0 && length < LEAST) throw new Error(refusalText('CONTENT', lang))
          },
        },
      ]}
      onEnter={onEnter}
    />
  )
}
