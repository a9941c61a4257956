import { z } from 'zod'
import { FileToken, Nothing } from '../schemas/common.ts'
import { PackageKind, ServerSetting, TransportSetting } from '../schemas/package.ts'
import { command, query } from './spec.ts'

const Id = z.int().positive()
const Finding = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type PackageFinding = z.infer<typeof Finding>

/** What came of one package that was read. `finding`: an error code with its params where it was refused, or where something of it was left out. */
const Outcome = z.strictObject({
  /** null: not even that could be read */
  kind: PackageKind.nullable(),
  from: z.string(),
  outcome: z.enum(['taken', 'known', 'refused']),
  finding: Finding.nullable(),
})
export type PackageOutcome = z.infer<typeof Outcome>

const Listed = z.strictObject({
  id: Id,
  direction: z.enum(['in', 'out']),
  kind: PackageKind,
  correspondent: z.string(),
  /** name of its period; '' = of none */
  period: z.string(),
  serial: z.int().nullable(),
  /** of what is kept of it */
  bytes: z.int(),
  state: z.enum(['waiting', 'delivered', 'answered', 'arrived', 'accepted', 'returned', 'refused']),
  /** why it was refused: of one that came in by us, of one that went out by the other side */
  finding: Finding.nullable(),
  /** why it has not gone out yet */
  problem: Finding.nullable(),
  attempts: z.int(),
  nextTryAt: z.string().nullable(),
  recordedAt: z.string(),
})
export type ListedPackage = z.infer<typeof Listed>

/** Of both roles: what comes in and goes out, and by which way. */
export const packages = {
  /** Newest first, the last 500. */
  'packages.list': query(Nothing, z.array(Listed)),
  /** Reads one file, whatever it is: each role takes what is meant for it. */
  'packages.read': command(z.strictObject({ token: FileToken }), Outcome),
  /** Saves one that goes out, to be carried or mailed; it counts as delivered. */
  'packages.save': command(z.strictObject({ id: Id, token: FileToken }), Nothing),
  /** Without its password and private key; `secretKept`: whether there is one. */
  'packages.transport': query(
    Nothing,
    z.strictObject({ setting: TransportSetting, secretKept: z.boolean() }),
  ),
  /** `folder`: one that was picked; null = none. */
  'packages.setTransport': command(z.strictObject({ folder: FileToken.nullable() }), Nothing),
  /** A server. Without a password and key those that are kept stay, for the same server and user alone. */
  'packages.setServer': command(
    z.strictObject({
      setting: ServerSetting,
      /** a private key, a certificate of an authority: read into the setting; null = what stands there */
      keyFile: FileToken.nullable(),
      authorityFile: FileToken.nullable(),
    }),
    Nothing,
  ),
  /** A job: sends what waits and fetches what lies there. Its result is an ExchangeResult. */
  'packages.exchange': command(Nothing, z.strictObject({ jobId: z.string() })),
}

/** `problem`: why the way did not work; what waits is tried again. */
export type ExchangeResult = Readonly<{
  sent: number
  read: readonly PackageOutcome[]
  problem: PackageFinding | null
}>
