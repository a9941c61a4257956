// Programs of the system that the stand-in and the tests use. On Debian as root they are installed, elsewhere named.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './notes.mjs'

/** @typedef {{ name: string, debian: string, present: () => boolean }} Need */

/** @type {Need} */
const chromium = {
  name: 'Chromium / Chrome / Edge',
  debian: 'chromium',
  present: () =>
    process.env.STANDIN_CHROMIUM !== undefined ||
    process.platform === 'darwin' ||
    onPath('chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'),
}

/** @type {Need} */
const fonts = {
  name: '中文字体 (Noto Sans CJK)',
  debian: 'fonts-noto-cjk',
  present: () => process.platform !== 'linux' || existsSync(CJK_FONTS) || hasChineseFont(),
}

/** @type {Need} */
const calc = {
  name: 'LibreOffice Calc',
  debian: 'libreoffice-calc',
  // soffice alone may come from Writer, which opens no workbook
  present: () => onPath('soffice', 'localc') && (!isDebian() || existsSync(CALC_MODULE)),
}

/** @type {Need} */
const poppler = {
  name: 'poppler-utils (pdftoppm)',
  debian: 'poppler-utils',
  present: () => onPath('pdftoppm'),
}

/** A display of the tests' own. @type {Need} */
const display = {
  name: 'Xvfb',
  debian: 'xvfb',
  present: () => process.platform !== 'linux' || onPath('Xvfb'),
}

/** By which the tests drive Calc. @type {Need} */
const bridge = {
  name: 'LibreOffice UNO (Python)',
  debian: 'python3-uno',
  present: () =>
    process.platform !== 'linux' ||
    spawnSync('/usr/bin/python3', ['-c', 'import uno'], { stdio: 'ignore' }).status === 0,
}

/** By which the tests open a package without this program. @type {Need} */
const age = { name: 'age', debian: 'age', present: () => onPath('age') }

/** @type {Need} */
const openssl = { name: 'OpenSSL', debian: 'openssl', present: () => onPath('openssl') }

/** A server by which the tests send packages, run by themselves on 127.0.0.1. @type {Need} */
const webdav = {
  name: 'Apache (mod_dav)',
  debian: 'apache2-bin',
  present: () => existsSync('/usr/sbin/apache2') && existsSync(DAV_MODULE),
}

/** The other one. @type {Need} */
const sftp = {
  name: 'OpenSSH (sshd)',
  debian: 'openssh-server',
  present: () => existsSync('/usr/sbin/sshd') && onPath('ssh-keygen'),
}

export const APP_NEEDS = [chromium, fonts]
export const TEST_NEEDS = [calc, poppler, display, bridge, age, openssl, webdav, sftp]

const CJK_FONTS = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'
const CALC_MODULE = '/usr/lib/libreoffice/program/libsclo.so'
const DAV_MODULE = '/usr/lib/apache2/modules/mod_dav_fs.so'

/**
 * @param {readonly Need[]} needs
 * @returns {boolean} whether all of them are there now
 */
export function setUpSystem(needs) {
  const missing = needs.filter((need) => !need.present())
  if (missing.length === 0) return true
  if (isDebian() && process.getuid?.() === 0) aptInstall(missing.map((need) => need.debian))
  const still = missing.filter((need) => !need.present())
  if (still.length === 0) return true
  const names = still.map((need) => need.name).join('、')
  const packages = still.map((need) => need.debian).join(' ')
  say(
    `缺少 ${names}，请先安装（Debian/Ubuntu：sudo apt-get install ${packages}）。/ ` +
      `Missing: install ${packages}.`,
  )
  return false
}

/** @param {string[]} packages */
function aptInstall(packages) {
  say(`正在安装 ${packages.join(' ')}… / Installing ${packages.join(' ')}…`)
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]),
  }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}

const isDebian = () => process.platform === 'linux' && existsSync('/etc/debian_version')

/** @param {...string} names */
function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.some((name) => folders.some((folder) => existsSync(join(folder, name))))
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return typeof stdout === 'string' && stdout.trim() !== ''
}
