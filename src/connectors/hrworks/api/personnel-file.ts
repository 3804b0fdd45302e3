import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, isPlain, part } from './request.ts';
import { maybe, text } from './wire.ts';

const needs = ['personnel-file'];

/** https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonnelFileCategory */
export const category = z.looseObject({ key: z.string(), name: text });
export type Category = z.infer<typeof category>;

/** A paper in somebody's file, with any number of documents. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/PersonnelFileEntry */
export const fileEntry = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]),
  name: text,
  category: maybe(category),
  creationDate: text,
  changeDate: text,
  /** Links that end after a while. */
  documents: maybe(z.array(z.string())),
});
export type FileEntry = z.infer<typeof fileEntry>;

export const listCategories = (vendor: Vendor): Promise<Category[]> => {
  const endpoint = 'GET /v2/persons/personnel-file/categories';
  return ask(vendor, {
    endpoint,
    needs,
    read: (body) =>
      rowsOf(category, z.object({ categories: z.array(z.unknown()) }).parse(body).categories, vendor, endpoint),
  });
};

/** The file of one person by uuid. `undefined`: no such person. */
export const listFileEntries = async (vendor: Vendor, uuid: string): Promise<FileEntry[] | undefined> => {
  if (!isPlain(uuid)) return undefined;
  const endpoint = 'GET /v2/persons/{id}/personnel-file';
  const list = z.object({ personnelFileEntries: z.array(z.unknown()) });
  return ask<FileEntry[] | undefined>(vendor, {
    endpoint,
    path: `/v2/persons/${part(uuid)}/personnel-file`,
    query: { personIdentifierType: 'uuid' },
    needs,
    absent: () => undefined,
    read: (body) => rowsOf(fileEntry, list.parse(body).personnelFileEntries, vendor, endpoint),
  });
};
