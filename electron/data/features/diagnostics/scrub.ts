// Log lines carry no records by rule; what leaves the program is made sure of once more. What cannot be told from a
// name or a number is taken out, so that support loses a word now and then and nobody a secret.
import { homedir, userInfo } from 'node:os'

type Rule = readonly [pattern: RegExp, instead: string]

const CODE = '(?:ts|tsx|mjs|cjs|js)'
const RULES: readonly Rule[] = [
  [/\S+@\S+/g, '<mail>'],
  // Files of our own code stay by name; of every other path nothing does.
  [
    new RegExp(
      String.raw`(?:[A-Za-z]:|file:|\\|~|\.{1,2})?[\\/](?:[^\s()]*[\\/])?(?=[\w.-]+\.${CODE}\b)`,
      'g',
    ),
    '',
  ],
  [/(?:[A-Za-z]:|file:|\\|~)?[\\/][^\s()]*[\\/.][^\s()]*/g, '<path>'],
  [/[^\s()"'“”]+\.(?:jytz|xlsx?|et|ods|csv|txt|pdf|docx?)\b[^\s()"'“”]*/gi, '<file>'],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·]+/gu, '<text>'],
  [/\p{Nd}(?:[\s-]?\p{Nd}){5,}[Xx]?/gu, '<number>'],
]

// The number by which an error is told to support; made at random.
const REFERENCE = /^(\S+ error \w+\.\w+ failed )(\([\da-f]{8}\))(.*)$/s
// When it happened: a day and a time are no run of digits, but the rule for spaced numbers would take them for one.
const STAMP = /^\d{4}-\d\d-\d\dT[\d:.]+Z /

export function scrub(line: string): string {
  const stamp = STAMP.exec(line)?.[0] ?? ''
  const [, before = '', reference = '', after = line] = REFERENCE.exec(line) ?? []
  if (reference !== '') return stamp + clean(before.slice(stamp.length)) + reference + clean(after)
  return stamp + clean(line.slice(stamp.length))
}

function clean(text: string): string {
  let cleaned = text
  for (const own of ownNames()) cleaned = cleaned.replaceAll(own, '<user>')
  for (const [pattern, instead] of RULES) cleaned = cleaned.replace(pattern, instead)
  return cleaned
}

const SHORTEST_NAME = 3

/** The home folder and the name by which the computer knows its user. */
function ownNames(): readonly string[] {
  try {
    return [homedir(), userInfo().username].filter((name) => name.length >= SHORTEST_NAME)
  } catch {
    // No such user: nothing to hide.
    return []
  }
}
