import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A backup cannot be used: damaged, incomplete, or made by another version. The message says which. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** The file that tells what is in a backup. It is written last: a folder without it is no backup. */
export const manifestFile = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestContent = z.object({
  format: z.literal('rollcall-backup'),
  version: z.literal(1),
  /** ISO instant of the one snapshot that all tables are of. */
  made_at: z.iso.datetime(),
  /** Of the server it was read from, such as `18.4`. */
  postgres_version: z.string(),
  /** Migrations that had been run, in order. */
  migrations: z.array(z.string()).min(1),
  /** Which encryption keys have sealed what is in it, with what proves one. */
  encryption_keys: z.array(z.object({ version: z.string(), check_value: z.base64() })),
  /** In the order in which they can be filled again: a table after those that it refers to. */
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.int().min(0),
      /** Rows as `COPY` writes them, by gzip. */
      file: z.string().regex(/^[a-z0-9_]+\.copy\.gz$/),
      bytes: z.int().min(0),
      sha256,
    }),
  ),
});

/** What is in a backup. */
export type Manifest = z.infer<typeof manifestContent>;
export type BackedUpTable = Manifest['tables'][number];

/** The manifest as it is written: with a checksum of its own. */
export const writeManifest = (content: Manifest): string =>
  `${JSON.stringify({ ...content, sha256: checksumOf(content) }, null, 2)}\n`;

/**
 * Reads what {@link writeManifest} wrote.
 *
 * @throws BackupError when it is damaged, or of a version that is not known here.
 */
export const readManifest = (text: string): Manifest => {
  const { sha256: told, ...content } = parsed(text);
  if (told !== checksumOf(content)) throw new BackupError(`${manifestFile} is damaged: its checksum is wrong.`);
  const result = manifestContent.safeParse(content);
  if (!result.success) throw new BackupError('This backup was made by a version of Rollcall that is not known here.');
  return result.data;
};

const parsed = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new BackupError(`${manifestFile} is damaged: it is not JSON.`, { cause: error });
  }
};

const checksumOf = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');
