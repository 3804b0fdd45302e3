/** The room of the accounts. */
export const accounts = {
  heading: 'Accounts',
  empty: { heading: 'No account is linked yet', help: 'As soon as a customer links an HR system, it stands here.' },
};
