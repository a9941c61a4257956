// npm packages exactly as locked, and Node 24 beside them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { readNote, say, writeNote } from './notes.mjs'
import { inRoot, NODE_24, ROOT, WINDOWS } from './places.mjs'

const NEEDED_MAJOR = 24

/** @returns {boolean} whether the packages are there */
export function setUpPackages() {
  const lock = readFileSync(inRoot('package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  const installed = inRoot('node_modules', '.package-lock.json')
  const noted = existsSync(installed) && readNote('packages').lock === hash
  if (noted && hasNode()) return true
  if (!noted && !(existsSync(installed) && sameVersions(lock, readFileSync(installed, 'utf8')))) {
    say('正在安装依赖包，首次运行需要几分钟… / Installing packages, the first time takes minutes…')
    // Install scripts are not run: the binaries that are needed lie in the packages, and node-gyp would only fail.
    const args = [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    if (!npm(args)) {
      say(
        '依赖包安装失败：请检查网络或 npm 镜像设置后重试。/ npm ci failed: check the network or npm registry.',
      )
      return false
    }
  }
  if (!hasNode() && !installNode()) return false
  writeNote('packages', { lock: hash })
  return true
}

/** The Node with which everything but setting up runs. */
export function nodeProgram() {
  return existsSync(NODE_24) ? NODE_24 : process.execPath
}

function hasNode() {
  return existsSync(NODE_24) || ownMajor() >= NEEDED_MAJOR
}

const ownMajor = () => Number(process.versions.node.split('.')[0])

// The one install script that is needed: package `node` fetches the binary for this system from the registry.
function installNode() {
  const folder = inRoot('node_modules', 'node')
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  })
  if (!existsSync(NODE_24)) {
    say(
      '未能取得 Node 24，请自行安装 Node 24 或更高版本。/ Node 24 could not be fetched: install Node 24 yourself.',
    )
    return false
  }
  linkNode()
  return true
}

// npm links node_modules/.bin/node before the binary is there and then leaves it out.
function linkNode() {
  const link = inRoot('node_modules', '.bin', 'node')
  if (WINDOWS || lstatSync(link, { throwIfNoEntry: false })) return
  mkdirSync(inRoot('node_modules', '.bin'), { recursive: true })
  symlinkSync('../node/bin/node', link)
}

/** @param {string[]} args */
function npm(args) {
  const script = process.env.npm_execpath
  const options = { cwd: ROOT, stdio: /** @type {const} */ (['ignore', 2, 2]) }
  const { status } = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { ...options, stdio: ['ignore', 2, 2] })
    : spawnSync(`npm ${args.join(' ')}`, { ...options, stdio: ['ignore', 2, 2], shell: true })
  return status === 0
}

/**
 * Whether what is installed is what is locked: true for a folder that npm filled without us.
 * @param {string} locked
 * @param {string} installed
 */
function sameVersions(locked, installed) {
  const wanted = JSON.parse(locked).packages
  const present = JSON.parse(installed).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' ||
      present[path]?.version === version ||
      (optional && present[path] === undefined),
  )
}
