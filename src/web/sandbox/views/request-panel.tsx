import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import type { VendorCall } from '../sandbox-types.ts';
import { useStrings } from '../strings/strings.tsx';
import { useActs, useRequests } from '../use-tenant.ts';
import { Section } from './section.tsx';

/** The last calls that the vendor got, as it saw them. */
export const RequestPanel = ({ provider }: { provider: string }): ReactNode => {
  const strings = useStrings();
  const { act, outcome } = useActs(provider);
  const requests = useRequests(provider).data?.requests ?? [];
  const clear = () => act({ method: 'DELETE', path: `/${provider}/requests`, said: strings.requests.cleared });
  return (
    <Section heading={strings.requests.heading} intro={strings.requests.intro} outcome={outcome}>
      {requests.length === 0 ? (
        <p className="text-ink-soft">{strings.requests.none}</p>
      ) : (
        <>
          <div
            role="region"
            aria-label={strings.requests.heading}
            tabIndex={0}
            className="max-h-96 overflow-y-auto overscroll-contain"
          >
            <table className="w-full text-sm">
              <thead>
                <tr className="text-start text-ink-soft">
                  <th className="py-1 pe-3 text-start font-medium">{strings.requests.time}</th>
                  <th className="py-1 pe-3 text-start font-medium">{strings.requests.call}</th>
                  <th className="py-1 text-end font-medium whitespace-nowrap">{strings.requests.answer}</th>
                </tr>
              </thead>
              <tbody>
                {requests.toReversed().map((call, place) => (
                  // A call has no id, and the list is only ever added to.
                  <CallRow key={requests.length - place} call={call} />
                ))}
              </tbody>
            </table>
          </div>
          <Button kind="quiet" className="-ms-2! me-0! self-start" onClick={() => void clear()}>
            {strings.requests.clear}
          </Button>
        </>
      )}
    </Section>
  );
};

const CallRow = ({ call: { at, method, path, status } }: { call: VendorCall }): ReactNode => {
  const strings = useStrings();
  const time = new Date(at).toLocaleTimeString(strings.language.code, { timeStyle: 'medium' });
  return (
    <tr className="border-t border-line align-top">
      <td className="py-1.5 pe-3 whitespace-nowrap tabular-nums">
        <time dateTime={at}>{time}</time>
      </td>
      <td dir="ltr" className="py-1.5 pe-3 text-start font-mono break-all">
        {method} {path}
      </td>
      <td className={`py-1.5 text-end tabular-nums ${status >= 200 && status < 400 ? 'text-good' : 'text-bad'}`}>
        {status === 0 ? strings.requests.dropped : status}
      </td>
    </tr>
  );
};
