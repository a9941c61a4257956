// Debian's Apache with mod_dav over HTTPS on 127.0.0.1, with its own configuration and certificate.
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Certificate, makeAuthority } from './certificates.ts'
import { startServer } from './process.ts'
import { onSmallDisk } from './small-disk.ts'

export type WebdavServer = Readonly<{
  port: number
  /** of the folder that is served, as a setting has it */
  url: string
  user: string
  password: string
  /** PEM */
  authority: string
  /** of its certificate */
  pin: string
  /** where its files lie */
  folder: string
  stop: () => Promise<void>
}>

type Options = Readonly<{
  /** times of the certificate, `YYYYMMDDHHMMSSZ` */
  from?: string
  until?: string
  isReadOnly?: boolean
  /** of a disk of its own for the files, which then nobody else sees */
  kilobytes?: number
}>

const USER = 'packages'
const PASSWORD = 'pass:wörd 密码'
/** Debian's www-data: Apache serves nothing as root. */
const WWW_DATA = 33
const isRoot = process.getuid?.() === 0

/** In a folder of its own, which has to be readable to everybody. */
export async function startWebdav(dir: string, options: Options = {}): Promise<WebdavServer> {
  mkdirSync(dir)
  chmodSync(dir, 0o755)
  const folder = join(dir, 'files')
  const { authority, issue } = makeAuthority(join(dir, 'ca'))
  const certificate = issue(options.from, options.until)
  for (const own of [folder, join(dir, 'locks')]) {
    mkdirSync(own)
    if (isRoot) chownSync(own, WWW_DATA, WWW_DATA)
  }
  const hash = createHash('sha1').update(PASSWORD).digest('base64')
  writeFileSync(join(dir, 'users'), `${USER}:{SHA}${hash}\n`)
  const conf = join(dir, 'apache.conf')
  const disk = options.kilobytes === undefined ? null : { folder, kilobytes: options.kilobytes }
  const { port, stop } = await startServer((port) => {
    writeFileSync(conf, configuration(dir, port, certificate, options.isReadOnly === true))
    return onSmallDisk(disk, ['/usr/sbin/apache2', '-D', 'FOREGROUND', '-f', conf])
  })
  const url = `https://127.0.0.1:${port}/files`
  const { pin } = certificate
  return { port, url, user: USER, password: PASSWORD, authority, pin, folder, stop }
}

const MODULES = [
  ...['mpm_event', 'ssl', 'socache_shmcb', 'dav', 'dav_fs', 'reqtimeout'],
  ...['authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic'],
]

const READ_ONLY = `<Limit GET HEAD OPTIONS PROPFIND>
    Require valid-user
  </Limit>
  <LimitExcept GET HEAD OPTIONS PROPFIND>
    Require all denied
  </LimitExcept>`

const configuration = (
  dir: string,
  port: number,
  { cert, key }: Certificate,
  isReadOnly: boolean,
) =>
  `
ServerRoot "${dir}"
ServerName localhost
PidFile "${dir}/pid"
ErrorLog "${dir}/error.log"
Mutex file:${dir}/locks default
Listen 127.0.0.1:${port}
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
StartServers 1
ServerLimit 1
ThreadsPerChild 8
MaxRequestWorkers 8
MinSpareThreads 1
MaxSpareThreads 8
GracefulShutdownTimeout 1
SSLEngine on
SSLCertificateFile "${cert}"
SSLCertificateKeyFile "${key}"
DocumentRoot "${dir}"
DavLockDB "${dir}/locks/dav"
<Directory "${dir}">
  Require all denied
</Directory>
<Directory "${dir}/files">
  Dav On
  AuthType Basic
  AuthName "packages"
  AuthUserFile "${dir}/users"
  ${isReadOnly ? READ_ONLY : 'Require valid-user'}
</Directory>
`
