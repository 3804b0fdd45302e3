#!/usr/bin/env node
// The `rollcall` command: the same start-up as `npm start`, for any command line.
process.argv.splice(2, 0, 'cli');
await import('./launch.mjs');
