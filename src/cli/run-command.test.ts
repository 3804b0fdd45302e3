import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../test/command-line.ts';
import { describeConfig } from '../config.ts';

describe('the command line', () => {
  it('says what it takes, with examples, variables and exit codes, without being asked twice', async () => {
    for (const args of [[], ['--help'], ['help']]) {
      const { code, out, err } = await runCommandLine(args, {}, { columns: 80 });
      expect([code, err]).toEqual([0, '']);
      for (const { name } of describeConfig()) expect(out).toContain(name);
      expect(out).toMatch(/Examples[^]*Exit codes/);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it('explains each command with examples', async () => {
    const commands = [
      'serve',
      'backup',
      'doctor',
      'connect',
      'accounts list',
      'employees list',
      'logs get',
      'api-keys create',
    ];
    for (const command of commands) {
      const { code, out } = await runCommandLine([...command.split(' '), '--help'], {}, { columns: 80 });
      expect(code).toBe(0);
      expect(out).toContain(`Usage: rollcall ${command}`);
      expect(out).toContain(`  rollcall ${command}`);
    }
  });

  it.each([
    [['acounts'], 'Did you mean accounts?'],
    [['accounts', 'lst'], 'Did you mean list?'],
    [['accounts', 'list', '--provder', 'x'], 'Did you mean --provider?'],
    [['accounts', 'get'], "missing required argument 'id'"],
    [['employees', 'list'], "required option '--account <id>'"],
    [['employees', 'list', '--account', 'x', '--limit', '0'], 'a whole number from 1 on'],
    [['accounts', 'list', '--url', 'nowhere'], '"nowhere" is not an http or https address'],
  ])('answers %j with 2 and the way out', async (args, told) => {
    const { code, out, err } = await runCommandLine(args, { ROLLCALL_DATA_DIR: '/nonexistent' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
  });

  it('tells a wrong environment, a missing key and a missing server apart', async () => {
    const nowhere = { ROLLCALL_DATA_DIR: '/nonexistent', ROLLCALL_URL: 'http://127.0.0.1:64999' };
    expect(await runCommandLine(['accounts', 'list'], { ROLLCALL_PROT: '1' })).toMatchObject({ code: 2 });
    const withoutKey = await runCommandLine(['accounts', 'list'], nowhere);
    expect([withoutKey.code, withoutKey.err]).toEqual([2, expect.stringContaining('--api-key-file')]);
    const env = { ...nowhere, ROLLCALL_API_KEY: `v1.local.${'a'.repeat(43)}` };
    const { code, err } = await runCommandLine(['accounts', 'list'], env);
    expect([code, err]).toEqual([3, expect.stringContaining('does not answer (ECONNREFUSED)')]);
  });

  it('ends with 1 where the doctor or a check finds something wrong', async () => {
    const finding = { check: 'Disk', outcome: 'bad', told: 'full.' } as const;
    const examine = async () => [finding];
    const forPeople = await runCommandLine(['doctor'], {}, { examine });
    expect(forPeople).toMatchObject({ code: 1, out: '  BAD   Disk  full.\n' });
    const forPrograms = await runCommandLine(['doctor', '--json'], {}, { examine });
    expect(JSON.parse(forPrograms.out)).toEqual({ sound: false, findings: [finding] });
    const checkConnector = async () => ({ text: 'FAILED  reads\n', held: false });
    expect(await runCommandLine(['connectors', 'check', 'hibob'], {}, { checkConnector })).toMatchObject({ code: 1 });
  });
});

describe('completions', () => {
  const completed = async (line: string): Promise<string[]> => {
    const { out: script } = await runCommandLine(['completions', 'bash'], {});
    const words = line.split(' ');
    const set = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`;
    const { stdout } = await promisify(execFile)('bash', [
      '-c',
      `${script}\n${set}; _rollcall; echo "\${COMPREPLY[*]}"`,
    ]);
    return stdout.trim().split(' ');
  };

  it('complete commands, what is below them, and options, in bash', async () => {
    expect(await completed('rollcall acc')).toEqual(['accounts']);
    expect(await completed('rollcall accounts ')).toEqual(expect.arrayContaining(['list', 'get', 'suspend', 'delete']));
    expect(await completed('rollcall accounts get 06Xg --js')).toEqual(['--json']);
    expect(await completed('rollcall connectors check hibob --')).toEqual(['--live', '--help']);
    expect(await completed('rollcall completions ')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('exist for zsh and fish, and for no other', async () => {
    expect((await runCommandLine(['completions', 'zsh'], {})).out).toMatch(/^#compdef rollcall\n/);
    const { out } = await runCommandLine(['completions', 'fish'], {});
    expect(out).toContain(`complete -c rollcall -n '__rollcall_below accounts list' -l provider`);
    const { code, err } = await runCommandLine(['completions', 'csh'], {});
    expect([code, err]).toEqual([2, expect.stringContaining('bash, zsh, fish')]);
  });
});
