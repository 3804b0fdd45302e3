import { ArrowDown, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { GuideFrame } from '../../ui/guide-frame.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { MenuPath } from '../../ui/menu-path.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SecretNote, Step } from '../guide-types.ts';
import { fillIn } from '../fill-in.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';
import { PermissionList } from './permission-list.tsx';

/**
 * Everything that a step says, in the order in which it is needed: where, what, which values, what to beware of.
 * `linked`: there is no form any more to lead to.
 */
export const StepBody = ({ step, linked = false }: { step: Step; linked?: boolean }): ReactNode => {
  const strings = useStrings();
  const { setup } = useSetup();
  const permissions = setup.detail.permissions.filter(({ key }) => step.permissions?.includes(key) === true);
  return (
    <>
      {step.menuPath !== undefined && <MenuPath label={strings.guide.menuPath} clicks={step.menuPath} />}
      <div className="max-w-prose">
        <Markdown text={step.body} />
      </div>
      {step.copy?.map(({ label, value }) => (
        <CopyValue
          key={label}
          name={label}
          value={fillIn(value, setup)}
          label={strings.copy.label(label)}
          labels={strings.copy}
        />
      ))}
      {step.frame !== undefined && (
        <GuideFrame alt={step.frame.alt} caption={strings.guide.frame} parts={step.frame.controls} />
      )}
      {permissions.length > 0 && <PermissionList permissions={permissions} />}
      {step.secret !== undefined && <SecretWarning secret={step.secret} />}
      {step.notes?.map(({ kind, text }) => (
        <Notice key={text} tone={kind === 'warning' ? 'warn' : 'info'} label={strings.notice[kind]}>
          <Markdown text={text} />
        </Notice>
      ))}
      {!linked && <FieldLinks keys={step.fields ?? []} />}
    </>
  );
};

const SecretWarning = ({ secret }: { secret: SecretNote }): ReactNode => {
  const strings = useStrings();
  const said = {
    always: strings.guide.secretAlways,
    sometimes: strings.guide.secretSometimes,
    unknown: strings.guide.secretUnknown,
  };
  return (
    <Notice tone="warn" label={strings.notice.warning}>
      <p className="font-semibold text-ink">{said[secret.shownOnce]}</p>
      <Markdown text={secret.reset} />
    </Notice>
  );
};

/** From a step to the fields that it fills. */
const FieldLinks = ({ keys }: { keys: readonly string[] }): ReactNode => {
  const strings = useStrings();
  const { setup, goToField } = useSetup();
  const fields = setup.detail.config.configFields.filter(({ key }) => keys.includes(key));
  if (fields.length === 0) return null;
  return (
    <ul className="print:hidden">
      {fields.map(({ key, label }) => (
        <li key={key}>
          <Button kind="quiet" className="text-start" onClick={() => goToField(key)}>
            {strings.guide.enterInForm(label)}
            <ArrowRight aria-hidden className="size-4.5 shrink-0 max-lg:hidden rtl:rotate-180" />
            <ArrowDown aria-hidden className="size-4.5 shrink-0 lg:hidden" />
          </Button>
        </li>
      ))}
    </ul>
  );
};
