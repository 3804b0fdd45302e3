/** Which of the company's own fields hold what the product needs. */
export const mapping = {
  heading: (system: string) => `Which of your ${system} fields hold these?`,
  intro: (project: string, system: string) =>
    `${system} is linked. One thing more: ${project} needs something that every company keeps in a field of its own. Pick the field that you use in ${system}. You see the names of fields here, nobody’s data.`,
  reading: (system: string) => `Reading the names of your own fields from ${system}…`,
  nowhere: (system: string) => `We do not keep this in ${system}`,
  none: (system: string, project: string) =>
    `There is nothing to pick from: ${system} shows no fields of your own, or you chose not to share them. ${project} does without these for now:`,
  missing: 'Please pick the field that holds this.',
  oneOf: (options: string) => `Holds one of: ${options}`,
  kinds: {
    text: 'Holds a text.',
    date: 'Holds a date, for example 31 March 2027.',
    integer: 'Holds a whole number, for example 12.',
    float: 'Holds a number, for example 12.5.',
    boolean: 'Holds yes or no.',
    checkbox: 'Holds yes or no.',
    url: 'Holds a web address.',
    list: 'Holds a list.',
    single_select: 'Holds one of several choices.',
    multi_select: 'Holds any of several choices.',
  },
  save: 'Save and finish',
  goOn: 'Go on',
};
