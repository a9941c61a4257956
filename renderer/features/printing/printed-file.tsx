import type { FileSection, PersonalFile } from '#shared/schemas/personal-file.ts'
import { PRINTED } from '#shared/text/printed.ts'
import styles from './printing.module.css'

/** R8 on A4: every part of the file, signed by the graduate, the helper and the school. */
export function PrintedFile({ file }: Readonly<{ file: PersonalFile }>) {
  return (
    <article className={styles.file} lang="zh-CN">
      <h1 className={styles.title}>{file.title}</h1>
      <p className={styles.line}>
        <span>{PRINTED.unit(file.unit)}</span>
        <span>
          {file.name}　{file.studentNo}
        </span>
        <span>{PRINTED.day(file.asOf)}</span>
      </p>
      {file.sections.map((section) => (
        <section key={section.title} className={styles.part}>
          <h2 className={styles.subtitle}>{section.title}</h2>
          <Section section={section} />
        </section>
      ))}
      <ul className={styles.notes}>
        {file.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className={styles.signatures}>
        {PRINTED.signatures.file.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </p>
    </article>
  )
}

function Section({ section }: Readonly<{ section: FileSection }>) {
  if (section.kind === 'fields') {
    return (
      <dl className={styles.fields}>
        {section.fields.map(({ label, text }) => (
          <div key={label} className={styles.field}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    )
  }
  if (section.rows.length === 0) return <p className={styles.none}>{PRINTED.none}</p>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {section.columns.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {section.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file is drawn whole, its lines have no other name
          <tr key={index}>
            {section.columns.map((column, at) => (
              <td key={column}>{row[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
