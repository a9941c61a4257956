import type { TFunction } from 'i18next'
import type { TransportSetting } from '#shared/schemas/package.ts'

/** By which way packages go, in a few words. */
export function wayText(t: TFunction, setting: TransportSetting): string {
  switch (setting.kind) {
    case 'none':
      return t('packages.wayNone')
    case 'folder':
      return t('packages.wayFolder', { path: setting.path })
    case 'webdav':
      return t('packages.wayServer', { place: setting.url })
    case 'sftp':
      return t('packages.wayServer', { place: `sftp://${setting.host}:${setting.port}` })
  }
}
