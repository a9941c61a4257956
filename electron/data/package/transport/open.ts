import type { TransportSetting } from '#shared/schemas/package.ts'
import { folderTransport } from './folder.ts'
import { sftpTransport } from './sftp.ts'
import type { Transport } from './transport.ts'
import { webdavTransport } from './webdav.ts'

/** Nothing is connected before the first use. */
export function openTransport(setting: Exclude<TransportSetting, { kind: 'none' }>): Transport {
  if (setting.kind === 'folder') return folderTransport(setting.path)
  return setting.kind === 'webdav' ? webdavTransport(setting) : sftpTransport(setting)
}
