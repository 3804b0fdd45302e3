import { isUnsupported } from '../../connector-kit/contract.ts';
import type { FileContent } from '../../connector-kit/download.ts';
import { remoteIdOf } from '../../model/id.ts';
import { workOnAccount } from '../accounts/work-on-account.ts';
import type { Caller } from '../caller.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';

/** Which document of which person, each by either id. */
export interface DownloadQuestion {
  readonly accountId: string;
  readonly employeeId: string;
  readonly documentId: string;
}

/**
 * Fetches the content of a document.
 *
 * @throws Problem `NotSupported` with the reason, `NotFound`, or one that answers 412.
 * @throws VendorError when the vendor refuses or cannot be reached.
 */
export const downloadDocument = (engine: Engine, caller: Caller, question: DownloadQuestion): Promise<FileContent> =>
  workOnAccount(engine, caller, question, async ({ connector, vendor }) => {
    caller.subject.resource = 'documents';
    const { download } = connector;
    if (isUnsupported(download))
      throw new Problem(
        'NotSupported',
        `${connector.manifest.name} cannot download documents: ${download.unsupported}`,
      );
    const { employeeId, documentId } = question;
    const file = await download.fetch(vendor, remoteIdOf(employeeId), remoteIdOf(documentId));
    if (file) return file;
    throw new Problem('NotFound', 'This person has no document with this id.', {
      remediation: 'Take the id from GET /unified/hris/employees/{id}/documents.',
    });
  });
