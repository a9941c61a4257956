// One of each server, as a setting has it.
import type { SftpSetting, WebdavSetting } from '#shared/schemas/package.ts'
import type { SftpServer } from './sftp.ts'
import type { WebdavServer } from './webdav.ts'

export const webdavSetting = ({ url, user, password, authority }: WebdavServer): WebdavSetting => ({
  ...{ kind: 'webdav', url, user, password, authority, pin: '' },
})

export const sftpSetting = (server: SftpServer): SftpSetting => {
  const { host, port, user, privateKey, hostKey, folder } = server
  return { kind: 'sftp', host, port, user, password: '', privateKey, hostKey, folder }
}
