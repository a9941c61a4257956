import { z } from 'zod'
import { FileToken, Nothing } from '../schemas/common.ts'
import { command, query } from './spec.ts'

const Picked = z.strictObject({ token: FileToken, name: z.string() }).nullable()

/** Served by the shell, not by the data thread: dialogs that turn paths into opaque tokens. null = the user cancelled. */
export const files = {
  'files.pickOpen': command(
    z.strictObject({
      purpose: z.enum([
        ...(['import', 'ledger', 'backup', 'evidence', 'form', 'scan', 'package'] as const),
        // a private key, a certificate of an authority
        'server',
      ]),
    }),
    Picked,
  ),
  'files.pickSave': command(
    z.strictObject({
      purpose: z.enum(['report', 'recovery', 'plainCopy', 'diagnostics', 'pdf', 'package']),
      suggestedName: z.string().max(120),
    }),
    Picked,
  ),
  /**
   * ledger = for a ledger, on this computer; backup = for copies of backups: a stick or a share too; exchange = where
   * packages of a school and the centre go and come from
   */
  'files.pickFolder': command(
    z.strictObject({ purpose: z.enum(['ledger', 'backup', 'exchange']) }),
    Picked,
  ),
  /** A file dropped on the page; the preload replaces the File by its path before it leaves the page. */
  'files.dropped': command(z.strictObject({ path: z.string().max(4096) }), Picked),
  /** The ledger file with which the system started the application (a double click), if any: an offer, nothing is opened. */
  'files.offered': query(Nothing, Picked),
  'files.reveal': command(z.strictObject({ token: FileToken }), z.strictObject({})),
}
