/**
 * Writes facts into a page as it is served, each into `<meta name="..." content="" />`: what a page must know before it may
 * ask anything.
 *
 * @param facts texts without quotes in them.
 * @throws Error when the page has no place for one.
 */
export const withFacts = (html: string, facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts).reduce((text, [name, fact]) => {
    const place = `<meta name="${name}" content="" />`;
    if (!text.includes(place)) throw new Error(`The page has no ${place}`);
    return text.replace(place, place.replace('""', `"${fact}"`));
  }, html);
