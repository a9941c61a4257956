// Packages as they come, for a scheduled task: the ledger is open only as long as one is read, so that the window can
// have it in between.
import { appendFileSync } from 'node:fs'
import { systemClock } from '#common/clock.ts'
import { exchange, type Inbox, inboxOf } from '#data/features/packages/exchange.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { ExchangeResult } from '#shared/contract/packages.ts'
import { minuteIn } from '#shared/domain/day/index.ts'
import { type Arguments, readNumber, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { readPassphrase } from '../passphrase.ts'
import { exchangeNow, findingText, outcomeText } from './packages.ts'

export async function receiveCommand(args: Arguments): Promise<Answer> {
  if (args.flag('watch')) return watchNow(args)
  if (args.given.some((name) => name === 'every' || name === 'log'))
    throw usage('--every 和 --log 要与 --watch 一起使用')
  return exchangeNow(args)
}

const EVERY_SECONDS = 60

async function watchNow(args: Arguments): Promise<Answer> {
  const every = readNumber(args.text('every'), '--every ') ?? EVERY_SECONDS
  const path = args.text('log') === null ? null : args.path(args.required('log'))
  const passphrase = await readPassphrase()
  const stop = stopSignal()
  const watch: Watch = {
    meet: (only) => meet(args, passphrase, only),
    say: (text) => note(path, text),
    pause: () => pause(every * SECOND_MS, stop),
    stop,
  }
  const json = await follow(watch)
  return { json, text: `发出 ${json.sent} 个，读到 ${json.read} 个`, exitCode: EXIT.done }
}

/** To the file, or where it is seen: the answer of --json stays one object. */
function note(path: string | null, text: string): void {
  const line = `${minuteIn(systemClock.now().toISOString())}  ${text}\n`
  if (path === null) process.stderr.write(line)
  else appendFileSync(path, line)
}

function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const)
    process.once(signal, () => stop.abort())
  return stop.signal
}

const SECOND_MS = 1_000

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    stop.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

type Met = Readonly<{ result: ExchangeResult; inbox: Inbox | null }>

/** Sends what is due and reads the named files; null: the window has the ledger. */
async function meet(
  args: Arguments,
  passphrase: string,
  only: readonly string[],
): Promise<Met | null> {
  try {
    return await withLedger(
      args,
      async (ctx, session) => ({
        result: await exchange(ctx, session, { onlyDue: true, only }),
        inbox: inboxOf(session),
      }),
      passphrase,
    )
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'ledger_locked') return null
    throw cause
  }
}

type Watch = Readonly<{
  meet: (only: readonly string[]) => Promise<Met | null>
  say: (text: string) => void
  pause: () => Promise<void>
  stop: AbortSignal
}>

/** After so many rounds it is opened though nothing came: something waits to be sent, or what lies there fits now. */
const ROUNDS = 30

async function follow({ meet: open, say, pause: rest, stop }: Watch): Promise<Done> {
  const tell = onChange(say)
  const done = { sent: 0, read: 0 }
  const left = new Set<string>()
  let inbox: Inbox | null = null
  let rounds = 0
  say('开始收取')
  while (!stop.aborted) {
    const name = await firstNew(inbox, left, tell)
    if (name !== undefined || rounds <= 0) {
      const met = await open(name === undefined ? [] : [name])
      tell('window', met === null ? '窗口正在使用台账，等它关闭' : '')
      if (met !== null) {
        if (name === undefined) left.clear()
        else left.add(name)
        if (name === undefined) rounds = ROUNDS
        inbox = met.inbox
        done.sent += met.result.sent
        done.read += met.result.read.length
        report(met.result, say, tell)
        if (inbox !== null) continue
      }
    }
    await rest()
    rounds -= 1
  }
  say('停止收取')
  return done
}

type Done = Readonly<{ sent: number; read: number }>
/** Says something of a subject once, until it is something else. */
type Tell = (about: 'window' | 'way', text: string) => void

function onChange(say: (text: string) => void): Tell {
  const told = new Map<string, string>()
  return (about, text) => {
    if (text !== '' && told.get(about) !== text) say(text)
    told.set(about, text)
  }
}

async function firstNew(
  inbox: Inbox | null,
  left: ReadonlySet<string>,
  tell: Tell,
): Promise<string | undefined> {
  if (inbox === null) return undefined
  try {
    const name = (await inbox()).find((one) => !left.has(one))
    tell('way', '')
    return name
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    tell('way', findingText({ code: cause.code, params: cause.params }))
    return undefined
  }
}

function report(
  { sent, read, problem }: ExchangeResult,
  say: (text: string) => void,
  tell: Tell,
): void {
  if (sent > 0) say(`发出 ${sent} 个`)
  for (const one of read) say(outcomeText(one))
  if (problem !== null) tell('way', findingText(problem))
}
