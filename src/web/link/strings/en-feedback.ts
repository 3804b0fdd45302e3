/** Whether a step of the guide answered the reader's question. */
export const feedback = {
  question: 'Did this answer your question?',
  about: (step: string) => `${step}: did this answer your question?`,
  yes: 'Yes',
  no: 'No',
  missing: 'What was missing or unclear?',
  hint: (project: string) =>
    `${project} reads this. Please write no names, no personal data, no passwords and no keys.`,
  quoted: (label: string) => `Your text holds what you typed as ${label}. Please take it out.`,
  send: 'Send',
  thanks: 'Thank you.',
  thanksForComment: (project: string) => `Thank you. ${project} can read it now.`,
  failed: 'It could not be sent.',
  again: 'Try again',
};
