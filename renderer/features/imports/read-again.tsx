import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/app-error.ts'
import { WORKING_KINDS } from '#shared/domain/import/import-kinds.ts'
import type { ImportKind } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { type Lang, sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './imports.module.css'
import { KindSelect } from './kind-select.tsx'

type Props = Readonly<{ cause: unknown; onKind: (kind: ImportKind) => void }>

/** Why the file was not read; where only its kind is in doubt, the clerk names it. */
export function ReadAgain({ cause, onKind }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const kinds = kindsToChoose(cause)
  const later = laterKind(cause)
  const sentence =
    later === null
      ? sentenceOf(inWords(cause, lang), lang)
      : t('imports.kindNotYet', { kind: importKindText(later, lang) })
  return (
    <>
      <Alert type="error" showIcon title={sentence} />
      {kinds.length > 0 && (
        <div className={styles.field}>
          <span>{t('imports.kind')}</span>
          <KindSelect value={null} kinds={kinds} onChange={onKind} />
        </div>
      )}
    </>
  )
}

/** The kinds worth a try: the candidates that work, else all that do; none where no kind would help. */
function kindsToChoose(cause: unknown): readonly ImportKind[] {
  if (!(cause instanceof AppError)) return []
  if (cause.code === 'not_yet') return WORKING_KINDS
  if (cause.code !== 'file_kind_unclear') return []
  const named = candidatesOf(cause)
  const working = WORKING_KINDS.filter((kind) => named.includes(kind))
  return working.length > 0 ? working : WORKING_KINDS
}

/** The one kind that the file seems to be and that cannot be imported yet. */
function laterKind(cause: unknown): string | null {
  if (!(cause instanceof AppError)) return null
  if (cause.code === 'not_yet') return String(cause.params.kind ?? '')
  const [only, ...others] = cause.code === 'file_kind_unclear' ? candidatesOf(cause) : []
  const isLater = only !== undefined && !WORKING_KINDS.some((kind) => kind === only)
  return isLater && others.length === 0 ? only : null
}

function candidatesOf({ params }: AppError): readonly string[] {
  return String(params.candidates ?? '')
    .split(', ')
    .filter((kind) => kind !== '')
}

/** The command line names candidates by code; a clerk reads words. */
function inWords(cause: unknown, lang: Lang): unknown {
  if (!(cause instanceof AppError) || cause.params.candidates === undefined) return cause
  const candidates = candidatesOf(cause).map((kind) => importKindText(kind, lang))
  return new AppError(cause.code, { ...cause.params, candidates: candidates.join(' / ') })
}
