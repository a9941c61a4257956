import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ExchangeResult, PackageFinding } from '#shared/contract/packages.ts'
import { ERROR_CODES } from '#shared/contract/result.ts'
import { errorText } from '#shared/text/errors.ts'
import { type Lang, useLang } from '../../lib/use-lang.ts'

/** The sentence of what was found, of whichever version found it. */
export function findingSentence({ code, params }: PackageFinding, lang: Lang): string {
  const known = ERROR_CODES.find((one) => one === code) ?? 'internal'
  return errorText(known, params, lang)
}

type Props = Readonly<{ result: ExchangeResult; onClose?: () => void }>

/** What went out, what came in, and each thing that was refused with its reason. No way is a normal state: no alarm. */
export function OutcomeNotice({ result, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { sent, read, problem } = result
  const refused = read.filter(({ outcome }) => outcome === 'refused')
  const taken = read.filter(({ outcome }) => outcome === 'taken')
  const told = taken.map(({ kind, from }) =>
    t('packages.takenOne', { kind: t(`packages.kind.${kind ?? 'unknown'}`), from }),
  )
  const isQuiet = sent === 0 && read.length === 0
  const sentences = [
    ...(problem === null ? [] : [findingSentence(problem, lang)]),
    ...(sent === 0 ? [] : [t('packages.sent', { count: sent })]),
    ...(told.length === 0 ? [] : [t('packages.taken', { list: told.join(t('common.listComma')) })]),
    ...read.flatMap(({ finding }) => (finding === null ? [] : [findingSentence(finding, lang)])),
    ...(problem === null && isQuiet ? [t('packages.nothing')] : []),
    ...(read.length > 0 && taken.length === 0 && refused.length === 0 ? [t('packages.known')] : []),
  ]
  return (
    <Alert
      type={
        read.some(({ finding }) => finding !== null)
          ? 'warning'
          : problem === null
            ? 'success'
            : 'info'
      }
      showIcon
      role="status"
      title={sentences.map((sentence) => <div key={sentence}>{sentence}</div>)}
      {...(onClose === undefined ? {} : { closable: { onClose } })}
    />
  )
}
