import { readdir } from 'node:fs/promises';
import type { Migration, MigrationProvider } from 'kysely/migration';

/** A migration's file name is its name, and its number its place: `0001_projects.ts` is run first. */
const migrationFile = /^\d{4}_[a-z_]+\.ts$/;

/** Reads the migrations from this folder, so that adding one means adding one file. */
export const migrationProvider: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(import.meta.dirname)).filter((name) => migrationFile.test(name)).toSorted();
    const migrations: Record<string, Migration> = {};
    for (const name of names) {
      migrations[name.replace('.ts', '')] = (await import(new URL(name, import.meta.url).href)) as Migration;
    }
    return migrations;
  },
};
