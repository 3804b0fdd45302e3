import type { Connector } from '../contract.ts';
import type { Grant, GrantState, Preflight } from '../preflight.ts';
import { demand, openSession, readEmployees, type Bench } from './bench.ts';
import type { Check } from './check.ts';
import { isObservable, lostBetween, observe, type Observed } from './observed.ts';
import type { SandboxControl } from './sandbox-control.ts';

/** How many breaches are told at most, before no more is looked at. */
const breachesTold = 20;

/** How many employees are read one by one. */
const employeesRead = 10;

/** A preflight is a handful of calls, and few of them may be refused: vendors block who is refused too often. */
const callsAllowed = 60;
const refusalsAllowed = 20;

/** What is fed by permissions in one of some states: `resource.field` or `resource.*`. */
const fedBy = (connector: Connector, grants: readonly Grant[], ...states: readonly GrantState[]): ReadonlySet<string> =>
  new Set(
    grants
      .filter(({ state }) => states.includes(state))
      .flatMap(
        ({ permission, found }) =>
          found?.fields ?? connector.permissions.find(({ key }) => key === permission)?.feeds.fields ?? [],
      ),
  );

/** The vendor's own id beside a unified one is fed by the same. */
const covers = (fed: ReadonlySet<string>, path: string) =>
  [path, path.replace('.remote_', '.'), `${path.split('.')[0]}.*`].some((one) => fed.has(one));

/**
 * The law between preflight and explanation: what is called missing is seen to be blank, and what is seen to be blank is
 * called missing or uncertain, so that nothing called granted is blank for want of permission.
 */
const breaches = (
  connector: Connector,
  grants: readonly Grant[],
  before: Observed,
  after: Observed,
): readonly string[] => {
  const lost = lostBetween(before, after);
  const missing = fedBy(connector, grants, 'missing');
  const doubtful = fedBy(connector, grants, 'missing', 'cannot_tell');
  return [
    ...[...missing]
      .filter((path) => isObservable(before, path) && !isLost(lost, path))
      .map((path) => `${path} is fed by something called missing, and nothing of it is lost`),
    ...[...lost]
      .filter((path) => !covers(doubtful, path))
      .map((path) => `${path} is lost, and all that feeds it is called granted`),
  ];
};

/** Of a whole resource something must be gone: a record, or part of one. */
const isLost = (lost: ReadonlySet<string>, path: string) =>
  path.endsWith('.*') ? [...lost].some((one) => one.startsWith(path.slice(0, -1))) : lost.has(path);

/** Takes each permission of the simulator away in turn; those that no reading needs, all at once. */
export const checkGrants = async (
  bench: Bench,
  preflight: Preflight,
  control: SandboxControl,
  switches: Readonly<Record<string, boolean | number | string>> = {},
): Promise<void> => {
  const begin = async () => {
    await control.reset();
    await control.turn(switches);
    if (bench.grantedFirst) await control.permit(bench.grantedFirst);
  };
  await begin();
  const ids = (await readEmployees(bench, openSession(bench))).map((record) => String(record['remote_id']));
  const looked = ids.slice(0, employeesRead);
  const before = await observe(bench, looked);
  const all = await preflight(openSession(bench).vendor);
  const wrong = all.filter(({ state }) => state === 'missing').map(({ permission }) => permission);
  demand(wrong.length === 0, `With everything granted these are called missing: ${wrong.join(', ')}`);
  const unanswered = bench.connector.permissions.filter(({ key }) => !all.some(({ permission }) => permission === key));
  demand(unanswered.length === 0, `Nothing is said of ${unanswered.map(({ key }) => key).join(', ')}`);

  const keys = Object.entries(await control.permissions()).flatMap(([key, granted]) => (granted ? [key] : []));
  const idle = keys.filter((key) => bench.idlePermissions?.test(key));
  const found: string[] = [];
  for (const taken of [idle, ...keys.filter((key) => !idle.includes(key)).map((key) => [key])]) {
    if (taken.length === 0 || found.length > breachesTold) continue;
    await begin();
    await control.permit(Object.fromEntries(taken.map((key) => [key, false])));
    const grants = await preflight(openSession(bench).vendor);
    const asked = await control.requests();
    const refused = asked.filter(({ status }) => status === 401 || status === 403).length;
    demand(asked.length <= callsAllowed, `Without ${taken[0]} the preflight made ${asked.length} calls.`);
    demand(refused <= refusalsAllowed, `Without ${taken[0]} the preflight was refused ${refused} times.`);
    const broken = breaches(bench.connector, grants, before, await observe(bench, looked));
    found.push(...broken.map((breach) => `Without ${taken.join(', ')}: ${breach}.`));
  }
  demand(found.length === 0, found.join(' '));
};

export const grantChecks: readonly Check[] = [
  {
    key: 'grants',
    title: 'What the preflight calls missing is blank, and nothing that it calls granted is blank for want of it.',
    needsControl: true,
    run: async (bench) => {
      const { preflight } = bench.connector;
      if (bench.control && preflight) await checkGrants(bench, preflight, bench.control);
    },
  },
];
