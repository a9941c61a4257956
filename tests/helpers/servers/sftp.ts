// Debian's OpenSSH server on 127.0.0.1, with its own keys: the user of the tests may fetch and put files, nothing else.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { startServer } from './process.ts'
import { onSmallDisk } from './small-disk.ts'

export type SftpServer = Readonly<{
  host: string
  port: number
  user: string
  /** PEM */
  privateKey: string
  /** as `ssh-keygen -l` prints it, SHA256:… */
  hostKey: string
  /** where its files lie, and what a setting has as the folder */
  folder: string
  stop: () => Promise<void>
}>

/** `kilobytes`: of a disk of its own for the files, which then nobody else sees. */
type Options = Readonly<{ isReadOnly?: boolean; kilobytes?: number }>

export async function startSftp(dir: string, options: Options = {}): Promise<SftpServer> {
  mkdirSync(dir)
  // The user that is served must own all of the way to the keys, or nobody is let in.
  chmodSync(dir, 0o755)
  const folder = join(dir, 'files')
  mkdirSync(folder)
  const at = (name: string) => join(dir, name)
  for (const name of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', at(name)])
  writeFileSync(at('authorized'), readFileSync(at('user.pub')))
  // Where a server that starts as root separates its rights.
  if (process.getuid?.() === 0 && !existsSync('/run/sshd')) mkdirSync('/run/sshd', { mode: 0o755 })
  const disk = options.kilobytes === undefined ? null : { folder, kilobytes: options.kilobytes }
  const { port, stop } = await startServer((port) => {
    writeFileSync(at('sshd.conf'), configuration(dir, port, options.isReadOnly === true))
    return onSmallDisk(disk, ['/usr/sbin/sshd', '-D', '-e', '-f', at('sshd.conf')])
  })
  return {
    ...{ host: '127.0.0.1', port, user: userInfo().username, folder, stop },
    privateKey: readFileSync(at('user'), 'utf8'),
    hostKey: fingerprint(at('host.pub')),
  }
}

const fingerprint = (file: string): string =>
  execFileSync('ssh-keygen', ['-l', '-f', file], { encoding: 'utf8' }).split(' ')[1] ?? ''

const configuration = (dir: string, port: number, isReadOnly: boolean) => `
ListenAddress 127.0.0.1
Port ${port}
HostKey ${dir}/host
PidFile ${dir}/pid
AuthorizedKeysFile ${dir}/authorized
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
PasswordAuthentication no
KbdInteractiveAuthentication no
AllowTcpForwarding no
X11Forwarding no
PermitTTY no
MaxStartups 100
Subsystem sftp internal-sftp
ForceCommand internal-sftp${isReadOnly ? ' -R' : ''}
`
