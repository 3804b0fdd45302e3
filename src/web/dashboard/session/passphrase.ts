/** The shortest passphrase that the server takes, in characters: told before it is typed. */
export const SHORTEST_PASSPHRASE = 15;
