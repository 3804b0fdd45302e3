/**
 * The least that can stand between a program and HiBob: it adds the credentials, sends the same requests that Rollcall
 * sends for a page of people, and hands the answer on as it came. No database, no log, no mapping.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';

const [base = '', authorization = '', fields = '[]'] = process.argv.slice(2);
const agent = new Agent({ connections: 64, keepAliveTimeout: 30_000 });

const search = async (body: object): Promise<Buffer> => {
  const answer = await request(`${base}/v1/people/search`, {
    dispatcher: agent,
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return Buffer.from(await answer.body.arrayBuffer());
};

const server = createServer((_, response) => {
  void (async () => {
    const ids = JSON.parse((await search({ fields: ['root.id'], showInactive: true })).toString()) as {
      employees: { id: string }[];
    };
    const values = ids.employees.map(({ id }) => id);
    const filters = [{ fieldPath: 'root.id', operator: 'equals', values }];
    const people = await search({ fields: JSON.parse(fields) as string[], filters, showInactive: true });
    response.writeHead(200, { 'content-type': 'application/json' }).end(people);
  })();
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit());
