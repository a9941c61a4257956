// An authority of one's own, and certificates that it gives for 127.0.0.1, made by openssl.
import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of PEM files. */
export type Certificate = Readonly<{ cert: string; key: string }>
/** `authority`: its certificate as PEM; `pin`: SHA-256 of a certificate, hex. */
export type Authority = Readonly<{
  authority: string
  issue: (from?: string, until?: string) => Certificate & Readonly<{ pin: string }>
}>

const CONFIG = `
[ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[server]
subjectAltName = DNS:localhost, IP:127.0.0.1
basicConstraints = CA:FALSE
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = keyCertSign
`

/** In a folder of its own. Times as `YYYYMMDDHHMMSSZ`. */
export function makeAuthority(dir: string): Authority {
  mkdirSync(dir)
  const openssl = (args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] })
  const at = (name: string) => join(dir, name)
  writeFileSync(at('openssl.cnf'), CONFIG)
  writeFileSync(at('index.txt'), '')
  writeFileSync(at('serial'), '01\n')
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const made = [...newKey, '-config', 'openssl.cnf']
  openssl([
    ...['req', '-x509', ...made, '-extensions', 'root', '-days', '3650'],
    ...['-subj', '/CN=Test authority', '-keyout', 'ca.key', '-out', 'ca.pem'],
  ])
  let issued = 0
  return {
    authority: readFileSync(at('ca.pem'), 'utf8'),
    issue: (from = '20200101000000Z', until = '20991231235959Z') => {
      issued += 1
      const name = `server-${issued}`
      openssl([
        ...['req', '-new', ...made, '-subj', '/CN=localhost'],
        ...['-keyout', `${name}.key`, '-out', `${name}.csr`],
      ])
      openssl([
        ...['ca', '-batch', '-config', 'openssl.cnf', '-extensions', 'server', '-notext'],
        ...['-cert', 'ca.pem', '-keyfile', 'ca.key', '-in', `${name}.csr`, '-out', `${name}.pem`],
        ...['-startdate', from, '-enddate', until],
      ])
      const { fingerprint256 } = new X509Certificate(readFileSync(at(`${name}.pem`)))
      const pin = fingerprint256.replaceAll(':', '').toLowerCase()
      return { cert: at(`${name}.pem`), key: at(`${name}.key`), pin }
    },
  }
}
