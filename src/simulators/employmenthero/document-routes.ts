import type { Document } from '../company/index.ts';
import { invalid, one, page } from './answers.ts';
import { type HeroRoute, ofEmployee, type RouteOptions } from './route.ts';
import { nextKey, savePerson } from './state.ts';
import type { View } from './view.ts';

/** Known by name only; the keys are assumed. */
const renderDocument = (view: View, { id, name, fileName, url, uploadedAt }: Document) => ({
  id: view.id('document', id),
  name,
  file_name: fileName,
  url,
  created_at: uploadedAt,
});

const options = (method: 'GET' | 'POST', act: 'list' | 'create'): RouteOptions => ({
  method,
  path: '/documents',
  scopes: [`documents:${act}`],
  source: 'airbyte',
  known: 'observed',
});

/** Documents of one employee. A file is uploaded as multipart in the part `file`; its bytes are not kept. */
export const documentRoutes: HeroRoute[] = [
  ofEmployee({ ...options('GET', 'list'), adminOnly: true }, (view, person, call) =>
    page(call, person.documents, (document) => renderDocument(view, document)),
  ),
  ofEmployee({ ...options('POST', 'create'), adminOnly: true }, async (view, person, call) => {
    const file = (await call.form())?.get('file');
    if (!(file instanceof File)) return invalid(call.environment, 'file is required');
    const id = nextKey(call.state, person.id);
    const document: Document = {
      id,
      name: file.name.replace(/\.[^.]*$/, ''),
      category: 'contract',
      folder: 'confidential',
      fileName: file.name,
      mimeType: file.type,
      url: `https://files.ottermill.example/${person.id}/${id}`,
      uploadedAt: call.environment.clock.now().toISOString(),
      tags: [],
    };
    savePerson(call.state, person, { documents: [...person.documents, document] });
    return one(renderDocument(view, document), 201);
  }),
];
