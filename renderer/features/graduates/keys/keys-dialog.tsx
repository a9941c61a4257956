import { Modal } from 'antd'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '#renderer/lib/use-return-focus.ts'
import { KEY_GROUPS, type KeyName } from './key-list.ts'
import styles from './keys.module.css'

/** All keys on one page. */
export function KeysDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  useReturnFocus()
  return (
    <Modal open centered width={980} title={t('keys.title')} footer={null} onCancel={onClose}>
      <div className={styles.sheet}>
        {KEY_GROUPS.map(({ name, lines }) => (
          <section key={name} aria-label={t(`keys.groups.${name}`)}>
            <h3>{t(`keys.groups.${name}`)}</h3>
            <dl>
              {lines.map(({ text, keys }) => (
                <Fragment key={text}>
                  <dt>
                    {keys.map((key) => (
                      <Key key={key} name={key} />
                    ))}
                  </dt>
                  <dd>{t(`keys.${name}.${text}` as 'keys.moving.arrows')}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function Key({ name }: Readonly<{ name: KeyName }>) {
  const { t } = useTranslation()
  return <kbd>{name.replace('Space', t('keys.space'))}</kbd>
}
