import { findOrganization, findProject, type Organization, type Project } from '../../store/projects.ts';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';

/** A project and the organisation that it belongs to. */
export interface ProjectWithOrganization {
  readonly project: Project;
  readonly organization: Organization;
}

/**
 * The project of a caller.
 *
 * @throws Problem `NotFound`.
 */
export const requireProject = async (engine: Engine, projectId: string): Promise<ProjectWithOrganization> => {
  const project = await findProject(engine.db, projectId);
  const organization = project && (await findOrganization(engine.db, project.organization_id));
  if (project && organization) return { project, organization };
  throw new Problem('NotFound', 'There is no such project.');
};
