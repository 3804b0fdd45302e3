import { createHmac } from 'node:crypto';
import type { WebhookEvent } from '../kit/index.ts';
import { organisationsOf } from './organisations.ts';
import { renderEmployee } from './render.ts';
import type { HeroState } from './state.ts';
import { type View, viewOf } from './view.ts';

/**
 * Tells the registered webhooks. Event names follow the list in the Developer Portal.
 *
 * @see https://developer.employmenthero.com/api-references/webhook
 */
export const announce = ({ environment, organisation }: View, type: string, resource: unknown): void =>
  environment.emit({ type, organisation_id: organisation.id, data: resource });

/** Body and signature header are assumed: only names of events are public. */
export const webhooks = {
  compose: (event: WebhookEvent, secret: string, { environment }: HeroState) => {
    const body = JSON.stringify({
      event: event.type,
      organisation_id: event.organisation_id ?? organisationsOf(environment)[0]?.id,
      data: event.data ?? null,
    });
    return {
      body,
      headers: { 'x-employment-hero-signature': createHmac('sha256', secret).update(body).digest('hex') },
    };
  },
};

/** Somebody was added or changed in the web app. A removal has no event. */
export const rosterChanged = (state: HeroState, personId: string, change: 'added' | 'changed' | 'removed'): void => {
  const person = state.environment.roster.get(personId);
  const [organisation] = organisationsOf(state.environment);
  if (person === undefined || organisation === undefined) return;
  const view = viewOf(state, organisation);
  announce(view, change === 'added' ? 'employee_created' : 'employee_updated', renderEmployee(view, person));
};
