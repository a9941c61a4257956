import { Button, Checkbox } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import styles from './list.module.css'
import { type ChoiceOf, useChoice } from './use-choice.ts'
import { ValueList } from './value-list.tsx'
import { ALL, inverted, NONE } from './value-ticks.ts'

type Props = ChoiceOf & Readonly<{ cohort: number }>

/** The values of a column with how often they occur: typing finds some, Enter keeps what is ticked. */
export function ValueFilter({ cohort, ...of }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const choice = useChoice(of)
  const { search, values, distinct, ticks, setTicks, adding, apply } = choice
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    apply()
  }
  const ticking = [
    ['tickAll', ALL],
    ['tickNone', NONE],
    ['tickOthers', inverted(ticks)],
  ] as const
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <input
        ref={box}
        data-step
        type="search"
        className={styles.field}
        value={search}
        maxLength={100}
        placeholder={t('list.searchValues')}
        aria-label={t('list.searchValues')}
        onChange={(event) => choice.setSearch(event.target.value)}
        onKeyDown={onEnter}
      />
      <div className={styles.all}>
        {ticking.map(([name, next]) => (
          <Button key={name} size="small" type="link" onClick={() => setTicks(next)}>
            {t(`list.${name}`)}
          </Button>
        ))}
      </div>
      <ValueList field={of.field} cohort={cohort} choice={choice} onKeyDown={onEnter} />
      {adding && (
        <Checkbox checked={adding.isOn} onChange={({ target }) => adding.turn(target.checked)}>
          {t('list.addToFilter')}
        </Checkbox>
      )}
      <p role="status" className={styles.hint}>
        {choice.error !== null && sentenceOf(choice.error, lang)}
        {choice.isRead && values.length === 0 && t('list.noValue')}
        {distinct > values.length && t('list.moreValues', { distinct, count: values.length })}
      </p>
      <Button type="primary" size="small" htmlType="submit" disabled={!choice.canApply}>
        {t('list.apply')}
      </Button>
    </form>
  )
}
