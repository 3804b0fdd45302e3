import type { Ask, Call } from './call.ts';

/** What of linked accounts is used up while the platform's own operations are tried. */
export interface Accounts {
  readonly hibob: string;
  readonly hrworks: string;
  /** To be renamed, suspended and resumed. */
  readonly spare: string;
  /** To be deleted. */
  readonly doomed: string;
}

const owner = { origin_owner_id: 'owner-contract', origin_owner_name: 'Owner', type: 'test' };
/** By a custom field: a `path` may hold any character by its pattern, so Specmatic sends NUL, which no text here may hold. */
const mapping = { resource: 'employees', custom_field_id: 'shirt_size' };
const newMappingBody = { ...mapping, name: 'contract' };

/** Words that stand in a list, as `name` and as `filter[name]`. Status codes are numbers in a text: any number is one. */
const logWords = { order_by: 'duration', order_direction: 'asc' };
const both = <Value>(values: Record<string, Value>): Record<string, Value> => ({
  ...values,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`filter[${name}]`, value])),
});
const logs: Call = { parameters: both(logWords), without: Object.keys(both({ status_codes: '' })) };

/** How each operation beside the unified HRIS API is called, on things made for the purpose. */
export const platformCalls = async (ask: Ask, accounts: Accounts): Promise<ReadonlyMap<string, Call>> => {
  const make = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await ask(path, { method: 'POST', body });
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as Record<string, string>;
  };
  const idOfNew = async (path: string, body: object): Promise<string> => (await make(path, body))['id'] ?? '';
  const newKey = () => idOfNew('/api_keys', { name: 'Contract' });
  const newProfile = () => idOfNew('/connector_profiles', { connector_key: 'hibob', environment: 'simulator' });
  let mappings = 0;
  const newMapping = (path: string) => idOfNew(path, { ...mapping, name: `contract_${++mappings}` });
  const ofAccount = `/accounts/${accounts.hibob}/field_mappings`;

  const named = (id: string, more: Partial<Call> = {}): Call => ({ parameters: { id }, ...more });
  const ofMapping = async (more: Partial<Call> = {}) => named(await newMapping('/field_mappings'), more);
  const ofAccountMapping = async (more: Partial<Call> = {}): Promise<Call> => ({
    parameters: { account_id: accounts.hibob, id: await newMapping(ofAccount) },
    ...more,
  });
  const nothing: Call = { parameters: {} };
  const { token = '' } = await make('/connect_sessions', owner);
  const asked = await ask('/unified/hris/employees', { accountId: accounts.hibob });
  const run = { action: 'hibob_list_reports', headers: { 'x-account-id': accounts.hibob } };
  const ran = await ask('/actions/rpc', { method: 'POST', body: run });
  const [person] = (asked.body as { data: { id: string }[] }).data;
  const change = { method: 'PATCH', accountId: accounts.hibob, body: { title: 'Ms' } };
  const changed = await ask(`/unified/hris/employees/${person?.id}`, change);
  const written = changed.body as { write: { id: string } };

  return new Map<string, Call>(
    Object.entries({
      create_connect_session: {
        parameters: {},
        body: { ...owner, multiple: true },
        exact: ['type'],
      },
      authenticate_connect_session: { parameters: {}, body: { token }, exact: ['token'] },
      list_linked_accounts: { parameters: { status: 'active' } },
      search_accounts: { parameters: { standings: 'working', sort_by: 'owner_name' } },
      count_accounts: nothing,
      get_account: named(accounts.hibob),
      get_account_erasure: named(accounts.hibob),
      update_account: named(accounts.spare, { body: { origin_username: 'contract', shared: true } }),
      delete_account: named(accounts.doomed),
      suspend_account: named(accounts.spare),
      resume_account: named(accounts.spare),
      get_account_meta_info: named(accounts.hibob),
      run_account_preflight: named(accounts.hibob),
      get_account_preflight: named(accounts.hibob),
      get_account_sharing: named(accounts.hibob),
      list_api_keys: nothing,
      create_api_key: {
        parameters: {},
        body: { name: 'Contract', scopes: ['read_only'], account_ids: [accounts.hibob] },
        exact: ['scopes', 'account_ids'],
      },
      get_api_key: named(await newKey()),
      update_api_key: named(await newKey(), { body: { name: 'Renamed' } }),
      revoke_api_key: named(await newKey()),
      rotate_api_key: named(await newKey(), { body: {}, needsEveryField: true }),
      list_audit_log: { parameters: { actor_type: 'API_KEY' } },
      verify_audit_log: nothing,
      list_connectors_meta: nothing,
      get_connector_meta: { parameters: { provider: 'hibob' } },
      list_connector_profiles: nothing,
      list_auth_configs: nothing,
      create_connector_profile: {
        parameters: {},
        body: { connector_key: 'hibob', environment: 'simulator', name: 'Contract' },
        exact: ['connector_key', 'environment'],
      },
      get_connector_profile: named(await newProfile()),
      update_connector_profile: named(await newProfile(), {
        body: { name: 'Renamed', active: true },
      }),
      delete_connector_profile: named(await newProfile()),
      list_guide_feedback: { parameters: { provider: 'hibob' } },
      get_coverage: { parameters: { format: 'json' } },
      list_actions_meta: {
        parameters: {
          account_ids: accounts.hibob,
          'filter[account_ids]': accounts.hibob,
        },
        // Input schemas are free values: of a list in one, Specmatic wants every element to have the keys of the first.
        without: ['include'],
      },
      rpc_action: {
        parameters: { 'x-account-id': accounts.hibob },
        body: run,
        exact: ['action', 'headers'],
        refusesNull: true,
        needsEveryField: true,
      },
      proxy_request: {
        parameters: { 'x-account-id': accounts.hrworks },
        body: { path: '/v2/persons' },
        exact: ['path'],
        refusesNull: true,
        needsEveryField: true,
      },
      list_logs: { ...logs, parameters: { ...logs.parameters, include: 'step_logs' } },
      list_step_logs: logs,
      list_platform_logs: logs,
      get_log: {
        parameters: { id: asked.headers.get('x-request-id') ?? '', include: ['step_logs', 'advanced_logs'] },
      },
      get_action_log: { parameters: { actionRunId: ran.headers.get('x-request-id') ?? '' } },
      get_log_settings: nothing,
      update_log_settings: { parameters: {}, body: { keep_bodies: true, bodies_kept_hours: 24, errors_only: true } },
      list_field_mappings: nothing,
      create_field_mapping: {
        parameters: {},
        body: newMappingBody,
        exact: ['resource'],
        anyLength: ['custom_field_id'],
        needsEveryField: true,
      },
      get_field_mapping: await ofMapping(),
      update_field_mapping: await ofMapping({ body: { custom_field_id: 'shoe_size' }, needsEveryField: true }),
      delete_field_mapping: await ofMapping(),
      list_account_field_mappings: { parameters: { account_id: accounts.hibob } },
      create_account_field_mapping: {
        parameters: { account_id: accounts.hibob },
        body: newMappingBody,
        exact: ['resource'],
        anyLength: ['custom_field_id'],
        needsEveryField: true,
      },
      get_account_field_mapping: await ofAccountMapping(),
      update_account_field_mapping: await ofAccountMapping({
        body: { custom_field_id: 'shoe_size' },
        needsEveryField: true,
      }),
      delete_account_field_mapping: await ofAccountMapping(),
      // Of tasks, since the schemas of other bodies are free values with lists of unlike elements, as in `list_actions_meta`.
      list_write_requirements: { parameters: { 'x-account-id': accounts.hibob, resource: 'tasks' } },
      get_write: { parameters: { 'x-account-id': accounts.hibob, id: written.write.id } },
      get_liveness: nothing,
      get_readiness: nothing,
    } satisfies Record<string, Call>),
  );
};
