import { useQuery } from '@tanstack/react-query'
import { Alert, DatePicker, Form, type FormInstance, Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { hasExpectations, nextContactAfter } from '#shared/domain/follow-up/index.ts'
import { ruleContentQuery } from '../../lib/rule-query.ts'
import { today } from '../../lib/today.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { type ContactValues, initialValues } from './contact-values.ts'
import styles from './contacts.module.css'
import { ContentField } from './content-field.tsx'
import { FoldedFields } from './folded-fields.tsx'
import { type OpenContact, resumed, useKeepDialog } from './kept-dialog.ts'
import { OutcomeButtons } from './outcome-buttons.tsx'
import { OUTCOME_KEYS, type Outcome } from './outcomes.ts'
import { useSaveContact } from './use-save-contact.ts'
import { useWhomTitle } from './use-whom-title.ts'

type Props = Readonly<{
  open: OpenContact
  cohort: number
  screen: string
  /** the outcomes that one key records instead of this form */
  outcomes: readonly Outcome[]
  onOutcome: (outcome: Outcome, at: Readonly<{ day: string; way?: string | undefined }>) => void
  onClose: () => void
}>

/** One contact, with one person or with many: what it was, what was said, when the next one is due. */
export function ContactDialog({ open, cohort, screen, outcomes, onOutcome, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<ContactValues>()
  useKeepDialog(open, form)
  const { save, refused, isBusy, error } = useSaveContact({ open, screen, onClose })
  const { data: phrases = [] } = useQuery(ruleContentQuery('phrases'))
  const initial = { ...initialValues(open.contact, open.preset, cohort), ...resumed(open.kept) }
  // The form says it only after the first picture, and a quick hand's digit may come before.
  const kind = Form.useWatch('kind', form) ?? initial.kind ?? ''
  const outcome = (chosen: Outcome) =>
    onOutcome(chosen, {
      day: (form.getFieldValue('day') ?? today()).format('YYYY-MM-DD'),
      way: form.isFieldTouched('way') ? form.getFieldValue('way') : undefined,
    })
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event
    if (ctrlKey || metaKey || altKey || shiftKey || repeat || isBusy) return
    const chosen = outcomes.find((one) => one !== 'reached' && OUTCOME_KEYS[one] === key)
    if (chosen === undefined) return
    event.preventDefault()
    outcome(chosen)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the dialog, wherever in it the keyboard is
    <div className={styles.dialog} onKeyDown={onKeyDown}>
      <FormDialog<ContactValues>
        title={useWhomTitle(open)}
        okText={t('common.save')}
        width={760}
        form={form}
        initialValues={initial}
        isBusy={isBusy}
        error={error}
        onOk={save}
        onClose={onClose}
      >
        {outcomes.length > 0 && (
          <div className={styles.quick}>
            {t('contacts.quick')}
            <OutcomeButtons hasKeys outcomes={outcomes} onOutcome={outcome} />
          </div>
        )}
        <div className={styles.three}>
          {(['kind', 'way', 'result'] as const).map((field) => (
            <Form.Item key={field} name={field} label={t(`contacts.${field}`)}>
              <CodeSelect list={`contact_${field}`} cohort={cohort} />
            </Form.Item>
          ))}
        </div>
        <ContentField
          phrases={phrases.filter((one) => one.kind === kind).map(({ text }) => text)}
          onEnter={form.submit}
        />
        {hasExpectations(kind) && (
          <div className={styles.two}>
            {(['expectedBefore', 'expectedAfter'] as const).map((field) => (
              <Form.Item key={field} name={field} label={t(`contacts.${field}`)}>
                <Input maxLength={100} />
              </Form.Item>
            ))}
          </div>
        )}
        <NextFields willingness={open.whom.willingness} form={form} />
        <FoldedFields isOpen={open.contact !== null} />
        {refused.map((sentence) => (
          <Alert key={sentence} type="error" showIcon title={sentence} />
        ))}
      </FormDialog>
    </div>
  )
}

type Next = Readonly<{ willingness: string; form: FormInstance<ContactValues> }>

/** When the next contact is due; left empty, the interval of the class says it, as the field does already. */
function NextFields({ willingness, form }: Next) {
  const { t } = useTranslation()
  const { data: intervals } = useQuery(ruleContentQuery('intervals'))
  const said = Form.useWatch([], form)
  const day =
    willingness === '' || intervals === undefined || said?.day === undefined
      ? null
      : nextContactAfter({ ...said, day: said.day.format('YYYY-MM-DD') }, willingness, intervals)
  return (
    <div className={styles.two}>
      <Form.Item name="nextDate" label={t('contacts.nextDate')}>
        <DatePicker
          className={styles.whole ?? ''}
          placeholder={
            day === null ? t('contacts.byInterval') : t('contacts.byIntervalOn', { day })
          }
          minDate={today()}
        />
      </Form.Item>
      <Form.Item name="nextAction" label={t('contacts.nextAction')}>
        <Input maxLength={100} />
      </Form.Item>
    </div>
  )
}
