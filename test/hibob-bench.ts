import { hibob } from '../src/connectors/hibob/index.ts';
import { hibob as simulator } from '../src/simulators/hibob/index.ts';
import { openSandboxBench, type SandboxBench } from './sandbox-bench.ts';

const groups = ['teams', 'divisions', 'cost_centers'];
const parents = ['parent_ids', 'remote_parent_ids'];

/** HiBob's connector before a simulated Bob of its own, with so many people. */
export const startHibobBench = (size: number): Promise<SandboxBench> =>
  openSandboxBench({
    connector: hibob,
    simulator,
    size,
    noAccess: { group: false },
    idlePermissions:
      /\.(edit|upload|delete)$|^feature\.(create|manage|metadata|onboarding|positions)|^timeOff\.adjust$|^customTable\./,
    employeesRoute: 'POST /v1/people/search',
    blankHere: {
      ...Object.fromEntries(
        groups.flatMap((resource) => parents.map((field) => [`${resource}.${field}`, 'This tenant’s lists are flat.'])),
      ),
      'employees.job_description': 'The tenant has no job catalogue.',
      'documents.file_format': 'The names of documents have no extension.',
    },
  });
