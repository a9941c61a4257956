// What travels between a school and the central office. A package is a .zip of two entries: READ-ME.txt and
// package.age (age-encryption.org/v1; of an invitation, which holds no person, package.zip). Inside is a .zip with
// manifest.json, manifest.sig (Ed25519 over the bytes of manifest.json) and the files that the manifest names.
import { z } from 'zod'
import { ROSTER_COLUMNS, SHARED_RULES } from '../domain/submission/roster.ts'
import { Day } from './common.ts'

export const PACKAGE_KINDS = [
  'invitation',
  'request',
  'period',
  'submission',
  'receipt',
  'return',
] as const
export const PackageKind = z.enum(PACKAGE_KINDS)
export type PackageKind = z.infer<typeof PackageKind>

/** It becomes part of file names. */
const Uid = z
  .string()
  .regex(/^[0-9A-Za-z-]{8,64}$/)
  .max(64)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Instant = z.iso.datetime()
const line = (most: number) => z.string().max(most)

/** Who signs, with the keys that the other side needs: Ed25519 (raw, base64) and an age recipient (age1…). */
export const Party = z.strictObject({
  uid: Uid,
  role: z.enum(['school', 'central']),
  name: line(60),
  signingKey: line(64),
  recipient: line(100),
})
export type Party = z.infer<typeof Party>

/** Algorithms by name, so that each can be replaced. */
export const ALGORITHMS = {
  archive: 'zip',
  encryption: 'age-encryption.org/v1',
  hash: 'SHA-256',
  signature: 'Ed25519',
} as const

export const PackagedFile = z.strictObject({
  /** a plain relative name with at most one folder */
  name: z.string().regex(/^[a-z0-9_-]{1,40}(\/[a-z0-9_-]{1,64})?\.[a-z]{2,6}$/),
  bytes: z.int().nonnegative(),
  sha256: Sha256,
})

/** Of the school that is invited. `recoverySlot`: whether the centre keeps a key that opens the school's ledger. */
const InvitationBody = z.strictObject({
  school: z.strictObject({ uid: Uid, name: line(60), code: line(20) }),
  cohort: z.int(),
  recoverySlot: z.boolean(),
})
const RequestBody = z.strictObject({
  /** a recovery key of the ledger, made for the centre where the clerk agreed; else null */
  recovery: line(400).nullable(),
})
const PeriodBody = z.strictObject({
  uid: Uid,
  kind: line(1),
  name: line(60),
  dateFrom: Day,
  dateTo: Day,
  deadline: Day.nullable(),
  tables: z.array(line(4)).max(15),
  note: line(300),
  cohort: z.int(),
})
export const SubmissionBody = z.strictObject({
  periodUid: Uid,
  /** of all that this ledger ever submitted: 1, 2, 3 … */
  serial: z.int().positive(),
  /** of the manifest with the serial before; null for the first */
  previous: Sha256.nullable(),
  /** of this period: how often */
  sequence: z.int().positive(),
  ledgerId: line(64),
  cohort: z.int(),
  asOf: Day,
  chainHead: line(64).nullable(),
  schemaVersion: z.int(),
  counts: z.strictObject({ graduates: z.int(), landed: z.int(), inLedger: z.int() }),
  /** rows a table */
  rows: z.record(z.string().max(40), z.int()),
  signedBy: z.strictObject({ prepared: line(60), checked: line(60), approved: line(60) }),
  note: line(300),
})
/** What the centre says of a package. `serial`, `sha256`: what it holds of the sender now, for one that lost them. */
const ReceiptBody = z.strictObject({
  of: z.strictObject({ uid: Uid, kind: PackageKind, sha256: Sha256 }),
  outcome: z.enum(['approved', 'arrived', 'accepted', 'refused', 'archived']),
  /** of what is archived: nothing is handed in for it any more; else null */
  periodUid: Uid.nullable(),
  /** an error code and its params, of what is refused */
  finding: z
    .strictObject({
      code: line(40),
      params: z.record(z.string().max(40), z.union([line(200), z.number()])),
    })
    .nullable(),
  serial: z.int().nonnegative(),
  sha256: Sha256.nullable(),
})
const ReturnBody = z.strictObject({
  periodUid: Uid,
  /** of the submission that goes back */
  of: Uid,
  reason: line(300),
  deadline: Day.nullable(),
})

const Common = {
  format: z.literal('jytz-package'),
  version: z.literal(1),
  uid: Uid,
  from: Party,
  /** uid of the one that it is for */
  to: Uid,
  createdAt: Instant,
  program: line(40),
  algorithms: z.strictObject({
    archive: line(20),
    encryption: line(40),
    hash: line(20),
    signature: line(20),
  }),
  files: z.array(PackagedFile).max(12_000),
} as const

export const Manifest = z.discriminatedUnion('kind', [
  z.strictObject({ ...Common, kind: z.literal('invitation'), body: InvitationBody }),
  z.strictObject({ ...Common, kind: z.literal('request'), body: RequestBody }),
  z.strictObject({ ...Common, kind: z.literal('period'), body: PeriodBody }),
  z.strictObject({ ...Common, kind: z.literal('submission'), body: SubmissionBody }),
  z.strictObject({ ...Common, kind: z.literal('receipt'), body: ReceiptBody }),
  z.strictObject({ ...Common, kind: z.literal('return'), body: ReturnBody }),
])
export type Manifest = z.infer<typeof Manifest>
export type ManifestOf<K extends PackageKind> = Extract<Manifest, { kind: K }>

/** One line of questions.ndjson: in a return what is asked, in a submission the same with its answer. */
export const PackagedQuestion = z.strictObject({
  uid: Uid,
  studentNo: line(20).nullable(),
  /** a field of the entry grid; '' = the whole row */
  field: line(40),
  report: line(4),
  rowKey: line(60),
  asked: line(500),
  askedAt: Instant,
  deadline: Day.nullable(),
  answer: line(500),
  answeredAt: Instant.nullable(),
  /** when the centre was content with it; a school says what it was told */
  closedAt: Instant.nullable(),
})
export type PackagedQuestion = z.infer<typeof PackagedQuestion>

/** One line of roster.ndjson of a period. `to`: the school that somebody moved to. `values`: of whom is new, as stored. */
export const RosterChange = z.strictObject({
  change: z.enum(['new', 'moved', 'gone']),
  studentNo: line(40).min(1),
  name: line(60).min(1),
  to: line(60),
  values: z.partialRecord(z.enum(ROSTER_COLUMNS), line(2000)),
})
export type RosterChange = z.infer<typeof RosterChange>

/** One line of rules.ndjson of a period; `content` null: the rule that is shipped. */
export const PackagedRule = z.strictObject({
  name: z.enum(SHARED_RULES),
  validFrom: Day,
  content: z.json(),
})
export type PackagedRule = z.infer<typeof PackagedRule>

/** `url`: of the folder, https alone, without a name or password in it. */
export const WebdavSetting = z.strictObject({
  kind: z.literal('webdav'),
  url: z
    .url()
    .regex(/^https:\/\/[^@?#]*$/)
    .max(400),
  user: line(100),
  password: line(200),
  /** certificate of an authority of one's own, PEM; '' = those of the system */
  authority: line(20_000),
  /** SHA-256 of the server's certificate, hex; '' = not pinned */
  pin: z
    .string()
    .regex(/^([0-9a-f]{64})?$/)
    .max(64),
})
export type WebdavSetting = z.infer<typeof WebdavSetting>

export const SftpSetting = z.strictObject({
  kind: z.literal('sftp'),
  host: z
    .string()
    .regex(/^[^\s/@]+$/)
    .max(200),
  port: z.int().min(1).max(65_535),
  user: line(100).min(1),
  /** of the user, or of the private key where there is one */
  password: line(200),
  /** PEM or OpenSSH's own; '' = password */
  privateKey: line(20_000),
  /** of the server, as `ssh-keygen -l` prints it; always compared */
  hostKey: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}$/)
    .max(50),
  /** '' = the user's own */
  folder: line(200),
})
export type SftpSetting = z.infer<typeof SftpSetting>

export const ServerSetting = z.discriminatedUnion('kind', [WebdavSetting, SftpSetting])
export type ServerSetting = z.infer<typeof ServerSetting>

/** Where packages go and come from. The folders below it: `to-centre`, and `to-<uid of the school>`. */
export const TransportSetting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** a folder, a share, a stick */
  z.strictObject({ kind: z.literal('folder'), path: z.string().trim().min(1).max(400) }),
  WebdavSetting,
  SftpSetting,
])
export type TransportSetting = z.infer<typeof TransportSetting>
