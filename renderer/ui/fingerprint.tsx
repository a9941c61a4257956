import styles from './fingerprint.module.css'

type Props = Readonly<{
  /** whose it is */
  label: string
  /** five groups of five digits */
  value: string
}>

/** The fingerprint of a key, large enough to be read out by telephone. */
export function Fingerprint({ label, value }: Props) {
  return (
    <div className={styles.fingerprint}>
      <span className={styles.label}>{label}</span>
      <span className={styles.digits}>{value}</span>
    </div>
  )
}
