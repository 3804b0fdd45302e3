import { isUnsupported, type Connector } from '../../connector-kit/contract.ts';
import type { Writing } from '../../connector-kit/writing.ts';
import type { WriteKey } from '../../model/writes.ts';
import { Problem } from '../problem.ts';

/**
 * How a connector does a write.
 *
 * @throws Problem `NotSupported` with the connector's reason.
 */
export const requireWriting = (connector: Connector, write: WriteKey): Writing => {
  const answer = connector.writes[write];
  if (!isUnsupported(answer)) return answer;
  throw new Problem('NotSupported', `${connector.manifest.name} cannot ${sayWrite(write)}: ${answer.unsupported}`, {
    remediation: 'GET /unified/coverage tells what each system can do.',
  });
};

/** A write in words, for example `create time off`. */
export const sayWrite = (write: WriteKey): string => write.replaceAll('_', ' ');
