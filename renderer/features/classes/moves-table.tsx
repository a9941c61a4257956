import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import styles from './classes.module.css'

export type Place = Readonly<{ code: string; name: string }>
type Cell = Output<'willingness.moves'>['cells'][number]

type Props = Readonly<{
  cells: readonly Cell[]
  /** in the order of rows and columns */
  places: readonly Place[]
  onShow: (people: Readonly<{ title: string; ids: readonly number[] }>) => void
}>

const SHOWN_WHERE_THEY_ARE = 'landed'

/** From the class of the row to that of the column; only where somebody stood or stands. */
export function MovesTable({ cells, places, onShow }: Props) {
  const { t } = useTranslation()
  // Everybody who landed long ago and still is: no move, and the largest number of all.
  const shown = cells.filter(
    ({ from, to }) => !(from === to && (from === SHOWN_WHERE_THEY_ARE || from === 'absent')),
  )
  const rows = places.filter(({ code }) => shown.some(({ from }) => from === code))
  const columns = places.filter(({ code }) => shown.some(({ to }) => to === code))
  if (rows.length === 0) return <p>{t('classes.nobody')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.matrix} aria-label={t('classes.movesTable')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('classes.fromTo')}</th>
            {columns.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => (
                <td
                  key={column.code}
                  className={row.code === column.code ? styles.stayed : undefined}
                >
                  <MovesCell
                    title={t('classes.move', { from: row.name, to: column.name })}
                    ids={
                      shown.find(({ from, to }) => from === row.code && to === column.code)?.ids ??
                      []
                    }
                    onShow={onShow}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type CellProps = Readonly<{
  title: string
  ids: readonly number[]
  onShow: Props['onShow']
}>

function MovesCell({ title, ids, onShow }: CellProps) {
  const { t } = useTranslation()
  if (ids.length === 0) return null
  return (
    <Button
      type="link"
      size="small"
      aria-label={t('classes.moveCount', { title, count: ids.length })}
      onClick={() => onShow({ title, ids })}
    >
      {ids.length}
    </Button>
  )
}
