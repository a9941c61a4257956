import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { Problem } from '#shared/schemas/graduate.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { LevelWord } from './level-word.tsx'
import styles from './problems.module.css'
import type { Problems } from './use-problems.ts'

type Props = Readonly<{ problems: Problems; cohort: number }>

const keyOf = ({ id, field, rule }: Problem): string => `${id}/${field}/${rule}`
const PAGE = 8

/** One by one; the arrows go through them, Enter goes to the cell. */
export function ProblemEntries({ problems, cohort }: Props) {
  const { t } = useTranslation()
  const { problems: listed, index, goTo } = problems
  const [focused, setFocused] = useState<string | null>(null)
  const known = listed.findIndex((problem) => keyOf(problem) === focused)
  const stop = known !== -1 ? known : Math.max(index, 0)
  return (
    <ul className={styles.entries} aria-label={t('problems.list')} onKeyDown={moveFocus}>
      {listed.map((problem, place) => (
        <li key={keyOf(problem)}>
          <button
            type="button"
            data-entry=""
            tabIndex={place === stop ? 0 : -1}
            aria-current={place === index}
            onFocus={() => setFocused(keyOf(problem))}
            onClick={() => goTo(problem)}
          >
            <Entry problem={problem} cohort={cohort} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Entry({ problem, cohort }: Readonly<{ problem: Problem; cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { name, studentNo, field, rule, raw } = problem
  const known = fieldByKey(field)
  const shown = raw === null || known === undefined ? raw : valueText(known, raw, { cohort, lang })
  return (
    <>
      <span className={styles.who}>
        <LevelWord of={problem} />
        <b>{name}</b>
        <span className={styles.number}>{studentNo}</span>
      </span>
      <span className={styles.what}>
        {t(`fields.${field}` as 'fields.name')}
        {t('common.colon')}
        {refusalText(rule, lang)}
        {shown !== null && shown !== '' && (
          <span className={styles.raw}>{t('problems.raw', { raw: shown })}</span>
        )}
      </span>
    </>
  )
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')]
  const at = entries.findIndex((entry) => entry.matches(':focus'))
  const next = placeFor(event.key, at, entries.length)
  if (next === undefined) return
  event.preventDefault()
  entries[Math.min(Math.max(next, 0), entries.length - 1)]?.focus()
}

function placeFor(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + PAGE
    case 'PageUp':
      return at - PAGE
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
