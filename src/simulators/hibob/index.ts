export { hibob } from './server.ts';
