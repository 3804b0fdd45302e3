import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { requireSharedAction } from '../sharing/require-shared.ts';
import { requireAction } from './catalogue.ts';

/** What a program asks of an action. */
export interface ActionCall {
  /** The published id. */
  readonly actionId: string;
  /** The account, as shown on the wire. */
  readonly accountId: string;
  /** Arguments from path, query and body, merged. */
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * Runs one of a vendor's own operations for an account.
 *
 * @throws Problem `NotFound`, `ValidationError` with a pointer for each argument, `DataWithheld`, or one that answers 412.
 * @throws VendorError when the vendor refuses or cannot be reached.
 */
export const runAction = async (engine: Engine, caller: Caller, call: ActionCall): Promise<unknown> => {
  const { action, connector } = requireAction(engine, call.actionId);
  caller.subject.action = call.actionId;
  const parsed = action.input.safeParse(call.input);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({
      pointer: `/body/${path.map(String).join('/')}`,
      message,
    }));
    throw new Problem('ValidationError', errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '), {
      errors,
      remediation: `See the input of ${call.actionId} in GET /actions?include=action_details.`,
    });
  }
  return workOnAccount(engine, caller, { accountId: call.accountId }, async (open) => {
    if (open.account.provider !== connector.manifest.key) {
      throw new Problem('ValidationError', `${call.actionId} is an action of ${connector.manifest.name}.`, {
        errors: [{ pointer: '/body/action', message: `is not an action of ${open.connector.manifest.name}` }],
        remediation: 'Name an account of the same provider in "x-account-id".',
      });
    }
    requireSharedAction(open, action);
    return action.run(open.vendor, parsed.data);
  });
};
