import { type Arguments, type OptionName, usage } from './arguments.ts'
import type { Command } from './command.ts'

// Loaded when asked for: a script that only looks somebody up does not wait for the Excel libraries.
const LOADERS: Readonly<Record<string, (() => Promise<Command>) | undefined>> = {
  create: async () => (await import('./commands/create.ts')).createCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  add: async () => (await import('./commands/add.ts')).addCommand,
  set: async () => (await import('./commands/set.ts')).setCommand,
  break: async () => (await import('./commands/events.ts')).breakCommand,
  correct: async () => (await import('./commands/events.ts')).correctCommand,
  undo: async () => (await import('./commands/undo.ts')).undoCommand,
  redo: async () => (await import('./commands/undo.ts')).redoCommand,
  history: async () => (await import('./commands/history.ts')).historyCommand,
  remove: async () => (await import('./commands/roster.ts')).removeCommand,
  bin: async () => (await import('./commands/roster.ts')).binCommand,
  restore: async () => (await import('./commands/roster.ts')).restoreCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  people: async () => (await import('./commands/people.ts')).peopleCommand,
  moves: async () => (await import('./commands/moves.ts')).movesCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  day: async () => (await import('./commands/day.ts')).dayCommand,
  problems: async () => (await import('./commands/list.ts')).problemsCommand,
  find: async () => (await import('./commands/find.ts')).findCommand,
  salvage: async () => (await import('./commands/salvage.ts')).salvageCommand,
  passphrase: async () => (await import('./commands/users.ts')).passphraseCommand,
  pair: async () => (await import('./commands/pair.ts')).pairCommand,
  platform: async () => (await import('./commands/platform.ts')).platformCommand,
  contact: async () => (await import('./commands/contact.ts')).contactCommand,
  appointment: async () => (await import('./commands/appointment.ts')).appointmentCommand,
  staff: async () => (await import('./commands/staff.ts')).staffCommand,
  evidence: async () => (await import('./commands/evidence.ts')).evidenceCommand,
  selfcheck: async () => (await import('./commands/evidence.ts')).selfCheckCommand,
  users: async () => (await import('./commands/users.ts')).usersCommand,
  'add-user': async () => (await import('./commands/users.ts')).addUserCommand,
  'remove-user': async () => (await import('./commands/users.ts')).removeUserCommand,
  'reset-passphrase': async () => (await import('./commands/users.ts')).resetPassphraseCommand,
  'recovery-key': async () => (await import('./commands/users.ts')).recoveryKeyCommand,
  backup: async () => (await import('./commands/backups.ts')).backupCommand,
  backups: async () => (await import('./commands/backups.ts')).backupsCommand,
  'test-backup': async () => (await import('./commands/backups.ts')).testBackupCommand,
  'restore-backup': async () => (await import('./commands/backups.ts')).restoreBackupCommand,
  'plain-copy': async () => (await import('./commands/backups.ts')).plainCopyCommand,
  erase: async () => (await import('./commands/erasure.ts')).eraseCommand,
  retention: async () => (await import('./commands/erasure.ts')).retentionCommand,
  person: async () => (await import('./commands/erasure.ts')).personCommand,
  group: async () => (await import('./commands/group.ts')).groupCommand,
  rule: async () => (await import('./commands/rule.ts')).ruleCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
}

// Those that every command takes besides.
const EVERYWHERE: readonly OptionName[] = ['ledger', 'json', 'help']
const OPTIONS: Readonly<Record<string, readonly OptionName[]>> = {
  create: ['role', 'cohort', 'school', 'user'],
  import: ['kind', 'effective', 'dry-run'],
  add: ['field', 'value', 'dry-run'],
  set: ['field', 'value', 'effective'],
  break: ['reason', 'note', 'destination', 'effective'],
  correct: ['field', 'value', 'effective'],
  undo: ['batch'],
  history: ['student', 'batch', 'user', 'field', 'from', 'to', 'text', 'limit', 'reveal'],
  platform: ['student', 'reason'],
  contact: [
    'kind',
    'way',
    'result',
    'content',
    'date',
    'next',
    'staff',
    'minutes',
    'group',
    'student',
  ],
  appointment: ['student', 'date', 'time', 'place', 'purpose', 'staff', 'from', 'to'],
  staff: ['name', 'title', 'department', 'role', 'mobile'],
  pair: ['staff', 'to', 'effective', 'dry-run'],
  group: ['student', 'group', 'basis', 'from'],
  rule: ['rule', 'from', 'as-of', 'file', 'shipped'],
  evidence: ['student', 'file', 'shelf', 'kind', 'note', 'id', 'state', 'reason'],
  remove: ['student', 'reason'],
  restore: ['student'],
  report: ['as-of', 'known', 'out'],
  people: ['as-of', 'known', 'group', 'willingness', 'destination', 'in-ledger'],
  moves: ['from', 'to', 'field', 'known'],
  list: ['where', 'sort', 'in-ledger', 'limit', 'as-of', 'known'],
  problems: ['where', 'sort', 'in-ledger', 'rule', 'limit', 'as-of', 'known'],
  day: ['date', 'note'],
  backup: ['to'],
  'test-backup': ['backup'],
  'restore-backup': ['backup', 'from', 'to'],
  'plain-copy': ['to', 'reason'],
  erase: ['student', 'reason', 'yes'],
  retention: ['until'],
  person: ['student', 'to', 'reason'],
  'add-user': ['name'],
  'remove-user': ['name', 'new-data-key'],
  'reset-passphrase': ['name'],
}

/** An option that a command does not know must not be passed over: undo --dry-run would undo. */
export function requireOwnOptions({ command, given }: Arguments): void {
  const own = [...EVERYWHERE, ...(OPTIONS[command] ?? [])]
  const stray = given.find((name) => !own.includes(name))
  if (stray !== undefined) throw usage(`${command} 没有选项 --${stray}`)
}

/** The command of a name; undefined when there is none. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  return Object.hasOwn(LOADERS, name) ? LOADERS[name]?.() : undefined
}
