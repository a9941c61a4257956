// Folders and files that setting up and building look at. Plain Node 20, no packages: it runs before there are any.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const WINDOWS = process.platform === 'win32'

/** @param {...string} parts */
export const inRoot = (...parts) => join(ROOT, ...parts)

export const NODE_24 = inRoot('node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node')
export const STAND_IN = inRoot('build', 'stand-in')
