import type { ServerSetting, TransportSetting } from '#shared/schemas/package.ts'

/** What the dialog of the way asks for, of every way; each shows its own. */
export type WayValues = Readonly<{
  kind: TransportSetting['kind']
  url: string
  host: string
  port: number
  user: string
  password: string
  /** SHA-256 of the server's certificate, with or without colons */
  pin: string
  hostKey: string
  folder: string
}>

const SSH_PORT = 22

const EMPTY: WayValues = {
  ...{ kind: 'none', url: '', host: '', port: SSH_PORT, user: '', password: '', pin: '' },
  ...{ hostKey: '', folder: '' },
}

/** The password is not told. */
export function valuesOf(setting: TransportSetting): WayValues {
  switch (setting.kind) {
    case 'none':
    case 'folder':
      return { ...EMPTY, kind: setting.kind }
    case 'webdav': {
      const { kind, url, user, pin } = setting
      return { ...EMPTY, kind, url, user, pin }
    }
    case 'sftp': {
      const { kind, host, port, user, hostKey, folder } = setting
      return { ...EMPTY, kind, host, port, user, hostKey, folder }
    }
  }
}

/** The server that was filled in; null: another way. An authority's certificate stays with its setting. */
export function serverOf(values: WayValues, before: TransportSetting): ServerSetting | null {
  const { kind, url, host, port, user, password, pin, hostKey, folder } = values
  if (kind === 'webdav') {
    const authority = before.kind === 'webdav' ? before.authority : ''
    const hex = pin.replaceAll(/[:\s]/g, '').toLowerCase()
    return { kind, url: url.trim(), user: user.trim(), password, authority, pin: hex }
  }
  if (kind !== 'sftp') return null
  const place = { host: host.trim(), port, hostKey: hostKey.trim(), folder: folder.trim() }
  return { kind, ...place, user: user.trim(), password, privateKey: '' }
}
