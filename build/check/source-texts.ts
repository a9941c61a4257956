// The texts that a source file holds: string literals, text between tags, the fixed parts of templates. No comments.
import { parseSync } from '@swc/core'

export type SourceTexts = Readonly<{
  literals: readonly string[]
  /** the fixed parts of each template, in order */
  templates: readonly (readonly string[])[]
}>

type Found = { literals: string[]; templates: string[][] }

export function sourceTexts(source: string, tsx: boolean): SourceTexts {
  const found: Found = { literals: [], templates: [] }
  visit(parseSync(source, { syntax: 'typescript', tsx, target: 'es2024' }), found)
  return found
}

function visit(node: unknown, found: Found): void {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, found)
    return
  }
  if (typeof node !== 'object' || node === null) return
  collect(new Map(Object.entries(node)), found)
  for (const part of Object.values(node)) visit(part, found)
}

function collect(node: ReadonlyMap<string, unknown>, found: Found): void {
  const type = node.get('type')
  if (type === 'StringLiteral' || type === 'JSXText') found.literals.push(String(node.get('value')))
  if (type === 'RegExpLiteral') found.literals.push(String(node.get('pattern')))
  const parts = node.get('quasis')
  if (type === 'TemplateLiteral' && Array.isArray(parts)) {
    found.templates.push(parts.map((part) => String(part.cooked ?? part.raw)))
  }
}
