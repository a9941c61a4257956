// One connection to an SFTP server whose host key is known beforehand.
import { createHash } from 'node:crypto'
import type { Client, ClientErrorExtensions, SFTPWrapper } from 'ssh2'
import { AppError } from '#shared/contract/app-error.ts'
import type { SftpSetting } from '#shared/schemas/package.ts'

type Done<T> = (cause: Error | null | undefined, value?: T) => void
export type Connection = Readonly<{
  /** One question to the server; throws what it answers, or why it does not. */
  ask: <T = unknown>(question: (sftp: SFTPWrapper, done: Done<T>) => void) => Promise<T>
  close: () => void
}>
type Options = Readonly<{ place: string; silenceMs: number }>

/** Answers of a server: draft-ietf-secsh-filexfer, the last two of a later version. */
export const STATUS = { noSuchFile: 2, denied: 3, failure: 4, noSpace: 14, quota: 15 } as const

/** null: not an answer of the server. */
export function statusOf(cause: unknown): number | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'number'
    ? cause.code
    : null
}

export async function openConnection(setting: SftpSetting, options: Options): Promise<Connection> {
  const { place, silenceMs } = options
  // Loaded when it is needed: nobody else waits for it.
  const { default: ssh2 } = await import('ssh2')
  const client = new ssh2.Client()
  const sftp = await connect(client, setting, options)
  const broken = new Promise<never>((_resolve, reject) => {
    client.on('error', reject)
    client.on('close', () => reject(new Error('closed')))
  })
  // Whoever asks hears of it; while nobody asks it is no fault.
  broken.catch(() => undefined)
  return {
    ask: async (question) => {
      let timer: NodeJS.Timeout | undefined
      const silent = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(
          () => reject(new AppError('transport_interrupted', { place })),
          silenceMs,
        )
      })
      try {
        return await Promise.race([answerTo(sftp, question), broken, silent])
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => client.destroy(),
  }
}

function answerTo<T>(
  sftp: SFTPWrapper,
  question: (sftp: SFTPWrapper, done: Done<T>) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    question(sftp, (cause, value) => {
      if (cause) reject(cause)
      else resolve(value as T)
    })
  })
}

function connect(client: Client, setting: SftpSetting, options: Options): Promise<SFTPWrapper> {
  const { host, port, user, password, privateKey, hostKey } = setting
  const { place, silenceMs } = options
  let found = ''
  return new Promise<SFTPWrapper>((resolve, reject) => {
    const refuse = (cause: Error & ClientErrorExtensions) => {
      client.destroy()
      const isOther = found !== '' && found !== hostKey
      reject(
        isOther
          ? new AppError('transport_host_key', { place, found }, { cause })
          : refusal(place, cause),
      )
    }
    // For as long as it lives: an error that nobody hears would end the program.
    client.on('error', refuse)
    client.once('close', () => refuse(new Error('closed')))
    client.once('ready', () =>
      client.sftp((cause, sftp) => {
        if (cause) refuse(cause)
        else resolve(sftp)
      }),
    )
    try {
      client.connect({
        ...{ host, port, username: user, readyTimeout: silenceMs },
        ...(privateKey === '' ? { password } : { privateKey, passphrase: password }),
        hostVerifier: (key: Buffer) => {
          found = fingerprint(key)
          return found === hostKey
        },
      })
      // Small questions and answers by turns: waiting to fill a packet would cost 40 ms each.
      client.setNoDelay()
    } catch (cause) {
      reject(new AppError('transport_key_unreadable', { place }, { cause }))
    }
  })
}

/** As `ssh-keygen -l` prints it. */
const fingerprint = (key: Buffer): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`

const GONE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']

function refusal(place: string, cause: Error & ClientErrorExtensions): AppError {
  if (cause.level === 'client-authentication')
    return new AppError('transport_denied', { place }, { cause })
  const isGone = 'code' in cause && GONE.includes(String(cause.code))
  const code = isGone ? 'transport_unreachable' : 'transport_interrupted'
  return new AppError(code, { place }, { cause })
}
