// Which evidence a destination asks for (domain.md §1.2), and whether what was received is enough.
import type { RuleContent } from '../../schemas/rule.ts'

export type EvidenceRule = RuleContent<'evidence'>
export type Accepted = EvidenceRule['accepted'][number]

const REJECTED = '4'

/** A piece as it counts: its kind and its state of verification. */
export type Piece = Readonly<{ kind: string; state: string }>

/** What is accepted for a destination; the entry that names it most exactly (801 before 80). */
export function acceptedFor({ accepted }: EvidenceRule, destination: string): Accepted | undefined {
  return accepted
    .filter((one) => destination !== '' && destination.startsWith(one.destination))
    .toSorted((a, b) => b.destination.length - a.destination.length)[0]
}

/** The kinds of a destination, the usual one first; none for a destination that asks for nothing. */
export function kindsFor(rule: EvidenceRule, destination: string): readonly string[] {
  return [...new Set(acceptedFor(rule, destination)?.ways.flat() ?? [])]
}

/** Whether these pieces make up one of the ways; where nothing is accepted by rule, anything does. */
export function isEnough(
  rule: EvidenceRule,
  destination: string,
  pieces: readonly Piece[],
): boolean {
  const ways = acceptedFor(rule, destination)?.ways
  if (ways === undefined) return true
  const kinds = new Set(pieces.filter(({ state }) => state !== REJECTED).map(({ kind }) => kind))
  return ways.some((way) => way.every((kind) => kinds.has(kind)))
}

/** V15: whether a text speaks of an internship, whose papers are never evidence. */
export function isOfInternship(text: string): boolean {
  return /[实實见見][习習]/.test(text.normalize('NFKC').replace(/\s+/g, ''))
}

/** Pieces as one text, for the list in memory: `kind:state`, with commas between them. */
export function readPieces(text: string): readonly Piece[] {
  if (text === '') return []
  return text.split(',').map((piece) => {
    const [kind = '', state = ''] = piece.split(':')
    return { kind, state }
  })
}
