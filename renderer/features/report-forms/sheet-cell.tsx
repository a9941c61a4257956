import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormFinding } from '#shared/schemas/form.ts'
import { findingText } from '#shared/text/form-findings.ts'
import { useLang } from '../../lib/use-lang.ts'
import type { Shown } from './arrange.ts'

type Props = Readonly<{
  shown: Shown
  /** which figure goes there */
  word: string | undefined
  /** what it would be on the chosen day */
  value: string | undefined
  finding: FormFinding | undefined
  isActive: boolean
  onFocus: () => void
  onClick: () => void
  onKeyDown: (event: KeyboardEvent) => void
}>

/** A cell of the blank workbook; one that is filled shows the figure. */
export function SheetCell({ shown, word, value, finding, isActive, ...events }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { cell, down, across, text, isFormula } = shown
  const says = () => {
    if (finding !== undefined) return findingText(finding, lang)
    if (word !== undefined) return t('forms.filledBy', { word, value: value ?? '' })
    return isFormula ? t('forms.formulaCell') : ''
  }
  const state = () => {
    if (finding !== undefined) return 'fault'
    if (word !== undefined) return 'filled'
    return isFormula ? 'formula' : 'free'
  }
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it can be pressed, so a cell of a grid
      role="gridcell"
      data-cell={cell}
      data-state={state()}
      rowSpan={down}
      colSpan={across}
      tabIndex={isActive ? 0 : -1}
      title={says()}
      aria-label={[cell, value ?? text, says()].filter((words) => words !== '').join(' ')}
      {...events}
    >
      {word === undefined ? text : (value ?? text)}
    </td>
  )
}
