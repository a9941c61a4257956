// The command line: the same handlers and services as the window, for schedulers, IT staff and tests.
import { toWire } from '#data/wire-error.ts'
import { errorText } from '#shared/text/errors.ts'
import { type Arguments, readArguments, usage } from './arguments.ts'
import { commandNamed, requireOwnOptions } from './commands.ts'
import { EXIT, exitCodeOf } from './exit-code.ts'
import { HELP } from './help.ts'

async function main(): Promise<number> {
  const argv = process.argv.slice(2)
  const asJson = argv.includes('--json')
  try {
    const args = readArguments(argv, process.env.INIT_CWD ?? process.cwd())
    return await runCommand(args, asJson)
  } catch (cause) {
    const error = toWire(cause)
    const sentence = errorText(error.code, error.params, 'zh')
    const isInternal = error.code === 'internal'
    const message = isInternal ? `${sentence}（错误编号 ${error.ref}）` : sentence
    if (asJson)
      process.stdout.write(`${JSON.stringify({ error: { code: error.code, message } })}\n`)
    else process.stderr.write(`${message}\n`)
    if (isInternal) process.stderr.write(`${describe(cause)}\n`)
    return exitCodeOf(error.code)
  }
}

async function runCommand(args: Arguments, asJson: boolean): Promise<number> {
  if (args.flag('help') || args.command === 'help') {
    process.stdout.write(asJson ? `${JSON.stringify({ help: HELP })}\n` : HELP)
    return EXIT.done
  }
  const command = await commandNamed(args.command)
  if (command === undefined) throw usage(`没有命令 ${args.command}`)
  requireOwnOptions(args)
  const answer = await command(args)
  process.stdout.write(asJson ? `${JSON.stringify(answer.json)}\n` : `${answer.text}\n`)
  return answer.exitCode
}

/** Only for what should never happen: where, not what (messages may quote data). */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return ''
  return (cause.stack ?? '').split('\n').slice(1, 6).join('\n')
}

process.exitCode = await main()
