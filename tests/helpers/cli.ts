// Runs the command line as a script does: a process of its own, one JSON object out, an exit code.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ENTRY = fileURLToPath(new URL('../../electron/cli/index.ts', import.meta.url))

export type CliAnswer = Readonly<{ code: number; json: Record<string, unknown>; stderr: string }>

/** `folder` is where it is called; paths among the words are relative to it. */
export function runCli(
  folder: string,
  words: readonly string[],
  passphrase = 'correct horse',
  env: Readonly<Record<string, string>> = {},
): CliAnswer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...words, '--json'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      INIT_CWD: folder,
      XDG_CONFIG_HOME: folder,
      APPDATA: folder,
      LEDGER_PASSPHRASE: passphrase,
      ...env,
    },
  })
  return { code: status ?? -1, json: JSON.parse(stdout) as Record<string, unknown>, stderr }
}
