import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { showStepInAddress } from './address.ts';
import { stepNumbers } from './guide-order.ts';
import { fieldId, focusField, scrollToStep } from './places.ts';
import type { Setup } from './setup.ts';
import type { LinkActions } from './use-link.ts';

/** What guide and form share: the set-up, and the ways from one to the other. */
export interface SetupTools {
  readonly setup: Setup;
  readonly actions: LinkActions;
  /** The vendor's product, for example `HiBob`. */
  readonly system: string;
  readonly project: string;
  /** Numbers of the steps on the page, by key. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Shows a step and moves there. */
  readonly goToStep: (key: string) => void;
  /** Whether there is a form on the page, to which one can go. */
  readonly hasForm: boolean;
  /** Moves to a field of the form. */
  readonly goToField: (key: string) => void;
}

const SetupContext = createContext<SetupTools | undefined>(undefined);

export const useSetup = (): SetupTools => {
  const tools = useContext(SetupContext);
  if (tools === undefined) throw new Error('Guide and form are drawn inside SetupProvider.');
  return tools;
};

interface SetupProviderProps {
  readonly setup: Setup;
  readonly actions: LinkActions;
  readonly hasForm?: boolean;
  readonly children: ReactNode;
}

export const SetupProvider = ({ setup, actions, hasForm = false, children }: SetupProviderProps): ReactNode => {
  const { guide } = setup.detail;
  const { choices, picks } = setup;
  const numbers = useMemo(() => stepNumbers(guide, { choices, picks }), [guide, choices, picks]);
  const tools: SetupTools = {
    setup,
    actions,
    system: setup.detail.config.name,
    project: setup.visit.settings.project.name,
    numbers,
    hasForm,
    goToStep: (key) => {
      actions.dispatch({ type: 'pointed', step: key });
      showStepInAddress(window, key);
      scrollToStep(key, { takeFocus: true });
    },
    goToField: (key) => focusField(fieldId(key)),
  };
  return <SetupContext value={tools}>{children}</SetupContext>;
};
