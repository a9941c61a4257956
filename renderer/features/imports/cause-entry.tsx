import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ID_CAUSES } from '#shared/domain/import/problem-causes.ts'
import { proposedOf } from '#shared/domain/import/row-decisions.ts'
import type { ImportCause } from '#shared/schemas/import.ts'
import { useLang } from '../../lib/use-lang.ts'
import { useSayError } from '../../lib/use-say-error.ts'
import { CauseRows } from './cause-rows.tsx'
import styles from './causes.module.css'
import { type Change, withDecisions } from './choices.ts'
import { causeSentence } from './problem-groups.ts'
import { allProblems } from './queries.ts'
import { WordFix } from './word-fix.tsx'

type Props = Readonly<{
  cause: ImportCause
  previewId: string
  cohort: number
  isShown: boolean
  onShow: () => void
  onChoose: (change: Change) => void
}>

/** Without an answer of their own these rows do not come in. */
const OPEN_AT_ONCE: ReadonlySet<ImportCause['cause']> = new Set(['conflict', 'person_ambiguous'])
/** In the order of the proposals of a conflict. */
const SIDES = ['allOfFile', 'allOfLedger'] as const
/** Of these a row may have several answers. */
const ONE_BY_ONE: ReadonlySet<string> = new Set([
  ...ID_CAUSES,
  ...['conflict', 'person_ambiguous', 'person_unknown', 'key_missing'],
])
const LEVEL_COLOURS = { B: 'error', Q: 'warning', W: 'default' } as const

/** One cause: how many lines, what it is, and what settles it. */
export function CauseEntry({ cause, previewId, cohort, isShown, onShow, onChoose }: Props) {
  const { t } = useTranslation()
  const [failure, setFailure] = useState<unknown>(null)
  useSayError(failure)
  const [isOpen, setOpen] = useState(OPEN_AT_ONCE.has(cause.cause))
  const sentence = useSentence(cause)
  const takeAll = (which?: number) =>
    void allProblems(previewId, cause.key).then(
      (problems) => onChoose(withDecisions(proposedOf(problems, which))),
      setFailure,
    )
  // Where each line has its own answer, they are looked at one by one.
  const hasRows = cause.recoverable > 0 || (cause.cause !== null && ONE_BY_ONE.has(cause.cause))
  return (
    <li className={isShown ? `${styles.cause} ${styles.shown}` : styles.cause}>
      <button
        type="button"
        data-cause
        className={styles.title}
        aria-pressed={isShown}
        title={t('imports.showLines')}
        onClick={onShow}
      >
        <Tag color={LEVEL_COLOURS[cause.level]}>{t(`imports.level.${cause.level}`)}</Tag>{' '}
        <b>{t('imports.lineCount', { count: cause.count })}</b> {sentence}
      </button>
      {cause.raw !== '' && cause.field !== null && (
        <WordFix {...{ cause, cohort, onChoose }} field={cause.field} />
      )}
      {hasRows && (
        <div className={styles.acts}>
          {cause.recoverable > 0 && (
            <Button size="small" onClick={() => takeAll()}>
              {t('imports.takeAll', { count: cause.recoverable })}
            </Button>
          )}
          {cause.cause === 'conflict' &&
            SIDES.map((side, which) => (
              <Button key={side} size="small" onClick={() => takeAll(which)}>
                {t(`imports.${side}`)}
              </Button>
            ))}
          <Button size="small" type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'imports.hideRows' : 'imports.oneByOne')}
          </Button>
        </div>
      )}
      {hasRows && isOpen && <CauseRows {...{ cause, previewId, onChoose }} />}
    </li>
  )
}

/** Of these the word that the rows share is part of the sentence. */
const OF_WORDS = ['word', 'date', 'form'] as const
const OF_ROWS = [...ID_CAUSES, 'conflict', 'person_ambiguous'] as const

function useSentence(cause: ImportCause): string {
  const { t } = useTranslation()
  const lang = useLang()
  const { column, raw } = cause
  const ofRows = OF_ROWS.find((known) => known === cause.cause)
  if (ofRows !== undefined) return t(`imports.cause.${ofRows}`)
  const ofWord = OF_WORDS.find((known) => known === cause.cause)
  if (ofWord !== undefined && raw !== '') return t(`imports.cause.${ofWord}`, { column, raw })
  if (cause.rule === 'WHO' && cause.count > 1) return t('imports.ruleWho')
  return causeSentence(cause, lang)
}
