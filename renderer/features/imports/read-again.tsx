import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/app-error.ts'
import { IMPORT_KINDS } from '#shared/domain/import/import-kinds.ts'
import type { ImportKind } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { type Lang, sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './imports.module.css'
import { KindSelect } from './kind-select.tsx'
import { PasswordEntry } from './password-entry.tsx'

type Props = Readonly<{
  cause: unknown
  onKind: (kind: ImportKind) => void
  onPassword: (password: string) => void
}>

/** Why the file was not read; where only its kind or its password is missing, the clerk gives it. */
export function ReadAgain({ cause, onKind, onPassword }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const kinds = kindsToChoose(cause)
  return (
    <>
      <Alert type="error" showIcon title={sentenceOf(inWords(cause, lang), lang)} />
      {needsPassword(cause) && <PasswordEntry onPassword={onPassword} />}
      {kinds.length > 0 && (
        <div className={styles.field}>
          <span>{t('imports.kind')}</span>
          <KindSelect value={null} kinds={kinds} onChange={onKind} />
        </div>
      )}
    </>
  )
}

function needsPassword(cause: unknown): boolean {
  if (!(cause instanceof AppError)) return false
  return cause.code === 'file_password_wrong' || cause.params.asks === 'password'
}

/** The kinds worth a try: the candidates, else all; none where no kind would help. */
function kindsToChoose(cause: unknown): readonly ImportKind[] {
  if (!(cause instanceof AppError)) return []
  if (cause.code !== 'file_kind_unclear') return []
  const named = candidatesOf(cause)
  const known = IMPORT_KINDS.filter((kind) => named.includes(kind))
  return known.length > 0 ? known : IMPORT_KINDS
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
