// By which way packages go: a folder, a WebDAV server, an SFTP server.
import { statSync } from 'node:fs'
import { setServer, setTransport, shownTransport } from '#data/features/packages/way.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { ServerSetting, type TransportSetting } from '#shared/schemas/package.ts'
import { type Arguments, type OptionName, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const WAYS = ['to', 'webdav', 'sftp', 'none'] as const

/** Shows the way, and sets it first where one is named. */
export async function transport(args: Arguments): Promise<Answer> {
  const ways = WAYS.filter((way) => args.given.includes(way))
  if (ways.length > 1) throw usage('--to、--webdav、--sftp 和 --none 只写一个')
  const folder = ways[0] === 'to' ? folderOf(args) : null
  const server = ways[0] === 'webdav' || ways[0] === 'sftp' ? serverOf(args) : null
  return withLedger(args, async (_ctx, session) => {
    if (server !== null) await setServer(session, server, pickedFiles(args))
    else if (ways.length > 0) setTransport(session, folder)
    const { setting, secretKept } = shownTransport(session)
    return { json: { setting, secretKept }, text: textOf(setting), exitCode: EXIT.done }
  })
}

function folderOf(args: Arguments): string {
  const folder = args.path(args.required('to'))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new AppError('transport_folder_missing', { place: folder })
  return folder
}

const pickedFiles = (args: Arguments) => ({
  key: pathOf(args, 'key'),
  authority: pathOf(args, 'authority'),
})

function pathOf(args: Arguments, name: OptionName): string | null {
  const given = args.text(name)
  return given === null ? null : args.path(given)
}

const PASSWORD = 'LEDGER_SERVER_PASSWORD'
/** Which of the words is wrong, by the part of the setting. */
const WORDS: Readonly<Record<string, string>> = {
  url: '--webdav 应为 https:// 开头的地址，不带用户名和密码',
  pin: '--pin 应为证书的 SHA-256，64 个十六进制字符',
  host: '--sftp 应为 主机 或 主机:端口',
  port: '--sftp 的端口应在 1 到 65535 之间',
  user: '--user 应为服务器上的用户名',
  hostKey: '--host-key 应为 ssh-keygen -l 显示的 SHA256:…',
  folder: '--folder 过长',
}

function serverOf(args: Arguments): ServerSetting {
  const password = process.env[PASSWORD] ?? ''
  const user = args.required('user')
  const parsed = ServerSetting.safeParse(
    args.text('webdav') === null
      ? { kind: 'sftp', user, password, ...sftpPlace(args) }
      : {
          ...{ kind: 'webdav', url: args.required('webdav'), user, password, authority: '' },
          pin: (args.text('pin') ?? '').replaceAll(':', '').toLowerCase(),
        },
  )
  if (parsed.success) return parsed.data
  const part = String(parsed.error.issues[0]?.path.at(-1))
  throw usage(WORDS[part] ?? `${part} 不对`)
}

const SSH_PORT = 22

function sftpPlace(args: Arguments) {
  const [, host, port] = /^(.*?)(?::(\d{1,6}))?$/.exec(args.required('sftp')) ?? []
  return {
    ...{ host, port: port === undefined ? SSH_PORT : Number(port), privateKey: '' },
    ...{ hostKey: args.required('host-key'), folder: args.text('folder') ?? '' },
  }
}

function textOf(setting: TransportSetting): string {
  if (setting.kind === 'folder') return `收发的文件夹：${setting.path}`
  if (setting.kind === 'webdav') return `收发的服务器：${setting.url}（WebDAV）`
  if (setting.kind === 'sftp')
    return `收发的服务器：${setting.host}:${setting.port} ${setting.folder}（SFTP）`
  return '没有设置收发的方式'
}
