// Requests to one server over HTTPS, on one connection, with a checked certificate.
import { createHash } from 'node:crypto'
import { Agent, type AgentOptions, type RequestOptions, request } from 'node:https'
import { checkServerIdentity, getCACertificates, type PeerCertificate } from 'node:tls'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/result.ts'
import type { WebdavSetting } from '#shared/schemas/package.ts'

type Ask = Readonly<{
  method: string
  url: URL
  headers?: Readonly<Record<string, string>>
  body?: Uint8Array
  /** bytes of the answer that are read at most */
  most: number
}>
/** `isLonger`: than was to be read; then nothing is. */
export type Answer = Readonly<{ status: number; body: Buffer; isLonger: boolean }>
export type WebdavClient = Readonly<{ ask: (what: Ask) => Promise<Answer>; close: () => void }>

export function openWebdavClient(setting: WebdavSetting, silenceMs: number): WebdavClient {
  const { url: place, user, password } = setting
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ...trust(setting) })
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return {
    ask: async (what) => {
      const headers = { ...what.headers, authorization }
      try {
        return await ask(what, { agent, headers, timeout: silenceMs, method: what.method })
      } catch (cause) {
        throw refusal(place, cause)
      }
    },
    close: () => agent.destroy(),
  }
}

/** The pin is asked for besides everything else that makes a certificate good. */
function trust({ authority, pin }: WebdavSetting): AgentOptions {
  const known = () => [...getCACertificates('default'), ...getCACertificates('system')]
  return {
    ca: authority === '' ? known() : authority,
    minVersion: 'TLSv1.2',
    checkServerIdentity: (host: string, certificate: PeerCertificate) => {
      const flaw = checkServerIdentity(host, certificate)
      if (flaw !== undefined || pin === '') return flaw
      const found = createHash('sha256').update(certificate.raw).digest('hex')
      return found === pin ? undefined : Object.assign(new Error('pin'), { code: OTHER_NAME })
    },
  }
}

function ask(what: Ask, options: RequestOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(what.url, options, (incoming) => {
      const status = incoming.statusCode ?? 0
      const chunks: Buffer[] = []
      let bytes = 0
      incoming.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes <= what.most) {
          chunks.push(chunk)
          return
        }
        resolve({ status, body: Buffer.alloc(0), isLonger: true })
        incoming.destroy()
      })
      incoming.on('end', () => resolve({ status, body: Buffer.concat(chunks), isLonger: false }))
      incoming.on('error', reject)
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('silence')))
    outgoing.on('error', reject)
    if (what.body === undefined) outgoing.end()
    else outgoing.setHeader('content-length', what.body.length).end(what.body)
  })
}

const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID'
const CODES: Readonly<Record<string, ErrorCode>> = {
  [OTHER_NAME]: 'transport_other_server',
  CERT_HAS_EXPIRED: 'transport_certificate_time',
  CERT_NOT_YET_VALID: 'transport_certificate_time',
  ECONNREFUSED: 'transport_unreachable',
  ENOTFOUND: 'transport_unreachable',
  EAI_AGAIN: 'transport_unreachable',
  EHOSTUNREACH: 'transport_unreachable',
  ENETUNREACH: 'transport_unreachable',
  ENETDOWN: 'transport_unreachable',
  ETIMEDOUT: 'transport_unreachable',
  EPROTO: 'transport_unreachable',
}
/** OpenSSL's words for a certificate that nobody known has given. */
const UNTRUSTED = /SELF_SIGNED|UNABLE_TO_|CERT_|INVALID_CA|HOSTNAME_MISMATCH/

function refusal(place: string, cause: unknown): AppError {
  const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const known = Object.hasOwn(CODES, errno) ? CODES[errno] : undefined
  const other = UNTRUSTED.test(errno) ? 'transport_untrusted' : 'transport_interrupted'
  return new AppError(known ?? other, { place }, { cause })
}
