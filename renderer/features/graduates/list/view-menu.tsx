import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import styles from './list.module.css'
import { SaveView } from './save-view.tsx'
import { type View, type Views, viewsByKey } from './use-views.ts'

type Props = Readonly<{ views: Views; onChoose: (view: View) => void; onDone: () => void }>
type Items = NonNullable<MenuProps['items']>

/** Which view is shown, the others, and what can be done with one's own. */
export function ViewMenu({ views, onChoose, onDone }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { modal, message } = App.useApp()
  const [isSaving, setSaving] = useState(false)
  const { current, isChanged } = views
  const keyed = viewsByKey(views.views)
  const askToRemove = ({ id, name }: View) => {
    if (id === null) return
    modal.confirm({
      title: t('list.removeView', { name }),
      content: t('list.removeViewHint'),
      okText: t('list.remove'),
      cancelText: t('common.cancel'),
      onOk: () =>
        views.remove.mutateAsync(id).catch((cause) => void message.error(sentenceOf(cause, lang))),
      afterClose: onDone,
    })
  }
  const itemOf = (view: View) => ({
    key: view.key,
    label: view.name,
    extra: keyed.includes(view) ? `Ctrl+${keyed.indexOf(view) + 1}` : '',
    onClick: () => {
      onChoose(view)
      onDone()
    },
  })
  const own = views.views.filter(({ id }) => id !== null)
  const items: Items = [
    ...views.views.filter(({ id }) => id === null).map(itemOf),
    ...(own.length === 0 ? [] : [{ type: 'divider' as const }, ...own.map(itemOf)]),
    { type: 'divider' },
    {
      key: 'save',
      label: `${t('list.saveView')}…`,
      onClick: ({ domEvent }) => {
        // The same Enter would send off the dialog that it opens.
        domEvent.preventDefault()
        setSaving(true)
      },
    },
    ...(current === undefined || current.id === null
      ? []
      : [
          {
            key: 'remove',
            label: `${t('list.removeView', { name: current.name })}…`,
            onClick: () => askToRemove(current),
          },
        ]),
  ]
  return (
    <>
      <Dropdown
        autoFocus
        destroyOnHidden
        trigger={['click']}
        menu={{ items, selectable: true, selectedKeys: current ? [current.key] : [] }}
      >
        <Button
          className={styles.view ?? ''}
          icon={<DownOutlined aria-hidden />}
          iconPlacement="end"
          title={t('list.viewKeys')}
        >
          {t('list.view', { name: current?.name ?? t('list.noView') })}
          {(isChanged || current === undefined) && t('list.changed')}
        </Button>
      </Dropdown>
      {isSaving && (
        <SaveView
          views={views}
          onClose={() => {
            setSaving(false)
            onDone()
          }}
        />
      )}
    </>
  )
}
