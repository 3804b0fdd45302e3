import { ArrowDown, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { GuideFrame } from '../../ui/guide-frame.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { MenuPath } from '../../ui/menu-path.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { FrameControl, SecretNote, Step } from '../guide-types.ts';
import { fillIn } from '../fill-in.ts';
import { permissionsOf } from '../guide-order.ts';
import { useSetup } from '../setup-context.tsx';
import { useStrings } from '../strings/strings.tsx';
import { CallbackWarning } from './callback-warning.tsx';
import { PermissionList } from './permission-list.tsx';
import { StepPicks } from './step-picks.tsx';

/**
 * Everything that a step says, in the order in which it is needed: where, what, which values, what to beware of.
 * `linked`: the permissions stand beside it, with what was found of them.
 */
export const StepBody = ({ step, linked = false }: { step: Step; linked?: boolean }): ReactNode => {
  const strings = useStrings();
  const { setup, hasForm } = useSetup();
  const permissions = linked ? [] : permissionsOf(step, setup.detail, setup);
  // Drawn boxes to tick would say again what the list beside them says, without their state.
  const isListed = linked && step.frame?.controls.every(({ kind }) => kind === 'checkbox') === true;
  const frame = isListed ? undefined : step.frame;
  const fill = (control: FrameControl): FrameControl =>
    control.value === undefined ? control : { ...control, value: fillIn(control.value, setup) };
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
      <CallbackWarning values={step.copy ?? []} />
      {step.choices !== undefined && !linked && <StepPicks title={step.title} choices={step.choices} />}
      {frame !== undefined && (
        <GuideFrame alt={frame.alt} caption={strings.guide.frame} parts={frame.controls.map(fill)} />
      )}
      {permissions.length > 0 && <PermissionList permissions={permissions} />}
      {step.secret !== undefined && <SecretWarning secret={step.secret} />}
      {step.notes?.map(({ kind, text }) => (
        <Notice key={text} tone={kind === 'warning' ? 'warn' : 'info'} label={strings.notice[kind]}>
          <Markdown text={text} />
        </Notice>
      ))}
      {hasForm && <FieldLinks keys={step.fields ?? []} />}
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
