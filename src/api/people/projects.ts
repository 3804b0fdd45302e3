import { z } from 'zod';
import { membershipsOf } from '../../engine/people/person-session.ts';
import { createProject as createEngineProject, renameProject } from '../../engine/projects/manage-projects.ts';
import { defineOperation } from '../operation.ts';
import { idParams } from '../parameters.ts';
import { project, projectList, projectName, renderMemberships, renderProject } from './people-model.ts';

export const listProjects = defineOperation({
  method: 'get',
  path: '/projects',
  operationId: 'list_projects',
  access: 'person',
  tag: 'Projects',
  summary: 'List the projects that you are in',
  success: { status: 200, schema: projectList },
  handle: async (engine, asked) => ({ data: renderMemberships(await membershipsOf(engine, asked.signedIn)) }),
});

const naming = { name: projectName };

export const createProject = defineOperation({
  method: 'post',
  path: '/projects',
  operationId: 'create_project',
  access: 'member',
  tag: 'Projects',
  summary: 'Make a project, which you then own',
  description: 'Beside the project that `x-project-id` chooses, and with the same connectors.',
  body: z.strictObject(naming).meta({ id: 'ProjectCreate', description: 'A project to make.' }),
  success: { status: 201, schema: project },
  handle: async (engine, { body, caller, signedIn }) =>
    renderProject(await createEngineProject(engine, caller, signedIn, body.name)),
});

export const updateProject = defineOperation({
  method: 'patch',
  path: '/projects/{id}',
  operationId: 'update_project',
  access: 'member',
  tag: 'Projects',
  summary: 'Rename the project that you are in',
  params: idParams,
  body: z.strictObject(naming).meta({ id: 'ProjectUpdate', description: 'What is to change of a project.' }),
  success: { status: 200, schema: project },
  handle: async (engine, { params, body, caller }) =>
    renderProject(await renameProject(engine, caller, params.id, body.name)),
});
