// What setting up remembers between runs: small JSON files in .setup/.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { inRoot } from './places.mjs'

/**
 * @param {string} name
 * @returns {Record<string, unknown>}
 */
export function readNote(name) {
  try {
    return JSON.parse(readFileSync(inRoot('.setup', `${name}.json`), 'utf8'))
  } catch {
    return {} // missing or damaged: the work is simply done again
  }
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} note
 */
export function writeNote(name, note) {
  mkdirSync(inRoot('.setup'), { recursive: true })
  const path = inRoot('.setup', `${name}.json`)
  writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(note)}\n`)
  renameSync(`${path}.${process.pid}`, path)
}

/** Everything goes to stderr: stdout belongs to the program that runs afterwards. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}
