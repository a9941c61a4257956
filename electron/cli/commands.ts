import type { Command } from './command.ts'

// Loaded when asked for: a script that only looks somebody up does not wait for the Excel libraries.
const LOADERS: Readonly<Record<string, (() => Promise<Command>) | undefined>> = {
  create: async () => (await import('./commands/create.ts')).createCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  set: async () => (await import('./commands/set.ts')).setCommand,
  undo: async () => (await import('./commands/undo.ts')).undoCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  find: async () => (await import('./commands/find.ts')).findCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
}

/** The command of a name; undefined when there is none. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  return Object.hasOwn(LOADERS, name) ? LOADERS[name]?.() : undefined
}
