import type { Arguments } from './arguments.ts'

/** One JSON object for scripts, the same said in words for people, and the exit code. */
export type Answer = Readonly<{ json: unknown; text: string; exitCode: number }>
export type Command = (args: Arguments) => Promise<Answer>
