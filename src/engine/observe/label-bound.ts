/** The most endpoints of one provider that are told apart; more than any vendor's documentation lists for us. */
const mostEndpoints = 300;

/**
 * Keeps the set of a provider's endpoint labels bounded, whatever is asked for: once there are too many, new ones are
 * all `other`.
 */
export const createLabelBound = (most = mostEndpoints) => {
  const known = new Map<string, Set<string>>();
  return (provider: string, endpoint: string): string => {
    const endpoints = known.get(provider) ?? new Set();
    known.set(provider, endpoints);
    if (endpoints.has(endpoint)) return endpoint;
    if (endpoints.size >= most) return 'other';
    endpoints.add(endpoint);
    return endpoint;
  };
};
