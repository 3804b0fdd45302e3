/** A setup guide as data. The Hub, the documentation and the command line draw it; none adds to it. */
export interface Guide {
  /** The day on which the texts were last compared with the vendor's pages, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  /** The vendor's own help pages. */
  readonly sources: readonly Card[];
  readonly beforeYouStart: BeforeYouStart;
  readonly sections: readonly Section[];
  /** Shown after success. */
  readonly nextSteps: readonly Card[];
  readonly removal: Removal;
}

/** What the customer removes at the vendor to take the access back for good, once an account is deleted here. */
export interface Removal {
  /** What there is to remove, in the vendor's word: `Service user`. */
  readonly label: string;
  /** Clicks from the vendor's start page, verbatim. */
  readonly menuPath: readonly string[];
  /** What to do there. Markdown. */
  readonly body: string;
}

/** What someone should know before the first click. */
export interface BeforeYouStart {
  /** Who can do this in the vendor's system. */
  readonly role: string;
  /** How one sees that one has the role. */
  readonly howToTell: string;
  /** Who else may share access, when the person lacks it. */
  readonly otherwise: string;
  /** The vendor's plan or module that is needed, when one is. */
  readonly plan?: string;
  /** Our estimate. */
  readonly minutes: number;
  /** What changes in the vendor's system by following the guide. */
  readonly changes: string;
}

/** A titled run of steps. */
export interface Section {
  readonly key: string;
  readonly title: string;
  readonly intro?: string;
  /** Linking never waits for an optional section. */
  readonly optional?: boolean;
  readonly steps: readonly (Step | Branch)[];
}

/** One thing to do. Text is Markdown: paragraphs, lists, emphasis, code, links. */
export interface Step {
  /** Stable key: deep links, form fields and permissions point at it. */
  readonly key: string;
  /** Which statements of the guide checklist this step carries, for example `hib-03`. */
  readonly covers: readonly string[];
  readonly title: string;
  /** Clicks from the vendor's start page, verbatim. */
  readonly menuPath?: readonly string[];
  readonly body: string;
  readonly notes?: readonly Note[];
  /** Values to paste at the vendor. */
  readonly copy?: readonly CopyValue[];
  /** Form fields that are filled from what this step shows. */
  readonly fields?: readonly string[];
  /**
   * Permissions that this step grants, listed by name wherever the step is drawn. Its texts name none of them, so that the
   * step can be shown for some of them; a note that does says for which.
   */
  readonly permissions?: readonly string[];
  /** The reader picks any number of these, none by default; later steps with `when` follow the picks. */
  readonly choices?: readonly StepChoice[];
  /** Choices by key: the step is shown when one of them is picked. Absent: it is always shown. */
  readonly when?: readonly string[];
  readonly frame?: Frame;
  readonly secret?: SecretNote;
}

/** Something that a reader may want, for example one of the vendor's applications. */
export interface StepChoice {
  readonly key: string;
  readonly title: string;
  /** Permissions that are wanted with it: picked from the start when a session asks for what they feed. */
  readonly permissions: readonly string[];
}

/** Either of several ways. */
export interface Branch {
  readonly key: string;
  readonly covers: readonly string[];
  readonly title: string;
  readonly options: readonly { readonly key: string; readonly title: string; readonly steps: readonly Step[] }[];
}

export interface Note {
  readonly kind: 'note' | 'warning';
  readonly text: string;
  /** Permissions that it is about: left out where a link asks for none of them. Absent: it always stands. */
  readonly permissions?: readonly string[];
}

/** A value that the reader copies: fixed, or filled in by the running hub (`{callback_url}`, `{webhook_url}`). */
export interface CopyValue {
  readonly label: string;
  readonly value: string;
}

/** A control of the vendor's page, drawn instead of a screenshot. */
export interface Frame {
  /** What the drawing shows, in words. */
  readonly alt: string;
  /** One that is labelled like a permission is left out where a link does not ask for that. */
  readonly controls: readonly FrameControl[];
}

/** The parts of a drawn control. `state` is what the reader should see after acting. */
export interface FrameControl {
  readonly kind: 'menu' | 'button' | 'input' | 'checkbox' | 'tile' | 'value';
  readonly label: string;
  readonly state?: 'checked' | 'selected' | 'filled' | 'highlighted';
  readonly value?: string;
}

/** Whether a secret is shown once, and what to do when it was missed. */
export interface SecretNote {
  readonly shownOnce: 'always' | 'sometimes' | 'unknown';
  readonly reset: string;
}

/** A link with a title. */
export interface Card {
  readonly title: string;
  readonly text?: string;
  /** Absent: the hub itself shows what the card announces. */
  readonly href?: string;
  /** Which statements of the guide checklist this card carries. */
  readonly covers?: readonly string[];
}

/** Every step of a guide, branches unfolded, in reading order. */
export const stepsOf = (guide: Guide): readonly Step[] =>
  guide.sections.flatMap((section) =>
    section.steps.flatMap((entry) => ('options' in entry ? entry.options.flatMap((option) => option.steps) : [entry])),
  );
