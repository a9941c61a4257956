import { useQuery } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TwoWayShape } from '#shared/schemas/two-way.ts'
import { useSayError } from '../../lib/use-say-error.ts'
import bar from '../../ui/choice-bar.module.css'
import { NameDialog } from './name-dialog.tsx'
import { twoWayQueries, useKeptTables } from './queries.ts'
import { isSameShape } from './shape.ts'
import styles from './two-way.module.css'

type Props = Readonly<{ shape: TwoWayShape; onOpen: (shape: TwoWayShape) => void }>

/** The tables that were kept: opened, saved, renamed, deleted. */
export function KeptBar({ shape, onOpen }: Props) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { data: kept = [], error } = useQuery(twoWayQueries.list())
  useSayError(error)
  const { save, rename, remove } = useKeptTables()
  useSayError(remove.error)
  const [dialog, setDialog] = useState<'save' | 'rename' | null>(null)
  const shown = kept.find((table) => isSameShape(table, shape))
  const open = (next: 'save' | 'rename'): void => {
    save.reset()
    rename.reset()
    setDialog(next)
  }
  const onSuccess = (): void => setDialog(null)
  return (
    <span className={bar.part}>
      <Select<number>
        aria-label={t('twoWay.kept')}
        className={styles.kept ?? ''}
        placeholder={t('twoWay.kept')}
        notFoundContent={t('twoWay.none')}
        value={shown?.id ?? null}
        options={kept.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => {
          const table = kept.find((one) => one.id === id)
          if (table !== undefined) onOpen(table)
        }}
      />
      <Button onClick={() => open('save')}>{t('twoWay.save')}</Button>
      {shown !== undefined && (
        <>
          <Button onClick={() => open('rename')}>{t('twoWay.rename')}</Button>
          <Button
            onClick={() =>
              void modal.confirm({
                title: t('twoWay.removeTitle', { name: shown.name }),
                content: t('twoWay.removeHint'),
                okText: t('twoWay.remove'),
                onOk: () => remove.mutate(shown.id),
              })
            }
          >
            {t('twoWay.remove')}
          </Button>
        </>
      )}
      {dialog === 'save' && (
        <NameDialog
          of="save"
          name=""
          isBusy={save.isPending}
          error={save.error}
          onOk={(name) => save.mutate({ ...plain(shape), name }, { onSuccess })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'rename' && shown !== undefined && (
        <NameDialog
          of="rename"
          name={shown.name}
          isBusy={rename.isPending}
          error={rename.error}
          onOk={(name) => rename.mutate({ id: shown.id, name }, { onSuccess })}
          onClose={() => setDialog(null)}
        />
      )}
    </span>
  )
}

const plain = ({ down, across, show }: TwoWayShape): TwoWayShape => ({ down, across, show })
