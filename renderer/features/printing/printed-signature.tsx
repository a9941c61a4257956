import { PRINTED } from '#shared/text/printed.ts'
import styles from './printing.module.css'

type Props = Readonly<{
  /** the school */
  unit: string
  period: Readonly<{ name: string; dateFrom: string; dateTo: string }>
  asOf: string
  graduates: number
  landed: number
  /** findings of the self-check that stand with a reason */
  explained: number
  /** as they are known: prepared, checked, approved; '' is left to be written */
  names: readonly string[]
}>

const WORDS = PRINTED.signaturePage

/** The page that the school's leaders sign before a period is submitted; its scan goes along. */
export function PrintedSignature(props: Props) {
  const { unit, period, asOf, graduates, landed, explained, names } = props
  const rate = graduates === 0 ? '' : `${((landed / graduates) * 100).toFixed(2)}%`
  const facts = [
    [WORDS.period, period.name],
    [WORDS.span, PRINTED.span(period.dateFrom, period.dateTo)],
    [WORDS.asOf, asOf],
    [WORDS.graduates, String(graduates)],
    [WORDS.landed, String(landed)],
    [WORDS.rate, rate],
    [WORDS.explained, WORDS.explainedCount(explained)],
  ] as const
  return (
    <article className={styles.signing} lang="zh-CN">
      <h1 className={styles.title}>{WORDS.title}</h1>
      <p className={styles.line}>
        <span>{PRINTED.unit(unit)}</span>
      </p>
      <table className={styles.table}>
        <tbody>
          {facts.map(([label, text]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.declaration}>{WORDS.declaration}</p>
      <table className={`${styles.table} ${styles.signers}`}>
        <tbody>
          {WORDS.roles.map((role, at) => (
            <tr key={role}>
              <th scope="row">{role}</th>
              <td>{names[at]}</td>
              <td>{WORDS.sign}</td>
              <td>{WORDS.date}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.signatures}>
        <span>{WORDS.seal}</span>
      </p>
    </article>
  )
}
