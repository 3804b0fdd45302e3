import type { RollcallProcess } from './process.ts';

/** What a walk through the employees saw. */
export interface EmployeeWalk {
  /** Remote ids in the order in which they came. */
  readonly ids: readonly string[];
  /** The most resident memory that the process had after any page. */
  readonly peakBytes: number;
}

/** Walks the unified list of employees of an account to its end. */
export const walkEmployees = async (
  rollcall: Pick<RollcallProcess, 'url' | 'sandbox' | 'memory'>,
  accountId: string,
  pageSize: number,
): Promise<EmployeeWalk> => {
  const authorization = `Basic ${Buffer.from(`${rollcall.sandbox.api_key}:`).toString('base64')}`;
  const headers = { authorization, 'x-account-id': accountId };
  const ids: string[] = [];
  let peakBytes = 0;
  let next: string | null = '';
  do {
    const query = new URLSearchParams({ page_size: String(pageSize), ...(next && { next }) });
    const answer = await fetch(`${rollcall.url}/unified/hris/employees?${query}`, { headers });
    if (!answer.ok) throw new Error(await answer.text());
    const page = (await answer.json()) as { data: { remote_id: string }[]; next: string | null };
    ids.push(...page.data.map(({ remote_id }) => remote_id));
    next = page.next;
    peakBytes = Math.max(peakBytes, await rollcall.memory());
  } while (next);
  return { ids, peakBytes };
};
