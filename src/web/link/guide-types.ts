/** The setup guide, as `GET /hub/connectors/{id}` sends it. */
export interface Guide {
  /** Day of the last comparison with the vendor's pages, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  readonly sources: readonly Card[];
  readonly beforeYouStart: BeforeYouStart;
  readonly sections: readonly Section[];
  readonly nextSteps: readonly Card[];
}

export interface BeforeYouStart {
  readonly role: string;
  readonly howToTell: string;
  readonly otherwise: string;
  readonly plan?: string;
  readonly minutes: number;
  readonly changes: string;
}

export interface Section {
  readonly key: string;
  readonly title: string;
  readonly intro?: string;
  readonly optional?: boolean;
  readonly steps: readonly (Step | Branch)[];
}

export interface Step {
  readonly key: string;
  /** Which statements of the guide's checklist the step carries; drawn as an attribute, so that a test can ask. */
  readonly covers: readonly string[];
  readonly title: string;
  readonly menuPath?: readonly string[];
  /** Markdown. */
  readonly body: string;
  readonly notes?: readonly Note[];
  readonly copy?: readonly CopyValue[];
  /** Keys of the form fields that this step yields. */
  readonly fields?: readonly string[];
  /** Keys of the permissions that this step grants. */
  readonly permissions?: readonly string[];
  /** What the reader picks any number of; steps with `when` follow the picks. */
  readonly choices?: readonly StepChoice[];
  /** Keys of choices: the step is shown while one of them is picked. Absent: always. */
  readonly when?: readonly string[];
  readonly frame?: Frame;
  readonly secret?: SecretNote;
}

/** Something that the reader may want, for example one of the vendor's applications. */
export interface StepChoice {
  readonly key: string;
  readonly title: string;
  /** Permissions that are wanted with it. */
  readonly permissions: readonly string[];
}

export interface Branch {
  readonly key: string;
  readonly covers: readonly string[];
  readonly title: string;
  readonly options: readonly BranchOption[];
}

export interface BranchOption {
  readonly key: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface Note {
  readonly kind: 'note' | 'warning';
  readonly text: string;
}

export interface CopyValue {
  readonly label: string;
  /** May hold `{callback_url}` or `{webhook_url}`, filled in by the page. */
  readonly value: string;
}

export interface Frame {
  readonly alt: string;
  readonly controls: readonly FrameControl[];
}

export interface FrameControl {
  readonly kind: 'menu' | 'button' | 'input' | 'checkbox' | 'tile' | 'value';
  readonly label: string;
  readonly state?: 'checked' | 'selected' | 'filled' | 'highlighted';
  readonly value?: string;
}

export interface SecretNote {
  readonly shownOnce: 'always' | 'sometimes' | 'unknown';
  /** What to do when it was missed. */
  readonly reset: string;
}

export interface Card {
  readonly title: string;
  readonly text?: string;
  readonly href?: string;
  readonly covers?: readonly string[];
}

/** Something that the customer must grant, by the vendor's own name. */
export interface Permission {
  readonly key: string;
  readonly name: string;
  readonly menuPath: readonly string[];
  /** `false`: the vendor publishes no name, this one is our description. */
  readonly published: boolean;
  readonly feeds: { readonly fields: readonly string[]; readonly actions: readonly string[] };
  /** Why linking works without it. Absent: it is needed. */
  readonly optional?: string;
  readonly guideStep: string;
}
