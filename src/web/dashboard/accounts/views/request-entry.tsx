import { CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { useLanguage } from '../../../ui/language/create-strings.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { RequestId } from '../../parts/request-id.tsx';
import { useStrings } from '../../strings/strings.tsx';
import type { RequestLog, VendorCall } from '../account-types.ts';

/** One request of a program; opens to the calls that it made to the HR system. */
export const RequestEntry = ({ request, isOpen = false }: { request: RequestLog; isOpen?: boolean }): ReactNode => {
  const { requests } = useStrings().accounts.detail;
  const calls = request.step_requests ?? [];
  return (
    <Disclosure
      isOpen={isOpen}
      title={
        <span className="flex min-w-0 grow items-center gap-3 py-1.5">
          <Outcome isGood={request.success === true} />
          <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
            <span dir="ltr" className="min-w-0 grow font-mono text-sm rtl:text-end">
              {request.http_method?.toUpperCase()} {request.path}
            </span>
            <span className="text-sm text-ink-soft tabular-nums">
              {request.status} · <Took milliseconds={request.duration} />
            </span>
          </span>
        </span>
      }
    >
      <div className="space-y-3">
        <p className="text-sm text-ink-soft">
          {request.start_time ? <RelativeTime at={request.start_time} /> : null}
          {request.source_value ? ` · ${request.source_value}` : ''}
          {request.error_code ? ` · ${request.error_code}` : ''}
        </p>
        {request.request_id ? <RequestId id={request.request_id} /> : null}
        {calls.length === 0 ? (
          <p className="text-sm text-ink-soft">{requests.noCalls}</p>
        ) : (
          <ol
            aria-label={requests.calls(calls.length)}
            className="divide-y divide-line rounded-control border border-line"
          >
            {calls.map((call) => (
              <CallRow key={call.id} call={call} />
            ))}
          </ol>
        )}
      </div>
    </Disclosure>
  );
};

const CallRow = ({ call }: { call: VendorCall }): ReactNode => {
  const { requests } = useStrings().accounts.detail;
  return (
    <li className="flex items-center gap-3 px-3.5 py-2.5 text-sm">
      <Outcome isGood={call.success === true} />
      <span className="flex min-w-0 grow flex-wrap items-baseline gap-x-3">
        <span dir="ltr" className="min-w-0 grow font-mono rtl:text-end">
          {call.http_method?.toUpperCase()} {call.url}
        </span>
        <span className="text-ink-soft tabular-nums">
          {(call.attempt ?? 1) > 1 && `${requests.attempt(call.attempt ?? 1)} · `}
          {call.status ?? requests.noAnswer} · <Took milliseconds={call.duration} />
        </span>
      </span>
    </li>
  );
};

const Outcome = ({ isGood }: { isGood: boolean }): ReactNode => {
  const { requests } = useStrings().accounts.detail;
  const Icon = isGood ? CircleCheck : CircleX;
  return (
    <span className={`shrink-0 ${isGood ? 'text-good' : 'text-bad'}`}>
      <Icon aria-hidden className="size-4.5" />
      <span className="sr-only">{isGood ? requests.succeeded : requests.failed}</span>
    </span>
  );
};

const Took = ({ milliseconds }: { milliseconds: number | null | undefined }): ReactNode => {
  const { requests } = useStrings().accounts.detail;
  const { code } = useLanguage().language;
  return requests.took(new Intl.NumberFormat(code).format(milliseconds ?? 0));
};
