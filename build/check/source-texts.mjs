// The texts that a source file holds: string literals, text between tags, the fixed parts of templates. No comments.
import { parseSync } from '@swc/core'

/** @typedef {Readonly<{ literals: string[], templates: string[][] }>} SourceTexts */

/**
 * @param {string} source
 * @param {boolean} tsx
 * @returns {SourceTexts}
 */
export function sourceTexts(source, tsx) {
  /** @type {{ literals: string[], templates: string[][] }} */
  const found = { literals: [], templates: [] }
  visit(parseSync(source, { syntax: 'typescript', tsx, target: 'es2024' }), found)
  return found
}

/**
 * @param {unknown} node
 * @param {{ literals: string[], templates: string[][] }} found
 */
function visit(node, found) {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, found)
    return
  }
  if (typeof node !== 'object' || node === null) return
  if ('type' in node) collect(/** @type {Record<string, unknown>} */ (node), found)
  for (const part of Object.values(node)) visit(part, found)
}

/**
 * @param {Record<string, unknown>} node
 * @param {{ literals: string[], templates: string[][] }} found
 */
function collect({ type, value, pattern, quasis }, found) {
  if (type === 'StringLiteral' || type === 'JSXText') found.literals.push(String(value))
  if (type === 'RegExpLiteral') found.literals.push(String(pattern))
  if (type === 'TemplateLiteral' && Array.isArray(quasis)) {
    found.templates.push(quasis.map((part) => String(part.cooked ?? part.raw)))
  }
}
