/*
 * Lists every employee of a large tenant through Rollcall, and beside it the same pages straight from the
 * simulator with a bare client. Prints a JSON line. `npm run bench -- large-tenant [people]`
 */
import { linkSandboxAccount, newDataDir, startProcess, type RollcallProcess } from '../test/process.ts';
import { walkEmployees } from '../test/walk.ts';

const people = Number(process.argv[2] ?? 10_000);
const pageSize = 100;

/** What the bare client asks of each person: without a list of fields the simulator counts everybody’s reports each time. */
const bareFields = ['root.fullName', 'root.email', 'work.title', 'work.department', 'work.site', 'work.startDate'];

/** Reads the same people with the fewest calls that the vendor's documentation gives, without mapping. */
const walkBare = async ({ sandbox }: RollcallProcess) => {
  const { base_url, credentials } = sandbox.providers['hibob'] ?? { base_url: '', credentials: {} };
  const pair = `${credentials['service_user_id']}:${credentials['service_user_token']}`;
  const search = async (body: object) => {
    const answer = await fetch(`${base_url}/v1/people/search`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return ((await answer.json()) as { employees: { id: string }[] }).employees;
  };
  const ids = (await search({ fields: ['root.id'], showInactive: true })).map(({ id }) => id);
  let seen = 0;
  for (let start = 0; start < ids.length; start += pageSize) {
    const values = ids.slice(start, start + pageSize);
    const filters = [{ fieldPath: 'root.id', operator: 'equals', values }];
    seen += (await search({ fields: bareFields, showInactive: true, filters })).length;
  }
  return seen;
};

const timed = async <T>(work: () => Promise<T>) => {
  const startedAt = performance.now();
  const result = await work();
  return { result, seconds: Number(((performance.now() - startedAt) / 1000).toFixed(2)) };
};

const folder = await newDataDir();
const rollcall = await startProcess(folder.path, {
  ROLLCALL_SANDBOX_PEOPLE: String(people),
  ROLLCALL_SANDBOX_LIMITS: 'raised',
  ROLLCALL_REQUESTS_PER_MINUTE: '1000000',
  ROLLCALL_LOG_LEVEL: 'warn',
});
try {
  const accountId = await linkSandboxAccount(rollcall, 'hibob');
  const idle = await rollcall.memory();
  const through = await timed(() => walkEmployees(rollcall, accountId, pageSize));
  const bare = await timed(() => walkBare(rollcall));
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  const line = {
    people,
    seen: through.result.ids.length,
    rollcallSeconds: through.seconds,
    bareSeconds: bare.seconds,
    ratio: Number((through.seconds / bare.seconds).toFixed(2)),
    idleMegabytes: megabytes(idle),
    growthMegabytes: megabytes(through.result.peakBytes - idle),
  };
  console.log(JSON.stringify(line));
} finally {
  await rollcall.end('SIGTERM');
  await folder.remove();
}
