import type { Command } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { createCommand } from './commands/create.ts'
import { demoCommand } from './commands/demo.ts'
import { findCommand } from './commands/find.ts'
import { importCommand } from './commands/import.ts'
import { reportCommand } from './commands/report.ts'
import { setCommand } from './commands/set.ts'
import { undoCommand } from './commands/undo.ts'

export const COMMANDS: Readonly<Record<string, Command | undefined>> = {
  create: createCommand,
  demo: demoCommand,
  import: importCommand,
  set: setCommand,
  undo: undoCommand,
  report: reportCommand,
  find: findCommand,
  check: checkCommand,
}
