import { styleSheet } from './authorize-style.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const page = (status: number, title: string, content: string): Response =>
  new Response(
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${styleSheet}</style>
</head>
<body>
<main>
<p class="brand"><span aria-hidden="true">EH</span> Employment Hero <em>simulated</em></p>
${content}
</main>
<footer>A page of the sandbox on this machine. The people are made up, and nothing is sent to Employment Hero.</footer>
</body>
</html>
`,
    {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      },
    },
  );

export type SignIn = {
  applicationName: string;
  organisationName: string;
  /** Filled in already. */
  email: string;
  password: string;
  /** Of the user, e.g. `admin`. */
  role: string;
  scopes: { name: string; title: string }[];
  /** E-mail or password was wrong the last time. */
  wasWrong: boolean;
};

const scopeItem = ({ name, title }: SignIn['scopes'][number]): string =>
  `<li><span>${escape(title)}</span> <code>${escape(name)}</code></li>`;

/** Sign-in and consent as one form, filled in, without scripts. */
export const signInPage = (signIn: SignIn): Response =>
  page(
    signIn.wasWrong ? 401 : 200,
    `Sign in and allow ${signIn.applicationName}`,
    `<h1>Allow <strong>${escape(signIn.applicationName)}</strong> to use ${escape(signIn.organisationName)}?</h1>
<form method="post">
${signIn.wasWrong ? '<p class="wrong" role="alert">That e-mail or password is not right.</p>' : ''}
<div class="field">
<label for="email">E-mail</label>
<input id="email" name="email" type="email" autocomplete="off" required value="${escape(signIn.email)}">
</div>
<div class="field">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="off" required value="${escape(signIn.password)}">
</div>
<p class="hint">Filled in for you. This user's role is <b>${escape(signIn.role)}</b>.</p>
<section aria-labelledby="scopes">
<h2 id="scopes">It asks for ${signIn.scopes.length} ${signIn.scopes.length === 1 ? 'scope' : 'scopes'}</h2>
<ul tabindex="0" aria-labelledby="scopes">
${signIn.scopes.map(scopeItem).join('\n')}
</ul>
</section>
<div class="buttons">
<button class="first" name="decision" value="allow">Sign in and allow</button>
<button name="decision" value="cancel" formnovalidate>Cancel</button>
</div>
</form>`,
  );

/** What only the person is told, since the way back to the application cannot be trusted. */
export const errorPage = (sentence: string): Response =>
  page(
    400,
    'This cannot go on',
    `<h1>This cannot go on</h1>
<p class="wrong" role="alert">${escape(sentence)}</p>
<p class="hint">Go back to the application that sent you here, and have its client ID and redirect URL checked in the Developer Portal.</p>`,
  );
