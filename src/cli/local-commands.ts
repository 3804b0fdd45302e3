/** One thing that `rollcall doctor` looked at. */
export interface Finding {
  readonly check: string;
  /** `note` is worth knowing and no fault. */
  readonly outcome: 'good' | 'note' | 'bad';
  /** What was found, in a sentence; with what to do where it is not good. */
  readonly told: string;
}

/** Commands that touch the installation itself and are handed in from outside. */
export interface LocalCommands {
  /** Serves until a signal ends it. */
  serve(): Promise<void>;
  /** Makes an API key straight in the database and resolves with its text. */
  makeApiKey(name: string): Promise<string>;
  /** Invites an owner of a project, or of the default one, and resolves with the link. */
  inviteOwner(projectId?: string): Promise<string>;
  /** Makes a project and resolves with its id. */
  makeProject(name: string): Promise<string>;
  /** Goes through the audit log of every project. */
  verifyAuditLog(): Promise<readonly ({ readonly intact: boolean } & Readonly<Record<string, unknown>>)[]>;
  /** Runs the checks of a connector, against its simulator or a live environment. */
  checkConnector(provider: string, environment?: string): Promise<{ readonly text: string; readonly held: boolean }>;
  /** Backs up the database into a folder. Resolves with what is in it. */
  makeBackup(folder: string, options: { readonly withKey?: boolean }): Promise<object>;
  /** Restores a backup into an empty data folder, or the configured database. Resolves with what was restored. */
  restore(folder: string, into?: string): Promise<object>;
  /** Looks whether the installation is sound. */
  examine(): Promise<readonly Finding[]>;
}
