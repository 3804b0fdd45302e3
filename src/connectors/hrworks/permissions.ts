import type { Permission } from '../../connector-kit/permission.ts';
import { readPermissions } from './permissions/read.ts';
import { writePermissions } from './permissions/write.ts';

/**
 * What a key pair must be ticked for. HRworks publishes that every key pair has permissions of its own, and not what they
 * are called: the names here are descriptions, by the groups of https://api.hrworks.de/v2/openapi.yaml
 */
export const permissions: readonly Permission[] = [...readPermissions, ...writePermissions];
